//! Somebody in the call who talks like a training course.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, is_english, place};
use ron_reader::diagnostic::Severity;
use scenario::document::Role;

pub(super) const RULE: Rule = Rule::typed("trainer-voice", Severity::Advice, include_str!("trainer-voice.md"), check);

const COURSE_WORDS: &[&str] = &[
    "trafficking indicator*",
    "indicator of trafficking",
    "indicators of trafficking",
    "red flag",
    "red flags",
    "trauma informed",
    "trauma bond*",
    "victim centered",
    "victim centred",
    "survivor centered",
    "coercive control",
    "fraud or coercion",
    "fraud and coercion",
    "procedural justice",
    "best practice",
    "best practices",
];

/// A piece of each of them: a text without any is passed over.
const PIECES: [&str; 9] = [
    "indicator",
    "flag",
    "trauma",
    "centered",
    "centred",
    "coerci",
    "justice",
    "practice",
    "control",
];

/// True unless a glance shows that none of the words is there.
fn may_hold(text: &str) -> bool {
    let small = text.to_ascii_lowercase();
    PIECES.iter().any(|piece| small.contains(piece))
}

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) {
        return;
    }
    let in_the_call = |role: Role| {
        matches!(
            role,
            Role::Line | Role::Object | Role::Alt | Role::Caption | Role::Question | Role::Paraphrase | Role::Act
        )
    };
    for (_, text) in typed.texts().filter(|(role, _)| in_the_call(*role)) {
        if !may_hold(&text.value) {
            continue;
        }
        let words = Words::of(&text.value);
        if let Some(found) = words.find(COURSE_WORDS) {
            findings.add(
                place(typed, text, &found.at),
                format!("this talks like a course: `{}`", words.said(&found)),
                "write what somebody at a door would say; what it teaches belongs in the debrief",
            );
        }
    }
}
