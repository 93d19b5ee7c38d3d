//! A shift: several calls in a row, their truths dealt so that no more than half are trafficking and no card tells which.

use scenario::{Deal, DealIx, Scenario, Truth, split_mix_64};

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
    Other,
    Trafficking,
}

/// So many calls, drawn by a seed: each another scenario as long as there are any. Of four or more about half are innocent, so that a
/// verdict can be given; how many of the rest are trafficking is drawn, and never more than half of all.
pub fn plan(calls: &[&Scenario], seed: u64, count: usize) -> Vec<Planned> {
    if calls.is_empty() {
        return Vec::new();
    }
    let count = count.clamp(CALLS.0, CALLS.1);
    let mut lots = (0..).map(|step| split_mix_64(seed, step));
    let mut lot = |below: usize| {
        let drawn = lots.next().unwrap_or_default() % u64::try_from(below.max(1)).unwrap_or(1);
        usize::try_from(drawn).unwrap_or_default()
    };
    let mut kinds = kinds(count, &mut lot);
    shuffle(&mut kinds, &mut lot);
    let mut order: Vec<&Scenario> = calls.to_vec();
    shuffle(&mut order, &mut lot);
    let mut planned = Vec::new();
    for (place, kind) in kinds.into_iter().enumerate() {
        let here = place % order.len();
        // The next call that has such a truth, those not yet played before the others.
        let found = (here..order.len()).find(|at| order[*at].deals.iter().any(|deal| kind_of(deal) == kind));
        order.swap(here, found.unwrap_or(here));
        let scenario = order[here];
        let among = fitting(scenario, kind);
        let Some(deal) = among.get(lot(among.len())) else { continue };
        planned.push(Planned {
            scenario: scenario.id.clone(),
            deal: scenario.deals[deal.ix()].id.clone(),
            seed: split_mix_64(seed, 1_000 + u64::try_from(place).unwrap_or_default()) & 0xffff_ffff,
        });
    }
    planned
}

/// The truths of a call that are of this kind; where it has none, those that are not trafficking, and else all.
fn fitting(scenario: &Scenario, kind: Kind) -> Vec<DealIx> {
    let of = |test: &dyn Fn(Kind) -> bool| -> Vec<DealIx> {
        let deals = scenario.deals.iter().enumerate().filter(|(_, deal)| test(kind_of(deal)));
        deals.map(|(ix, _)| DealIx::from(ix)).collect()
    };
    let found = [of(&|own| own == kind), of(&|own| own != Kind::Trafficking), of(&|_| true)];
    found.into_iter().find(|deals| !deals.is_empty()).unwrap_or_default()
}

fn kinds(count: usize, lot: &mut impl FnMut(usize) -> usize) -> Vec<Kind> {
    let innocent = if count < 4 {
        lot(count + 1)
    } else {
        count / 2 + lot(count % 2 + 1)
    };
    let rest = count - innocent;
    let trafficking = lot(rest.min(count / 2) + 1);
    let of = |place: usize| match place {
        place if place < innocent => Kind::Innocent,
        place if place < innocent + trafficking => Kind::Trafficking,
        _ => Kind::Other,
    };
    (0..count).map(of).collect()
}

fn kind_of(deal: &Deal) -> Kind {
    match deal.truth {
        Truth::NotTrafficking { .. } => Kind::Innocent,
        Truth::Trafficking { .. } => Kind::Trafficking,
        Truth::OtherCrime(_) | Truth::Undetermined => Kind::Other,
    }
}

/// Fisher and Yates.
fn shuffle<T>(items: &mut [T], lot: &mut impl FnMut(usize) -> usize) {
    for last in (1..items.len()).rev() {
        items.swap(last, lot(last + 1));
    }
}
