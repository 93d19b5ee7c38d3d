//! A review on a day that is none.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::is_date;

pub(super) const RULE: Rule = Rule::typed("wrong-date", Severity::Warning, include_str!("wrong-date.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for on in typed.doc.reviews.items.iter().map(|review| &review.on) {
        if !is_date(&on.value) {
            findings.add(
                on.span,
                format!("`{}` where a day should stand", on.value),
                "write year, month and day, such as \"2026-11-24\"",
            );
        }
    }
}
