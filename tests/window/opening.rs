//! While the calls are read the window says so, and what is typed meanwhile reaches the first screen.

use std::path::Path;
use std::time::Duration;

use records::Records;

use super::driver::Driver;
use super::screen::{Screen, wait_until};

#[test]
#[ignore = "needs a display; .ci/run gives it a virtual one"]
fn a_window_that_reads_says_so_and_keeps_what_is_typed() {
    let (data, calls) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let call = std::fs::read_to_string("tests/fixtures/calls/loud-music/scenario.ron").unwrap();
    for n in 0..300 {
        let folder = calls.path().join(format!("call-{n:03}"));
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("scenario.ron"), &call).unwrap();
    }
    let screen = Screen::start(1280, 720, "opening");
    let mut driver = Driver::start_with(&screen, data.path(), &["--scenarios", calls.path().to_str().unwrap()]);
    // The driver has waited for a quiet screen: the one that says that it reads, or the first if that came quickly.
    screen.picture("reading");
    driver.write("Kay");
    driver.press(&["Return"]);
    wait_until("who was typed", || signed_in(data.path()).as_deref() == Some("Kay"));
    std::thread::sleep(Duration::from_millis(300));
    screen.picture("library");
    driver.kill();
}

/// The first person of the records.
fn signed_in(data: &Path) -> Option<String> {
    let records = Records::open(data).ok()?;
    records
        .people()
        .ok()?
        .into_iter()
        .find(|person| !person.is_guest)
        .map(|person| person.name)
}
