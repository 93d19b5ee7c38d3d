//! A scene that nothing leads to.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound("unreachable-scene", Severity::Warning, include_str!("unreachable-scene.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    for (ix, (id, _)) in sound.doc().scenes.entries.iter().enumerate() {
        if sound.in_no_deal(|reach| reach.scenes.has(ix)) {
            findings.add(
                id.span,
                format!("nothing leads to the scene `{}`", id.value),
                format!("add `Go(\"{}\")` where it should begin, or remove the scene", id.value),
            );
        }
    }
}
