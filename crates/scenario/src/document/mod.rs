//! The scenario file as typed: one struct or enum for each form an author may write.
//!
//! `file` has the order of a whole file; each other file has the forms of one part. Nothing is resolved here: an id is still
//! text with its place in the file. `compile` turns this into a [`super::Scenario`]. Never `flatten` or `untagged`: the
//! messages go bad.

mod beats;
mod closing;
mod conditions;
mod deals;
mod defaults;
mod details;
mod file;
mod kinds;
mod people;
mod questions;
mod scenes;
mod stage;
mod tasks;
mod under;
mod visit;
mod visit_scenes;

use ron_reader::syntax::Spanned;

pub use beats::BeatDoc;
pub use closing::{CreditDoc, Decision, DispositionDoc, ExplanationDoc, GoalDoc, StatementDoc, StatementKind};
pub use conditions::CondDoc;
pub use deals::{CrimeKind, DealDoc, Means, TraffickingKind};
pub use details::{DetailDoc, Element, FactDoc, ReadingDoc, Strength};
pub use file::{CallDoc, ReviewDoc, ScenarioDoc};
pub use kinds::{Kind, Role};
pub use people::{GazeDoc, Group, Hold, PersonDoc, PresentDoc, StandDoc};
pub use questions::{AnswerDoc, Fault, Form, QuestionDoc, Theme};
pub use scenes::{ActDoc, EventDoc, ObjectDoc, SceneDoc};
pub use stage::{Door, HeardDoc, Noise, PictureDoc, Weather};
pub use tasks::{CheckpointDoc, RubricDoc, ScreenOutDoc, StopPointDoc, TaskDoc};
pub use under::{NamedId, UnderDoc};
pub use visit::{Visit, visit};

/// A reference to, or the name of, something in the file.
pub type Id = Spanned<String>;

/// Words a person reads. Where lines are allowed, `[phrase](detail-id)` ties a phrase to a detail.
pub type Text = Spanned<String>;
