//! What a trainee can do, as it is written in records and walkthroughs.

use serde::{Deserialize, Serialize};

use crate::scenario::Element;

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
    /// The latest phrase heard that holds these words: for records written by hand.
    Words(String),
    /// The latest phrase heard, or the object in view, that carries this detail: for walkthroughs, which outlive wording.
    Detail(String),
}

/// Why a thing is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Concern {
    /// It matters: what it bears on, and how sure, 1 to 5.
    Matters(Element, u8),
    /// Noted, not conclusive.
    Inconclusive,
}

/// Why an action was refused. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Lines are waiting.
    #[error("somebody is still speaking; go on first")]
    LinesWaiting,
    /// Nothing is waiting.
    #[error("nothing is waiting; ask, look or do something")]
    NothingWaiting,
    /// A hypothesis is asked for.
    #[error("first say what you make of it so far")]
    CheckpointWaiting,
    /// No hypothesis is asked for.
    #[error("no hypothesis is asked for now")]
    NoCheckpoint,
    /// The call is over.
    #[error("the call is over; only the report is open")]
    CallOver,
    /// The call goes on.
    #[error("the call is not over yet")]
    CallGoesOn,
    /// The report is filed.
    #[error("the report is filed; nothing can be changed")]
    Filed,
    /// Nothing of this name is open here and now.
    #[error("`{0}` is not open now")]
    NotOpen(String),
    /// Nothing of this name is in the scenario.
    #[error("there is no `{0}` in this scenario")]
    Unknown(String),
    /// There is no such line or phrase.
    #[error("there is nothing to notice there")]
    NothingThere,
    /// It was not noticed.
    #[error("that is not in the notebook")]
    NotNoticed,
    /// A number is out of range.
    #[error("how sure must be a number from 1 to 5")]
    OutOfRange,
    /// The report lacks something.
    #[error("the report still needs {0}")]
    ReportLacks(&'static str),
    /// The text is too long.
    #[error("the narrative may have at most {0} characters")]
    TooLong(usize),
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
