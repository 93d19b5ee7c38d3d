//! What a disposition comes to, where the author does not say it: guessed by where it is the right call.

use scenario::{Credit, Disposition, Scenario, Truth};

/// What a disposition comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    Clears,
    Reports,
    LeavesOpen,
}

/// What a disposition comes to. Right in no deal, or only where the truth is open: it leaves the call open. Right in innocent deals
/// alone: it clears it. Else it reports or refers.
pub(super) fn decision(scenario: &Scenario, disposition: &Disposition) -> Decision {
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
