//! The stage: which picture a few words stand for, as SVG text that any renderer can draw.
//!
//! Everything here is a pure function of its arguments: no files are opened, nothing is cached, nothing is random.

mod arm;
mod body;
mod face;
mod feature;
mod garment;
mod hair;
mod hairdo;
mod hand;
mod head;
mod ink;
mod look;
mod neckline;
mod object;
mod outfit;
mod person;
mod place;
mod pose;
mod sheet;
mod turn;

pub use look::{AgeBand, Beard, Build, Color, Gaze, Hair, HairColor, Look, Mood, Posture, Skin, Top};
pub use object::{OBJECTS, ObjectArt, object};
pub use person::person_svg;
pub use place::{Light, LightKind, PLACES, Place, place};
pub use sheet::{people_sheet, places_sheet};
