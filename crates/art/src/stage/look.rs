//! What can be said of a person on the stage: the words are the scenario language's own.

pub use scenario::look::{
    AgeBand, Bandage, Beard, Build, Color, Figure, Gaze, Hair, HairColor, InHand, Look, Mood, Posture, Seat, Skin, Top,
};
