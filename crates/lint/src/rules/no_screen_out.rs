//! A call of trafficking in which nothing the officer does is too dangerous.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::{Severity, Span};
use scenario::document::DealDoc;

pub(super) const RULE: Rule = Rule::typed("no-screen-out", Severity::Advice, include_str!("no-screen-out.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if let Some(deal) = lacks_screen_outs(typed) {
        findings.add(
            deal,
            "a deal of trafficking, and no screen-out in the call",
            "add what must never happen under `screen_outs`, such as a sensitive question in a controller's hearing",
        );
    }
}

/// The first deal of trafficking in a call without a screen-out.
pub(super) fn lacks_screen_outs(typed: &Typed<'_>) -> Option<Span> {
    let screen_outs = &typed.doc.screen_outs;
    let mut deals = typed.doc.deals.entries.iter();
    let (first, _) = deals.find(|(_, deal)| matches!(deal, DealDoc::Trafficking { .. }))?;
    (screen_outs.entries.is_empty() && screen_outs.broken.is_empty()).then_some(first.span)
}
