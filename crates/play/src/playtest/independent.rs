//! The independent moves of a scenario, as the inputs that take them.

use crate::session::Choice;
use prove::Independent;
use scenario::{Bits, QuestionIx, Scenario};

/// The moves that change nothing that anything later in the call reads, by index.
#[derive(Clone, Debug, Default)]
pub(super) struct IndependentMoves {
    questions: Bits,
    objects: Bits,
    acts: Bits,
}

impl IndependentMoves {
    /// The independent moves of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let moves = Independent::of(scenario);
        let objects = scenario.objects.iter().map(|object| moves.has_look(object.name));
        let acts = scenario.acts.iter().map(|act| moves.has_act(act.name));
        Self {
            questions: all_that((0..scenario.questions.len()).map(|ix| moves.has_question(QuestionIx::from(ix)))),
            objects: all_that(objects),
            acts: all_that(acts),
        }
    }

    /// True if the choice changes nothing that is read later in the call.
    pub(super) fn has(&self, choice: Choice) -> bool {
        match choice {
            Choice::Ask(ix) => self.questions.has(ix.ix()),
            Choice::Look(ix) => self.objects.has(ix.ix()),
            Choice::Do(ix) => self.acts.has(ix.ix()),
            Choice::Listen | Choice::Suppose(..) => false,
        }
    }
}

/// The places in a list at which there is a yes.
fn all_that(list: impl Iterator<Item = bool>) -> Bits {
    let mut found = Bits::default();
    for (ix, _) in list.enumerate().filter(|(_, is_so)| *is_so) {
        found.insert(ix);
    }
    found
}
