//! A deal in which what strikes the eye is what counts.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::{DealIx, Strength};

pub(super) const RULE: Rule = Rule::sound("vivid-cue-alone", Severity::Warning, include_str!("vivid-cue-alone.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    for (ix, deal) in sound.scenario.deals.iter().enumerate() {
        let (cues, distractors) = strong_in_plain_sight(sound, ix);
        if let Some(first) = cues.get(distractors) {
            findings.add(
                sound.doc().details.entries[*first].0.span,
                format!(
                    "in the deal `{}` strong cues in plain sight outnumber strong distractors, {} to {distractors}",
                    deal.id,
                    cues.len()
                ),
                "add a distractor with `pull: Strong` in plain sight, or let a question or act bring the cue",
            );
        }
    }
}

/// The strong cues of the deal that can be met in plain sight, and how many details are as strong there and innocent.
fn strong_in_plain_sight(sound: &Sound<'_>, deal: usize) -> (Vec<usize>, usize) {
    let mut cues = Vec::new();
    let mut distractors = 0;
    for (ix, detail) in sound.scenario.details.iter().enumerate() {
        if !sound.reach[deal].in_plain_sight.has(ix) {
            continue;
        }
        match detail.cue_in(DealIx::from(deal)) {
            Some(cue) if cue.strength >= Strength::Strong => cues.push(ix),
            None if detail.pull_in(DealIx::from(deal)) >= Some(Strength::Strong) => distractors += 1,
            Some(_) | None => {}
        }
    }
    (cues, distractors)
}
