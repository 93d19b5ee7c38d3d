//! A paraphrase whose wording has a fault that its question has not.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::is_english;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::typed(
    "paraphrase-other-form",
    Severity::Warning,
    include_str!("paraphrase-other-form.md"),
    check,
);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) {
        return;
    }
    for (id, question) in &typed.doc.questions.entries {
        for paraphrase in &question.paraphrases.items {
            let Some(fault) = asking::wording_fault(&paraphrase.value, "en") else {
                continue;
            };
            if question.faults.items.is_empty() {
                findings.add(
                    paraphrase.span,
                    format!("this paraphrase of `{}` reads as {fault:?}, and the question does not", id.value),
                    "put it as neutrally as the question, or mark the question",
                );
            }
        }
    }
}
