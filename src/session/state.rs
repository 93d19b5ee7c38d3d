//! The state of a run, and what can be asked of it.

use std::sync::Arc;

use crate::scenario::{
    ActIx, Bearing, Bits, BlockIx, CheckpointIx, Cond, DealIx, FactIx, Fault, HypothesisIx, ObjectIx, PersonIx, QuestionIx, Scenario,
    SceneIx, ScreenOutIx,
};

use super::action::{Action, Mode, Record, Refusal, Walkthrough};
use super::ledger::Book;
use super::notice::Notice;
use super::report_form::ReportForm;
use super::transcript::Entry;

/// A run being played. It changes only through [`Session::apply`].
#[derive(Clone, Debug)]
pub struct Session {
    pub(super) scenario: Arc<Scenario>,
    pub(super) deal: DealIx,
    pub(super) seed: u64,
    pub(super) mode: Mode,
    pub(super) state: State,
}

/// Everything that changes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    pub(super) scene: SceneIx,
    pub(super) entered_at: u32,
    pub(super) time: u32,
    /// Blocks being played, innermost last, each with the next beat.
    pub(super) stack: Vec<(BlockIx, usize)>,
    /// Draws made so far by `OneOf`.
    pub(super) draws: u64,
    pub(super) cause: Cause,
    pub(super) checkpoint: Option<CheckpointIx>,
    pub(super) call_over: bool,
    pub(super) filed: bool,
    pub(super) rating: Option<u8>,
    pub(super) people: Vec<Person>,
    pub(super) present: Vec<PersonIx>,
    pub(super) flags: Bits,
    pub(super) counters: Vec<i32>,
    pub(super) visited: Bits,
    pub(super) asked: Bits,
    pub(super) did: Bits,
    pub(super) looked: Bits,
    pub(super) seen_objects: Bits,
    pub(super) fired: Bits,
    pub(super) facts: Bits,
    pub(super) tasks: Bits,
    pub(super) faults: Vec<(QuestionIx, Fault)>,
    pub(super) screen_outs: Vec<(ScreenOutIx, u32)>,
    pub(super) guesses: Vec<Guess>,
    pub(super) notices: Vec<Notice>,
    pub(super) report: ReportForm,
    pub(super) transcript: Vec<Entry>,
    pub(super) book: Book,
}

/// What brought the lines being played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The scene itself.
    Scene,
    /// A question.
    Question(QuestionIx),
    /// An act.
    Act(ActIx),
    /// A closer look.
    Look(ObjectIx),
    /// Something that happened by itself.
    Event,
}

impl Cause {
    /// True where the trainee's own question, act or look brought it.
    pub fn is_earned(self) -> bool {
        matches!(self, Self::Question(_) | Self::Act(_) | Self::Look(_))
    }
}

/// A person as they are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Readiness to speak.
    pub trust: i32,
    /// Bearing.
    pub bearing: Bearing,
    /// Place on the stage, in thousandths of its width.
    pub x_mille: u16,
    /// Can hear.
    pub hears: bool,
    /// Can be seen.
    pub seen: bool,
    /// The name is known.
    pub named: bool,
}

/// A hypothesis stated at a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// Where it was asked for.
    pub checkpoint: CheckpointIx,
    /// The hypothesis.
    pub hypothesis: HypothesisIx,
    /// How sure, 1 to 5.
    pub sure: u8,
    /// Story seconds.
    pub at: u32,
}

/// What the run waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The next line.
    Lines,
    /// A hypothesis.
    Checkpoint(CheckpointIx),
    /// A question, a look or an act.
    Hub,
    /// The field report.
    Report,
    /// Nothing: the report is filed.
    Filed,
}

impl Session {
    /// Opens a call. The first line is there at once.
    pub fn new(scenario: Arc<Scenario>, deal: DealIx, seed: u64, mode: Mode) -> Self {
        let state = State::new(&scenario);
        let mut session = Self {
            scenario,
            deal,
            seed,
            mode,
            state,
        };
        let start = session.scenario.start;
        session.enter(start);
        session.advance();
        session
    }

    /// Plays a record again. It must be of this very scenario.
    pub fn replay(scenario: &Arc<Scenario>, record: &Record) -> Result<Self, ReplayError> {
        if record.hash != scenario.hash {
            return Err(ReplayError::OtherScenario {
                recorded: record.scenario.clone(),
                here: scenario.id.clone(),
            });
        }
        Self::run(scenario, &record.scenario, &record.deal, record.seed, record.mode, &record.actions)
    }

    /// Plays a walkthrough.
    pub fn walk(scenario: &Arc<Scenario>, walkthrough: &Walkthrough) -> Result<Self, ReplayError> {
        let Walkthrough {
            scenario: id,
            deal,
            seed,
            mode,
            actions,
            ..
        } = walkthrough;
        Self::run(scenario, id, deal, *seed, *mode, actions)
    }

