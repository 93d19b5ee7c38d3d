//! A cue that does not say why it matters, or a freedom that does not.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::document::{DetailDoc, Text};

pub(super) const RULE: Rule = Rule::typed("cue-without-why", Severity::Warning, include_str!("cue-without-why.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (id, detail) in &typed.doc.details.entries {
        let name = &id.value;
        match detail {
            DetailDoc::Cue { why, readings, .. } => {
                look(why, format!("the cue `{name}` does not say why it matters"), findings);
                for (deal, reading) in &readings.entries {
                    let message = format!("the cue `{name}` does not say why it matters in the deal `{}`", deal.value);
                    look(&reading.why, message, findings);
                }
            }
            DetailDoc::Freedom { why, .. } => {
                look(why, format!("the freedom `{name}` does not say what it speaks against"), findings);
            }
            DetailDoc::Distractor { .. } => {}
        }
    }
}

fn look(why: &Text, message: String, findings: &mut Findings<'_>) {
    if why.value.trim().is_empty() {
        findings.add(why.span, message, "say what it bears on in this call: `why: \"…\"`");
    }
}
