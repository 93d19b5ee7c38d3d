//! What a disposition comes to: as the author says, or guessed by where it is the right call.

use scenario::{Credit, Decision, Disposition, Scenario, Truth};

/// What a disposition comes to. Without a word of the author: right in no deal, or only where the truth is open, it leaves the call
/// open; right in innocent deals alone, it clears it; else it reports.
pub(super) fn decision(scenario: &Scenario, disposition: &Disposition) -> Decision {
    if let Some(is) = disposition.is {
        return is;
    }
    let deals = scenario.deals.iter().zip(&disposition.worth);
    let mut right = deals
        .filter(|(_, (credit, _))| *credit == Credit::Right)
        .map(|(deal, _)| &deal.truth);
    let open = |truth: &Truth| matches!(truth, Truth::Undetermined);
    let clear = |truth: &Truth| matches!(truth, Truth::NotTrafficking { .. } | Truth::Undetermined);
    if right.clone().all(open) {
        Decision::LeavesOpen
    } else if right.all(clear) {
        Decision::Clears
    } else {
        Decision::Reports
    }
}
