//! How the scenes of one deal hang together: the graph of their ways with each group of scenes that lead to each other drawn
//! together, its condensation; which scenes can be entered again, and in which the call comes to rest.

use std::collections::HashSet;
use std::sync::OnceLock;

use scenario::{Bits, BlockIx, Components, Cond, SceneIx};

use super::ground::Ground;
use super::known::Known;
use super::may_reach::Via;
use super::once::entered_once;

/// How the scenes of one deal hang together.
#[derive(Debug)]
pub struct Condensation {
    /// The deal.
    pub deal: usize,
    /// For each scene, the group of scenes that lead to each other; whatever a group leads to has a smaller number.
    pub group: Vec<usize>,
    entered_again: Bits,
    /// Ways after which the call may come back to where it was.
    back: HashSet<(usize, Via)>,
    rests: OnceLock<Bits>,
}

impl Condensation {
    pub(super) fn of(ground: &Ground<'_>, deal: usize) -> Self {
        let mut next = vec![Vec::new(); ground.scenario.scenes.len()];
        let ways = || {
            let edges = ground.reach[deal].edges.iter();
            edges.filter_map(|edge| edge.to.map(|to| (edge.from.ix(), to.ix(), edge.via)))
        };
        ways().for_each(|(from, to, _)| next[from].push(to));
        let group = Components::of(&next).of;
        let once = entered_once(ground, deal);
        let mut entered_again = Bits::default();
        let mut back = HashSet::new();
        for (from, _, via) in ways().filter(|(from, to, _)| group[*from] == group[*to] && !once.has(*from)) {
            entered_again.insert(from);
            back.insert((from, via));
        }
        Self {
            deal,
            group,
            entered_again,
            back,
            rests: OnceLock::new(),
        }
    }

    /// True if a scene may be entered a second time.
    pub fn is_entered_again(&self, scene: usize) -> bool {
        self.entered_again.has(scene)
    }

    /// True if this way out of a scene may lead back to it.
    pub fn may_come_back(&self, scene: usize, via: Via) -> bool {
        self.back.contains(&(scene, via))
    }

    /// The scenes in which the call may come to rest, so that something can be done there.
    pub fn rests(&self, ground: &Ground<'_>) -> &Bits {
        self.rests.get_or_init(|| {
            let mut rests = Bits::default();
            for scene in ground.reach[self.deal].scenes.iter().filter(|scene| self.may_rest(ground, *scene)) {
                rests.insert(scene);
            }
            rests
        })
    }

    fn may_rest(&self, ground: &Ground<'_>, scene: usize) -> bool {
        let known = ground.known(self.deal, scene);
        let what = &ground.scenario.scenes[scene];
        let goes_on = surely_leaves(&known, what.lines);
        !goes_on || (self.is_entered_again(scene) && !surely_leaves(&known, what.again))
    }
}

/// True if a block always leads to another scene or out of the call.
pub(super) fn surely_leaves(known: &Known<'_>, block: BlockIx) -> bool {
    // Nothing happens between conditions in a row, so that one of them holds if together they leave nothing out.
    let mut row = Vec::new();
    for beat in known.ground.scenario.block(block) {
        let under = beat.under();
        let all_leave = !under.blocks.is_empty() && under.blocks.iter().all(|way| surely_leaves(known, *way));
        match under.when {
            Some(cond) if all_leave => row.push(cond.clone()),
            None if all_leave || beat.effects().leads.is_some() => return true,
            _ => {
                if known.is_sure(&Cond::Any(std::mem::take(&mut row))) {
                    return true;
                }
            }
        }
    }
    known.is_sure(&Cond::Any(row))
}

/// The scenes that a block may lead to; true if it may end the call.
pub(super) fn leads(known: &Known<'_>, block: BlockIx, found: &mut Vec<usize>) -> bool {
    let mut ends = false;
    for beat in known.ground.scenario.block(block) {
        let under = beat.under();
        if under.when.is_none_or(|cond| known.may(cond)) {
            for way in under.blocks {
                ends |= leads(known, *way, found);
            }
        }
        if let Some(leads) = beat.effects().leads {
            found.extend(leads.scene().map(SceneIx::ix));
            return ends || leads.scene().is_none();
        }
    }
    ends
}
