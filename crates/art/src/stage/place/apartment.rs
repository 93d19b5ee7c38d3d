//! The apartment house of the first call, and the patrol car: drawn for the night, so they need no tint.

use super::{AS_DRAWN, Light, LightKind, Place};

pub(super) const ROWS: &[Place] = &[
    Place {
        id: "walkway-night",
        layers: &[
            include_str!("../../../../../assets/stage/places/walkway-night/1-night.svg"),
            include_str!("../../../../../assets/stage/places/walkway-night/2-walkway.svg"),
            include_str!("../../../../../assets/stage/places/walkway-night/3-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: None,
        outdoors: true,
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
            include_str!("../../../../../assets/stage/places/living-room-214/1-room.svg"),
            include_str!("../../../../../assets/stage/places/living-room-214/2-furniture.svg"),
            include_str!("../../../../../assets/stage/places/living-room-214/3-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: None,
        outdoors: false,
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
            include_str!("../../../../../assets/stage/places/landing-night/1-sky.svg"),
            include_str!("../../../../../assets/stage/places/landing-night/2-landing.svg"),
            include_str!("../../../../../assets/stage/places/landing-night/3-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: None,
        outdoors: true,
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
            include_str!("../../../../../assets/stage/places/kitchen-214/1-kitchen.svg"),
            include_str!("../../../../../assets/stage/places/kitchen-214/2-front.svg"),
        ],
        front: 1,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: None,
        outdoors: false,
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
            include_str!("../../../../../assets/stage/places/dispatch/1-street.svg"),
            include_str!("../../../../../assets/stage/places/dispatch/2-dash.svg"),
        ],
        front: 0,
        floor_y: 1.0,
        tint: AS_DRAWN,
        glow: None,
        outdoors: false,
        lights: &[Light {
            kind: LightKind::Tv,
            x: 0.731,
            y: 0.73,
            radius: 0.22,
            color: (111, 180, 255),
        }],
    },
];
