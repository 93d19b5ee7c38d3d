//! What may be met in one deal by some trainee, found without playing: conditions hold as soon as anything can make them hold.
//!
//! It never leaves out what can be reached, so what is missing here is proved unreachable. What is in it may still be
//! unreachable: only a path shows that it is not. Time is linear in the file for each round, and rounds are few.

mod rounds;

use scenario::{ActIx, Bits, Cond, DealIx, EventIx, ObjectIx, QuestionIx, Scenario, SceneIx};

use rounds::Rounds;

/// What leads from a scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Via {
    /// It goes on by itself.
    Lines,
    /// A question.
    Question(QuestionIx),
    /// An act.
    Act(ActIx),
    /// A closer look.
    Look(ObjectIx),
    /// An event.
    Event(EventIx),
}

/// A way from one scene to another, or out of the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edge {
    /// Where it begins.
    pub from: SceneIx,
    /// Where it leads; `None` where the call ends.
    pub to: Option<SceneIx>,
    /// What leads there.
    pub via: Via,
}

/// What may be met in one deal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MayReach {
    /// Scenes that may be entered.
    pub scenes: Bits,
    /// Questions that may be asked.
    pub questions: Bits,
    /// For each question, the answers that may be given.
    pub answers: Vec<Bits>,
    /// Acts that may be done, by place in the scenario.
    pub acts: Bits,
    /// Objects that may be seen.
    pub objects: Bits,
    /// Events that may happen.
    pub events: Bits,
    /// Details that may be met.
    pub details: Bits,
    /// Details that may be met without asking, doing or looking at anything but going from scene to scene.
    pub in_plain_sight: Bits,
    /// Facts that may be learned.
    pub facts: Bits,
    /// Tasks that may be done.
    pub tasks: Bits,
    /// Screen-outs that may be committed.
    pub screen_outs: Bits,
    /// Checkpoints that may be met.
    pub checkpoints: Bits,
    /// Flags that may be set.
    pub flags: Bits,
    /// Counters that may be raised.
    pub counters: Bits,
    /// People whose trust may be raised.
    pub trusted: Bits,
    /// Names of acts that may be done.
    pub did: Bits,
    /// Names of objects that may be looked at.
    pub looked: Bits,
    /// Names of people who may be there in any scene.
    pub people: Bits,
    /// True if the call may end.
    pub ends: bool,
    /// The ways between scenes.
    pub edges: Vec<Edge>,
    deal: DealIx,
    /// The scenes reached, in the order found.
    order: Vec<usize>,
    here: Vec<Here>,
}

/// Who may be in a scene.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Here {
    is_there: Bits,
    hears: Bits,
}

impl MayReach {
    /// Works it out for a deal.
    pub fn of(scenario: &Scenario, deal: DealIx) -> Self {
        Rounds::new(scenario, deal).run()
    }

    /// The scenes from which the call may be brought to its end.
    pub fn can_end(&self, scenario: &Scenario) -> Bits {
        let mut back: Vec<Vec<usize>> = vec![Vec::new(); scenario.scenes.len()];
        let mut can = Bits::new(scenario.scenes.len());
        let mut queue = Vec::new();
        for edge in &self.edges {
            match edge.to {
                Some(to) => back[to.ix()].push(edge.from.ix()),
                None if can.insert(edge.from.ix()) => queue.push(edge.from.ix()),
                None => {}
            }
        }
        while let Some(scene) = queue.pop() {
            for before in std::mem::take(&mut back[scene]) {
                if can.insert(before) {
                    queue.push(before);
                }
            }
        }
        can
    }

    /// The deal it was worked out for.
    pub fn deal(&self) -> DealIx {
        self.deal
    }

    /// True if the condition may hold in some scene at some time.
    pub fn may_hold(&self, scenario: &Scenario, cond: &Cond) -> bool {
        self.order.iter().any(|scene| self.says(scenario, cond, *scene) != Some(false))
    }

    /// What is sure of a condition in a scene, whatever was done: whether it holds, or `None` where that depends on play.
    pub(crate) fn says(&self, scenario: &Scenario, cond: &Cond, scene: usize) -> Option<bool> {
        let here = &self.here[scene];
        cond.weigh(Some(self.deal), &|atom| {
            let may = match atom {
                Cond::Present(who) => here.is_there.has(who.ix()),
                Cond::Hears(who) => here.hears.has(who.ix()),
                Cond::Overheard => here.hears.iter().any(|who| scenario.people[who].controller),
                anywhere => self.may_anywhere(scenario, anywhere),
            };
            // Even the scene itself counts as visited only once those who are there have come.
            (!may).then_some(false)
        })
    }

    /// True if a condition that reads one variable may hold somewhere, as far as that does not depend on who is there.
    pub(crate) fn may_anywhere(&self, scenario: &Scenario, atom: &Cond) -> bool {
        match atom {
            Cond::Flag(flag) => self.flags.has(flag.ix()),
            Cond::CountAtLeast(counter, n) => n.get() <= 0 || self.counters.has(counter.ix()),
            Cond::TrustAtLeast(who, n) => scenario.people[who.ix()].trust >= *n || self.trusted.has(who.ix()),
            Cond::Asked(q) => self.questions.has(q.ix()),
            Cond::Did(act) => self.did.has(act.ix()),
            Cond::LookedAt(object) => self.looked.has(object.ix()),
            Cond::Saw(detail) | Cond::Noticed(detail) => self.details.has(detail.ix()),
            Cond::Knows(fact) => self.facts.has(fact.ix()),
            Cond::Visited(scene) => self.scenes.has(scene.ix()),
            Cond::TaskDone(task) => self.tasks.has(task.ix()),
            Cond::TimeAtLeast(_)
            | Cond::Present(_)
            | Cond::Hears(_)
            | Cond::Overheard
            | Cond::Always
            | Cond::Deal(_)
            | Cond::All(_)
            | Cond::Any(_)
            | Cond::Not(_) => true,
        }
    }
}
