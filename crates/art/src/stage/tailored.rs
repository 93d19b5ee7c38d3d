//! Garments that are cut and sewn of several pieces: the suit, the coat, the cardigan and the dress.

use super::body::{Frame, MIDDLE};
use super::colour::{SHIRT, UNDER_CARDIGAN, UNDER_COAT};
use super::garment::band;
use super::ink::{Canvas, Rgb};
use super::look::Posture;
use super::neckline::Neck;

/// A wedge of what is worn under a garment, from the neck down to a point or a slit.
fn underneath(canvas: &mut Canvas, open: &Neck, ink: Rgb, slit: f32, low: f32) {
    let w = open.n + 8.0;
    let d = format!(
        "M {:.1} {:.1} H {:.1} L {:.1} {low:.1} H {:.1} Z",
        open.cx - w,
        open.y,
        open.cx + w,
        open.cx + slit,
        open.cx - slit
    );
    canvas.lit(&d, ink, 12.0);
}

/// Notched lapels that meet at a point so far below the neck; the left of the picture lies on top.
fn lapels(canvas: &mut Canvas, open: &Neck, ink: Rgb, meet: (f32, f32), wide: f32) {
    let (slit, deep) = meet;
    for sign in [1.0_f32, -1.0] {
        let x = |k: f32| open.cx + sign * k;
        let y = |k: f32| open.y + k;
        let tip = open.n + wide;
        let inner = format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            x(open.n + 3.0),
            y(-12.0),
            x(open.n + 2.0),
            y(deep * 0.3),
            x(slit + 13.0),
            y(deep * 0.7),
            x(slit),
            y(deep)
        );
        let outer = format!(
            "L {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1}",
            x(tip),
            y(deep * 0.5),
            x(tip - 11.0),
            y(deep * 0.43),
            x(tip + 1.0),
            y(deep * 0.33),
            x(open.n + 18.0),
            y(2.0)
        );
        canvas.fill(
            &format!("{inner} {outer} Z"),
            if sign < 0.0 { ink.lift() } else { ink.mix(ink.shade(), 40) },
        );
        canvas.line(&format!("{inner} {outer}"), ink.shade().mix(ink, 15), 1.6);
    }
}

/// Two pocket flaps at a height.
fn flaps(canvas: &mut Canvas, frame: &Frame, ink: Rgb, y: f32) {
    for sign in [-1.0_f32, 1.0] {
        let x = frame.cx + sign * frame.waist * 0.6;
        canvas.line(
            &format!("M {:.1} {y:.1} h 30 v 10 h -30 Z", x - 15.0),
            ink.shade().mix(ink, 15),
            1.8,
        );
    }
}

/// A suit jacket over an open white shirt.
pub(super) fn draw_suit(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb, skin: Rgb, hem: f32) {
    let meet = open.y + 124.0;
    underneath(canvas, open, SHIRT, 1.0, meet + 4.0);
    open.vee(canvas, skin, 20.0);
    open.collar(canvas, SHIRT, 16.0);
    open.placket(canvas, SHIRT, open.y + 36.0, meet - 16.0);
    lapels(canvas, open, ink, (0.0, 124.0), 24.0);
    let cx = frame.cx;
    let gap = format!(
        "M {cx:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {hem:.1} H {:.1} C {:.1} {:.1} {:.1} {:.1} {cx:.1} {:.1} Z",
        hem - 52.0,
        cx + 2.0,
        hem - 26.0,
        cx + 9.0,
        hem - 8.0,
        cx + 20.0,
        cx - 14.0,
        cx - 6.0,
        hem - 8.0,
        cx - 1.0,
        hem - 26.0,
        hem - 52.0
    );
    canvas.fill(&gap, ink.shade().shade());
    canvas.line(&format!("M {cx:.1} {meet:.1} V {:.1}", hem - 50.0), ink.shade().shade(), 2.0);
    for y in [meet + 8.0, meet + 48.0] {
        canvas.dot((cx - 5.0, y), 3.0, ink.shade().shade());
    }
    flaps(canvas, frame, ink, hem - 84.0);
    let x = cx + frame.chest * 0.5;
    canvas.line(&format!("M {:.1} {:.1} l 24 -4", x - 10.0, open.y + 84.0), ink.shade().shade(), 2.0);
}

/// The gap of an open coat below the hem of what is under it.
pub(super) fn draw_coat_gap(canvas: &mut Canvas, frame: &Frame, trousers: Rgb, low: f32) {
    let d = format!(
        "M {:.1} 430 H {:.1} L {:.1} {low:.1} H {:.1} Z",
        frame.cx - 13.0,
        frame.cx + 13.0,
        MIDDLE + 22.0,
        MIDDLE - 18.0
    );
    canvas.lit(&d, trousers.mix(trousers.shade(), 45), 16.0);
}

