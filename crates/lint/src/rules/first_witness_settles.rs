//! A bystander whose first answer, to a question that is open from the start, already tells one truth from another.

use crate::conditions::{asks_deal, waits};
use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, QuestionDoc, ScenarioDoc, SceneDoc};

pub(super) const RULE: Rule = Rule::typed(
    "first-witness-settles",
    Severity::Warning,
    include_str!("first-witness-settles.md"),
    check,
);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let doc = typed.doc;
    let Some(scene) = first_to_ask(doc).filter(|_| typed.is_second() && doc.deals.entries.len() > 1) else {
        return;
    };
    for (id, question) in &doc.questions.entries {
        let is_asked = scene.ask.items.iter().any(|asked| asked.value == id.value);
        if is_asked && is_to_bystanders(doc, question) && !waits(&question.needs) && tells_deals_apart(question) {
            findings.add(
                id.span,
                format!("`{}` is open from the start, and its answer is another in another deal", id.value),
                "let a bystander say the same in every deal first, and tell them apart in the answer to a second question",
            );
        }
    }
}

/// The first scene in file order, from the one the call opens with, in which anything can be asked.
fn first_to_ask(doc: &ScenarioDoc) -> Option<&SceneDoc> {
    let mut scenes = doc.scenes.entries.iter().skip_while(|(id, _)| id.value != doc.start.value);
    scenes.find(|(_, scene)| !scene.ask.items.is_empty()).map(|(_, scene)| scene)
}

/// True where it is put to people who neither control anyone nor are at risk.
fn is_to_bystanders(doc: &ScenarioDoc, question: &QuestionDoc) -> bool {
    let is_bystander = |asked: &str| {
        let known = doc.cast.entries.iter().find(|(id, _)| id.value == asked);
        known.is_some_and(|(_, person)| !person.controller && !person.at_risk)
    };
    question.to.items.iter().all(|asked| is_bystander(&asked.value))
}

fn tells_deals_apart(question: &QuestionDoc) -> bool {
    question.answers.items.iter().any(|answer| match answer {
        AnswerDoc::When(when, then) => asks_deal(when) || in_beats(then),
        AnswerDoc::Otherwise(then) => in_beats(then),
    })
}

fn in_beats(docs: &List<BeatDoc>) -> bool {
    docs.items.iter().any(|doc| {
        let under = doc.under();
        under.when.is_some_and(asks_deal) || under.lists.iter().any(in_beats)
    })
}
