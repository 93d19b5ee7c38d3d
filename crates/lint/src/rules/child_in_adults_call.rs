//! A child in a call whose card says that only adults are in it.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, is_english, place};
use ron_reader::diagnostic::{Severity, Span};
use scenario::document::DetailDoc;

pub(super) const RULE: Rule = Rule::typed(
    "child-in-adults-call",
    Severity::Warning,
    include_str!("child-in-adults-call.md"),
    check,
);

/// The age from which somebody is grown up.
const ADULT: u32 = 18;
/// What a note says of a call without children.
const ADULTS_ALONE: &[&str] = &[
    "adults only",
    "only adults",
    "adults alone",
    "all adults",
    "no child",
    "no children",
    "no minor",
    "no minors",
    "nobody under 18",
    "no one under 18",
];
/// Indicators that are only of children.
const OF_CHILDREN: &[&str] = &["minor-commercial-sex"];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let Some(note) = says_adults_alone(typed) else { return };
    for (id, person) in typed.doc.cast.entries.iter().filter(|(_, person)| person.age.value < ADULT) {
        findings.add_with(
            person.age.span,
            format!(
                "`{}` is {}, and the content note says that only adults are in the call",
                id.value, person.age.value
            ),
            "correct the age, or let `content_note` say that a child is in the call",
            (note, "only adults, by this"),
        );
    }
    for (id, detail) in &typed.doc.details.entries {
        let DetailDoc::Cue { of, .. } = detail else { continue };
        if OF_CHILDREN.contains(&of.value.as_str()) {
            findings.add_with(
                of.span,
                format!(
                    "the cue `{}` is a sign of a child, and the content note says that only adults are in the call",
                    id.value
                ),
                "name another indicator, or let `content_note` say that a child is in the call",
                (note, "only adults, by this"),
            );
        }
    }
}

/// Where the note says that the call is of adults.
fn says_adults_alone(typed: &Typed<'_>) -> Option<Span> {
    let note = &typed.doc.content_note;
    let words = Words::of(&note.value);
    let found = words.find(ADULTS_ALONE).filter(|_| is_english(typed))?;
    Some(place(typed, note, &found.at))
}
