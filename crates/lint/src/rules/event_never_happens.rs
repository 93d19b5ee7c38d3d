//! An event that never happens.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound(
    "event-never-happens",
    Severity::Warning,
    include_str!("event-never-happens.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let rests = ground.rests();
    for (ix, (scene, doc)) in sound.doc().scenes.entries.iter().enumerate() {
        let deals = ground.in_each_deal(ix);
        if deals.is_empty() {
            continue;
        }
        for (event, (id, event_doc)) in sound.scenario.scenes[ix].events.iter().zip(&doc.events.entries) {
            if !rests.has(ix) {
                findings.add(
                    id.span,
                    format!("the lines of `{}` lead on before the event `{}` can happen", scene.value, id.value),
                    "take `Go` or `EndCall` out of the lines and put it into the event or an act",
                );
            } else if !deals.iter().any(|known| known.may(&sound.scenario.events[event.ix()].needs)) {
                findings.add(
                    place(&event_doc.needs).unwrap_or(id.span),
                    format!("the event `{}` never happens: its `needs` never holds", id.value),
                    "correct the condition, or let something make it hold",
                );
            }
        }
    }
}
