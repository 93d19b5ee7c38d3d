//! Questioning: information gained, less harm done.

use crate::scenario::{Bits, FactIx, Form, QuestionIx};
use crate::session::{Ledger, Session, Status};

use super::UNIT;
use super::sheet::{Part, Reason};

/// What one fault costs.
const FAULT: i32 = 12;

/// How the questions asked were put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Mix {
    /// Open questions without fault.
    pub open: u32,
    /// Neutral closed questions without fault.
    pub closed: u32,
    /// Choices without fault.
    pub choice: u32,
    /// Questions with a fault.
    pub faulty: u32,
}

impl Mix {
    /// The mix of a run.
    pub fn of(session: &Session) -> Self {
        let mut mix = Self::default();
        for (ix, question) in session.scenario().questions.iter().enumerate() {
            let ix = QuestionIx::from(ix);
            if !session.was_asked(ix) {
                continue;
            }
            let faulty = session.faults().iter().any(|(q, _)| *q == ix);
            let count = match question.form {
                _ if faulty => &mut mix.faulty,
                Form::Open => &mut mix.open,
                Form::Closed => &mut mix.closed,
                Form::Choice => &mut mix.choice,
            };
            *count += 1;
        }
        mix
    }
}

pub(super) fn score(session: &Session, ledger: &Ledger) -> Part {
    let scenario = session.scenario();
    let reach = &scenario.reach[session.deal().ix()];
    let mut due_facts = Bits::new(scenario.facts.len());
    for (ix, opportunity) in ledger.questions.iter().enumerate() {
        if opportunity.status != Status::NeverOnYourPath {
            due_facts.add(reach.facts(QuestionIx::from(ix)));
        }
    }
    let worth = |ix: usize| scenario.facts[ix].worth * UNIT;
    let due: u32 = due_facts.iter().map(worth).sum();
    let best = (0..scenario.facts.len())
        .filter(|ix| reach.teaches(FactIx::from(*ix)))
        .map(worth)
        .sum();
    let mut reasons: Vec<Reason> = due_facts
        .iter()
        .filter(|ix| worth(*ix) > 0)
        .map(|ix| {
            let known = session.knows(FactIx::from(ix));
            let points = if known { i32::try_from(worth(ix)).unwrap_or(i32::MAX) } else { 0 };
            let rule = if known { "fact-learned" } else { "fact-not-learned" };
            Reason {
                points,
                of: worth(ix),
                rule: rule.to_owned(),
                about: scenario.facts[ix].id.clone(),
            }
        })
        .collect();
    reasons.extend(session.faults().iter().map(|(question, fault)| Reason {
        points: -FAULT,
        of: 0,
        rule: format!("fault-{fault:?}").to_lowercase(),
        about: scenario.questions[question.ix()].id.clone(),
    }));
    Part::of(reasons, due, best, scenario.rubric)
}
