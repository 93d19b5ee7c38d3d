//! How nose, mouth and the lines of age are drawn, at any turn.

use super::age::stature;
use super::colour::{INK, LIP, LIP_DARK};
use super::face::FACE;
use super::figure::womanly;
use super::head::skin_of;
use super::ink::{Canvas, Rgb};
use super::look::{AgeBand, Beard, Look};
use super::pose::Mien;
use super::turn::Turn;

/// The nose, which stands out of the outline when the head is turned.
pub(super) fn draw_nose(canvas: &mut Canvas, look: &Look, turn: &Turn) {
    let skin = skin_of(look);
    let dark = skin.mix(skin.shade(), 70);
    let root = turn.on_face(0.0, FACE - 1.0, 52.0);
    let shape = stature(look.age).nose * (1.0 - 0.16 * womanly(look));
    let wing = 13.0 * f32::midpoint(1.0, shape);
    let tip = turn.on_face(0.0, FACE + 13.0 * shape, 76.0 + 2.0 * (1.0 - shape));
    let base = turn.on_face(0.0, 41.0, 83.0);
    let near = turn.on_face(-wing, 42.0, 81.0);
    let bridge = turn.on_face(-3.0, FACE, 60.0);
    let profile = format!(
        "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1} L {:.1} {:.1} Z",
        root.0,
        root.1,
        (root.0 * 0.7 + tip.0 * 0.3),
        66.0 + turn.origin.1,
        tip.0,
        tip.1,
        tip.0,
        base.1 - 0.5,
        base.0,
        base.1,
        bridge.0,
        base.1 - 3.0
    );
    let away_from_light = turn.yaw > 0.0;
    if turn.part() > 0.3 {
        canvas.fill(&profile, if away_from_light { dark } else { skin });
    }
    let dark_wing = if away_from_light {
        turn.on_face(wing + 1.0, 42.0, 80.0)
    } else {
        near
    };
    let side = format!(
        "M {:.1} {:.1} L {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1} Z",
        root.0,
        root.1 + 3.0,
        tip.0,
        tip.1,
        tip.0,
        base.1,
        base.0,
        base.1,
        dark_wing.0 + 1.0,
        base.1,
        dark_wing.0,
        dark_wing.1 - 3.0
    );
    canvas.veil(&side, skin.shade(), 0.62);
    let far = turn.on_face(wing, 42.0, 81.0);
    let under = format!(
        "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
        near.0,
        near.1,
        base.0,
        base.1 + 2.4,
        if turn.part() > 0.45 { base.0 } else { far.0 },
        far.1 + 0.6
    );
    canvas.line(&under, skin.shade().mix(INK, 22), 2.0);
}

/// The mouth and the lines of age beside it.
pub(super) fn draw_mouth(canvas: &mut Canvas, look: &Look, mien: &Mien, turn: &Turn) {
    let skin = skin_of(look);
    let dark = skin.0 < 140;
    let lip = skin.mix(if dark { LIP_DARK } else { LIP }, if womanly(look) > 0.0 { 50 } else { 34 });
    let spread = 17.5 * mien.mouth * (1.0 - 0.12 * stature(look.age).childlike);
    let (near_up, far_up) = if turn.yaw < 0.0 {
        (mien.corners.1, mien.corners.0)
    } else {
        mien.corners
    };
    let out = 42.0 - 3.5 * turn.part();
    let near = turn.on_face(-spread, 37.0, 95.0 - near_up);
    let far = turn.on_face(spread.min(86.0 - turn.yaw.abs().to_degrees()), 37.0, 95.0 - far_up);
    let mid = turn.on_face(0.0, out, 95.0 + (near_up + far_up) * 0.28);
    let full = (mien.lips + 0.28 * womanly(look)) * if look.beard == Beard::Full { 0.7 } else { 1.0 };
    let lips = format!(
        "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1} Z",
        near.0,
        near.1,
        mid.0,
        mid.1 - 7.5 * full - 1.0,
        far.0,
        far.1,
        mid.0,
        mid.1 + 11.0 * full + 2.0,
        near.0,
        near.1
    );
    canvas.fill(&lips, lip);
    let part = format!(
        "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
        near.0,
        near.1,
        mid.0,
        mid.1 + 1.0,
        far.0,
        far.1
    );
    canvas.line(&part, lip.shade().mix(INK, 48), 2.2);
    let under = turn.on_face(-7.0 * turn.part(), 41.0 - 7.0 * turn.part(), 104.5);
    let half = 6.0 * turn.flatness(0.0);
    let shadow = format!(
        "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
        under.0 - half,
        under.1,
        under.0,
        under.1 + 2.0,
        under.0 + half,
        under.1
    );
    if !matches!(look.beard, Beard::Full | Beard::Stubble) {
        canvas.line(&shadow, skin.mix(skin.shade(), 65), 2.2);
    }
    draw_lines(canvas, look, turn, near_up);
}

/// What age leaves beside the mouth and on the brow.
fn draw_lines(canvas: &mut Canvas, look: &Look, turn: &Turn, near_up: f32) {
    let skin = skin_of(look);
    let lined = matches!(look.age, AgeBand::Middle | AgeBand::Older);
    let older = look.age == AgeBand::Older;
    if lined && !matches!(look.beard, Beard::Stubble | Beard::Full) {
        let a = turn.on_face(-19.0, 40.0, 82.0);
        let b = turn.on_face(-27.0, 38.0, 93.0 - near_up * 0.5);
        let fold = format!("M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}", a.0, a.1, b.0, a.1 + 3.0, b.0, b.1);
        canvas.line(
            &fold,
            skin.mix(skin.shade(), if older { 85 } else { 48 }),
            if older { 2.0 } else { 1.7 },
        );
    }
    if !older {
        return;
    }
    for (reach, y, bend) in [(20.0, 31.0, 2.0), (15.0, 24.0, 1.5)] {
        brow_line(canvas, turn, (reach, y, bend), skin.mix(skin.shade(), 60));
    }
    if look.beard == Beard::None && turn.flatness(28.0) > 0.1 {
        let a = turn.on_face(27.0, 39.0, 83.0);
        let b = turn.on_face(30.0, 37.0, 93.0 - near_up * 0.5);
        let fold = format!("M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}", a.0 - 3.0, a.1, b.0, a.1 + 3.0, b.0, b.1);
        canvas.line(&fold, skin.mix(skin.shade(), 85), 1.7);
        let (c, d) = (turn.on_face(-30.0, 37.0, 97.0), turn.on_face(-31.0, 36.0, 104.0));
        canvas.line(
            &format!(
                "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
                c.0,
                c.1,
                c.0 - 2.0,
                d.1 - 3.0,
                d.0 + 3.0,
                d.1
            ),
            skin.mix(skin.shade(), 70),
            1.6,
        );
    }
}

/// One line across the brow: how far it reaches to either side, its height and its bend.
fn brow_line(canvas: &mut Canvas, turn: &Turn, line: (f32, f32, f32), ink: Rgb) {
    let (reach, y, bend) = line;
    let (a, b) = (turn.on_face(-reach, FACE, y), turn.on_face(reach, FACE, y));
    let d = format!(
        "M {:.1} {:.1} Q {:.1} {:.1} {:.1} {:.1}",
        a.0,
        a.1,
        f32::midpoint(a.0, b.0),
        a.1 - bend,
        b.0,
        b.1
    );
    canvas.line(&d, ink, 1.5);
}
