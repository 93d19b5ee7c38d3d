//! A cue that does not say why it matters.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::document::DetailDoc;

pub(super) const RULE: Rule = Rule::typed("cue-without-why", Severity::Warning, include_str!("cue-without-why.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (id, detail) in &typed.doc.details.entries {
        if let DetailDoc::Cue { why, .. } = detail
            && why.value.trim().is_empty()
        {
            findings.add(
                why.span,
                format!("the cue `{}` does not say why it matters", id.value),
                "say what it bears on in this call: `why: \"…\"`",
            );
        }
    }
}
