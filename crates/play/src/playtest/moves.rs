//! What a trainee can do next in a call, besides noticing.

use crate::session::{Action, Phase, Session};

/// The inputs open now; none once the call is over. A checkpoint is answered with its first hypothesis: no score reads it.
pub(super) fn moves(session: &Session) -> Vec<Action> {
    let scenario = session.scenario();
    match session.phase() {
        Phase::Lines => vec![Action::Listen],
        Phase::Checkpoint(_) => {
            let first = scenario.hypotheses.first();
            first.map(|h| Action::Checkpoint(h.id.clone(), 3)).into_iter().collect()
        }
        Phase::Hub => {
            let asks = session.open_questions().map(|q| Action::Ask(scenario.questions[q.ix()].id.clone()));
            let name = |o: scenario::ObjectIx| scenario.object_names[scenario.objects[o.ix()].name.ix()].clone();
            let looks = session.open_looks().map(|o| Action::Look(name(o)));
            let name = |a: scenario::ActIx| scenario.act_names[scenario.acts[a.ix()].name.ix()].clone();
            let acts = session.open_acts().map(|a| Action::Do(name(a)));
            asks.chain(looks).chain(acts).collect()
        }
        Phase::Stalled | Phase::Report | Phase::Filed => Vec::new(),
    }
}
