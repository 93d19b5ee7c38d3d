//! Where the finished runs kept here have been: what a teacher sees on the bench.

use std::sync::Arc;

use records::{KeptAttempt, Request};
use scenario::Scenario;

use super::Desk;
use super::asking::Then;
use super::replay::visits_of;

impl Desk {
    /// Asks how often the finished runs kept here came to each scene of a scenario, as soon as that can be asked and until it is
    /// answered; the answer comes into [`Desk::visits`].
    pub fn ask_visits(&mut self, scenario: &Arc<Scenario>, now_ms: i64) {
        self.visits = None;
        self.unkept.visits = Some(Arc::clone(scenario));
        self.ask_wanted(now_ms);
    }

    /// Runs whose visits were not kept when they were finished are played again, each on its own text, and once.
    pub(super) fn take_visits(&mut self, scenario: &Scenario, counted: &[(String, u32)], older: &[KeptAttempt], now_ms: i64) {
        self.unkept.visits.take_if(|wanted| wanted.hash == scenario.hash);
        self.wanted_came();
        let mut all = counted.to_vec();
        for kept in older {
            let Ok(run) = self.run_of(kept) else { continue };
            let visits = visits_of(&run.session);
            all.extend(visits.iter().cloned());
            self.ask(Request::KeepVisits(kept.row.id, visits), Then::Quiet, now_ms);
        }
        let mut visits = vec![0_u32; scenario.scenes.len()];
        for (id, times) in &all {
            if let Some(ix) = scenario.scenes.iter().position(|scene| scene.id == *id) {
                visits[ix] = visits[ix].saturating_add(*times);
            }
        }
        self.visits = (!all.is_empty()).then(|| (scenario.hash.clone(), visits));
    }
}
