//! A detail that says what to make of it instead of what is perceived.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, is_english, place};
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::typed(
    "conclusion-in-sees",
    Severity::Warning,
    include_str!("conclusion-in-sees.md"),
    check,
);

/// "Forced" and "controlled" stand in phrases: a door may be forced and a breath controlled.
const CONCLUSIONS: &[&str] = &[
    "victim*",
    "traffick*",
    "pimp*",
    "prostitut*",
    "is controlled",
    "are controlled",
    "controlled by",
    "controls her",
    "controls him",
    "controls them",
    "is forced",
    "are forced",
    "being forced",
    "forced to",
    "forced labor",
    "captive",
    "captives",
    "exploit*",
    "slave*",
    "enslaved",
    "coerc*",
    "brainwashed",
    "suspicious",
    "suspiciously",
];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) {
        return;
    }
    for (id, detail) in &typed.doc.details.entries {
        let sees = detail.sees();
        let words = Words::of(&sees.value);
        if let Some(found) = words.find(CONCLUSIONS) {
            findings.add(
                place(typed, sees, &found.at),
                format!("the detail `{}` says a conclusion: `{}`", id.value, words.said(&found)),
                "say what was seen or heard; what it may mean belongs in `why` or `looks_like`",
            );
        }
    }
}
