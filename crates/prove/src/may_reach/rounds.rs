//! The rounds in which what may be met grows until nothing is added.

use scenario::{Bits, Change, Cond, DealIx, Effects, Leads, LineIx, Present, QuestionIx, Scenario, SceneIx, Variable};

use super::{Edge, Here, MayReach, Via};
use crate::pass::{At, Pass, over_scene};

/// A round over every scene reached so far.
pub(super) struct Rounds<'a> {
    scenario: &'a Scenario,
    found: MayReach,
    /// True once a round has added something.
    grew: bool,
    /// Ways between scenes are kept in the last round only.
    keep_edges: bool,
}

impl<'a> Rounds<'a> {
    pub(super) fn new(scenario: &'a Scenario, deal: DealIx) -> Self {
        Self {
            scenario,
            found: nothing(scenario, deal),
            grew: false,
            keep_edges: false,
        }
    }

    pub(super) fn run(mut self) -> MayReach {
        self.settle();
        self.decide();
        self.keep_edges = true;
        self.round();
        self.found.edges.sort_unstable();
        self.found.edges.dedup();
        self.found
    }

    /// What the decision may commit at the end of the call.
    fn decide(&mut self) {
        if !self.found.ends {
            return;
        }
        for disposition in &self.scenario.dispositions {
            let fails = disposition.fails_in(self.found.deal);
            if let Some(fault) = fails.filter(|_| self.found.may_hold(self.scenario, &disposition.needs)) {
                self.found.screen_outs.insert(fault.ix());
            }
        }
    }

    /// Rounds until nothing is added.
    fn settle(&mut self) {
        self.enter(self.scenario.start);
        loop {
            self.grew = false;
            self.round();
            if !self.grew {
                return;
            }
        }
    }

    fn round(&mut self) {
        let mut at = 0;
        while let Some(scene) = self.found.order.get(at).copied() {
            over_scene(self.scenario, scene, self);
            at += 1;
        }
    }

    fn enter(&mut self, scene: SceneIx) {
        if self.found.scenes.insert(scene.ix()) {
            self.found.order.push(scene.ix());
            self.grew = true;
        }
    }

    fn ask(&mut self, ix: QuestionIx, scene: usize) {
        let what = &self.scenario.questions[ix.ix()];
        self.grew |= self.found.questions.insert(ix.ix());
        if let Some(fault) = what.screen_out {
            self.grew |= self.found.screen_outs.insert(fault.ix());
        }
        let may_be_overheard = self.found.says(self.scenario, &Cond::Overheard, scene) != Some(false);
        if let Some(fault) = what.sensitive.filter(|_| may_be_overheard) {
            self.grew |= self.found.screen_outs.insert(fault.ix());
        }
    }

    fn arrive(&mut self, present: &Present, scene: usize) {
        let who = present.who.ix();
        self.grew |= self.found.here[scene].is_there.insert(who);
        if present.hears {
            self.grew |= self.found.here[scene].hears.insert(who);
        }
        self.grew |= self.found.people.insert(who);
    }

    fn line(&mut self, line: LineIx, via: Via) {
        for detail in self.scenario.details_of(line) {
            self.grew |= self.found.details.insert(detail.ix());
            if matches!(via, Via::Lines | Via::Event(_)) {
                self.grew |= self.found.in_plain_sight.insert(detail.ix());
            }
        }
    }

    fn change(&mut self, change: Change) {
        let found = &mut self.found;
        self.grew |= match change {
            Change::Clear(_) => false,
            Change::By(Variable::Counter(counter), by) => by > 0 && found.counters.insert(counter.ix()),
            Change::By(Variable::Trust(who), by) => by > 0 && found.trusted.insert(who.ix()),
            Change::Set(variable) | Change::By(variable, _) => set(found, variable),
        };
    }

