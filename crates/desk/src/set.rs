//! How somebody stands over several calls: one call is for learning.

use std::collections::BTreeSet;

use play::score::{CallResult, ScoreSheet, SetLacks, SetVerdict, Standard, verdict};
use records::AttemptRow;
use scenario::Profile;

use super::Desk;

/// Most calls of a set: what was played long before says little of today.
const MOST: usize = 8;

impl Desk {
    /// Holds sets of calls to the marks that an agency has set for itself, where its profile has any.
    pub fn hold_to(&mut self, profile: &Profile) {
        self.standard = profile.standard.as_ref().and_then(Standard::of).unwrap_or_default();
    }
}

/// The sheet that is kept with an attempt; `None` where it cannot be read, or none is there yet.
pub fn kept_sheet(row: &AttemptRow) -> Option<ScoreSheet> {
    serde_json::from_str(row.sheet_json.as_deref()?).ok()
}

/// What an attempt adds to a set, by its kept sheet; `None` where that is not of today's rules.
pub(super) fn result_of(row: &AttemptRow) -> Option<CallResult> {
    CallResult::kept(&row.scenario_id, row.seed, &kept_sheet(row)?)
}

/// The set of somebody's latest calls.
#[derive(Clone, Debug, PartialEq)]
pub struct Set {
    /// The calls, the oldest first.
    pub calls: Vec<CallResult>,
    /// The verdict over them, or what they lack for one.
    pub verdict: Result<SetVerdict, SetLacks>,
}

impl Set {
    /// The set of the latest attempts, handed in with the newest first; `None` where none of them counts.
    pub(super) fn of(lately: &[AttemptRow], standard: Standard) -> Option<Self> {
        let mut calls: Vec<CallResult> = Vec::new();
        let mut seen = BTreeSet::new();
        // Of several attempts at one call and seed the first counts: whoever plays it again knows the truth.
        for row in lately.iter().rev() {
            if seen.insert((&row.scenario_id, row.seed)) {
                calls.extend(result_of(row));
            }
        }
        calls.drain(..calls.len().saturating_sub(MOST));
        (!calls.is_empty()).then(|| Self {
            verdict: verdict(&calls, standard),
            calls,
        })
    }
}
