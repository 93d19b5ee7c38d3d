//! What a look has besides hair and clothes: a dressing, wet hair, a towel round the shoulders.

use super::body::Frame;
use super::colour::{BANDAGE, DROP, TOWEL, TOWEL_STRIPE};
use super::hair::Shape;
use super::ink::{Canvas, Rgb};
use super::look::{Hair, Look};
use super::turn::{Point, Turn, across, between, limb};

/// Strands that stick together, in every direction of the head.
const WET: [Shape; 4] = [
    ("M -30 24 C -26 8 -16 0 -4 -3", "M -36 30 C -30 10 -18 0 -2 -5"),
    ("M -14 20 C -10 8 -2 2 8 0", "M -16 22 C -10 8 2 0 16 -2"),
    ("M 8 21 C 12 12 18 8 26 8", "M 8 20 C 14 10 22 6 30 8"),
    ("M -37 44 C -37 34 -34 26 -30 20", "M -44 50 C -44 38 -40 28 -34 20"),
];
/// Strands that stick to the brow and the temple.
const STUCK: [Shape; 3] = [
    ("M -37 36 C -40 54 -34 64 -36 82", "M 4 40 C 2 56 6 66 4 82"),
    ("M -18 20 C -16 28 -20 32 -16 40", "M 20 24 C 20 30 16 34 20 42"),
    ("M 12 19 C 10 26 14 30 12 36", "M 31 24 C 30 30 33 32 32 38"),
];

/// Whether the hair can be seen to be wet.
fn shows_wet(look: &Look) -> bool {
    look.wet_hair && !matches!(look.hair, Hair::Bald | Hair::Buzz | Hair::Cap | Hair::Hijab | Hair::Turban)
}

/// The shine and the strands of wet hair, over the hair.
pub(super) fn draw_wet(canvas: &mut Canvas, look: &Look, turn: &Turn, ink: Rgb) {
    if !shows_wet(look) {
        return;
    }
    for strand in WET {
        canvas.line(&turn.path(strand.0, strand.1), ink.mix(DROP, 60), 2.6);
    }
    for strand in STUCK {
        canvas.line(&turn.path(strand.0, strand.1), ink, 3.0);
    }
}

/// A dressing round the forearm between elbow and wrist.
pub(super) fn draw_on_forearm(canvas: &mut Canvas, elbow: Point, wrist: Point, half: f32) {
    let at = |t: f32| between(elbow, wrist, t);
    canvas.lit(
        &limb([at(0.42), at(0.62), at(0.86)], [half + 3.0, half + 2.0, half + 0.5]),
        BANDAGE,
        7.0,
    );
    for t in [0.5, 0.62, 0.74, 0.86] {
        canvas.line(&across(at(t - 0.14), at(t), half), BANDAGE.shade(), 1.4);
    }
}

/// A dressing round the palm of a hand whose wrist is at a point, as the hand is turned.
pub(super) fn draw_on_hand(canvas: &mut Canvas, wrist: Point, degrees: f32, flip: bool) {
    let mirror = if flip { -1 } else { 1 };
    canvas.begin_moved(&format!(
        "translate({:.1} {:.1}) rotate({degrees:.1}) scale(1 {mirror})",
        wrist.0, wrist.1
    ));
    canvas.lit("M -12 -12 C 0 -14 14 -16 27 -15 L 28 12 C 14 14 0 13 -12 11 Z", BANDAGE, 5.0);
    canvas.line("M 0 -13 L 4 12 M 12 -14 L 16 12", BANDAGE.shade(), 1.4);
    canvas.end();
}

/// A towel that hangs round the shoulders, over the clothes.
pub(super) fn draw_towel(canvas: &mut Canvas, frame: &Frame) {
    let (cx, top, n) = (frame.cx, frame.top, frame.neck);
    let wide = n + 40.0;
    for sign in [1.0_f32, -1.0] {
        let x = |k: f32| cx + sign * k;
        let d = format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} L {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
            x(n - 2.0),
            top - 42.0,
            x(n + 20.0),
            top - 34.0,
            x(wide),
            top - 20.0,
            x(wide + 2.0),
            top + 12.0,
            x(wide - 2.0),
            top + 118.0,
            x(n + 20.0),
            top + 126.0,
            x(n - 4.0),
            top + 120.0,
            x(n - 4.0),
            top + 60.0,
            x(n + 8.0),
            top + 8.0,
            x(n - 2.0),
            top - 42.0
        );
        canvas.lit(&d, if sign > 0.0 { TOWEL.mix(TOWEL.shade(), 35) } else { TOWEL }, 8.0);
        let stripe = format!(
            "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
            x(n - 2.0),
            top + 102.0,
            x(n + 18.0),
            top + 108.0,
            x(wide - 4.0),
            top + 100.0
        );
        canvas.line(&stripe, TOWEL_STRIPE, 4.0);
    }
}
