//! A rule that nobody will remember.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;

/// Most words of a rule.
const MOST_WORDS: usize = 16;

pub(super) const RULE: Rule = Rule::typed("long-rule", Severity::Warning, include_str!("long-rule.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let Some(rule) = &typed.doc.rule else { return };
    let words = rule.value.split_whitespace().count();
    if words > MOST_WORDS {
        findings.add(
            rule.span,
            format!("a rule of {words} words; at most {MOST_WORDS} are remembered"),
            "say the one thing that matters most",
        );
    }
}
