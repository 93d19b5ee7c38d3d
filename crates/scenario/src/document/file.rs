//! The order of a whole file, and what stands at its head.

use serde::Deserialize;

use ron_reader::syntax::{List, Spanned, Table};

use super::closing::{DispositionDoc, ExplanationDoc, GoalDoc, StatementDoc};
use super::deals::DealDoc;
use super::details::{DetailDoc, FactDoc};
use super::people::PersonDoc;
use super::questions::QuestionDoc;
use super::scenes::SceneDoc;
use super::stage::PictureDoc;
use super::tasks::{CheckpointDoc, RubricDoc, ScreenOutDoc, StopPointDoc, TaskDoc};
use super::{Id, Text};

/// A whole scenario file.
#[derive(Debug, Deserialize)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub struct ScenarioDoc {
    /// Version of the language: 1 or 2.
    pub format: Spanned<u32>,
    /// The name of the scenario, the same as that of its folder.
    pub id: Id,
    /// What the library card says; it never gives the truth away.
    pub title: Text,
    /// Language of the text, as a BCP 47 tag such as `en`.
    #[serde(default = "english")]
    pub language: Text,
    /// Expected playing time, in minutes, 1 to 60.
    pub minutes: Spanned<u32>,
    /// What may be hard to take in it, in one or two plain sentences.
    pub content_note: Text,
    /// Who wrote it.
    pub author: Text,
    /// Who looked it over, and when.
    #[serde(default)]
    pub reviews: List<ReviewDoc>,
    /// The rule of the call, in one sentence of at most 16 words: what the trainee takes along; the debrief says it once.
    #[serde(default)]
    pub rule: Option<Text>,
    /// What dispatch says before the call opens.
    pub call: CallDoc,
    /// Everyone who appears.
    pub cast: Table<PersonDoc>,
    /// The truths that may lie behind the call; one is drawn for each run.
    pub deals: Table<DealDoc>,
    /// What can be seen or heard and noticed: cues and distractors.
    pub details: Table<DetailDoc>,
    /// What can be learned by asking and doing.
    #[serde(default)]
    pub facts: Table<FactDoc>,
    /// The author's own pictures, for the places of scenes and the art of objects.
    #[serde(default)]
    pub pictures: Table<PictureDoc>,
    /// The scene in which the call opens.
    pub start: Id,
    /// The scenes: each a place and moment of the call.
    pub scenes: Table<SceneDoc>,
    /// Every question; the `ask` of a scene lists which can be asked there.
    pub questions: Table<QuestionDoc>,
    /// Critical tasks: what a careful officer does on this call.
    #[serde(default)]
    pub tasks: Table<TaskDoc>,
    /// Critical faults: any one of them fails the run.
    #[serde(default)]
    pub screen_outs: Table<ScreenOutDoc>,
    /// What the trainee may make of it so far: the answers offered at each checkpoint.
    #[serde(default)]
    pub hypotheses: Table<Text>,
    /// Where the trainee is asked for a hypothesis.
    #[serde(default)]
    pub checkpoints: Table<CheckpointDoc>,
    /// Where a class that looks at the call together stops to talk.
    #[serde(default)]
    pub stop_points: Table<StopPointDoc>,
    /// The ways to close the call.
    pub dispositions: Table<DispositionDoc>,
    /// Innocent explanations the report may name.
    #[serde(default)]
    pub explanations: Table<ExplanationDoc>,
    /// Statements the report may hold.
    #[serde(default)]
    pub statements: Table<StatementDoc>,
    /// Goals for next time; the first whose `needs` holds is shown.
    #[serde(default)]
    pub goals: List<GoalDoc>,
    /// What it relies on of an agency's profile, such as an advocate. Numbers and law stand there, never in the scenario.
    #[serde(default)]
    pub refers_to: List<Id>,
    /// Where the content comes from, as public titles.
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
    /// On which day, as YYYY-MM-DD.
    pub on: Text,
}

/// The dispatch card: only what a dispatcher would know.
#[derive(Debug, Deserialize)]
#[serde(rename = "Call", deny_unknown_fields)]
pub struct CallDoc {
    /// Time of day on the camera's clock when the call opens, as HH:MM.
    pub clock: Text,
    /// The officer's own unit, as the camera shows it.
    pub unit: Text,
    /// Kind of call, in dispatch's words.
    pub kind: Text,
    /// Where the officer is sent.
    pub place: Text,
    /// What the caller said.
    pub text: Text,
}
