//! Questions that a trainee who types cannot say in words of their own.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;

/// Other ways to say a question, at least.
const LEAST: usize = 2;

pub(super) const RULE: Rule = Rule::typed("few-paraphrases", Severity::Warning, include_str!("few-paraphrases.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !typed.is_second() {
        return;
    }
    let questions = &typed.doc.questions.entries;
    let mut few = questions.iter().filter(|(_, question)| question.paraphrases.items.len() < LEAST);
    if let Some((first, _)) = few.next() {
        let (count, all) = (few.count() + 1, questions.len());
        findings.add(
            first.span,
            format!(
                "fewer than {LEAST} other ways to say it in {count} of {all} questions, `{}` first",
                first.value
            ),
            "write how else an officer may put it: `paraphrases: [\"…\", \"…\"]`",
        );
    }
}
