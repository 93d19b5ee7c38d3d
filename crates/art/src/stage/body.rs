//! How wide each build is, and how torso, neck, legs and chair are drawn.

use super::age::stature;
use super::figure::womanly;
use super::garment::trousers_of;
use super::ink::{Canvas, Rgb};
use super::look::{Build, Look, Posture, Top};
use super::pose::Pose;
use super::turn::limb;

/// The middle of the figure.
pub(super) const MIDDLE: f32 = 160.0;

/// Half the widths of a build: shoulder, chest, waist, hip, neck, then arm and leg from the top down.
type Girth = [f32; 11];

/// The girth of a build, with so much of a child's in it.
fn girth(build: Build, childlike: f32) -> Girth {
    let (adult, child): (Girth, Girth) = match build {
        Build::Slight => (
            [66.0, 49.0, 43.0, 49.0, 17.5, 16.5, 13.5, 10.5, 29.0, 21.0, 17.0],
            [61.0, 46.0, 43.0, 45.0, 16.5, 15.0, 13.0, 10.5, 26.0, 20.0, 16.5],
        ),
        Build::Medium => (
            [75.0, 57.0, 52.0, 55.0, 19.5, 18.5, 15.5, 11.5, 32.0, 24.0, 19.0],
            [67.0, 52.0, 50.0, 50.0, 17.5, 16.5, 14.5, 11.5, 29.0, 22.5, 18.0],
        ),
        Build::Broad => (
            [86.0, 67.0, 60.0, 60.0, 23.5, 21.5, 17.5, 13.0, 34.0, 26.0, 21.0],
            [74.0, 58.0, 55.0, 54.0, 19.0, 18.0, 15.5, 12.0, 31.0, 24.0, 19.0],
        ),
        Build::Heavy => (
            [83.0, 73.0, 80.0, 76.0, 23.5, 22.0, 18.5, 13.0, 41.0, 29.0, 22.0],
            [74.0, 65.0, 69.0, 66.0, 20.0, 19.5, 17.0, 12.5, 36.0, 27.0, 20.0],
        ),
    };
    std::array::from_fn(|i| match (adult.get(i), child.get(i)) {
        (Some(a), Some(c)) => a + (c - a) * childlike,
        _ => 0.0,
    })
}

/// What a woman's girth is against a man's of the same build.
const WOMAN: Girth = [0.9, 0.94, 0.85, 1.05, 0.8, 0.86, 0.87, 0.9, 1.0, 0.97, 0.94];

/// The measures of a body at a moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Half the width at the shoulders.
    pub shoulder: f32,
    /// Half the width at the chest.
    pub chest: f32,
    /// Half the width at the waist.
    pub waist: f32,
    /// Half the width at the hip.
    pub hip: f32,
    /// Half the width of the neck.
    pub neck: f32,
    /// Half the width of the arm at shoulder, elbow and wrist.
    pub arm: [f32; 3],
    /// Half the width of the leg at hip, knee and ankle.
    pub leg: [f32; 3],
    /// The height of the shoulders.
    pub top: f32,
    /// How far everything above the hem is moved down.
    pub drop: f32,
    /// The middle of the upper body.
    pub cx: f32,
}

impl Frame {
    /// The measures for a look at a moment.
    pub(super) fn new(look: &Look, pose: &Pose, posture: Posture) -> Self {
        let childlike = stature(look.age).childlike;
        let share = womanly(look);
        let mut girth = girth(look.build, childlike);
        for (own, woman) in girth.iter_mut().zip(WOMAN) {
            *own *= 1.0 + (woman - 1.0) * share;
        }
        let [shoulder, chest, waist, hip, neck, a0, a1, a2, l0, l1, l2] = girth;
        let (arm, leg) = ([a0, a1, a2], [l0, l1, l2]);
        let turned = if posture == Posture::HalfBehind { 0.88 } else { 1.0 };
        Self {
            shoulder: (shoulder - pose.narrow) * turned,
            chest: chest * turned,
            waist: waist * turned,
            hip: hip * turned,
            neck,
            arm,
            leg,
            top: 198.0 + pose.moved.1 - pose.lift,
            drop: pose.moved.1,
            cx: MIDDLE + pose.moved.0 * 0.4,
        }
    }

