//! Where the arms are for each posture, and how sleeves and hands are drawn on them.

use super::body::{Frame, MIDDLE};
use super::carry::{draw_at_side, draw_carrying, draw_in_lap};
use super::colour::{NIGHT, SHIRT};
use super::extra::{draw_on_forearm, draw_on_hand};
use super::garment::pocket_ink;
use super::hand::{Grip, draw_hand};
use super::head::skin_of;
use super::ink::{Canvas, Rgb};
use super::look::{Bandage, InHand, Look, Posture, Top};
use super::person::Manner;
use super::turn::{Point, across, between, limb, sleeve};

/// One arm: its joints, and which hand shows at its end.
pub(super) struct Arm {
    /// Shoulder, elbow and wrist.
    pub joints: [Point; 3],
    /// The hand that shows: where it points in degrees, whether its thumb is below, and what it does.
    pub hand: Option<(f32, bool, Grip)>,
    /// Whether it is turned from the light.
    pub dark: bool,
}

impl Arm {
    /// An arm whose hand is not drawn with it.
    pub(super) fn plain(joints: [Point; 3], dark: bool) -> Self {
        Self { joints, hand: None, dark }
    }

    /// The hand, the arm and what is worn on them.
    pub(super) fn draw(&self, canvas: &mut Canvas, look: &Look, frame: &Frame, cloth: Rgb) {
        self.draw_clothed(canvas, look, frame, cloth);
        let [a, b, c] = self.joints;
        if a.0 > MIDDLE {
            return;
        }
        match (look.bandage, self.hand) {
            (Bandage::Forearm, _) => draw_on_forearm(canvas, b, c, frame.arm[2]),
            (Bandage::Hand, Some((degrees, flip, _))) => draw_on_hand(canvas, c, degrees, flip),
            _ => {}
        }
    }

    fn draw_clothed(&self, canvas: &mut Canvas, look: &Look, frame: &Frame, cloth: Rgb) {
        let skin = skin_of(look);
        let [a, b, c] = self.joints;
        let tone = |ink: Rgb| {
            if self.dark { ink.mix(ink.shade(), 45) } else { ink }
        };
        if let Some((degrees, flip, grip)) = self.hand {
            draw_hand(canvas, tone(skin), c, degrees, flip, grip);
        }
        if matches!(look.top, Top::Tee | Top::Polo | Top::Scrubs | Top::Apron) {
            canvas.lit(
                &limb(self.joints, [frame.arm[0] - 3.0, frame.arm[1] - 2.0, frame.arm[2] - 1.0]),
                tone(skin),
                8.0,
            );
            let end = between(a, b, 0.68);
            let half = [frame.arm[0], frame.arm[0] * 0.98, frame.arm[0] * 0.96];
            canvas.lit(&sleeve([a, between(a, b, 0.4), end], half), tone(cloth), 9.0);
            canvas.line(&across(a, between(a, b, 0.64), half[2] - 1.0), tone(cloth).shade(), 1.6);
            return;
        }
        let loose = match look.top {
            Top::Hoodie | Top::Robe | Top::Jacket | Top::Sweater | Top::Cardigan => 2.5,
            Top::Coat => 3.5,
            Top::Suit => 1.5,
            _ => 0.0,
        };
        let half = [frame.arm[0] + loose * 0.4, frame.arm[1] + loose, frame.arm[2] + loose];
        let cuff = between(b, c, 0.93);
        canvas.lit(&limb([a, b, c], [half[0], half[1], half[2] * 0.94]), tone(cloth).shade(), 9.0);
        if look.top == Top::Suit {
            let wrist = [between(b, c, 0.88), between(b, c, 0.94), c];
            canvas.lit(&limb(wrist, [half[2] * 0.9; 3]), tone(SHIRT), 8.0);
        }
        canvas.lit(&limb([a, b, cuff], half), tone(cloth), 10.0);
        let fold = (between(a, b, 0.93), between(b, c, 0.12));
        let inward = if a.0 < MIDDLE { 1.0 } else { -1.0 };
        let d = format!(
            "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
            fold.0.0 + inward * half[1] * 0.8,
            fold.0.1,
            b.0,
            b.1,
            fold.1.0 - inward,
            fold.1.1 + 3.0
        );
        canvas.line(&d, tone(cloth).shade(), 1.8);
    }
}

