//! A call with a controller and no question that must not reach their ears.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;

use super::no_screen_out::lacks_screen_outs;

pub(super) const RULE: Rule = Rule::typed(
    "no-private-question",
    Severity::Advice,
    include_str!("no-private-question.md"),
    check,
);

/// A call without screen-outs is told of that first.
fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let questions = &typed.doc.questions;
    let has_one = questions.entries.iter().any(|(_, question)| question.sensitive.is_some());
    if has_one || !questions.broken.is_empty() || lacks_screen_outs(typed).is_some() {
        return;
    }
    let controller = typed.doc.cast.entries.iter().find(|(_, person)| person.controller);
    if let Some((id, _)) = controller {
        findings.add(
            id.span,
            format!("`{}` is a controller, and no question is kept from their ears", id.value),
            "give a question `sensitive: \"…\"`, the screen-out for asking it in their hearing",
        );
    }
}
