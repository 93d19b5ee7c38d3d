//! The things that can happen, one at a time.

use serde::Deserialize;

use crate::look::{InHand, Mood, Posture, Seat};
use ron_reader::syntax::{List, Spanned};

use super::conditions::CondDoc;
use super::people::{GazeDoc, PresentDoc};
use super::stage::Noise;
use super::{Id, Text};

/// One thing that happens: words, a change on the stage, or what comes of it.
#[derive(Debug, Deserialize)]
#[serde(rename = "Beat", deny_unknown_fields)]
pub enum BeatDoc {
    /// Something seen or heard that nobody says.
    Narrate(Text),
    /// Something is heard: the sound, and its caption, which says what it is and not what it may mean.
    Hear(Noise, Text),
    /// Someone speaks.
    Say(Id, Text),
    /// The officer speaks; the trainee did not choose the words.
    Officer(Text),
    /// Someone's bearing changes; what is left out stays as it was.
    Pose {
        /// Who.
        who: Id,
        /// The new mood.
        #[serde(default)]
        mood: Option<Mood>,
        /// The new posture.
        #[serde(default)]
        posture: Option<Posture>,
        /// What they hold now.
        #[serde(default)]
        holds: Option<InHand>,
        /// What they sit on now, where they are seated.
        #[serde(default)]
        sits_on: Option<Seat>,
        /// Where they look now.
        #[serde(default)]
        gaze: Option<GazeDoc>,
    },
    /// Someone comes in.
    Arrives(PresentDoc),
    /// Someone goes.
    Leaves(Id),
    /// Someone's name becomes known.
    Named(Id),
    /// This list happens only if the condition holds.
    If(CondDoc, List<BeatDoc>),
    /// One of these lists happens, drawn by lot for each run.
    OneOf(List<List<BeatDoc>>),
    /// Someone's trust rises by this number, or falls where it has a minus sign; it stays between 0 and 10.
    Trust(Id, Spanned<i32>),
    /// Sets a flag, for conditions to ask for later.
    Set(Id),
    /// Clears a flag.
    Clear(Id),
    /// Adds this number to a counter, which begins at 0 and stays between -1000000 and 1000000.
    Add(Id, Spanned<i32>),
    /// A fact is learned.
    Learn(Id),
    /// A critical task is done.
    Task(Id),
    /// A critical fault is committed, and the run fails.
    ScreenOut(Id),
    /// The trainee is asked for a hypothesis.
    Checkpoint(Id),
    /// So many story seconds go by, at most 86400, which is a day.
    Wait(Spanned<u32>),
    /// The call moves to another scene; what was still to come in this one is dropped.
    Go(Id),
    /// The call is over; the report follows.
    EndCall,
}
