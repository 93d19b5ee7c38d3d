//! What can be reached from where in one deal, whatever the trainee does: the ground of the opportunity ledger.
//!
//! Conditions on play are taken to hold; conditions on the deal are decided. So it says "may be reached", never "will be".

use super::bits::Bits;
use super::components::Components;
use super::model::{ActIx, Beat, BlockIx, DealIx, FactIx, QuestionIx, Scenario, Scene};

/// Details, questions and facts that something may bring.
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

/// What a block of beats holds, without following it to other scenes.
#[derive(Clone, Debug, Default)]
struct Within {
    brings: Opportunities,
    /// The scenes it may lead to; few, so a list.
    goes: Vec<usize>,
    facts: Bits,
}

/// The reach of every scene, act and question in one deal.
#[derive(Clone, Debug)]
pub struct Reach {
    /// For each scene, which scenes it can come back from: those share what may follow.
    component: Vec<usize>,
    /// From such a group of scenes: itself and everything after it.
    after: Vec<Opportunities>,
    /// From an act: what it brings and where it leads.
    acts: Vec<Opportunities>,
    /// From a question: what its answers bring and where they lead.
    questions: Vec<Opportunities>,
    /// The facts that a question's answers may teach.
    facts: Vec<Bits>,
}

impl Reach {
    /// Works out the reach for a deal.
    pub(super) fn of(scenario: &Scenario, deal: DealIx) -> Self {
        let walk = Walk { scenario, deal };
        let acts: Vec<Within> = scenario.acts.iter().map(|a| walk.block(a.then)).collect();
        let questions: Vec<Within> = scenario.questions.iter().map(|q| walk.answers(&q.answers)).collect();
        let own: Vec<Within> = scenario.scenes.iter().map(|s| walk.scene(s, &acts, &questions)).collect();
        let next: Vec<Vec<usize>> = own.iter().map(|w| w.goes.clone()).collect();
        let components = Components::of(&next);
        let mut after: Vec<Opportunities> = Vec::with_capacity(components.members.len());
        for (ix, members) in components.members.iter().enumerate() {
            let mut all = Opportunities::default();
            for member in members {
                all.add(&own[*member].brings);
                for next in next[*member].iter().map(|n| components.of[*n]).filter(|n| *n != ix) {
                    all.add(&after[next]);
                }
            }
            after.push(all);
        }
        let follow = |within: &Within| {
            let mut all = within.brings.clone();
            for next in &within.goes {
                all.add(&after[components.of[*next]]);
            }
            all
        };
        Self {
            acts: acts.iter().map(&follow).collect(),
            facts: questions.iter().map(|w| w.facts.clone()).collect(),
            questions: questions.iter().map(&follow).collect(),
            component: components.of.clone(),
            after,
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

    /// True if any question may teach the fact.
    pub fn teaches(&self, fact: FactIx) -> bool {
        self.facts.iter().any(|facts| facts.has(fact.ix()))
    }
}

struct Walk<'a> {
    scenario: &'a Scenario,
    deal: DealIx,
}

impl Walk<'_> {
    fn block(&self, ix: BlockIx) -> Within {
        let mut within = Within::default();
        self.add_block(ix, &mut within);
        within
    }

    fn add_block(&self, ix: BlockIx, within: &mut Within) {
        for beat in self.scenario.block(ix) {
            match beat {
                Beat::Line(line) => self.add_line(*line, within),
                Beat::If(cond, inner) if cond.in_deal(self.deal) != Some(false) => self.add_block(*inner, within),
                Beat::OneOf(ways) => ways.iter().for_each(|way| self.add_block(*way, within)),
                Beat::Learn(fact) => {
                    within.facts.insert(fact.ix());
                }
                Beat::Go(scene) => {
                    within.goes.push(scene.ix());
                }
                _ => {}
            }
        }
    }

    fn add_line(&self, line: super::model::LineIx, within: &mut Within) {
        for detail in self.scenario.line(line).phrases.iter().flat_map(|p| &p.details) {
            within.brings.details.insert(detail.ix());
        }
    }

    fn answers(&self, answers: &[(super::condition::Cond, BlockIx)]) -> Within {
        let mut within = Within::default();
        for (cond, block) in answers {
            let may = cond.in_deal(self.deal);
            if may != Some(false) {
                self.add_block(*block, &mut within);
            }
            if may == Some(true) {
                break;
            }
        }
        within
    }

    fn scene(&self, scene: &Scene, acts: &[Within], questions: &[Within]) -> Within {
        let mut within = self.block(scene.lines);
        self.add_block(scene.again, &mut within);
        let may = |cond: &super::condition::Cond| cond.in_deal(self.deal) != Some(false);
        for object in scene
            .objects
            .iter()
            .map(|o| &self.scenario.objects[o.ix()])
            .filter(|o| may(&o.needs))
        {
            self.add_line(object.line, &mut within);
            self.add_block(object.look, &mut within);
        }
        for event in scene.events.iter().map(|e| &self.scenario.events[e.ix()]).filter(|e| may(&e.needs)) {
            self.add_block(event.then, &mut within);
        }
        for act in scene.acts.iter().filter(|a| may(&self.scenario.acts[a.ix()].needs)) {
            join(&mut within, &acts[act.ix()]);
        }
        for question in scene.ask.iter().filter(|q| may(&self.scenario.questions[q.ix()].needs)) {
            within.brings.questions.insert(question.ix());
            join(&mut within, &questions[question.ix()]);
        }
        within
    }
}

fn join(within: &mut Within, more: &Within) {
    within.brings.add(&more.brings);
    within.goes.extend(&more.goes);
    within.facts.add(&more.facts);
}
