//! The questions and looks of a thorough run in any order: it passes all the same.

use std::sync::Arc;

use play::score::{ScoreSheet, sheet};
use play::session::{Action, Concern, Mode, Phase, Session, Target, Walkthrough};
use scenario::{Credit, DetailIx, Scenario, StatementKind};

use super::trainee::{Dice, judged};

/// How many orders of a call are tried, in all its truths together.
const ORDERS: u64 = 120;

/// A thorough officer who takes questions and looks as they come.
struct Officer {
    session: Session,
    dice: Dice,
}

impl Officer {
    /// Takes an action if it is open, hears what comes of it, and notes what was met.
    fn take(&mut self, action: &Action) -> bool {
        if self.session.apply(action).is_err() {
            return false;
        }
        while self.session.phase() == Phase::Lines {
            self.session.apply(&Action::Continue).unwrap();
            self.note();
        }
        self.note();
        true
    }

    fn note(&mut self) {
        let scenario = Arc::clone(self.session.scenario());
        for (ix, detail) in scenario.details.iter().enumerate() {
            let ix = DetailIx::from(ix);
            let over = matches!(self.session.phase(), Phase::Report | Phase::Filed);
            if over || self.session.met(ix).is_none() || self.session.is_noticed(ix) {
                continue;
            }
            let deal = self.session.deal();
            let concern = match (detail.cue_in(deal), detail.freedom_in(deal)) {
                (Some(cue), _) => Concern::Matters(cue.element, 4),
                (None, Some(_)) => Concern::SpeaksAgainst,
                (None, None) => Concern::Inconclusive,
            };
            // An object that has gone out of view can no longer be pointed at.
            let _ = self.session.apply(&Action::Notice(Target::Detail(detail.id.clone()), concern));
        }
    }

    /// All of these in any order, each as soon as its turn comes and it is open; what is never open is left.
    fn any_order(&mut self, mut wanted: Vec<Action>) {
        while !wanted.is_empty() {
            let first = self.dice.below(wanted.len());
            wanted.rotate_left(first);
            let Some(taken) = (0..wanted.len()).find(|ix| self.take(&wanted[*ix])) else {
                return;
            };
            wanted.remove(taken);
        }
    }

    fn report(mut self) -> ScoreSheet {
        let scenario = Arc::clone(self.session.scenario());
        let deal = self.session.deal().ix();
        let mut right: Vec<_> = self.session.open_dispositions().collect();
        right.retain(|ix| scenario.dispositions[ix.ix()].worth[deal].0 == Credit::Right);
        let chosen = scenario.dispositions[right[0].ix()].id.clone();
        let mut report = vec![Action::Conclude(chosen), Action::Certainty(4)];
        // Cues where there are any, and where there are none what speaks against it and what was tested.
        let has_cues = scenario.has_cues(self.session.deal());
        let grounds = scenario
            .details
            .iter()
            .filter(|d| d.cue_in(self.session.deal()).is_some() || !has_cues);
        report.extend(grounds.map(|d| Action::Support(Target::Detail(d.id.clone()))));
        report.extend(scenario.explanations.iter().find(|e| e.fair).map(|e| Action::Explain(e.id.clone())));
        let facts = scenario.statements.iter().filter(|s| s.kind == StatementKind::Fact);
        let true_here = facts.filter(|s| self.session.holds(&s.needs));
        report.extend(true_here.map(|s| Action::State(s.id.clone())));
        report.push(Action::FileReport);
        for action in &report {
            // What was never noted cannot be rested on.
            let _ = self.session.apply(action);
        }
        sheet(&self.session)
    }
}

fn played(scenario: &Arc<Scenario>, path: &Walkthrough, seed: u64) -> ScoreSheet {
    let deal = scenario.deal(&path.deal).unwrap();
    let session = Session::new(Arc::clone(scenario), deal, path.seed, Mode::Assessed);
    let mut officer = Officer {
        session,
        dice: Dice::new(seed),
    };
    let mut together = Vec::new();
    for action in &path.actions {
        match action {
            Action::Ask(_) | Action::Look(_) => together.push(action.clone()),
            Action::Do(_) | Action::Checkpoint(..) => {
                officer.any_order(std::mem::take(&mut together));
                officer.take(action);
            }
            Action::Listen => {
                officer.take(action);
            }
            _ => {}
        }
    }
    officer.report()
}

#[test]
fn a_thorough_run_passes_in_any_order_of_its_questions() {
    let mut failed = Vec::new();
    for call in judged() {
        let written = |deal: &scenario::Deal| call.thorough.iter().any(|path| path.deal == deal.id);
        assert!(
            call.scenario.deals.iter().all(written),
            "{}: a truth without a thorough run",
            call.scenario.id
        );
        for seed in 0..ORDERS {
            let path = &call.thorough[usize::try_from(seed).unwrap() % call.thorough.len()];
            let sheet = played(&call.scenario, path, seed);
            if !sheet.passed() {
                let parts = sheet.parts().map(|(_, part)| part.percent_of_due());
                failed.push(format!(
                    "{}, {} {seed}: {parts:?} {:?}",
                    call.scenario.id, path.name, sheet.screen_outs
                ));
            }
        }
    }
    assert!(failed.is_empty(), "{} fail:\n{}", failed.len(), failed.join("\n"));
}
