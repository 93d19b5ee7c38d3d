//! A run on the bench: steps that are played again on each new version of the file.

use std::sync::Arc;

use crate::scenario::{DealIx, Scenario};
use crate::session::{Action, Assumption, Mode, Phase, Session};

use super::words;

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
    pub fn says(&self) -> Option<String> {
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
    pub fn take(&mut self, step: Step) -> Result<(), String> {
        match &step {
            Step::Act(action) => self.session.apply(action).map_err(|why| why.to_string())?,
            Step::Assume(assumption) => {
                if !self.session.assume(assumption) {
                    return Err("the scenario has no such thing any more".to_owned());
                }
            }
        }
        self.steps.push(step);
        Ok(())
    }

    /// The same run on another version. Where a step is not open there, the run stands before it, and that is said.
    pub fn on(self, scenario: &Arc<Scenario>, deal: DealIx, seed: u64) -> (Self, Option<String>) {
        let mut play = Self::begin(scenario, deal, seed);
        play.assumed_steps = self.assumed_steps;
        for (n, step) in self.steps.into_iter().enumerate() {
            let said = step.says().unwrap_or_else(|| "going on".to_owned());
            if let Err(why) = play.take(step) {
                play.assumed_steps = play.assumed_steps.min(n);
                let lost = format!(
                    "the place in the run could not be kept: step {}, {said}, is not possible now ({why})",
                    n + 1
                );
                return (play, Some(lost));
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
