//! A checkpoint that is never met.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::Bits;

pub(super) const RULE: Rule = Rule::sound(
    "checkpoint-never-met",
    Severity::Warning,
    include_str!("checkpoint-never-met.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let mut placed = Bits::default();
    for checkpoint in sound.scenario.effects().filter_map(|effects| effects.asks) {
        placed.insert(checkpoint.ix());
    }
    for (ix, (id, _)) in sound.doc().checkpoints.entries.iter().enumerate() {
        if !sound.in_no_deal(|reach| reach.checkpoints.has(ix)) {
            continue;
        }
        let name = &id.value;
        if placed.has(ix) {
            findings.add(
                id.span,
                format!("the checkpoint `{name}` can never be met"),
                "put it where the call can come by",
            );
        } else {
            findings.add(
                id.span,
                format!("no line holds the checkpoint `{name}`"),
                format!("add `Checkpoint(\"{name}\")` to the lines where the trainee should be asked, or remove it"),
            );
        }
    }
}
