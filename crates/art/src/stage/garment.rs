//! What is worn above the waist: the body of the garment, its collar and its small parts.

use super::body::Frame;
use super::colour::{STOCKINGS, STRING, UNIFORM, UNIFORM_TROUSERS, cloth_ink, trouser_ink};
use super::ink::{Canvas, Rgb};
use super::look::{Look, Posture, Top};
use super::neckline::Neck;
use super::outfit::{draw_jacket, draw_robe, draw_skirts, draw_uniform};
use super::tailored::{draw_cardigan, draw_coat, draw_coat_gap, draw_dress, draw_dress_skirt, draw_suit};
use super::trade::{apron_ink, draw_apron, draw_scrubs, draw_workwear};

/// How far down a robe, and a long coat, reach.
const ROBE: f32 = 622.0;
const COAT: f32 = 662.0;

/// The colour of the garment; a uniform keeps its own.
pub(super) fn garment_ink(look: &Look) -> Rgb {
    if look.top == Top::Uniform {
        UNIFORM
    } else {
        cloth_ink(look.top_color)
    }
}

/// The colour of the trousers or tights that go with a top.
pub(super) fn trousers_of(look: &Look) -> Rgb {
    match look.top {
        Top::Uniform => UNIFORM_TROUSERS,
        Top::Scrubs | Top::Suit => garment_ink(look),
        Top::Dress => STOCKINGS,
        _ => trouser_ink(look.top_color),
    }
}

/// The colour of the pocket that a hand at the hip goes into.
pub(super) fn pocket_ink(look: &Look) -> Rgb {
    match look.top {
        Top::Robe | Top::Coat | Top::Cardigan | Top::Dress => garment_ink(look),
        Top::Apron => apron_ink(look),
        _ => trousers_of(look),
    }
}

/// How far down the upper part of a garment reaches.
fn hem_of(top: Top, posture: Posture) -> f32 {
    if posture == Posture::Seated {
        return 574.0;
    }
    match top {
        Top::Suit => 454.0,
        Top::Scrubs => 448.0,
        Top::Cardigan => 472.0,
        _ => 436.0,
    }
}

/// What hangs below the upper part of a garment.
fn draw_lower(canvas: &mut Canvas, look: &Look, frame: &Frame, posture: Posture, ink: Rgb) {
    match look.top {
        Top::Robe => draw_skirts(canvas, frame, posture, ink, ROBE),
        Top::Coat => {
            draw_skirts(canvas, frame, posture, ink, COAT);
            if posture != Posture::Seated {
                draw_coat_gap(canvas, frame, trousers_of(look), COAT);
            }
        }
        Top::Dress => draw_dress_skirt(canvas, frame, posture, ink),
        _ => {}
    }
}

/// The part of a garment that lies behind the neck.
pub(super) fn draw_garment_behind(canvas: &mut Canvas, look: &Look, frame: &Frame) {
    let (cx, d, n) = (frame.cx, frame.drop, frame.neck);
    let ink = garment_ink(look).shade();
    let tall = match look.top {
        Top::Hoodie => 24.0,
        Top::Robe | Top::Jacket | Top::Coat => 13.0,
        Top::Suit | Top::Workwear => 10.0,
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
    let hem = hem_of(look.top, posture);
    canvas.lit(&frame.torso(hem), ink, 24.0);
    draw_lower(canvas, look, frame, posture, ink);
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
        Top::Suit => draw_suit(canvas, frame, &open, ink, skin, hem),
        Top::Coat => draw_coat(canvas, frame, &open, ink, skin, hem),
        Top::Cardigan => draw_cardigan(canvas, frame, &open, ink, skin, hem),
        Top::Dress => draw_dress(canvas, frame, &open, ink, skin),
        Top::Scrubs => draw_scrubs(canvas, frame, &open, ink, skin, hem),
        Top::Workwear => draw_workwear(canvas, frame, &open, look, (ink, skin), hem),
        Top::Apron => {
            open.crew(canvas, skin, ink.shade(), 3.0);
            draw_apron(canvas, frame, &open, posture, look);
        }
    }
}

/// A ribbed band along the hem.
pub(super) fn band(canvas: &mut Canvas, frame: &Frame, ink: Rgb, hem: f32, tall: f32) {
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
        canvas.line(&string, STRING, 2.2);
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
