//! The truths that may lie behind a call.

use serde::Deserialize;

use ron_reader::syntax::{List, Spanned};

use super::Text;
use super::defaults;

/// A truth behind the call.
#[derive(Debug, Deserialize)]
#[serde(rename = "Deal", deny_unknown_fields)]
pub enum DealDoc {
    /// A trafficking victim is there.
    Trafficking {
        /// What for: sex or labor.
        kind: TraffickingKind,
        /// By what means: force, fraud, coercion, one or several.
        means: List<Means>,
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn, at most 1000: 2 is drawn twice as often as 1.
        #[serde(default = "defaults::one")]
        weight: Spanned<u32>,
    },
    /// Nobody is being trafficked.
    NotTrafficking {
        /// What it is instead.
        because: Text,
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn, at most 1000: 2 is drawn twice as often as 1.
        #[serde(default = "defaults::one")]
        weight: Spanned<u32>,
    },
    /// There is too little to say tonight.
    Undetermined {
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn, at most 1000: 2 is drawn twice as often as 1.
        #[serde(default = "defaults::one")]
        weight: Spanned<u32>,
    },
}

impl DealDoc {
    /// How often it is drawn.
    pub fn weight(&self) -> &Spanned<u32> {
        let (Self::Trafficking { weight, .. } | Self::NotTrafficking { weight, .. } | Self::Undetermined { weight, .. }) = self;
        weight
    }
}

/// What a person is exploited for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum TraffickingKind {
    /// Commercial sex.
    Sex,
    /// Labor or services.
    Labor,
}

/// By what means a person is exploited, in the words of 22 U.S.C. 7102.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum Means {
    /// Physical force or restraint.
    Force,
    /// Deceit.
    Fraud,
    /// Threats, debt, documents held, abuse of legal process.
    Coercion,
}