/// Where the arm on a side of the picture starts: -1 is the left.
pub(super) fn shoulder(frame: &Frame, sign: f32) -> Point {
    (
        frame.cx + sign * (frame.shoulder - frame.arm[0] + 2.0),
        frame.top + frame.arm[0] + 1.0,
    )
}

/// The arms that lie behind the body.
pub(super) fn draw_back_arms(canvas: &mut Canvas, look: &Look, frame: &Frame, manner: Manner, cloth: Rgb) {
    let s = frame.shoulder;
    let joints = match manner.posture {
        Posture::HandsHidden if manner.holds == InHand::Nothing => {
            [shoulder(frame, 1.0), (frame.cx + s + 15.0, 322.0), (frame.cx + 26.0, 398.0)]
        }
        Posture::HalfBehind => [shoulder(frame, 1.0), (frame.cx + s + 4.0, 326.0), (frame.cx + s - 22.0, 410.0)],
        _ => return,
    };
    Arm {
        joints,
        hand: None,
        dark: true,
    }
    .draw(canvas, look, frame, cloth.mix(cloth.shade(), 50));
}

/// The arms that lie before the body.
pub(super) fn draw_front_arms(canvas: &mut Canvas, look: &Look, frame: &Frame, manner: Manner, cloth: Rgb) {
    let holds = manner.holds;
    match manner.posture.holding(holds) {
        Posture::Open => draw_open(canvas, look, frame, holds, cloth),
        Posture::ArmsCrossed => draw_crossed(canvas, look, frame, cloth),
        Posture::HandsHidden => {
            draw_carrying(canvas, look, frame, holds, cloth);
            draw_pocket(canvas, look, frame, cloth);
        }
        Posture::HalfBehind => draw_holding(canvas, look, frame, holds, cloth),
        Posture::Seated => {
            draw_in_lap(canvas, frame, holds);
            draw_lap(canvas, look, frame, cloth);
        }
    }
}

fn draw_open(canvas: &mut Canvas, look: &Look, frame: &Frame, holds: InHand, cloth: Rgb) {
    let (s, cx) = (frame.shoulder, frame.cx);
    let (left, right) = (shoulder(frame, -1.0), shoulder(frame, 1.0));
    let wrist = (cx - s + 1.0, 424.0);
    Arm {
        joints: [left, (cx - s - 5.0, 322.0), wrist],
        hand: Some((84.0, true, Grip::Rest)),
        dark: false,
    }
    .draw(canvas, look, frame, cloth);
    if holds != InHand::Nothing {
        draw_carrying(canvas, look, frame, holds, cloth);
        return;
    }
    let wrist = ((cx + s + 20.0).min(276.0), 346.0);
    Arm {
        joints: [right, (cx + s + 2.0, 318.0 + frame.arm[0] * 0.4), wrist],
        hand: Some((-34.0, false, Grip::Talk)),
        dark: true,
    }
    .draw_talking(canvas, look, frame, cloth);
}

/// The shadow that a forearm casts on the chest under it.
fn draw_cast(canvas: &mut Canvas, frame: &Frame, joints: [Point; 3]) {
    let [_, elbow, wrist] = joints;
    let down = |p: Point, by: f32| (p.0, p.1 + by);
    let path = limb(
        [down(elbow, 6.0), down(between(elbow, wrist, 0.5), 7.0), down(wrist, 6.0)],
        [frame.arm[1] + 1.0, frame.arm[1], frame.arm[2] + 2.0],
    );
    let cut = canvas.cut(&frame.torso(436.0));
    canvas.begin_cut(&cut);
    canvas.veil(&path, NIGHT, 0.3);
    canvas.end();
}

fn draw_crossed(canvas: &mut Canvas, look: &Look, frame: &Frame, cloth: Rgb) {
    let (s, cx) = (frame.shoulder, frame.cx);
    let (left, right) = (shoulder(frame, -1.0), shoulder(frame, 1.0));
    let y = 304.0;
    Arm {
        joints: [left, (cx - s + 1.0, y + 8.0), (cx + frame.chest - 16.0, y - 4.0)],
        hand: None,
        dark: false,
    }
    .draw(canvas, look, frame, cloth);
    let hold = (cx - frame.chest + 12.0, y - 26.0);
    let over = [right, (cx + s - 1.0, y + 10.0), hold];
    draw_cast(canvas, frame, over);
    Arm {
        joints: over,
        hand: Some((206.0, false, Grip::Hold)),
        dark: false,
    }
    .draw(canvas, look, frame, cloth);
}

