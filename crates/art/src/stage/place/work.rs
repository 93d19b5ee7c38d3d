//! Where an officer works outside of homes: a highway's shoulder, a restaurant's kitchen, a motel's lobby, an office.
//!
//! Drawn for the day; the night rows tint the same layers, with a view of their own behind and a glow over them.

use super::{AS_DRAWN, Light, LightKind, Place};

const fn at(kind: LightKind, x: f32, y: f32, radius: f32, color: (u8, u8, u8)) -> Light {
    Light { kind, x, y, radius, color }
}

pub(super) const ROWS: &[Place] = &[
    Place {
        id: "roadside-day",
        layers: &[
            include_str!("../../../../../assets/stage/places/roadside/1-sky.svg"),
            include_str!("../../../../../assets/stage/places/roadside/2-land.svg"),
            include_str!("../../../../../assets/stage/places/roadside/3-sedan.svg"),
            include_str!("../../../../../assets/stage/places/roadside/4-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: None,
        outdoors: true,
        lights: &[],
    },
    Place {
        id: "roadside-night",
        layers: &[
            include_str!("../../../../../assets/stage/places/roadside/1-sky-night.svg"),
            include_str!("../../../../../assets/stage/places/roadside/2-land.svg"),
            include_str!("../../../../../assets/stage/places/roadside/3-sedan.svg"),
            include_str!("../../../../../assets/stage/places/roadside/4-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: (84, 90, 136),
        glow: Some(include_str!("../../../../../assets/stage/places/roadside/night-glow.svg")),
        outdoors: true,
        lights: &[
            at(LightKind::Patrol, 0.597, 0.407, 0.1, (255, 77, 85)),
            at(LightKind::Patrol, 0.641, 0.407, 0.1, (79, 125, 255)),
            at(LightKind::Patrol, 0.93, 0.7, 0.24, (255, 77, 85)),
            at(LightKind::Patrol, 0.15, 0.88, 0.3, (79, 125, 255)),
            at(LightKind::Lamp, 0.128, 0.346, 0.06, (255, 217, 160)),
        ],
    },
    Place {
        id: "restaurant-kitchen-day",
        layers: &[
            include_str!("../../../../../assets/stage/places/restaurant-kitchen/1-alley.svg"),
            include_str!("../../../../../assets/stage/places/restaurant-kitchen/2-kitchen.svg"),
            include_str!("../../../../../assets/stage/places/restaurant-kitchen/3-line.svg"),
            include_str!("../../../../../assets/stage/places/restaurant-kitchen/4-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: Some(include_str!("../../../../../assets/stage/places/restaurant-kitchen/day-glow.svg")),
        outdoors: false,
        lights: &[
            at(LightKind::Tube, 0.38, 0.03, 0.2, (251, 255, 232)),
            at(LightKind::Tube, 0.72, 0.03, 0.2, (251, 255, 232)),
        ],
    },
    Place {
        id: "restaurant-kitchen-night",
        layers: &[
            include_str!("../../../../../assets/stage/places/restaurant-kitchen/1-alley-night.svg"),
            include_str!("../../../../../assets/stage/places/restaurant-kitchen/2-kitchen.svg"),
            include_str!("../../../../../assets/stage/places/restaurant-kitchen/3-line.svg"),
            include_str!("../../../../../assets/stage/places/restaurant-kitchen/4-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: (98, 96, 136),
        glow: Some(include_str!("../../../../../assets/stage/places/restaurant-kitchen/night-glow.svg")),
        outdoors: false,
        lights: &[
            at(LightKind::Lamp, 0.133, 0.21, 0.16, (255, 213, 150)),
            at(LightKind::Lamp, 0.9, 0.28, 0.14, (255, 154, 74)),
            at(LightKind::Lamp, 0.473, 0.35, 0.06, (255, 207, 138)),
        ],
    },
    Place {
        id: "motel-lobby-day",
        layers: &[
            include_str!("../../../../../assets/stage/places/motel-lobby/1-lot.svg"),
            include_str!("../../../../../assets/stage/places/motel-lobby/2-lobby.svg"),
            include_str!("../../../../../assets/stage/places/motel-lobby/3-desk.svg"),
            include_str!("../../../../../assets/stage/places/motel-lobby/4-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: Some(include_str!("../../../../../assets/stage/places/motel-lobby/day-glow.svg")),
        outdoors: false,
        lights: &[],
    },
    Place {
        id: "motel-lobby-night",
        layers: &[
            include_str!("../../../../../assets/stage/places/motel-lobby/1-lot-night.svg"),
            include_str!("../../../../../assets/stage/places/motel-lobby/2-lobby.svg"),
            include_str!("../../../../../assets/stage/places/motel-lobby/3-desk.svg"),
            include_str!("../../../../../assets/stage/places/motel-lobby/4-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: (104, 98, 140),
        glow: Some(include_str!("../../../../../assets/stage/places/motel-lobby/night-glow.svg")),
        outdoors: false,
        lights: &[
            at(LightKind::Lamp, 0.048, 0.366, 0.17, (255, 208, 138)),
            at(LightKind::Lamp, 0.183, 0.26, 0.22, (255, 208, 138)),
            at(LightKind::Lamp, 0.784, 0.29, 0.08, (255, 154, 106)),
        ],
    },
    Place {
        id: "office-desk-day",
        layers: &[
            include_str!("../../../../../assets/stage/places/office-desk/1-lot.svg"),
            include_str!("../../../../../assets/stage/places/office-desk/2-office.svg"),
            include_str!("../../../../../assets/stage/places/office-desk/3-desk.svg"),
            include_str!("../../../../../assets/stage/places/office-desk/4-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: Some(include_str!("../../../../../assets/stage/places/office-desk/day-glow.svg")),
        outdoors: false,
        lights: &[
            at(LightKind::Tube, 0.24, 0.03, 0.2, (251, 255, 238)),
            at(LightKind::Tube, 0.79, 0.03, 0.2, (251, 255, 238)),
        ],
    },
    Place {
        id: "office-desk-night",
        layers: &[
            include_str!("../../../../../assets/stage/places/office-desk/1-lot-night.svg"),
            include_str!("../../../../../assets/stage/places/office-desk/2-office.svg"),
            include_str!("../../../../../assets/stage/places/office-desk/3-desk.svg"),
            include_str!("../../../../../assets/stage/places/office-desk/4-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: (92, 94, 138),
        glow: Some(include_str!("../../../../../assets/stage/places/office-desk/night-glow.svg")),
        outdoors: false,
        lights: &[
            at(LightKind::Patrol, 0.25, 0.31, 0.12, (255, 77, 85)),
            at(LightKind::Patrol, 0.38, 0.31, 0.12, (79, 125, 255)),
            at(LightKind::Lamp, 0.92, 0.415, 0.13, (255, 214, 148)),
            at(LightKind::Tv, 0.857, 0.44, 0.11, (159, 208, 255)),
        ],
    },
];
