//! The opportunity ledger: what the run offered, what was taken, what the trainee's own acts closed.
//!
//! A thing is *closed by your own act* when the trainee left through one door while another open door led to it, and the
//! door taken does not. What no open door led to, or could bring any more, was *never on your path*, and is no miss.

use std::sync::Arc;

use prove::{Opportunities, ahead};
use scenario::{ActIx, Bits, BlockIx, DetailIx, QuestionIx, Scenario, SceneIx};

use super::run::Session;
use super::shown::Shown;
use super::state::Cause;

/// What became of a cue or question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Status {
    /// Noticed, or asked.
    Taken,
    /// Met or open, and let pass.
    Offered,
    /// Closed by the trainee's own act.
    ClosedByYou,
    /// Never reachable.
    NeverOnYourPath,
}

impl Status {
    /// Its name, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Offered => "offered",
            Self::ClosedByYou => "closed-by-you",
            Self::NeverOnYourPath => "never-on-your-path",
        }
    }
}

/// One line of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opportunity {
    /// What became of it.
    pub status: Status,
    /// The act that closed it.
    pub closed_by: Option<ActIx>,
}

/// The ledger of a run: every detail and every question of the scenario, by index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Details.
    pub details: Vec<Opportunity>,
    /// Questions.
    pub questions: Vec<Opportunity>,
}

/// What a run keeps for the ledger as it goes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Book {
    pub(super) shown: Shown,
    offered: Bits,
    closed_details: Vec<Option<ActIx>>,
    closed_questions: Vec<Option<ActIx>>,
    /// The act being played that may lead away, and what the other open doors led to.
    behind: Option<(ActIx, Opportunities)>,
}

impl Book {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            shown: Shown::new(scenario),
            offered: Bits::new(scenario.questions.len()),
            closed_details: vec![None; scenario.details.len()],
            closed_questions: vec![None; scenario.questions.len()],
            behind: None,
        }
    }

    /// While a door is taken: what the other open doors lead to, which it may still close.
    pub(super) fn behind(&self) -> [Bits; 2] {
        let behind = self.behind.as_ref().map(|(_, behind)| behind.clone()).unwrap_or_default();
        [behind.details, behind.questions]
    }

    /// What of the book a score reads: what was met and what of it was earned and tested, what was open, what was closed.
    pub(super) fn fingerprint(&self) -> [Bits; 6] {
        let [met, earned, tested] = self.shown.fingerprint();
        let offered = self.offered.clone();
        let (mut closed_details, mut closed_questions) = (Bits::default(), Bits::default());
        for (closed, list) in [
            (&mut closed_details, &self.closed_details),
            (&mut closed_questions, &self.closed_questions),
        ] {
            list.iter().enumerate().filter(|(_, by)| by.is_some()).for_each(|(ix, _)| {
                closed.insert(ix);
            });
        }
        [met, earned, tested, offered, closed_details, closed_questions]
    }
}

impl Session {
    /// True if the question was asked.
    pub fn was_asked(&self, question: QuestionIx) -> bool {
        self.state.asked.has(question.ix())
    }

    /// At rest: objects in view are met, and open questions are offered.
    pub(super) fn look_around(&mut self) {
        if self.state.call_over {
            return;
        }
        let scenario = Arc::clone(&self.scenario);
        let scene = &scenario.scenes[self.state.scene.ix()];
        self.see_objects(scene);
        if self.state.stack.is_empty() && self.state.checkpoint.is_none() {
            for question in scene
                .ask
                .iter()
                .filter(|q| !self.state.book.offered.has(q.ix()))
                .copied()
                .collect::<Vec<_>>()
            {
                if self.is_open_question(question) {
                    self.state.book.offered.insert(question.ix());
                }
            }
        }
    }

    /// The trainee takes a door that may lead away: what the other open doors lead to is remembered until it has led somewhere.
    pub(super) fn note_open_doors(&mut self, taken: ActIx) {
        self.state.book.behind = None;
        let scenario = Arc::clone(&self.scenario);
        if !may_lead_away(&scenario, scenario.acts[taken.ix()].then) {
            return;
        }
        let reach = ahead(&scenario, self.deal);
        let mut behind = Opportunities::default();
        for act in self.open_acts().filter(|a| *a != taken) {
            behind.add(reach.act(act));
        }
        for question in self.open_questions() {
            behind.add(reach.question(question));
        }
        self.state.book.behind = Some((taken, behind));
    }

    /// The door taken leads to a scene, or out of the call: what it does not lead to is closed by it.
    ///
    /// Only acts are doors: where a question, a look or an event leads away, the trainee did not choose to leave.
    pub(super) fn close_doors_behind(&mut self, to: Option<SceneIx>) {
        let Some((taken, behind)) = self.state.book.behind.take() else {
            return;
        };
        if self.state.cause != Cause::Act(taken) {
            return;
        }
        let scenario = Arc::clone(&self.scenario);
        let reach = ahead(&scenario, self.deal);
        let after = to.map(|scene| reach.scene(scene.ix()).clone()).unwrap_or_default();
        let behind = self.still_to_come(&reach, &behind);
        self.close(&behind, &after, taken);
    }

    fn close(&mut self, behind: &Opportunities, after: &Opportunities, by: ActIx) {
        let book = &mut self.state.book;
        for ix in behind.details.iter().filter(|ix| !after.details.has(*ix)) {
            if book.shown.met(DetailIx::from(ix)).is_none() {
                book.closed_details[ix].get_or_insert(by);
            }
        }
        for ix in behind.questions.iter().filter(|ix| !after.questions.has(*ix)) {
            if !book.offered.has(ix) {
                book.closed_questions[ix].get_or_insert(by);
            }
        }
    }

    /// The ledger as it stands.
    pub fn ledger(&self) -> Ledger {
        let book = &self.state.book;
        let mut noticed = Bits::new(self.scenario.details.len());
        for note in self.notes() {
            for detail in self.details_at(note.place) {
                noticed.insert(detail.ix());
            }
        }
        let detail = |ix: usize| {
            let offered = book.shown.met(DetailIx::from(ix)).map(|_| Status::Offered);
            settle(noticed.has(ix).then_some(Status::Taken).or(offered), book.closed_details[ix])
        };
        let question = |ix: usize| {
            let offered = book.offered.has(ix).then_some(Status::Offered);
            settle(
                self.state.asked.has(ix).then_some(Status::Taken).or(offered),
                book.closed_questions[ix],
            )
        };
        Ledger {
            details: (0..self.scenario.details.len()).map(detail).collect(),
            questions: (0..self.scenario.questions.len()).map(question).collect(),
        }
    }
}

/// What was taken or offered stays so, even if an act closed it later.
fn settle(reached: Option<Status>, closed_by: Option<ActIx>) -> Opportunity {
    let unreached = if closed_by.is_some() {
        Status::ClosedByYou
    } else {
        Status::NeverOnYourPath
    };
    let status = reached.unwrap_or(unreached);
    Opportunity {
        status,
        closed_by: closed_by.filter(|_| status == Status::ClosedByYou),
    }
}

/// True if a block may lead to another scene or out of the call.
fn may_lead_away(scenario: &Scenario, block: BlockIx) -> bool {
    let mut leads = false;
    scenario.each_beat(block, &mut |beat| leads |= beat.effects().leads.is_some());
    leads
}
