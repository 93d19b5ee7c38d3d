//! Safety and victim care: the critical tasks owed in this deal and as the run ends. Screen-outs stand on the sheet by themselves.

use crate::session::Session;

use super::rule::ScoreRule;
use super::sheet::{Part, Reason};
use super::{UNIT, to_i32};

pub(super) fn score(session: &Session) -> Part {
    let scenario = session.scenario();
    let owed = scenario.tasks.iter().enumerate().filter(|(ix, _)| session.owes_task(*ix));
    let reasons: Vec<Reason> = owed
        .map(|(ix, task)| {
            let of = task.worth.count() * UNIT;
            let done = session.task_done(ix);
            let points = if done { to_i32(of) } else { 0 };
            let rule = if done { ScoreRule::TaskDone } else { ScoreRule::TaskNotDone };
            Reason {
                points,
                of,
                rule,
                about: task.id.clone(),
            }
        })
        .collect();
    let due = reasons.iter().map(|r| r.of).sum();
    Part::of(reasons, due, best(session), scenario.rubric)
}

/// Every task of the deal that can be done, whatever this run came to owe.
fn best(session: &Session) -> u32 {
    let (scenario, deal) = (session.scenario(), session.deal());
    let reach = prove::reach(scenario, deal);
    let tasks = scenario.tasks.iter().enumerate();
    let can_be_done = tasks.filter(|(ix, task)| task.deals[deal.ix()] && reach.tasks.has(*ix));
    can_be_done.map(|(_, task)| task.worth.count() * UNIT).sum()
}
