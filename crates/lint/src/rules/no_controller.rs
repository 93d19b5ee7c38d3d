//! A call that asks who hears, and nobody in its cast who must not.

use crate::conditions::{all_conditions, place};
use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::{Diagnostic, Severity};
use scenario::document::CondDoc;

pub(super) const RULE: Rule = Rule::typed("no-controller", Severity::Warning, include_str!("no-controller.md"), check);

/// What is found because of it; said once, by this rule.
pub(crate) const FOLLOWS: &[&str] = &[
    "answer-never-fires",
    "condition-never-holds",
    "no-private-question",
    "screen-out-never-committed",
];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let doc = typed.doc;
    if doc.cast.entries.iter().any(|(_, person)| person.controller) {
        return;
    }
    let sensitive = doc.questions.entries.iter().find_map(|(_, question)| question.sensitive.as_ref());
    let asked = all_conditions(doc).into_iter().find(|cond| asks_overheard(cond));
    let Some(at) = sensitive
        .map(|id| id.span)
        .or_else(|| asked.map(|cond| place(cond).unwrap_or(doc.id.span)))
    else {
        return;
    };
    let cast = doc.cast.entries.first().map_or(doc.id.span, |(id, _)| id.span);
    findings.add_with(
        cast,
        "nobody in the cast is a controller, and the call asks whether one can hear",
        "give the person who must not hear such questions `controller: true`",
        (at, "this is asked here"),
    );
}

/// True if the condition asks whether a controller hears.
fn asks_overheard(cond: &CondDoc) -> bool {
    matches!(cond, CondDoc::Overheard) || cond.parts().iter().any(asks_overheard)
}

/// Leaves out what is found only because nobody is a controller; it would send the author to every place but the right one.
pub(crate) fn without_consequences(diagnostics: &mut Vec<Diagnostic>) {
    if diagnostics.iter().any(|found| found.rule == RULE.name) {
        diagnostics.retain(|found| !FOLLOWS.contains(&found.rule));
    }
}
