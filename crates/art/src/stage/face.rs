//! How eyes, brows and glasses show a mood and a gaze, at any turn of the head.

use super::age::stature;
use super::colour::{BROW_WHITE, EYE_LIGHT, EYE_WHITE, GLASSES, INK, IRIS, LAMP, TEAR};
use super::feature::{draw_mouth, draw_nose};
use super::figure::womanly;
use super::head::skin_of;
use super::ink::{Canvas, Rgb, grown_hair_ink};
use super::look::{AgeBand, HairColor, Look};
use super::pose::{Mien, Pose};
use super::turn::{Point, Turn};

/// Half the angle between the eyes.
const EYE: f32 = 25.0;
/// The radius of the face where the eyes lie.
pub(super) const FACE: f32 = 38.0;

/// Draws every feature over the skull.
pub(super) fn draw_face(canvas: &mut Canvas, look: &Look, pose: &Pose, turn: &Turn, blink: bool) {
    let shape = stature(look.age);
    let low = turn.down(pose.pitch * 0.75);
    let eyes = low.down(shape.eyes_low);
    let near = Eye { degrees: -EYE, blink };
    let far = Eye {
        degrees: EYE - 6.0 * turn.part(),
        blink,
    };
    for eye in [far, near] {
        eye.draw(canvas, look, pose, &eyes);
    }
    draw_nose(canvas, look, &low);
    draw_mouth(canvas, look, &pose.face, &turn.down(pose.pitch * 0.5));
    if look.glasses {
        draw_glasses(canvas, &eyes);
    }
}

struct Eye {
    degrees: f32,
    blink: bool,
}

impl Eye {
    fn draw(&self, canvas: &mut Canvas, look: &Look, pose: &Pose, turn: &Turn) {
        let flat = turn.flatness(self.degrees);
        if flat < 0.16 {
            return;
        }
        let skin = skin_of(look);
        let (x, y) = turn.on_face(self.degrees, FACE, 56.0);
        let size = stature(look.age).eyes * (1.0 + 0.07 * womanly(look));
        let half = 8.6 * size * flat;
        let open = if self.blink { 0.0 } else { 5.0 * size * pose.face.lids };
        let socket = format!(
            "M {:.1} {:.1} Q {x:.1} {:.1} {:.1} {:.1} Q {x:.1} {:.1} {:.1} {:.1} Z",
            x - half * 1.35,
            y,
            y - 15.0,
            x + half * 1.35,
            y,
            y + 8.0,
            x - half * 1.35,
            y
        );
        canvas.veil(&socket, skin.shade(), 0.42);
        // Eyes cast down: the upper lid comes down over them, and its edge curves the other way.
        let cast = (pose.iris.1 / 3.4).clamp(0.0, 1.0);
        let (top, bottom) = (y - open * (1.25 - 1.3 * cast), y + open * 0.72 + cast * 1.6);
        if open > 0.5 {
            Self::draw_open(canvas, pose, (x, y), half, (top, bottom));
        }
        let lid = format!(
            "M {:.1} {:.1} Q {x:.1} {:.1} {:.1} {:.1}",
            x - half - 0.6,
            y + 0.4,
            top + (top - y) * 0.55 + 0.4,
            x + half + 0.6,
            y + 0.4
        );
        let closed = format!("M {:.1} {y:.1} Q {x:.1} {:.1} {:.1} {y:.1}", x - half, y + 4.4, x + half);
        canvas.line(if open > 0.5 { &lid } else { &closed }, INK, 2.3 + 0.7 * womanly(look));
        if womanly(look) > 0.0 {
            self.draw_lash(canvas, turn, (x, y), half);
        }
        self.draw_under(canvas, look, pose, (x, y), half);
        if look.age == AgeBand::Older {
            self.draw_crows_foot(canvas, skin, turn);
        }
        self.draw_brow(canvas, look, &pose.face, turn, skin);
    }

    /// The lashes at the outer corner.
    fn draw_lash(&self, canvas: &mut Canvas, turn: &Turn, at: Point, half: f32) {
        let out = self.degrees.signum() * turn.side();
        let (x, y) = (at.0 + out * half, at.1);
        let lash = format!(
            "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
            x - out * 2.0,
            y - 1.0,
            x + out * 1.5,
            y - 0.4,
            x + out * 3.6,
            y - 3.0
        );
        canvas.line(&lash, INK, 1.9);
    }

    /// What lies under the eye: a fold with age, and a glint when it is wet.
    fn draw_under(&self, canvas: &mut Canvas, look: &Look, pose: &Pose, at: Point, half: f32) {
        let (x, y) = at;
        let skin = skin_of(look);
        if look.age == AgeBand::Older || pose.face.wet {
            let bag = format!(
                "M {:.1} {:.1} Q {x:.1} {:.1} {:.1} {:.1}",
                x - half * 0.8,
                y + 7.5,
                y + 11.0,
                x + half * 0.8,
                y + 7.0
            );
            canvas.line(&bag, skin.mix(skin.shade(), 62), 1.5);
        }
        if pose.face.wet && !self.blink {
            let glint = format!(
                "M {:.1} {:.1} Q {x:.1} {:.1} {:.1} {:.1}",
                x + half * 0.1,
                y + 4.9,
                y + 5.0,
                x + half * 0.55,
                y + 4.0
            );
            canvas.line(&glint, TEAR.mix(skin, 40), 1.2);
        }
    }

