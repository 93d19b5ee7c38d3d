//! A cue without what else it could have been.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::document::DetailDoc;

pub(super) const RULE: Rule = Rule::typed("no-innocent-twin", Severity::Warning, include_str!("no-innocent-twin.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (id, detail) in &typed.doc.details.entries {
        if let DetailDoc::Cue { innocent, .. } = detail
            && innocent.value.trim().is_empty()
        {
            findings.add(
                innocent.span,
                format!("the cue `{}` has no innocent twin", id.value),
                "say what else it could have been: `innocent: \"…\"`",
            );
        }
    }
}
