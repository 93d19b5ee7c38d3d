//! Recognition: hits, late hits, misses, false alarms, with the reason given.

use std::collections::BTreeSet;

use crate::session::{Concern, Ledger, Notice, Place, Session, Status};
use scenario::{Cue, DetailIx, Strength};

use super::UNIT;
use super::sheet::{Part, Reason};

/// A notice of this share of all there was to notice, in percent, is no judgement.
const NEARLY_EVERYTHING: usize = 60;
/// Fewer notices than this never void recognition.
const LEAST_TO_VOID: usize = 12;
/// Most of recognition, in percent, without corroboration.
const CAP: u32 = 60;

/// What became of a detail, in the words of signal detection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A cue noticed as concerning.
    Hit,
    /// So, but long after it could be.
    LateHit,
    /// A cue noted as not conclusive.
    Cautious,
    /// A cue met and not noticed.
    Miss,
    /// A cue closed by the trainee's own act.
    Closed,
    /// A cue that never came.
    NotMet,
    /// A distractor noticed as concerning.
    FalseAlarm,
    /// A distractor let pass, or noted as not conclusive.
    CorrectRejection,
}

/// What became of one detail, and what it was worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The detail.
    pub detail: DetailIx,
    /// What became of it.
    pub outcome: Outcome,
    /// For a hit: the reason given was right.
    pub right_element: bool,
    /// The note that counts.
    pub note: Option<Notice>,
    /// Points.
    pub points: i32,
    /// The most there was.
    pub of: u32,
}

/// Recognition, and what was said of it as a whole.
pub(super) struct Recognition {
    pub(super) part: Part,
    pub(super) void: bool,
    pub(super) capped: bool,
}

/// Weight of a strength: 1 to 3 units.
fn weight(strength: Strength) -> u32 {
    match strength {
        Strength::Weak => UNIT,
        Strength::Moderate => 2 * UNIT,
        Strength::Strong | Strength::Decisive => 3 * UNIT,
    }
}

/// What became of every detail that plays a part in this deal, in file order.
///
/// Distractors that were never met play none.
pub fn findings(session: &Session) -> Vec<Finding> {
    findings_in(session, &session.ledger())
}

fn findings_in(session: &Session, ledger: &Ledger) -> Vec<Finding> {
    let scenario = session.scenario();
    let details = (0..scenario.details.len()).map(DetailIx::from);
    details
        .filter_map(|detail| finding(session, detail, ledger.details[detail.ix()].status))
        .collect()
}

fn finding(session: &Session, detail: DetailIx, status: Status) -> Option<Finding> {
    let what = &session.scenario().details[detail.ix()];
    let of = weight(what.strength_in(session.deal()));
    let notes: Vec<&Notice> = session.notes().filter(|n| session.carries(n.place, detail)).collect();
    let Some(cue) = what.cue_in(session.deal()) else {
        what.pull_in(session.deal())?;
        session.met(detail)?;
        let alarm = notes.iter().find(|n| matches!(n.concern, Concern::Matters(..)));
        let (outcome, points) = match alarm {
            Some(_) => (Outcome::FalseAlarm, -to_i32(of)),
            None => (Outcome::CorrectRejection, 0),
        };
        let note = alarm.or(notes.first()).map(|n| **n);
        return Some(Finding {
            detail,
            outcome,
            right_element: false,
            note,
            points,
            of,
        });
    };
    let best = notes.iter().map(|note| value(session, detail, note, cue)).max_by_key(|f| f.points);
    Some(best.unwrap_or_else(|| {
        let outcome = match status {
            Status::Taken | Status::Offered => Outcome::Miss,
            // What rests with the person to tell is no officer's to lose.
            Status::ClosedByYou if cue.disclosure => Outcome::NotMet,
            Status::ClosedByYou => Outcome::Closed,
            Status::NeverOnYourPath => Outcome::NotMet,
        };
        Finding {
            detail,
            outcome,
            right_element: false,
            note: None,
            points: 0,
            of,
        }
    }))
}

/// What a note on a cue is worth: whole with the right reason, half with another or with none, three quarters of that when late.
fn value(session: &Session, detail: DetailIx, note: &Notice, cue: &Cue) -> Finding {
    let of = weight(cue.strength);
    let met = session.met(detail).map_or(0, |m| m.at);
    let late = note.at.saturating_sub(met) > session.scenario().rubric.late_after.count();
    let in_time = |points: u32| if late { points * 3 / 4 } else { points };
    let (outcome, right, points) = match note.concern {
        // A weak sign alone is rightly left open.
        Concern::Inconclusive if cue.strength == Strength::Weak => (Outcome::Cautious, false, in_time(of)),
        Concern::Inconclusive => (Outcome::Cautious, false, in_time(of / 2)),
        Concern::Matters(given, _) => {
            let outcome = if late { Outcome::LateHit } else { Outcome::Hit };
            let right = cue.accepts(given);
            (outcome, right, in_time(if right { of } else { of / 2 }))
        }
    };
    Finding {
        detail,
        outcome,
        right_element: right,
        note: Some(*note),
        points: to_i32(points),
        of,
    }
}

