//! A deal in which no right call can be made.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::{Credit, Disposition};

pub(super) const RULE: Rule = Rule::sound(
    "deal-without-right-call",
    Severity::Warning,
    include_str!("deal-without-right-call.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let endings = ground.endings();
    for (deal, (id, _)) in sound.doc().deals.entries.iter().enumerate() {
        let is_right = |disposition: &&Disposition| disposition.worth[deal].0 == Credit::Right;
        let mut right = sound.scenario.dispositions.iter().filter(is_right).peekable();
        if right.peek().is_none() {
            findings.add(
                id.span,
                format!("no disposition is right in the deal `{}`", id.value),
                format!("write `\"{}\": Right(\"…\")` into the `worth` of the one that is", id.value),
            );
        } else if endings.deals().any(|ending| ending == deal) && !right.any(|d| endings.may_in(ground, deal, &d.needs)) {
            findings.add(
                id.span,
                format!("the right disposition for the deal `{}` can never be chosen in it", id.value),
                "let its `needs` hold there, or make another one right",
            );
        }
    }
}
