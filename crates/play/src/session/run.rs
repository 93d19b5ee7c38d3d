//! A run being played: how it opens, what it waits for, and what can be read from it.

use std::sync::Arc;

use scenario::{CheckpointIx, DealIx, FactIx, Fault, Line, PersonIx, QuestionIx, Scenario, SceneIx, ScreenOutIx, StopPointIx};

use super::action::Mode;
use super::report_form::ReportForm;
use super::state::{Guess, PersonState, State};
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

impl PartialEq for Session {
    /// The same run of the same version of a scenario, to the last note.
    fn eq(&self, other: &Self) -> bool {
        let of = |session: &Self| (session.deal, session.seed, session.mode);
        self.scenario.hash == other.scenario.hash && of(self) == of(other) && self.state == other.state
    }
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
    /// Nothing: scenes led to each other by themselves for so long that the call was stopped. It cannot be finished.
    Stalled,
    /// The field report.
    Report,
    /// Nothing: the report is filed.
    Filed,
}

impl Session {
    /// Opens a call. The first line is there at once.
    ///
    /// However the scenario leads from scene to scene, this and every action end: see [`Phase::Stalled`].
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
        session.note_stops();
        session
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
            State { stalled: true, .. } => Phase::Stalled,
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

    /// How many beats were played so far, shown or not: what the run has cost.
    pub fn beats(&self) -> u64 {
        self.state.beats
    }

    /// The transcript so far.
    pub fn transcript(&self) -> &[Entry] {
        &self.state.transcript
    }

    /// The line heard or read last.
    pub fn latest_line(&self) -> Option<&Line> {
        let last = self.state.transcript.iter().rev().find_map(|entry| entry.what.line(&self.scenario));
        last.map(|line| self.scenario.line(line))
    }

    /// A person as they are now.
    pub fn person(&self, who: PersonIx) -> &PersonState {
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

    /// The stop points for a class that were come to, each with how many entries the transcript had.
    pub fn stops(&self) -> &[(StopPointIx, u32)] {
        &self.state.stops
    }

    /// The answers given, in order, each by its place in its question.
    pub fn answers_given(&self) -> &[(QuestionIx, u32)] {
        &self.state.answers
    }

    /// True if the fact was learned.
    pub fn knows(&self, fact: FactIx) -> bool {
        self.state.facts.has(fact.ix())
    }

    /// True if the task was done.
    pub fn task_done(&self, task: usize) -> bool {
        self.state.tasks.has(task)
    }

    /// True if the task is owed in this run as it stands: in its deal, and while its `due` holds.
    pub fn owes_task(&self, task: usize) -> bool {
        let task = &self.scenario.tasks[task];
        task.deals[self.deal.ix()] && self.holds(&task.due)
    }
}
