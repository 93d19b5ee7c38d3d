//! A title, content note or dispatch card that says what is behind the call.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, is_english, place};
use ron_reader::diagnostic::Severity;
use scenario::document::Role;

pub(super) const RULE: Rule = Rule::typed(
    "title-gives-it-away",
    Severity::Warning,
    include_str!("title-gives-it-away.md"),
    check,
);

const TELLING: &[&str] = &[
    "traffick*",
    "victim*",
    "prostitut*",
    "pimp*",
    "exploit*",
    "slave*",
    "forced labor",
    "forced labour",
    "sex work",
    "sex worker*",
    "commercial sex",
    "debt bondage",
];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) {
        return;
    }
    for (role, text) in typed.texts() {
        let called = match role {
            Role::Title => "title",
            Role::ContentNote => "content note",
            Role::Dispatch => "dispatch card",
            _ => continue,
        };
        let words = Words::of(&text.value);
        if let Some(found) = words.find(TELLING) {
            findings.add(
                place(typed, text, &found.at),
                format!("the {called} gives the call away: `{}`", words.said(&found)),
                "say what a dispatcher would know; the content note may name themes, such as control and threats",
            );
        }
    }
}
