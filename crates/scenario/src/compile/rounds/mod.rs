//! Scenes that lead to each other by themselves without end: what a scenario must not have, found by playing it.
//!
//! Only entering a scene again can bring a round about, so that a file whose `again` lists never lead back to each other is played
//! not at all. Where they do, the call is played by every choice, those of scenes met least first, until all is played or
//! much has been, and then by luck: what is found was met in play, so that no error is said of a call that always comes to rest.
//! Where there is too much to play it all, the rest is a warning.

mod machine;
mod state;
mod told;
mod unplayed;

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, HashSet};
use std::hash::{Hash, Hasher};
use std::num::NonZero;

use super::super::bits::Bits;
use super::super::condition::Cond;
use super::super::document::ScenarioDoc;
use super::super::effects::Leads;
use super::super::model::{BlockIx, DealIx, Scenario, Scene, SceneIx};
use super::super::reads::Reads;
use super::super::split_mix_64;
use machine::Rules;
use ron_reader::diagnostic::Diagnostic;
use state::{Machine, Waits};

/// Beats that scenes entered again may play in a row, beside one for each beat of the file.
const FUEL: usize = 10_000;
/// Most states of a call that are played for each deal, draw and kind of trainee.
const MOST_STATES: usize = 2_000;
/// Most beats that are played in all.
const MOST_BEATS: u64 = 4_000_000;
/// Calls played by luck where not every state was.
const MOST_BY_LUCK: u64 = 16;
/// Most choices of a call played by luck.
const MOST_CHOICES: u64 = 200;

/// How long scenes entered again may go on by themselves. No chain of them without a round is longer.
pub(super) fn fuel(scenario: &Scenario) -> u32 {
    let beats: usize = scenario.blocks.iter().map(Vec::len).sum();
    u32::try_from(FUEL.saturating_add(beats)).unwrap_or(u32::MAX)
}

/// The scenes of each round, with the deals in which it is one.
type Rounds = BTreeMap<Vec<usize>, Vec<usize>>;

/// Finds the rounds: an error for each that was met, a warning for each that may be among what was not played.
pub(super) fn find(scenario: &Scenario, doc: &ScenarioDoc) -> Vec<Diagnostic> {
    let (mut met, mut open) = (Rounds::new(), Rounds::new());
    let mut budget = MOST_BEATS;
    for deal in (0..scenario.deals.len()).filter(|deal| may_go_round(scenario, *deal)) {
        let (rounds, whole) = played(scenario, deal, &mut budget);
        if !whole {
            let is_met = |round: &Vec<usize>| rounds.iter().flatten().any(|scene| round.contains(scene));
            let unplayed = unplayed::rounds(scenario, deal).into_iter();
            add(&mut open, unplayed.filter(|round| !is_met(round)), deal);
        }
        add(&mut met, rounds, deal);
    }
    let met = met.iter().map(|(round, deals)| told::problem(scenario, doc, round, deals));
    met.chain(open.iter().map(|(round, deals)| told::doubt(scenario, doc, round, deals)))
        .collect()
}

fn add(found: &mut Rounds, rounds: impl IntoIterator<Item = Vec<usize>>, deal: usize) {
    for round in rounds {
        let deals = found.entry(round).or_default();
        if deals.last() != Some(&deal) {
            deals.push(deal);
        }
    }
}

/// The rounds met in a deal by those who notice nothing and those who notice all, and true if everything was played.
fn played(scenario: &Scenario, deal: usize, budget: &mut u64) -> (Vec<Vec<usize>>, bool) {
    let reads = Reads::in_play(scenario);
    let kinds: &[bool] = if reads.noticed.count() > 0 { &[false, true] } else { &[false] };
    let seeds = if reads.lots_matter(scenario) { 3 } else { 1 };
    let mut found = Vec::new();
    let mut whole = true;
    for (seed, notices) in (1..=seeds).flat_map(|seed| kinds.iter().map(move |notices| (seed, *notices))) {
        let rules = Rules {
            scenario,
            deal: DealIx::from(deal),
            seed,
            notices,
        };
        let (rounds, all) = Search::new(rules, budget).run();
        found.extend(rounds);
        whole &= all;
    }
    (found, whole)
}

/// True if the `again` lists of some scenes lead back to each other, if what they hang on may hold.
fn may_go_round(scenario: &Scenario, deal: usize) -> bool {
    let mut next = again_ways(scenario, deal);
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); next.len()];
    for (from, to) in next.iter().enumerate() {
        for to in to {
            before[*to].push(from);
        }
    }
    // Scenes that lead nowhere are taken away until every one that is left leads to another that is left.
    let mut idle: Vec<usize> = (0..next.len()).filter(|scene| next[*scene].is_empty()).collect();
    let mut left = next.len();
    while let Some(scene) = idle.pop() {
        left -= 1;
        for from in std::mem::take(&mut before[scene]) {
            next[from].retain(|to| *to != scene);
            if next[from].is_empty() {
                idle.push(from);
            }
        }
    }
    left > 0
}

