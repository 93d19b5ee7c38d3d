//! Which scenes one can come back from: those who look for everything leave them last.

use std::collections::VecDeque;

use crate::session::Choice;
use prove::{MayReach, Via};
use scenario::{Components, Scenario, SceneIx};

/// The scenes of a deal, grouped by those that lead back to each other.
pub(super) struct Home {
    group: Vec<usize>,
    /// For each scene, how many scenes may follow.
    ahead: Vec<usize>,
    /// For each act, true if it leads where nothing leads back from.
    departs: Vec<bool>,
}

impl Home {
    /// The groups of a deal.
    pub(super) fn of(scenario: &Scenario, reach: &MayReach) -> Self {
        let mut next: Vec<Vec<usize>> = vec![Vec::new(); scenario.scenes.len()];
        for edge in &reach.edges {
            next[edge.from.ix()].extend(edge.to.map(SceneIx::ix));
        }
        let components = Components::of(&next);
        let ahead = ahead(&components, &next);
        let group = components.of;
        let mut departs = vec![false; scenario.acts.len()];
        for edge in &reach.edges {
            if let Via::Act(act) = edge.via {
                departs[act.ix()] |= edge.to.is_none_or(|to| group[to.ix()] != group[edge.from.ix()]);
            }
        }
        Self { group, ahead, departs }
    }

    /// How many scenes may follow a scene.
    pub(super) fn ahead(&self, scene: SceneIx) -> usize {
        self.ahead[scene.ix()]
    }

    /// True if what lies in the first scene cannot be come back to from the second.
    pub(super) fn is_left(&self, from: SceneIx, to: SceneIx) -> bool {
        self.group[from.ix()] != self.group[to.ix()]
    }

    /// Leaves out what leads where nothing leads back from, while there is anything else to do.
    pub(super) fn stay(&self, open: &mut Vec<Choice>) {
        let departs = |choice: &Choice| matches!(choice, Choice::Do(act) if self.departs[act.ix()]);
        if open.iter().any(|choice| !departs(choice)) {
            open.retain(|choice| !departs(choice));
        }
    }
}

/// For each scene, how many scenes may follow, counted along the longest line of groups: what can be looked at before the end.
fn ahead(components: &Components, next: &[Vec<usize>]) -> Vec<usize> {
    let mut most = vec![0; components.members.len()];
    for (group, members) in components.members.iter().enumerate() {
        let after = members.iter().flat_map(|scene| &next[*scene]).map(|to| components.of[*to]);
        let best = after.filter(|to| *to != group).map(|to| most[to]).max().unwrap_or(0);
        most[group] = members.len() + best;
    }
    components.of.iter().map(|group| most[*group]).collect()
}

/// For each scene, how many ways lie between it and the end of the call.
pub(super) fn distances(scenario: &Scenario, reach: &MayReach) -> Vec<u32> {
    let mut far = vec![u32::MAX / 2; scenario.scenes.len()];
    let mut before: Vec<Vec<SceneIx>> = vec![Vec::new(); scenario.scenes.len()];
    let mut reached = VecDeque::new();
    for edge in &reach.edges {
        match edge.to {
            Some(to) => before[to.ix()].push(edge.from),
            None if std::mem::replace(&mut far[edge.from.ix()], 0) > 0 => reached.push_back(edge.from),
            None => {}
        }
    }
    while let Some(to) = reached.pop_front() {
        for from in std::mem::take(&mut before[to.ix()]) {
            if far[from.ix()] > far[to.ix()] + 1 {
                far[from.ix()] = far[to.ix()] + 1;
                reached.push_back(from);
            }
        }
    }
    far
}
