//! A `language` that is no tag of a language.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::is_language_tag;

pub(super) const RULE: Rule = Rule::typed("wrong-language", Severity::Warning, include_str!("wrong-language.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let language = &typed.doc.language;
    if !is_language_tag(&language.value) {
        findings.add(
            language.span,
            format!("`{}` is no tag of a language", language.value),
            "write the letters that it is known by, such as `en`, `es` or `es-MX`",
        );
    }
}
