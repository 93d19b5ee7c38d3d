//! How a hand is drawn: at rest, turned out in talk, holding an arm, or lying in a lap.

use super::ink::{Canvas, Rgb};
use super::turn::Point;

/// What a hand does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grip {
    /// Hanging, with the fingers a little curled.
    Rest,
    /// The palm turned out.
    Talk,
    /// Closed round an arm.
    Hold,
}

const REST: &str = "M -6 -9.5 C 4 -12 14 -13 24 -11.5 C 36 -10 46 -5 48 0 C 49 5 42 9 34 10.5 C 22 12 6 10.5 -6 9.5 Z";
const REST_THUMB: &str = "M 4 -8 C 10 -15 20 -17 27 -14 C 31 -12 30 -8 25 -7 C 18 -6 12 -3 8 1 Z";
const PALM: &str = "M -6 -9 C 2 -12 12 -13 21 -12 C 25 -8 26 6 22 12 C 12 14 0 12 -6 9 Z";
const HOLD: &str = "M -6 -10 C 4 -13 14 -14 22 -12 C 26 -8 26 6 22 11 C 12 13 2 12 -6 10 Z";

/// Draws a hand whose wrist is at a point; it points `degrees` from right, clockwise, and `flip` puts the thumb below.
pub(super) fn draw_hand(canvas: &mut Canvas, skin: Rgb, wrist: Point, degrees: f32, flip: bool, grip: Grip) {
    let mirror = if flip { -1 } else { 1 };
    canvas.begin_moved(&format!(
        "translate({:.1} {:.1}) rotate({degrees:.1}) scale(1 {mirror})",
        wrist.0, wrist.1
    ));
    let dark = skin.shade();
    match grip {
        Grip::Rest => {
            canvas.fill(REST, skin.mix(dark, 25));
            canvas.fill("M -6 -9.5 C 4 -12 14 -13 24 -11.5 C 36 -10 46 -5 48 0 C 36 -2 16 2 -6 2 Z", skin);
            canvas.line("M 28 2.5 C 34 2.5 40 2 45 1.5", dark, 1.3);
            canvas.line("M 27 6.5 C 33 6.5 37 6 41 5.5", dark, 1.3);
            canvas.fill(REST_THUMB, skin);
            canvas.line("M 27 -7.5 C 18 -6 12 -3 8 1", dark, 1.4);
        }
        Grip::Talk => {
            for (tip, from) in [((45.0, 9.0), 9.0), ((50.0, 2.0), 3.5), ((50.0, -6.0), -2.5), ((44.0, -14.0), -8.5)] {
                let (x, y) = tip;
                canvas.line(&format!("M 18 {from} Q 34 {:.1} {x} {y}", from * 1.1), skin, 6.6);
            }
            canvas.fill(PALM, skin);
            canvas.line("M 6 -8 Q 16 -20 27 -23", skin, 7.2);
            canvas.line("M 2 5 C 10 -1 14 -4 21 -5", dark, 1.5);
            canvas.line("M 20 0.5 L 31 0", dark, 1.0);
            canvas.line("M 20 6 L 30 6.8", dark, 1.0);
        }
        Grip::Hold => {
            canvas.fill(HOLD, skin);
            for (y, long) in [(-9.0, 32.0), (-3.2, 35.0), (2.6, 34.0), (8.2, 30.0)] {
                canvas.line(&format!("M 14 {y} L {long} {y}"), skin, 5.6);
            }
            for y in [-6.1, -0.3, 5.4] {
                canvas.line(&format!("M 19 {y} L 34 {y}"), dark, 1.2);
            }
        }
    }
    canvas.end();
}
