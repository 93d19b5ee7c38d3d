//! A truth that may lie behind the call.

use crate::document::{Means, TraffickingKind};
use crate::number::Weight;

/// A truth behind the call.
#[derive(Clone, Debug)]
pub struct Deal {
    /// Its id.
    pub id: String,
    /// What it is.
    pub truth: Truth,
    /// What was really going on.
    pub says: String,
    /// Weight in the draw.
    pub weight: Weight,
}

/// What a deal is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Trafficking.
    Trafficking {
        /// Sex or labor.
        kind: TraffickingKind,
        /// By which means.
        means: Vec<Means>,
    },
    /// Not trafficking.
    NotTrafficking {
        /// What instead.
        because: String,
    },
    /// Too little to say.
    Undetermined,
}
