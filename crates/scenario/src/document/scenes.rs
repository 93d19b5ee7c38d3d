//! A place and moment: what stands there, what can be done, what happens by itself.

use serde::Deserialize;

use ron_reader::syntax::{List, Spanned, Table};

use super::beats::BeatDoc;
use super::conditions::CondDoc;
use super::defaults;
use super::people::PresentDoc;
use super::stage::{Door, HeardDoc, Weather};
use super::{Id, Text};

/// A place and moment.
#[derive(Debug, Deserialize)]
#[serde(rename = "Scene", deny_unknown_fields)]
pub struct SceneDoc {
    /// The picture behind it: a place of the stage such as `roadside-night`, or one of `pictures`. `clook gallery` shows all places.
    pub place: Id,
    /// What the weather is.
    #[serde(default)]
    pub weather: Weather,
    /// How the door of the place stands, where it shows one; left out, as the picture has it.
    #[serde(default)]
    pub door: Option<Door>,
    /// What is heard as long as the scene lasts.
    #[serde(default)]
    pub hears: Option<HeardDoc>,
    /// Who is there, each as their `stands` says.
    #[serde(default)]
    pub with: List<Id>,
    /// Who is there otherwise: an entry for somebody of `with` holds instead of their `stands` while its `needs` does.
    #[serde(default)]
    pub present: List<PresentDoc>,
    /// What happens on entering, the first time.
    #[serde(default)]
    pub lines: List<BeatDoc>,
    /// What happens on entering again.
    #[serde(default)]
    pub again: List<BeatDoc>,
    /// What can be looked at.
    #[serde(default)]
    pub objects: Table<ObjectDoc>,
    /// The questions that can be asked here.
    #[serde(default)]
    pub ask: List<Id>,
    /// What can be done here.
    #[serde(default)]
    pub acts: Table<ActDoc>,
    /// What happens by itself as story time passes here.
    #[serde(default)]
    pub events: Table<EventDoc>,
}

impl SceneDoc {
    /// Everyone who is there on entering, whatever it hangs on; who is named twice comes twice.
    pub fn company(&self) -> impl Iterator<Item = &Id> {
        self.with.items.iter().chain(self.present.items.iter().map(|present| &present.who))
    }
}

/// Something on the stage that can be noticed and looked at.
#[derive(Debug, Deserialize)]
#[serde(rename = "Object", deny_unknown_fields)]
pub struct ObjectDoc {
    /// What it is called in the list of things to look at.
    pub name: Text,
    /// What is seen without going closer.
    pub text: Text,
    /// Its picture: an object of the stage such as `suitcase`, or one of `pictures`; left out for a thing the place already shows.
    #[serde(default)]
    pub art: Option<Id>,
    /// Where its middle is on the stage: first from 0 (left) to 1 (right), then from 0 (top) to 1 (bottom).
    pub at: (Spanned<f32>, Spanned<f32>),
    /// True where it is drawn behind people, such as a thing at the wall; left out, it lies in front of them.
    #[serde(default)]
    pub behind: bool,
    /// The detail it carries.
    #[serde(default)]
    pub detail: Option<Id>,
    /// Shown only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// Story seconds that a closer look takes, at most 86400, which is a day.
    #[serde(default = "defaults::five")]
    pub takes: Spanned<u32>,
    /// What a closer look brings.
    #[serde(default)]
    pub look: List<BeatDoc>,
}

/// Something the officer can do or say that is not a question.
#[derive(Debug, Deserialize)]
#[serde(rename = "Act", deny_unknown_fields)]
pub struct ActDoc {
    /// The full sentence the officer says; write this or `act`.
    #[serde(default)]
    pub say: Option<Text>,
    /// What the officer does, in the imperative; write this or `say`.
    #[serde(default)]
    pub act: Option<Text>,
    /// Can be done only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// True where it can be done more than once.
    #[serde(default)]
    pub repeats: bool,
    /// Story seconds it takes, at most 86400, which is a day.
    #[serde(default = "defaults::ten")]
    pub takes: Spanned<u32>,
    /// What it makes the person at risk think they may say, in one line.
    #[serde(default)]
    pub her_view: Option<Text>,
    /// The critical task this does.
    #[serde(default)]
    pub task: Option<Id>,
    /// What comes of it.
    #[serde(default)]
    pub then: List<BeatDoc>,
}

/// Something that happens by itself, once.
#[derive(Debug, Deserialize)]
#[serde(rename = "Event", deny_unknown_fields)]
pub struct EventDoc {
    /// How many story seconds after the scene was entered, at most 86400, which is a day.
    pub after: Spanned<u32>,
    /// Happens only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// What happens.
    pub then: List<BeatDoc>,
}
