//! The window's program: reads its arguments and opens it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use closer_look::app::{AppExit, Options, run};

/// Routine police calls, played and scored on what you noticed and asked.
#[derive(Parser)]
#[command(
    version,
    after_help = "EXAMPLES:\n    closer-look\n    closer-look --data-dir /media/usb/records\n    closer-look --bench scenarios/my-call --editor \"code -g {file}:{line}\"\n\nEXIT CODES:\n    0  the window was closed\n    1  a fault of the program's own, which it has told\n    2  the arguments make no sense\n    3  there is no display, or no graphics\n\nWithout a display, play in a terminal: clook play scenarios/loud-music"
)]
struct Arguments {
    /// Keep the records in this folder instead of your own data folder.
    #[arg(long)]
    data_dir: Option<PathBuf>,
    /// The folder of calls; otherwise those named `scenarios` beside the program, in your data folder and here.
    #[arg(long)]
    scenarios: Option<PathBuf>,
    /// Open a scenario file, or its folder, on the author's bench.
    #[arg(long, value_name = "PATH")]
    bench: Option<PathBuf>,
    /// What opens your editor from the bench; {file}, {line} and {column} are filled in, and what has spaces in it is put in quotes.
    #[arg(long, value_name = "COMMAND", env = "CLOSER_LOOK_EDITOR")]
    editor: Option<String>,
    /// Your agency's profile, which names who can be talked to; otherwise `profiles/agency.ron` beside the calls.
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,
    /// Open the window at this size, such as 1920x1080.
    #[arg(long, value_name = "WIDTHxHEIGHT", value_parser = size)]
    size: Option<(u32, u32)>,
    /// Draw so many frames a second whatever moves, to be measured.
    #[arg(long, hide = true)]
    frames: Option<u32>,
    /// Play this deal instead of drawing one.
    #[arg(long, hide = true, requires = "seed")]
    deal: Option<String>,
    /// Play with this seed instead of drawing one.
    #[arg(long, hide = true, requires = "deal")]
    seed: Option<u64>,
}

/// A size such as `1280x720`.
fn size(words: &str) -> Result<(u32, u32), String> {
    let sides = words.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    sides
        .filter(|(w, h)| (640..=7680).contains(w) && (480..=4320).contains(h))
        .ok_or_else(|| "write a width from 640 and a height from 480, such as 1280x720".to_owned())
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // On Linux the window is drawn through X11, which Wayland desktops offer too.
    let display = std::env::var("DISPLAY").unwrap_or_default();
    if cfg!(target_os = "linux") && !is_there(&display) {
        report("there is no display here; play the call in a terminal instead: clook play scenarios/loud-music");
        return ExitCode::from(3);
    }
    let fixed = arguments.deal.zip(arguments.seed);
    let searched = || clook::folders_of_calls(arguments.data_dir.as_deref());
    let scenarios = arguments.scenarios.map_or_else(searched, |folder| vec![folder]);
    let ended = run(Options {
        data_dir: arguments.data_dir,
        scenarios,
        fixed,
        bench: arguments.bench,
        editor: arguments.editor,
        profile: arguments.profile,
        size: arguments.size,
        frames: arguments.frames,
    });
    match ended {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(code) => ExitCode::from(code.get()),
    }
}

/// True if a display of this machine, such as `:0`, answers; one of another machine is taken at its word.
#[cfg(target_os = "linux")]
fn is_there(display: &str) -> bool {
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixStream};

    let Some(number) = display.strip_prefix(':') else {
        return !display.is_empty();
    };
    let number = number.split('.').next().unwrap_or_default();
    let path = format!("/tmp/.X11-unix/X{number}");
    let unnamed = || SocketAddr::from_abstract_name(&path).and_then(|a| UnixStream::connect_addr(&a));
    UnixStream::connect(&path).or_else(|_| unnamed()).is_ok()
}

/// Elsewhere a window needs no display server to be named.
#[cfg(not(target_os = "linux"))]
fn is_there(_: &str) -> bool {
    true
}

#[expect(clippy::print_stderr, reason = "before there is a window, the terminal is all there is")]
fn report(what: &str) {
    eprintln!("closer-look: {what}");
}
