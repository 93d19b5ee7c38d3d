//! Questioning: information gained, less harm done.

use std::cmp::Reverse;

use crate::session::{Ledger, Session, Status};
use scenario::{Bits, FactIx, Form, QuestionIx};

use super::rule::ScoreRule;
use super::sheet::{Part, Reason};
use super::{UNIT, to_i32};

/// What one fault costs.
const FAULT: i32 = 24;
/// So many faults are never acceptable.
const HARMFUL: usize = 3;
/// So many facts are due, and so many count: patience has a price.
const WORTHIEST: usize = 12;

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

/// True if the fact counts in this run: it belongs to the deal, and was learned or is due and not withdrawn by the person who could
/// tell it.
pub fn is_owed(session: &Session, fact: FactIx) -> bool {
    let what = &session.scenario().facts[fact.ix()];
    let withdrawn = what.unless.as_ref().is_some_and(|cond| session.holds(cond));
    what.worth_in(session.deal()) > 0 && (session.knows(fact) || (!withdrawn && session.holds(&what.due)))
}

pub(super) fn score(session: &Session, ledger: &Ledger) -> Part {
    let scenario = session.scenario();
    let owed = owed(session, ledger);
    let learned: Vec<FactIx> = owed.iter().copied().filter(|fact| session.knows(*fact)).take(WORTHIEST).collect();
    let due: Vec<FactIx> = owed.iter().copied().take(WORTHIEST).collect();
    // What was learned beyond what is due counts in the stead of what was not.
    let counts = |fact: &FactIx| due.contains(fact) || learned.contains(fact);
    let mut listed: Vec<FactIx> = owed.into_iter().filter(counts).collect();
    listed.sort_by_key(|fact| fact.ix());
    let mut reasons: Vec<Reason> = listed
        .into_iter()
        .map(|fact| {
            let worth = worth(session, fact);
            let known = learned.contains(&fact);
            Reason {
                points: if known { to_i32(worth) } else { 0 },
                of: if due.contains(&fact) { worth } else { 0 },
                rule: if known { ScoreRule::FactLearned } else { ScoreRule::FactNotLearned },
                about: scenario.facts[fact.ix()].id.clone(),
            }
        })
        .collect();
    reasons.extend(session.faults().iter().map(|(question, fault)| Reason {
        points: -FAULT,
        of: 0,
        rule: ScoreRule::of_fault(*fault),
        about: scenario.questions[question.ix()].id.clone(),
    }));
    let due = due.iter().map(|fact| worth(session, *fact)).sum();
    let mut part = Part::of(reasons, due, best(session), scenario.rubric);
    if session.faults().len() >= HARMFUL {
        part.cap(ScoreRule::ThreeHarmful, &scenario.id, scenario.rubric);
    }
    part
}

/// The facts owed that lay on the way, the worthiest first, and of those worth the same what was learned first.
fn owed(session: &Session, ledger: &Ledger) -> Vec<FactIx> {
    let scenario = session.scenario();
    let reach = prove::ahead(scenario, session.deal());
    let mut on_the_way = Bits::new(scenario.facts.len());
    for (ix, opportunity) in ledger.questions.iter().enumerate() {
        if opportunity.status != Status::NeverOnYourPath {
            on_the_way.add(reach.facts(QuestionIx::from(ix)));
        }
    }
    let facts = on_the_way.iter().map(FactIx::from);
    let mut owed: Vec<FactIx> = facts.filter(|fact| is_owed(session, *fact)).collect();
    owed.sort_by_key(|fact| (Reverse(worth(session, *fact)), !session.knows(*fact), fact.ix()));
    owed
}

fn worth(session: &Session, fact: FactIx) -> u32 {
    session.scenario().facts[fact.ix()].worth_in(session.deal()) * UNIT
}

/// The worthiest of all that questions may teach in the deal.
fn best(session: &Session) -> u32 {
    let scenario = session.scenario();
    let reach = prove::ahead(scenario, session.deal());
    let facts = (0..scenario.facts.len()).map(FactIx::from).filter(|fact| reach.teaches(*fact));
    let mut worths: Vec<u32> = facts.map(|fact| worth(session, fact)).collect();
    worths.sort_by_key(|worth| Reverse(*worth));
    worths.into_iter().take(WORTHIEST).sum()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::score::sheet;
    use crate::session::{Action, Mode, Session};
    use ron_reader::diagnostic::SourceFile;
    use scenario::{Catalog, Compiled, compile};

    const SMALL: &str = include_str!("../../../../tests/fixtures/small.ron");
    const FACT: &str = "in: [\"held\"], element: Means)";

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
