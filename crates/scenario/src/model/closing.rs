//! How a call can be closed, what the report may say, and the goals for next time.

use crate::condition::Cond;
use crate::document::StatementKind;
use crate::number::{Grounds, Worth};

/// A disposition.
#[derive(Clone, Debug)]
pub struct Disposition {
    /// Its id.
    pub id: String,
    /// The decision.
    pub says: String,
    /// Worth in each deal, and why.
    pub worth: Vec<(Credit, String)>,
    /// Notes it should rest on.
    pub support: Grounds,
    /// Open only while this holds.
    pub needs: Cond,
}

/// What a disposition is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Credit {
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
