//! The truths that may lie behind a call.

use serde::Deserialize;

use ron_reader::syntax::{List, OneOrMore, Spanned};

use super::Text;
use super::defaults;

/// A truth behind the call.
#[derive(Debug, Deserialize)]
#[serde(rename = "Deal", deny_unknown_fields)]
pub enum DealDoc {
    /// A trafficking victim is there.
    Trafficking {
        /// What for: sex, labor, or both.
        kind: OneOrMore<TraffickingKind>,
        /// By what means: force, fraud, coercion, one or several.
        means: List<Means>,
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn, at most 1000: 2 is drawn twice as often as 1.
        #[serde(default = "defaults::one")]
        weight: Spanned<u32>,
    },
    /// A crime, and not trafficking: who is wronged is owed a report, and a report of trafficking would be wrong.
    OtherCrime {
        /// Which crime.
        kind: CrimeKind,
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
    /// What was really going on.
    pub fn truth(&self) -> &Text {
        let (Self::Trafficking { truth, .. }
        | Self::OtherCrime { truth, .. }
        | Self::NotTrafficking { truth, .. }
        | Self::Undetermined { truth, .. }) = self;
        truth
    }

    /// How often it is drawn.
    pub fn weight(&self) -> &Spanned<u32> {
        let (Self::Trafficking { weight, .. }
        | Self::OtherCrime { weight, .. }
        | Self::NotTrafficking { weight, .. }
        | Self::Undetermined { weight, .. }) = self;
        weight
    }

    /// The kinds of trafficking that it is; none where it is none.
    pub fn kinds(&self) -> &[TraffickingKind] {
        match self {
            Self::Trafficking { kind, .. } => &kind.items,
            Self::OtherCrime { .. } | Self::NotTrafficking { .. } | Self::Undetermined { .. } => &[],
        }
    }
}

/// A crime that is not trafficking.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum CrimeKind {
    /// A partner or a relative who hurts or controls.
    DomesticViolence,
    /// Pay that was earned and is kept back, from people who are free to go.
    WageTheft,
    /// People brought over a border who asked for it, and who are free once they are there.
    Smuggling,
    /// A child hurt, used or neglected, and nobody paid for it.
    ChildAbuse,
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
