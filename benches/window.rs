//! The program's window against an empty one, in one run: start, idle, memory, key to screen, sixty frames a second, a scene's opening.
//! Needs Xvfb and xdotool.
//!
//! `cargo build --release --features measure && cargo bench --no-default-features --bench window`; a part of it by its name after `--`:
//! start, call, moving, street.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints"
)]
#![expect(dead_code, reason = "the virtual display is the window tests' own, and they take pictures too")]

#[path = "window/street.rs"]
mod street;

#[path = "../tests/window/screen.rs"]
mod screen;

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use desk::Settings;
use records::Records;
use screen::Screen;

/// Starts of each program.
const STARTS: usize = 15;
/// Keys pressed in each program.
const KEYS: usize = 15;
/// How long nothing moves, in seconds.
const IDLE: u64 = 10;
/// Ticks of a processor's time in a second, on Linux.
const TICKS: f64 = 100.0;

/// What was found of one program; the middle value of several.
struct Found {
    idle_percent: f64,
    peak_mib: f64,
    key_ms: f64,
}

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let wanted = |part: &str| asked.is_empty() || asked.iter().any(|a| a == part);
    let screen = Screen::start(1280, 720, "bench");
    println!("{:34}{:>10}{:>14}{:>9}", "", "empty", "closer-look", "ratio");
    if wanted("start") {
        starts(&screen);
    }
    if wanted("call") {
        call(&screen);
    }
    if wanted("moving") {
        moving(&screen);
    }
    if wanted("street") {
        street::walk(&screen);
    }
}

/// The arguments of a call that is the same each time, with a data folder.
fn same_call(data: &Path) -> [&str; 6] {
    ["--data-dir", data.to_str().unwrap(), "--deal", "coerced", "--seed", "1"]
}

/// How long it takes from the process to the settled picture.
fn starts(screen: &Screen) {
    let data = still();
    let arguments = same_call(data.path());
    // Turn by turn, so that what else the machine does meets both.
    let turns = (0..STARTS).map(|_| (started(screen, "empty-window", &[]), started(screen, "closer-look", &arguments)));
    let (mut empty, mut ours): (Vec<f64>, Vec<f64>) = turns.unzip();
    row("start to first whole screen, ms", middle(&mut empty), middle(&mut ours));
}

/// A call in which nothing moves: keys, memory, idleness.
fn call(screen: &Screen) {
    let data = still();
    let empty = measure(screen, "empty-window", &[]);
    let ours = measure(screen, "closer-look", &same_call(data.path()));
    row("key to screen, ms", empty.key_ms, ours.key_ms);
    row("peak memory, MiB", empty.peak_mib, ours.peak_mib);
    row("when nothing moves, % of a core", empty.idle_percent, ours.idle_percent);
}

/// A call that breathes, and one drawn sixty times a second.
fn moving(screen: &Screen) {
    let data = tempfile::tempdir().unwrap();
    let alive = same_call(data.path());
    let empty_idle = busy(screen, "empty-window", &[]);
    row("breath and light, % of a core", empty_idle, busy(screen, "closer-look", &alive));
    let sixty: Vec<&str> = alive.into_iter().chain(["--frames", "60"]).collect();
    let empty_sixty = busy(screen, "empty-window", &["--frames", "60"]);
    row("60 frames a second, % of a core", empty_sixty, busy(screen, "closer-look", &sixty));
}

/// Processor time in a call, or in the empty window, in percent of a core.
fn busy(screen: &Screen, program: &str, arguments: &[&str]) -> f64 {
    let running = Running::start(screen, program, arguments);
    into_the_call(screen);
    sleep(Duration::from_secs(3));
    running.busy_percent()
}

/// In ours: a name, the library, the first card, the call; in the empty one they are keys like any others.
fn into_the_call(screen: &Screen) {
    sleep(Duration::from_secs(2));
    let window = screen.run("xdotool", &["search", "--onlyvisible", "--name", "^(Empty|Closer Look)$"]);
    screen.run("xdotool", &["windowfocus", "--sync", &window]);
    for keys in [["type", "Ortiz"], ["key", "Return"], ["key", "1"], ["key", "Return"]] {
        screen.run("xdotool", &keys);
        sleep(Duration::from_millis(700));
    }
}

