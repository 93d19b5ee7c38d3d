//! What the rules tell an author, against what happens.

use std::collections::BTreeSet;

use play::session::{Action, Phase};

use super::Played;
use super::brute::Brute;

/// Rules that say that something never happens in any deal, and what kind of thing.
const NEVER: [(&str, &str); 9] = [
    ("act-never-open", "act"),
    ("event-never-happens", "event"),
    ("unasked-question", "question"),
    ("unreachable-scene", "scene"),
    ("unmet-detail", "detail"),
    ("checkpoint-never-met", "checkpoint"),
    ("fact-never-learned", "fact"),
    ("screen-out-never-committed", "screen-out"),
    ("task-never-done", "task"),
];

/// What a rule says never happens happens to nobody.
pub(super) fn never(call: &Played) -> Option<String> {
    let met: BTreeSet<(&str, String)> = call.runs().flat_map(|(_, brute)| ids(call, brute)).collect();
    call.checked.diagnostics.iter().find_map(|found| {
        let (_, kind) = NEVER.iter().find(|(rule, _)| *rule == found.rule)?;
        // Some of their findings are of one deal, or of a name that several scenes share.
        let of_all = !found.message.contains(" in which ") && !found.message.contains(" owed in ");
        let id = found.message.split('`').nth_back(1).filter(|_| of_all)?;
        let is_shared = ["way", "a00"].contains(&id);
        (!is_shared && met.contains(&(*kind, id.to_owned()))).then(|| format!("{}: {}", found.rule, found.message))
    })
}

/// What was met, without the scenes that acts have before their names.
fn ids<'c>(call: &'c Played, brute: &'c Brute) -> impl Iterator<Item = (&'static str, String)> + 'c {
    brute.met.iter().map(|item| {
        let id = item.id(&call.scenario);
        (item.kind(), id.rsplit('/').next().unwrap_or(&id).to_owned())
    })
}

/// Where no rule warns of it, every question is answered and every call ends with a goal.
pub(super) fn silent(call: &Played) -> Option<String> {
    let warned = |rule: &str, id: &str| {
        let mut found = call.checked.diagnostics.iter().filter(|found| found.rule == rule);
        found.any(|found| id.is_empty() || found.message.contains(&format!("`{id}`")))
    };
    call.runs().find_map(|(_, brute)| {
        let unanswered = brute.steps().find_map(|(_, step)| {
            let Action::Ask(id) = &step.action else { return None };
            let first = &step.after[0];
            let question = call.scenario.questions.iter().position(|q| q.id == *id).unwrap();
            let is_answered = first.answers_given().iter().any(|(asked, _)| asked.ix() == question);
            (!is_answered && !warned("silent-question", id)).then(|| format!("{id} gets no answer"))
        });
        let mut ends = brute.nodes.iter().filter(|node| node.session.phase() == Phase::Report);
        let bare = ends.any(|node| !call.scenario.goals.iter().any(|goal| node.session.holds(&goal.needs)));
        unanswered.or_else(|| (bare && !warned("no-goal-for-all", "")).then(|| "no goal is shown".to_owned()))
    })
}
