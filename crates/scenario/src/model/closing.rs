//! How a call can be closed, what the report may say, and the goals for next time.

use crate::condition::Cond;
use crate::document::{Decision, StatementKind};
use crate::number::{Grounds, Worth};

use super::indices::{DealIx, ScreenOutIx};

/// A disposition.
#[derive(Clone, Debug)]
pub struct Disposition {
    /// Its id.
    pub id: String,
    /// The decision.
    pub says: String,
    /// What it comes to, where the author says it.
    pub is: Option<Decision>,
    /// Worth in each deal, and why.
    pub worth: Vec<(Credit, String)>,
    /// The screen-out that it commits in each deal, where it fails the run.
    pub fails: Vec<Option<ScreenOutIx>>,
    /// Notes it should rest on.
    pub support: Grounds,
    /// Open only while this holds.
    pub needs: Cond,
}

impl Disposition {
    /// The screen-out that it commits in this deal, if it fails the run there.
    pub fn fails_in(&self, deal: DealIx) -> Option<ScreenOutIx> {
        self.fails.get(deal.ix()).copied().flatten()
    }
}

/// What a disposition is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Credit {
    /// A call that fails the run.
    Fails,
    /// The wrong call.
    Wrong,
    /// Defensible.
    Part,
    /// The right call.
    Right,
}

/// An innocent explanation.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Its id.
    pub id: String,
    /// The explanation.
    pub says: String,
    /// A careful officer would have weighed it.
    pub fair: bool,
    /// Why.
    pub because: String,
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id.
    pub id: String,
    /// The statement.
    pub says: String,
    /// Fact, label or guess.
    pub kind: StatementKind,
    /// There is ground for it only while this holds.
    pub needs: Cond,
    /// Worth.
    pub worth: Worth,
    /// Why it belongs, or does not.
    pub because: String,
}

/// A goal.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Shown while this holds.
    pub needs: Cond,
    /// The goal.
    pub says: String,
}
