//! Questions and acts that do not say what they make the person at risk think.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::document::{Id, ScenarioDoc, SceneDoc};

pub(super) const RULE: Rule = Rule::typed("no-her-view", Severity::Advice, include_str!("no-her-view.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let doc = typed.doc;
    if !typed.is_second() || doc.questions.is_empty() || !doc.cast.broken.is_empty() {
        return;
    }
    if !doc.cast.entries.iter().any(|(_, person)| person.at_risk) {
        findings.add(
            doc.id.span,
            "nobody of the cast is at risk, so that a `her_view` is nobody's",
            "say whom the call is about: `at_risk: true`",
        );
        return;
    }
    // What is said and done where she is not, she makes nothing of.
    let before_her: Vec<&SceneDoc> = doc
        .scenes
        .entries
        .iter()
        .map(|(_, scene)| scene)
        .filter(|scene| is_there(doc, scene))
        .collect();
    let may_be_asked = |id: &Id| {
        before_her
            .iter()
            .any(|scene| scene.ask.items.iter().any(|asked| asked.value == id.value))
    };
    let questions = doc.questions.entries.iter();
    let asked: Vec<&Id> = questions
        .filter(|(id, question)| question.her_view.is_none() && may_be_asked(id))
        .map(|(id, _)| id)
        .collect();
    let acts = before_her.iter().flat_map(|scene| &scene.acts.entries);
    let done: Vec<&Id> = acts.filter(|(_, act)| act.her_view.is_none()).map(|(id, _)| id).collect();
    if let Some(first) = asked.first().or(done.first()) {
        findings.add(
            first.span,
            format!(
                "{} and {} do not say what the person at risk makes of them, `{}` first",
                count(asked.len(), "question"),
                count(done.len(), "act"),
                first.value
            ),
            "write what she thinks she may say after it: `her_view: \"…\"`",
        );
    }
}

/// True if somebody at risk stands in the scene.
fn is_there(doc: &ScenarioDoc, scene: &SceneDoc) -> bool {
    let at_risk = |who: &Id| doc.cast.entries.iter().any(|(id, person)| id.value == who.value && person.at_risk);
    scene.company().any(at_risk)
}

fn count(n: usize, what: &str) -> String {
    let end = if n == 1 { "" } else { "s" };
    format!("{n} {what}{end}")
}
