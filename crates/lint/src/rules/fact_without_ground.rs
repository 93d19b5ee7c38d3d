//! A factual statement of the report for which there can never be ground.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::StatementKind;

pub(super) const RULE: Rule = Rule::sound(
    "fact-without-ground",
    Severity::Warning,
    include_str!("fact-without-ground.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let endings = ground.endings();
    if endings.deals().next().is_none() {
        return;
    }
    for (statement, (id, doc)) in sound.scenario.statements.iter().zip(&sound.doc().statements.entries) {
        if statement.kind == StatementKind::Fact && !endings.may(ground, &statement.needs) {
            findings.add(
                place(&doc.needs).unwrap_or(id.span),
                format!(
                    "there is never ground for the statement `{}`: its `needs` never holds at the end",
                    id.value
                ),
                "correct the condition, or make the statement a `Guess`",
            );
        }
    }
}
