//! Which places can be shown, in which layers, and where their lamps are.

/// What a light is, which decides how it moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LightKind {
    /// A lamp, nearly steady.
    Lamp,
    /// A screen, drifting slowly.
    Tv,
    /// A patrol car's light bar, seen from afar.
    Patrol,
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
    /// One sentence that says what is there to someone who does not see it, naming only what is neutral.
    pub alt: &'static str,
    /// The lights that may move.
    pub lights: &'static [Light],
}

/// Every place there is a picture of.
pub const PLACES: &[Place] = &[
    Place {
        id: "walkway-night",
        layers: &[
            include_str!("../../assets/stage/places/walkway-night/1-night.svg"),
            include_str!("../../assets/stage/places/walkway-night/2-walkway.svg"),
            include_str!("../../assets/stage/places/walkway-night/3-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        alt: "An open second-floor walkway at night: a lit door stands ajar under a wall lamp, with a railing and a parking lot beyond.",
        lights: &[
            Light {
                kind: LightKind::Lamp,
                x: 0.384,
                y: 0.3,
                radius: 0.16,
                color: (255, 213, 150),
            },
            Light {
                kind: LightKind::Lamp,
                x: 0.16,
                y: 0.56,
                radius: 0.3,
                color: (255, 194, 114),
            },
            Light {
                kind: LightKind::Patrol,
                x: 0.875,
                y: 0.545,
                radius: 0.15,
                color: (255, 77, 85),
            },
            Light {
                kind: LightKind::Patrol,
                x: 0.945,
                y: 0.545,
                radius: 0.15,
                color: (79, 125, 255),
            },
        ],
    },
    Place {
        id: "living-room-214",
        layers: &[
            include_str!("../../assets/stage/places/living-room-214/1-room.svg"),
            include_str!("../../assets/stage/places/living-room-214/2-furniture.svg"),
            include_str!("../../assets/stage/places/living-room-214/3-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        alt: "A cluttered living room with a sofa, a floor lamp, a lit television, a large speaker and an opening to the kitchen.",
        lights: &[
            Light {
                kind: LightKind::Lamp,
                x: 0.125,
                y: 0.33,
                radius: 0.24,
                color: (255, 213, 150),
            },
            Light {
                kind: LightKind::Tv,
                x: 0.945,
                y: 0.58,
                radius: 0.28,
                color: (106, 166, 255),
            },
        ],
    },
    Place {
        id: "landing-night",
        layers: &[
            include_str!("../../assets/stage/places/landing-night/1-sky.svg"),
            include_str!("../../assets/stage/places/landing-night/2-landing.svg"),
            include_str!("../../assets/stage/places/landing-night/3-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        alt: "A quiet stair landing at night, away from the doors, with a wall lamp, a vending machine and steps going up.",
        lights: &[
            Light {
                kind: LightKind::Lamp,
                x: 0.206,
                y: 0.25,
                radius: 0.22,
                color: (255, 213, 150),
            },
            Light {
                kind: LightKind::Tv,
                x: 0.152,
                y: 0.53,
                radius: 0.16,
                color: (159, 216, 255),
            },
        ],
    },
    Place {
        id: "kitchen-214",
        layers: &[
            include_str!("../../assets/stage/places/kitchen-214/1-kitchen.svg"),
            include_str!("../../assets/stage/places/kitchen-214/2-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        alt: "A small kitchen with a refrigerator, a stove and a wide opening above the counter into the living room.",
        lights: &[
            Light {
                kind: LightKind::Lamp,
                x: 0.294,
                y: 0.05,
                radius: 0.32,
                color: (255, 227, 176),
            },
            Light {
                kind: LightKind::Tv,
                x: 0.9,
                y: 0.47,
                radius: 0.13,
                color: (121, 174, 252),
            },
        ],
    },
    Place {
        id: "dispatch",
        layers: &[
            include_str!("../../assets/stage/places/dispatch/1-street.svg"),
            include_str!("../../assets/stage/places/dispatch/2-dash.svg"),
        ],
        front: 0,
        floor_y: 1.0,
        alt: "The view from a parked patrol car at night: a wet street beyond the windshield and a lit computer on the dash.",
        lights: &[Light {
            kind: LightKind::Tv,
            x: 0.731,
            y: 0.73,
            radius: 0.22,
            color: (111, 180, 255),
        }],
    },
];

/// The place of a name, if there is one.
pub fn place(id: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.id == id)
}
