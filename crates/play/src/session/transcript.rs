//! What a run keeps: the entries, in order.

use super::run::Session;
use scenario::{ActIx, CheckpointIx, EventIx, LineIx, ObjectIx, QuestionIx, Scenario, SceneIx, ScreenOutIx};

/// One entry of the transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Story seconds since the call opened.
    pub at: u32,
    /// The scene it happened in.
    pub scene: SceneIx,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A scene was entered.
    Entered(SceneIx),
    /// A line was spoken or something was seen.
    Line(LineIx),
    /// The trainee asked.
    Asked(QuestionIx),
    /// The trainee did something.
    Did(ActIx),
    /// The trainee looked closer.
    Looked(ObjectIx),
    /// Something happened by itself.
    Event(EventIx),
    /// A screen-out was committed.
    ScreenedOut(ScreenOutIx),
    /// A hypothesis was asked for.
    Asks(CheckpointIx),
    /// The call ended.
    CallEnded,
}

impl What {
    /// The line it shows, if it shows one.
    pub fn line(self, scenario: &Scenario) -> Option<LineIx> {
        match self {
            Self::Line(line) => Some(line),
            Self::Asked(q) => Some(scenario.questions[q.ix()].line),
            Self::Did(act) => Some(scenario.acts[act.ix()].line),
            Self::Looked(object) => Some(scenario.objects[object.ix()].line),
            _ => None,
        }
    }

    /// True for the officer's own words and deeds, in which there is nothing to notice.
    pub fn is_own(self) -> bool {
        matches!(self, Self::Asked(_) | Self::Did(_))
    }
}

impl Session {
    /// How many words the trainee has read or heard so far.
    pub fn words_shown(&self) -> usize {
        let scenario = self.scenario();
        let lines = self.transcript().iter().filter_map(|entry| entry.what.line(scenario));
        lines.map(|line| scenario.words(line).split_whitespace().count()).sum()
    }
}
