//! The independent moves of a scenario, as the inputs that take them.

use std::collections::HashSet;

use crate::session::Action;
use prove::Independent;
use scenario::{ActName, ObjectName, QuestionIx, Scenario};

/// The moves that change nothing that anything later in the call reads, by id.
#[derive(Clone, Debug, Default)]
pub(super) struct IndependentMoves {
    questions: HashSet<String>,
    looks: HashSet<String>,
    acts: HashSet<String>,
}

impl IndependentMoves {
    /// The independent moves of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let moves = Independent::of(scenario);
        let questions = scenario.questions.iter().enumerate();
        let questions = questions.filter(|(ix, _)| moves.has_question(QuestionIx::from(*ix)));
        let looks = scenario.object_names.iter().enumerate();
        let looks = looks.filter(|(ix, _)| moves.has_look(ObjectName::from(*ix)));
        let acts = scenario.act_names.iter().enumerate();
        let acts = acts.filter(|(ix, _)| moves.has_act(ActName::from(*ix)));
        Self {
            questions: questions.map(|(_, question)| question.id.clone()).collect(),
            looks: looks.map(|(_, name)| name.clone()).collect(),
            acts: acts.map(|(_, name)| name.clone()).collect(),
        }
    }

    /// True if the move changes nothing that is read later in the call.
    pub(super) fn has(&self, action: &Action) -> bool {
        match action {
            Action::Ask(id) => self.questions.contains(id),
            Action::Look(id) => self.looks.contains(id),
            Action::Do(id) => self.acts.contains(id),
            _ => false,
        }
    }
}
