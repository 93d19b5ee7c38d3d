//! The rounds in which what may be met grows until nothing is added.

use crate::bits::Bits;
use crate::condition::Cond;
use crate::model::{Beat, BlockIx, DealIx, LineIx, Present, Scenario, SceneIx};

use super::{Edge, Here, MayReach, Via};

/// A round over every scene reached so far.
pub(super) struct Walk<'a> {
    scenario: &'a Scenario,
    found: MayReach,
    /// True once a round has added something.
    grew: bool,
    /// Ways between scenes are kept in the last round only.
    keep_edges: bool,
}

/// Where a block is played.
#[derive(Clone, Copy)]
struct At {
    scene: usize,
    via: Via,
}

impl<'a> Walk<'a> {
    pub(super) fn new(scenario: &'a Scenario, deal: DealIx) -> Self {
        let found = MayReach {
            deal: Some(deal),
            answers: vec![Bits::default(); scenario.questions.len()],
            here: vec![Here::default(); scenario.scenes.len()],
            ..MayReach::default()
        };
        Self {
            scenario,
            found,
            grew: false,
            keep_edges: false,
        }
    }

    pub(super) fn run(mut self) -> MayReach {
        self.settle();
        self.keep_edges = true;
        self.round();
        self.found.edges.sort_unstable();
        self.found.edges.dedup();
        self.found
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
            self.scene(scene);
            at += 1;
        }
    }

    fn enter(&mut self, scene: SceneIx) {
        if self.found.scenes.insert(scene.ix()) {
            self.found.order.push(scene.ix());
            self.grew = true;
        }
    }

    fn scene(&mut self, ix: usize) {
        let scenario = self.scenario;
        let scene = &scenario.scenes[ix];
        let lines = At {
            scene: ix,
            via: Via::Lines,
        };
        for present in &scene.present {
            self.arrive(present, ix);
        }
        self.block(scene.lines, lines);
        self.block(scene.again, lines);
        for object in &scene.objects {
            let what = &scenario.objects[object.ix()];
            if self.may(&what.needs, ix) {
                self.grew |= self.found.objects.insert(object.ix());
                self.line(what.line, Via::Lines);
                self.grew |= self.found.looked.insert(what.name.ix());
                let via = Via::Look(*object);
                self.block(what.look, At { scene: ix, via });
            }
        }
        for event in &scene.events {
            let what = &scenario.events[event.ix()];
            if self.may(&what.needs, ix) {
                self.grew |= self.found.events.insert(event.ix());
                let via = Via::Event(*event);
                self.block(what.then, At { scene: ix, via });
            }
        }
        for act in &scene.acts {
            let what = &scenario.acts[act.ix()];
            if self.may(&what.needs, ix) {
                self.grew |= self.found.acts.insert(act.ix());
                self.grew |= self.found.did.insert(what.name.ix());
                if let Some(task) = what.task {
                    self.grew |= self.found.tasks.insert(task.ix());
                }
                let via = Via::Act(*act);
                self.block(what.then, At { scene: ix, via });
            }
        }
        self.questions(ix);
    }

    fn questions(&mut self, ix: usize) {
        let scenario = self.scenario;
        for question in &scenario.scenes[ix].ask {
            let what = &scenario.questions[question.ix()];
            if !self.found.here[ix].is_there.has(what.to.ix()) || !self.may(&what.needs, ix) {
                continue;
            }
            self.grew |= self.found.questions.insert(question.ix());
            if let Some(fault) = what.screen_out {
                self.grew |= self.found.screen_outs.insert(fault.ix());
            }
            if let Some(fault) = what.sensitive.filter(|_| self.may(&Cond::Overheard, ix)) {
                self.grew |= self.found.screen_outs.insert(fault.ix());
            }
            let mut before: Vec<Vec<&Cond>> = Vec::new();
            for (n, (cond, block)) in what.answers.iter().enumerate() {
                // An answer is never given where one before it holds whenever it does.
                let parts = cond.parts_in(self.found.deal);
                let behind = parts
                    .as_ref()
                    .is_none_or(|parts| before.iter().any(|b| b.iter().all(|p| parts.contains(p))));
                before.extend(parts);
                if !behind && self.may(cond, ix) {
                    self.grew |= self.found.answers[question.ix()].insert(n);
                    let via = Via::Question(*question);
                    self.block(*block, At { scene: ix, via });
                }
                if self.found.must(self.scenario, cond, ix) {
                    break;
                }
            }
        }
    }

    fn arrive(&mut self, present: &Present, scene: usize) {
        if !self.may(&present.needs, scene) {
            return;
        }
        let who = present.who.ix();
        self.grew |= self.found.here[scene].is_there.insert(who);
        if present.hears {
            self.grew |= self.found.here[scene].hears.insert(who);
        }
        self.grew |= self.found.people.insert(who);
    }

    fn line(&mut self, line: LineIx, via: Via) {
        for detail in self.scenario.line(line).phrases.iter().flat_map(|p| &p.details) {
            self.grew |= self.found.details.insert(detail.ix());
            if matches!(via, Via::Lines | Via::Event(_)) {
                self.grew |= self.found.in_plain_sight.insert(detail.ix());
            }
        }
    }

    /// What stands after a way out of the scene is never played.
    fn block(&mut self, block: BlockIx, at: At) {
        let scenario = self.scenario;
        for beat in scenario.block(block) {
            match beat {
                Beat::If(cond, inner) => {
                    if self.may(cond, at.scene) {
                        self.block(*inner, at);
                    }
                }
                Beat::OneOf(ways) => ways.iter().for_each(|way| self.block(*way, at)),
                Beat::Go(to) => {
                    self.enter(*to);
                    self.edge(at, Some(*to));
                    return;
                }
                Beat::EndCall => {
                    self.grew |= !std::mem::replace(&mut self.found.ends, true);
                    self.edge(at, None);
                    return;
                }
                Beat::Line(line) => self.line(*line, at.via),
                Beat::Arrives(present) => self.arrive(present, at.scene),
                effect => self.effect(effect),
            }
        }
    }

    fn effect(&mut self, beat: &Beat) {
        let found = &mut self.found;
        self.grew |= match beat {
            Beat::Learn(fact) => found.facts.insert(fact.ix()),
            Beat::Task(task) => found.tasks.insert(task.ix()),
            Beat::ScreenOut(fault) => found.screen_outs.insert(fault.ix()),
            Beat::Checkpoint(checkpoint) => found.checkpoints.insert(checkpoint.ix()),
            Beat::Flag(flag, true) => found.flags.insert(flag.ix()),
            Beat::Add(counter, by) if by.get() > 0 => found.counters.insert(counter.ix()),
            Beat::Trust(who, by) if by.get() > 0 => found.trusted.insert(who.ix()),
            _ => false,
        };
    }

    fn edge(&mut self, at: At, to: Option<SceneIx>) {
        if self.keep_edges {
            let from = SceneIx::from(at.scene);
            self.found.edges.push(Edge { from, to, via: at.via });
        }
    }

    fn may(&self, cond: &Cond, scene: usize) -> bool {
        self.found.may(self.scenario, cond, scene)
    }
}
