//! What a place of the stage is drawn from: its layers, darkened by its tint, and the glow of what is lit over them.

use art::stage::StagePlace;
use scenario::Door;

use super::Layer;

/// A part of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlacePart {
    /// All of it.
    Whole,
    /// What stands behind people.
    Behind,
    /// What lies before them.
    Front,
}

/// The layers of a part of a place.
pub fn of_place(place: &'static StagePlace, part: PlacePart) -> Vec<Layer<'static>> {
    of_place_with(place, part, None)
}

/// The same with a door that stands in a certain way, where the place shows one.
pub fn of_place_with(place: &'static StagePlace, part: PlacePart, door: Option<Door>) -> Vec<Layer<'static>> {
    let behind = place.layers.len().saturating_sub(place.front);
    let range = match part {
        PlacePart::Whole => 0..place.layers.len(),
        PlacePart::Behind => 0..behind,
        PlacePart::Front => behind..place.layers.len(),
    };
    let (red, green, blue) = place.tint;
    let drawn = place.door.as_ref().zip(door).and_then(|(of_place, door)| of_place.drawn(door));
    let mut layers: Vec<Layer<'_>> = Vec::with_capacity(place.layers.len() + 3);
    for ix in range {
        layers.push(Layer::Svg(place.layers[ix]));
        if ix + 1 == behind {
            layers.extend(drawn.map(Layer::Svg));
        }
    }
    layers.push(Layer::Tint(red, green, blue));
    layers.extend(place.glow.filter(|_| part != PlacePart::Front).map(Layer::Svg));
    layers
}
