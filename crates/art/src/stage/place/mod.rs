//! Which places can be shown, in which layers, and where their lamps are.

use words::Words;

mod apartment;
mod home;
mod town;
mod work;

/// What a light is, which decides how it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightKind {
    /// A lamp, nearly steady.
    Lamp,
    /// A screen, drifting slowly.
    Tv,
    /// A patrol car's light bar, seen from afar.
    Patrol,
    /// A fluorescent tube, steady but for a dip now and then.
    Tube,
}

/// A spot of light that may move a little; places are fractions of the picture's width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light {
    /// What the light is.
    pub kind: LightKind,
    /// How far from the left, as a fraction of the width.
    pub x: f32,
    /// How far from the top, as a fraction of the height.
    pub y: f32,
    /// How far it reaches, as a fraction of the width.
    pub radius: f32,
    /// Its colour as red, green and blue.
    pub color: (u8, u8, u8),
}

/// A place, as layers of 1600 by 1000 from back to front.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The name a scenario uses.
    pub id: &'static str,
    /// The layers as SVG, from back to front.
    pub layers: &'static [&'static str],
    /// How many of the last layers go in front of people.
    pub front: usize,
    /// Where the bottom edge of a person's picture rests, as a fraction of the height.
    pub floor_y: f32,
    /// What red, green and blue of every layer are multiplied with, where 255 leaves them: the same room by night.
    pub tint: (u8, u8, u8),
    /// What lies over the layers behind people after the tint: the glow of what is lit.
    pub glow: Option<&'static str>,
    /// Whether rain can fall here.
    pub outdoors: bool,
    /// The lights that may move.
    pub lights: &'static [Light],
}

impl Place {
    /// What is there, in one sentence for somebody who does not see it, naming only what is neutral.
    pub fn told(&self, words: &Words) -> String {
        words.fill(&format!("place-{}", self.id), &[])
    }
}

/// The tint of a place that is shown as it was drawn.
pub(crate) const AS_DRAWN: (u8, u8, u8) = (255, 255, 255);

/// Every place there is a picture of.
pub fn places() -> impl Iterator<Item = &'static Place> {
    [apartment::ROWS, home::ROWS, town::ROWS, work::ROWS].into_iter().flatten()
}

/// The place of a name, if there is one.
pub fn place(id: &str) -> Option<&'static Place> {
    places().find(|place| place.id == id)
}
