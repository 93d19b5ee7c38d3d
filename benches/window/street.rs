//! A street of every place the stage has, walked from scene to scene: how long one takes to open, and what a hundred leave behind.

use std::fmt::Write as _;
use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

use art::stage::places;

use super::screen::Screen;
use super::{Running, into_the_call, middle, still};

/// Scene changes after which memory should be where it was.
const CHANGES: usize = 100;
/// How long nothing changes on a screen that is whole.
const QUIET: Duration = Duration::from_millis(350);

/// A call with a scene in every place, three people and two objects in each, and an act that walks on.
fn street() -> String {
    let mut scenes = String::new();
    let count = places().count();
    for (n, place) in places().enumerate() {
        let next = (n + 1) % count;
        let _ = write!(
            scenes,
            r#""s{n}": Scene(place: "{}", present: [
                Present(who: "ann", x: 0.3), Present(who: "bo", x: 0.5, gaze: At("ann")), Present(who: "cy", x: 0.7, posture: Seated),
            ], objects: {{
                "phone-{n}": Object(name: "Phone", text: "A phone.", art: "phone", at: (0.2, 0.8)),
                "bag-{n}": Object(name: "Bag", text: "A bag.", art: "duffel-bag", at: (0.85, 0.85)),
            }}, acts: {{ "on-{n}": Act(act: "Walk on", repeats: true, then: [Go("s{next}")]) }}),
            "#,
            place.id
        );
    }
    format!(
        r#"Scenario(format: 1, id: "street", title: "A street", minutes: 5, content_note: "Nothing.", author: "The benchmark",
        call: Call(clock: "12:00", unit: "1", kind: "Walk", place: "A street", text: "Walk it."),
        cast: {{
            "ann": Person(name: "Ann", age: 40, look: Look(hair: Long, top: Coat)),
            "bo": Person(name: "Bo", age: 30, look: Look(build: Broad, top: Workwear)),
            "cy": Person(name: "Cy", age: 70, look: Look(age: Older, hair_color: Grey)),
        }},
        deals: {{ "none": NotTrafficking(because: "A walk.", truth: "A walk.") }}, details: {{}}, start: "s0", scenes: {{ {scenes} }},
        questions: {{}}, dispositions: {{ "done": Disposition(says: "Done.", worth: {{ "none": Right("Yes.") }}) }})"#
    )
}

/// From a key to the last change it brings to the screen.
fn opened(screen: &Screen) -> f64 {
    screen.run("xdotool", &["key", "d"]);
    sleep(QUIET);
    let mut last = screen.pixels();
    let from = Instant::now();
    let mut changed = from;
    screen.run("xdotool", &["key", "1"]);
    while changed == from || changed.elapsed() < QUIET {
        let now = screen.pixels();
        if now != last {
            (last, changed) = (now, Instant::now());
        }
        assert!(from.elapsed() < super::screen::PATIENCE, "a scene that never came");
        sleep(Duration::from_millis(1));
    }
    (changed - from).as_secs_f64() * 1000.0
}

/// Walks the street and says what it found.
pub(super) fn walk(screen: &Screen) {
    let (data, calls) = (still(), tempfile::tempdir().unwrap());
    fs::create_dir(calls.path().join("street")).unwrap();
    fs::write(calls.path().join("street/scenario.ron"), street()).unwrap();
    let folders = [data.path(), calls.path()].map(|path| path.to_str().unwrap());
    let running = Running::start(screen, "closer-look", &["--data-dir", folders[0], "--scenarios", folders[1]]);
    into_the_call(screen);
    let mut times: Vec<f64> = (1..places().count()).map(|_| opened(screen)).collect();
    let longest = times.iter().copied().fold(0.0, f64::max);
    println!(
        "a scene opens in {:.0} ms, the middle of {}; {longest:.0} ms at the most",
        middle(&mut times),
        times.len()
    );
    let before = running.memory_mib("VmRSS");
    for _ in 0..CHANGES {
        screen.run("xdotool", &["key", "--delay", "60", "d", "1"]);
        sleep(Duration::from_millis(150));
    }
    sleep(Duration::from_secs(1));
    let after = running.memory_mib("VmRSS");
    println!(
        "memory after {CHANGES} more scenes: {after:.1} MiB, {before:.1} before: {:.3}",
        after / before
    );
}
