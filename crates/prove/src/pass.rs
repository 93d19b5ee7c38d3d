//! One pass over a scene: everything that may happen there, in the order in which it may. Whoever wants to know something of
//! it is told of each thing; what may hold is decided by what is known to be reached.

use scenario::{BlockIx, Cond, Effects, QuestionIx, Scenario};

use super::may_reach::{MayReach, Via};

/// Where something happens: the scene, and what brought it.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub(super) scene: usize,
    pub(super) via: Via,
}

/// Whoever is told what may happen.
pub(super) trait Pass {
    /// By what the conditions are decided.
    fn reach(&self) -> &MayReach;
    /// Something can be done, asked or looked at, or happens by itself.
    fn open(&mut self, at: At);
    /// An answer may be given, by its place in the question.
    fn answer(&mut self, question: QuestionIx, n: usize);
    /// A beat may be played.
    fn beat(&mut self, effects: &Effects<'_>, at: At);
}

/// Goes over a scene.
pub(super) fn over_scene(scenario: &Scenario, ix: usize, to: &mut impl Pass) {
    Over { scenario, scene: ix, to }.scene();
}

struct Over<'a, P> {
    scenario: &'a Scenario,
    scene: usize,
    to: &'a mut P,
}

impl<P: Pass> Over<'_, P> {
    fn scene(&mut self) {
        let scenario = self.scenario;
        let scene = &scenario.scenes[self.scene];
        for present in &scene.present {
            let arrives = Some(present);
            self.beat(
                &Effects {
                    arrives,
                    ..Effects::default()
                },
                Via::Lines,
            );
        }
        self.block(scene.lines, Via::Lines);
        self.block(scene.again, Via::Lines);
        for object in &scene.objects {
            let what = &scenario.objects[object.ix()];
            if self.may(&what.needs) {
                let shows = Some(what.line);
                self.to.beat(
                    &Effects {
                        shows,
                        ..Effects::default()
                    },
                    self.at(Via::Lines),
                );
                self.open(Via::Look(*object), what.look);
            }
        }
        for event in &scene.events {
            let what = &scenario.events[event.ix()];
            if self.may(&what.needs) {
                self.open(Via::Event(*event), what.then);
            }
        }
        for act in &scene.acts {
            let what = &scenario.acts[act.ix()];
            if self.may(&what.needs) {
                self.open(Via::Act(*act), what.then);
            }
        }
        scene.ask.iter().for_each(|question| self.question(*question));
    }

    fn question(&mut self, ix: QuestionIx) {
        let scenario = self.scenario;
        let what = &scenario.questions[ix.ix()];
        let via = Via::Question(ix);
        if !self.may(&what.is_heard()) || !self.may(&what.needs) {
            return;
        }
        self.to.open(self.at(via));
        let mut before: Vec<Vec<&Cond>> = Vec::new();
        for (n, (cond, block)) in what.answers.iter().enumerate() {
            // An answer is never given where one before it holds whenever it does.
            let parts = cond.parts_in(Some(self.to.reach().deal()));
            let behind = parts
                .as_ref()
                .is_none_or(|parts| before.iter().any(|b| b.iter().all(|p| parts.contains(p))));
            before.extend(parts);
            if !behind && self.may(cond) {
                self.to.answer(ix, n);
                what.learns.iter().for_each(|learns| self.block(*learns, via));
                self.block(*block, via);
            }
            if self.to.reach().says(scenario, cond, self.scene) == Some(true) {
                break;
            }
        }
    }

    fn open(&mut self, via: Via, then: BlockIx) {
        self.to.open(self.at(via));
        self.block(then, via);
    }

    /// What stands after a way out of the scene is never played.
    fn block(&mut self, block: BlockIx, via: Via) {
        for beat in self.scenario.block(block) {
            let under = beat.under();
            if under.when.is_none_or(|cond| self.may(cond)) {
                under.blocks.iter().for_each(|inner| self.block(*inner, via));
            }
            let effects = beat.effects();
            self.beat(&effects, via);
            if effects.leads.is_some() {
                return;
            }
        }
    }

    fn beat(&mut self, effects: &Effects<'_>, via: Via) {
        if effects.arrives.is_none_or(|present| self.may(&present.needs)) {
            self.to.beat(effects, self.at(via));
        }
    }

    fn at(&self, via: Via) -> At {
        At { scene: self.scene, via }
    }

    fn may(&self, cond: &Cond) -> bool {
        self.to.reach().says(self.scenario, cond, self.scene) != Some(false)
    }
}
