//! Safety and victim care: the critical tasks owed in this deal. Screen-outs stand on the sheet by themselves.

use crate::session::Session;

use super::UNIT;
use super::sheet::{Part, Reason};

pub(super) fn score(session: &Session) -> Part {
    let scenario = session.scenario();
    let owed = scenario.tasks.iter().enumerate().filter(|(ix, _)| session.owes_task(*ix));
    let reasons: Vec<Reason> = owed
        .map(|(ix, task)| {
            let of = task.worth.count() * UNIT;
            let done = session.task_done(ix);
            let points = if done { i32::try_from(of).unwrap_or(i32::MAX) } else { 0 };
            let rule = if done { "task-done" } else { "task-not-done" };
            Reason {
                points,
                of,
                rule: rule.to_owned(),
                about: task.id.clone(),
            }
        })
        .collect();
    let due = reasons.iter().map(|r| r.of).sum();
    Part::of(reasons, due, due, scenario.rubric)
}
