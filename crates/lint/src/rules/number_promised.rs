//! A number or a line said to be confidential, or not of the police, in a call that relies on no entry of the profile.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, is_english, place};
use ron_reader::diagnostic::Severity;
use scenario::document::Role;

pub(super) const RULE: Rule = Rule::typed("number-promised", Severity::Warning, include_str!("number-promised.md"), check);

/// What a number is promised to be.
const PROMISES: &[&str] = &[
    "confidential",
    "anonymous",
    "not police",
    "not the police",
    "isn't police",
    "isn't the police",
    "don't report to us",
    "doesn't report to us",
    "nobody will know",
];
/// What the promise is made of.
const OF: &[&str] = &["number", "numbers", "hotline*", "helpline*", "line", "phone line", "tip line"];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) || !typed.doc.refers_to.items.is_empty() {
        return;
    }
    for (role, text) in typed.texts() {
        if !matches!(role, Role::Line | Role::Act | Role::Question) {
            continue;
        }
        let words = Words::of(&text.value);
        let Some(found) = words.find(PROMISES).filter(|_| words.find(OF).is_some()) else {
            continue;
        };
        findings.add(
            place(typed, text, &found.at),
            format!(
                "a number is said to be “{}”, and nothing in the agency's profile says so",
                words.said(&found)
            ),
            "leave the promise out, or name the profile's entry that makes it in `refers_to`",
        );
    }
}
