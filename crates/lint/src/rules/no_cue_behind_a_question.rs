//! A deal of trafficking or another crime in which looking round is enough.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::{DealIx, Strength};

pub(super) const RULE: Rule = Rule::sound(
    "no-cue-behind-a-question",
    Severity::Warning,
    include_str!("no-cue-behind-a-question.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    for (ix, deal) in sound.scenario.deals.iter().enumerate() {
        if (deal.is_trafficking() || deal.is_other_crime()) && looking_is_enough(sound, ix) {
            findings.add(
                sound.doc().deals.entries[ix].0.span,
                format!("every cue that weighs in the deal `{}` can be met by looking round", deal.id),
                "let a question, an act or a closer look bring one of its strong cues",
            );
        }
    }
}

/// True if cues can be met and none of the heaviest kind has to be earned. Weak ones weigh too little to count.
fn looking_is_enough(sound: &Sound<'_>, deal: usize) -> bool {
    let reach = &sound.reach[deal];
    let details = sound.scenario.details.iter().enumerate();
    let met = details.filter(|(ix, detail)| reach.details.has(*ix) && detail.cue_in(DealIx::from(deal)).is_some());
    let met: Vec<(Strength, bool)> = met
        .map(|(ix, detail)| (detail.strength_in(DealIx::from(deal)), !reach.in_plain_sight.has(ix)))
        .collect();
    let heaviest = met.iter().map(|(strength, _)| *strength).max();
    let is_earned = |(strength, earned): &(Strength, bool)| *earned && *strength > Strength::Weak && Some(*strength) == heaviest;
    heaviest.is_some() && !met.iter().any(is_earned)
}
