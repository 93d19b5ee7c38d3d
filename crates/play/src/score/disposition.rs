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
        Credit::Wrong => (0, EXPLANATION + least_sure),
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
        Credit::Wrong => about(0, RIGHT, "wrong-call"),
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
    if credit == Credit::Wrong {
        return 0;
    }
    let mut elements: BTreeSet<Element> = BTreeSet::new();
    let (mut hits, mut alarms) = (0u32, 0u32);
    for place in &session.report().support {
        let concerning = session.note_at(*place).is_some_and(|n| matches!(n.concern, Concern::Matters(..)));
        for detail in session.details_at(*place) {
            match cue_element(session, detail) {
                Some(element) => {
                    hits += 1;
                    elements.insert(element);
                }
                None if concerning => alarms += 1,
                None => {}
            }
        }
    }
    let enough = hits >= wanted && (wanted < 2 || elements.len() >= 2);
    let base = if enough {
        GROUNDS
    } else if hits > 0 {
        GROUNDS / 2
    } else {
        0
    };
    base.saturating_sub(alarms * (GROUNDS / 4))
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
        (Credit::Right | Credit::Part, _) | (Credit::Wrong, ..=2) => CALIBRATION / 2,
        (Credit::Wrong, _) => 0,
    }
}