fn to_i32(points: u32) -> i32 {
    i32::try_from(points).unwrap_or(i32::MAX)
}

pub(super) fn score(session: &Session, ledger: &Ledger) -> Recognition {
    let scenario = session.scenario();
    let rubric = scenario.rubric;
    let findings = findings_in(session, ledger);
    let has_cues = scenario.details.iter().any(|d| d.cue_in(session.deal()).is_some());
    let mut reasons: Vec<Reason> = findings.iter().filter_map(|f| reason(session, f, has_cues)).collect();
    let due = findings.iter().filter(|f| is_due(f, has_cues)).map(|f| f.of).sum();
    let best = if has_cues {
        findings.iter().filter(|f| is_cue(f.outcome)).map(|f| f.of).sum()
    } else {
        due
    };
    let void = noticed_nearly_everything(session);
    if void {
        reasons.push(Reason {
            points: -to_i32(due),
            of: 0,
            rule: "noticed-nearly-everything".to_owned(),
            about: scenario.id.clone(),
        });
    }
    let mut part = Part::of(reasons, due, best, rubric);
    let cap = due * CAP / 100;
    let capped = has_cues && !void && part.points > cap && !corroborated(session, &findings);
    if capped {
        part.reasons.push(Reason {
            points: to_i32(cap) - to_i32(part.points),
            of: 0,
            rule: "no-corroboration".to_owned(),
            about: scenario.id.clone(),
        });
        part.points = cap;
        part.settle(rubric);
    }
    Recognition { part, void, capped }
}

fn is_cue(outcome: Outcome) -> bool {
    !matches!(outcome, Outcome::FalseAlarm | Outcome::CorrectRejection)
}

/// With cues, they are due where met or closed; without any, letting the distractors pass is all there is to do.
fn is_due(finding: &Finding, has_cues: bool) -> bool {
    if has_cues {
        is_cue(finding.outcome) && finding.outcome != Outcome::NotMet
    } else {
        true
    }
}

fn reason(session: &Session, finding: &Finding, has_cues: bool) -> Option<Reason> {
    let rule = match finding.outcome {
        Outcome::Hit | Outcome::LateHit if !finding.right_element => "hit-other-reason",
        Outcome::Hit => "hit",
        Outcome::LateHit => "late-hit",
        Outcome::Cautious => "noted-not-conclusive",
        Outcome::Miss => "miss",
        Outcome::Closed => "closed-by-you",
        Outcome::NotMet => return None,
        Outcome::FalseAlarm => "false-alarm",
        Outcome::CorrectRejection if has_cues => return None,
        Outcome::CorrectRejection => "correct-rejection",
    };
    let points = if finding.outcome == Outcome::CorrectRejection {
        to_i32(finding.of)
    } else {
        finding.points
    };
    let of = if is_due(finding, has_cues) { finding.of } else { 0 };
    let about = session.scenario().details[finding.detail.ix()].id.clone();
    Some(Reason {
        points,
        of,
        rule: rule.to_owned(),
        about,
    })
}

/// Two independent elements, at least one of them gained by a question, an act or a closer look.
fn corroborated(session: &Session, findings: &[Finding]) -> bool {
    let hits = || findings.iter().filter(|f| f.right_element);
    let element = |f: &Finding| session.scenario().details[f.detail.ix()].cue_in(session.deal()).map(|c| c.element);
    let earned = hits().any(|f| session.met(f.detail).is_some_and(|m| m.cause.is_earned()));
    let first = hits().next().and_then(element);
    earned && hits().any(|f| element(f) != first)
}

/// Notices that call something concerning cover most of what was shown.
fn noticed_nearly_everything(session: &Session) -> bool {
    let concerning = session.notes().filter(|n| matches!(n.concern, Concern::Matters(..)));
    // A line and a phrase of it are covered once.
    let mut covered = BTreeSet::new();
    for note in concerning {
        match note.place {
            Place::Line(entry) => covered.extend((0..session.phrases_at(note.place)).map(|n| (Some(entry), n))),
            Place::Phrase(entry, n) => {
                covered.insert((Some(entry), n as usize));
            }
            Place::Object(name) => {
                covered.insert((None, name.ix()));
            }
        }
    }
    let covered = covered.len();
    covered >= LEAST_TO_VOID && covered * 100 >= session.noticeable() * NEARLY_EVERYTHING
}
