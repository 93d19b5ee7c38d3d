//! Documentation: facts the report holds, against those there were, less labels and guesses.

use crate::session::Session;
use scenario::{StatementIx, StatementKind};

use super::UNIT;
use super::sheet::{Part, Reason};

/// What a label, a guess or a statement without ground costs.
const FAULT: i32 = 12;

pub(super) fn score(session: &Session) -> Part {
    let scenario = session.scenario();
    let mut reasons = Vec::new();
    let (mut due, mut best) = (0, 0);
    for (ix, statement) in scenario.statements.iter().enumerate() {
        let made = session.report().statements.contains(&StatementIx::from(ix));
        let worth = statement.worth.count() * UNIT;
        let is_fact = statement.kind == StatementKind::Fact;
        let grounded = session.holds(&statement.needs);
        if is_fact && statement.needs.in_deal(session.deal()) != Some(false) {
            best += worth;
        }
        let (points, of, rule) = match (is_fact, grounded, made) {
            (true, true, true) => (i32::try_from(worth).unwrap_or(i32::MAX), worth, "fact-written"),
            (true, true, false) => (0, worth, "fact-missing"),
            (true, false, true) => (-FAULT, 0, "no-ground"),
            (false, _, true) if statement.kind == StatementKind::Label => (-FAULT, 0, "label"),
            (false, _, true) => (-FAULT, 0, "guess"),
            (_, _, false) => continue,
        };
        due += of;
        reasons.push(Reason {
            points,
            of,
            rule: rule.to_owned(),
            about: statement.id.clone(),
        });
    }
    Part::of(reasons, due, best, scenario.rubric)
}