/// A data folder in which nothing moves by itself.
fn still() -> tempfile::TempDir {
    let data = tempfile::tempdir().unwrap();
    let settings = Settings {
        reduced_motion: true,
        ..Settings::default()
    };
    let kept = serde_json::to_string(&settings).unwrap();
    Records::open(data.path()).unwrap().keep_settings(None, &kept, 1).unwrap();
    data
}

fn row(name: &str, empty: f64, ours: f64) {
    println!("{name:34}{empty:>10.1}{ours:>14.1}{:>9.2}", ours / empty);
}

fn measure(screen: &Screen, program: &str, arguments: &[&str]) -> Found {
    let running = Running::start(screen, program, arguments);
    into_the_call(screen);
    let mut keys: Vec<f64> = (0..KEYS).map(|_| Running::key_to_screen(screen, "b")).collect();
    sleep(Duration::from_secs(2));
    Found {
        idle_percent: running.busy_percent(),
        peak_mib: running.peak_mib(),
        key_ms: middle(&mut keys),
    }
}

/// One start, and the screen dark again after it.
fn started(screen: &Screen, program: &str, arguments: &[&str]) -> f64 {
    let took = Running::start(screen, program, arguments).first_frame_ms;
    sleep(Duration::from_millis(500));
    took
}

fn middle(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// True if two pictures differ in less than a hundredth: a cursor, a line under a word.
fn nearly(a: &[u8], b: &[u8]) -> bool {
    let differ = a.iter().zip(b).filter(|(a, b)| a != b).count();
    differ * 100 < b.len()
}

/// A program in its window.
struct Running {
    child: Child,
    first_frame_ms: f64,
}

impl Running {
    fn start(screen: &Screen, program: &str, arguments: &[&str]) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../release").join(program);
        let dark = screen.pixels();
        let from = Instant::now();
        let child = Command::new(&path)
            .args(arguments)
            .env("DISPLAY", &screen.name)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{}: {why}; build it as the head of this file says", path.display()));
        let mut shown = vec![(dark, from)];
        while shown.len() < 2 || shown.last().is_some_and(|(_, at)| at.elapsed() < Duration::from_secs(1)) {
            let now = screen.pixels();
            if shown.last().is_some_and(|(last, _)| *last != now) {
                shown.push((now, Instant::now()));
            }
            sleep(Duration::from_millis(1));
        }
        let settled = &shown.last().unwrap().0;
        let whole = shown.iter().find(|(pixels, _)| nearly(pixels, settled)).unwrap().1;
        Self {
            child,
            first_frame_ms: (whole - from).as_secs_f64() * 1000.0,
        }
    }

    /// From the key's way into the display to the first change on the screen.
    fn key_to_screen(screen: &Screen, key: &str) -> f64 {
        sleep(Duration::from_millis(400));
        let before = screen.pixels();
        let from = Instant::now();
        screen.run("xdotool", &["key", key]);
        while screen.pixels() == before {
            assert!(from.elapsed() < screen::PATIENCE, "no answer to a key");
            sleep(Duration::from_millis(1));
        }
        from.elapsed().as_secs_f64() * 1000.0
    }

    /// Processor time over the next seconds, in percent of a core.
    fn busy_percent(&self) -> f64 {
        let before = self.ticks();
        sleep(Duration::from_secs(IDLE));
        #[expect(clippy::cast_precision_loss, reason = "ticks of a few seconds")]
        let percent = (self.ticks() - before) as f64 / TICKS / IDLE as f64 * 100.0;
        percent
    }

    /// Processor time so far, in ticks.
    fn ticks(&self) -> u64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    }

    fn peak_mib(&self) -> f64 {
        self.memory_mib("VmHWM")
    }

    /// Memory as the system counts it, in MiB: at its most, or now.
    fn memory_mib(&self, which: &str) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|l| l.starts_with(which)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
