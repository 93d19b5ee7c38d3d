//! The groundwork of every proof about a scenario, worked out once and handed to all rules; its parts when first asked for.

use std::sync::OnceLock;

use scenario::{Bits, Change, Scenario, Variable};

use super::condensation::Condensation;
use super::endings::Endings;
use super::known::Known;
use super::may_reach::MayReach;

/// A scenario, what may be met in it, and what any line of it may change.
pub struct Ground<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What may be reached in each deal, in the order of the deals.
    pub reach: &'a [MayReach],
    /// People whom some beat brings.
    pub(super) arrives: Bits,
    /// People whom some beat sends away.
    pub(super) leaves: Bits,
    cleared: Bits,
    condensations: OnceLock<Vec<Condensation>>,
    endings: OnceLock<Endings>,
}

impl<'a> Ground<'a> {
    /// The groundwork of a scenario.
    pub fn of(scenario: &'a Scenario, reach: &'a [MayReach]) -> Self {
        let mut ground = Self {
            scenario,
            reach,
            arrives: Bits::default(),
            leaves: Bits::default(),
            cleared: Bits::default(),
            condensations: OnceLock::new(),
            endings: OnceLock::new(),
        };
        for effects in scenario.effects() {
            if let Some(present) = effects.arrives {
                ground.arrives.insert(present.who.ix());
            }
            if let Some(who) = effects.leaves {
                ground.leaves.insert(who.ix());
            }
            if let Some(Change::Clear(Variable::Flag(flag))) = effects.changes {
                ground.cleared.insert(flag.ix());
            }
        }
        ground
    }

    /// What is sure in a scene of a deal.
    pub fn known(&self, deal: usize, scene: usize) -> Known<'_> {
        Known::at_first(self, deal, scene)
    }

    /// What is sure in a scene, for each deal in which it may be entered.
    pub fn in_each_deal(&self, scene: usize) -> Vec<Known<'_>> {
        let deals = (0..self.reach.len()).filter(|deal| self.reach[*deal].scenes.has(scene));
        deals.map(|deal| self.known(deal, scene)).collect()
    }

    /// How the scenes hang together, for each deal.
    pub fn condensations(&self) -> &[Condensation] {
        self.condensations
            .get_or_init(|| (0..self.reach.len()).map(|deal| Condensation::of(self, deal)).collect())
    }

    /// The scenes in which the call may come to rest in some deal, so that something can be done there.
    pub fn rests(&self) -> Bits {
        let mut rests = Bits::default();
        for condensation in self.condensations() {
            rests.add(condensation.rests(self));
        }
        rests
    }

    /// Where calls end.
    pub fn endings(&self) -> &Endings {
        self.endings.get_or_init(|| Endings::of(self))
    }

    /// True if a flag, once set, stays so.
    pub(super) fn stays_set(&self, flag: usize) -> bool {
        !self.cleared.has(flag)
    }
}
