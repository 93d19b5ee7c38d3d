//! How well: the five scores of a run, each point traced to the rule that gave it. Whole numbers only.
//!
//! The rules and figures are written out in `docs/scoring.md`; a change of any is a new [`RUBRIC_VERSION`].

mod disposition;
mod documentation;
mod questioning;
mod recognition;
mod safety;
mod sensitivity;
mod sheet;

pub use disposition::bounds as disposition_bounds;
pub use questioning::{Mix, fault_rule, is_owed};
pub use recognition::{Finding, Outcome, findings};
pub use sensitivity::{Pooled, sensitivity};
pub use sheet::{Level, Part, Reason, ScoreSheet, sheet};

/// Version of these rules; stored with every score.
pub const RUBRIC_VERSION: u32 = 3;

/// Points that a weight of one is worth: divisible by 2, 3 and 4, so that parts of it stay whole.
const UNIT: u32 = 12;
