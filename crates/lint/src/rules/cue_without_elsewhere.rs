//! A cue that can be met where it is none, and does not say what it is there.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::document::DetailDoc;
use scenario::{Cue, DetailKind};

pub(super) const RULE: Rule = Rule::sound(
    "cue-without-elsewhere",
    Severity::Advice,
    include_str!("cue-without-elsewhere.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let both = sound.doc().details.entries.iter().zip(&sound.scenario.details);
    for (ix, ((id, doc), detail)) in both.enumerate() {
        if let (DetailDoc::Cue { elsewhere: None, .. }, DetailKind::Cue(cue)) = (doc, &detail.kind)
            && let Some(deal) = met_elsewhere(sound, ix, cue)
        {
            let deal = &sound.scenario.deals[deal].id;
            findings.add(
                id.span,
                format!("the cue `{}` can be met in the deal `{deal}`, where it is none", id.value),
                "say why it means nothing there: `elsewhere: \"…\"`",
            );
        }
    }
}

/// The first deal in which the cue is none and can be met. A cue of no deal is met elsewhere alone, and is not meant.
fn met_elsewhere(sound: &Sound<'_>, ix: usize, cue: &Cue) -> Option<usize> {
    let is_cue = cue.deals.contains(&true);
    (0..cue.deals.len()).find(|deal| is_cue && !cue.deals[*deal] && sound.reach[*deal].details.has(ix))
}
