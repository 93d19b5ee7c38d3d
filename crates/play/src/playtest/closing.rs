//! The report after a call, as good or as bad as it can be written for a disposition.

use crate::session::{Action, Phase, Session, Target};
use scenario::{Credit, DetailIx, DispositionIx, StatementIx, StatementKind};

/// How the report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Report {
    /// Every true fact, every cue noticed as ground, every fair explanation, as sure as the call is right.
    Best,
    /// Labels and guesses, no ground, an unfair explanation, as sure as the call is wrong.
    Worst,
}

/// Files a report; returns what was put in. The call must be over.
pub(super) fn file(session: &mut Session, disposition: DispositionIx, how: Report) -> Vec<Action> {
    let mut actions = Vec::new();
    if session.phase() != Phase::Report {
        return actions;
    }
    for action in wanted(session, disposition, how) {
        if session.apply(&action).is_ok() {
            actions.push(action);
        }
    }
    actions
}

fn wanted(session: &Session, disposition: DispositionIx, how: Report) -> Vec<Action> {
    let scenario = session.scenario();
    let chosen = &scenario.dispositions[disposition.ix()];
    let right = chosen.worth[session.deal().ix()].0;
    let mut actions = vec![Action::Conclude(chosen.id.clone()), Action::Certainty(certainty(right, how))];
    actions.extend(grounds(session, how));
    let fair = how == Report::Best;
    let explanations = scenario.explanations.iter().filter(|e| e.fair == fair);
    actions.extend(explanations.map(|e| Action::Explain(e.id.clone())));
    for (ix, statement) in scenario.statements.iter().enumerate() {
        let true_fact = statement.kind == StatementKind::Fact && session.has_ground(StatementIx::from(ix));
        if true_fact == (how == Report::Best) {
            actions.push(Action::State(statement.id.clone()));
        }
    }
    actions.push(Action::FileReport);
    actions
}

/// The notes on what is a cue in this deal, or on what is not.
fn grounds(session: &Session, how: Report) -> Vec<Action> {
    let scenario = session.scenario();
    let wanted = scenario.details.iter().enumerate().filter(|(ix, detail)| {
        let is_cue = detail.cue_in(session.deal()).is_some();
        is_cue == (how == Report::Best) && session.is_noticed(DetailIx::from(*ix))
    });
    wanted
        .map(|(_, detail)| Action::Support(Target::Detail(detail.id.clone())))
        .collect()
}

fn certainty(right: Credit, how: Report) -> u8 {
    match (right, how) {
        (Credit::Right, Report::Best) | (Credit::Fails | Credit::Wrong | Credit::Part, Report::Worst) => 5,
        (Credit::Part, Report::Best) => 3,
        (Credit::Fails | Credit::Wrong, Report::Best) | (Credit::Right, Report::Worst) => 1,
    }
}
