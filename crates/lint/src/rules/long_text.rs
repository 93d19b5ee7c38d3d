//! A text too long for where it is shown.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::shown;
use ron_reader::diagnostic::Severity;
use scenario::document::Role;

pub(super) const RULE: Rule = Rule::typed("long-text", Severity::Advice, include_str!("long-text.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (role, text) in typed.texts() {
        let Some((called, most)) = limit(role) else { continue };
        let length = shown(&text.value);
        if length > most {
            findings.add(
                text.span,
                format!("{called} of {length} characters, where {most} can be read at a glance"),
                "shorten it, or cut it in two",
            );
        }
    }
}

/// What a text is called there, and how many characters it may have. What only the debrief shows may be as long as it must.
fn limit(role: Role) -> Option<(&'static str, usize)> {
    match role {
        Role::Title => Some(("a title", 60)),
        Role::ContentNote => Some(("a content note", 240)),
        Role::Dispatch => Some(("a dispatch text", 320)),
        Role::Line => Some(("a line", 280)),
        Role::Object => Some(("an object's text", 160)),
        Role::Caption => Some(("a caption", 80)),
        Role::Question | Role::Paraphrase => Some(("a question", 160)),
        Role::Act => Some(("an act", 160)),
        Role::Choice => Some(("a choice", 200)),
        Role::Name | Role::Alt | Role::Sees | Role::Debrief | Role::Credit => None,
    }
}
