//! A call of the second format without the one sentence that a trainee takes along.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::typed("no-rule", Severity::Warning, include_str!("no-rule.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if typed.is_second() && typed.doc.rule.is_none() {
        findings.add(
            typed.doc.id.span,
            "the call has no rule to take along",
            "write what it teaches as one sentence: `rule: \"…\"`",
        );
    }
}
