//! Disposition: the right call, for the right reasons, as sure as the grounds allow. Out of 100.

use crate::session::Session;
use scenario::{Credit, Decision, Disposition};

use super::decision::decision;
use super::finding::Finding;
use super::grounds::grounds;
use super::judged::Judged;
use super::rule::ScoreRule;
use super::sheet::{Part, Reason};
use super::to_i32;

/// Points for the call itself.
const RIGHT: u32 = 50;
const PART: u32 = 30;
/// Points for its grounds.
pub(super) const GROUNDS: u32 = 20;
/// Points for weighing an innocent explanation.
const EXPLANATION: u32 = 15;
/// Points for being as sure as the call is right.
const CERTAINTY: u32 = 15;
/// All of them.
const TOTAL: u32 = RIGHT + GROUNDS + EXPLANATION + CERTAINTY;

/// The least and greatest that the part can be, by what the call is worth; a wrong call has no grounds.
pub fn bounds(credit: Credit) -> (u32, u32) {
    let least_sure = CERTAINTY / 2;
    match credit {
        Credit::Right => (RIGHT + least_sure, TOTAL),
        Credit::Part => (PART + least_sure, PART + GROUNDS + EXPLANATION + CERTAINTY),
        Credit::Wrong | Credit::Fails => (0, EXPLANATION + least_sure),
    }
}

pub(super) fn score(session: &Session, judged: &[Judged], findings: &[Finding]) -> Part {
    let scenario = session.scenario();
    let report = session.report();
    let Some(chosen) = report.disposition else {
        return Part::of(Vec::new(), TOTAL, TOTAL, scenario.rubric);
    };
    let disposition = &scenario.dispositions[chosen.ix()];
    let credit = disposition.worth[session.deal().ix()].0;
    let reason = |rule: ScoreRule, points: u32, of: u32| Reason {
        points: to_i32(points),
        of,
        rule,
        about: disposition.id.clone(),
    };
    let call = match credit {
        Credit::Right => reason(ScoreRule::RightCall, RIGHT, RIGHT),
        Credit::Part => reason(ScoreRule::DefensibleCall, PART, RIGHT),
        Credit::Wrong | Credit::Fails => reason(ScoreRule::WrongCall, 0, RIGHT),
    };
    let grounds = grounds(session, disposition, credit, judged, findings);
    let reasons = vec![
        call,
        reason(ScoreRule::Grounds, grounds, GROUNDS),
        reason(ScoreRule::ExplanationWeighed, explanation(session), EXPLANATION),
        reason(ScoreRule::Certainty, certainty(credit, report.certainty.unwrap_or(3)), CERTAINTY),
    ];
    let mut part = Part::of(reasons, TOTAL, TOTAL, scenario.rubric);
    if grounds == 0 && needs_grounds(session, disposition, credit) && part.is_above_cap(scenario.rubric) {
        part.cap(ScoreRule::NoGrounds, &disposition.id, scenario.rubric);
    }
    part
}

/// A call that is only defensible, or that leaves the matter open, is as good as what it rests on.
fn needs_grounds(session: &Session, chosen: &Disposition, credit: Credit) -> bool {
    credit == Credit::Part || decision(session.scenario(), chosen) == Decision::LeavesOpen
}

/// Whole where a fair explanation is named; none where an unfair one is, or none at all.
fn explanation(session: &Session) -> u32 {
    let all = &session.scenario().explanations;
    let mut named = session.report().explanations.iter().map(|ix| all[ix.ix()].fair).peekable();
    let weighed = named.peek().is_some() && named.all(|fair| fair);
    if weighed { EXPLANATION } else { 0 }
}

fn certainty(credit: Credit, sure: u8) -> u32 {
    match (credit, sure) {
        (Credit::Right, 3..) | (Credit::Part, ..=3) => CERTAINTY,
        (Credit::Right | Credit::Part, _) | (Credit::Wrong | Credit::Fails, ..=2) => CERTAINTY / 2,
        (Credit::Wrong | Credit::Fails, _) => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::score::{ScoreRule, sheet};
    use crate::session::{Action, Concern, Mode, Session, Target};
    use ron_reader::diagnostic::SourceFile;
    use scenario::{Catalog, Element, compile};

    /// The small call with one more line, noted as concerning in `places` and the report resting on those: what the grounds give.
    fn grounds(line: &str, asked: &[&str], places: &[Target]) -> i32 {
        const SMALL: &str = include_str!("../../../../tests/fixtures/small.ron");
        const BEFORE: &str = "Say(\"owner\", \"Evening, officer. Is it the dog?\"),";
        let text = SMALL.replacen(BEFORE, &format!("Narrate(\"{line}\"),\n{BEFORE}"), 1);
        let text = text.replacen("support: 1", "support: 3", 1);
        let scenario = Arc::new(compile(&SourceFile::new("small.ron", text), &Catalog::shipped()).scenario.unwrap());
        let mut session = Session::new(Arc::clone(&scenario), scenario.deal("held").unwrap(), 1, Mode::Practice);
        let mut act = |action: Action| session.apply(&action).unwrap();
        act(Action::Listen);
        for id in asked {
            act(Action::Ask((*id).to_owned()));
            act(Action::Listen);
        }
        for place in places {
            act(Action::Notice(place.clone(), Concern::Matters(Element::Means, 3)));
        }
        for action in [
            Action::Do("greet".to_owned()),
            Action::Listen,
            Action::Do("go".to_owned()),
            Action::Listen,
        ] {
            act(action);
        }
        act(Action::Checkpoint("more".to_owned(), 3));
        act(Action::Listen);
        act(Action::Conclude("refer".to_owned()));
        act(Action::Certainty(4));
        for place in places {
            act(Action::Support(place.clone()));
        }
        act(Action::FileReport);
        let part = sheet(&session).disposition;
        part.reasons
            .iter()
            .find(|reason| reason.rule == ScoreRule::Grounds)
            .map_or(0, |reason| reason.points)
    }

    #[test]
    fn a_false_alarm_costs_the_same_however_it_was_pointed_at() {
        let line = "[The lock shines, it is new, and it is big.](new-lock) Nobody comes.";
        let cue = Target::Detail("may-not-leave".to_owned());
        let lock = Target::Object("lock".to_owned());
        for alarm in [
            vec![Target::Line(2)],
            vec![Target::Phrase(2, 0)],
            vec![Target::Phrase(2, 0), Target::Phrase(2, 1), Target::Phrase(2, 2)],
            vec![Target::Line(2), Target::Phrase(2, 0), lock.clone()],
            vec![lock],
        ] {
            let places: Vec<Target> = std::iter::once(cue.clone()).chain(alarm).collect();
            // Half for one hit, five less for one false alarm.
            assert_eq!(grounds(line, &["evening"], &places), 5, "{places:?}");
        }
    }

    #[test]
    fn one_cue_is_one_hit_however_many_phrases_show_it() {
        let line = "[Sam looks back, at the window, and waits.](may-not-leave) Nobody comes.";
        for places in [
            vec![Target::Line(2)],
            vec![Target::Phrase(2, 0), Target::Phrase(2, 1), Target::Phrase(2, 2)],
        ] {
            assert_eq!(grounds(line, &["evening"], &places), 10, "{places:?}");
        }
    }
}
