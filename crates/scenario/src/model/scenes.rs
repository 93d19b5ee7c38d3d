//! A scene with its objects, acts and events.

use crate::condition::Cond;
use crate::document::{Door, Noise, Weather};
use crate::number::{Percent, Secs};
use crate::picture::{PictureFault, PictureFile};

use super::indices::{ActIx, ActName, BlockIx, DetailIx, EventIx, LineIx, ObjectIx, ObjectName, QuestionIx, SceneIx, TaskIx};
use super::people::Present;

/// A scene.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Its id.
    pub id: String,
    /// The picture's id.
    pub place: String,
    /// What the weather is.
    pub weather: Weather,
    /// How the door of the place stands, where the author says it.
    pub door: Option<Door>,
    /// What is heard as long as the scene lasts.
    pub hears: Option<Heard>,
    /// Who is there on entering: each as they stand everywhere first, then who is there otherwise.
    pub present: Vec<Present>,
    /// What happens on the first entry.
    pub lines: BlockIx,
    /// What happens on later ones.
    pub again: BlockIx,
    /// Its objects.
    pub objects: Vec<ObjectIx>,
    /// Its questions.
    pub ask: Vec<QuestionIx>,
    /// Its acts.
    pub acts: Vec<ActIx>,
    /// Its events.
    pub events: Vec<EventIx>,
}

/// What is heard as long as a scene lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The sound.
    pub noise: Noise,
    /// What is heard, in words.
    pub caption: String,
    /// How loud, in percent.
    pub loud: Percent,
}

/// A picture of the author's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPicture {
    /// Its id.
    pub id: String,
    /// The file's name, in the scenario's folder.
    pub file: String,
    /// What is there to see, in words.
    pub alt: String,
    /// How far down feet are, in thousandths of the height.
    pub floor_mille: u16,
    /// How wide an object is, in thousandths of the stage's width.
    pub width_mille: u16,
    /// Its content, or why it cannot be shown; `None` where nobody has read the folder.
    pub content: Option<Result<PictureFile, PictureFault>>,
}

/// An object on the stage.
#[derive(Clone, Debug)]
pub struct Object {
    /// Its name's index.
    pub name: ObjectName,
    /// The scene it stands in.
    pub scene: SceneIx,
    /// What it is called.
    pub called: String,
    /// What is seen, as a line.
    pub line: LineIx,
    /// The picture's id.
    pub art: Option<String>,
    /// Middle of it on the stage, in thousandths of width and height.
    pub at_mille: (u16, u16),
    /// Drawn behind people.
    pub behind: bool,
    /// The detail it carries.
    pub detail: Option<DetailIx>,
    /// Shown only while this holds.
    pub needs: Cond,
    /// Story seconds of looking closer.
    pub takes: Secs,
    /// What looking closer brings.
    pub look: BlockIx,
}

/// An act.
#[derive(Clone, Debug)]
pub struct Act {
    /// Its name's index.
    pub name: ActName,
    /// The scene that offers it.
    pub scene: SceneIx,
    /// The words on the button, as a line.
    pub line: LineIx,
    /// True where the officer says them.
    pub spoken: bool,
    /// Open only while this holds.
    pub needs: Cond,
    /// Can be done again.
    pub repeats: bool,
    /// Story seconds.
    pub takes: Secs,
    /// What it makes the person at risk think they may say.
    pub her_view: Option<String>,
    /// The task it does.
    pub task: Option<TaskIx>,
    /// What comes of it.
    pub then: BlockIx,
}

/// An event.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Story seconds since the scene was entered.
    pub after: Secs,
    /// Only while this holds.
    pub needs: Cond,
    /// What happens.
    pub then: BlockIx,
}
