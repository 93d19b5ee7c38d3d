//! Rounds that may be among what was not played: scenes whose `again` lists may lead to each other, as far as the ways between scenes
//! say. What conditions say of them together is left out, so that none of these is more than possible.

use super::super::super::components::Components;
use super::super::super::condition::Cond;
use super::super::super::model::{DealIx, Scenario};
use super::{again_ways, leads};

/// The rounds of a deal that the call may come to.
pub(super) fn rounds(scenario: &Scenario, deal: usize) -> Vec<Vec<usize>> {
    let again = again_ways(scenario, deal);
    let first: Vec<Vec<usize>> = (0..again.len()).map(|scene| first_ways(scenario, deal, scene)).collect();
    let all: Vec<Vec<usize>> = first
        .iter()
        .zip(&again)
        .map(|(first, again)| [first.as_slice(), again].concat())
        .collect();
    let opened = reach(&all, scenario.start.ix());
    let back = Components::of(&all).of;
    // Entered again is a scene to which one that it leads to the first time may lead back.
    let is_entered_again = |scene: &usize| opened[*scene] && first[*scene].iter().any(|to| back[*to] == back[*scene]);
    let mut found: Vec<Vec<usize>> = Components::of(&again).members;
    found.retain(|round| {
        let goes_round = round.len() > 1 || round.iter().any(|scene| again[*scene].contains(scene));
        goes_round && round.iter().any(is_entered_again)
    });
    for round in &mut found {
        round.sort_unstable();
    }
    found
}

/// The scenes to which a scene may lead by anything but being entered again.
fn first_ways(scenario: &Scenario, deal: usize, scene: usize) -> Vec<usize> {
    let what = &scenario.scenes[scene];
    let may = |needs: &Cond| needs.in_deal(DealIx::from(deal)) != Some(false);
    let mut blocks = vec![what.lines];
    let objects = what.objects.iter().map(|o| &scenario.objects[o.ix()]);
    blocks.extend(objects.filter(|o| may(&o.needs)).map(|o| o.look));
    let acts = what.acts.iter().map(|a| &scenario.acts[a.ix()]);
    blocks.extend(acts.filter(|a| may(&a.needs)).map(|a| a.then));
    let events = what.events.iter().map(|e| &scenario.events[e.ix()]);
    blocks.extend(events.filter(|e| may(&e.needs)).map(|e| e.then));
    let asks = what.ask.iter().map(|q| &scenario.questions[q.ix()]).filter(|q| may(&q.needs));
    blocks.extend(asks.flat_map(|q| &q.answers).filter(|(cond, _)| may(cond)).map(|(_, block)| *block));
    let mut found = Vec::new();
    for block in blocks {
        leads(scenario, deal, block, true, &mut found);
    }
    found
}

/// True for each scene that can be come to from one, and for that one.
fn reach(next: &[Vec<usize>], from: usize) -> Vec<bool> {
    let mut found = vec![false; next.len()];
    let mut open = vec![from];
    while let Some(scene) = open.pop() {
        if !std::mem::replace(&mut found[scene], true) {
            open.extend(&next[scene]);
        }
    }
    found
}
