//! What an age does to a figure: its height, its build and its bearing, and what a child or a teen is never drawn as.

use super::look::{AgeBand, Beard, Gaze, Hair, HairColor, Look, Mood, Posture, Top};
use super::pose::Pose;

/// Where the soles of a standing figure are, below the picture.
const FLOOR: f32 = 775.0;
/// Where a seated figure meets the chair.
const SEAT: f32 = 600.0;

/// How large a figure is drawn, against an adult in middle life.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stature {
    /// The size of the whole figure.
    pub body: f32,
    /// The size of the head against the body.
    pub head: f32,
    /// How much of a child's build the body has, where 0 is an adult's.
    pub childlike: f32,
    /// How much larger the eyes are, where 1 is usual.
    pub eyes: f32,
    /// How far the eyes lie below their usual place.
    pub eyes_low: f32,
    /// How far the nose stands out, where 1 is usual.
    pub nose: f32,
}

/// The stature that goes with an age.
pub(super) fn stature(age: AgeBand) -> Stature {
    let grown = Stature {
        body: 1.0,
        head: 1.0,
        childlike: 0.0,
        eyes: 1.0,
        eyes_low: 0.0,
        nose: 1.0,
    };
    match age {
        AgeBand::Child => Stature {
            body: 0.595,
            head: 1.27,
            childlike: 1.0,
            eyes: 1.16,
            eyes_low: 4.5,
            nose: 0.62,
        },
        AgeBand::Teen => Stature {
            body: 0.9,
            head: 1.05,
            childlike: 0.4,
            eyes: 1.06,
            eyes_low: 1.5,
            nose: 0.85,
        },
        AgeBand::Young | AgeBand::Middle => grown,
        AgeBand::Older => Stature { body: 0.97, ..grown },
    }
}

impl Stature {
    /// The transform that sets a figure drawn at full size on the floor or the chair.
    pub(super) fn stand(&self, posture: Posture) -> String {
        let ground = if posture == Posture::Seated { SEAT } else { FLOOR };
        let rest = 1.0 - self.body;
        format!("translate({:.2} {:.2}) scale({:.3})", 160.0 * rest, ground * rest, self.body)
    }
}

/// The look as it is drawn: a child or a teen is plainly clothed and never bearded, grey or bald.
pub(super) fn drawn_as(look: &Look) -> Look {
    let minor = matches!(look.age, AgeBand::Child | AgeBand::Teen);
    if !minor {
        return *look;
    }
    let child = look.age == AgeBand::Child;
    let top = match look.top {
        Top::Robe => Top::Hoodie,
        Top::Uniform => Top::Tee,
        Top::Suit if child => Top::Shirt,
        Top::Scrubs | Top::Apron if child => Top::Tee,
        Top::Workwear if child => Top::Jacket,
        top => top,
    };
    let hair = match look.hair {
        Hair::Bald => Hair::Buzz,
        Hair::Receding => Hair::Short,
        hair => hair,
    };
    let hair_color = match look.hair_color {
        HairColor::Grey | HairColor::White => HairColor::Brown,
        color => color,
    };
    let beard = if child || look.beard == Beard::None {
        Beard::None
    } else {
        Beard::Stubble
    };
    Look {
        hair,
        hair_color,
        beard,
        top,
        ..*look
    }
}

/// The pose of a look at a moment: a child's distress is never shown, and an older person stoops a little.
pub(super) fn pose_of(look: &Look, mood: Mood, posture: Posture, gaze: Gaze) -> Pose {
    match look.age {
        AgeBand::Child => {
            let held_in = matches!(mood, Mood::Tense | Mood::Angry | Mood::ShutDown | Mood::Tearful);
            let mut pose = Pose::new(if held_in { Mood::Tense } else { mood }, posture, gaze);
            if held_in {
                pose.soften();
            }
            pose
        }
        AgeBand::Older => Pose::new(mood, posture, gaze).stooped(),
        AgeBand::Teen | AgeBand::Young | AgeBand::Middle => Pose::new(mood, posture, gaze),
    }
}
