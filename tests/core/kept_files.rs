//! Files of an author's folder as the built `clook` writes them, and walkthroughs as it tests them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::{TempDir, tempdir};

const SMALL: &str = include_str!("../fixtures/small.ron");

/// Runs `clook` without anything typed; its exit code and everything that it says.
fn clook(args: &[&str]) -> (i32, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(args)
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let said = [done.stdout, done.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (done.status.code().unwrap(), said.concat())
}

struct Desk(TempDir);

impl Desk {
    /// A folder with the small call in a folder of its name.
    fn new() -> Self {
        let desk = Self(tempdir().unwrap());
        desk.put("small/scenario.ron", SMALL);
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn name(&self, name: &str) -> String {
        self.at(name).to_str().unwrap().to_owned()
    }

    fn put(&self, name: &str, text: &str) {
        fs::create_dir_all(self.at(name).parent().unwrap()).unwrap();
        fs::write(self.at(name), text).unwrap();
    }

    fn listed(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.at(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn walkthrough(actions: &str, expect: &str) -> String {
    format!(
        "Walkthrough(format: 1, scenario: \"small\", name: \"a\", deal: \"held\", seed: 1, mode: Practice, actions: [{actions}], expect: ({expect}))"
    )
}

#[test]
fn a_scenario_file_is_tested_as_its_folder_is() {
    let desk = Desk::new();
    desk.put("small/walkthroughs/a.ron", &walkthrough("Listen", "passed: true"));
    for path in ["small", "small/scenario.ron", ""] {
        let (code, said) = clook(&["test", &desk.name(path)]);
        assert!(
            code == 1 && said.contains("1 of 1 walkthroughs do not end as written"),
            "{path}: {said}"
        );
    }
}

#[test]
fn nothing_played_is_nothing_tested() {
    let desk = Desk::new();
    fs::create_dir(desk.at("empty")).unwrap();
    let (code, said) = clook(&["test", &desk.name("small")]);
    assert!(
        code == 1 && said.contains("small has no walkthrough") && said.contains("nothing was tested"),
        "{said}"
    );
    let (code, said) = clook(&["test", &desk.name("empty")]);
    assert!(code == 3 && said.contains("there is no scenario.ron in this folder"), "{said}");
    assert_eq!(clook(&["test", &desk.name("none")]).0, 3);
}

#[test]
fn what_a_walkthrough_does_not_expect_is_not_compared() {
    let desk = Desk::new();
    let play = "Listen, Ask(\"papers\"), Listen";
    for expect in [
        "",
        "scores: {}",
        "screen_outs: [], scores: {}",
        "questions: {\"papers\": Taken}",
        "cues: {}, passed: false",
    ] {
        desk.put("small/walkthroughs/a.ron", &walkthrough(play, expect));
        let (code, said) = clook(&["test", &desk.name("small")]);
        assert!(code == 0 && said.contains("1 walkthroughs end as written"), "{expect}: {said}");
    }
    for (expect, what) in [
        ("questions: {\"papers\": Offered}", "question papers"),
        ("screen_outs: [\"no-name\"]", "screen-outs: written no-name, played none"),
        ("cues: {\"gone\": Taken}", "cue gone: written taken, played gone"),
    ] {
        desk.put("small/walkthroughs/a.ron", &walkthrough(play, expect));
        let (code, said) = clook(&["test", &desk.name("small")]);
        assert!(code == 1 && said.contains(what), "{expect}: {said}");
    }
}

#[test]
fn a_call_is_made_whole_or_not_at_all() {
    let desk = Desk::new();
    let into = desk.name("calls");
    assert_eq!(clook(&["new", "late-shift", "--into", &into]).0, 0);
    assert_eq!(desk.listed("calls"), ["late-shift"]);
    assert_eq!(clook(&["check", &desk.name("calls/late-shift"), "--deny", "warnings"]).0, 0);
    for id in ["-x", "A", "", "a b", &"x".repeat(61)] {
        assert_eq!(clook(&["new", "--into", &into, "--", id]).0, 2, "{id}");
    }
    assert_eq!(desk.listed("calls"), ["late-shift"]);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn set(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_record_replaces_no_device_and_no_pipe_and_is_written_through_a_link() {
        let desk = Desk::new();
        symlink("/dev/null", desk.at("null")).unwrap();
        symlink("kept.ron", desk.at("link.ron")).unwrap();
        let piped = Command::new("mkfifo")
            .arg(desk.at("pipe"))
            .status()
            .is_ok_and(|made| made.success());
        let small = desk.name("small");
        for (name, is_there) in [("null", true), ("pipe", piped), ("small", true)] {
            let before = is_there.then(|| format!("{:?}", fs::symlink_metadata(desk.at(name)).unwrap().file_type()));
            let (code, said) = clook(&["play", &small, "--record", &desk.name(name)]);
            assert!(!is_there || (code == 2 && said.contains("it was left as it is")), "{name}: {said}");
            let after = is_there.then(|| format!("{:?}", fs::symlink_metadata(desk.at(name)).unwrap().file_type()));
            assert_eq!(before, after, "{name}");
        }
        clook(&["play", &small, "--record", &desk.name("link.ron")]);
        assert!(fs::symlink_metadata(desk.at("link.ron")).unwrap().is_symlink());
        assert!(fs::read_to_string(desk.at("kept.ron")).unwrap().starts_with("Record("));
    }

    #[test]
    fn what_is_brought_up_to_date_keeps_its_mode_and_its_link() {
        let desk = Desk::new();
        let small = desk.name("small");
        fs::create_dir(desk.at("shared")).unwrap();
        symlink("../shared/es.ron", desk.at("small/es.ron")).unwrap();
        assert_eq!(clook(&["translate", &small, "es"]).0, 0);
        set(&desk.at("shared/es.ron"), 0o600);
        desk.put(
            "small/scenario.ron",
            &SMALL.replacen("title: \"A barking dog\"", "title: \"A dog\"", 1),
        );
        assert_eq!(clook(&["translate", &small, "es"]).0, 0);
        assert!(fs::symlink_metadata(desk.at("small/es.ron")).unwrap().is_symlink());
        assert!(fs::read_to_string(desk.at("shared/es.ron")).unwrap().contains("from: \"A dog\""));
        assert_eq!(mode(&desk.at("shared/es.ron")), 0o600);
        desk.put("small/walkthroughs/a.ron", &walkthrough("Listen", "passed: true"));
        set(&desk.at("small/walkthroughs/a.ron"), 0o640);
        assert_eq!(clook(&["test", "--update", &small]).0, 0);
        assert_eq!(mode(&desk.at("small/walkthroughs/a.ron")), 0o640);
        assert_eq!(desk.listed("small/walkthroughs"), ["a.ron"]);
    }

    #[test]
    fn a_write_that_fails_leaves_the_file_before_and_nothing_else() {
        let desk = Desk::new();
        assert_eq!(clook(&["translate", &desk.name("small"), "es"]).0, 0);
        let before = fs::read_to_string(desk.at("small/es.ron")).unwrap();
        desk.put(
            "small/scenario.ron",
            &SMALL.replacen("title: \"A barking dog\"", "title: \"A dog\"", 1),
        );
        // A file may have so many blocks of 512 bytes; the signal that says otherwise is passed over, so that writing fails.
        let limited = format!(
            "trap '' XFSZ; ulimit -f 4; exec '{}' translate '{}' es",
            env!("CARGO_BIN_EXE_clook"),
            desk.name("small")
        );
        let done = Command::new("sh").args(["-c", &limited]).output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.code() == Some(3) && said.contains("could not be written"), "{said}");
        assert_eq!(fs::read_to_string(desk.at("small/es.ron")).unwrap(), before);
        assert_eq!(desk.listed("small"), ["es.ron", "scenario.ron"]);
    }
}
