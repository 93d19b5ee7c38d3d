//! What a mood, a posture and a gaze do to a body, in numbers.

use super::look::{Gaze, Mood, Posture};

/// Everything about this moment that the drawing needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pose {
    /// The head's turn to the right of the picture, in radians.
    pub yaw: f32,
    /// How far the face is lowered.
    pub pitch: f32,
    /// How far the head leans to the right of the picture, in degrees.
    pub tilt: f32,
    /// Where the irises are in the eyes, right and down.
    pub iris: (f32, f32),
    /// How far the shoulders are raised.
    pub lift: f32,
    /// How far the shoulders are drawn in.
    pub narrow: f32,
    /// How far the head is bent forward between the shoulders.
    pub bow: f32,
    /// How far the upper body is moved right and down.
    pub moved: (f32, f32),
    /// The face.
    pub face: Mien,
}

/// What a mood does to a face.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mien {
    /// How open the eyes are, where 1 is usual.
    pub lids: f32,
    /// How far the inner ends of the brows are raised.
    pub brow_in: f32,
    /// How far the outer ends of the brows are raised.
    pub brow_out: f32,
    /// How far one brow alone is raised.
    pub brow_one: f32,
    /// How far each corner of the mouth is raised, left and right of the picture.
    pub corners: (f32, f32),
    /// How wide the mouth is, where 1 is usual.
    pub mouth: f32,
    /// How full the lips are, where 1 is usual and 0 is pressed shut.
    pub lips: f32,
    /// Whether the eyes are wet.
    pub wet: bool,
}

/// A face at ease.
const CALM: Mien = Mien {
    lids: 1.0,
    brow_in: 0.0,
    brow_out: 0.0,
    brow_one: 0.0,
    corners: (1.0, 1.0),
    mouth: 1.0,
    lips: 1.0,
    wet: false,
};

fn mien(mood: Mood) -> Mien {
    match mood {
        Mood::Calm => CALM,
        Mood::Tense => Mien {
            lids: 1.2,
            brow_in: 3.0,
            brow_out: -0.5,
            corners: (-0.8, -0.8),
            mouth: 0.78,
            lips: 0.35,
            ..CALM
        },
        Mood::Smooth => Mien {
            lids: 0.78,
            brow_in: 0.5,
            brow_out: 1.5,
            brow_one: 4.0,
            corners: (2.6, 5.4),
            mouth: 1.22,
            ..CALM
        },
        Mood::Angry => Mien {
            lids: 0.8,
            brow_in: -5.5,
            brow_out: 2.5,
            corners: (-3.4, -3.4),
            mouth: 1.02,
            lips: 0.45,
            ..CALM
        },
        Mood::ShutDown => Mien {
            lids: 0.5,
            brow_in: -0.5,
            brow_out: -2.0,
            corners: (-1.2, -1.2),
            mouth: 0.9,
            lips: 0.75,
            ..CALM
        },
        Mood::Tearful => Mien {
            lids: 0.88,
            brow_in: 6.0,
            brow_out: -2.5,
            corners: (-2.8, -2.8),
            mouth: 0.84,
            lips: 0.8,
            wet: true,
            ..CALM
        },
    }
}

impl Pose {
    /// The numbers for a moment.
    pub(super) fn new(mood: Mood, posture: Posture, gaze: Gaze) -> Self {
        let (yaw, pitch, tilt, iris) = match gaze {
            Gaze::AtYou => (0.07_f32, 0.0, 0.0, (-0.2, 0.0)),
            Gaze::Left => (-0.64, 0.0, -1.5, (-3.0, 0.2)),
            Gaze::Right => (0.64, 0.0, 1.5, (3.0, 0.2)),
            Gaze::Floor => (-0.22, 14.0, -5.0, (-0.6, 3.4)),
            Gaze::Away => (1.14, -2.0, 2.0, (2.6, -0.4)),
        };
        let cast_down = if mood == Mood::Tearful && iris.1 < 2.0 { 0.9 } else { 0.0 };
        let (lift, narrow, droop, lean) = match mood {
            Mood::Calm => (0.0, 0.0, 0.0, 0.0),
            Mood::Tense => (9.0, 3.0, 0.0, 0.0),
            Mood::Smooth => (-2.0, -2.0, -2.0, 3.5),
            Mood::Angry => (4.0, -4.0, 1.0, 0.0),
            Mood::ShutDown => (-8.0, 7.0, 4.0, -1.5),
            Mood::Tearful => (3.0, 5.0, 3.0, -3.0),
        };
        let moved = match posture {
            Posture::HalfBehind => (14.0, 4.0),
            Posture::Seated => (0.0, 132.0),
            _ => (0.0, 0.0),
        };
        let peek = if posture == Posture::HalfBehind { -5.0 } else { 0.0 };
        Self {
            yaw,
            pitch: pitch + droop,
            tilt: tilt + lean + peek,
            iris: (iris.0, iris.1 + cast_down),
            lift,
            narrow,
            bow: 0.0,
            moved,
            face: mien(mood),
        }
    }

    /// The same pose of someone who stoops a little.
    pub(super) fn stooped(self) -> Self {
        Self {
            bow: 9.0,
            narrow: self.narrow + 4.0,
            lift: self.lift - 3.0,
            ..self
        }
    }

    /// Halves what a mood does to the face and the shoulders.
    pub(super) fn soften(&mut self) {
        let half = |usual: f32, drawn: f32| f32::midpoint(usual, drawn);
        let face = &mut self.face;
        face.lids = half(1.0, face.lids);
        face.brow_in = half(0.0, face.brow_in);
        face.brow_out = half(0.0, face.brow_out);
        face.corners = (half(1.0, face.corners.0), half(1.0, face.corners.1));
        face.mouth = half(1.0, face.mouth);
        face.lips = half(1.0, face.lips);
        self.lift = half(0.0, self.lift);
        self.narrow = half(0.0, self.narrow);
    }
}
