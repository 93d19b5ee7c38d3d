//! What a place of the stage is drawn from: its layers, darkened by its tint, and the glow of what is lit over them.

use art::stage::StagePlace;

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
    let behind = place.layers.len().saturating_sub(place.front);
    let range = match part {
        PlacePart::Whole => 0..place.layers.len(),
        PlacePart::Behind => 0..behind,
        PlacePart::Front => behind..place.layers.len(),
    };
    let (red, green, blue) = place.tint;
    let mut layers: Vec<Layer<'_>> = place.layers[range].iter().map(|svg| Layer::Svg(svg)).collect();
    layers.push(Layer::Tint(red, green, blue));
    layers.extend(place.glow.filter(|_| part != PlacePart::Front).map(Layer::Svg));
    layers
}
