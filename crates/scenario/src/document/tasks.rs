//! What a run must hold and must not, and the marks it is held to.

use serde::Deserialize;

use ron_reader::syntax::{List, Spanned};

use super::conditions::CondDoc;
use super::defaults;
use super::{Id, Text};

/// A critical task.
#[derive(Debug, Deserialize)]
#[serde(rename = "Task", deny_unknown_fields)]
pub struct TaskDoc {
    /// What is to be done.
    pub says: Text,
    /// Why, and where that comes from.
    pub because: Text,
    /// The deals in which it is owed; left out, all of them.
    #[serde(default, rename = "in")]
    pub deals: List<Id>,
    /// Owed only in a run that ends with this; done in another run it gives nothing and costs nothing.
    #[serde(default)]
    pub due: CondDoc,
    /// What it is worth to the safety score, 1 to 3.
    #[serde(default = "defaults::one")]
    pub worth: Spanned<u32>,
}

/// A critical fault.
#[derive(Debug, Deserialize)]
#[serde(rename = "ScreenOut", deny_unknown_fields)]
pub struct ScreenOutDoc {
    /// What was done.
    pub says: Text,
    /// Why it fails the run.
    pub because: Text,
}

/// Where the trainee says what they make of it.
#[derive(Debug, Deserialize)]
#[serde(rename = "Checkpoint", deny_unknown_fields)]
pub struct CheckpointDoc {
    /// The question put to the trainee.
    pub asks: Text,
}

/// Where a class stops, and what it is asked there.
#[derive(Debug, Deserialize)]
#[serde(rename = "StopPoint", deny_unknown_fields)]
pub struct StopPointDoc {
    /// The class stops the first time this holds.
    pub when: CondDoc,
    /// The question put to the class.
    pub asks: Text,
}

/// What a run must come to, and when a notice is late.
#[derive(Debug, Deserialize)]
#[serde(rename = "Rubric", deny_unknown_fields, default)]
pub struct RubricDoc {
    /// Least percent that is acceptable.
    pub acceptable: Spanned<u32>,
    /// Least percent that is superior.
    pub superior: Spanned<u32>,
    /// Story seconds after which a notice is late.
    pub late_after: Spanned<u32>,
}

impl Default for RubricDoc {
    fn default() -> Self {
        Self {
            acceptable: Spanned::unplaced(60),
            superior: Spanned::unplaced(85),
            late_after: Spanned::unplaced(120),
        }
    }
}
