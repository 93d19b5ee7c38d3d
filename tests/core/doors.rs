//! What an act closes: only a door that was gone through closes what lay behind the others.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use folder::load;
use play::session::{Action, Mode, Phase, Session, Status};
use scenario::{Catalog, Scenario};

/// The small call with one text put for another.
fn small(from: &str, to: &str) -> Arc<Scenario> {
    let text = fs::read_to_string("tests/fixtures/small.ron").unwrap();
    assert!(text.contains(from));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scenario.ron");
    fs::write(&path, text.replace(from, to)).unwrap();
    load(Path::new(&path), &Catalog::shipped()).unwrap().scenario.unwrap()
}

/// Does the acts and says what became of the detail that a question would have opened.
fn check(scenario: &Arc<Scenario>, acts: &[&str], wanted: Status) {
    let deal = scenario.deal("held").unwrap();
    let mut session = Session::new(Arc::clone(scenario), deal, 1, Mode::Practice);
    for act in acts {
        hear_out(&mut session);
        session.apply(&Action::Do((*act).to_owned())).unwrap();
    }
    hear_out(&mut session);
    let detail = scenario.details.iter().position(|d| d.id == "may-not-leave").unwrap();
    assert_eq!(session.ledger().details[detail].status, wanted);
}

fn hear_out(session: &mut Session) {
    while session.phase() == Phase::Lines {
        session.apply(&Action::Continue).unwrap();
    }
}

#[test]
fn leaving_closes_what_an_open_question_led_to() {
    check(
        &small("Named(\"owner\"), ", "Named(\"owner\"), "),
        &["greet", "go"],
        Status::ClosedByYou,
    );
}

#[test]
fn an_act_that_might_have_led_away_and_did_not_closes_nothing() {
    let scenario = small("Named(\"owner\"), ", "Named(\"owner\"), If(Did(\"go\"), [Go(\"car\")]), ");
    check(&scenario, &["greet"], Status::NeverOnYourPath);
}
