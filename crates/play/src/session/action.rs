//! What a trainee can do, as it is written in records and walkthroughs.

use serde::{Deserialize, Serialize};

use messages::Message;
use scenario::Element;

use super::typed::Typed;

/// Practice or assessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// Going back is free; every branch is kept.
    #[default]
    Practice,
    /// Going back is for reading only.
    Assessed,
}

/// One input of the trainee. Ids are those of the scenario file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// Go on by one line, or by one step of the call.
    Continue,
    /// Hear everything up to the next choice.
    Listen,
    /// Ask a question.
    Ask(String),
    /// To whom, what was typed, and what became of it. It changes nothing; the question that was found follows.
    Typed(String, String, Typed),
    /// This run is asked in words of one's own only.
    WordsOnly,
    /// The list of questions was given back in such a run, as an accommodation.
    ListBack,
    /// Do an act.
    Do(String),
    /// Look closer at an object.
    Look(String),
    /// Notice something; a second notice of the same thing replaces the first.
    Notice(Target, Concern),
    /// Take a notice back.
    Retract(Target),
    /// State a hypothesis, and how sure, 1 to 5.
    Checkpoint(String, u8),
    /// Choose the disposition.
    Conclude(String),
    /// Say how sure of it, 1 to 5.
    Certainty(u8),
    /// Rest the disposition on a note.
    Support(Target),
    /// Take that back.
    Unsupport(Target),
    /// Name an innocent explanation that was weighed.
    Explain(String),
    /// Take that back.
    Unexplain(String),
    /// Put a statement in the report.
    State(String),
    /// Take it out.
    Unstate(String),
    /// The narrative in the trainee's own words, whole.
    Narrate(String),
    /// File the report.
    FileReport,
    /// Rate one's own run before the figures are shown, 1 to 5.
    Rate(u8),
}

/// What a notice is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// A whole line, by its place in the transcript.
    Line(u32),
    /// One phrase of a line, by its place in the transcript and in the line.
    Phrase(u32, u32),
    /// An object of the present scene.
    Object(String),
    /// The phrase noted, or else the latest heard, that holds these words: for records written by hand.
    Words(String),
    /// What carries this detail: the note on it where one is taken back or rested on; else the object in view, or the latest phrase
    /// heard. For walkthroughs, which outlive wording.
    Detail(String),
}

/// Why a thing is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Concern {
    /// It matters: what it bears on, and how sure, 1 to 5.
    Matters(Element, u8),
    /// Noted, not conclusive.
    Inconclusive,
    /// It points the other way.
    SpeaksAgainst,
}

impl Concern {
    /// True if the other is of the same kind, whatever it bears on and however sure.
    pub fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// Why an action was refused. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Lines are waiting.
    LinesWaiting,
    /// Nothing is waiting.
    NothingWaiting,
    /// A hypothesis is asked for.
    CheckpointWaiting,
    /// No hypothesis is asked for.
    NoCheckpoint,
    /// The call goes round by itself and was stopped.
    Stalled,
    /// The call is over.
    CallOver,
    /// The call goes on.
    CallGoesOn,
    /// The report is filed.
    Filed,
    /// Nothing of this name is open here and now.
    NotOpen(String),
    /// Nothing of this name is in the scenario.
    Unknown(String),
    /// There is no such line or phrase.
    NothingThere,
    /// It was not noticed.
    NotNoticed,
    /// A number is out of range.
    OutOfRange,
    /// The report lacks something.
    ReportLacks(Lack),
    /// The text is too long.
    TooLong(usize),
}

impl Refusal {
    /// What it says.
    pub fn said(&self) -> Message {
        match self {
            Self::LinesWaiting => Message::plain("refusal-lines-waiting"),
            Self::NothingWaiting => Message::plain("refusal-nothing-waiting"),
            Self::CheckpointWaiting => Message::plain("refusal-checkpoint-waiting"),
            Self::NoCheckpoint => Message::plain("refusal-no-checkpoint"),
            Self::Stalled => Message::plain("refusal-stalled"),
            Self::CallOver => Message::plain("refusal-call-over"),
            Self::CallGoesOn => Message::plain("refusal-call-goes-on"),
            Self::Filed => Message::plain("refusal-filed"),
            Self::NotOpen(id) => Message::plain("refusal-not-open").with("id", id.as_str()),
            Self::Unknown(id) => Message::plain("refusal-unknown").with("id", id.as_str()),
            Self::NothingThere => Message::plain("refusal-nothing-there"),
            Self::NotNoticed => Message::plain("refusal-not-noticed"),
            Self::OutOfRange => Message::plain("refusal-out-of-range"),
            Self::ReportLacks(lack) => lack.said(),
            Self::TooLong(most) => Message::plain("refusal-too-long").with("most", *most),
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for Refusal {}

/// What a report lacks before it can be filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// A disposition.
    Disposition,
    /// How sure the trainee is.
    Certainty,
}

impl Lack {
    /// What it says.
    pub fn said(self) -> Message {
        match self {
            Self::Disposition => Message::plain("report-lacks-disposition"),
            Self::Certainty => Message::plain("report-lacks-certainty"),
        }
    }
}

/// A run as recorded: everything needed to play it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Version of this form; 1.
    pub format: u32,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's hash; the record plays against no other.
    pub hash: String,
    /// The deal.
    pub deal: String,
    /// The seed.
    pub seed: u64,
    /// The mode.
    pub mode: Mode,
    /// What the trainee did, in order.
    pub actions: Vec<Action>,
}
