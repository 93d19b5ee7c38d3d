//! A distractor that does not say what it is taken for, or why it is innocent.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::document::DetailDoc;

pub(super) const RULE: Rule = Rule::typed(
    "distractor-without-reason",
    Severity::Warning,
    include_str!("distractor-without-reason.md"),
    check,
);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (id, detail) in &typed.doc.details.entries {
        let DetailDoc::Distractor { looks_like, because, .. } = detail else {
            continue;
        };
        if because.value.trim().is_empty() {
            findings.add(
                because.span,
                format!("the distractor `{}` does not say why it is innocent", id.value),
                "say what it really is: `because: \"…\"`",
            );
        }
        if looks_like.value.trim().is_empty() {
            findings.add(
                looks_like.span,
                format!("the distractor `{}` does not say what it is taken for", id.value),
                "say what a hasty officer sees in it: `looks_like: \"…\"`",
            );
        }
    }
}
