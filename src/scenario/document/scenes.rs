//! A place and moment: what stands there, what can be done, what happens by itself.

use serde::Deserialize;

use crate::scenario::syntax::{List, Table};

use super::beats::BeatDoc;
use super::conditions::CondDoc;
use super::defaults;
use super::people::PresentDoc;
use super::{Id, Text};

/// A place and moment.
#[derive(Debug, Deserialize)]
#[serde(rename = "Scene", deny_unknown_fields)]
pub struct SceneDoc {
    /// The picture behind it, an id of the stage's places.
    pub place: Id,
    /// Who is there.
    #[serde(default)]
    pub present: List<PresentDoc>,
    /// What happens on entering, the first time.
    #[serde(default)]
    pub lines: List<BeatDoc>,
    /// What happens on entering again; nothing if left out.
    #[serde(default)]
    pub again: List<BeatDoc>,
    /// What can be looked at.
    #[serde(default)]
    pub objects: Table<ObjectDoc>,
    /// Questions that can be asked here.
    #[serde(default)]
    pub ask: List<Id>,
    /// What can be done here.
    #[serde(default)]
    pub acts: Table<ActDoc>,
    /// What happens by itself as story time passes here.
    #[serde(default)]
    pub events: Table<EventDoc>,
}

/// Something on the stage that can be noticed and looked at.
#[derive(Debug, Deserialize)]
#[serde(rename = "Object", deny_unknown_fields)]
pub struct ObjectDoc {
    /// What it is called in the list of things to look at.
    pub name: Text,
    /// What is seen without going closer.
    pub text: Text,
    /// Its picture, an id of the stage's objects; none for a thing the place already shows.
    #[serde(default)]
    pub art: Option<Id>,
    /// Where on the stage: fractions of width and height, of its middle.
    pub at: (f32, f32),
    /// The detail it carries.
    #[serde(default)]
    pub detail: Option<Id>,
    /// Shown only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// Story seconds that looking closer takes.
    #[serde(default = "defaults::five")]
    pub takes: u32,
    /// What looking closer brings.
    #[serde(default)]
    pub look: List<BeatDoc>,
}

/// Something the officer can do or say that is not a question.
#[derive(Debug, Deserialize)]
#[serde(rename = "Act", deny_unknown_fields)]
pub struct ActDoc {
    /// The full sentence the officer says; this or `act`.
    #[serde(default)]
    pub say: Option<Text>,
    /// What the officer does, in the imperative; this or `say`.
    #[serde(default)]
    pub act: Option<Text>,
    /// Open only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// Can be done more than once.
    #[serde(default)]
    pub repeats: bool,
    /// Story seconds.
    #[serde(default = "defaults::ten")]
    pub takes: u32,
    /// The critical task this does.
    #[serde(default)]
    pub task: Option<Id>,
    /// What comes of it.
    #[serde(default)]
    pub then: List<BeatDoc>,
}

/// Something that happens by itself.
#[derive(Debug, Deserialize)]
#[serde(rename = "Event", deny_unknown_fields)]
pub struct EventDoc {
    /// Story seconds since the scene was entered.
    pub after: u32,
    /// Only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// What happens.
    pub then: List<BeatDoc>,
}
