//! Which places can be shown, in which layers, and where their lamps are: the rows of `assets/stage/places.ron`.

use std::sync::LazyLock;

use messages::Messages;
use scenario::Door;
use serde::Deserialize;

use super::files::file;

/// What a light is, which decides how it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// How the door of a place is drawn: what is laid over the layers behind people for each way that it can stand, and nothing where
/// those show it so already.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceDoor {
    /// Wide open, as SVG.
    pub open: Option<&'static str>,
    /// A hand's breadth open, as SVG.
    pub ajar: Option<&'static str>,
    /// Shut, as SVG.
    pub shut: Option<&'static str>,
}

impl PlaceDoor {
    /// What is laid over the place for a door that stands so.
    pub fn drawn(&self, door: Door) -> Option<&'static str> {
        match door {
            Door::Open => self.open,
            Door::Ajar => self.ajar,
            Door::Shut => self.shut,
        }
    }
}

/// A place, as layers of 1600 by 1000 from back to front.
#[derive(Clone, Debug, PartialEq)]
pub struct StagePlace {
    /// The name a scenario uses.
    pub id: &'static str,
    /// The layers as SVG, from back to front.
    pub layers: Vec<&'static str>,
    /// How many of the last layers go in front of people.
    pub front: usize,
    /// Where the bottom edge of a person's picture rests, as a fraction of the height.
    pub floor_y: f32,
    /// What red, green and blue of every layer are multiplied with, where 255 leaves them: the same room by night.
    pub tint: (u8, u8, u8),
    /// What lies over the layers behind people after the tint: the glow of what is lit.
    pub glow: Option<&'static str>,
    /// The door that can stand open or shut, where it shows one.
    pub door: Option<PlaceDoor>,
    /// Whether rain can fall here.
    pub outdoors: bool,
    /// The lights that may move.
    pub lights: Vec<Light>,
}

impl StagePlace {
    /// What is there, in one sentence for somebody who does not see it, naming only what is neutral.
    pub fn told(&self, words: &Messages) -> String {
        words.fill(&format!("place-{}", self.id), &[])
    }
}

/// How a door is drawn, by names of files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DoorRow {
    open: Option<&'static str>,
    ajar: Option<&'static str>,
    shut: Option<&'static str>,
}

/// A row of the table; layers and glow are names of files.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: &'static str,
    layers: Vec<&'static str>,
    front: usize,
    floor_y: f32,
    tint: (u8, u8, u8),
    glow: Option<&'static str>,
    #[serde(default)]
    door: Option<DoorRow>,
    outdoors: bool,
    lights: Vec<Light>,
}

impl Row {
    /// The place; a file that is not there is left out, and a test finds it.
    fn place(self) -> StagePlace {
        StagePlace {
            id: self.id,
            layers: self.layers.into_iter().filter_map(file).collect(),
            front: self.front,
            floor_y: self.floor_y,
            tint: self.tint,
            glow: self.glow.and_then(file),
            door: self.door.map(|door| PlaceDoor {
                open: door.open.and_then(file),
                ajar: door.ajar.and_then(file),
                shut: door.shut.and_then(file),
            }),
            outdoors: self.outdoors,
            lights: self.lights,
        }
    }
}

const TABLE: &str = include_str!("../../../../assets/stage/places.ron");

static PLACES: LazyLock<Vec<StagePlace>> = LazyLock::new(|| rows().unwrap_or_default().into_iter().map(Row::place).collect());

fn rows() -> Result<Vec<Row>, ron::error::SpannedError> {
    ron::from_str(TABLE)
}

/// Every place there is a picture of.
pub fn places() -> impl Iterator<Item = &'static StagePlace> {
    PLACES.iter()
}

/// The place of a name, if there is one.
pub fn place(id: &str) -> Option<&'static StagePlace> {
    places().find(|place| place.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{file, places, rows};

    #[test]
    fn the_table_can_be_read_and_names_what_is_there() {
        let rows = rows().unwrap();
        for row in &rows {
            let doors = row
                .door
                .iter()
                .flat_map(|door| door.open.iter().chain(&door.ajar).chain(&door.shut));
            for name in row.layers.iter().chain(&row.glow).chain(doors) {
                assert!(file(name).is_some(), "{}: there is no assets/stage/places/{name}.svg", row.id);
            }
            assert!(row.front < row.layers.len(), "{}", row.id);
        }
        let ids: BTreeSet<&str> = rows.iter().map(|row| row.id).collect();
        assert_eq!(ids.len(), rows.len(), "two places of one name");
    }

    #[test]
    fn what_a_place_says_of_itself_lies_within_it() {
        for place in places() {
            let within = |part: f32| (0.0..=1.0).contains(&part);
            assert!(within(place.floor_y), "{}", place.id);
            for light in &place.lights {
                assert!(
                    within(light.x) && within(light.y) && within(light.radius),
                    "{}: {light:?}",
                    place.id
                );
            }
        }
        assert!(places().count() > 20);
    }
}
