//! Whether a record or a walkthrough can be played again, and the run that comes of it.

use std::sync::Arc;

use scenario::Scenario;

use super::action::{Action, Mode, Record, Refusal};
use super::run::Session;
use super::walkthrough::Walkthrough;

impl Session {
    /// Plays a record again. It must be of this very scenario.
    pub fn replay(scenario: &Arc<Scenario>, record: &Record) -> Result<Self, ReplayError> {
        if !scenario.is_of(&record.hash) {
            return Err(ReplayError::OtherScenario {
                recorded: record.scenario.clone(),
                here: scenario.id.clone(),
            });
        }
        Self::run(scenario, &record.scenario, &record.deal, record.seed, record.mode, &record.actions)
    }

    /// Plays a walkthrough.
    pub fn walk(scenario: &Arc<Scenario>, walkthrough: &Walkthrough) -> Result<Self, ReplayError> {
        let Walkthrough {
            scenario: id,
            deal,
            seed,
            mode,
            actions,
            ..
        } = walkthrough;
        Self::run(scenario, id, deal, *seed, *mode, actions)
    }

    fn run(scenario: &Arc<Scenario>, id: &str, deal: &str, seed: u64, mode: Mode, actions: &[Action]) -> Result<Self, ReplayError> {
        if id != scenario.id {
            return Err(ReplayError::OtherScenario {
                recorded: id.to_owned(),
                here: scenario.id.clone(),
            });
        }
        let deal = scenario.deal(deal).ok_or_else(|| ReplayError::NoDeal(deal.to_owned()))?;
        let mut session = Self::new(Arc::clone(scenario), deal, seed, mode);
        for (step, action) in actions.iter().enumerate() {
            session.apply(action).map_err(|why| ReplayError::Step {
                step: step + 1,
                action: format!("{action:?}"),
                why,
            })?;
        }
        Ok(session)
    }

    /// The record of this run, given the actions that made it.
    pub fn record(&self, actions: &[Action]) -> Record {
        Record {
            format: 1,
            scenario: self.scenario.id.clone(),
            hash: self.scenario.hash.clone(),
            deal: self.scenario.deals[self.deal.ix()].id.clone(),
            seed: self.seed,
            mode: self.mode,
            actions: actions.to_vec(),
        }
    }
}

/// Why a record could not be played again.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// It is of another scenario, or of another version of this one.
    #[error("the record is of another version of `{recorded}` than the `{here}` given here; score it against the file it was played with")]
    OtherScenario {
        /// The scenario it names.
        recorded: String,
        /// The scenario given.
        here: String,
    },
    /// It names a deal the scenario lacks.
    #[error("the scenario has no deal `{0}`; the record was changed by hand or is damaged")]
    NoDeal(String),
    /// A step cannot have been taken.
    #[error("step {step} of the record, {action}, is impossible there: {why}; the record was changed by hand or is damaged")]
    Step {
        /// The step, from 1.
        step: usize,
        /// The action.
        action: String,
        /// Why.
        why: Refusal,
    },
}
