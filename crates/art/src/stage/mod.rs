//! The stage: which picture a few words stand for, as SVG text that any renderer can draw.
//!
//! Everything here is a pure function of its arguments: no files are opened, nothing is cached, nothing is random.

mod age;
mod arm;
mod body;
mod carry;
mod colour;
mod covering;
mod every;
mod extra;
mod face;
mod feature;
mod figure;
mod files;
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
mod seat;
mod sheet;
mod tailored;
mod trade;
mod turn;

pub use colour::SHEET_GROUND;
pub use look::{AgeBand, Bandage, Beard, Build, Color, Figure, Gaze, Hair, HairColor, InHand, Look, Mood, Posture, Seat, Skin, Top};
pub use object::{ObjectArt, object, objects};
pub use person::{Manner, person_svg};
pub use place::{Light, LightKind, PlaceDoor, StagePlace, place, places};
pub use sheet::{manners_sheet, parts_sheet, people_sheet};
