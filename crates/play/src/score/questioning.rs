//! Questioning: information gained, less harm done.

use crate::session::{Ledger, Session, Status};
use scenario::{Bits, FactIx, Fault as QuestionFault, Form, QuestionIx};

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

/// True if the fact counts in this run: it belongs to the deal, and was learned, or is due in a run that ended
/// like this and was not withdrawn by the person who could tell it.
pub fn is_owed(session: &Session, fact: FactIx) -> bool {
    let what = &session.scenario().facts[fact.ix()];
    let withdrawn = what.unless.as_ref().is_some_and(|cond| session.holds(cond));
    let is_due = session.holds(&what.due) && !withdrawn;
    what.worth_in(session.deal()) > 0 && (session.knows(fact) || is_due)
}

/// The rule that a fault of a question is kept under, whatever its variant is called.
pub fn fault_rule(fault: QuestionFault) -> &'static str {
    match fault {
        QuestionFault::Leading => "fault-leading",
        QuestionFault::Compound => "fault-compound",
        QuestionFault::Accusatory => "fault-accusatory",
        QuestionFault::Label => "fault-label",
        QuestionFault::Blame => "fault-blame",
        QuestionFault::Promise => "fault-promise",
        QuestionFault::StatusFirst => "fault-status-first",
        QuestionFault::Graphic => "fault-graphic",
        QuestionFault::Threat => "fault-threat",
        QuestionFault::Overheard => "fault-overheard",
    }
}

pub(super) fn score(session: &Session, ledger: &Ledger) -> Part {
    let scenario = session.scenario();
    let reach = prove::ahead(scenario, session.deal());
    let mut due_facts = Bits::new(scenario.facts.len());
    for (ix, opportunity) in ledger.questions.iter().enumerate() {
        if opportunity.status != Status::NeverOnYourPath {
            due_facts.add(reach.facts(QuestionIx::from(ix)));
        }
    }
    let worth = |ix: usize| scenario.facts[ix].worth_in(session.deal()) * UNIT;
    let owed: Vec<usize> = due_facts.iter().filter(|ix| is_owed(session, FactIx::from(*ix))).collect();
    let due: u32 = owed.iter().copied().map(worth).sum();
    let best = (0..scenario.facts.len())
        .filter(|ix| reach.teaches(FactIx::from(*ix)))
        .map(worth)
        .sum();
    let mut reasons: Vec<Reason> = owed
        .into_iter()
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
        rule: fault_rule(*fault).to_owned(),
        about: scenario.questions[question.ix()].id.clone(),
    }));
    Part::of(reasons, due, best, scenario.rubric)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::score::sheet;
    use crate::session::{Action, Mode, Session};
    use ron_reader::diagnostic::SourceFile;
    use scenario::{Catalog, Compiled, compile};

    const SMALL: &str = include_str!("../../../../tests/fixtures/small.ron");
    const FACT: &str = "element: Means)";

    /// The small call with more said of its one fact.
    fn small(more: &str) -> Compiled {
        assert!(SMALL.contains(FACT));
        let text = SMALL.replacen(FACT, &format!("element: Means, {more})"), 1);
        compile(&SourceFile::new("scenario.ron", text), &Catalog::shipped())
    }

    /// Asks the questions in the deal `held`, and says what questioning gave, what was due and what the best path offers.
    fn check(more: &str, questions: &[&str], wanted: (i32, u32, u32)) {
        let scenario = Arc::new(small(more).scenario.unwrap());
        let mut session = Session::new(Arc::clone(&scenario), scenario.deal("held").unwrap(), 1, Mode::Practice);
        session.apply(&Action::Listen).unwrap();
        for id in questions {
            session.apply(&Action::Ask((*id).to_owned())).unwrap();
            session.apply(&Action::Listen).unwrap();
        }
        let part = sheet(&session).questioning;
        let learned = part.reasons.iter().filter(|r| r.about == "cannot-go").map(|r| r.points).sum();
        assert_eq!((learned, part.due, part.best), wanted, "{more} {questions:?}");
    }

    #[test]
    fn a_fact_counts_in_its_deals_alone() {
        check("in: [\"held\"]", &["evening"], (12, 12, 12));
        check("in: [\"held\"]", &[], (0, 12, 12));
        check("in: [\"dog\"]", &["evening"], (0, 0, 0));
        check("in: [\"dog\"]", &[], (0, 0, 0));
        check("in: []", &["evening"], (12, 12, 12));
    }

    #[test]
    fn a_fact_that_the_person_withdrew_is_not_owed_but_counts_if_it_was_told() {
        let unless = "unless: Asked(\"papers\")";
        check(unless, &[], (0, 12, 12));
        check(unless, &["papers"], (0, 0, 12));
        check(unless, &["evening", "papers"], (12, 12, 12));
    }

    #[test]
    fn a_deal_that_is_not_there_is_reported() {
        let found = small("in: [\"hold\"], unless: Flag(\"gone\")").diagnostics;
        assert!(found.iter().any(|d| d.message.contains("there is no deal `hold`")), "{found:?}");
    }
}
