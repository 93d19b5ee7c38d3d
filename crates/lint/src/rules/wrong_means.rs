//! A deal of trafficking without any means.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::document::{DealDoc, TraffickingKind};

pub(super) const RULE: Rule = Rule::typed("wrong-means", Severity::Warning, include_str!("wrong-means.md"), check);

/// Of age from here on.
const ADULT: u32 = 18;

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let cast = &typed.doc.cast;
    // Somebody who could not be read may be a minor.
    let is_minor_there = !cast.broken.is_empty() || cast.entries.iter().any(|(_, person)| person.age.value < ADULT);
    for (id, deal) in &typed.doc.deals.entries {
        let DealDoc::Trafficking { kind, means, .. } = deal else {
            continue;
        };
        let is_of_a_minor = kind.items.contains(&TraffickingKind::Sex) && is_minor_there;
        if kind.items.is_empty() {
            findings.add(
                id.span,
                format!("the deal `{}` is trafficking of no kind", id.value),
                "say what for: `kind: Sex`, `kind: Labor` or `kind: [Sex, Labor]`",
            );
        }
        if means.items.is_empty() && !is_of_a_minor {
            findings.add(
                id.span,
                format!("the deal `{}` is trafficking without any means", id.value),
                "say by what: `means: [Force]`, `[Fraud]` or `[Coercion]`, or make it another deal",
            );
        }
    }
}
