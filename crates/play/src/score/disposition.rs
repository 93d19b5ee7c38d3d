//! Disposition: the right call, for the right reasons, as sure as the grounds allow. Out of 100.

use std::collections::BTreeSet;

use crate::session::{Concern, Session};
use scenario::{Credit, DetailIx, Element};

use super::sheet::{Part, Reason};

/// Points for the call itself.
const RIGHT: u32 = 50;
const PART: u32 = 30;
/// Points for its grounds.
const GROUNDS: u32 = 20;
/// Points for weighing an innocent explanation.
const EXPLANATION: u32 = 15;
/// Points for being as sure as the call is right.
const CALIBRATION: u32 = 15;
/// All of them.
const TOTAL: u32 = RIGHT + GROUNDS + EXPLANATION + CALIBRATION;

/// The least and greatest that the part can be, by what the call is worth; a wrong call has no grounds.
pub fn bounds(credit: Credit) -> (u32, u32) {
    let least_sure = CALIBRATION / 2;
    match credit {
        Credit::Right => (RIGHT + least_sure, TOTAL),
        Credit::Part => (PART + least_sure, PART + GROUNDS + EXPLANATION + CALIBRATION),
        Credit::Wrong | Credit::Fails => (0, EXPLANATION + least_sure),
    }
}

pub(super) fn score(session: &Session) -> Part {
    let scenario = session.scenario();
    let rubric = scenario.rubric;
    let report = session.report();
    let Some(chosen) = report.disposition else {
        return Part::of(Vec::new(), TOTAL, TOTAL, rubric);
    };
    let disposition = &scenario.dispositions[chosen.ix()];
    let credit = disposition.worth[session.deal().ix()].0;
    let about = |points: u32, of: u32, rule: &str| Reason {
        points: i32::try_from(points).unwrap_or(i32::MAX),
        of,
        rule: rule.to_owned(),
        about: disposition.id.clone(),
    };
    let call = match credit {
        Credit::Right => about(RIGHT, RIGHT, "right-call"),
        Credit::Part => about(PART, RIGHT, "defensible-call"),
        Credit::Wrong | Credit::Fails => about(0, RIGHT, "wrong-call"),
    };
    let reasons = vec![
        call,
        about(grounds(session, credit, disposition.support.count()), GROUNDS, "grounds"),
        about(explanation(session), EXPLANATION, "explanation-weighed"),
        about(calibration(credit, report.certainty.unwrap_or(3)), CALIBRATION, "certainty"),
    ];
    Part::of(reasons, TOTAL, TOTAL, rubric)
}

/// Whole where it rests on enough hits of two elements, half for one hit, less for each false alarm it rests on. A wrong call
/// has none.
fn grounds(session: &Session, credit: Credit, wanted: u32) -> u32 {
    if matches!(credit, Credit::Wrong | Credit::Fails) {
        return 0;
    }
    let mut elements: BTreeSet<Element> = BTreeSet::new();
    // A detail counts once, however many phrases, objects and notes it is rested on by.
    let (mut hits, mut alarms) = (BTreeSet::new(), BTreeSet::new());
    for place in &session.report().support {
        let concerning = session.note_at(*place).is_some_and(|n| matches!(n.concern, Concern::Matters(..)));
        for detail in session.details_at(*place) {
            match cue_element(session, detail) {
                Some(element) => {
                    hits.insert(detail);
                    elements.insert(element);
                }
                None if concerning => {
                    alarms.insert(detail);
                }
                None => {}
            }
        }
    }
    let count = |details: &BTreeSet<DetailIx>| u32::try_from(details.len()).unwrap_or(u32::MAX);
    let enough = count(&hits) >= wanted && (wanted < 2 || elements.len() >= 2);
    let base = if enough {
        GROUNDS
    } else if !hits.is_empty() {
        GROUNDS / 2
    } else {
        0
    };
    base.saturating_sub(count(&alarms).saturating_mul(GROUNDS / 4))
}

fn cue_element(session: &Session, detail: DetailIx) -> Option<Element> {
    session.scenario().details[detail.ix()]
        .cue_in(session.deal())
        .map(|cue| cue.element)
}

/// Whole where a fair explanation is named; none where an unfair one is, or none at all.
fn explanation(session: &Session) -> u32 {
    let scenario = session.scenario();
    let named = session.report().explanations.iter().map(|e| scenario.explanations[e.ix()].fair);
    let named: Vec<bool> = named.collect();
    if named.contains(&false) || named.is_empty() {
        0
    } else {
        EXPLANATION
    }
}

fn calibration(credit: Credit, sure: u8) -> u32 {
    match (credit, sure) {
        (Credit::Right, 3..) | (Credit::Part, ..=3) => CALIBRATION,
        (Credit::Right | Credit::Part, _) | (Credit::Wrong | Credit::Fails, ..=2) => CALIBRATION / 2,
        (Credit::Wrong | Credit::Fails, _) => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::score::sheet;
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
            .find(|reason| reason.rule == "grounds")
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
