//! How the scenes of one deal hang together: which can be entered again, and in which the call comes to rest.

use std::collections::HashSet;

use scenario::{Beat, Bits, BlockIx, Components, Cond, Via};

use super::known::{Ground, Known};
use super::once::entered_once;

/// How the scenes of one deal hang together.
pub(super) struct Course<'g> {
    pub(super) ground: &'g Ground<'g>,
    pub(super) deal: usize,
    /// For each scene, the group of scenes that lead to each other; whatever a group leads to has a smaller number.
    pub(super) group: Vec<usize>,
    entered_again: Bits,
    /// Ways after which the call may come back to where it was.
    back: HashSet<(usize, Via)>,
}

impl<'g> Course<'g> {
    /// One for each deal.
    pub(super) fn of_each(ground: &'g Ground<'g>) -> Vec<Self> {
        (0..ground.reach.len()).map(|deal| Self::of(ground, deal)).collect()
    }

    fn of(ground: &'g Ground<'g>, deal: usize) -> Self {
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
            ground,
            deal,
            group,
            entered_again,
            back,
        }
    }

    /// The scenes that may be entered.
    pub(super) fn scenes(&self) -> &'g Bits {
        &self.ground.reach[self.deal].scenes
    }

    /// True if a scene may be entered a second time.
    pub(super) fn is_entered_again(&self, scene: usize) -> bool {
        self.entered_again.has(scene)
    }

    /// True if this way out of a scene may lead back to it.
    pub(super) fn may_come_back(&self, scene: usize, via: Via) -> bool {
        self.back.contains(&(scene, via))
    }

    /// True if the call may come to rest in a scene, so that something can be done there.
    pub(super) fn rests(&self, scene: usize) -> bool {
        let known = self.ground.known(self.deal, scene);
        let what = &self.ground.scenario.scenes[scene];
        let goes_on = surely_leaves(&known, what.lines);
        !goes_on || (self.is_entered_again(scene) && !surely_leaves(&known, what.again))
    }
}

/// True if a block always leads to another scene or out of the call.
pub(super) fn surely_leaves(known: &Known<'_>, block: BlockIx) -> bool {
    // Nothing happens between conditions in a row, so that one of them holds if together they leave nothing out.
    let mut row = Vec::new();
    for beat in known.ground.scenario.block(block) {
        match beat {
            Beat::If(cond, inner) if surely_leaves(known, *inner) => row.push(cond.clone()),
            Beat::Go(_) | Beat::EndCall => return true,
            Beat::OneOf(ways) if !ways.is_empty() && ways.iter().all(|way| surely_leaves(known, *way)) => return true,
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
        match beat {
            Beat::If(cond, inner) if known.may(cond) => ends |= leads(known, *inner, found),
            Beat::OneOf(ways) => {
                for way in ways {
                    ends |= leads(known, *way, found);
                }
            }
            Beat::Go(to) => {
                found.push(to.ix());
                return ends;
            }
            Beat::EndCall => return true,
            _ => {}
        }
    }
    ends
}
