//! What may hold, and what is sure, where a call ends: there the report is written and the goal is chosen.

use scenario::{Cond, Edge};

use super::known::{Ground, Known};

/// The scenes in which calls end, for each deal.
pub(super) struct Endings<'g> {
    deals: Vec<Vec<Known<'g>>>,
}

impl<'g> Endings<'g> {
    pub(super) fn of(ground: &'g Ground<'g>) -> Self {
        let endings = |deal: usize| {
            let edges = ground.reach[deal].edges.iter();
            let mut scenes: Vec<usize> = edges.filter(|edge| is_end(edge)).map(|edge| edge.from.ix()).collect();
            scenes.dedup();
            scenes.into_iter().map(|scene| ground.known(deal, scene)).collect()
        };
        Self {
            deals: (0..ground.reach.len()).map(endings).collect(),
        }
    }

    /// The deals in which the call may end.
    pub(super) fn deals(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.deals.len()).filter(|deal| !self.deals[*deal].is_empty())
    }

    /// True if the condition may hold at some end of the deal.
    pub(super) fn may_in(&self, deal: usize, cond: &Cond) -> bool {
        self.tried(deal, cond).iter().any(|known| known.may(cond))
    }

    /// True if the condition may hold at some end.
    pub(super) fn may(&self, cond: &Cond) -> bool {
        self.deals().any(|deal| self.may_in(deal, cond))
    }

    /// True if the condition holds at every end of the deal.
    pub(super) fn is_sure_in(&self, deal: usize, cond: &Cond) -> bool {
        self.tried(deal, cond).iter().all(|known| known.is_sure(cond))
    }

    /// One end is as good as another for a condition that does not depend on the scene.
    fn tried(&self, deal: usize, cond: &Cond) -> &[Known<'g>] {
        let ends = &self.deals[deal];
        let count = if depends_on_scene(cond) { ends.len() } else { ends.len().min(1) };
        &ends[..count]
    }
}

fn is_end(edge: &Edge) -> bool {
    edge.to.is_none()
}

fn depends_on_scene(cond: &Cond) -> bool {
    match cond {
        Cond::All(parts) | Cond::Any(parts) => parts.iter().any(depends_on_scene),
        Cond::Not(part) => depends_on_scene(part),
        Cond::Present(_) | Cond::Hears(_) | Cond::Overheard | Cond::Visited(_) => true,
        _ => false,
    }
}