fn draw_holding(canvas: &mut Canvas, look: &Look, frame: &Frame, holds: InHand, cloth: Rgb) {
    let (s, cx) = (frame.shoulder, frame.cx);
    let (left, right) = (shoulder(frame, -1.0), shoulder(frame, 1.0));
    let wrist = (cx - s + 6.0, 414.0);
    Arm {
        joints: [left, (cx - s - 3.0, 318.0), wrist],
        hand: Some((80.0, true, Grip::Rest)),
        dark: false,
    }
    .draw(canvas, look, frame, cloth);
    let hold = (cx - s + 22.0, 322.0);
    let over = [right, (cx + s - 2.0, 326.0), hold];
    draw_cast(canvas, frame, over);
    draw_at_side(canvas, holds, hold);
    Arm {
        joints: over,
        hand: Some((176.0, false, Grip::Hold)),
        dark: false,
    }
    .draw(canvas, look, frame, cloth);
}

fn draw_lap(canvas: &mut Canvas, look: &Look, frame: &Frame, cloth: Rgb) {
    let (s, cx, d) = (frame.shoulder, frame.cx, frame.drop);
    let (left, right) = (shoulder(frame, -1.0), shoulder(frame, 1.0));
    for (sign, from) in [(1.0_f32, right), (-1.0, left)] {
        let elbow = (cx + sign * (s + 6.0), d + 324.0);
        let wrist = (MIDDLE + sign * (frame.hip - 22.0), d + 420.0);
        let degrees = if sign > 0.0 { 122.0 } else { 58.0 };
        Arm {
            joints: [from, elbow, wrist],
            hand: Some((degrees, sign < 0.0, Grip::Rest)),
            dark: sign > 0.0,
        }
        .draw(canvas, look, frame, cloth);
    }
}

impl Arm {
    /// The same arm with its hand over the cuff, for a forearm that comes toward the viewer.
    pub(super) fn draw_talking(&self, canvas: &mut Canvas, look: &Look, frame: &Frame, cloth: Rgb) {
        let bare = Self { hand: None, ..*self };
        bare.draw(canvas, look, frame, cloth);
        if let Some((degrees, flip, grip)) = self.hand {
            let [_, b, c] = self.joints;
            draw_hand(canvas, skin_of(look), between(b, c, 1.12), degrees, flip, grip);
        }
    }
}

fn draw_pocket(canvas: &mut Canvas, look: &Look, frame: &Frame, cloth: Rgb) {
    let (s, cx) = (frame.shoulder, frame.cx);
    let inward = if look.top == Top::Apron { 26.0 } else { 12.0 };
    let wrist = (cx - frame.hip + inward, 428.0);
    Arm {
        joints: [shoulder(frame, -1.0), (cx - s - 16.0, 326.0), wrist],
        hand: None,
        dark: false,
    }
    .draw(canvas, look, frame, cloth);
    let ink = pocket_ink(look);
    let (x, y) = (wrist.0, wrist.1 + 2.0);
    let bulge = format!(
        "M {:.1} {:.1} L {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
        x - 20.0,
        y + 6.0,
        x + 18.0,
        y - 10.0,
        x + 22.0,
        y + 18.0,
        x + 20.0,
        y + 38.0,
        x + 2.0,
        y + 42.0,
        x - 12.0,
        y + 40.0,
        x - 20.0,
        y + 26.0,
        x - 20.0,
        y + 6.0
    );
    canvas.fill(&bulge, ink);
    canvas.line(
        &format!("M {:.1} {:.1} L {:.1} {:.1}", x - 19.0, y + 5.0, x + 18.0, y - 10.0),
        ink.shade(),
        3.0,
    );
    canvas.line(
        &format!(
            "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
            x + 19.0,
            y - 6.0,
            x + 24.0,
            y + 30.0,
            x + 2.0,
            y + 42.0
        ),
        ink.mix(ink.shade(), 60),
        2.0,
    );
}
