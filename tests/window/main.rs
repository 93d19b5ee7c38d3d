//! The real window under a virtual display, by keyboard alone. Needs Xvfb, xdotool and `import` (of `ImageMagick`), and a Vulkan driver.
//!
//! Run with `cargo test --test window -- --ignored --test-threads=3`; the pictures are left in the target folder, under `tmp/window`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]
#![expect(clippy::disallowed_methods, reason = "a real window is waited for in real time")]

mod assistive;
mod bench;
#[cfg(target_os = "linux")]
mod closing;
mod driver;
#[cfg(target_os = "linux")]
mod nowhere;
mod opening;
mod player;
mod screen;
mod screens;

use std::path::Path;
use std::sync::Arc;

use folder::load;
use play::score::sheet;
use play::session::{Action, Walkthrough};
use records::Records;
use scenario::{Catalog, Scenario};

use driver::Driver;
use player::Player;
use screen::Screen;

fn scenario() -> Arc<Scenario> {
    let loaded = load(Path::new("tests/fixtures/calls/loud-music"), &Catalog::shipped()).unwrap();
    loaded.scenario.unwrap()
}

fn walkthrough(name: &str) -> Walkthrough {
    let text = std::fs::read_to_string(format!("tests/attempts/{name}.ron")).unwrap();
    ron::from_str(&text).unwrap()
}

/// The second checkpoint: the middle of the call, with everything in the air.
fn middle(actions: &[Action]) -> usize {
    let checkpoints = actions.iter().enumerate().filter(|(_, a)| matches!(a, Action::Checkpoint(..)));
    checkpoints.map(|(at, _)| at).nth(1).unwrap()
}

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn a_call_is_played_by_keyboard_alone_and_survives_a_kill() {
    let walk = walkthrough("thorough");
    let data = tempfile::tempdir().unwrap();
    let screen = Screen::start(1280, 720, "call");
    let mut driver = Driver::start(&screen, data.path(), &walk.deal);
    let mut player = Player::new(&scenario(), &walk);

    screen.picture("who");
    driver.sign_in("Ortiz");
    screen.picture("library");
    driver.press(&["F1"]);
    screen.picture("keys");
    driver.press(&["Escape", "shift+a"]);
    screen.picture("text-and-colours");
    driver.press(&["Escape", "1", "2"]);
    screen.picture("dispatch");
    driver.press(&["Return"]);
    driver.wait_for_attempt();

    let half = middle(&walk.actions);
    for action in &walk.actions[..half] {
        player.play(action, &mut driver, &screen);
    }
    driver.kill();
    assert_eq!(driver.kept(), player.actions, "what is on disk after a kill is what was done");

    driver = Driver::start(&screen, data.path(), &walk.deal);
    driver.sign_in("Ortiz");
    screen.picture("library-called-away");
    driver.press(&["Return"]);
    screen.picture("resumed");
    for action in &walk.actions[half..] {
        player.play(action, &mut driver, &screen);
    }
    debrief_is_read(&mut driver, &screen);

    let records = Records::open(data.path()).unwrap();
    let person = records.people().unwrap()[0].id;
    let row = records.finished(person).unwrap().remove(0);
    assert_eq!(row.passed, Some(true));
    assert_eq!(row.sheet_json, serde_json::to_string(&sheet(&player.session)).ok());
    assert_eq!(records.actions(row.id).unwrap(), player.actions);
}

fn debrief_is_read(driver: &mut Driver, screen: &Screen) {
    for page in 1..=4 {
        screen.picture(&format!("debrief-{page}"));
        driver.press(&["Next"]);
    }
    driver.press(&["End"]);
    screen.picture("debrief-end");
    driver.press(&["Return"]);
    screen.picture("library-with-result");
}
