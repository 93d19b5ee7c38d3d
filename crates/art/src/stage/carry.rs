//! What somebody holds: how each thing is drawn, and the arm that carries it.

use super::arm::{Arm, shoulder};
use super::body::{Frame, MIDDLE};
use super::colour::{BAG, BAG_DARK, CARD, CARD_PRINT, CUP, CUP_LID, FOLDER, PAPER, PHONE, PHONE_LENS, PRINT, TOWEL, TOWEL_STRIPE};
use super::hand::{Grip, draw_hand};
use super::head::skin_of;
use super::ink::{Canvas, Rgb};
use super::look::{InHand, Look};
use super::turn::Point;

/// The arm on the right of the picture with what is in its hand, of somebody who stands.
pub(super) fn draw_carrying(canvas: &mut Canvas, look: &Look, frame: &Frame, holds: InHand, cloth: Rgb) {
    let (s, cx) = (frame.shoulder, frame.cx);
    let from = shoulder(frame, 1.0);
    match holds {
        InHand::Nothing => {}
        InHand::Phone | InHand::Card | InHand::Cup => {
            let wrist = ((cx + s + 24.0).min(276.0), 300.0);
            let arm = Arm::plain([from, (cx + s + 5.0, 330.0 + frame.arm[0] * 0.3), wrist], true);
            arm.draw(canvas, look, frame, cloth);
            draw_thing(canvas, holds, (wrist.0 - 14.0, wrist.1 - 20.0));
            let skin = skin_of(look);
            draw_hand(
                canvas,
                skin.mix(skin.shade(), 30),
                (wrist.0 + 3.0, wrist.1 - 6.0),
                206.0,
                false,
                Grip::Hold,
            );
        }
        InHand::Folder | InHand::Papers => {
            let wrist = (cx + s - 2.0, 398.0);
            draw_thing(canvas, holds, (cx + s - 40.0, 352.0));
            Arm {
                joints: [from, (cx + s + 10.0, 322.0), wrist],
                hand: Some((190.0, false, Grip::Hold)),
                dark: true,
            }
            .draw_talking(canvas, look, frame, cloth);
        }
        InHand::Bag => {
            let wrist = (cx + s + 3.0, 420.0);
            draw_thing(canvas, holds, (wrist.0 + 2.0, wrist.1 + 32.0));
            Arm {
                joints: [from, (cx + s + 5.0, 322.0), wrist],
                hand: Some((90.0, false, Grip::Rest)),
                dark: true,
            }
            .draw(canvas, look, frame, cloth);
        }
        InHand::Towel => {
            let wrist = (cx + 8.0, 344.0);
            Arm {
                joints: [from, (cx + s + 2.0, 336.0), wrist],
                hand: Some((186.0, false, Grip::Rest)),
                dark: false,
            }
            .draw(canvas, look, frame, cloth);
            draw_thing(canvas, holds, (cx + s * 0.5 + 8.0, 330.0));
        }
    }
}

/// What lies in the lap of somebody who sits, under the hands.
pub(super) fn draw_in_lap(canvas: &mut Canvas, frame: &Frame, holds: InHand) {
    let y = frame.drop + 414.0;
    match holds {
        InHand::Bag => draw_thing(canvas, holds, (MIDDLE, y - 96.0)),
        InHand::Towel => draw_thing(canvas, holds, (MIDDLE, y - 30.0)),
        InHand::Folder | InHand::Papers => {
            canvas.begin_moved(&format!("translate({MIDDLE} {y:.1}) scale(1.1 0.72)"));
            draw_thing(canvas, holds, (0.0, 0.0));
            canvas.end();
        }
        _ => draw_thing(canvas, holds, (MIDDLE, y - 8.0)),
    }
}

/// What somebody holds who stands turned aside with an arm across, under that hand.
pub(super) fn draw_at_side(canvas: &mut Canvas, holds: InHand, at: Point) {
    let (x, y) = match holds {
        InHand::Bag => (at.0 - 6.0, at.1 + 14.0),
        InHand::Towel => (at.0 + 26.0, at.1 - 8.0),
        InHand::Folder | InHand::Papers => (at.0 + 12.0, at.1 - 16.0),
        _ => (at.0 - 10.0, at.1 - 18.0),
    };
    draw_thing(canvas, holds, (x, y));
}

