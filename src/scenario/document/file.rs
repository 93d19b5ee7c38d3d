//! The order of a whole file, and what stands at its head.

use serde::Deserialize;

use crate::scenario::syntax::{List, Spanned, Table};

use super::closing::{DispositionDoc, ExplanationDoc, GoalDoc, StatementDoc};
use super::deals::DealDoc;
use super::details::{DetailDoc, FactDoc};
use super::people::PersonDoc;
use super::questions::QuestionDoc;
use super::scenes::SceneDoc;
use super::tasks::{CheckpointDoc, RubricDoc, ScreenOutDoc, TaskDoc};
use super::{Id, Text};

/// A whole scenario file.
#[derive(Debug, Deserialize)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub struct ScenarioDoc {
    /// Version of the language; 1.
    pub format: Spanned<u32>,
    /// The scenario's id, the same as its folder's name.
    pub id: Id,
    /// What the library card says. Never gives the truth away.
    pub title: Text,
    /// Language of the text, as a BCP 47 tag.
    #[serde(default = "english")]
    pub language: Text,
    /// Expected playing time, in minutes.
    pub minutes: Spanned<u32>,
    /// One or two plain sentences on what is in it.
    pub content_note: Text,
    /// Who wrote it.
    pub author: Text,
    /// Who looked it over, and when.
    #[serde(default)]
    pub reviews: List<ReviewDoc>,
    /// What dispatch says.
    pub call: CallDoc,
    /// Everyone who appears.
    pub cast: Table<PersonDoc>,
    /// The truths that may lie behind the call.
    pub deals: Table<DealDoc>,
    /// What can be seen or heard and noticed.
    pub details: Table<DetailDoc>,
    /// What can be learned by asking and doing.
    #[serde(default)]
    pub facts: Table<FactDoc>,
    /// The scene that opens the call.
    pub start: Id,
    /// The scenes.
    pub scenes: Table<SceneDoc>,
    /// The questions, by id; a scene lists which can be asked there.
    pub questions: Table<QuestionDoc>,
    /// Critical tasks.
    #[serde(default)]
    pub tasks: Table<TaskDoc>,
    /// Critical faults that fail the run.
    #[serde(default)]
    pub screen_outs: Table<ScreenOutDoc>,
    /// What the trainee may make of it so far.
    #[serde(default)]
    pub hypotheses: Table<Text>,
    /// Where the trainee is asked for a hypothesis.
    #[serde(default)]
    pub checkpoints: Table<CheckpointDoc>,
    /// The ways to close the call.
    pub dispositions: Table<DispositionDoc>,
    /// Innocent explanations the report may name.
    #[serde(default)]
    pub explanations: Table<ExplanationDoc>,
    /// Statements the report may hold.
    #[serde(default)]
    pub statements: Table<StatementDoc>,
    /// One goal for next time; the first whose condition holds is shown.
    #[serde(default)]
    pub goals: List<GoalDoc>,
    /// Where the content comes from.
    #[serde(default)]
    pub sources: List<Text>,
    /// Pass marks, where they differ from the usual ones.
    #[serde(default)]
    pub rubric: RubricDoc,
}

fn english() -> Text {
    Spanned::unplaced("en".to_owned())
}

/// A review of the scenario by someone who answers for it.
#[derive(Debug, Deserialize)]
#[serde(rename = "Review", deny_unknown_fields)]
pub struct ReviewDoc {
    /// What was looked at: policy, survivor or legal.
    pub of: Text,
    /// Who looked.
    pub by: Text,
    /// Date, as YYYY-MM-DD.
    pub on: Text,
}

/// The dispatch card.
#[derive(Debug, Deserialize)]
#[serde(rename = "Call", deny_unknown_fields)]
pub struct CallDoc {
    /// Time of day on the camera's clock when the call opens, as HH:MM.
    pub clock: Text,
    /// The officer's own unit, as the camera shows it.
    pub unit: Text,
    /// Kind of call, in dispatch's words.
    pub kind: Text,
    /// Where.
    pub place: Text,
    /// What the caller said.
    pub text: Text,
}
