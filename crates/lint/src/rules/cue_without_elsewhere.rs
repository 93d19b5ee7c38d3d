//! A cue or a freedom that can be met where it is none, and does not say what it is there.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use ron_reader::syntax::OneOrPerId;
use scenario::document::DetailDoc;
use scenario::{CueDetail, DealIx, DetailKind, Freedom};

pub(super) const RULE: Rule = Rule::sound(
    "cue-without-elsewhere",
    Severity::Advice,
    include_str!("cue-without-elsewhere.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    for (ix, (id, doc)) in sound.doc().details.entries.iter().enumerate() {
        let (what, elsewhere) = match doc {
            DetailDoc::Cue { elsewhere, .. } => ("cue", elsewhere),
            DetailDoc::Freedom { elsewhere, .. } => ("freedom", elsewhere),
            DetailDoc::Distractor { .. } => continue,
        };
        if !matches!(elsewhere, Some(OneOrPerId::One(_)))
            && let Some(deal) = met_elsewhere(sound, ix)
        {
            let deal = &sound.scenario.deals[deal.ix()].id;
            findings.add(
                id.span,
                format!("the {what} `{}` can be met in the deal `{deal}`, where it is none", id.value),
                "say why it means nothing there: `elsewhere: \"…\"`",
            );
        }
    }
}

/// The first deal in which the detail is none and can be met, and nothing is said of it. One of no deal is met elsewhere alone,
/// and is not meant.
fn met_elsewhere(sound: &Sound<'_>, ix: usize) -> Option<DealIx> {
    let detail = &sound.scenario.details[ix];
    let means = |deal: &DealIx| detail.cue_in(*deal).is_some() || detail.freedom_in(*deal).is_some();
    let deals = || (0..sound.scenario.deals.len()).map(DealIx::from);
    let is_told = |deal: &DealIx| match &detail.kind {
        DetailKind::Cue(CueDetail { elsewhere, .. }) | DetailKind::Freedom(Freedom { elsewhere, .. }) => {
            elsewhere.of.iter().any(|(told, _)| told == deal)
        }
        DetailKind::Distractor { .. } => true,
    };
    let bare = deals().find(|deal| !means(deal) && !is_told(deal) && sound.reach[deal.ix()].details.has(ix));
    bare.filter(|_| deals().any(|deal| means(&deal)))
}
