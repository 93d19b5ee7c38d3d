//! What may be met from a scene, an act or a question on, in one deal: the ground of the opportunity ledger.
//!
//! It follows the ways that [`MayReach`] found, so it says "may be met", never "will be".

use std::sync::{Arc, OnceLock};

use scenario::{ActIx, Bits, Change, Components, DealIx, DetailIx, Effects, FactIx, FlagIx, QuestionIx, Scenario, SceneIx, Variable};

use super::may_reach::{MayReach, Via};
use super::pass::{At, Pass, over_scene};

/// Details and questions that something may bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opportunities {
    /// Details that may be met.
    pub details: Bits,
    /// Questions that may be asked.
    pub questions: Bits,
}

impl Opportunities {
    /// Adds all of another.
    pub fn add(&mut self, other: &Self) {
        self.details.add(&other.details);
        self.questions.add(&other.questions);
    }
}

/// What lies ahead of every scene, act and question in one deal.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// For each scene, its component: scenes that can come back to each other share what may follow.
    component: Vec<usize>,
    /// From a component on: itself and everything after it.
    after: Vec<Opportunities>,
    /// From an act: what it brings and where it leads.
    acts: Vec<Opportunities>,
    /// From a question: what its answers bring and where they lead.
    questions: Vec<Opportunities>,
    /// The facts that a question's answers may teach.
    facts: Vec<Bits>,
    /// What may show each detail.
    shown_by: Vec<Vec<Via>>,
    /// What may teach each fact.
    taught_by: Vec<Vec<Via>>,
    /// The flags that something may clear.
    cleared: Bits,
}

/// What lies ahead in a deal. The first call for a deal works it out.
pub fn ahead(scenario: &Scenario, deal: DealIx) -> Arc<Ahead> {
    struct EachDeal(Vec<OnceLock<Arc<Ahead>>>);
    let kept = scenario.memo.of(|| EachDeal(vec![OnceLock::new(); scenario.deals.len()]));
    let work = || Arc::new(Ahead::of(scenario, &reach(scenario, deal)));
    Arc::clone(kept.0[deal.ix()].get_or_init(work))
}

/// What may be reached in a deal. The first call for a deal works it out.
pub fn reach(scenario: &Scenario, deal: DealIx) -> Arc<MayReach> {
    struct EachDeal(Vec<OnceLock<Arc<MayReach>>>);
    let kept = scenario.memo.of(|| EachDeal(vec![OnceLock::new(); scenario.deals.len()]));
    let work = || Arc::new(MayReach::of(scenario, deal));
    Arc::clone(kept.0[deal.ix()].get_or_init(work))
}

impl Ahead {
    /// Works it out from what may be reached.
    pub fn of(scenario: &Scenario, reach: &MayReach) -> Self {
        let mut brought = Brought::nothing(scenario, reach);
        for scene in reach.scenes.iter() {
            over_scene(scenario, scene, &mut brought);
        }
        let mut next: Vec<Vec<usize>> = vec![Vec::new(); scenario.scenes.len()];
        for edge in &reach.edges {
            next[edge.from.ix()].extend(edge.to.map(SceneIx::ix));
        }
        let components = Components::of(&next);
        let after = after(&components, &next, &brought.scenes);
        let mut ahead = Self {
            component: components.of,
            after,
            acts: brought.acts,
            questions: brought.questions,
            facts: brought.facts,
            shown_by: brought.shown_by,
            taught_by: brought.taught_by,
            cleared: brought.cleared,
        };
        ahead.follow(reach);
        ahead
    }

    /// Adds where acts and questions lead.
    fn follow(&mut self, reach: &MayReach) {
        for edge in &reach.edges {
            let Some(to) = edge.to else { continue };
            let after = &self.after[self.component[to.ix()]];
            match edge.via {
                Via::Act(act) => self.acts[act.ix()].add(after),
                Via::Question(question) => self.questions[question.ix()].add(after),
                Via::Lines | Via::Look(_) | Via::Event(_) => {}
            }
        }
    }

    /// What may be met from a scene on.
    pub fn scene(&self, ix: usize) -> &Opportunities {
        &self.after[self.component[ix]]
    }

