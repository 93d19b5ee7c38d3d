//! A word on why a detail means nothing in a deal in which it means something.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use ron_reader::syntax::OneOrPerId;
use scenario::document::{DetailDoc, Id};

pub(super) const RULE: Rule = Rule::typed(
    "elsewhere-where-it-counts",
    Severity::Warning,
    include_str!("elsewhere-where-it-counts.md"),
    check,
);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (id, detail) in &typed.doc.details.entries {
        let (what, deals, elsewhere) = match detail {
            DetailDoc::Cue {
                deals,
                readings,
                elsewhere,
                ..
            } => {
                let read = readings.entries.iter().map(|(deal, _)| deal);
                ("cue", deals.items.iter().chain(read).collect::<Vec<&Id>>(), elsewhere)
            }
            DetailDoc::Freedom { deals, elsewhere, .. } => ("freedom", deals.items.iter().collect(), elsewhere),
            DetailDoc::Distractor { .. } => continue,
        };
        let Some(OneOrPerId::PerId(table)) = elsewhere else { continue };
        for (deal, _) in table
            .entries
            .iter()
            .filter(|(deal, _)| deals.iter().any(|own| own.value == deal.value))
        {
            findings.add(
                deal.span,
                format!(
                    "in the deal `{}` the detail `{}` is a {what}, and this is never shown",
                    deal.value, id.value
                ),
                "take it out, or take the deal out of `in` or `readings`",
            );
        }
    }
}
