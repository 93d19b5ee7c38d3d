//! How hair, caps and scarves are put on a head, in layers behind and before it.

use super::hair;
use super::ink::{Canvas, Rgb, accent_ink, hair_ink};
use super::look::{Hair, Look};
use super::turn::Turn;

const SHINE_SHORT: hair::Shape = ("M -26 12 C -18 2 -6 -2 8 -3", "M -30 16 C -22 4 -6 -2 12 -4");
const SHINE_LONG: hair::Shape = ("M -40 34 C -36 16 -24 4 -8 0", "M -46 40 C -44 18 -28 4 -8 0");
const SHINE_DRAWN: hair::Shape = ("M -28 14 C -20 4 -8 0 6 -1", "M -34 18 C -26 6 -8 0 12 -2");

/// What lies behind the head and the body.
pub(super) fn draw_behind(canvas: &mut Canvas, look: &Look, turn: &Turn) {
    let ink = hair_ink(look.hair_color).shade();
    match look.hair {
        Hair::Bob => canvas.fill(&turn.path(hair::BOB_BACK.0, hair::BOB_BACK.1), ink),
        Hair::Long | Hair::Braids => canvas.fill(&turn.path(hair::LONG_BACK.0, hair::LONG_BACK.1), ink),
        Hair::Ponytail => canvas.lit(&turn.path(hair::TAIL.0, hair::TAIL.1), hair_ink(look.hair_color), 8.0),
        Hair::Bun => {
            let at = turn.point((0.0, -14.0), (-46.0, 0.0));
            canvas.dot(at, 21.0, ink);
            canvas.dot((at.0 - 3.0, at.1 - 2.0), 17.5, hair_ink(look.hair_color));
        }
        Hair::Bald | Hair::Buzz | Hair::Short | Hair::Curly | Hair::Cap => {}
        Hair::Hijab => {
            let ring = turn.path(hair::SCARF.0, hair::SCARF.1);
            let outer = ring.split_once("Z M").map_or(ring.as_str(), |(outer, _)| outer);
            canvas.fill(&format!("{outer} Z"), accent_ink(look.top_color).shade().shade());
        }
    }
}

/// What lies on the head and beside the face.
pub(super) fn draw_before(canvas: &mut Canvas, look: &Look, turn: &Turn, skin: Rgb) {
    let ink = hair_ink(look.hair_color);
    let lit = |canvas: &mut Canvas, shape: hair::Shape| canvas.lit(&turn.path(shape.0, shape.1), ink, 13.0);
    match look.hair {
        Hair::Bald => {}
        Hair::Buzz => canvas.veil(&turn.path(hair::BUZZ.0, hair::BUZZ.1), ink.mix(skin, 18), 0.82),
        Hair::Short => {
            lit(canvas, hair::SHORT);
            shine(canvas, turn, ink, SHINE_SHORT);
        }
        Hair::Curly => draw_curls(canvas, turn, ink),
        Hair::Bob => {
            lit(canvas, hair::BOB_FRONT);
            shine(canvas, turn, ink, SHINE_LONG);
        }
        Hair::Long => {
            lit(canvas, hair::LONG_FRONT);
            shine(canvas, turn, ink, SHINE_LONG);
        }
        Hair::Bun | Hair::Ponytail => {
            lit(canvas, hair::DRAWN);
            shine(canvas, turn, ink, SHINE_DRAWN);
        }
        Hair::Braids => draw_braids(canvas, turn, ink),
        Hair::Hijab => draw_scarf(canvas, turn, accent_ink(look.top_color)),
        Hair::Cap => {
            lit(canvas, hair::BUZZ);
            draw_cap(canvas, turn, accent_ink(look.top_color));
        }
    }
}

fn shine(canvas: &mut Canvas, turn: &Turn, ink: Rgb, shape: hair::Shape) {
    canvas.line(&turn.path(shape.0, shape.1), ink.lift().mix(Rgb(255, 236, 200), 7), 4.5);
}

