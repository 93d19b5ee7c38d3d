//! A checkpoint that is never met.

use crate::never::{MetWords, never_met};
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

const WORDS: MetWords = MetWords {
    never: (
        |name| format!("the checkpoint `{name}` can never be met"),
        "put it where the call can come by",
    ),
    nowhere: (
        |name| format!("no line holds the checkpoint `{name}`"),
        |name| format!("add `Checkpoint(\"{name}\")` to the lines where the trainee should be asked, or remove it"),
    ),
};

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let mut placed = Bits::default();
    for checkpoint in sound.scenario.effects().filter_map(|effects| effects.asks) {
        placed.insert(checkpoint.ix());
    }
    let ids = sound.doc().checkpoints.entries.iter().map(|(id, _)| id);
    let is_met = |ix: usize| !sound.in_no_deal(|reach| reach.checkpoints.has(ix));
    never_met(ids, findings, is_met, |ix| placed.has(ix), &WORDS);
}
