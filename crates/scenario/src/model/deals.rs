//! A truth that may lie behind the call.

use crate::document::{CrimeKind, Means, TraffickingKind};
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

impl Deal {
    /// True where nobody is wronged by a crime: the call is one to be cleared.
    pub fn is_innocent(&self) -> bool {
        matches!(self.truth, Truth::NotTrafficking { .. })
    }

    /// True where it is a crime and not trafficking.
    pub fn is_other_crime(&self) -> bool {
        matches!(self.truth, Truth::OtherCrime(_))
    }

    /// True where it is trafficking.
    pub fn is_trafficking(&self) -> bool {
        matches!(self.truth, Truth::Trafficking { .. })
    }
}

/// What a deal is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Trafficking.
    Trafficking {
        /// Sex, labor, or both.
        kinds: Vec<TraffickingKind>,
        /// By which means.
        means: Vec<Means>,
    },
    /// A crime, and not trafficking.
    OtherCrime(CrimeKind),
    /// Not trafficking.
    NotTrafficking {
        /// What instead.
        because: String,
    },
    /// Too little to say.
    Undetermined,
}
