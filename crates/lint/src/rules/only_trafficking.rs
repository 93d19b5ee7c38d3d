//! A call whose every deal is trafficking.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::document::DealDoc;

pub(super) const RULE: Rule = Rule::typed("only-trafficking", Severity::Warning, include_str!("only-trafficking.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let deals = &typed.doc.deals;
    let is_trafficking = |deal: &DealDoc| matches!(deal, DealDoc::Trafficking { .. });
    if let Some((first, _)) = deals.entries.first()
        && deals.broken.is_empty()
        && deals.entries.iter().all(|(_, deal)| is_trafficking(deal))
    {
        findings.add(
            first.span,
            "every deal of this call is trafficking",
            "add a deal that opens the same way and is something else: `NotTrafficking(…)`, `OtherCrime(…)` or `Undetermined(…)`",
        );
    }
}
