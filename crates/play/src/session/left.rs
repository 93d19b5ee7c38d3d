//! What a run can still bring: an act closes nothing that was spent, or that nothing could bring any more.

use prove::{Ahead, Opportunities, Via};
use scenario::{Bits, Cond, DetailIx, QuestionIx};

use super::run::Session;

impl Session {
    /// Of these, what something not yet used up may still bring.
    pub(super) fn still_to_come(&self, ahead: &Ahead, of: &Opportunities) -> Opportunities {
        let spent = self.spent_questions(ahead);
        let left = Left {
            session: self,
            ahead,
            spent,
        };
        let is_left = |ix: &usize| ahead.shown_by(DetailIx::from(*ix)).iter().any(|via| !left.is_spent(*via));
        let (mut details, mut questions) = (Bits::default(), Bits::default());
        for ix in of.details.iter().filter(is_left) {
            details.insert(ix);
        }
        for ix in of.questions.iter().filter(|ix| !left.spent.has(*ix)) {
            questions.insert(ix);
        }
        Opportunities { details, questions }
    }

    /// The questions that were asked, or whose condition cannot come true any more.
    fn spent_questions(&self, ahead: &Ahead) -> Bits {
        let mut left = Left {
            session: self,
            ahead,
            spent: Bits::default(),
        };
        // A question that is spent may be what another waits for.
        loop {
            let fresh = (0..self.scenario.questions.len()).filter(|ix| !left.spent.has(*ix));
            let found: Vec<usize> = fresh.filter(|ix| left.is_spent(Via::Question(QuestionIx::from(*ix)))).collect();
            if found.is_empty() {
                return left.spent;
            }
            for ix in found {
                left.spent.insert(ix);
            }
        }
    }
}

/// What is left of a call, as far as it is known which questions are spent.
struct Left<'a> {
    session: &'a Session,
    ahead: &'a Ahead,
    spent: Bits,
}

impl Left<'_> {
    /// True of what happened, or was used up, or waits for what cannot be.
    fn is_spent(&self, via: Via) -> bool {
        let (scenario, state) = (&self.session.scenario, &self.session.state);
        let (used, needs) = match via {
            Via::Lines => return false,
            Via::Question(ix) if self.spent.has(ix.ix()) => return true,
            Via::Question(ix) => (
                state.asked.has(ix.ix()) && !state.wasted.has(ix.ix()),
                &scenario.questions[ix.ix()].needs,
            ),
            Via::Act(ix) => {
                let act = &scenario.acts[ix.ix()];
                (!act.repeats && state.did.has(act.name.ix()), &act.needs)
            }
            Via::Look(ix) => {
                let object = &scenario.objects[ix.ix()];
                (state.looked.has(object.name.ix()), &object.needs)
            }
            Via::Event(ix) => (state.fired.has(ix.ix()), &scenario.events[ix.ix()].needs),
        };
        used || needs.weigh(Some(self.session.deal), &|atom| self.is_settled(atom)) == Some(false)
    }

    /// What is settled of a condition for the rest of the run.
    fn is_settled(&self, atom: &Cond) -> Option<bool> {
        let state = &self.session.state;
        match atom {
            Cond::Flag(flag) => (state.flags.has(flag.ix()) && !self.ahead.may_clear(*flag)).then_some(true),
            Cond::Asked(question) if state.asked.has(question.ix()) => Some(true),
            Cond::Asked(question) => self.spent.has(question.ix()).then_some(false),
            Cond::Knows(fact) if state.facts.has(fact.ix()) => Some(true),
            Cond::Knows(fact) => {
                let mut ways = self.ahead.taught_by(*fact).iter();
                let none = ways.all(|via| matches!(via, Via::Question(question) if self.spent.has(question.ix())));
                none.then_some(false)
            }
            _ => None,
        }
    }
}
