//! The truths that may lie behind a call.

use serde::Deserialize;

use crate::scenario::syntax::List;

use super::Text;
use super::defaults;

/// A truth behind the call.
#[derive(Debug, Deserialize)]
#[serde(rename = "Deal", deny_unknown_fields)]
pub enum DealDoc {
    /// A trafficking victim is there.
    Trafficking {
        /// Sex or labor.
        kind: TraffickingKind,
        /// Force, fraud, coercion; may be empty only for commercial sex of a minor.
        means: List<Means>,
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn against the others.
        #[serde(default = "defaults::one")]
        weight: u32,
    },
    /// Nobody is being trafficked.
    NotTrafficking {
        /// What it is instead.
        because: Text,
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn against the others.
        #[serde(default = "defaults::one")]
        weight: u32,
    },
    /// There is too little to say tonight.
    Undetermined {
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn against the others.
        #[serde(default = "defaults::one")]
        weight: u32,
    },
}

/// Kind of exploitation.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum TraffickingKind {
    /// Commercial sex.
    Sex,
    /// Labor or services.
    Labor,
}

/// Means of exploitation (22 U.S.C. 7102).
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum Means {
    /// Physical force or restraint.
    Force,
    /// Deceit.
    Fraud,
    /// Threats, debt, documents held, abuse of legal process.
    Coercion,
}