/// One thing about its middle; a bag and a towel hang from the point.
fn draw_thing(canvas: &mut Canvas, holds: InHand, at: Point) {
    canvas.begin_moved(&format!("translate({:.1} {:.1})", at.0, at.1));
    match holds {
        InHand::Nothing => {}
        InHand::Phone => {
            canvas.begin_moved("rotate(-8) scale(1.14)");
            canvas.lit(
                "M -14 -34 H 14 Q 18 -34 18 -30 V 32 Q 18 36 14 36 H -14 Q -18 36 -18 32 V -30 Q -18 -34 -14 -34 Z",
                PHONE,
                5.0,
            );
            canvas.fill("M -13 -29 H 2 V -14 H -13 Z", PHONE.shade());
            canvas.dot((-8.5, -24.5), 2.6, PHONE_LENS);
            canvas.dot((-2.5, -18.5), 2.6, PHONE_LENS);
            canvas.end();
        }
        InHand::Card => {
            canvas.begin_moved("rotate(-10) translate(-12 -10)");
            canvas.lit(
                "M -30 -18 H 28 Q 31 -18 31 -15 V 17 Q 31 20 28 20 H -30 Q -33 20 -33 17 V -15 Q -33 -18 -30 -18 Z",
                CARD,
                4.0,
            );
            canvas.fill("M -27 -11 H -12 V 9 H -27 Z", CARD_PRINT);
            canvas.line("M -6 -8 H 20 M -6 -1 H 14 M -6 6 H 16", CARD_PRINT, 2.6);
            canvas.end();
        }
        InHand::Cup => {
            canvas.lit("M -18 -24 H 18 L 14 36 H -14 Z", CUP, 8.0);
            canvas.lit("M -20 -34 H 20 V -24 H -20 Z", CUP_LID, 8.0);
        }
        InHand::Folder => draw_folder(canvas),
        InHand::Papers => draw_papers(canvas),
        InHand::Bag => draw_bag(canvas),
        InHand::Towel => draw_towel(canvas),
    }
    canvas.end();
}

fn draw_folder(canvas: &mut Canvas) {
    canvas.begin_moved("rotate(-7)");
    canvas.fill("M -36 -58 H 34 V 50 H -36 Z", PAPER);
    canvas.lit("M -42 -54 H -14 L -8 -46 H 38 V 56 H -42 Z", FOLDER, 8.0);
    canvas.line("M -34 -30 H 4", FOLDER.shade(), 2.0);
    canvas.end();
}

fn draw_papers(canvas: &mut Canvas) {
    canvas.begin_moved("rotate(-10)");
    canvas.fill("M -32 -54 H 40 V 46 H -32 Z", PAPER.shade());
    canvas.end();
    canvas.begin_moved("rotate(-5)");
    canvas.lit("M -38 -52 H 34 V 50 H -38 Z", PAPER, 5.0);
    canvas.line("M -28 -38 H 6 M -28 -24 H 22 M -28 -14 H 22 M -28 -4 H 16 M -28 6 H 20", PRINT, 2.4);
    canvas.end();
}

fn draw_bag(canvas: &mut Canvas) {
    canvas.line("M -22 62 C -20 20 -8 2 0 0 C 8 2 20 20 22 62", BAG_DARK, 6.0);
    canvas.lit(
        "M -38 58 H 38 C 44 90 48 130 44 158 Q 43 166 34 166 H -34 Q -43 166 -44 158 C -48 130 -44 90 -38 58 Z",
        BAG,
        12.0,
    );
    canvas.line("M -36 72 H 36", BAG_DARK, 2.6);
    canvas.line("M -22 60 V 84 M 22 60 V 84", BAG_DARK, 6.0);
}

fn draw_towel(canvas: &mut Canvas) {
    canvas.lit("M -28 -8 Q 0 -18 30 -8 L 34 104 Q 2 112 -30 106 Z", TOWEL, 9.0);
    canvas.line("M -29 82 Q 2 90 33 80 M -29 90 Q 2 98 33 88", TOWEL_STRIPE, 3.2);
    canvas.line("M -6 -8 Q -10 50 -6 80", TOWEL.shade(), 2.0);
}