/// For each scene, those to which it may lead by itself where it is entered again, each once.
fn again_ways(scenario: &Scenario, deal: usize) -> Vec<Vec<usize>> {
    let ways = |scene: &Scene| {
        let mut found = Vec::new();
        leads(scenario, deal, scene.again, false, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    };
    scenario.scenes.iter().map(ways).collect()
}

/// The scenes that a block may lead to: by itself, or once what it asks on the way was answered as well.
fn leads(scenario: &Scenario, deal: usize, block: BlockIx, answered: bool, found: &mut Vec<usize>) {
    for beat in scenario.block(block) {
        let (under, effects) = (beat.under(), beat.effects());
        if under.when.is_none_or(|cond| may_hold(cond, deal)) {
            for inner in under.blocks {
                leads(scenario, deal, *inner, answered, found);
            }
        }
        found.extend(effects.leads.and_then(Leads::scene).map(SceneIx::ix));
        // What stands after a way out is never played, and what stands after a checkpoint waits for the trainee.
        if effects.leads.is_some() || (effects.asks.is_some() && !answered) {
            return;
        }
    }
}

fn may_hold(cond: &Cond, deal: usize) -> bool {
    cond.in_deal(DealIx::from(deal)) != Some(false)
}

/// Plays every choice, those in scenes met least first.
struct Search<'a> {
    rules: Rules<'a>,
    /// The latest time and, for each scene, the latest moment that anything hangs on.
    time_read: u32,
    latest: Vec<u32>,
    known: HashSet<u64>,
    waiting: BTreeMap<(u32, usize), Machine>,
    met: Vec<u32>,
    rounds: Vec<Vec<usize>>,
    budget: &'a mut u64,
    whole: bool,
}

impl<'a> Search<'a> {
    fn new(rules: Rules<'a>, budget: &'a mut u64) -> Self {
        let scenario = rules.scenario;
        let latest = |events: &[crate::model::EventIx]| events.iter().map(|e| scenario.events[e.ix()].after.count()).max();
        Self {
            rules,
            time_read: Reads::in_play(scenario).time,
            latest: scenario.scenes.iter().map(|s| latest(&s.events).unwrap_or(0)).collect(),
            known: HashSet::new(),
            waiting: BTreeMap::new(),
            met: vec![0; scenario.scenes.len()],
            rounds: Vec::new(),
            budget,
            whole: true,
        }
    }

    /// The rounds met, and true if everything was played.
    fn run(mut self) -> (Vec<Vec<usize>>, bool) {
        self.take(self.rules.start());
        while let Some((_, at)) = self.waiting.pop_first() {
            for choice in self.rules.choices(&at) {
                if *self.budget == 0 {
                    return (self.rounds, false);
                }
                let mut after = at.clone();
                self.rules.choose(&mut after, choice);
                self.take(after);
            }
        }
        if !self.whole {
            (0..MOST_BY_LUCK).for_each(|luck| self.by_luck(luck));
        }
        (self.rounds, self.whole)
    }

    /// Plays a call by luck, down to where the search of every state does not come.
    fn by_luck(&mut self, luck: u64) {
        let mut at = self.rules.start();
        for step in 0..MOST_CHOICES {
            let choices = self.rules.choices(&at);
            let Some(count) = NonZero::new(choices.len() as u64).filter(|_| *self.budget > 0) else {
                return;
            };
            let pick = split_mix_64(luck, step) % count;
            let Some(choice) = usize::try_from(pick).ok().and_then(|ix| choices.get(ix)) else {
                return;
            };
            at.late = Bits::default();
            self.rules.choose(&mut at, *choice);
            self.pay(&at);
            if self.is_round(&at) {
                return;
            }
        }
    }

    fn pay(&mut self, at: &Machine) {
        let spent = u64::from(self.rules.scenario.fuel - at.fuel) + 1;
        *self.budget = self.budget.saturating_sub(spent);
    }

    /// True where the call goes round without end; then the round is noted.
    fn is_round(&mut self, at: &Machine) -> bool {
        let is_round = at.waits == Waits::Stalled;
        if is_round {
            let round: Vec<usize> = at.late.iter().collect();
            if !self.rounds.contains(&round) {
                self.rounds.push(round);
            }
        }
        is_round
    }

    fn take(&mut self, mut at: Machine) {
        self.pay(&at);
        if self.is_round(&at) {
            return;
        }
        at.late = Bits::default();
        if !self.known.insert(self.mark(&at)) {
            return;
        }
        if self.known.len() > MOST_STATES {
            self.whole = false;
            return;
        }
        let met = &mut self.met[at.scene.ix()];
        *met += 1;
        self.waiting.insert((*met, self.known.len()), at);
    }

    /// What tells a state from others that can go on differently.
    fn mark(&self, at: &Machine) -> u64 {
        let mut same = at.clone();
        same.entered_at = (at.time - at.entered_at).min(self.latest[at.scene.ix()]);
        same.time = at.time.min(self.time_read);
        same.fuel = 0;
        let mut hasher = DefaultHasher::new();
        same.hash(&mut hasher);
        hasher.finish()
    }
}
