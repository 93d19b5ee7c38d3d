//! The things that can happen, one at a time.

use crate::condition::Cond;
use crate::look::{InHand, Mood, Posture, Seat};
use crate::number::{Count, Secs, TrustStep};

use super::indices::{BlockIx, CheckpointIx, CounterIx, FactIx, FlagIx, LineIx, PersonIx, SceneIx, ScreenOutIx, TaskIx};
use super::people::{GazeAt, Present};

/// One thing that happens.
#[derive(Clone, Debug)]
pub enum Beat {
    /// A line.
    Line(LineIx),
    /// A bearing changes.
    Pose {
        /// Whose.
        who: PersonIx,
        /// New mood.
        mood: Option<Mood>,
        /// New posture.
        posture: Option<Posture>,
        /// What they hold now.
        holds: Option<InHand>,
        /// What they sit on now.
        sits_on: Option<Seat>,
        /// New gaze.
        gaze: Option<GazeAt>,
    },
    /// Someone comes.
    Arrives(Present),
    /// Someone goes.
    Leaves(PersonIx),
    /// A name becomes known.
    Named(PersonIx),
    /// A condition and what happens while it holds.
    If(Cond, BlockIx),
    /// One of these, by the seed.
    OneOf(Vec<BlockIx>),
    /// Trust moves.
    Trust(PersonIx, TrustStep),
    /// A flag is set or cleared.
    Flag(FlagIx, bool),
    /// A counter moves.
    Add(CounterIx, Count),
    /// A fact is learned.
    Learn(FactIx),
    /// A task is done.
    Task(TaskIx),
    /// A screen-out is committed.
    ScreenOut(ScreenOutIx),
    /// A hypothesis is asked for.
    Checkpoint(CheckpointIx),
    /// Story seconds pass.
    Wait(Secs),
    /// Another scene.
    Go(SceneIx),
    /// The end of the call.
    EndCall,
}
