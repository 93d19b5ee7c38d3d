//! Who appears, and how they stand in a scene.

use serde::Deserialize;

use crate::look::{InHand, Look, Mood, Posture, Seat};
use ron_reader::syntax::{OneOrMore, Spanned};

use super::conditions::CondDoc;
use super::defaults;
use super::{Id, Text};

/// Someone who appears.
#[derive(Debug, Deserialize)]
#[serde(rename = "Person", deny_unknown_fields)]
pub struct PersonDoc {
    /// What they are called.
    pub name: Text,
    /// What they are called until their name is known, such as "Woman"; left out, the name is known from the start.
    #[serde(default)]
    pub unnamed: Option<Text>,
    /// Age in years, at most 110.
    pub age: Spanned<u32>,
    /// How ready they are to speak at the start, from 0 to 10.
    #[serde(default = "defaults::no_trust")]
    pub trust: Spanned<i32>,
    /// True where sensitive questions must not be asked while this person can hear.
    #[serde(default)]
    pub controller: bool,
    /// True for a person whom the call is about: a `her_view` says what they think.
    #[serde(default)]
    pub at_risk: bool,
    /// How a controller holds somebody: for what a library covers, and shown nowhere.
    #[serde(default)]
    pub controls_by: OneOrMore<Hold>,
    /// Whom this person stands for in what a library covers, shown nowhere.
    #[serde(default)]
    pub counts_as: OneOrMore<Group>,
    /// How they stand wherever a scene names them in `with`.
    #[serde(default)]
    pub stands: Option<StandDoc>,
    /// How they look on the stage.
    #[serde(default)]
    pub look: Look,
}

/// How a controller holds somebody.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hold {
    /// Answers for them, and talks over them.
    TalksOver,
    /// Is helpful: interprets, has the papers ready, smooths things.
    Helpfulness,
    /// Says nothing, and watches.
    Silence,
    /// Is not there.
    Absence,
    /// By telephone: calls, messages, where they are.
    Telephone,
    /// By what they owe.
    Debt,
    /// By love, or what is called so.
    Love,
    /// Is one of their family or their own people.
    Kin,
    /// Keeps their papers, or has better ones.
    Papers,
    /// By threats.
    Threats,
}

/// Whom a person stands for in what a library covers.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// A girl under 18.
    Girl,
    /// A boy under 18.
    Boy,
    /// A citizen, as the call says.
    Citizen,
    /// Somebody from abroad, as the call says.
    Newcomer,
}

/// How someone stands in every scene that names them in `with`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Stand", deny_unknown_fields)]
pub struct StandDoc {
    /// Where on the stage, from 0 (left) to 1 (right).
    #[serde(default = "defaults::middle")]
    pub x: Spanned<f32>,
    /// How they feel.
    #[serde(default)]
    pub mood: Mood,
    /// How they stand.
    #[serde(default)]
    pub posture: Posture,
    /// What they hold.
    #[serde(default)]
    pub holds: InHand,
    /// What they sit on, where they are seated.
    #[serde(default)]
    pub sits_on: Seat,
    /// Where they look.
    #[serde(default)]
    pub gaze: GazeDoc,
    /// False where they are out of earshot.
    #[serde(default = "defaults::yes")]
    pub hears: bool,
    /// False where they are out of sight.
    #[serde(default = "defaults::yes")]
    pub seen: bool,
    /// Whom they stand half behind; as long as both are in sight, `x` says only to which side.
    #[serde(default)]
    pub behind: Option<Id>,
}

/// Someone in a scene.
#[derive(Debug, Deserialize)]
#[serde(rename = "Present", deny_unknown_fields)]
pub struct PresentDoc {
    /// Who.
    pub who: Id,
    /// Where on the stage, from 0 (left) to 1 (right).
    #[serde(default = "defaults::middle")]
    pub x: Spanned<f32>,
    /// How they feel.
    #[serde(default)]
    pub mood: Mood,
    /// How they stand.
    #[serde(default)]
    pub posture: Posture,
    /// What they hold.
    #[serde(default)]
    pub holds: InHand,
    /// What they sit on, where they are seated.
    #[serde(default)]
    pub sits_on: Seat,
    /// Where they look.
    #[serde(default)]
    pub gaze: GazeDoc,
    /// False where they are out of earshot.
    #[serde(default = "defaults::yes")]
    pub hears: bool,
    /// False where they are out of sight.
    #[serde(default = "defaults::yes")]
    pub seen: bool,
    /// Whom they stand half behind; as long as both are in sight, `x` says only to which side.
    #[serde(default)]
    pub behind: Option<Id>,
    /// There only if this holds when the scene is entered or they come in.
    #[serde(default)]
    pub needs: CondDoc,
}

/// Where someone looks.
#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Gaze")]
pub enum GazeDoc {
    /// At the officer.
    #[default]
    You,
    /// At another person.
    At(Id),
    /// At a thing of the scene, such as a phone or a door; off at nobody where it is not to be seen.
    Thing(Id),
    /// Down.
    Floor,
    /// Off, at nobody.
    Away,
}
