//! Several questions in one, and not said to be.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, is_english};
use ron_reader::diagnostic::Severity;
use scenario::document::{Fault, Form, QuestionDoc};

pub(super) const RULE: Rule = Rule::typed(
    "compound-question-unmarked",
    Severity::Advice,
    include_str!("compound-question-unmarked.md"),
    check,
);

/// Fewer words than this are an "All right?", not a question.
const LEAST_WORDS: usize = 3;
/// Most words between a comma and the "and" of a list.
const LONGEST_ITEM: usize = 6;
/// "… and did he …": the verb with which a second question begins.
const VERBS: &[&str] = &[
    "did", "do", "does", "is", "are", "was", "were", "has", "have", "can", "could", "will", "would",
];
const WHO: &[&str] = &[
    "he", "she", "it", "they", "you", "we", "there", "anyone", "anybody", "someone", "somebody",
];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) {
        return;
    }
    for (id, question) in &typed.doc.questions.entries {
        if !is_excused(question) && is_compound(&Words::of(&question.say.value)) {
            findings.add(
                question.say.span,
                format!("the question `{}` asks several things at once", id.value),
                "keep one and make the others questions of their own, or add `faults: [Compound]` and a `because`",
            );
        }
    }
}

/// A choice may be offered in two sentences.
fn is_excused(question: &QuestionDoc) -> bool {
    question.form == Form::Choice || question.faults.items.contains(&Fault::Compound)
}

fn is_compound(words: &Words<'_>) -> bool {
    let asked = (0..words.len()).filter(|n| words.asks(*n) && *n + 1 - words.opening(*n) >= LEAST_WORDS);
    let joins = |and: usize| words.is(and, "and") && words.is_one_of(and + 1, VERBS) && words.is_one_of(and + 2, WHO);
    asked.take(2).count() == 2 || (0..words.len()).any(|n| joins(n) || lists(words, n))
}

/// "Did he …, … and …?", from the verb on: a list of what somebody may have done.
fn lists(words: &Words<'_>, verb: usize) -> bool {
    let begins = words.is_one_of(verb, VERBS) && words.is_one_of(verb + 1, WHO) && !words.joined(verb);
    let sentence = (verb + 3..words.len()).take_while(|n| words.opening(*n) == words.opening(verb));
    let mut commas = sentence.filter(|n| !words.joined(*n));
    begins && commas.any(|n| (n + 1..n + LONGEST_ITEM).any(|and| words.joined(and) && words.is(and, "and")))
}

#[cfg(test)]
mod tests {
    use super::{Words, is_compound};

    #[test]
    fn what_is_compound_and_what_is_one_question() {
        for (question, expected) in [
            ("Where are you from? Are you here legally?", true),
            ("Did he hit you and did he lock the door?", true),
            ("How are you, and is there anyone else?", true),
            ("What have you seen or heard tonight, and since when?", false),
            ("Who rents the place, and who else stays here?", false),
            ("We can talk outside. Would that be better? All right?", false),
            ("Do you and Rick live here?", false),
            ("Dana, did he hit you, take your ID and lock you in?", true),
            ("Did you and he eat, Dana?", false),
            ("Has anyone said what would happen if you left, or talked to police?", false),
            ("Is there anyone else here, or anyone you miss?", false),
        ] {
            assert_eq!(is_compound(&Words::of(question)), expected, "{question}");
        }
    }
}
