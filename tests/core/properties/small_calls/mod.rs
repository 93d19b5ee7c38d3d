//! What is proved of a call is held against brute force on a thousand small calls that nobody thought of.

mod alike;
mod brute;
mod explored;
pub(crate) mod generated;
mod sure;
mod told;
mod ways;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use lint::{Checked, check};
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
        let play = |deal| (OWN..=seeds).map(|seed| Brute::of(&scenario, deal, seed, &notices)).collect();
        let deals = deals.map(play).collect::<Option<_>>()?;
        Some(Self {
            text,
            checked,
            scenario,
            deals,
        })
    }

    /// Everything that was played, with the deal.
    fn runs(&self) -> impl Iterator<Item = (usize, &Brute)> {
        let deals = self.deals.iter().enumerate();
        deals.flat_map(|(deal, seeds)| seeds.iter().map(move |brute| (deal, brute)))
    }
}

/// The details that some condition asks to have been noticed.
fn noticed(scenario: &Scenario, text: &str) -> Vec<DetailIx> {
    let details = scenario.details.iter().enumerate();
    let asked = details.filter(|(_, detail)| text.contains(&format!("Noticed(\"{}\")", detail.id)));
    asked.map(|(ix, _)| DetailIx::from(ix)).collect()
}

/// What is proved, and what of it is false in a call.
type Check = (&'static str, fn(&Played) -> Option<String>);

const CHECKS: [Check; 12] = [
    ("the explorer", explored::the_explorer),
    ("may reach", ways::may_reach),
    ("can end", ways::can_end),
    ("what lies ahead", ways::ahead),
    ("once", ways::once),
    ("hub can close", ways::hubs),
    ("what is sure", sure::known),
    ("what is sure at the end", sure::endings),
    ("independent moves", alike::independent),
    ("fingerprints", alike::fingerprints),
    ("the rules", told::never),
    ("silence", told::silent),
];

#[test]
fn nothing_that_is_proved_is_false_of_any_small_call() {
    let times = std::env::var("DICE").ok().and_then(|n| n.parse::<u64>().ok()).unwrap_or(1);
    let wrong: Mutex<BTreeMap<&str, Vec<String>>> = Mutex::default();
    let half = |which: u64| {
        let seeds = (which..).step_by(2);
        let mut made = 0;
        for (seed, call) in seeds.filter_map(|seed| Some((seed, Played::of(seed)?))) {
            for (name, check) in CHECKS {
                if let Some(why) = check(&call) {
                    let told = format!("{name}, call {seed}: {why}\n{}", call.text);
                    wrong.lock().unwrap().entry(name).or_default().push(told);
                }
            }
            made += 1;
            if made == CALLS * times / 2 {
                return;
            }
        }
    };
    std::thread::scope(|threads| {
        threads.spawn(|| half(1));
        half(0);
    });
    let wrong = wrong.into_inner().unwrap();
    let counts: Vec<(&str, usize)> = wrong.iter().map(|(name, calls)| (*name, calls.len())).collect();
    let shortest = |calls: &Vec<String>| calls.iter().min_by_key(|told| told.len()).cloned().unwrap();
    let told: Vec<String> = wrong.values().map(shortest).collect();
    assert!(counts.is_empty(), "{}\nfalse in so many calls: {counts:?}", told.join("\n"));
}
