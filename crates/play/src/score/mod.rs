//! How well: the five scores of a run, each point traced to the rule that gave it. Whole numbers only.
//!
//! The rules and figures are written out in `docs/scoring.md`; a change of any is a new [`RUBRIC_VERSION`].

mod angoff;
mod decision;
mod disposition;
mod documentation;
mod enough;
mod finding;
mod grounds;
mod judged;
mod questioning;
mod recognition;
mod rule;
mod safety;
mod sensitivity;
mod sheet;
mod verdict;

pub use angoff::{Estimates, ItemKind, Marks, NoMarks, marks, of_judge};
pub use disposition::bounds as disposition_bounds;
pub use finding::{Finding, Outcome, findings};
pub use questioning::{Mix, is_owed};
pub use rule::ScoreRule;
pub use sensitivity::{Pooled, sensitivity};
pub use sheet::{Level, Part, Reason, ScoreSheet, sheet};
pub use verdict::{Adds, CallResult, Leaning, SetLacks, SetVerdict, Standard, Standing, verdict};

/// Version of these rules; stored with every score.
pub const RUBRIC_VERSION: u32 = 4;

/// Points that a weight of one is worth: divisible by 2, 3 and 4, so that parts of it stay whole.
const UNIT: u32 = 12;

/// Points as they stand in a reason, which may also take.
fn to_i32(points: u32) -> i32 {
    i32::try_from(points).unwrap_or(i32::MAX)
}
