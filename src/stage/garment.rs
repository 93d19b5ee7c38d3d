//! What is worn above the waist: the body of the garment, its collar and its small parts.

use super::body::Frame;
use super::ink::{Canvas, Rgb, cloth_ink};
use super::look::{Look, Posture, Top};
use super::neckline::Neck;
use super::outfit::{draw_jacket, draw_robe, draw_robe_skirt, draw_uniform};

/// The colour of the garment; a uniform keeps its own.
pub(super) fn garment_ink(look: &Look) -> Rgb {
    if look.top == Top::Uniform {
        Rgb(40, 48, 72)
    } else {
        cloth_ink(look.top_color)
    }
}

/// The part of a garment that lies behind the neck.
pub(super) fn draw_garment_behind(canvas: &mut Canvas, look: &Look, frame: &Frame) {
    let (cx, d, n) = (frame.cx, frame.drop, frame.neck);
    let ink = garment_ink(look).shade();
    let tall = match look.top {
        Top::Hoodie => 24.0,
        Top::Robe | Top::Jacket => 13.0,
        _ => 7.0,
    };
    let wide = n + if look.top == Top::Hoodie { 22.0 } else { 9.0 };
    let collar = format!(
        "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {cx:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
        cx - wide,
        d + 180.0,
        cx - wide,
        d + 166.0 - tall,
        cx - n,
        d + 160.0 - tall,
        d + 160.0 - tall,
        cx + n,
        d + 160.0 - tall,
        cx + wide,
        d + 166.0 - tall,
        cx + wide,
        d + 180.0
    );
    canvas.fill(&collar, ink.shade());
}

/// The body of the garment with its collar and its small parts.
pub(super) fn draw_garment(canvas: &mut Canvas, look: &Look, frame: &Frame, posture: Posture, skin: Rgb) {
    let ink = garment_ink(look);
    let hem = if posture == Posture::Seated { 574.0 } else { 436.0 };
    if look.top == Top::Robe {
        draw_robe_skirt(canvas, frame, posture, ink);
    }
    canvas.lit(&frame.torso(hem), ink, 24.0);
    let open = Neck {
        cx: frame.cx,
        y: frame.drop + 168.0,
        n: frame.neck,
    };
    match look.top {
        Top::Hoodie => draw_hoodie(canvas, frame, &open, ink, skin, hem),
        Top::Shirt => draw_shirt(canvas, &open, ink, skin, hem),
        Top::Polo => {
            open.vee(canvas, skin, 34.0);
            open.collar(canvas, ink, 30.0);
            open.placket(canvas, ink, open.y + 34.0, open.y + 92.0);
        }
        Top::Tee => open.crew(canvas, skin, ink.shade(), 3.0),
        Top::Sweater => {
            open.crew(canvas, skin, ink.mix(ink.shade(), 45), 9.0);
            band(canvas, frame, ink, hem, 16.0);
        }
        Top::Jacket => draw_jacket(canvas, &open, ink, skin, hem),
        Top::Robe => draw_robe(canvas, frame, &open, ink, skin),
        Top::Uniform => draw_uniform(canvas, frame, &open, ink, skin, hem),
    }
}

fn band(canvas: &mut Canvas, frame: &Frame, ink: Rgb, hem: f32, tall: f32) {
    let w = frame.hip + 1.0;
    let d = format!(
        "M {:.1} {:.1} H {:.1} V {hem:.1} H {:.1} Z",
        frame.cx - w,
        hem - tall,
        frame.cx + w,
        frame.cx - w
    );
    canvas.lit(&d, ink.mix(ink.shade(), 35), 24.0);
}

fn draw_hoodie(canvas: &mut Canvas, frame: &Frame, open: &Neck, ink: Rgb, skin: Rgb, hem: f32) {
    open.crew(canvas, skin, ink.shade(), 5.0);
    let w = open.n + 24.0;
    for sign in [-1.0_f32, 1.0] {
        let x = |k: f32| open.cx + sign * k;
        let d = format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
            x(open.n + 3.0),
            open.y - 16.0,
            x(open.n + 3.0),
            open.y + 6.0,
            x(18.0),
            open.y + 24.0,
            x(0.0),
            open.y + 32.0,
            x(20.0),
            open.y + 36.0,
            x(w + 2.0),
            open.y + 26.0,
            x(w),
            open.y + 2.0
        );
        canvas.fill(&d, if sign < 0.0 { ink.lift() } else { ink.mix(ink.shade(), 55) });
        let string = format!(
            "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
            x(9.0),
            open.y + 30.0,
            x(12.0),
            open.y + 44.0,
            x(9.0),
            open.y + 60.0,
            x(11.0),
            open.y + 76.0 + sign * 4.0
        );
        canvas.line(&string, Rgb(204, 194, 178), 2.2);
    }
    band(canvas, frame, ink, hem, 18.0);
    let (cx, top) = (frame.cx, hem - 100.0);
    let pouch = format!(
        "M {:.1} {top:.1} H {:.1} L {:.1} {:.1} V {:.1} H {:.1} V {:.1} Z",
        cx - 30.0,
        cx + 30.0,
        cx + 46.0,
        top + 40.0,
        hem - 18.0,
        cx - 46.0,
        top + 40.0
    );
    canvas.line(&pouch, ink.shade(), 2.0);
}

fn draw_shirt(canvas: &mut Canvas, open: &Neck, ink: Rgb, skin: Rgb, hem: f32) {
    open.vee(canvas, skin, 26.0);
    open.collar(canvas, ink, 26.0);
    open.placket(canvas, ink, open.y + 34.0, hem);
}
