//! Documentation: facts the report holds, against those there were, less labels and guesses.

use crate::session::Session;
use scenario::{StatementIx, StatementKind};

use super::rule::ScoreRule;
use super::sheet::{Part, Reason};
use super::{UNIT, to_i32};

/// What a label, a guess or a statement without ground costs.
const FAULT: i32 = 12;

pub(super) fn score(session: &Session) -> Part {
    let scenario = session.scenario();
    let reach = prove::reach(scenario, session.deal());
    let mut reasons = Vec::new();
    let (mut due, mut best) = (0, 0);
    for (ix, statement) in scenario.statements.iter().enumerate() {
        let made = session.report().statements.contains(&StatementIx::from(ix));
        let worth = statement.worth.count() * UNIT;
        let is_fact = statement.kind == StatementKind::Fact;
        let grounded = session.holds(&statement.needs);
        // What cannot come true in this deal is on no path.
        if is_fact && reach.may_hold(scenario, &statement.needs) {
            best += worth;
        }
        let (points, of, rule) = match (is_fact, grounded, made) {
            (true, true, true) => (to_i32(worth), worth, ScoreRule::FactWritten),
            (true, true, false) => (0, worth, ScoreRule::FactMissing),
            (true, false, true) => (-FAULT, 0, ScoreRule::NoGround),
            (false, _, true) if statement.kind == StatementKind::Label => (-FAULT, 0, ScoreRule::Label),
            (false, _, true) => (-FAULT, 0, ScoreRule::Guess),
            (_, _, false) => continue,
        };
        due += of;
        reasons.push(Reason {
            points,
            of,
            rule,
            about: statement.id.clone(),
        });
    }
    Part::of(reasons, due, best, scenario.rubric)
}