    fn run(scenario: &Arc<Scenario>, id: &str, deal: &str, seed: u64, mode: Mode, actions: &[Action]) -> Result<Self, ReplayError> {
        if id != scenario.id {
            return Err(ReplayError::OtherScenario {
                recorded: id.to_owned(),
                here: scenario.id.clone(),
            });
        }
        let deal = scenario.deal(deal).ok_or_else(|| ReplayError::NoDeal(deal.to_owned()))?;
        let mut session = Self::new(Arc::clone(scenario), deal, seed, mode);
        for (step, action) in actions.iter().enumerate() {
            session.apply(action).map_err(|why| ReplayError::Step {
                step: step + 1,
                action: format!("{action:?}"),
                why,
            })?;
        }
        Ok(session)
    }

    /// The record of this run, given the actions that made it.
    pub fn record(&self, actions: &[Action]) -> Record {
        Record {
            format: 1,
            scenario: self.scenario.id.clone(),
            hash: self.scenario.hash.clone(),
            deal: self.scenario.deals[self.deal.ix()].id.clone(),
            seed: self.seed,
            mode: self.mode,
            actions: actions.to_vec(),
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The deal.
    pub fn deal(&self) -> DealIx {
        self.deal
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The mode.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// What the run waits for.
    pub fn phase(&self) -> Phase {
        match self.state {
            State { filed: true, .. } => Phase::Filed,
            State { call_over: true, .. } => Phase::Report,
            State {
                checkpoint: Some(checkpoint),
                ..
            } => Phase::Checkpoint(checkpoint),
            State { ref stack, .. } if !stack.is_empty() => Phase::Lines,
            _ => Phase::Hub,
        }
    }

    /// The present scene.
    pub fn scene(&self) -> SceneIx {
        self.state.scene
    }

    /// Story seconds since the call opened.
    pub fn time(&self) -> u32 {
        self.state.time
    }

    /// The transcript so far.
    pub fn transcript(&self) -> &[Entry] {
        &self.state.transcript
    }

    /// A person as they are now.
    pub fn person(&self, who: PersonIx) -> &Person {
        &self.state.people[who.ix()]
    }

    /// Who is in the scene, heard or seen.
    pub fn present(&self) -> &[PersonIx] {
        &self.state.present
    }

    /// What a person is called so far.
    pub fn name_of(&self, who: PersonIx) -> &str {
        let person = &self.scenario.people[who.ix()];
        match &person.unnamed {
            Some(unnamed) if !self.person(who).named => unnamed,
            _ => &person.name,
        }
    }

    /// The hypotheses stated.
    pub fn guesses(&self) -> &[Guess] {
        &self.state.guesses
    }

    /// The report so far.
    pub fn report(&self) -> &ReportForm {
        &self.state.report
    }

    /// The trainee's rating of their own run, once given.
    pub fn rating(&self) -> Option<u8> {
        self.state.rating
    }

    /// The screen-outs committed, each with the transcript entry.
    pub fn screen_outs(&self) -> &[(ScreenOutIx, u32)] {
        &self.state.screen_outs
    }

    /// The faults of the questions asked, in order.
    pub fn faults(&self) -> &[(QuestionIx, Fault)] {
        &self.state.faults
    }

    /// True if the fact was learned.
    pub fn knows(&self, fact: FactIx) -> bool {
        self.state.facts.has(fact.ix())
    }

    /// True if the task was done.
    pub fn task_done(&self, task: usize) -> bool {
        self.state.tasks.has(task)
    }

    /// True if a person who must not hear sensitive questions can hear.
    pub fn overheard(&self) -> bool {
        self.state
            .present
            .iter()
            .any(|p| self.scenario.people[p.ix()].controller && self.person(*p).hears)
    }

    /// The questions open here and now.
    pub fn open_questions(&self) -> impl Iterator<Item = QuestionIx> + '_ {
        let ask = self.scenario.scenes[self.state.scene.ix()].ask.iter().copied();
        ask.filter(|q| self.is_open_question(*q))
    }

    pub(super) fn is_open_question(&self, ix: QuestionIx) -> bool {
        let question = &self.scenario.questions[ix.ix()];
        !self.state.asked.has(ix.ix()) && self.state.present.contains(&question.to) && self.holds(&question.needs)
    }

    /// The acts open here and now.
    pub fn open_acts(&self) -> impl Iterator<Item = ActIx> + '_ {
        let acts = self.scenario.scenes[self.state.scene.ix()].acts.iter().copied();
        acts.filter(|a| self.is_open_act(*a))
    }

    fn is_open_act(&self, ix: ActIx) -> bool {
        let act = &self.scenario.acts[ix.ix()];
        (act.repeats || !self.state.did.has(act.name.ix())) && self.holds(&act.needs)
    }

    /// The objects in view.
    pub fn visible_objects(&self) -> impl Iterator<Item = ObjectIx> + '_ {
        let objects = self.scenario.scenes[self.state.scene.ix()].objects.iter().copied();
        objects.filter(|o| self.holds(&self.scenario.objects[o.ix()].needs))
    }

