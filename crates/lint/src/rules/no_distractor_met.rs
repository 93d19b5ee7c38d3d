//! A deal in which everything that can be noticed counts.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::DealIx;

pub(super) const RULE: Rule = Rule::sound("no-distractor-met", Severity::Warning, include_str!("no-distractor-met.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    for (ix, ((id, _), reach)) in sound.doc().deals.entries.iter().zip(sound.reach).enumerate() {
        let mut met = reach.details.iter();
        if !met.any(|detail| scenario.details[detail].pull_in(DealIx::from(ix)).is_some()) {
            findings.add(
                id.span,
                format!("no distractor can be met in the deal `{}`", id.value),
                "let a line or an object show something that draws the eye and means nothing",
            );
        }
    }
}
