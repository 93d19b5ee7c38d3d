//! Scenes that lead to each other by themselves without end: what a scenario must not have, found by playing it.
//!
//! Only entering a scene again can bring a round about, so that a file whose `again` lists never lead back to each other is played
//! not at all. Where they do, the call is played by every choice, those of scenes met least first, until all is played or
//! much has been: what is found was met in play, so that it is never said of a call that always comes to rest.

mod machine;
mod state;
mod sure;

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, HashSet};
use std::hash::{Hash, Hasher};

use super::super::condition::Cond;
use super::super::document::ScenarioDoc;
use super::super::effects::Leads;
use super::super::model::{BlockIx, DealIx, Scenario, SceneIx};
use super::super::reads::Reads;
use super::super::wording;
use machine::Rules;
use ron_reader::diagnostic::Diagnostic;
use state::{Machine, Waits};

/// Beats that scenes entered again may play in a row, beside one for each beat of the file.
const FUEL: usize = 10_000;
/// Most states of a call that are played for each deal, draw and kind of trainee.
const MOST_STATES: usize = 2_000;
/// Most beats that are played in all.
const MOST_BEATS: u64 = 4_000_000;

/// How long scenes entered again may go on by themselves. No chain of them without a round is longer.
pub(super) fn fuel(scenario: &Scenario) -> u32 {
    let beats: usize = scenario.blocks.iter().map(Vec::len).sum();
    u32::try_from(FUEL.saturating_add(beats)).unwrap_or(u32::MAX)
}

/// Finds the rounds, each an error.
pub(super) fn find(scenario: &Scenario, doc: &ScenarioDoc) -> Vec<Diagnostic> {
    let mut found: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    let mut budget = MOST_BEATS;
    for deal in (0..scenario.deals.len()).filter(|deal| may_go_round(scenario, *deal)) {
        let (mut rounds, whole) = played(scenario, deal, &mut budget);
        if !whole {
            rounds.extend(sure::rounds(scenario, deal));
        }
        for round in rounds {
            let deals = found.entry(round).or_default();
            if deals.last() != Some(&deal) {
                deals.push(deal);
            }
        }
    }
    found.iter().map(|(round, deals)| problem(scenario, doc, round, deals)).collect()
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

fn problem(scenario: &Scenario, doc: &ScenarioDoc, round: &[usize], deals: &[usize]) -> Diagnostic {
    let names = wording::list(round.iter().map(|scene| scenario.scenes[*scene].id.as_str()));
    let where_it_is = wording::in_deals(scenario, deals, scenario.deals.len());
    let message = if round.len() == 1 {
        format!("the scene {names} leads to itself by its lines, without end{where_it_is}")
    } else {
        format!("the scenes {names} lead to each other by their lines, without end{where_it_is}")
    };
    let span = round
        .first()
        .and_then(|scene| doc.scenes.entries.get(*scene))
        .map(|(id, _)| id.span);
    Diagnostic::error("repeating-scenes", span.unwrap_or(doc.id.span), message)
        .help("let the `again` of one of them lead elsewhere, end the call, or leave something to do")
}

/// True if the `again` lists of some scenes lead back to each other, if what they hang on may hold.
fn may_go_round(scenario: &Scenario, deal: usize) -> bool {
    let mut next: Vec<Vec<usize>> = scenario.scenes.iter().map(|scene| leads(scenario, deal, scene.again)).collect();
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

/// The scenes that a block may lead to, each once.
fn leads(scenario: &Scenario, deal: usize, block: BlockIx) -> Vec<usize> {
    let mut found = Vec::new();
    let mut blocks = vec![block];
    while let Some(block) = blocks.pop() {
        for beat in scenario.block(block) {
            let under = beat.under();
            if under.when.is_none_or(|cond| may_hold(cond, deal)) {
                blocks.extend(under.blocks);
            }
            found.extend(beat.effects().leads.and_then(Leads::scene).map(SceneIx::ix));
        }
    }
    found.sort_unstable();
    found.dedup();
    found
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
        (self.rounds, self.whole)
    }

    fn take(&mut self, mut at: Machine) {
        let spent = u64::from(self.rules.scenario.fuel - at.fuel) + 1;
        *self.budget = self.budget.saturating_sub(spent);
        let late = std::mem::take(&mut at.late);
        if at.waits == Waits::Stalled {
            let round: Vec<usize> = late.iter().collect();
            if !self.rounds.contains(&round) {
                self.rounds.push(round);
            }
            return;
        }
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
