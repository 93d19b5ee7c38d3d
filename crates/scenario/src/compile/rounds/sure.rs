//! Rounds that are sure without being played: scenes whose `again` leads on to each other whatever was done. For a call with too much in
//! it to be played.

use super::super::super::condition::Cond;
use super::super::super::model::{Beat, BlockIx, DealIx, Scenario};
use super::leads;

/// Most scenes that are told apart by the round they belong to.
const MOST: usize = 2_000;

/// The rounds of a deal that the call can come to, as far as scenes lead to each other.
pub(super) fn rounds(scenario: &Scenario, deal: usize) -> Vec<Vec<usize>> {
    let next: Vec<Vec<usize>> = scenario.scenes.iter().map(|scene| leads(scenario, deal, scene.again)).collect();
    let mut stays: Vec<bool> = scenario.scenes.iter().map(|s| surely_goes(scenario, deal, s.again)).collect();
    loop {
        let leaves = |scene: &usize| stays[*scene] && next[*scene].iter().any(|to| !stays[*to]);
        let out: Vec<usize> = (0..next.len()).filter(leaves).collect();
        if out.is_empty() {
            break;
        }
        for scene in out {
            stays[scene] = false;
        }
    }
    let members: Vec<usize> = (0..next.len()).filter(|scene| stays[*scene]).collect();
    let mut found: Vec<Vec<usize>> = Vec::new();
    for scene in members.iter().copied().take(MOST) {
        if found.iter().any(|round| round.contains(&scene)) {
            continue;
        }
        let after = reach(&next, &next[scene]);
        let round: Vec<usize> = members
            .iter()
            .copied()
            .filter(|to| after[*to] && reach(&next, &next[*to])[scene])
            .collect();
        if !round.is_empty() && is_come_to(scenario, deal, &next, &round) {
            found.push(round);
        }
    }
    found
}

/// True if the call may enter a scene of the round, and then, by what is played the first time, one of them again.
fn is_come_to(scenario: &Scenario, deal: usize, again: &[Vec<usize>], round: &[usize]) -> bool {
    let first: Vec<Vec<usize>> = (0..again.len()).map(|scene| first_ways(scenario, deal, scene)).collect();
    let all: Vec<Vec<usize>> = first
        .iter()
        .zip(again)
        .map(|(first, again)| [first.as_slice(), again].concat())
        .collect();
    let opened = reach(&all, &[scenario.start.ix()]);
    round.iter().any(|scene| opened[*scene] && reach(&all, &first[*scene])[*scene])
}

/// The scenes to which a scene leads by anything but being entered again.
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
    blocks.into_iter().flat_map(|block| leads(scenario, deal, block)).collect()
}

/// True for each scene that can be come to from those, and for those.
fn reach(next: &[Vec<usize>], from: &[usize]) -> Vec<bool> {
    let mut found = vec![false; next.len()];
    let mut open = from.to_vec();
    while let Some(scene) = open.pop() {
        if !std::mem::replace(&mut found[scene], true) {
            open.extend(&next[scene]);
        }
    }
    found
}

/// True if a block leads to another scene whatever was done, and neither ends the call nor asks for anything before.
fn surely_goes(scenario: &Scenario, deal: usize, block: BlockIx) -> bool {
    for beat in scenario.block(block) {
        match beat {
            Beat::Go(_) => return true,
            Beat::EndCall | Beat::Checkpoint(_) => return false,
            Beat::If(cond, inner) => match cond.in_deal(DealIx::from(deal)) {
                Some(true) if surely_goes(scenario, deal, *inner) => return true,
                Some(false) => {}
                _ if may_rest(scenario, *inner) => return false,
                _ => {}
            },
            Beat::OneOf(ways) if !ways.is_empty() && ways.iter().all(|way| surely_goes(scenario, deal, *way)) => return true,
            Beat::OneOf(ways) if ways.iter().any(|way| may_rest(scenario, *way)) => return false,
            _ => {}
        }
    }
    false
}

/// True if a block may end the call or ask for a hypothesis.
fn may_rest(scenario: &Scenario, block: BlockIx) -> bool {
    scenario.block(block).iter().any(|beat| match beat {
        Beat::EndCall | Beat::Checkpoint(_) => true,
        Beat::If(_, inner) => may_rest(scenario, *inner),
        Beat::OneOf(ways) => ways.iter().any(|way| may_rest(scenario, *way)),
        _ => false,
    })
}
