//! The things that can happen, one at a time.

use serde::Deserialize;

use crate::scenario::look::{Mood, Posture};
use crate::scenario::syntax::List;

use super::conditions::CondDoc;
use super::people::{GazeDoc, PresentDoc};
use super::{Id, Text};

/// One thing that happens.
#[derive(Debug, Deserialize)]
#[serde(rename = "Beat", deny_unknown_fields)]
pub enum BeatDoc {
    /// Something seen or heard that nobody says.
    Narrate(Text),
    /// Someone speaks.
    Say(Id, Text),
    /// The officer speaks without having chosen the words.
    Officer(Text),
    /// Someone's bearing changes.
    Pose {
        /// Who.
        who: Id,
        /// New mood, if it changes.
        #[serde(default)]
        mood: Option<Mood>,
        /// New posture, if it changes.
        #[serde(default)]
        posture: Option<Posture>,
        /// New gaze, if it changes.
        #[serde(default)]
        gaze: Option<GazeDoc>,
    },
    /// Someone comes in.
    Arrives(PresentDoc),
    /// Someone goes.
    Leaves(Id),
    /// Someone's name becomes known.
    Named(Id),
    /// Happens only while the condition holds.
    If(CondDoc, List<BeatDoc>),
    /// One of these, drawn by the seed.
    OneOf(List<List<BeatDoc>>),
    /// Raises or lowers someone's trust.
    Trust(Id, i32),
    /// Sets a flag.
    Set(Id),
    /// Clears a flag.
    Clear(Id),
    /// Adds to a counter.
    Add(Id, i32),
    /// A fact is learned.
    Learn(Id),
    /// A critical task is done.
    Task(Id),
    /// A critical fault is committed.
    ScreenOut(Id),
    /// The trainee is asked for a hypothesis.
    Checkpoint(Id),
    /// Story time passes, in seconds.
    Wait(u32),
    /// The call moves to another scene.
    Go(Id),
    /// The call is over; the report follows.
    EndCall,
}
