//! A stop point that no class comes to.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound("stop-never-met", Severity::Warning, include_str!("stop-never-met.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let both = sound.doc().stop_points.entries.iter().zip(&sound.scenario.stop_points);
    for ((id, doc), stop) in both {
        if sound.in_no_deal(|reach| reach.may_hold(sound.scenario, &stop.when)) {
            findings.add(
                place(&doc.when).unwrap_or(id.span),
                format!("no class comes to the stop point `{}`: its `when` never holds", id.value),
                "correct the condition, or remove the stop point",
            );
        }
    }
}
