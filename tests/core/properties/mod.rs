//! What holds of every run, whoever plays it: tried with a trainee who plays by dice.

mod any_text;
mod blind;
mod further_question;
mod habits;
mod kept;
mod orders;
mod rounds;
pub(crate) mod small_calls;
pub(crate) mod trainee;

use play::score::sheet;
use play::session::{Action, Phase, Place, Record, Session, Target};
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq};
use scenario::QuestionIx;

use trainee::{Trainee, ask, hold, seen};

/// Longer than nearly every run; shorter ones break off in the middle.
const STEPS: usize = 220;

#[test]
fn every_score_lies_between_nothing_and_its_most() {
    hold(60, &(any::<u64>(), 0..STEPS), |(seed, steps)| {
        let run = Trainee::played(seed, steps);
        let sheet = sheet(&run.session);
        for (name, part) in sheet.parts() {
            prop_assert!(part.points <= part.due && part.due <= part.best, "{name}: {part:?}");
            prop_assert!(part.percent_of_due() <= 100 && part.percent_of_best() <= 100, "{name}: {part:?}");
        }
        prop_assert_eq!(sheet.finished, run.session.phase() == Phase::Filed);
        prop_assert!(sheet.finished || !sheet.passed());
        Ok(())
    });
}

#[test]
fn a_record_plays_again_to_the_same_run() {
    hold(40, &(any::<u64>(), 0..STEPS), |(seed, steps)| {
        let run = Trainee::played(seed, steps);
        let text = ron::to_string(&run.session.record(&run.actions)).unwrap();
        let record: Record = ron::from_str(&text).unwrap();
        let again = Session::replay(run.session.scenario(), &record).unwrap();
        prop_assert_eq!(seen(&run.session), seen(&again));
        Ok(())
    });
}

#[test]
fn a_record_cut_anywhere_and_taken_up_again_is_the_same_run() {
    hold(40, &(any::<u64>(), 0..STEPS, any::<usize>()), |(seed, steps, cut)| {
        let run = Trainee::played(seed, steps);
        let (first, rest) = run.actions.split_at(cut % (run.actions.len() + 1));
        let mut again = Session::replay(run.session.scenario(), &run.session.record(first)).unwrap();
        for action in rest {
            prop_assert_eq!(again.apply(action), Ok(()));
        }
        prop_assert_eq!(seen(&run.session), seen(&again));
        Ok(())
    });
}

#[test]
fn a_refused_action_changes_nothing() {
    hold(40, &(any::<u64>(), 0..STEPS), |(seed, steps)| {
        let mut run = Trainee::played(seed, steps);
        let before = seen(&run.session);
        for action in junk(&run.session, seed) {
            let refused = run.session.apply(&action);
            prop_assert!(refused.is_err(), "{action:?} was taken");
            prop_assert_eq!(&before, &seen(&run.session), "{:?}", action);
        }
        Ok(())
    });
}

/// What no session can accept at any time, and what is of this scenario but not open now.
fn junk(session: &Session, seed: u64) -> Vec<Action> {
    use play::session::Concern::Matters;
    use scenario::Element::Means;
    let scenario = session.scenario();
    let past = u32::try_from(session.transcript().len()).unwrap();
    let near = u32::try_from(seed % u64::from(past)).unwrap();
    let mut junk = vec![
        Action::Ask("no such question".to_owned()),
        Action::Do(String::new()),
        Action::Look("\u{0}[](".to_owned()),
        Action::Notice(Target::Line(past), Matters(Means, 3)),
        Action::Notice(Target::Line(u32::MAX), Matters(Means, 3)),
        Action::Notice(Target::Phrase(near, u32::MAX), Matters(Means, 3)),
        Action::Notice(Target::Words("words that nobody says".to_owned()), Matters(Means, 3)),
        Action::Notice(Target::Object("no such object".to_owned()), Matters(Means, 3)),
        Action::Retract(Target::Phrase(u32::MAX, 0)),
        Action::Checkpoint("no such hypothesis".to_owned(), 3),
        Action::Checkpoint(scenario.hypotheses[0].id.clone(), 0),
        Action::Certainty(0),
        Action::Certainty(u8::MAX),
        Action::Conclude("no such disposition".to_owned()),
        Action::Support(Target::Line(u32::MAX)),
        Action::Unsupport(Target::Object("no such object".to_owned())),
        Action::Explain("no such explanation".to_owned()),
        Action::State("no such statement".to_owned()),
        Action::Narrate("x".repeat(4_001)),
        Action::Rate(0),
        Action::Rate(6),
    ];
    let places = (0..past).filter(|e| session.phrases_at(Place::Line(*e)) > 0);
    junk.extend(places.map(|e| Action::Notice(Target::Line(e), Matters(Means, 0))));
    let hub = session.phase() == Phase::Hub;
    let open: Vec<QuestionIx> = session.open_questions().filter(|_| hub).collect();
    let closed = (0..scenario.questions.len()).map(QuestionIx::from).filter(|q| !open.contains(q));
    junk.extend(closed.map(|q| ask(scenario, q)));
    junk
}
