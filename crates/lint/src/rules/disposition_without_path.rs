//! A disposition that can never be chosen.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound(
    "disposition-without-path",
    Severity::Warning,
    include_str!("disposition-without-path.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let endings = ground.endings();
    // Where the call cannot end at all, another rule says so.
    if endings.deals().next().is_none() {
        return;
    }
    for (disposition, (id, doc)) in sound.scenario.dispositions.iter().zip(&sound.doc().dispositions.entries) {
        if !endings.may(ground, &disposition.needs) {
            findings.add(
                place(&doc.needs).unwrap_or(id.span),
                format!(
                    "the disposition `{}` can never be chosen: its `needs` never holds at the end",
                    id.value
                ),
                "correct the condition, or let something make it hold",
            );
        }
    }
}
