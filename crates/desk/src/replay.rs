//! Playing kept actions again, on the text that they were played on.

use std::collections::BTreeMap;
use std::sync::Arc;

use messages::Message;
use play::score::sheet;
use play::session::{Action, Mode, Session, What};
use records::{AttemptRow, Finish, KeptAttempt};
use scenario::Scenario;

use super::keeping::internal;
use super::{Desk, Run};

impl Desk {
    /// The scenario that an attempt was played on, in its language, if it is among the calls as it was.
    pub(super) fn scenario_of(&self, row: &AttemptRow) -> Option<&Arc<Scenario>> {
        let card = self.cards.iter().find(|c| c.scenario.is_of(&row.scenario_hash))?;
        card.in_letters(&row.language)
    }

    /// The scenario that a kept attempt was played on, made again from its texts where the files have become others.
    pub(super) fn scenario_for(&self, kept: &KeptAttempt) -> Option<Arc<Scenario>> {
        let Some(origin) = &kept.origin else {
            return self.scenario_of(&kept.row).cloned();
        };
        let here = || {
            self.cards
                .iter()
                .flat_map(|card| std::iter::once(&card.scenario).chain(&card.translations))
        };
        if let Some(same) = here().find(|scenario| scenario.origin == *origin) {
            return Some(Arc::clone(same));
        }
        let Some(mut again) = origin.scenario() else {
            return self.scenario_of(&kept.row).cloned();
        };
        // Pictures are not kept; those that are still there are shown.
        if let Some(now) = here().find(|scenario| scenario.id == again.id) {
            again.take_pictures(now);
        }
        Some(Arc::new(again))
    }

    /// A kept attempt as a run.
    pub(super) fn run_of(&self, kept: &KeptAttempt) -> Result<Run, Message> {
        let row = &kept.row;
        let scenario = self
            .scenario_for(kept)
            .ok_or_else(|| Message::plain("desk-call-changed").with("title", row.scenario_title.as_str()))?;
        let mut run = rebuild(&scenario, &row.deal, row.seed, row.mode, &kept.actions)?;
        run.attempt = Some(row.id);
        run.draft.clone_from(&kept.draft);
        Ok(run)
    }
}

/// Plays kept actions again.
pub(super) fn rebuild(scenario: &Arc<Scenario>, deal: &str, seed: u64, mode: Mode, actions: &[Action]) -> Result<Run, Message> {
    let deal = scenario
        .deal(deal)
        .ok_or_else(|| Message::plain("desk-no-deal").with("deal", deal))?;
    let mut run = Run::new(Session::new(Arc::clone(scenario), deal, seed, mode), None);
    for (step, action) in actions.iter().enumerate() {
        run.steps.push(run.session.transcript().len());
        run.session.apply(action).map_err(|why| {
            Message::plain("desk-step-not-played")
                .with("step", step + 1)
                .with("detail", why.to_string())
        })?;
        run.actions.push(action.clone());
    }
    Ok(run)
}

/// How a rated run came out, to be kept.
pub(super) fn finish_of(session: &Session) -> Result<Finish, Message> {
    let sheet = sheet(session);
    Ok(Finish {
        sheet_json: serde_json::to_string(&sheet).map_err(internal)?,
        passed: sheet.passed(),
        visits: visits_of(session),
    })
}

/// How often a run came to each scene, by the scene's id.
pub(super) fn visits_of(session: &Session) -> Vec<(String, u32)> {
    let mut visits = BTreeMap::new();
    for entry in session.transcript() {
        if let What::Entered(scene) = entry.what {
            *visits.entry(scene.ix()).or_insert(0_u32) += 1;
        }
    }
    let named = |(ix, times): (usize, u32)| (session.scenario().scenes[ix].id.clone(), times);
    visits.into_iter().map(named).collect()
}
