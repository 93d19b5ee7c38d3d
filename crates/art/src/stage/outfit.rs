//! Garments of several pieces: the jacket, the robe and the uniform.

use super::body::{Frame, MIDDLE};
use super::colour::{BADGE, BELT, BUCKLE, CAMERA, CAMERA_LENS, CAMERA_LIGHT, NAME_PLATE, TIE, UNDER_JACKET, UNDER_ROBE, UNDER_ROBE_HEM};
use super::ink::{Canvas, Rgb};
use super::look::Posture;
use super::neckline::Neck;

/// An open jacket over a plain shirt.
pub(super) fn draw_jacket(canvas: &mut Canvas, open: &Neck, ink: Rgb, skin: Rgb, hem: f32) {
    let under = ink.mix(UNDER_JACKET, 72);
    let d = format!(
        "M {:.1} {:.1} H {:.1} L {:.1} {hem:.1} H {:.1} Z",
        open.cx - open.n - 8.0,
        open.y,
        open.cx + open.n + 8.0,
        open.cx + 17.0,
        open.cx - 17.0
    );
    canvas.lit(&d, under, 12.0);
    open.crew(canvas, skin, under.shade(), 2.5);
    for sign in [-1.0_f32, 1.0] {
        let x = |k: f32| open.cx + sign * k;
        let d = format!(
            "M {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1} L {:.1} {:.1} Z",
            x(open.n + 2.0),
            open.y - 12.0,
            x(open.n + 2.0),
            open.y + 44.0,
            x(open.n + 22.0),
            open.y + 34.0,
            x(open.n + 19.0),
            open.y + 2.0
        );
        canvas.fill(&d, if sign < 0.0 { ink.lift() } else { ink.shade() });
        canvas.line(
            &format!("M {:.1} {:.1} L {:.1} {hem:.1}", x(open.n + 1.0), open.y + 44.0, x(17.0)),
            ink.shade().shade(),
            2.2,
        );
    }
}

/// The part of a robe or a coat below the hips, under the rest, down to a height when it stands.
pub(super) fn draw_skirts(canvas: &mut Canvas, frame: &Frame, posture: Posture, ink: Rgb, low: f32) {
    let h = frame.hip;
    if posture == Posture::Seated {
        let d = format!(
            "M {:.1} 560 H {:.1} C {:.1} 590 {:.1} 640 {:.1} 664 L {:.1} 650 L {MIDDLE} 600 L {:.1} 650 L {:.1} 664 C {:.1} 640 {:.1} 590 {:.1} 560 Z",
            MIDDLE - h,
            MIDDLE + h,
            MIDDLE + h + 12.0,
            MIDDLE + h + 22.0,
            MIDDLE + h + 16.0,
            MIDDLE + 14.0,
            MIDDLE - 14.0,
            MIDDLE - h - 16.0,
            MIDDLE - h - 22.0,
            MIDDLE - h - 12.0,
            MIDDLE - h
        );
        canvas.lit(&d, ink, 20.0);
        return;
    }
    let d = format!(
        "M {:.1} 420 H {:.1} C {:.1} 480 {:.1} 560 {:.1} {low:.1} H {:.1} C {:.1} 560 {:.1} 480 {:.1} 420 Z",
        frame.cx - h,
        frame.cx + h,
        MIDDLE + h + 6.0,
        MIDDLE + h + 10.0,
        MIDDLE + h + 8.0,
        MIDDLE - h - 8.0,
        MIDDLE - h - 10.0,
        MIDDLE - h - 6.0,
        frame.cx - h
    );
    canvas.lit(&d, ink, 24.0);
    canvas.line(
        &format!(
            "M {:.1} 440 C {:.1} 500 {:.1} 560 {:.1} {:.1}",
            MIDDLE + 4.0,
            MIDDLE + 8.0,
            MIDDLE + 12.0,
            MIDDLE + 10.0,
            low - 2.0
        ),
        ink.shade(),
        2.4,
    );
}