/// The upper part of a long coat, open over a sweater.
pub(super) fn draw_coat(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb, skin: Rgb, hem: f32) {
    let under = ink.mix(UNDER_COAT, 62);
    underneath(canvas, open, under, 13.0, hem);
    open.crew(canvas, skin, under.shade(), 7.0);
    for sign in [-1.0_f32, 1.0] {
        canvas.line(
            &format!(
                "M {:.1} {:.1} L {:.1} {hem:.1}",
                frame.cx + sign * 14.0,
                open.y + 108.0,
                frame.cx + sign * 13.5
            ),
            ink.shade().shade(),
            2.2,
        );
    }
    lapels(canvas, open, ink, (14.0, 112.0), 31.0);
    for y in [134.0, 174.0, 214.0] {
        canvas.dot((frame.cx - 21.0, open.y + y), 3.2, ink.shade().shade());
    }
    for sign in [-1.0_f32, 1.0] {
        let x = frame.cx + sign * frame.waist * 0.78;
        canvas.line(
            &format!("M {x:.1} {:.1} l {:.1} 34", open.y + 196.0, sign * 7.0),
            ink.shade().shade(),
            2.2,
        );
    }
}

/// A knitted jacket, buttoned below a pointed neck.
pub(super) fn draw_cardigan(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb, skin: Rgb, hem: f32) {
    let under = ink.mix(UNDER_CARDIGAN, 78);
    let meet = open.y + 104.0;
    underneath(canvas, open, under, 1.0, meet);
    open.crew(canvas, skin, under.shade(), 2.5);
    band(canvas, frame, ink, hem, 15.0);
    let edge = ink.mix(ink.shade(), 50);
    for sign in [1.0_f32, -1.0] {
        let x = |k: f32| open.cx + sign * k;
        let d = format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {meet:.1} V {:.1}",
            x(open.n + 9.5),
            open.y + 1.0,
            x(open.n + 7.0),
            open.y + 36.0,
            x(10.0),
            open.y + 74.0,
            x(0.0),
            hem - 4.0
        );
        canvas.line(&d, edge.shade(), 11.0);
        canvas.line(&d, if sign < 0.0 { ink.lift() } else { edge }, 8.6);
    }
    let mut y = meet + 8.0;
    while y < hem - 6.0 {
        canvas.dot((open.cx, y), 2.8, ink.shade().shade());
        y += 36.0;
    }
    for sign in [-1.0_f32, 1.0] {
        let x = frame.cx + sign * frame.waist * 0.58;
        let d = format!("M {:.1} {:.1} v -40 h 30 v 40", x - 15.0, hem - 15.0);
        canvas.line(&d, edge.shade().mix(ink, 25), 1.8);
    }
}

/// The skirt of a dress, standing or over a lap.
pub(super) fn draw_dress_skirt(canvas: &mut Canvas, frame: &Frame, posture: Posture, ink: Rgb) {
    let h = frame.hip;
    let seated = posture == Posture::Seated;
    let (top, low, wide, from) = if seated {
        (556.0, 694.0, h + 18.0, MIDDLE)
    } else {
        (frame.drop + 350.0, 636.0, h + 20.0, frame.cx)
    };
    let (at_top, belly) = if seated { (h, h + 14.0) } else { (frame.waist, h + 2.0) };
    let d = format!(
        "M {:.1} {top:.1} H {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {low:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {low:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {top:.1} Z",
        from - at_top,
        from + at_top,
        from + belly,
        top + 44.0,
        MIDDLE + wide,
        top + 100.0,
        MIDDLE + wide,
        MIDDLE + wide * 0.5,
        low + 7.0,
        MIDDLE - wide * 0.5,
        low + 7.0,
        MIDDLE - wide,
        MIDDLE - wide,
        top + 100.0,
        from - belly,
        top + 44.0,
        from - at_top
    );
    canvas.lit(&d, ink, 24.0);
    for (k, long) in [(-0.62, 0.86), (-0.16, 1.0), (0.34, 0.8)] {
        let d = format!(
            "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
            from + h * k * 0.8,
            top + 14.0,
            MIDDLE + wide * k * 0.9,
            top + 80.0,
            MIDDLE + wide * k,
            top + (low - top) * long
        );
        canvas.line(&d, ink.shade(), 2.0);
    }
}

/// The upper part of a dress: a round neck, a few buttons and a belt.
pub(super) fn draw_dress(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb, skin: Rgb) {
    open.crew(canvas, skin, ink.shade(), 3.5);
    let cx = open.cx;
    canvas.line(&format!("M {cx:.1} {:.1} V {:.1}", open.y + 32.0, open.y + 84.0), ink.shade(), 1.8);
    for y in [44.0, 60.0, 76.0] {
        canvas.dot((cx - 4.0, open.y + y), 2.1, ink.shade().shade());
    }
    let (w, belt) = (frame.chest.max(frame.hip) + 5.0, open.y + 178.0);
    let cut = canvas.cut(&frame.torso(436.0));
    canvas.begin_cut(&cut);
    let d = format!(
        "M {:.1} {belt:.1} Q {cx:.1} {:.1} {:.1} {belt:.1} v 11 Q {cx:.1} {:.1} {:.1} {:.1} Z",
        cx - w,
        belt + 7.0,
        cx + w,
        belt + 18.0,
        cx - w,
        belt + 11.0
    );
    canvas.lit(&d, ink.mix(ink.shade(), 62), 22.0);
    canvas.end();
}
