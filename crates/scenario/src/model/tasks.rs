//! What a run must hold and must not, and the marks it is held to.

use crate::condition::Cond;
use crate::number::{Percent, Secs, Worth};

/// A task.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub says: String,
    /// Why.
    pub because: String,
    /// True for each deal in which it is owed.
    pub deals: Vec<bool>,
    /// Owed only in a run that ends with this.
    pub due: Cond,
    /// Worth.
    pub worth: Worth,
}

/// A screen-out.
#[derive(Clone, Debug)]
pub struct ScreenOut {
    /// Its id.
    pub id: String,
    /// What was done.
    pub says: String,
    /// Why it fails the run.
    pub because: String,
}

/// Where a class stops.
#[derive(Clone, Debug)]
pub struct StopPoint {
    /// Its id.
    pub id: String,
    /// The class stops the first time this holds.
    pub when: Cond,
    /// What it is asked there.
    pub asks: String,
}

/// Pass marks.
#[derive(Clone, Copy, Debug)]
pub struct Rubric {
    /// Least percent that is acceptable.
    pub acceptable: Percent,
    /// Least percent that is superior.
    pub superior: Percent,
    /// Story seconds after which a notice is late.
    pub late_after: Secs,
}
