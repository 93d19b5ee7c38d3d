//! Everything that changes while a run is played, and how it stands at the start.

use scenario::look::{InHand, Mood, Posture, Seat};
use scenario::{
    ActIx, Bearing, Bits, BlockIx, CheckpointIx, Fault, GazeAt, HypothesisIx, ObjectIx, PersonIx, QuestionIx, Scenario, SceneIx,
    ScreenOutIx, StopPointIx,
};

use super::ledger::Book;
use super::notice::Notice;
use super::report_form::ReportForm;
use super::transcript::Entry;
use super::typed::TypedWords;

/// Everything that changes.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of a run, and none rules another out"
)]
pub(super) struct State {
    pub(super) scene: SceneIx,
    pub(super) entered_at: u32,
    pub(super) time: u32,
    /// Blocks being played, innermost last, each with the next beat.
    pub(super) stack: Vec<(BlockIx, usize)>,
    /// Draws made so far by `OneOf`.
    pub(super) draws: u64,
    /// True once a scene was entered again since the trainee last chose anything.
    pub(super) again: bool,
    /// Beats that may still be played in scenes entered again, until the trainee chooses something.
    pub(super) fuel: u32,
    /// Beats played so far.
    pub(super) beats: u64,
    /// True once the fuel ran out.
    pub(super) stalled: bool,
    pub(super) cause: Cause,
    pub(super) checkpoint: Option<CheckpointIx>,
    pub(super) call_over: bool,
    pub(super) filed: bool,
    pub(super) rating: Option<u8>,
    pub(super) people: Vec<PersonState>,
    pub(super) present: Vec<PersonIx>,
    pub(super) flags: Bits,
    pub(super) counters: Vec<i32>,
    pub(super) visited: Bits,
    pub(super) asked: Bits,
    /// Questions asked in a controller's hearing that may be asked once more out of it.
    pub(super) wasted: Bits,
    /// Whom questions with several to put them to were put to, each with its transcript entry.
    pub(super) put_to: Vec<(u32, PersonIx)>,
    /// The answers given, each by its place in its question.
    pub(super) answers: Vec<(QuestionIx, u32)>,
    pub(super) did: Bits,
    pub(super) looked: Bits,
    pub(super) seen_objects: Bits,
    pub(super) fired: Bits,
    pub(super) facts: Bits,
    pub(super) tasks: Bits,
    pub(super) faults: Vec<(QuestionIx, Fault)>,
    pub(super) screen_outs: Vec<(ScreenOutIx, u32)>,
    /// The stop points come to, each with how many entries there were.
    pub(super) stops: Vec<(StopPointIx, u32)>,
    pub(super) guesses: Vec<Guess>,
    pub(super) notices: Vec<Notice>,
    /// How often a note was written or rewritten.
    pub(super) written: u32,
    /// What was typed for questions.
    pub(super) typed: Vec<TypedWords>,
    /// The run is asked in words of one's own only.
    pub(super) words_only: bool,
    /// The list was given back all the same.
    pub(super) list_back: bool,
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
pub struct PersonState {
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
    /// Stands half behind this person.
    pub behind: Option<PersonIx>,
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

impl State {
    /// The state before the first beat.
    pub(super) fn new(scenario: &Scenario) -> Self {
        let bearing = Bearing {
            mood: Mood::default(),
            posture: Posture::default(),
            holds: InHand::default(),
            sits_on: Seat::default(),
            gaze: GazeAt::You,
        };
        let person = |p: &scenario::Person| PersonState {
            trust: p.trust.get(),
            bearing,
            x_mille: 500,
            hears: true,
            seen: true,
            behind: None,
            named: p.unnamed.is_none(),
        };
        Self {
            scene: scenario.start,
            entered_at: 0,
            time: 0,
            stack: Vec::with_capacity(8),
            draws: 0,
            again: false,
            fuel: scenario.fuel,
            beats: 0,
            stalled: false,
            cause: Cause::Scene,
            checkpoint: None,
            call_over: false,
            filed: false,
            rating: None,
            typed: Vec::new(),
            words_only: false,
            list_back: false,
            people: scenario.people.iter().map(person).collect(),
            present: Vec::with_capacity(scenario.people.len()),
            flags: Bits::new(scenario.flags.len()),
            counters: vec![0; scenario.counters.len()],
            visited: Bits::new(scenario.scenes.len()),
            asked: Bits::new(scenario.questions.len()),
            wasted: Bits::default(),
            put_to: Vec::new(),
            answers: Vec::new(),
            did: Bits::new(scenario.act_names.len()),
            looked: Bits::new(scenario.object_names.len()),
            seen_objects: Bits::new(scenario.object_names.len()),
            fired: Bits::new(scenario.events.len()),
            facts: Bits::new(scenario.facts.len()),
            tasks: Bits::new(scenario.tasks.len()),
            faults: Vec::new(),
            screen_outs: Vec::new(),
            stops: Vec::new(),
            guesses: Vec::new(),
            notices: Vec::new(),
            written: 0,
            report: ReportForm::default(),
            transcript: Vec::with_capacity(256),
            book: Book::new(scenario),
        }
    }
}
