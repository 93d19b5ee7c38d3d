//! The questions and looks of a thorough run in any order: it passes all the same.

use std::sync::Arc;

use play::score::{ScoreSheet, sheet};
use play::session::{Action, Concern, Mode, Phase, Session, Target, Walkthrough};
use scenario::{Credit, DetailIx, Scenario, StatementKind};

use super::trainee::{Dice, attempts, scenarios};

/// How many orders are tried, in both truths together.
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
            let cue = detail.cue_in(self.session.deal());
            let concern = cue.map_or(Concern::Inconclusive, |cue| Concern::Matters(cue.element, 4));
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
        let cues = scenario.details.iter().filter(|d| d.cue_in(self.session.deal()).is_some());
        report.extend(cues.map(|d| Action::Support(Target::Detail(d.id.clone()))));
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
    let scenario = &scenarios()[0];
    let mut paths = attempts();
    paths.retain(|path| path.name.starts_with("A thorough officer"));
    let mut failed = Vec::new();
    for seed in 0..ORDERS {
        let path = &paths[usize::try_from(seed).unwrap() % paths.len()];
        let sheet = played(scenario, path, seed);
        if !sheet.passed() {
            let parts = sheet.parts().map(|(_, part)| part.percent_of_due());
            failed.push(format!("{} {seed}: {parts:?} {:?}", path.name, sheet.screen_outs));
        }
    }
    assert!(failed.is_empty(), "{} fail:\n{}", failed.len(), failed.join("\n"));
}
