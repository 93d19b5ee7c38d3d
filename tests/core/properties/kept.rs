//! A kept run always plays again: as a record to the same run, as a walkthrough to the same but for when its notes were made.

use std::path::Path;
use std::sync::Arc;

use folder::load;
use play::playtest::{TestOutcome, run_walkthrough, walkthrough_of, written};
use play::score::sheet;
use play::session::{Action, Concern, Mode, Record, Session, Target, Walkthrough};
use scenario::{DealIx, Element, Scenario};

use super::trainee::{Trainee, catalog, seen};

/// Runs played in each scenario.
const RUNS: u64 = 250;
/// Long enough for most to be filed.
const STEPS: usize = 260;

fn read(path: &str) -> Arc<Scenario> {
    load(Path::new(path), catalog()).unwrap().scenario.unwrap()
}

/// Everything seen of a run but when its notes were made, and what hangs on that alone.
fn timeless(session: &Session) -> Vec<String> {
    let mut parts = seen(session);
    let notes: Vec<String> = session.notes().map(|n| format!("{:?} {:?}", n.place, n.concern)).collect();
    parts[3] = notes.concat();
    // Findings say when each note was made.
    parts[8] = format!("{:?}", sheet(session));
    parts
}

fn keep(session: &Session, actions: &[Action]) {
    let scenario = session.scenario();
    let text = ron::to_string(&session.record(actions)).unwrap();
    let record: Record = ron::from_str(&text).unwrap();
    assert!(Session::replay(scenario, &record).unwrap() == *session, "{text}");
    let kept = walkthrough_of(session, actions, "kept");
    let text = written(&kept).unwrap();
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let read: Walkthrough = options.from_str(&text).unwrap();
    assert_eq!(read, kept);
    let again = Session::walk(scenario, &read).unwrap_or_else(|why| panic!("{why}\n{text}"));
    assert_eq!(timeless(&again), timeless(session), "{text}");
    assert!(matches!(run_walkthrough(scenario, &read), TestOutcome::AsWritten), "{text}");
}

#[test]
fn a_thousand_kept_runs_play_again() {
    let paths = [
        "tests/fixtures/calls/loud-music",
        "tests/fixtures/small.ron",
        "tests/fixtures/base.ron",
        "tests/fixtures/sound/rt.ron",
    ];
    for path in paths {
        let scenario = read(path);
        for seed in 0..RUNS {
            // Now and then one breaks off in the middle.
            let steps = if seed % 5 == 0 {
                20 + usize::try_from(seed).unwrap() / 5
            } else {
                STEPS
            };
            let run = Trainee::played_in(&scenario, seed, steps);
            keep(&run.session, &run.actions);
        }
    }
}

/// The notice is about a phrase; then an object comes into view that carries the same detail.
fn noticed_before_it_was_seen() -> (Session, Vec<Action>) {
    let scenario = read("tests/fixtures/sound/rt.ron");
    let mut session = Session::new(scenario, DealIx::from(0), 1, Mode::Practice);
    let actions = vec![
        Action::Continue,
        Action::Continue,
        Action::Notice(Target::Phrase(2, 0), Concern::Matters(Element::Means, 3)),
        Action::Do("greet".to_owned()),
    ];
    for action in &actions {
        session.apply(action).unwrap();
    }
    (session, actions)
}

#[test]
fn what_was_noticed_is_taken_back_whatever_shows_it_now() {
    for back in [
        Target::Detail("new-lock".to_owned()),
        Target::Words("Metal scrapes".to_owned()),
        Target::Phrase(2, 0),
    ] {
        let (mut session, mut actions) = noticed_before_it_was_seen();
        assert_eq!(session.notes().count(), 1);
        actions.push(Action::Retract(back));
        session.apply(&actions[4]).unwrap();
        assert_eq!(session.notes().count(), 0);
        keep(&session, &actions);
    }
}

#[test]
fn a_report_rests_on_what_was_noticed_whatever_shows_it_now() {
    let (mut session, mut actions) = noticed_before_it_was_seen();
    let again = Action::Notice(Target::Detail("new-lock".to_owned()), Concern::Inconclusive);
    let mut rest = vec![again, Action::Do("go".to_owned()), Action::Listen];
    rest.push(Action::Checkpoint("nothing".to_owned(), 3));
    rest.push(Action::Listen);
    // Two notes carry the detail, on a phrase and on an object: each is rested on, then taken off.
    let about = || Target::Detail("new-lock".to_owned());
    rest.extend([Action::Support(about()), Action::Support(about()), Action::Unsupport(about())]);
    rest.extend([
        Action::Conclude("refer".to_owned()),
        Action::Certainty(4),
        Action::FileReport,
        Action::Rate(3),
    ]);
    for action in &rest {
        session.apply(action).unwrap();
    }
    assert_eq!(session.report().support.len(), 1);
    actions.extend(rest);
    keep(&session, &actions);
}
