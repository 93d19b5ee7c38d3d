//! A way to close the call that does not say what it comes to.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::typed("disposition-kind", Severity::Warning, include_str!("disposition-kind.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let dispositions = typed.doc.dispositions.entries.iter();
    for (id, _) in dispositions.filter(|(_, way)| typed.is_second() && way.is.is_none()) {
        findings.add(
            id.span,
            format!("`{}` does not say what it comes to", id.value),
            "add `is: Clears`, `Reports`, `Refers` or `LeavesOpen`",
        );
    }
}
