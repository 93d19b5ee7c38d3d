//! A child in a call with a deal of commercial sex or of child abuse, and no word of a child on the card.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, is_english};
use ron_reader::diagnostic::Severity;
use scenario::document::{CrimeKind, DealDoc, TraffickingKind};

pub(super) const RULE: Rule = Rule::typed("child-not-in-note", Severity::Warning, include_str!("child-not-in-note.md"), check);

/// The age from which somebody is grown up.
const ADULT: u32 = 18;
const CHILD: &[&str] = &[
    "child",
    "children",
    "minor",
    "minors",
    "teen*",
    "adolescent*",
    "juvenile*",
    "kid",
    "kids",
    "boy",
    "boys",
    "girl",
    "girls",
    "underage",
    "under 18",
    "under eighteen",
];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let doc = typed.doc;
    let harms_a_child = |deal: &DealDoc| {
        let abuse = matches!(
            deal,
            DealDoc::OtherCrime {
                kind: CrimeKind::ChildAbuse,
                ..
            }
        );
        abuse || deal.kinds().contains(&TraffickingKind::Sex)
    };
    if !is_english(typed) || !doc.deals.entries.iter().any(|(_, deal)| harms_a_child(deal)) || names_a_child(&doc.content_note.value) {
        return;
    }
    for (id, person) in doc.cast.entries.iter().filter(|(_, person)| person.age.value < ADULT) {
        findings.add_with(
            person.age.span,
            format!(
                "`{}` is {}, and the content note does not say that a child is in the call",
                id.value, person.age.value
            ),
            "say so in `content_note`, and let the call tell of age, place, condition and welfare alone",
            (doc.content_note.span, "no word of a child here"),
        );
    }
}

/// True if the note has a word for a child, or an age below 18.
fn names_a_child(note: &str) -> bool {
    let words = Words::of(note);
    let numbers = words.text().split(|c: char| !c.is_ascii_digit());
    let mut ages = numbers.filter_map(|number| number.parse::<u32>().ok());
    words.find(CHILD).is_some() || ages.any(|age| age < ADULT)
}

#[cfg(test)]
mod tests {
    use super::names_a_child;

    #[test]
    fn a_note_names_a_child_by_word_or_by_age() {
        for (note, expected) in [
            ("A child is in this call and is not harmed in it.", true),
            ("A 16-year-old is met in a lobby.", true),
            ("Adults only.", false),
            ("A kidding tone.", false),
            ("It lasts 20 minutes.", false),
        ] {
            assert_eq!(names_a_child(note), expected, "{note}");
        }
    }
}
