//! A way to close the call that asks for more grounds than its deal has cues.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::{Credit, DealIx};

pub(super) const RULE: Rule = Rule::sound(
    "support-above-cues",
    Severity::Warning,
    include_str!("support-above-cues.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    for (disposition, (id, doc)) in scenario.dispositions.iter().zip(&sound.doc().dispositions.entries) {
        let wanted = disposition.support.count();
        for deal in (0..scenario.deals.len()).map(DealIx::from) {
            let is_right = disposition.worth[deal.ix()].0 != Credit::Wrong;
            let met = &sound.reach[deal.ix()].details;
            let there = (0..scenario.details.len()).filter(|ix| met.has(*ix) && scenario.details[*ix].cue_in(deal).is_some());
            let there = u32::try_from(there.count()).unwrap_or(u32::MAX);
            if is_right && there > 0 && wanted > there {
                findings.add(
                    doc.support.span,
                    format!(
                        "`{}` rests on {wanted} cues, and in `{}` only {there} can be met",
                        id.value,
                        scenario.deals[deal.ix()].id
                    ),
                    format!("write `support: {there}` or less, or let more be seen"),
                );
                break;
            }
        }
    }
}
