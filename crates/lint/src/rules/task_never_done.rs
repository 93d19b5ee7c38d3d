//! A critical task that cannot be done where it is owed.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use crate::wording;
use ron_reader::diagnostic::Severity;
use scenario::{Bits, Change, Cond, Scenario, Variable};

pub(super) const RULE: Rule = Rule::sound("task-never-done", Severity::Warning, include_str!("task-never-done.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let given = given(sound.scenario);
    for (ix, (id, _)) in sound.doc().tasks.entries.iter().enumerate() {
        let task = &sound.scenario.tasks[ix];
        let is_due = |deal: usize| matches!(task.due, Cond::Always) || sound.ground.endings().may_in(sound.ground, deal, &task.due);
        let owed: Vec<usize> = (0..sound.reach.len()).filter(|deal| task.deals[*deal] && is_due(*deal)).collect();
        let undone: Vec<usize> = owed.iter().copied().filter(|deal| !sound.reach[*deal].tasks.has(ix)).collect();
        if undone.is_empty() {
            continue;
        }
        let name = &id.value;
        let (message, help) = if !given.has(ix) {
            (
                format!("nothing does the task `{name}`"),
                format!("give an act `task: \"{name}\"`, or let something bring `Task(\"{name}\")`"),
            )
        } else if undone.len() == owed.len() {
            (
                format!("the task `{name}` can never be done"),
                "let something that can be reached do it".to_owned(),
            )
        } else {
            let deals = wording::deals(sound.scenario, &undone);
            (
                format!("the task `{name}` is owed in {deals} and can never be done there"),
                "let something do it there, or name the deals in which it is owed: `in: [\"…\"]`".to_owned(),
            )
        };
        findings.add(id.span, message, help);
    }
}

/// The tasks that something does, whether or not it can be reached.
fn given(scenario: &Scenario) -> Bits {
    let mut given = Bits::default();
    for task in scenario.acts.iter().filter_map(|act| act.task) {
        given.insert(task.ix());
    }
    for change in scenario.changes() {
        if let Change::Set(Variable::Task(task)) = change {
            given.insert(task.ix());
        }
    }
    given
}
