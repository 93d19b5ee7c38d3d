//! A sound scenario: every id resolved to an index, every text cut into phrases. Only `compile` makes one.

mod beats;
mod closing;
mod deals;
mod details;
mod indices;
mod lines;
mod people;
mod questions;
mod scenario;
mod scenes;
mod tasks;

pub use super::document::{
    CrimeKind, Decision, Door, Element, Fault, Form, Means, Noise, StatementKind, Strength, Theme, TraffickingKind, Weather,
};
pub use beats::Beat;
pub use closing::{Credit, Disposition, Explanation, Goal, Statement};
pub use deals::{Deal, Truth};
pub use details::{Cue, CueDetail, Detail, DetailKind, Elsewhere, Fact, Freedom, Opener};
pub use indices::{
    ActIx, ActName, BlockIx, CheckpointIx, CounterIx, DealIx, DetailIx, DispositionIx, EventIx, ExplanationIx, FactIx, FlagIx,
    HypothesisIx, LineIx, ObjectIx, ObjectName, PersonIx, QuestionIx, SceneIx, ScreenOutIx, StatementIx, StopPointIx, TaskIx,
};
pub use lines::{Line, Phrase, Speaker};
pub use people::{Bearing, GazeAt, Person, Present};
pub use questions::Question;
pub use scenario::{Call, Named, Review, Scenario};
pub use scenes::{Act, Event, Heard, Object, OwnPicture, Scene};
pub use tasks::{Rubric, ScreenOut, StopPoint, Task};