    /// The outline of the upper body, down to the hem.
    pub(super) fn torso(&self, hem: f32) -> String {
        let x = |half: f32| self.cx + half;
        let d = self.drop;
        let (shoulder, nape) = (self.shoulder, self.neck + 9.0);
        let top = self.top;
        let cap = shoulder - self.arm[0] + 4.0;
        let half = |sign: f32| {
            [
                x(sign * nape),
                x(sign * (nape + 4.0)),
                x(sign * (cap - 24.0)),
                x(sign * cap),
                x(sign * (shoulder + 1.0)),
                x(sign * self.chest),
                x(sign * self.waist),
                x(sign * self.hip),
            ]
        };
        let (r, l) = (half(1.0), half(-1.0));
        format!(
            "M {:.1} {neck:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {top:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {arm:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {hem:.1} \
             L {:.1} {hem:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {arm:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {top:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {neck:.1} Z",
            r[0],
            r[1],
            top - 14.0,
            r[2],
            top - 6.0,
            r[3],
            r[4],
            top + 4.0,
            r[5],
            top + 40.0,
            r[5],
            r[5],
            d + 310.0,
            r[6],
            d + 340.0,
            r[7],
            l[7],
            l[6],
            d + 340.0,
            l[5],
            d + 310.0,
            l[5],
            l[5],
            top + 40.0,
            l[4],
            top + 4.0,
            l[3],
            l[2],
            top - 6.0,
            l[1],
            top - 14.0,
            l[0],
            neck = d + 170.0,
            arm = top + 78.0,
        )
    }
}

/// The neck, and the shadow the chin casts on it.
pub(super) fn draw_neck(canvas: &mut Canvas, frame: &Frame, pose: &Pose, skin: Rgb) {
    let (n, d) = (frame.neck, frame.drop);
    let cx = MIDDLE + pose.moved.0 * 0.34 - pose.yaw * 7.0;
    let base = frame.cx;
    let neck = format!(
        "M {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} L {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
        cx - n,
        d + 100.0,
        cx - n,
        d + 150.0,
        base - n - 1.0,
        d + 168.0,
        base - n - 13.0,
        d + 190.0,
        base + n + 13.0,
        d + 190.0,
        base + n + 1.0,
        d + 168.0,
        cx + n,
        d + 150.0,
        cx + n,
        d + 100.0
    );
    canvas.lit(&neck, skin, 13.0);
    let cut = canvas.cut(&neck);
    canvas.begin_cut(&cut);
    let chin = cx + pose.yaw * 18.0;
    let low = d + (156.0 + pose.pitch * 0.6 + pose.bow).min(158.0);
    let shadow = format!(
        "M {:.1} {:.1} L {:.1} {:.1} C {:.1} {:.1} {:.1} {:.1} {:.1} {:.1} Z",
        cx - 50.0,
        d + 96.0,
        cx + 60.0,
        d + 96.0,
        cx + 60.0,
        low + 14.0,
        chin - 6.0,
        low + 14.0,
        cx - 50.0,
        low - 22.0
    );
    canvas.fill(&shadow, skin.shade());
    canvas.end();
}

/// The trousers, standing or seated.
pub(super) fn draw_legs(canvas: &mut Canvas, look: &Look, frame: &Frame, posture: Posture) {
    let ink = trousers_of(look);
    if posture == Posture::Seated {
        draw_seated_legs(canvas, frame, ink);
        return;
    }
    let tights = look.top == Top::Dress;
    let leg = if tights { frame.leg.map(|half| half * 0.8) } else { frame.leg };
    let spread = frame.hip - frame.leg[0];
    for sign in [1.0_f32, -1.0] {
        let x = |k: f32| MIDDLE + sign * k;
        let hip = (x(spread), 432.0);
        let knee = (x(spread + 6.0), 592.0);
        let ankle = (x(spread + 7.0), 760.0);
        let tone = if sign > 0.0 { ink.mix(ink.shade(), 55) } else { ink };
        canvas.lit(&limb([hip, knee, ankle], leg), tone, 13.0);
        if tights {
            continue;
        }
        let crease = format!(
            "M {:.1} 588 Q {:.1} 600 {:.1} 596",
            x(spread - 8.0),
            x(spread + 4.0),
            x(spread + 18.0)
        );
        canvas.line(&crease, ink.shade(), 1.8);
    }
    if tights {
        return;
    }
    let fly = format!(
        "M {:.1} 430 C {:.1} 452 {:.1} 462 {MIDDLE} 486",
        MIDDLE + 1.0,
        MIDDLE + 2.0,
        MIDDLE + 1.0
    );
    canvas.line(&fly, ink.shade(), 2.0);
}

fn draw_seated_legs(canvas: &mut Canvas, frame: &Frame, ink: Rgb) {
    for sign in [1.0_f32, -1.0] {
        let x = |k: f32| MIDDLE + sign * k;
        let wide = frame.hip - 22.0;
        let tone = if sign > 0.0 { ink.mix(ink.shade(), 50) } else { ink };
        let shin = limb(
            [(x(wide + 12.0), 612.0), (x(wide + 11.0), 680.0), (x(wide + 6.0), 830.0)],
            [frame.leg[1] + 5.0, frame.leg[1] + 1.0, frame.leg[2]],
        );
        canvas.lit(&shin, tone.mix(ink.shade(), 48), 12.0);
        let thigh = limb(
            [(x(wide - 2.0), 546.0), (x(wide + 8.0), 582.0), (x(wide + 13.0), 612.0)],
            [frame.leg[0] - 2.0, frame.leg[1] + 8.0, frame.leg[1] + 7.0],
        );
        canvas.lit(&thigh, tone, 11.0);
    }
}
