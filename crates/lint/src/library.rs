//! What is wrong with a library as a whole, though each of its calls is sound.

use ron_reader::diagnostic::{Diagnostic, Severity, Span};
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, Id, ScenarioDoc};

/// A library of fewer calls is too small for one of them to be a habit.
const FEWEST: usize = 4;

/// The calls in which a controller answers for a person at risk, each by its place among `calls` with what to say of it there; none
/// while they are at most a quarter. A trainee who meets that in every other call listens for it instead of looking.
pub fn controllers_alike(calls: &[&ScenarioDoc]) -> Vec<(usize, Diagnostic)> {
    let found: Vec<(usize, Span)> = calls
        .iter()
        .enumerate()
        .filter_map(|(ix, doc)| Some((ix, answers_for_another(doc)?)))
        .collect();
    if calls.len() < FEWEST || found.len() * 4 <= calls.len() {
        return Vec::new();
    }
    let message = format!(
        "a controller answers for somebody else here, and in {} of this library's {} calls",
        found.len(),
        calls.len()
    );
    let say = |at| {
        Diagnostic::of("controllers-alike", Severity::Warning, at, message.clone())
            .help("let this one control by something else: helpfulness, silence, absence, a phone, a debt, love")
    };
    found.into_iter().map(|(ix, at)| (ix, say(at))).collect()
}

/// Where a controller is the first to answer what was put to a person at risk.
fn answers_for_another(doc: &ScenarioDoc) -> Option<Span> {
    let is = |who: &str, test: fn(bool, bool) -> bool| {
        let known = doc.cast.entries.iter().find(|(id, _)| id.value == who);
        known.is_some_and(|(_, person)| test(person.controller, person.at_risk))
    };
    let questions = doc.questions.entries.iter().map(|(_, question)| question);
    let to_them = questions.filter(|question| question.to.items.iter().any(|to| is(&to.value, |_, at_risk| at_risk)));
    let mut answers = to_them.flat_map(|question| &question.answers.items);
    answers.find_map(|answer| {
        let (AnswerDoc::When(_, then) | AnswerDoc::Otherwise(then)) = answer;
        let who = first_to_speak(then)?;
        is(&who.value, |controller, at_risk| controller && !at_risk).then_some(who.span)
    })
}

fn first_to_speak(beats: &List<BeatDoc>) -> Option<&Id> {
    beats.items.iter().find_map(|beat| match beat {
        BeatDoc::Say(who, _) => Some(who),
        _ => beat.under().lists.iter().find_map(first_to_speak),
    })
}
