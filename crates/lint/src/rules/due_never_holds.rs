//! A task or a fact that is owed in no run, because its `due` never holds at the end.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::Cond;
use scenario::document::{CondDoc, Id};

pub(super) const RULE: Rule = Rule::sound("due-never-holds", Severity::Warning, include_str!("due-never-holds.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let (scenario, doc) = (sound.scenario, sound.doc());
    // Where the call cannot end at all, another rule says so.
    if sound.ground.endings().deals().next().is_none() {
        return;
    }
    for (task, (id, typed)) in scenario.tasks.iter().zip(&doc.tasks.entries) {
        look(sound, (&task.due, &task.deals), ("task", id, &typed.due), findings);
    }
    for (fact, (id, typed)) in scenario.facts.iter().zip(&doc.facts.entries) {
        look(sound, (&fact.due, &fact.deals), ("fact", id, &typed.due), findings);
    }
}

fn look(sound: &Sound<'_>, (due, deals): (&Cond, &[bool]), (what, id, typed): (&str, &Id, &CondDoc), findings: &mut Findings<'_>) {
    let endings = sound.ground.endings();
    let mut own = endings.deals().filter(|deal| deals[*deal]).peekable();
    if own.peek().is_some() && !own.any(|deal| endings.may_in(sound.ground, deal, due)) {
        findings.add(
            place(typed).unwrap_or(id.span),
            format!("the {what} `{}` is owed in no run: its `due` never holds at the end", id.value),
            "correct the condition, or take the entry out",
        );
    }
}
