//! What is proved of a call is held against brute force on a thousand small calls that nobody thought of.

mod brute;
mod generated;
mod proofs;

use std::sync::Arc;

use lint::{Checked, check};
use play::playtest::{How, Limits, Reach, explore};
use ron_reader::diagnostic::SourceFile;
use scenario::{DealIx, DetailIx, Scenario};

use super::trainee::catalog;
use brute::Brute;

/// How many calls are made. `DICE` in the environment multiplies them.
const CALLS: u64 = 1_000;
/// Lots are tried with this many seeds.
const SEEDS: u64 = 3;
/// The explorer's own seed, which it names the ways for.
const OWN: u64 = 1;

/// A call, and all that can happen in it.
struct Played {
    seed: u64,
    text: String,
    checked: Checked,
    scenario: Arc<Scenario>,
    /// For each deal, what every seed tried brings, the explorer's own first.
    deals: Vec<Vec<Brute>>,
}

impl Played {
    /// The call of a seed; `None` where it is not sound or too large to be played whole.
    fn of(seed: u64) -> Option<Self> {
        let text = generated::text(seed);
        let checked = check(SourceFile::new("call.ron", text.as_str()), None, catalog());
        let scenario = Arc::clone(checked.scenario.as_ref()?);
        let notices = noticed(&scenario, &text);
        let seeds = if text.contains("OneOf") { SEEDS } else { 1 };
        let deals = (0..scenario.deals.len()).map(DealIx::from);
        let play = |deal| (OWN..OWN + seeds).map(|seed| Brute::of(&scenario, deal, seed, &notices)).collect();
        let deals = deals.map(play).collect::<Option<_>>()?;
        Some(Self {
            seed,
            text,
            checked,
            scenario,
            deals,
        })
    }

    /// Says what is wrong with a proof, and of which call.
    fn fail(&self, deal: usize, why: &str) -> ! {
        panic!("call {} in deal {deal}: {why}\n{}", self.seed, self.text)
    }
}

/// The details that some condition asks to have been noticed.
fn noticed(scenario: &Scenario, text: &str) -> Vec<DetailIx> {
    let details = scenario.details.iter().enumerate();
    let asked = details.filter(|(_, detail)| text.contains(&format!("Noticed(\"{}\")", detail.id)));
    asked.map(|(ix, _)| DetailIx::from(ix)).collect()
}

/// Holds something of each call, on two threads.
fn of_each_call(hold: impl Fn(&Played) + Sync) {
    let times = std::env::var("DICE").ok().and_then(|n| n.parse::<u64>().ok()).unwrap_or(1);
    let half = |which: u64| {
        let seeds = (which..).step_by(2);
        let calls = seeds.filter_map(Played::of).take(usize::try_from(CALLS * times / 2).unwrap());
        calls.for_each(|call| hold(&call));
    };
    std::thread::scope(|threads| {
        threads.spawn(|| half(1));
        half(0);
    });
}

#[test]
fn what_the_explorer_says_cannot_be_met_is_met_by_nobody() {
    of_each_call(|call| {
        let limits = Limits {
            states: 2_000,
            plays: 20,
            seed: OWN,
        };
        let found = explore(&call.scenario, limits, &mut |_| true);
        for (deal, (explored, played)) in found.deals.iter().zip(&call.deals).enumerate() {
            let whole = matches!(explored.how, How::Exact { .. });
            for (item, reach) in &explored.items {
                let (kind, id) = (item.kind(), item.id(&call.scenario));
                let with = played.iter().position(|brute| brute.met.contains(item));
                match (reach, with) {
                    (Reach::Unreachable, Some(seed)) => call.fail(deal, &format!("{kind} {id} is met, with seed {seed} of those tried")),
                    (Reach::Open, Some(0)) if whole => call.fail(deal, &format!("{kind} {id} is met, and every state was played")),
                    (Reach::Met(way), _) if !played[0].met.contains(item) => call.fail(deal, &format!("{kind} {id} by {way:?}")),
                    _ => {}
                }
            }
        }
    });
}
