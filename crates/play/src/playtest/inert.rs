//! Which questions, looks and acts change nothing that anything later in the call reads.
//!
//! They commute with everything: a search need not try their orders, and a path stays a path with or without them.

use std::collections::{BTreeSet, HashSet};

use crate::session::Action;
use scenario::{Beat, Bits, BlockIx, Cond, DetailIx, FactIx, FlagIx, Reads, Scenario, ScreenOutIx, TaskIx};

/// The inert moves of a scenario, by id.
#[derive(Clone, Debug, Default)]
pub(super) struct Inert {
    questions: HashSet<String>,
    looks: HashSet<String>,
    acts: HashSet<String>,
}

impl Inert {
    /// The inert moves of a scenario.
    pub(super) fn of(scenario: &Scenario) -> Self {
        let reads = Reads::in_play(scenario);
        // Every move takes time; where the time of the call opens or closes anything, none is inert.
        if reads.time > 0 {
            return Self::default();
        }
        let quiet = |block: BlockIx| is_quiet(scenario, &reads, block);
        let mut inert = Self::default();
        let timed = timed_questions(scenario);
        for (ix, question) in scenario.questions.iter().enumerate() {
            let steady = !question.answers.iter().any(|(cond, _)| hangs_on_play(cond)) || all_alike(scenario, &question.answers);
            if steady && !reads.asked.has(ix) && !timed.has(ix) && question.answers.iter().all(|(_, block)| quiet(*block)) {
                inert.questions.insert(question.id.clone());
            }
        }
        // A name may stand in several scenes: it is inert where all its uses are.
        let mut loud: HashSet<&str> = HashSet::new();
        for object in &scenario.objects {
            let name = scenario.object_names[object.name.ix()].as_str();
            let is_timed = !scenario.scenes[object.scene.ix()].events.is_empty();
            if is_timed || reads.looked.has(object.name.ix()) || !quiet(object.look) {
                loud.insert(name);
            }
        }
        let quiet_names = scenario.object_names.iter().filter(|name| !loud.contains(name.as_str()));
        inert.looks.extend(quiet_names.cloned());
        let mut loud: HashSet<&str> = HashSet::new();
        for act in &scenario.acts {
            let name = scenario.act_names[act.name.ix()].as_str();
            let task_read = act.task.is_some_and(|task| reads.tasks.has(task.ix()));
            let is_timed = !scenario.scenes[act.scene.ix()].events.is_empty();
            if is_timed || act.repeats || task_read || reads.did.has(act.name.ix()) || !quiet(act.then) {
                loud.insert(name);
            }
        }
        let quiet_names = scenario.act_names.iter().filter(|name| !loud.contains(name.as_str()));
        inert.acts.extend(quiet_names.cloned());
        inert
    }

    /// True if the move changes nothing that is read later in the call.
    pub(super) fn has(&self, action: &Action) -> bool {
        match action {
            Action::Ask(id) => self.questions.contains(id),
            Action::Look(id) => self.looks.contains(id),
            Action::Do(id) => self.acts.contains(id),
            _ => false,
        }
    }
}

/// The questions that can be asked in a scene where something happens by itself: there time matters, and only there, for an
/// event counts from when its scene was entered.
fn timed_questions(scenario: &Scenario) -> Bits {
    let mut timed = Bits::new(scenario.questions.len());
    for scene in scenario.scenes.iter().filter(|scene| !scene.events.is_empty()) {
        for question in &scene.ask {
            timed.insert(question.ix());
        }
    }
    timed
}

/// True if nothing that happens in the block is read by a condition of the call.
fn is_quiet(scenario: &Scenario, reads: &Reads, block: BlockIx) -> bool {
    scenario.block(block).iter().all(|beat| match beat {
        Beat::Line(line) => {
            let mut details = scenario.line(*line).phrases.iter().flat_map(|p| &p.details);
            details.all(|d| !reads.saw.has(d.ix()) && !reads.noticed.has(d.ix()))
        }
        Beat::Pose { .. } | Beat::Named(_) | Beat::ScreenOut(_) | Beat::Wait(_) => true,
        Beat::If(cond, inner) => {
            let steady = !hangs_on_play(cond) || Brings::of(scenario, *inner) == Brings::default();
            steady && is_quiet(scenario, reads, *inner)
        }
        Beat::OneOf(ways) => !scenario.draws_matter() && ways.iter().all(|way| is_quiet(scenario, reads, *way)),
        Beat::Trust(who, _) => !reads.trust.has(who.ix()),
        Beat::Flag(flag, _) => !reads.flags.has(flag.ix()),
        Beat::Add(counter, _) => !reads.counters.has(counter.ix()),
        Beat::Learn(fact) => !reads.knows.has(fact.ix()),
        Beat::Task(task) => !reads.tasks.has(task.ix()),
        Beat::Arrives(_) | Beat::Leaves(_) | Beat::Checkpoint(_) | Beat::Go(_) | Beat::EndCall => false,
    })
}

/// True if more than the deal decides the condition: then it matters when a move is made.
fn hangs_on_play(cond: &Cond) -> bool {
    match cond {
        Cond::Always | Cond::Deal(_) => false,
        Cond::All(parts) | Cond::Any(parts) => parts.iter().any(hangs_on_play),
        Cond::Not(part) => hangs_on_play(part),
        _ => true,
    }
}

/// What of a block a score reads.
#[derive(Debug, Default, PartialEq, Eq)]
struct Brings {
    details: BTreeSet<DetailIx>,
    facts: BTreeSet<FactIx>,
    tasks: BTreeSet<TaskIx>,
    screen_outs: BTreeSet<ScreenOutIx>,
    flags: BTreeSet<FlagIx>,
}

impl Brings {
    fn of(scenario: &Scenario, block: BlockIx) -> Self {
        let mut brings = Self::default();
        brings.add(scenario, block);
        brings
    }

    fn add(&mut self, scenario: &Scenario, block: BlockIx) {
        for beat in scenario.block(block) {
            match beat {
                Beat::Line(line) => {
                    let marked = scenario.line(*line).phrases.iter().flat_map(|p| p.details.iter().copied());
                    self.details.extend(marked);
                }
                Beat::If(_, inner) => self.add(scenario, *inner),
                Beat::OneOf(ways) => ways.iter().for_each(|way| self.add(scenario, *way)),
                Beat::Learn(fact) => {
                    self.facts.insert(*fact);
                }
                Beat::Task(task) => {
                    self.tasks.insert(*task);
                }
                Beat::ScreenOut(fault) => {
                    self.screen_outs.insert(*fault);
                }
                // Statements of the report may read a flag.
                Beat::Flag(flag, _) => {
                    self.flags.insert(*flag);
                }
                _ => {}
            }
        }
    }
}

/// True if every answer brings the same to the scores: then only the words hang on when the question is asked.
fn all_alike(scenario: &Scenario, answers: &[(Cond, BlockIx)]) -> bool {
    let mut brings = answers.iter().map(|(_, block)| Brings::of(scenario, *block));
    let first = brings.next();
    brings.all(|b| Some(&b) == first.as_ref())
}