    /// The objects in view that have not been looked at closer.
    pub fn open_looks(&self) -> impl Iterator<Item = ObjectIx> + '_ {
        self.visible_objects()
            .filter(|o| !self.state.looked.has(self.scenario.objects[o.ix()].name.ix()))
    }

    /// True if the condition holds now.
    pub fn holds(&self, cond: &Cond) -> bool {
        let state = &self.state;
        match cond {
            Cond::Always => true,
            Cond::All(parts) => parts.iter().all(|p| self.holds(p)),
            Cond::Any(parts) => parts.iter().any(|p| self.holds(p)),
            Cond::Not(part) => !self.holds(part),
            Cond::Flag(flag) => state.flags.has(flag.ix()),
            Cond::CountAtLeast(counter, n) => state.counters[counter.ix()] >= *n,
            Cond::Deal(deal) => self.deal == *deal,
            Cond::TrustAtLeast(who, n) => self.person(*who).trust >= *n,
            Cond::TimeAtLeast(secs) => state.time >= *secs,
            Cond::Present(who) => state.present.contains(who),
            Cond::Hears(who) => state.present.contains(who) && self.person(*who).hears,
            Cond::Overheard => self.overheard(),
            Cond::Asked(q) => state.asked.has(q.ix()),
            Cond::Did(act) => state.did.has(act.ix()),
            Cond::LookedAt(object) => state.looked.has(object.ix()),
            Cond::Saw(detail) => state.book.met(*detail).is_some(),
            Cond::Noticed(detail) => self.notes().any(|n| self.details_at(n.place).contains(detail)),
            Cond::Knows(fact) => state.facts.has(fact.ix()),
            Cond::Visited(scene) => state.visited.has(scene.ix()),
            Cond::TaskDone(task) => state.tasks.has(task.ix()),
        }
    }
}

impl State {
    fn new(scenario: &Scenario) -> Self {
        let bearing = Bearing {
            mood: Default::default(),
            posture: Default::default(),
            gaze: crate::scenario::Gaze::You,
        };
        let person = |p: &crate::scenario::Person| Person {
            trust: p.trust,
            bearing,
            x_mille: 500,
            hears: true,
            seen: true,
            named: p.unnamed.is_none(),
        };
        Self {
            scene: scenario.start,
            entered_at: 0,
            time: 0,
            stack: Vec::with_capacity(8),
            draws: 0,
            cause: Cause::Scene,
            checkpoint: None,
            call_over: false,
            filed: false,
            rating: None,
            people: scenario.people.iter().map(person).collect(),
            present: Vec::with_capacity(scenario.people.len()),
            flags: Bits::new(scenario.flags.len()),
            counters: vec![0; scenario.counters.len()],
            visited: Bits::new(scenario.scenes.len()),
            asked: Bits::new(scenario.questions.len()),
            did: Bits::new(scenario.act_names.len()),
            looked: Bits::new(scenario.object_names.len()),
            seen_objects: Bits::new(scenario.object_names.len()),
            fired: Bits::new(scenario.events.len()),
            facts: Bits::new(scenario.facts.len()),
            tasks: Bits::new(scenario.tasks.len()),
            faults: Vec::new(),
            screen_outs: Vec::new(),
            guesses: Vec::new(),
            notices: Vec::new(),
            report: ReportForm::default(),
            transcript: Vec::with_capacity(256),
            book: Book::new(scenario),
        }
    }
}

/// Why a record could not be played again.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// It is of another scenario, or of another version of this one.
    #[error("the record is of another version of `{recorded}` than the `{here}` given here; score it against the file it was played with")]
    OtherScenario {
        /// The scenario it names.
        recorded: String,
        /// The scenario given.
        here: String,
    },
    /// It names a deal the scenario lacks.
    #[error("the scenario has no deal `{0}`; the record was changed by hand or is damaged")]
    NoDeal(String),
    /// A step cannot have been taken.
    #[error("step {step} of the record, {action}, is impossible there: {why}; the record was changed by hand or is damaged")]
    Step {
        /// The step, from 1.
        step: usize,
        /// The action.
        action: String,
        /// Why.
        why: Refusal,
    },
}
