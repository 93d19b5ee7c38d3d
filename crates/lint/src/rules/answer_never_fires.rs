//! An answer that is never given.

use crate::conditions::place_of_answer;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::{Severity, Span};
use scenario::document::AnswerDoc;
use scenario::{Cond, DealIx};

pub(super) const RULE: Rule = Rule::sound(
    "answer-never-fires",
    Severity::Warning,
    include_str!("answer-never-fires.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    for (ix, (id, doc)) in sound.doc().questions.entries.iter().enumerate() {
        // A question that is never asked has a rule of its own.
        let asked: Vec<usize> = (0..sound.reach.len()).filter(|deal| sound.reach[*deal].questions.has(ix)).collect();
        if asked.is_empty() {
            continue;
        }
        let answers = &sound.scenario.questions[ix].answers;
        let before = first_always(answers.iter().map(|(cond, _)| cond), &asked);
        for (n, answer) in doc.answers.items.iter().enumerate() {
            if asked.iter().any(|deal| sound.reach[*deal].answers[ix].has(n)) {
                continue;
            }
            let span = place_of_answer(answer).unwrap_or(id.span);
            let which = ordinal(n);
            match before.filter(|before| *before < n) {
                Some(before) => add_behind(findings, span, &id.value, n, place_of_answer(&doc.answers.items[before])),
                None => findings.add(
                    span,
                    format!("the {which} answer to `{}` is never given: {}", id.value, why(answer)),
                    "correct the condition, or remove the answer",
                ),
            }
        }
    }
}

fn why(answer: &AnswerDoc) -> &'static str {
    match answer {
        AnswerDoc::When(..) => "its condition never holds, or one before it always does",
        AnswerDoc::Otherwise(_) => "the answers before it leave nothing out",
    }
}

fn add_behind(findings: &mut Findings<'_>, span: Span, question: &str, n: usize, before: Option<Span>) {
    let message = format!("the {} answer to `{question}` is never given: one before it always is", ordinal(n));
    let help = "move it up, or give the one before it a condition with `When`";
    match before {
        Some(before) => findings.add_with(span, message, help, (before, "this one is always given first")),
        None => findings.add(span, message, help),
    }
}

/// The first answer that is given in every deal, whatever was done.
fn first_always<'a>(conds: impl Iterator<Item = &'a Cond>, deals: &[usize]) -> Option<usize> {
    let always = |cond: &Cond| deals.iter().all(|deal| cond.in_deal(DealIx::from(*deal)) == Some(true));
    conds.enumerate().find(|(_, cond)| always(cond)).map(|(n, _)| n)
}

fn ordinal(n: usize) -> String {
    match n {
        0 => "first".to_owned(),
        1 => "second".to_owned(),
        2 => "third".to_owned(),
        n => format!("{}th", n + 1),
    }
}
