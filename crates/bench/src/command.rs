//! What an author asks for on the bench.

use std::path::PathBuf;

use ron_reader::diagnostic::Position;
use scenario::{DealIx, SceneIx};

use super::Step;

/// What the bench asks of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BenchCommand {
    /// Open a file.
    Open(String),
    /// Open the author's editor at a place of the file, and copy the place.
    Edit(Position),
    /// The same for a file beside it.
    EditBeside(PathBuf, Position),
    /// Pick a scene.
    Pick(SceneIx),
    /// Begin a run at the start of the call.
    Begin,
    /// Begin a run at a scene, by a real way.
    PlayFrom(SceneIx),
    /// Do something in the run.
    Do(Step),
    /// Take the last step of the run back.
    StepBack,
    /// Play in another deal.
    SetDeal(DealIx),
    /// Keep the finished run as a walkthrough.
    SaveWalkthrough(String),
    /// Leave the bench.
    Leave,
}
