//! The drill at the desk: a round is answered, kept, and dealt otherwise the next time.

use std::path::Path;

use desk::{Command, Desk, Screen};
use folder::Library;
use play::drill::{ROUND, items};
use records::Records;
use tempfile::tempdir;

use super::properties::trainee::catalog;

const DAY_MS: i64 = 86_400_000;

fn desk(folder: &Path) -> Desk {
    let library = Library::open(Path::new("tests/fixtures/calls"), catalog());
    let mut desk = Desk::new(&library, Records::open(folder).map_err(|why| why.said()));
    desk.apply(Command::SignIn("Ada".to_owned()), 0, 1);
    desk
}

/// Answers the item in front, rightly or not.
fn answer(desk: &mut Desk, rightly: bool, now_ms: i64) {
    let item = desk.drill_item().unwrap();
    desk.apply(Command::DrillForm(item.form), now_ms, 3);
    let fault = item.faults.first().copied();
    let other = desk
        .drill
        .as_ref()
        .unwrap()
        .offered(item)
        .into_iter()
        .find(|f| !item.faults.contains(f));
    desk.apply(Command::DrillFault(if rightly { fault } else { other }), now_ms, 3);
    // Answered once, it stays answered.
    desk.apply(Command::DrillFault(fault), now_ms, 3);
    desk.apply(Command::DrillNext, now_ms, 3);
}

#[test]
fn a_round_is_kept_and_what_was_missed_comes_back_first() {
    let folder = tempdir().unwrap();
    let mut first = desk(folder.path());
    first.apply(Command::StartDrill, 0, 7);
    assert_eq!(first.screen, Screen::Drill);
    let round = first.drill.as_ref().unwrap().items.clone();
    assert_eq!(round.len(), ROUND);
    for place in 0..ROUND {
        first.apply(Command::DrillNext, 0, 3);
        assert_eq!(first.drill.as_ref().unwrap().at, place, "nothing is passed over");
        answer(&mut first, place != 2, 0);
    }
    assert!(first.drill.as_ref().unwrap().is_over() && first.drill_item().is_none());
    assert_eq!(first.drill.as_ref().unwrap().right, ROUND - 1);
    first.apply(Command::ToLibrary, 0, 3);
    assert_eq!(first.screen, Screen::Library);
    drop(first);
    let mut later = desk(folder.path());
    later.apply(Command::StartDrill, DAY_MS / 2, 8);
    let next = later.drill.as_ref().unwrap().items.clone();
    assert_eq!(next[0], round[2], "what was missed");
    assert!(
        round.iter().enumerate().all(|(n, id)| n == 2 || !next.contains(id)),
        "what was right is not due yet"
    );
    later.apply(Command::SignIn("Ben".to_owned()), 1, 1);
    later.apply(Command::StartDrill, 1, 7);
    let other = later.drill.as_ref().unwrap().items.clone();
    assert_eq!(other, round, "somebody else begins as Ada did, with the same luck");
}

#[test]
fn a_round_goes_on_in_another_language() {
    let folder = tempdir().unwrap();
    let mut desk = desk(folder.path());
    desk.apply(Command::StartDrill, 0, 7);
    let before = desk.drill_item().unwrap().clone();
    let mut settings = desk.settings.clone();
    settings.language = messages::Language::Spanish;
    desk.apply(Command::Set(Box::new(settings)), 0, 7);
    let after = desk.drill_item().unwrap();
    assert_eq!((after.form, &after.faults), (before.form, &before.faults));
    assert_ne!(after.says, before.says);
    assert!(items(messages::Language::Spanish).values().any(|item| item.says == after.says));
}
