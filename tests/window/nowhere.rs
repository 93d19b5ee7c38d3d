//! Where there is no display, or no graphics, the program says so in one sentence, names the terminal and ends with 3.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::screen::{Screen, wait_until};

/// Runs the program with these in its environment; what it said, and how it ended.
fn said(environment: &[(&str, &str)]) -> (Option<i32>, String) {
    let data = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_closer-look"));
    command
        .arg("--data-dir")
        .arg(data.path())
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null());
    let from = Instant::now();
    let done = command.envs(environment.iter().copied()).output().unwrap();
    assert!(from.elapsed() < Duration::from_secs(40), "it ends by itself");
    (done.status.code(), String::from_utf8_lossy(&done.stderr).into_owned())
}

/// Holds what was said against what has to be.
fn refused(environment: &[(&str, &str)], because: &str) {
    let (code, words) = said(environment);
    assert_eq!(code, Some(3), "{environment:?}: {words}");
    assert!(words.contains(because) && words.contains("clook play"), "{environment:?}: {words}");
    for developers in ["panicked", "bevy", "wgpu", "winit", "RUST_BACKTRACE"] {
        assert!(!words.contains(developers), "{environment:?}: {words}");
    }
    // The library that opens displays has words of its own where it lacks a key.
    let own = words
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("Authorization required"));
    assert_eq!(own.count(), 1, "{environment:?}: {words}");
}

#[test]
fn without_a_display_the_program_says_so_and_names_the_terminal() {
    for display in ["", ":4711"] {
        refused(&[("DISPLAY", display)], "there is no display here");
    }
    refused(&[("DISPLAY", "nohost.invalid:0")], "cannot be reached");
}

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn a_display_that_refuses_the_program_is_told_of() {
    let keys = tempfile::NamedTempFile::new().unwrap();
    // An entry for every display: any key but ours.
    std::fs::write(
        keys.path(),
        [&[0xff, 0xff, 0, 0, 0, 0, 0, 18][..], b"MIT-MAGIC-COOKIE-1", &[0, 16], &[7; 16]].concat(),
    )
    .unwrap();
    let number = (251..280)
        .find(|n| !std::path::Path::new(&format!("/tmp/.X11-unix/X{n}")).exists())
        .unwrap();
    let name = format!(":{number}");
    let mut server = Command::new("Xvfb")
        .args([&name, "-nolisten", "tcp", "-auth"])
        .arg(keys.path())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    wait_until("the display", || {
        std::path::Path::new(&format!("/tmp/.X11-unix/X{number}")).exists()
    });
    refused(&[("DISPLAY", &name), ("XAUTHORITY", "/nonexistent")], "refuses");
    let _ = Command::new("kill").arg(server.id().to_string()).status();
    let _ = server.wait();
}

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn a_machine_without_graphics_is_told_of() {
    let screen = Screen::start(1280, 720, "no-graphics");
    for variable in ["VK_DRIVER_FILES", "VK_ICD_FILENAMES"] {
        refused(&[("DISPLAY", &screen.name), (variable, "/nonexistent")], "no graphics");
    }
}
