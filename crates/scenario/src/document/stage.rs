//! What an author adds to the stage: pictures of their own, weather, and what is heard.

use serde::Deserialize;

use ron_reader::syntax::Spanned;

use super::Text;
use super::defaults;

/// A picture of the author's own, in the scenario's folder.
#[derive(Debug, Deserialize)]
#[serde(rename = "Picture", deny_unknown_fields)]
pub struct PictureDoc {
    /// The file's name: a PNG, JPEG or SVG beside the scenario. A place is shown in the shape of 16 by 10, and cut to it.
    pub file: Text,
    /// What is there to see, in one neutral sentence for someone who does not see it.
    pub alt: Text,
    /// How far down people's feet are in a place, from 0 (top) to 1 (bottom).
    #[serde(default = "defaults::bottom")]
    pub floor: Spanned<f32>,
    /// How wide an object is, as a part of the stage's width, from 0 to 1.
    #[serde(default = "defaults::tenth")]
    pub width: Spanned<f32>,
}

/// What falls from the sky.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
pub enum Weather {
    /// Nothing.
    #[default]
    Dry,
    /// Steady rain; it is seen only out of doors.
    Rain,
}

/// How a place's door stands.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
pub enum Door {
    /// Wide open.
    Open,
    /// Shut.
    Shut,
    /// A hand's breadth open.
    Ajar,
}

impl Door {
    /// All ways.
    pub const ALL: [Self; 3] = [Self::Open, Self::Shut, Self::Ajar];
}

/// Something heard while a scene lasts.
#[derive(Debug, Deserialize)]
#[serde(rename = "Heard", deny_unknown_fields)]
pub struct HeardDoc {
    /// The sound.
    pub sound: Noise,
    /// What is heard, for someone who does not hear it: the sound and not what it may mean.
    pub caption: Text,
    /// How loud, in percent, from 0 to 100.
    #[serde(default = "defaults::half")]
    pub loud: Spanned<u32>,
}

/// A sound that the program can make.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
pub enum Noise {
    /// The tone before a radio message.
    RadioTone,
    /// Music behind a wall or a door: its beat more than its tune.
    MuffledMusic,
    /// A phone that buzzes on something hard.
    PhoneBuzz,
    /// Knuckles on a door.
    Knock,
    /// A door that falls shut.
    DoorShuts,
    /// An engine that idles.
    Engine,
    /// Cars that pass on a wet road.
    Traffic,
    /// Rain on a roof.
    Rain,
    /// A refrigerator or a lamp that hums.
    Hum,
    /// A monitor by a sickbed, slow and regular.
    Monitor,
    /// Voices in another room, no word of them clear.
    Murmur,
}

impl Noise {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::RadioTone,
        Self::MuffledMusic,
        Self::PhoneBuzz,
        Self::Knock,
        Self::DoorShuts,
        Self::Engine,
        Self::Traffic,
        Self::Rain,
        Self::Hum,
        Self::Monitor,
        Self::Murmur,
    ];
}
