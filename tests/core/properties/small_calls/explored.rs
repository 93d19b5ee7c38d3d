//! The explorer against brute force.

use play::playtest::{Budget, How, Reach, explore};

use super::{OWN, Played};

/// Whatever the explorer says of a thing is so: met by the way shown, or by nobody.
pub(super) fn the_explorer(call: &Played) -> Option<String> {
    let budget = Budget {
        states: 4_000,
        plays: 20,
        beats: 3_000_000,
        seed: OWN,
        ..Budget::default()
    };
    let found = explore(&call.scenario, &budget);
    if let Some(cut) = found.cut() {
        return Some(format!("so small a call is not explored to the end: {}", cut.says()));
    }
    for (explored, played) in found.deals.iter().zip(&call.deals) {
        let whole = matches!(explored.how, How::Exact { .. });
        for (item, reach) in &explored.items {
            let name = || format!("{} {} in deal {:?}", item.kind(), item.id(&call.scenario), explored.deal);
            let with = played.iter().position(|brute| brute.met.contains(item));
            match (reach, with) {
                (Reach::Unreachable, Some(seed)) => return Some(format!("{} is met with seed {seed} of those tried", name())),
                (Reach::Open, Some(0)) if whole => return Some(format!("{} is met, and every state was played", name())),
                (Reach::Met(way), _) if !played[0].met.contains(item) => return Some(format!("{} is met by {way:?} alone", name())),
                _ => {}
            }
        }
    }
    None
}
