//! A question that suggests its answer, and is not said to.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Found, Words, is_english, place};
use ron_reader::diagnostic::Severity;
use scenario::document::Fault;

pub(super) const RULE: Rule = Rule::typed(
    "leading-question-unmarked",
    Severity::Advice,
    include_str!("leading-question-unmarked.md"),
    check,
);

/// Phrases that put the answer into the question.
const PHRASES: &[&str] = &[
    "isn't it true",
    "he makes you",
    "she makes you",
    "they make you",
    "he's making you",
    "she's making you",
    "is he making you",
    "is she making you",
    "is he forcing you",
    "is she forcing you",
    "are they forcing you",
    "did he force you",
    "did she force you",
    "is he hurting you",
    "is she hurting you",
];
/// Verbs with a not, as they open or close a question.
const NOT: &[&str] = &[
    "isn't", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", "hasn't", "haven't",
];
const WHO: &[&str] = &["he", "she", "it", "they", "you", "that", "this"];
/// A question that opens with one of these has another not: "Why didn't you?"
const ASKING: &[&str] = &["who", "what", "when", "where", "why", "how", "which", "whose"];
/// What begs for a yes after a comma.
const BEGGING: &[&str] = &["right", "correct"];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) {
        return;
    }
    let unmarked = typed.doc.questions.entries.iter().filter(|(_, question)| {
        let mut faults = question.faults.items.iter();
        !faults.any(|fault| *fault == Fault::Leading)
    });
    for (id, question) in unmarked {
        let words = Words::of(&question.say.value);
        if let Some(found) = leads(&words) {
            findings.add(
                place(typed, &question.say, &found.at),
                format!("the question `{}` suggests its answer: `{}`", id.value, words.said(&found)),
                "ask so that any answer is as easy, or add `faults: [Leading]` and a `because`",
            );
        }
    }
}

fn leads(words: &Words<'_>) -> Option<Found> {
    let tag = || {
        let not = words.find_where(NOT, |found| is_tag(words, found.first))?;
        words.found(not.first, not.first + 1)
    };
    let begs = || {
        words.find_where(BEGGING, |found| {
            words.asks(found.first) && found.first > 0 && !words.joined(found.first)
        })
    };
    words.find(PHRASES).or_else(tag).or_else(begs)
}

/// "Isn't he …?", or "…, isn't he?"
fn is_tag(words: &Words<'_>, not: usize) -> bool {
    let who = words.joined(not + 1) && words.is_one_of(not + 1, WHO);
    let closes = words.asks(not + 1) && !words.is_one_of(words.opening(not), ASKING);
    let opens = words.opens(not) && !words.is(not, "don't");
    who && (opens || closes)
}

#[cfg(test)]
mod tests {
    use super::{Words, leads};

    #[test]
    fn what_leads_and_what_does_not() {
        for (question, expected) in [
            ("He makes you do it, doesn't he?", true),
            ("You're tired, aren't you?", true),
            ("Isn't he your boss?", true),
            ("Isn\u{2019}t it true that you work here?", true),
            ("You live here, right?", true),
            ("Is he hurting you?", true),
            ("Why didn't you?", false),
            ("Don't you worry, we have time.", false),
            ("Don't worry, we have time. All right?", false),
            ("Did you turn left or right?", false),
            ("What doesn't he like?", false),
            ("What makes you laugh?", false),
            ("Where's your ID right now?", false),
        ] {
            assert_eq!(leads(&Words::of(question)).is_some(), expected, "{question}");
        }
    }
}