/// The lapels and the belt of a robe.
pub(super) fn draw_robe(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb, skin: Rgb) {
    let (cx, y) = (open.cx, open.y);
    let d = format!(
        "M {:.1} {:.1} H {:.1} L {cx:.1} {:.1} Z",
        cx - open.n - 8.0,
        y,
        cx + open.n + 8.0,
        y + 130.0
    );
    canvas.lit(&d, UNDER_ROBE, 12.0);
    open.crew(canvas, skin, UNDER_ROBE_HEM, 2.5);
    for sign in [1.0_f32, -1.0] {
        let x = |k: f32| cx + sign * k;
        let d = format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} L {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
            x(open.n + 2.0),
            y - 12.0,
            x(open.n),
            y + 40.0,
            x(14.0),
            y + 90.0,
            x(-8.0),
            y + 140.0,
            x(14.0),
            y + 150.0,
            x(36.0),
            y + 100.0,
            x(open.n + 24.0),
            y + 50.0,
            x(open.n + 19.0),
            y + 4.0
        );
        canvas.fill(&d, if sign < 0.0 { ink.lift().lift() } else { ink.mix(ink.shade(), 40) });
    }
    draw_sash(canvas, frame, cx, y + 176.0, ink.mix(ink.shade(), 40));
}

fn draw_sash(canvas: &mut Canvas, frame: &Frame, cx: f32, belt: f32, ink: Rgb) {
    let w = frame.waist + 6.0;
    let d = format!(
        "M {:.1} {belt:.1} Q {cx:.1} {:.1} {:.1} {belt:.1} V {:.1} Q {cx:.1} {:.1} {:.1} {:.1} Z",
        cx - w,
        belt + 8.0,
        cx + w,
        belt + 18.0,
        belt + 26.0,
        cx - w,
        belt + 18.0
    );
    canvas.lit(&d, ink, 24.0);
    canvas.line(
        &format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            cx + 2.0,
            belt + 14.0,
            cx + 10.0,
            belt + 30.0,
            cx + 2.0,
            belt + 60.0,
            cx + 8.0,
            belt + 84.0
        ),
        ink,
        9.0,
    );
}

/// A patrol officer's collar, pockets, badge, camera and belt.
pub(super) fn draw_uniform(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb, skin: Rgb, hem: f32) {
    open.vee(canvas, skin, 18.0);
    canvas.fill(
        &format!(
            "M {:.1} {:.1} H {:.1} L {:.1} {:.1} Z",
            open.cx - 12.0,
            open.y + 22.0,
            open.cx + 12.0,
            open.cx,
            open.y + 34.0
        ),
        TIE,
    );
    open.collar(canvas, ink, 24.0);
    open.placket(canvas, ink, open.y + 34.0, hem);
    let (cx, y) = (open.cx, open.y + 74.0);
    draw_issue(canvas, frame, (cx, y), ink);
    draw_belt(canvas, frame, hem);
}

/// Pockets, badge, name plate and body-worn camera.
fn draw_issue(canvas: &mut Canvas, frame: &Frame, at: (f32, f32), ink: Rgb) {
    let (cx, y) = at;
    for sign in [-1.0_f32, 1.0] {
        let x = cx + sign * (frame.chest * 0.52);
        canvas.line(
            &format!(
                "M {:.1} {y:.1} h 32 v 9 l -16 5 l -16 -5 Z M {:.1} {:.1} v 34 h 30 v -34",
                x - 16.0,
                x - 15.0,
                y + 9.0
            ),
            ink.shade(),
            2.0,
        );
    }
    let x = cx + frame.chest * 0.52;
    canvas.fill(
        &format!(
            "M {x:.1} {:.1} l 10 3 v 8 c 0 7 -5 11 -10 14 c -5 -3 -10 -7 -10 -14 v -8 Z",
            y - 30.0
        ),
        BADGE,
    );
    canvas.fill(
        &format!("M {:.1} {:.1} h 26 v 6 h -26 Z", cx - frame.chest * 0.52 - 13.0, y - 9.0),
        NAME_PLATE,
    );
    canvas.lit(&format!("M {:.1} {:.1} h 22 v 34 h -22 Z", cx - 11.0, y + 4.0), CAMERA, 6.0);
    canvas.dot((cx, y + 15.0), 4.5, CAMERA_LENS);
    canvas.dot((cx + 6.0, y + 31.0), 1.8, CAMERA_LIGHT);
}

fn draw_belt(canvas: &mut Canvas, frame: &Frame, hem: f32) {
    let w = frame.hip + 3.0;
    canvas.lit(
        &format!(
            "M {:.1} {:.1} H {:.1} V {:.1} H {:.1} Z",
            frame.cx - w,
            hem - 16.0,
            frame.cx + w,
            hem + 8.0,
            frame.cx - w
        ),
        BELT,
        20.0,
    );
    canvas.fill(&format!("M {:.1} {:.1} h 24 v 18 h -24 Z", frame.cx - 12.0, hem - 13.0), BUCKLE);
}
