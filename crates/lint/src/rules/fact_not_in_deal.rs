//! A fact that counts in a deal in which nobody can learn it.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::DealIx;

pub(super) const RULE: Rule = Rule::sound("fact-not-in-deal", Severity::Warning, include_str!("fact-not-in-deal.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    for (ix, (id, doc)) in sound.doc().facts.entries.iter().enumerate() {
        let counts = |deal: &usize| scenario.facts[ix].worth_in(DealIx::from(*deal)) > 0;
        let taught = |deal: &usize| sound.reach[*deal].facts.has(ix);
        let all = 0..sound.reach.len();
        // What nothing teaches in any deal has a rule of its own.
        if !all.clone().any(|deal| taught(&deal)) {
            continue;
        }
        for deal in all.filter(counts).filter(|deal| !taught(deal)) {
            let name = &scenario.deals[deal].id;
            let at = doc
                .deals
                .items
                .iter()
                .find(|named| named.value == *name)
                .map_or(id.span, |named| named.span);
            findings.add(
                at,
                format!("the fact `{}` counts in `{name}`, and nothing there brings it", id.value),
                format!(
                    "add `Learn(\"{}\")` to the answer given in that deal, or name the deals in which it counts: `in: […]`",
                    id.value
                ),
            );
        }
    }
}
