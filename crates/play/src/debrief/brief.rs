//! What stands above the fold: the two moments that mattered, and what looked like something and was nothing.

use crate::score::Outcome;
use crate::session::{Session, What};
use scenario::QuestionIx;

use super::items::DebriefItem;

/// Moments above the fold.
const MOMENTS: usize = 2;
/// Innocent things above the fold.
const INNOCENT: usize = 3;
/// How grave a screen-out is, in points: before anything a cue or a question may cost.
const SCREEN_OUT: u32 = 1_000;
/// How grave a question with a fault is, in points.
const FAULTY: u32 = 24;
/// A success weighs less than any failure, so that it is shown where there is none.
const AFTER_FAILURES: u32 = 500;

/// What kind of moment it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MomentKind {
    /// A screen-out was committed.
    ScreenOut,
    /// A question with a fault was asked.
    Faulty,
    /// A detail, and what became of it.
    Detail(Outcome),
}

/// A moment that mattered, to be played again from there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What kind it was.
    pub kind: MomentKind,
    /// Story seconds since the call opened.
    pub at: u32,
    /// The transcript entry.
    pub entry: u32,
    /// What was said, done or to be seen.
    pub says: String,
    /// Why it mattered.
    pub why: String,
    /// How much, for their order.
    weight: u32,
}

/// Something that looked like a sign and was none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Innocent {
    /// What was perceived.
    pub sees: String,
    /// Why it was innocent.
    pub why: String,
    /// The question or act that told it, or would have.
    pub told_by: Option<String>,
    /// The trainee took it for a sign.
    pub taken: bool,
}

/// The moments that mattered, the gravest first: what failed the run, then what cost most; in a run without fault, what was seen best.
pub(super) fn moments(session: &Session, items: &[DebriefItem]) -> Vec<Moment> {
    let mut all: Vec<Moment> = session
        .transcript()
        .iter()
        .zip(0u32..)
        .filter_map(|(entry, n)| of_entry(session, entry.what, entry.at, n))
        .collect();
    all.extend(items.iter().filter_map(of_item));
    all.sort_by_key(|moment| (std::cmp::Reverse(moment.weight), moment.at));
    // Two moments are two places on the footage: a cause and its consequence in one breath are one.
    let mut chosen: Vec<Moment> = Vec::new();
    for moment in all {
        let is_new = chosen.iter().all(|other| other.says != moment.says && other.entry != moment.entry);
        if is_new && chosen.len() < MOMENTS {
            chosen.push(moment);
        }
    }
    chosen
}

/// What the officer said or did right before an entry: of a sensitive question that was overheard, the question.
fn said_before(session: &Session, entry: u32) -> Option<&str> {
    let before = session.transcript().get(usize::try_from(entry).ok()?.checked_sub(1)?)?;
    let scenario = session.scenario();
    match before.what {
        What::Asked(ix) => Some(scenario.words(scenario.questions[ix.ix()].line)),
        What::Did(ix) => Some(scenario.words(scenario.acts[ix.ix()].line)),
        _ => None,
    }
}

fn of_entry(session: &Session, what: What, at: u32, entry: u32) -> Option<Moment> {
    let scenario = session.scenario();
    let (kind, says, why, weight) = match what {
        What::ScreenedOut(fault) => {
            let fault = &scenario.screen_outs[fault.ix()];
            let says = said_before(session, entry).map_or_else(|| fault.says.clone(), |words| format!("{} “{words}”", fault.says));
            (MomentKind::ScreenOut, says, fault.because.clone(), SCREEN_OUT)
        }
        What::Asked(question) => {
            let faults = faults_of(session, question);
            let because = scenario.questions[question.ix()].because.clone()?;
            let says = scenario.words(scenario.questions[question.ix()].line).to_owned();
            (
                MomentKind::Faulty,
                says,
                because,
                faults.checked_mul(FAULTY).filter(|weight| *weight > 0)?,
            )
        }
        _ => return None,
    };
    Some(Moment {
        kind,
        at,
        entry,
        says,
        why,
        weight: weight.saturating_add(AFTER_FAILURES),
    })
}

fn faults_of(session: &Session, question: QuestionIx) -> u32 {
    let faults = session.faults().iter().filter(|(asked, _)| *asked == question);
    u32::try_from(faults.count()).unwrap_or(u32::MAX)
}

fn of_item(item: &DebriefItem) -> Option<Moment> {
    let (at, entry) = (item.at?, item.entry?);
    let failed = matches!(item.outcome, Outcome::Miss | Outcome::Misread | Outcome::FalseAlarm);
    let seen = matches!(item.outcome, Outcome::Hit | Outcome::LateHit);
    if !failed && !seen {
        return None;
    }
    Some(Moment {
        kind: MomentKind::Detail(item.outcome),
        at,
        entry,
        says: item.sees.clone(),
        why: item.why.clone(),
        weight: item.of + if failed { AFTER_FAILURES } else { 0 },
    })
}

/// What looked like a sign and was none: what the trainee took for one first, then what they weighed and let go.
pub(super) fn innocent(items: &[DebriefItem]) -> Vec<Innocent> {
    let of = |wanted: Outcome| items.iter().filter(move |item| item.outcome == wanted);
    of(Outcome::FalseAlarm)
        .chain(of(Outcome::TakenBackLate))
        .chain(of(Outcome::TestedSuspicion))
        .chain(of(Outcome::CorrectRejection))
        .take(INNOCENT)
        .map(|item| Innocent {
            sees: item.sees.clone(),
            why: item.why.clone(),
            told_by: item.opened_by.first().cloned(),
            taken: item.outcome == Outcome::FalseAlarm,
        })
        .collect()
}