    /// The lines at the outer corner of an older eye.
    fn draw_crows_foot(&self, canvas: &mut Canvas, skin: Rgb, turn: &Turn) {
        let sign = self.degrees.signum();
        for (from, to) in [(53.5, 50.0), (57.0, 57.5)] {
            if turn.flatness(sign * 48.0) < 0.2 {
                return;
            }
            let a = turn.on_face(sign * 42.0, FACE, from);
            let b = turn.on_face(sign * 50.0, FACE, to);
            canvas.line(
                &format!("M {:.1} {:.1} L {:.1} {:.1}", a.0, a.1, b.0, b.1),
                skin.mix(skin.shade(), 75),
                1.3,
            );
        }
    }

    fn draw_open(canvas: &mut Canvas, pose: &Pose, at: Point, half: f32, lids: (f32, f32)) {
        let (x, y) = at;
        let (top, bottom) = (lids.0 + (lids.0 - y) * 0.55, lids.1 + (lids.1 - y) * 0.55);
        let almond = format!(
            "M {:.1} {y:.1} Q {x:.1} {top:.1} {:.1} {y:.1} Q {x:.1} {bottom:.1} {:.1} {y:.1} Z",
            x - half,
            x + half,
            x - half
        );
        let cut = canvas.cut(&almond);
        canvas.begin_cut(&cut);
        canvas.fill(&almond, EYE_WHITE);
        let narrow = (half / 6.6).clamp(0.66, 1.0);
        let reach = (half - 3.0 * narrow).max(0.6) / 5.6;
        let iris = (x + pose.iris.0 * reach, y - 0.6 + pose.iris.1 * 0.9);
        canvas.dot(iris, 4.5 * narrow, IRIS);
        canvas.dot(iris, 2.2 * narrow, INK);
        canvas.dot((iris.0 - 1.5, iris.1 - 1.6), 1.1, EYE_LIGHT);
        canvas.end();
    }

    fn draw_brow(&self, canvas: &mut Canvas, look: &Look, mien: &Mien, turn: &Turn, skin: Rgb) {
        let sign = self.degrees.signum();
        let on_left = (sign * turn.side()) < 0.0;
        let one = if on_left { 0.0 } else { mien.brow_one };
        let inner = turn.on_face(sign * 9.0, FACE + 1.0, 43.0 - mien.brow_in - one * 0.5);
        let peak = turn.on_face(
            sign * 27.0,
            FACE,
            38.5 - 1.6 * womanly(look) - (mien.brow_in + mien.brow_out) * 0.4 - one,
        );
        let outer = turn.on_face(sign * 42.0, FACE - 1.0, 44.0 - mien.brow_out - one * 0.6);
        let ink = match look.hair_color {
            HairColor::White => BROW_WHITE,
            _ => grown_hair_ink(look).mix(skin.shade(), 22),
        };
        let d = format!(
            "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
            inner.0, inner.1, peak.0, peak.1, outer.0, outer.1
        );
        canvas.line(&d, ink, 3.6 - stature(look.age).childlike - 0.9 * womanly(look));
    }
}

fn draw_glasses(canvas: &mut Canvas, turn: &Turn) {
    let frame = GLASSES;
    for degrees in [EYE, -EYE] {
        let flat = turn.flatness(degrees);
        if flat < 0.12 {
            continue;
        }
        let (x, y) = turn.on_face(degrees, FACE + 1.5, 57.0);
        let (w, h) = (13.0 * flat.max(0.25), 10.5);
        let rim = format!(
            "M {:.1} {:.1} Q {x:.1} {:.1} {:.1} {:.1} Q {:.1} {:.1} {x:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1} Z",
            x - w,
            y - h * 0.8,
            y - h * 1.05,
            x + w,
            y - h * 0.8,
            x + w * 1.05,
            y + h,
            y + h,
            x - w * 1.05,
            y + h,
            x - w,
            y - h * 0.8
        );
        canvas.veil(&rim, LAMP, 0.10);
        canvas.line(&rim, frame, 2.4);
    }
    let (a, b) = (turn.on_face(-7.0, FACE + 3.0, 54.0), turn.on_face(7.0, FACE + 3.0, 54.0));
    canvas.line(&format!("M {:.1} {:.1} L {:.1} {:.1}", a.0, a.1, b.0, b.1), frame, 2.4);
    let hinge = turn.on_face(-EYE - 20.0, FACE + 1.5, 51.0);
    let ear = turn.point((-42.0, 54.0), (-8.0, 53.0));
    canvas.line(&format!("M {:.1} {:.1} L {:.1} {:.1}", hinge.0, hinge.1, ear.0, ear.1), frame, 2.4);
}
