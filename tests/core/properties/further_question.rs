//! A further question, put neutrally, in a run that otherwise stays as it was.
//!
//! Points are compared, not percents: a question may bring to light what is then let pass, and that falls due.

use std::cell::Cell;

use play::score::{Finding, Outcome, findings, sheet};
use play::session::{Action, Entry, Phase, Session, Target};
use proptest::prelude::{TestCaseError, any};
use proptest::test_runner::TestCaseResult;
use proptest::{prop_assert, prop_assert_eq};
use scenario::QuestionIx;

use super::STEPS;
use super::trainee::{Dice, Trainee, ask, attempts, hold, is_neutral};

#[test]
fn a_further_neutral_question_takes_no_points_except_by_the_time_it_takes() {
    let kept = Cell::new(0);
    hold(120, &any::<u64>(), |seed| {
        let run = Trainee::played(seed, STEPS);
        let opening = Dice::new(seed ^ 1).pick(openings(&run));
        if let Some(longer) = opening.and_then(|(at, question)| lengthened(&run, at, question)) {
            kept.set(kept.get() + 1);
            no_points_lost(&run.session, &longer)?;
        }
        Ok(())
    });
    assert!(kept.get() >= 20, "only {} runs could be lengthened", kept.get());
}

#[test]
fn no_written_attempt_loses_points_by_a_further_neutral_question() {
    let mut kept = 0;
    for run in attempts().iter().map(Trainee::walked) {
        for (at, question) in openings(&run) {
            let Some(longer) = lengthened(&run, at, question) else { continue };
            kept += 1;
            if let Err(why) = no_points_lost(&run.session, &longer) {
                panic!("step {at}, {:?}: {why}", ask(run.session.scenario(), question));
            }
        }
    }
    assert!(kept >= 100, "only {kept} runs could be lengthened");
}

/// No score is lower, but for recognition where a notice came late, or where the question brought a cue of a second element that was
/// let pass: then one element alone bears nothing out.
fn no_points_lost(shorter: &Session, longer: &Session) -> TestCaseResult {
    let made_late = made_late(shorter, longer)?;
    let (before, after) = (sheet(shorter), sheet(longer));
    for ((name, was), (_, is)) in before.parts().into_iter().zip(after.parts()) {
        let bears_out_less = after.recognition_capped && !before.recognition_capped;
        let is_excused = (made_late || bears_out_less) && name == "Recognition";
        prop_assert!(is_excused || is.points >= was.points, "{name}: {was:?} {is:?}");
    }
    prop_assert_eq!(before.screen_outs, after.screen_outs);
    prop_assert_eq!(shorter.faults(), longer.faults());
    Ok(())
}

/// True if a notice came late in the longer run alone; no detail may be worth less for any other reason.
fn made_late(shorter: &Session, longer: &Session) -> Result<bool, TestCaseError> {
    let (before, after) = (findings(shorter), findings(longer));
    let mut any_late = false;
    for finding in &after {
        let Some(was) = before.iter().find(|f| f.detail == finding.detail) else {
            continue;
        };
        let now_late = is_late(longer, finding) && !is_late(shorter, was);
        prop_assert!(now_late || finding.points >= was.points, "{was:?} {finding:?}");
        any_late |= now_late;
    }
    Ok(any_late)
}

/// Noted, or taken back, long after.
fn is_late(run: &Session, finding: &Finding) -> bool {
    finding.outcome == Outcome::TakenBackLate || finding.note.is_some_and(|note| run.is_late(&note, finding.detail))
}

/// Each place in a run where nothing waits, with each neutral question open there.
fn openings(run: &Trainee) -> Vec<(usize, QuestionIx)> {
    let mut session = restart(run);
    let mut openings = Vec::new();
    for (at, action) in run.actions.iter().enumerate() {
        if session.phase() == Phase::Hub {
            openings.extend(session.open_questions().filter(|q| is_neutral(&session, *q)).map(|q| (at, q)));
        }
        session.apply(action).unwrap();
    }
    openings
}

fn restart(run: &Trainee) -> Session {
    Session::replay(run.session.scenario(), &run.session.record(&[])).unwrap()
}

fn lengthened(run: &Trainee, at: usize, question: QuestionIx) -> Option<Session> {
    let (first, rest) = run.actions.split_at(at);
    let mut shorter = Session::replay(run.session.scenario(), &run.session.record(first)).unwrap();
    let mut longer = shorter.clone();
    let asked_at = shorter.transcript().len();
    longer.apply(&ask(run.session.scenario(), question)).ok()?;
    longer.apply(&Action::Listen).ok()?;
    let shift = Shift {
        asked_at,
        from: longer.transcript().len(),
    };
    for action in rest {
        longer.apply(&shift.action(action, &shorter, &longer)?).ok()?;
        shorter.apply(action).ok()?;
    }
    Some(longer)
}

/// Where an entry of the shorter run stands in the longer one.
struct Shift {
    asked_at: usize,
    from: usize,
}

impl Shift {
    fn action(&self, action: &Action, shorter: &Session, longer: &Session) -> Option<Action> {
        let moved = |target: &Target| self.target(target, shorter, longer);
        Some(match action {
            Action::Notice(target, concern) => Action::Notice(moved(target)?, *concern),
            Action::Retract(target) => Action::Retract(moved(target)?),
            Action::Support(target) => Action::Support(moved(target)?),
            Action::Unsupport(target) => Action::Unsupport(moved(target)?),
            other => other.clone(),
        })
    }

    fn target(&self, target: &Target, shorter: &Session, longer: &Session) -> Option<Target> {
        Some(match target {
            Target::Line(entry) => Target::Line(self.entry(*entry, shorter, longer)?),
            Target::Phrase(entry, n) => Target::Phrase(self.entry(*entry, shorter, longer)?, *n),
            other => other.clone(),
        })
    }

    /// The same line told as often since the question.
    fn entry(&self, entry: u32, shorter: &Session, longer: &Session) -> Option<u32> {
        let ix = entry as usize;
        if ix < self.asked_at {
            return Some(entry);
        }
        let what = shorter.transcript()[ix].what;
        let told = |entries: &[Entry]| entries.iter().filter(|e| e.what == what).count();
        let nth = told(&shorter.transcript()[self.asked_at..ix]);
        let mut same = (self.from..longer.transcript().len()).filter(|i| longer.transcript()[*i].what == what);
        same.nth(nth).and_then(|i| u32::try_from(i).ok())
    }
}
