//! A run on the bench: steps that are played again on each new version of the file.

use std::sync::Arc;

use ::messages::Message;
use ::play::session::{Action, Assumption, Mode, Phase, Session};
use scenario::{DealIx, Scenario};

use super::{Remark, words};

/// One step of a run on the bench.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// What a trainee does.
    Act(Action),
    /// What the author assumes.
    Assume(Assumption),
}

impl Step {
    /// The step in a few words; `None` for going on, which goes without saying.
    pub fn said(&self) -> Option<Message> {
        match self {
            Self::Act(action) => words::of_action(action),
            Self::Assume(assumption) => Some(words::of_assumption(assumption)),
        }
    }
}

/// A run on the bench.
#[derive(Clone, Debug)]
pub struct Play {
    /// The run.
    pub session: Session,
    /// The steps that made it.
    pub steps: Vec<Step>,
    /// How many of the first steps were taken to come to a scene.
    pub assumed_steps: usize,
}

impl Play {
    /// A run at the start of the call.
    pub fn begin(scenario: &Arc<Scenario>, deal: DealIx, seed: u64) -> Self {
        Self {
            session: Session::new(Arc::clone(scenario), deal, seed, Mode::Practice),
            steps: Vec::new(),
            assumed_steps: 0,
        }
    }

    /// Takes a step, or says why it is refused.
    pub fn take(&mut self, step: Step) -> Result<(), Message> {
        match &step {
            Step::Act(action) => self.session.apply(action).map_err(|why| why.said())?,
            Step::Assume(assumption) => {
                if !self.session.assume(assumption) {
                    return Err(Message::plain("bench-nothing-to-assume"));
                }
            }
        }
        self.steps.push(step);
        Ok(())
    }

    /// The same run on another version. Where a step is not open there, the run stands before it, and that is said.
    pub fn on(self, scenario: &Arc<Scenario>, deal: DealIx, seed: u64) -> (Self, Option<Remark>) {
        let mut play = Self::begin(scenario, deal, seed);
        play.assumed_steps = self.assumed_steps;
        for (n, step) in self.steps.into_iter().enumerate() {
            let what = step.said().unwrap_or_else(|| Message::plain("bench-step-go-on"));
            if let Err(why) = play.take(step) {
                play.assumed_steps = play.assumed_steps.min(n);
                return (play, Some(Remark::PlaceLost { step: n + 1, what, why }));
            }
        }
        (play, None)
    }

    /// The run without its last step.
    #[must_use]
    pub fn without_last(&self, scenario: &Arc<Scenario>, deal: DealIx, seed: u64) -> Self {
        let mut play = Self::begin(scenario, deal, seed);
        let steps = self.steps.len().saturating_sub(1);
        for step in self.steps.iter().take(steps) {
            let _ = play.take(step.clone());
        }
        play.assumed_steps = self.assumed_steps.min(steps);
        play
    }

    /// True if something in the run was assumed, so that it is no attempt.
    pub fn is_assumed(&self) -> bool {
        self.steps.iter().any(|step| matches!(step, Step::Assume(_)))
    }

    /// The inputs of a run in which nothing was assumed and the report is filed: what can be kept as a walkthrough.
    pub fn finished_actions(&self) -> Option<Vec<Action>> {
        let filed = self.session.phase() == Phase::Filed;
        let actions = self.steps.iter().map(|step| match step {
            Step::Act(action) => Some(action.clone()),
            Step::Assume(_) => None,
        });
        if filed { actions.collect() } else { None }
    }
}
