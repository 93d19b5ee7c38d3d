//! Hits, misses and false alarms, each with what it takes to learn from it.

use crate::score::{Finding, Outcome, findings, is_owed};
use crate::session::{Concern, Session, Status};
use scenario::{Element, FactIx, Opener, QuestionIx};

/// A cue or distractor, looked back at.
#[derive(Clone, Debug, PartialEq)]
pub struct DebriefItem {
    /// What became of it.
    pub outcome: Outcome,
    /// Story seconds when it was first met.
    pub at: Option<u32>,
    /// The transcript entry that first showed it.
    pub entry: Option<u32>,
    /// What was to be perceived.
    pub sees: String,
    /// What it shows: the indicator's or the freedom's name, or what a hasty officer takes it for.
    pub shows: String,
    /// Why it mattered, why it spoke against it, or why it was innocent.
    pub why: String,
    /// The innocent twin, of a cue.
    pub twin: Option<String>,
    /// Why it settles nothing by itself, of a freedom.
    pub limits: Option<String>,
    /// The element it bears on, of a cue.
    pub element: Option<Element>,
    /// What the trainee said it bears on, where that was another.
    pub given: Option<Element>,
    /// The sentences that would have opened or tested it.
    pub opened_by: Vec<String>,
    /// Who lists the indicator.
    pub sources: Vec<String>,
    /// Points gained, below zero where lost.
    pub points: i32,
    /// The most there was to gain or lose.
    pub of: u32,
}

/// Counts, in words rather than rates: below ten of each, no rate means anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cues noticed, late or not.
    pub hits: usize,
    /// Cues noted as not conclusive.
    pub cautious: usize,
    /// Cues met.
    pub cues_met: usize,
    /// Distractors noticed as concerning.
    pub false_alarms: usize,
    /// Distractors met.
    pub distractors_met: usize,
    /// Notes on things that carry no detail.
    pub other_notes: usize,
}

impl Tally {
    pub(super) fn of(session: &Session, items: &[DebriefItem]) -> Self {
        let met = items
            .iter()
            .filter(|i| i.outcome.is_of_cue() && !matches!(i.outcome, Outcome::Closed | Outcome::NotMet));
        let count = |wanted: &[Outcome]| items.iter().filter(|i| wanted.contains(&i.outcome)).count();
        Self {
            hits: count(&[Outcome::Hit, Outcome::LateHit]),
            cautious: count(&[Outcome::Cautious]),
            cues_met: met.count(),
            false_alarms: count(&[Outcome::FalseAlarm]),
            distractors_met: items.iter().filter(|i| i.outcome.is_of_noise()).count(),
            other_notes: session.notes().filter(|n| session.details_at(n.place).next().is_none()).count(),
        }
    }
}

/// Something the trainee's own act closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// What it was: a question or a thing to perceive.
    pub what: String,
    /// The act that closed it.
    pub by: String,
}

pub(super) fn items(session: &Session) -> Vec<DebriefItem> {
    let mut items: Vec<DebriefItem> = findings(session)
        .iter()
        .filter(|f| f.outcome != Outcome::NotMet)
        .map(|f| item(session, f))
        .collect();
    items.sort_by_key(|i| i.at.unwrap_or(u32::MAX));
    items
}

fn item(session: &Session, finding: &Finding) -> DebriefItem {
    let scenario = session.scenario();
    let detail = &scenario.details[finding.detail.ix()];
    let met = session.met(finding.detail);
    let given = finding.note.and_then(|n| match n.concern {
        Concern::Matters(element, _) if !finding.right_element => Some(element),
        _ => None,
    });
    let mut item = DebriefItem {
        outcome: finding.outcome,
        at: met.map(|m| m.at),
        entry: met.map(|m| m.entry),
        sees: detail.sees.clone(),
        shows: String::new(),
        why: String::new(),
        twin: None,
        limits: None,
        element: None,
        given,
        opened_by: detail.opened_by().iter().map(|o| sentence(session, *o)).collect(),
        sources: Vec::new(),
        points: finding.points,
        of: finding.weight,
    };
    if let Some(cue) = detail.cue_in(session.deal()) {
        item.shows.clone_from(&cue.indicator_name);
        item.why.clone_from(&cue.why);
        item.twin = Some(cue.innocent.clone());
        item.element = Some(cue.element);
        item.sources.clone_from(&cue.sources);
    } else if let Some(freedom) = detail.freedom_in(session.deal()) {
        item.shows.clone_from(&freedom.freedom_name);
        item.why.clone_from(&freedom.why);
        item.limits = Some(freedom.limits.clone());
        item.sources.clone_from(&freedom.sources);
    } else {
        detail.shows().clone_into(&mut item.shows);
        detail.innocent_in(session.deal()).unwrap_or("").clone_into(&mut item.why);
    }
    item
}

fn sentence(session: &Session, opener: Opener) -> String {
    let scenario = session.scenario();
    let line = match opener {
        Opener::Question(q) => Some(scenario.questions[q.ix()].line),
        Opener::Act(name) => scenario.acts.iter().find(|a| a.name == name).map(|a| a.line),
    };
    line.map_or_else(String::new, |l| scenario.words(l).to_owned())
}

/// Good questions first, then what was to be perceived.
pub(super) fn closed(session: &Session) -> Vec<Closed> {
    let scenario = session.scenario();
    let ledger = session.ledger();
    let reach = prove::ahead(scenario, session.deal());
    let by = |o: &crate::session::Opportunity| {
        let act = o.closed_by.filter(|_| o.status == Status::ClosedByYou)?;
        Some(scenario.words(scenario.acts[act.ix()].line).to_owned())
    };
    let questions = ledger.questions.iter().enumerate().filter_map(|(ix, o)| {
        let worth = reach.facts(QuestionIx::from(ix)).iter().any(|f| is_owed(session, FactIx::from(f)));
        let what = scenario.words(scenario.questions[ix].line).to_owned();
        by(o).filter(|_| worth).map(|by| Closed { what, by })
    });
    let details = ledger.details.iter().enumerate().filter_map(|(ix, o)| {
        let detail = &scenario.details[ix];
        detail.cue_in(session.deal()).filter(|cue| !cue.disclosure)?;
        by(o).map(|by| Closed {
            what: detail.sees.clone(),
            by,
        })
    });
    questions.chain(details).collect()
}
