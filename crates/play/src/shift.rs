//! A shift: several calls in a row, their truths dealt so that most are not trafficking and nobody can tell which.

use scenario::{Deal, DealIx, Scenario, split_mix_64};

/// Fewest and most calls of a shift.
pub const CALLS: (usize, usize) = (2, 5);

/// A call of a shift: which scenario, behind it which truth, and the seed it is played with.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Planned {
    /// The scenario's id.
    pub scenario: String,
    /// The deal's id.
    pub deal: String,
    /// The seed.
    pub seed: u64,
}

/// What a truth is, as far as a shift is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Innocent,
    OtherCrime,
    Trafficking,
}

/// So many calls, drawn by a seed: each another scenario as long as there are any, half of the truths innocent, and trafficking the
/// least of the rest. Fewer than asked for where there are no calls at all.
pub fn plan(calls: &[&Scenario], seed: u64, count: usize) -> Vec<Planned> {
    let count = count.clamp(CALLS.0, CALLS.1);
    let mut lots = (0..).map(|step| split_mix_64(seed, step));
    let mut lot = |below: usize| {
        let drawn = lots.next().unwrap_or_default() % u64::try_from(below.max(1)).unwrap_or(1);
        usize::try_from(drawn).unwrap_or_default()
    };
    let mut kinds = kinds(count, lot(2) == 0);
    shuffle(&mut kinds, &mut lot);
    let mut order: Vec<&Scenario> = calls.to_vec();
    shuffle(&mut order, &mut lot);
    let mut planned = Vec::new();
    for (place, kind) in kinds.into_iter().enumerate() {
        if order.is_empty() {
            break;
        }
        // The next call that has such a truth, those not yet played before the others.
        let round = place / order.len() * order.len();
        let rest = (place..order.len() + round).map(|at| at % order.len());
        let found = rest.clone().find(|at| order[*at].deals.iter().any(|deal| is_of(deal, kind)));
        let at = found.or_else(|| rest.clone().next()).unwrap_or_default();
        let here = place % order.len();
        order.swap(here, at);
        let scenario = order[here];
        let deals: Vec<DealIx> = (0..scenario.deals.len()).map(DealIx::from).collect();
        let of_kind: Vec<DealIx> = deals
            .iter()
            .copied()
            .filter(|deal| is_of(&scenario.deals[deal.ix()], kind))
            .collect();
        let among = if of_kind.is_empty() { &deals } else { &of_kind };
        let deal = among[lot(among.len())];
        planned.push(Planned {
            scenario: scenario.id.clone(),
            deal: scenario.deals[deal.ix()].id.clone(),
            seed: split_mix_64(seed, 1_000 + u64::try_from(place).unwrap_or_default()) & 0xffff_ffff,
        });
    }
    planned
}

/// Half innocent, the odd one by lot; of the rest half is trafficking, and the odd one of these by the same lot.
fn kinds(count: usize, lot: bool) -> Vec<Kind> {
    let innocent = count / 2 + usize::from(count % 2 == 1 && lot);
    let rest = count - innocent;
    let trafficking = rest / 2 + usize::from(rest % 2 == 1 && lot);
    let of = |place: usize| match place {
        place if place < innocent => Kind::Innocent,
        place if place < innocent + trafficking => Kind::Trafficking,
        _ => Kind::OtherCrime,
    };
    (0..count).map(of).collect()
}

fn is_of(deal: &Deal, kind: Kind) -> bool {
    kind == if deal.is_innocent() {
        Kind::Innocent
    } else if deal.is_other_crime() {
        Kind::OtherCrime
    } else {
        Kind::Trafficking
    }
}

/// Fisher and Yates.
fn shuffle<T>(items: &mut [T], lot: &mut impl FnMut(usize) -> usize) {
    for last in (1..items.len()).rev() {
        items.swap(last, lot(last + 1));
    }
}
