//! Independent moves, as in partial-order reduction: questions, looks and acts that change nothing that anything later reads.
//!
//! They commute with everything: a search need not try their orders, and a path stays a path with or without them.

use std::collections::BTreeSet;

use scenario::{ActName, Bits, BlockIx, Change, Cond, Effects, ObjectName, QuestionIx, Reads, Scenario, ScreenOutIx, Variable};

/// The independent moves of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Independent {
    questions: Bits,
    looks: Bits,
    acts: Bits,
}

impl Independent {
    /// The independent moves of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        // What is open at the end is met there, so what opens it is read as if a door hung on it.
        let reads = Reads::in_play(scenario).and(&Reads::of_decisions(scenario));
        // Every move takes time; where the time of the call opens or closes anything, none is independent.
        if reads.time > 0 {
            return Self::default();
        }
        let quiet = Quiet {
            scenario,
            lots: reads.lots_matter(scenario),
            closing: Reads::in_closing(scenario),
            reads,
        };
        Self {
            questions: quiet.questions(),
            looks: quiet.looks(),
            acts: quiet.acts(),
        }
    }

    /// True if asking it changes nothing that is read later in the call.
    pub fn has_question(&self, question: QuestionIx) -> bool {
        self.questions.has(question.ix())
    }

    /// True if looking at it does, in whatever scene.
    pub fn has_look(&self, object: ObjectName) -> bool {
        self.looks.has(object.ix())
    }

    /// True if doing it does, in whatever scene.
    pub fn has_act(&self, act: ActName) -> bool {
        self.acts.has(act.ix())
    }
}

/// What is quiet: nothing in the call reads what comes of it.
struct Quiet<'a> {
    scenario: &'a Scenario,
    reads: Reads,
    closing: Reads,
    lots: bool,
}

impl Quiet<'_> {
    fn questions(&self) -> Bits {
        let mut quiet = Bits::default();
        let timed = self.timed_questions();
        for (ix, question) in self.scenario.questions.iter().enumerate() {
            let answers = &question.answers;
            // Where it was asked decides whether it can be asked again.
            let is_steady = !question.again && !answers.iter().any(|(cond, _)| cond.hangs_on_play()) || self.all_alike(answers);
            let is_read = self.reads.has(Variable::Asked(QuestionIx::from(ix)));
            let mut blocks = answers.iter().map(|(_, block)| *block).chain(question.learns);
            if is_steady && !is_read && !timed.has(ix) && blocks.all(|block| self.is_quiet(block)) {
                quiet.insert(ix);
            }
        }
        quiet
    }

    /// A name may stand in several scenes: it is quiet where all its uses are.
    fn looks(&self) -> Bits {
        let uses = self.scenario.objects.iter().map(|object| {
            let is_timed = !self.scenario.scenes[object.scene.ix()].events.is_empty();
            let is_read = self.reads.has(Variable::Looked(object.name));
            (object.name.ix(), !is_timed && !is_read && self.is_quiet(object.look))
        });
        all_quiet(self.scenario.object_names.len(), uses)
    }

    fn acts(&self) -> Bits {
        let uses = self.scenario.acts.iter().map(|act| {
            let is_timed = !self.scenario.scenes[act.scene.ix()].events.is_empty();
            let does = act.task.map(Variable::Task).into_iter().chain([Variable::Did(act.name)]);
            let is_read = does.into_iter().any(|variable| self.reads.has(variable));
            (act.name.ix(), !is_timed && !act.repeats && !is_read && self.is_quiet(act.then))
        });
        all_quiet(self.scenario.act_names.len(), uses)
    }

    /// The questions that can be asked in a scene where something happens by itself: there time matters, and only there, for an
    /// event counts from when its scene was entered.
    fn timed_questions(&self) -> Bits {
        let mut timed = Bits::new(self.scenario.questions.len());
        for scene in self.scenario.scenes.iter().filter(|scene| !scene.events.is_empty()) {
            scene.ask.iter().for_each(|question| {
                timed.insert(question.ix());
            });
        }
        timed
    }

    /// True if nothing that happens in the block is read by a condition of the call.
    fn is_quiet(&self, block: BlockIx) -> bool {
        self.scenario.block(block).iter().all(|beat| {
            let under = beat.under();
            let is_steady = match under.when {
                Some(cond) => !cond.hangs_on_play() || under.blocks.iter().all(|inner| self.brings(*inner) == Brings::default()),
                None => under.blocks.is_empty() || !self.lots,
            };
            is_steady && self.does_nothing_read(&beat.effects()) && under.blocks.iter().all(|inner| self.is_quiet(*inner))
        })
    }

    fn does_nothing_read(&self, effects: &Effects<'_>) -> bool {
        let Effects {
            shows,
            changes,
            arrives,
            leaves,
            leads,
            commits: _,
            asks,
            waits: _,
        } = effects;
        let is_seen = shows.is_some_and(|line| self.scenario.details_of(line).any(|detail| self.reads.has_detail(detail)));
        let is_read = changes.is_some_and(|change| match change {
            Change::Set(variable) | Change::Clear(variable) | Change::By(variable, _) => self.reads.has(variable),
        });
        let stays = arrives.is_none() && leaves.is_none() && leads.is_none() && asks.is_none();
        stays && !is_seen && !is_read
    }

    /// What of a block a score reads.
    fn brings(&self, block: BlockIx) -> Brings {
        let mut brings = Brings::default();
        self.scenario.each_beat(block, &mut |beat| {
            let effects = beat.effects();
            let shown = effects.shows.into_iter().flat_map(|line| self.scenario.details_of(line));
            brings.variables.extend(shown.map(Variable::Saw));
            // Statements of the report may read what was cleared as well.
            brings.variables.extend(effects.changes.and_then(|change| match change {
                Change::Set(variable) | Change::Clear(variable) => Some(variable),
                Change::By(variable, _) => Some(variable).filter(|variable| self.closing.has(*variable)),
            }));
            brings.screen_outs.extend(effects.commits);
        });
        brings
    }

    /// True if every answer brings the same to the scores: then only the words hang on when the question is asked.
    fn all_alike(&self, answers: &[(Cond, BlockIx)]) -> bool {
        let mut brings = answers.iter().map(|(_, block)| self.brings(*block));
        let first = brings.next();
        brings.all(|b| Some(&b) == first.as_ref())
    }
}

/// The names of which every use is quiet.
fn all_quiet(names: usize, uses: impl Iterator<Item = (usize, bool)>) -> Bits {
    let mut quiet = Bits::new(names);
    (0..names).for_each(|ix| {
        quiet.insert(ix);
    });
    uses.filter(|(_, is_quiet)| !is_quiet).for_each(|(ix, _)| quiet.remove(ix));
    quiet
}

/// What of a block a score reads.
#[derive(Debug, Default, PartialEq, Eq)]
struct Brings {
    variables: BTreeSet<Variable>,
    screen_outs: BTreeSet<ScreenOutIx>,
}
