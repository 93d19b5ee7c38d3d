//! An act that is never open.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound("act-never-open", Severity::Warning, include_str!("act-never-open.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let rests = ground.rests();
    for (ix, (scene, doc)) in sound.doc().scenes.entries.iter().enumerate() {
        // What stands in a scene that nothing leads to is explained by that.
        let deals = ground.in_each_deal(ix);
        if deals.is_empty() {
            continue;
        }
        for (act, (id, act_doc)) in sound.scenario.scenes[ix].acts.iter().zip(&doc.acts.entries) {
            if !rests.has(ix) {
                findings.add(
                    id.span,
                    format!("the lines of `{}` lead on before the act `{}` is open", scene.value, id.value),
                    "take `Go` or `EndCall` out of the lines and put it into the act",
                );
            } else if !deals.iter().any(|known| known.may(&sound.scenario.acts[act.ix()].needs)) {
                findings.add(
                    place(&act_doc.needs).unwrap_or(id.span),
                    format!("the act `{}` is never open: its `needs` never holds", id.value),
                    "correct the condition, or let something make it hold",
                );
            }
        }
    }
}
