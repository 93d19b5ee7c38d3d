//! An object that is never in view.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound("look-never-open", Severity::Warning, include_str!("look-never-open.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    for (ix, (_, scene)) in sound.doc().scenes.entries.iter().enumerate() {
        let deals = ground.in_each_deal(ix);
        for (object, (id, doc)) in sound.scenario.scenes[ix].objects.iter().zip(&scene.objects.entries) {
            let needs = &sound.scenario.objects[object.ix()].needs;
            if !deals.is_empty() && !deals.iter().any(|known| known.may(needs)) {
                findings.add(
                    place(&doc.needs).unwrap_or(id.span),
                    format!("the object `{}` is never in view: its `needs` never holds", id.value),
                    "correct the condition, or let something make it hold",
                );
            }
        }
    }
}