    fn lead(&mut self, leads: Leads, at: At) {
        match leads {
            Leads::To(scene) => self.enter(scene),
            Leads::Out => self.grew |= !std::mem::replace(&mut self.found.ends, true),
        }
        if self.keep_edges {
            let from = SceneIx::from(at.scene);
            let (to, via) = (leads.scene(), at.via);
            self.found.edges.push(Edge { from, to, via });
        }
    }
}

impl Pass for Rounds<'_> {
    fn reach(&self) -> &MayReach {
        &self.found
    }

    fn open(&mut self, at: At) {
        let scenario = self.scenario;
        match at.via {
            Via::Lines => {}
            Via::Look(object) => {
                self.grew |= self.found.objects.insert(object.ix());
                self.grew |= self.found.looked.insert(scenario.objects[object.ix()].name.ix());
            }
            Via::Event(event) => self.grew |= self.found.events.insert(event.ix()),
            Via::Act(act) => {
                let what = &scenario.acts[act.ix()];
                self.grew |= self.found.acts.insert(act.ix());
                self.grew |= self.found.did.insert(what.name.ix());
                if let Some(task) = what.task {
                    self.grew |= self.found.tasks.insert(task.ix());
                }
            }
            Via::Question(question) => self.ask(question, at.scene),
        }
    }

    fn answer(&mut self, question: QuestionIx, n: usize) {
        self.grew |= self.found.answers[question.ix()].insert(n);
    }

    fn beat(&mut self, effects: &Effects<'_>, at: At) {
        if let Some(line) = effects.shows {
            self.line(line, at.via);
        }
        if let Some(present) = effects.arrives {
            self.arrive(present, at.scene);
        }
        if let Some(change) = effects.changes {
            self.change(change);
        }
        if let Some(fault) = effects.commits {
            self.grew |= self.found.screen_outs.insert(fault.ix());
        }
        if let Some(checkpoint) = effects.asks {
            self.grew |= self.found.checkpoints.insert(checkpoint.ix());
        }
        if let Some(leads) = effects.leads {
            self.lead(leads, at);
        }
    }
}

/// Takes something for possible; true if it was not yet.
fn set(found: &mut MayReach, variable: Variable) -> bool {
    match variable {
        Variable::Flag(flag) => found.flags.insert(flag.ix()),
        Variable::Counter(counter) => found.counters.insert(counter.ix()),
        Variable::Trust(who) => found.trusted.insert(who.ix()),
        Variable::Asked(question) => found.questions.insert(question.ix()),
        Variable::Did(act) => found.did.insert(act.ix()),
        Variable::Looked(object) => found.looked.insert(object.ix()),
        Variable::Saw(detail) | Variable::Noticed(detail) => found.details.insert(detail.ix()),
        Variable::Knows(fact) => found.facts.insert(fact.ix()),
        Variable::Visited(scene) => found.scenes.insert(scene.ix()),
        Variable::Task(task) => found.tasks.insert(task.ix()),
        // Time passes everywhere, and who is there is told by arrivals.
        Variable::Time | Variable::Present(_) | Variable::Hears(_) | Variable::Overheard => false,
    }
}

/// Before the call opens.
fn nothing(scenario: &Scenario, deal: DealIx) -> MayReach {
    MayReach {
        scenes: Bits::default(),
        questions: Bits::default(),
        answers: vec![Bits::default(); scenario.questions.len()],
        acts: Bits::default(),
        objects: Bits::default(),
        events: Bits::default(),
        details: Bits::default(),
        in_plain_sight: Bits::default(),
        facts: Bits::default(),
        tasks: Bits::default(),
        screen_outs: Bits::default(),
        checkpoints: Bits::default(),
        flags: Bits::default(),
        counters: Bits::default(),
        trusted: Bits::default(),
        did: Bits::default(),
        looked: Bits::default(),
        people: Bits::default(),
        ends: false,
        edges: Vec::new(),
        deal,
        order: Vec::new(),
        here: vec![Here::default(); scenario.scenes.len()],
    }
}
