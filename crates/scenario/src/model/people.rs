//! Someone of the cast, and how they stand in a scene.

use crate::condition::Cond;
use crate::look::{InHand, Look, Mood, Posture, Seat};
use crate::number::{Trust, Years};

use super::indices::{ObjectName, PersonIx};

/// Someone of the cast.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they are called until the name is known.
    pub unnamed: Option<String>,
    /// Age in years.
    pub age: Years,
    /// Trust at the start.
    pub trust: Trust,
    /// True where sensitive questions must not reach their ears.
    pub controller: bool,
    /// True for a person whom the call is about.
    pub at_risk: bool,
    /// How they stand wherever a scene names them alone.
    pub stands: Option<Present>,
    /// How they look.
    pub look: Look,
}

/// Someone in a scene.
#[derive(Clone, Debug)]
pub struct Present {
    /// Who.
    pub who: PersonIx,
    /// Place on the stage, in thousandths of its width.
    pub x_mille: u16,
    /// Bearing.
    pub bearing: Bearing,
    /// Can hear.
    pub hears: bool,
    /// Can be seen.
    pub seen: bool,
    /// Stands half behind this person.
    pub behind: Option<PersonIx>,
    /// Only while this holds.
    pub needs: Cond,
}

/// How someone carries themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bearing {
    /// Mood.
    pub mood: Mood,
    /// Posture.
    pub posture: Posture,
    /// What they hold.
    pub holds: InHand,
    /// What they sit on when seated.
    pub sits_on: Seat,
    /// Where they look.
    pub gaze: GazeAt,
}

/// Where someone looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GazeAt {
    /// At the officer.
    You,
    /// At someone.
    At(PersonIx),
    /// At a thing.
    Thing(ObjectName),
    /// Down.
    Floor,
    /// Off.
    Away,
}
