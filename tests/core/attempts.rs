//! Whole attempts as files: what each is worth, part by part, as counted with docs/scoring.md.

use std::path::Path;
use std::process::Command;

use folder::load;
use play::score::sheet;
use play::session::{Session, Walkthrough};
use scenario::Catalog;

/// Plays an attempt; its percents of what was due, in order, and whether it passes.
fn check(name: &str, wanted: [u32; 5], passes: bool) {
    let loaded = load(Path::new("tests/fixtures/calls/loud-music"), &Catalog::shipped()).unwrap();
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    let scenario = loaded.scenario.unwrap();
    let text = std::fs::read_to_string(format!("tests/attempts/{name}.ron")).unwrap();
    let walkthrough: Walkthrough = ron::from_str(&text).unwrap();
    let session = Session::walk(&scenario, &walkthrough).unwrap();
    let sheet = sheet(&session);
    let found = sheet.parts().map(|(_, part)| part.percent_of_due());
    assert_eq!((found, sheet.passed()), (wanted, passes), "{name}");
    check_ledger(name);
    let again = Session::walk(&scenario, &walkthrough).unwrap();
    assert_eq!(again.transcript(), session.transcript());
}

/// The ledger and every point with its reason, beside the attempt.
fn check_ledger(name: &str) {
    let record = format!("tests/attempts/{name}.ron");
    let done = Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(["score", "tests/fixtures/calls/loud-music", &record])
        .output()
        .unwrap();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../attempts");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, String::from_utf8_lossy(&done.stdout)));
}

#[test]
fn a_thorough_officer_has_full_marks() {
    check("thorough", [100; 5], true);
}

#[test]
fn a_run_without_disclosure_has_full_marks() {
    check("thorough-no-disclosure", [100; 5], true);
}

#[test]
fn a_run_in_which_she_stops_early_has_full_marks() {
    check("thorough-stops-early", [100; 5], true);
}

#[test]
fn the_twin_rewards_seeing_nothing_that_is_not_there() {
    // It cites nothing: its call rests on no detail that was tested and found to be no more than it is.
    check("twin-thorough", [100, 100, 100, 80, 100], true);
}

#[test]
fn hasty_officers_fail() {
    check("hasty", [0, 8, 4, 37, 0], false);
    check("asks-in-hearing", [0, 0, 12, 45, 100], false);
}

#[test]
fn one_answer_for_all_calls_fails() {
    check("always-report", [0, 0, 16, 65, 0], false);
    check("always-clear", [0, 0, 4, 15, 100], false);
    check("twin-always-report", [0, 0, 0, 0, 0], false);
    check("twin-always-clear", [0, 0, 7, 80, 100], false);
}

#[test]
fn noticing_everything_gains_nothing() {
    check("notices-everything", [0, 50, 45, 70, 52], false);
}
