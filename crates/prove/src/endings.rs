//! What may hold, and what is sure, where a call ends: there the report is written and the goal is chosen.

use scenario::{Cond, Variable};

use super::ground::Ground;

/// The scenes in which calls end, for each deal.
#[derive(Debug)]
pub struct Endings {
    deals: Vec<Vec<usize>>,
}

impl Endings {
    pub(super) fn of(ground: &Ground<'_>) -> Self {
        let endings = |deal: usize| {
            let edges = ground.reach[deal].edges.iter();
            let mut scenes: Vec<usize> = edges.filter(|edge| edge.to.is_none()).map(|edge| edge.from.ix()).collect();
            scenes.dedup();
            scenes
        };
        Self {
            deals: (0..ground.reach.len()).map(endings).collect(),
        }
    }

    /// The deals in which the call may end.
    pub fn deals(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.deals.len()).filter(|deal| !self.deals[*deal].is_empty())
    }

    /// True if the condition may hold at some end of the deal.
    pub fn may_in(&self, ground: &Ground<'_>, deal: usize, cond: &Cond) -> bool {
        self.tried(deal, cond).iter().any(|scene| ground.known(deal, *scene).may(cond))
    }

    /// True if the condition may hold at some end.
    pub fn may(&self, ground: &Ground<'_>, cond: &Cond) -> bool {
        self.deals().any(|deal| self.may_in(ground, deal, cond))
    }

    /// True if the condition holds at every end of the deal.
    pub fn is_sure_in(&self, ground: &Ground<'_>, deal: usize, cond: &Cond) -> bool {
        self.tried(deal, cond).iter().all(|scene| ground.known(deal, *scene).is_sure(cond))
    }

    /// One end is as good as another for a condition that does not depend on the scene.
    fn tried(&self, deal: usize, cond: &Cond) -> &[usize] {
        let ends = &self.deals[deal];
        let count = if cond.reads(&depends_on_scene) {
            ends.len()
        } else {
            ends.len().min(1)
        };
        &ends[..count]
    }
}

fn depends_on_scene(variable: Variable) -> bool {
    match variable {
        Variable::Present(_) | Variable::Hears(_) | Variable::Overheard | Variable::Visited(_) => true,
        Variable::Flag(_)
        | Variable::Counter(_)
        | Variable::Trust(_)
        | Variable::Time
        | Variable::Asked(_)
        | Variable::Did(_)
        | Variable::Looked(_)
        | Variable::Saw(_)
        | Variable::Noticed(_)
        | Variable::Knows(_)
        | Variable::Task(_) => false,
    }
}