    /// What an act may bring.
    pub fn act(&self, ix: ActIx) -> &Opportunities {
        &self.acts[ix.ix()]
    }

    /// What a question may bring.
    pub fn question(&self, ix: QuestionIx) -> &Opportunities {
        &self.questions[ix.ix()]
    }

    /// The facts a question may teach.
    pub fn facts(&self, ix: QuestionIx) -> &Bits {
        &self.facts[ix.ix()]
    }

    /// What may show a detail.
    pub fn shown_by(&self, detail: DetailIx) -> &[Via] {
        &self.shown_by[detail.ix()]
    }

    /// What may teach a fact.
    pub fn taught_by(&self, fact: FactIx) -> &[Via] {
        &self.taught_by[fact.ix()]
    }

    /// True if something may clear the flag.
    pub fn may_clear(&self, flag: FlagIx) -> bool {
        self.cleared.has(flag.ix())
    }

    /// True if any question may teach the fact.
    pub fn teaches(&self, fact: FactIx) -> bool {
        self.facts.iter().any(|facts| facts.has(fact.ix()))
    }
}

/// For each component, what it brings itself and what those after it do: they stand before it.
fn after(components: &Components, next: &[Vec<usize>], own: &[Opportunities]) -> Vec<Opportunities> {
    let mut after: Vec<Opportunities> = Vec::with_capacity(components.members.len());
    for (ix, members) in components.members.iter().enumerate() {
        let mut all = Opportunities::default();
        for member in members {
            all.add(&own[*member]);
            for next in next[*member].iter().map(|n| components.of[*n]).filter(|n| *n != ix) {
                all.add(&after[next]);
            }
        }
        after.push(all);
    }
    after
}

/// What each scene, act and question brings by itself.
struct Brought<'r> {
    scenario: &'r Scenario,
    reach: &'r MayReach,
    scenes: Vec<Opportunities>,
    acts: Vec<Opportunities>,
    questions: Vec<Opportunities>,
    facts: Vec<Bits>,
    shown_by: Vec<Vec<Via>>,
    taught_by: Vec<Vec<Via>>,
    cleared: Bits,
}

impl<'r> Brought<'r> {
    fn nothing(scenario: &'r Scenario, reach: &'r MayReach) -> Self {
        Self {
            scenario,
            reach,
            scenes: vec![Opportunities::default(); scenario.scenes.len()],
            acts: vec![Opportunities::default(); scenario.acts.len()],
            questions: vec![Opportunities::default(); scenario.questions.len()],
            facts: vec![Bits::default(); scenario.questions.len()],
            shown_by: vec![Vec::new(); scenario.details.len()],
            taught_by: vec![Vec::new(); scenario.facts.len()],
            cleared: Bits::default(),
        }
    }
}

impl Pass for Brought<'_> {
    fn reach(&self) -> &MayReach {
        self.reach
    }

    fn open(&mut self, at: At) {
        if let Via::Question(question) = at.via {
            self.scenes[at.scene].questions.insert(question.ix());
        }
    }

    fn answer(&mut self, _: QuestionIx, _: usize) {}

    fn beat(&mut self, effects: &Effects<'_>, at: At) {
        for detail in effects.shows.into_iter().flat_map(|line| self.scenario.details_of(line)) {
            self.scenes[at.scene].details.insert(detail.ix());
            self.shown_by[detail.ix()].push(at.via);
            match at.via {
                Via::Act(act) => self.acts[act.ix()].details.insert(detail.ix()),
                Via::Question(question) => self.questions[question.ix()].details.insert(detail.ix()),
                Via::Lines | Via::Look(_) | Via::Event(_) => false,
            };
        }
        match effects.changes {
            Some(Change::Set(Variable::Knows(fact))) => {
                self.taught_by[fact.ix()].push(at.via);
                if let Via::Question(question) = at.via {
                    self.facts[question.ix()].insert(fact.ix());
                }
            }
            Some(Change::Clear(Variable::Flag(flag))) => {
                self.cleared.insert(flag.ix());
            }
            _ => {}
        }
    }
}
