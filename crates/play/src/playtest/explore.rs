//! A whole call explored: what can be reached and how, what it can score, and what the personas would.

use std::cell::RefCell;
use std::sync::Arc;

use crate::session::{Action, Relevance};
use prove::MayReach;
use scenario::{DealIx, Scenario};

use super::budget::{Budget, Purse};
use super::explored::{Exploration, Explored};
use super::independent::IndependentMoves;
use super::item::{ExplorerItem, deals};
use super::route::Player;
use super::sampling::Sampling;
use super::search::{How, Search};
use super::work::Work;
use super::xray::flaws;

/// Explores a call within a budget. Each deal has its share of it, so that none is left out for another.
pub fn explore(scenario: &Arc<Scenario>, budget: &Budget<'_>) -> Exploration {
    let independent = IndependentMoves::of(scenario);
    let relevance = Relevance::of(scenario);
    let mut explored = Vec::new();
    let mut samples = Vec::new();
    let mut purse = Purse::new(budget, scenario.deals.len());
    for deal in deals(scenario) {
        let meter = purse.share();
        let beats = meter.beats();
        let mut work = Work::new(scenario, deal, budget.seed, &independent, &relevance, &meter);
        let reach = MayReach::of(scenario, deal);
        // First, because they are few and say most.
        let personas = work.personas(&reach);
        let how = work.search(&reach);
        explored.push(Explored {
            deal,
            how,
            cut: meter.cut(),
            items: work.items(&reach, how),
            ranges: work.ranges(),
            personas,
            visits: std::mem::take(&mut work.visits),
            stuck: work.stuck(),
            rounds: work.rounds(),
        });
        samples.push((deal, std::mem::take(&mut work.samples)));
        let (states, plays) = match how {
            How::Exact { states } => (states, 0),
            How::Sampled { states, plays } => (states, plays),
        };
        purse.pay(beats - meter.beats(), states, plays);
    }
    let flaws = flaws(scenario, &explored, &samples, &purse.rest());
    Exploration { deals: explored, flaws }
}

/// A way to something in a deal: the shortest in inputs where the states nearest to the start have it, else one that seeded
/// trainees found, without the steps it does not need; `None` where neither finds any within the budget.
pub fn way_to(scenario: &Arc<Scenario>, deal: DealIx, budget: &Budget<'_>, item: ExplorerItem) -> Option<Vec<Action>> {
    let (independent, relevance) = (IndependentMoves::of(scenario), Relevance::of(scenario));
    let meter = Purse::new(budget, 1).share();
    let mut search = Search::new(scenario, deal, budget.seed, &independent, &relevance, &meter);
    let way = RefCell::new(None);
    let whole = search.run(&|| way.borrow().is_none(), &mut |found| {
        let mut way = way.borrow_mut();
        if way.is_none() && ExplorerItem::met_since(found.session, found.entries).any(|met| met == item) {
            *way = Some(found.way());
        }
    });
    let reach = MayReach::of(scenario, deal);
    let mut work = Work::new(scenario, deal, budget.seed, &independent, &relevance, &meter);
    if whole || way.borrow().is_some() || !item.may_be_met(scenario, &reach) {
        return way.into_inner().map(|way| work.on_paper(&way));
    }
    let mut sampling = Sampling::new(scenario, &reach);
    for play in 0..meter.plays {
        if meter.is_over() {
            return None;
        }
        let player = sampling.play(Player::new(scenario, deal, budget.seed, &independent, &meter), budget.seed, play);
        work.meet(&player.way, Some(item));
        if let Some(way) = work.met.remove(&item) {
            return Some(work.on_paper(&way));
        }
    }
    None
}
