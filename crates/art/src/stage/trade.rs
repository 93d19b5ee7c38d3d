//! Clothes for work: a care worker's scrubs, a safety vest and an apron.

use super::body::{Frame, MIDDLE};
use super::colour::{CARD, CARD_PRINT, LANYARD, REFLECTOR, accent_ink, vest_ink};
use super::ink::{Canvas, Rgb};
use super::look::{Look, Posture};
use super::neckline::Neck;

/// The colour of an apron that goes with the shirt under it.
pub(super) fn apron_ink(look: &Look) -> Rgb {
    accent_ink(look.top_color)
}

/// A pointed neck, a pocket and a name card.
pub(super) fn draw_scrubs(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb, skin: Rgb, hem: f32) {
    open.vee(canvas, skin, 30.0);
    let w = open.n + 8.0;
    let vee = format!(
        "M {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1}",
        open.cx - w,
        open.y - 3.0,
        open.cx,
        open.y + 41.0,
        open.cx + w,
        open.y - 3.0
    );
    canvas.line(&vee, ink.mix(ink.shade(), 60), 5.0);
    let (x, y) = (frame.cx + frame.chest * 0.5, open.y + 84.0);
    canvas.line(
        &format!(
            "M {:.1} {y:.1} h 30 v 30 l -4 4 h -22 l -4 -4 Z M {:.1} {:.1} h 30",
            x - 15.0,
            x - 15.0,
            y + 6.0
        ),
        ink.shade(),
        1.8,
    );
    canvas.line(&format!("M {:.1} {:.1} v 12", x + 8.0, y - 8.0), LANYARD, 2.4);
    let card = (frame.cx - frame.chest * 0.5, open.y + 76.0);
    canvas.fill(&format!("M {:.1} {:.1} h 18 v 24 h -18 Z", card.0 - 9.0, card.1), CARD);
    canvas.fill(&format!("M {:.1} {:.1} h 8 v 9 h -8 Z", card.0 - 6.0, card.1 + 4.0), CARD_PRINT);
    canvas.line(&format!("M {:.1} {:.1} h 11", card.0 - 5.5, card.1 + 18.0), CARD_PRINT, 1.6);
    for sign in [-1.0_f32, 1.0] {
        let x = frame.cx + sign * frame.waist * 0.55;
        canvas.line(&format!("M {:.1} {:.1} v -44 h 34 v 44", x - 17.0, hem - 2.0), ink.shade(), 1.8);
    }
}

/// A safety vest with reflecting bands over a work shirt.
pub(super) fn draw_workwear(canvas: &mut Canvas, frame: &Frame, open: &Neck, look: &Look, inks: (Rgb, Rgb), hem: f32) {
    let (ink, skin) = inks;
    open.vee(canvas, skin, 22.0);
    open.collar(canvas, ink, 22.0);
    open.placket(canvas, ink, open.y + 34.0, open.y + 112.0);
    let vest = vest_ink(look.top_color);
    let panel = |sign: f32| {
        let x = |k: f32| open.cx + sign * k;
        format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} V {hem:.1} H {:.1} V {:.1} Z",
            x(open.n + 15.0),
            open.y - 12.0,
            x(open.n + 12.0),
            open.y + 40.0,
            x(16.0),
            open.y + 82.0,
            x(1.0),
            open.y + 118.0,
            x(130.0),
            open.y - 12.0
        )
    };
    let torso = frame.torso(hem);
    let (whole, panels) = (canvas.cut(&torso), canvas.cut(&format!("{} {}", panel(-1.0), panel(1.0))));
    canvas.begin_cut(&whole);
    canvas.begin_cut(&panels);
    canvas.lit(&torso, vest, 24.0);
    let silver = REFLECTOR;
    for sign in [-1.0_f32, 1.0] {
        let x = open.cx + sign * (frame.chest * 0.66);
        let d = format!("M {:.1} {:.1} h 13 V {:.1} h -13 Z", x - 6.5, open.y - 10.0, open.y + 140.0);
        canvas.fill(&d, if sign < 0.0 { silver } else { silver.mix(silver.shade(), 30) });
    }
    for y in [140.0, 196.0] {
        let y = open.y + y;
        let left = frame.cx - 130.0;
        canvas.fill(&format!("M {left:.1} {y:.1} h 260 v 15 h -260 Z"), silver);
        let dark = frame.cx + frame.waist - 24.0;
        canvas.fill(&format!("M {dark:.1} {y:.1} h 130 v 15 h -130 Z"), silver.shade());
    }
    canvas.line(
        &format!("M {:.1} {:.1} V {hem:.1}", open.cx, open.y + 116.0),
        vest.shade().shade(),
        2.2,
    );
    canvas.line(&panel(-1.0), vest.shade(), 2.0);
    canvas.line(&panel(1.0), vest.shade(), 2.0);
    canvas.end();
    canvas.end();
}

/// A bib apron over a plain shirt.
pub(super) fn draw_apron(canvas: &mut Canvas, frame: &Frame, open: &Neck, posture: Posture, look: &Look) {
    let ink = apron_ink(look);
    let (cx, y, hip) = (open.cx, open.y, frame.hip - 3.0);
    let seated = posture == Posture::Seated;
    let (side, low) = if seated { (570.0, 664.0) } else { (436.0, 584.0) };
    let wide = if seated { hip + 10.0 } else { hip };
    draw_straps(canvas, open, ink);
    let d = format!(
        "M {:.1} {:.1} H {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} L {:.1} {side:.1} L {:.1} {low:.1} H {:.1} L {:.1} {side:.1} L {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
        cx - 32.0,
        y + 56.0,
        cx + 32.0,
        cx + 34.0,
        y + 108.0,
        cx + frame.waist * 0.82,
        y + 140.0,
        cx + frame.waist - 2.0,
        y + 166.0,
        cx + hip,
        MIDDLE + wide,
        MIDDLE - wide,
        cx - hip,
        cx - frame.waist + 2.0,
        y + 166.0,
        cx - frame.waist * 0.82,
        y + 140.0,
        cx - 34.0,
        y + 108.0,
        cx - 32.0,
        y + 56.0
    );
    canvas.lit(&d, ink, 20.0);
    draw_seams(canvas, frame, open, ink);
}

/// The straps of an apron, round the neck.
fn draw_straps(canvas: &mut Canvas, open: &Neck, ink: Rgb) {
    let (cx, y) = (open.cx, open.y);
    for sign in [-1.0_f32, 1.0] {
        canvas.line(
            &format!(
                "M {:.1} {:.1} L {:.1} {:.1}",
                cx + sign * 27.0,
                y + 60.0,
                cx + sign * (open.n + 9.0),
                y + 1.0
            ),
            if sign < 0.0 { ink } else { ink.shade() },
            6.5,
        );
    }
}

/// The band, the bib's hem and the pocket of an apron.
fn draw_seams(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb) {
    let (cx, y) = (open.cx, open.y);
    let w = frame.waist - 2.0;
    canvas.line(
        &format!(
            "M {:.1} {:.1} Q {cx:.1} {:.1} {:.1} {:.1}",
            cx - w,
            y + 170.0,
            y + 177.0,
            cx + w,
            y + 170.0
        ),
        ink.shade(),
        3.4,
    );
    canvas.line(&format!("M {:.1} {:.1} h 64", cx - 32.0, y + 63.0), ink.shade(), 1.8);
    canvas.line(
        &format!("M {:.1} {:.1} h 60 v 34 q 0 8 -8 8 h -44 q -8 0 -8 -8 Z", cx - 30.0, y + 206.0),
        ink.shade(),
        1.8,
    );
}