fn draw_curls(canvas: &mut Canvas, turn: &Turn, ink: Rgb) {
    canvas.fill(&turn.path(hair::SHORT.0, hair::SHORT.1), ink);
    let places = hair::CURLS.map(|(x0, y0, x1, y1, r)| (turn.point((x0, y0), (x1, y1)), r));
    for (at, r) in places {
        canvas.dot(at, r, ink.shade());
    }
    for (at, r) in places {
        canvas.dot((at.0 - 2.6, at.1 - 1.6), r - 2.4, ink);
    }
    for (at, r) in places.into_iter().skip(2).step_by(3) {
        canvas.dot((at.0 - 5.0, at.1 - 5.0), r * 0.36, ink.lift());
    }
}

fn draw_braids(canvas: &mut Canvas, turn: &Turn, ink: Rgb) {
    canvas.lit(&turn.path(hair::DRAWN.0, hair::DRAWN.1), ink, 13.0);
    let light = ink.lift().lift();
    for i in -3_i8..=3 {
        let x = f32::from(i);
        let a = turn.point((x * 8.0, 24.0 + x * x * 0.4), (24.0 + x * 4.0, 24.0 - x));
        let b = turn.point((x * 9.5, -4.0 + x * x * 1.2), (-20.0 + x * 6.0, 6.0 - x * 4.0));
        canvas.line(&format!("M {:.1} {:.1} L {:.1} {:.1}", a.0, a.1, b.0, b.1), light, 1.3);
    }
    for i in 0_u8..5 {
        let k = f32::from(i);
        let tone = if i % 2 == 0 { ink } else { ink.mix(light, 55) };
        let near = turn.path(
            &format!(
                "M {} 40 C {} 90 {} 130 {} {}",
                -41.0 - k,
                -46.0 - k * 1.6,
                -45.0 - k * 2.0,
                -42.0 - k * 4.4,
                196.0 + (k * 13.0) % 22.0
            ),
            &format!(
                "M {} 48 C {} 96 {} 130 {} {}",
                2.0 - k * 8.0,
                1.0 - k * 10.5,
                -2.0 - k * 11.0,
                -2.0 - k * 12.0,
                196.0 + (k * 13.0) % 22.0
            ),
        );
        canvas.line(&near, tone, 6.4);
        if turn.part() < 0.4 && i < 4 {
            let far = turn.path(
                &format!(
                    "M {} 40 C {} 90 {} 130 {} {}",
                    41.0 + k,
                    46.0 + k * 1.6,
                    45.0 + k * 2.0,
                    44.0 + k * 4.6,
                    200.0 + (k * 11.0) % 19.0
                ),
                &format!("M {} 40 C {} 90 {} 130 {} {}", 38.0, 36.0, 34.0, 32.0, 190.0),
            );
            canvas.line(&far, tone.shade(), 6.4);
        }
    }
}

fn draw_scarf(canvas: &mut Canvas, turn: &Turn, cloth: Rgb) {
    canvas.lit(&turn.path(hair::DRAPE.0, hair::DRAPE.1), cloth.mix(cloth.shade(), 24), 16.0);
    canvas.line(&turn.path(hair::FOLD.0, hair::FOLD.1), cloth.shade(), 2.4);
    let ring = turn.path(hair::SCARF.0, hair::SCARF.1);
    let outer = ring.split_once("Z M").map_or(ring.as_str(), |(outer, _)| outer);
    let cut = canvas.cut(&ring);
    canvas.begin_cut(&cut);
    canvas.lit(&format!("{outer} Z"), cloth, 13.0);
    canvas.end();
    canvas.line(
        &turn.path("M -38 34 C -30 10 -14 4 4 4", "M -34 30 C -30 10 -10 2 10 3"),
        cloth.lift(),
        3.0,
    );
}

fn draw_cap(canvas: &mut Canvas, turn: &Turn, cloth: Rgb) {
    canvas.lit(&turn.path(hair::CAP_DOME.0, hair::CAP_DOME.1), cloth, 14.0);
    canvas.line(
        &turn.path("M 0 -10 C 0 4 0 18 0 30", "M 2 -10 C 18 0 26 14 28 32"),
        cloth.shade(),
        1.6,
    );
    canvas.lit(&turn.path(hair::CAP_BILL.0, hair::CAP_BILL.1), cloth.shade(), 8.0);
}
