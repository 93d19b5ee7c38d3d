//! The call on the desk.

use play::session::{Action, Session};
use records::AttemptId;

/// A call being played, with what made it.
#[derive(Clone, Debug)]
pub struct Run {
    /// The attempt in the records; none where nothing is kept.
    pub attempt: Option<AttemptId>,
    /// The session.
    pub session: Session,
    /// The actions so far.
    pub actions: Vec<Action>,
    /// For each action, how long the transcript was before it: where a step back leads.
    pub steps: Vec<usize>,
    /// The narrative as typed so far.
    pub draft: String,
}

impl Run {
    /// A run from its start.
    pub fn new(session: Session, attempt: Option<AttemptId>) -> Self {
        Self {
            attempt,
            session,
            actions: Vec::new(),
            steps: Vec::new(),
            draft: String::new(),
        }
    }

    /// Does something before anything else, where it is possible.
    pub(crate) fn does_first(&mut self, action: Action) {
        if self.session.apply(&action).is_ok() {
            self.steps.push(0);
            self.actions.push(action);
        }
    }

    /// The first step whose effects begin at or after a transcript entry.
    pub fn step_at(&self, entry: usize) -> usize {
        self.steps.partition_point(|before| *before < entry)
    }
}
