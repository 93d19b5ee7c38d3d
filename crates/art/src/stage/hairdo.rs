//! How hair is put on a head, in layers behind and before it.

use super::colour::{SHINE, accent_ink};
use super::covering::{draw_cap, draw_scarf, draw_scarf_behind, draw_turban};
use super::extra::draw_wet;
use super::figure::womanly;
use super::hair;
use super::ink::{Canvas, Rgb, grown_hair_ink};
use super::look::{Hair, Look};
use super::turn::{Point, Turn};

const SHINE_SHORT: hair::Shape = ("M -26 12 C -18 2 -6 -2 8 -3", "M -30 16 C -22 4 -6 -2 12 -4");
const SHINE_LONG: hair::Shape = ("M -40 34 C -36 16 -24 4 -8 0", "M -46 40 C -44 18 -28 4 -8 0");
const SHINE_DRAWN: hair::Shape = ("M -28 14 C -20 4 -8 0 6 -1", "M -34 18 C -26 6 -8 0 12 -2");

/// What lies behind the head and the body.
pub(super) fn draw_behind(canvas: &mut Canvas, look: &Look, turn: &Turn) {
    let own = grown_hair_ink(look);
    let ink = own.shade();
    match look.hair {
        Hair::Bob => canvas.fill(&turn.path(hair::BOB_BACK.0, hair::BOB_BACK.1), ink),
        Hair::Long | Hair::Braids => canvas.fill(&turn.path(hair::LONG_BACK.0, hair::LONG_BACK.1), ink),
        Hair::Ponytail => canvas.fill(&turn.path(hair::NAPE.0, hair::NAPE.1), ink),
        Hair::Bun => {
            let at = turn.point((0.0, -14.0), (-46.0, 0.0));
            canvas.dot(at, 21.0, ink);
            canvas.dot((at.0 - 3.0, at.1 - 2.0), 17.5, own);
        }
        Hair::Wavy => canvas.fill(&turn.path(hair::WAVY_BACK.0, hair::WAVY_BACK.1), ink),
        Hair::Afro => canvas.fill(&turn.path(hair::AFRO_BACK.0, hair::AFRO_BACK.1), ink),
        Hair::Locs => draw_locs_behind(canvas, turn, ink),
        Hair::Hijab => draw_scarf_behind(canvas, turn, accent_ink(look.top_color)),
        Hair::Bald | Hair::Buzz | Hair::Short | Hair::Curly | Hair::Cap | Hair::Pixie | Hair::Receding | Hair::Turban => {}
    }
}

/// What falls over the clothes and lies under the head.
pub(super) fn draw_over_shoulder(canvas: &mut Canvas, look: &Look, turn: &Turn) {
    if look.hair != Hair::Ponytail {
        return;
    }
    let ink = grown_hair_ink(look);
    // The tail stays on its shoulder wherever the head turns.
    let turned = Turn {
        yaw: turn.yaw.abs(),
        ..*turn
    };
    let to_left = turn.yaw < 0.0;
    let of = |shapes: [&str; 3]| turned.path(shapes[0], if to_left { shapes[2] } else { shapes[1] });
    canvas.lit(&of([hair::TAIL.0, hair::TAIL.1, hair::TAIL_LEFT]), ink, 10.0);
    canvas.line(&of(hair::TAIL_STRAND), ink.lift().mix(SHINE, 7), 3.0);
    canvas.line(&of(hair::TIE), accent_ink(look.top_color), 5.5);
}

/// What lies on the head and beside the face, wet or dry.
pub(super) fn draw_before(canvas: &mut Canvas, look: &Look, turn: &Turn, skin: Rgb) {
    let ink = grown_hair_ink(look);
    draw_dry(canvas, look, turn, (ink, skin));
    draw_wet(canvas, look, turn, ink);
}

fn draw_dry(canvas: &mut Canvas, look: &Look, turn: &Turn, inks: (Rgb, Rgb)) {
    let (ink, skin) = inks;
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
            if womanly(look) > 0.0 {
                canvas.line(&turn.path(hair::WISP.0, hair::WISP.1), ink, 2.6);
            }
        }
        Hair::Braids => draw_braids(canvas, turn, ink),
        Hair::Pixie => {
            lit(canvas, hair::PIXIE);
            shine(canvas, turn, ink, hair::PIXIE_FALL);
        }
        Hair::Wavy => {
            lit(canvas, hair::WAVY_FRONT);
            draw_waves(canvas, turn, ink.mix(ink.shade(), 70));
            shine(canvas, turn, ink, SHINE_LONG);
        }
        Hair::Afro => draw_afro(canvas, turn, ink),
        Hair::Locs => draw_locs(canvas, turn, ink),
        Hair::Receding => draw_receding(canvas, turn, ink),
        Hair::Turban => draw_turban(canvas, turn, accent_ink(look.top_color)),
        Hair::Hijab => draw_scarf(canvas, turn, accent_ink(look.top_color)),
        Hair::Cap => {
            lit(canvas, hair::BUZZ);
            draw_cap(canvas, turn, accent_ink(look.top_color));
        }
    }
}

fn shine(canvas: &mut Canvas, turn: &Turn, ink: Rgb, shape: hair::Shape) {
    canvas.line(&turn.path(shape.0, shape.1), ink.lift().mix(SHINE, 7), 4.5);
}

/// The bends of waves; those of the far side are hidden once the head is turned.
fn draw_waves(canvas: &mut Canvas, turn: &Turn, ink: Rgb) {
    let cut = canvas.cut(&turn.path(hair::WAVY_FRONT.0, hair::WAVY_FRONT.1));
    canvas.begin_cut(&cut);
    for (near, wave) in [true, true, false].into_iter().zip(hair::WAVES) {
        if near || turn.part() < 0.3 {
            canvas.line(&turn.path(wave.0, wave.1), ink, 2.4);
        }
    }
    canvas.end();
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
    for (at, r) in places.into_iter().skip(2).step_by(2) {
        draw_curl(canvas, (at.0 - 3.0, at.1 - 2.0), r * 0.7, ink.lift());
    }
}

/// The light on one curl.
fn draw_curl(canvas: &mut Canvas, at: Point, r: f32, ink: Rgb) {
    let d = format!(
        "M {:.1} {:.1} q {:.1} {:.1} {:.1} {:.1}",
        at.0 - r * 0.6,
        at.1 + 1.0,
        r * 0.3,
        -r * 0.7,
        r * 1.1,
        -r * 0.6
    );
    canvas.line(&d, ink, 2.6);
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

fn draw_afro(canvas: &mut Canvas, turn: &Turn, ink: Rgb) {
    let places = hair::AFRO_EDGE.map(|(x0, y0, x1, y1, r)| (turn.point((x0 * 0.95, y0 + 1.5), (x1 * 0.95, y1 + 1.5)), r + 1.5));
    let right = turn.origin.0 + 24.0;
    for (at, r) in places {
        canvas.dot(at, r, if at.0 > right { ink.shade() } else { ink });
    }
    canvas.lit(&turn.path(hair::AFRO_FRONT.0, hair::AFRO_FRONT.1), ink, 20.0);
    for (at, r) in places.into_iter().skip(3).take(7) {
        if at.0 > right {
            continue;
        }
        let (x, y) = (at.0 + (turn.origin.0 - at.0) * 0.2, at.1 + (turn.origin.1 + 20.0 - at.1) * 0.2);
        draw_curl(canvas, (x, y), r * 0.8, ink.lift());
    }
}

/// One loc from the crown to its end, as a path full face and in profile.
fn loc(side: f32, k: f32) -> (String, String) {
    let low = 128.0 + (k * 17.0) % 23.0;
    let front = format!(
        "M {} {} C {} {} {} 60 {} {low}",
        side * (4.0 + k * 7.0),
        -4.0 + k * 2.0,
        side * (36.0 + k * 3.0),
        3.0 + k * 2.0,
        side * (40.0 + k * 5.0),
        side * (36.0 + k * 8.4)
    );
    let profile = format!(
        "M {} {} C {} 16 {} 70 {} {low}",
        16.0 - k * 10.0,
        -5.0 + k,
        5.0 - k * 14.5,
        5.0 - k * 14.5,
        1.0 - k * 14.5
    );
    (front, profile)
}

fn draw_locs_behind(canvas: &mut Canvas, turn: &Turn, ink: Rgb) {
    canvas.fill(&turn.path(hair::LOCS_BACK.0, hair::LOCS_BACK.1), ink);
    for i in -4_i8..=4 {
        let k = f32::from(i);
        let low = 138.0 - k.abs();
        let front = format!("M {} 60 L {} {low}", k * 12.0, k * 12.6);
        let profile = format!("M {} 60 L {} {low}", -24.0 + k * 7.0, -26.0 + k * 7.6);
        canvas.line(&turn.path(&front, &profile), ink, 10.0);
    }
}

fn draw_locs(canvas: &mut Canvas, turn: &Turn, ink: Rgb) {
    canvas.lit(&turn.path(hair::DRAWN.0, hair::DRAWN.1), ink, 13.0);
    let light = ink.lift().lift();
    let mut rope = |side: f32, k: f32, dark: bool| {
        let (front, profile) = loc(side, k);
        let d = turn.path(&front, &profile);
        let tone = if k.rem_euclid(2.0) < 1.0 {
            ink.mix(light, 22)
        } else {
            ink.mix(light, 62)
        };
        let tone = if dark { tone.mix(tone.shade(), 70) } else { tone };
        canvas.line(&d, ink.shade(), 12.4);
        canvas.line(&d, tone, 8.6);
    };
    if turn.part() < 0.4 {
        for k in [3.0, 2.0, 1.0, 0.0] {
            rope(1.0, k, true);
        }
    }
    for k in [4.0, 3.0, 2.0, 1.0, 0.0] {
        rope(-1.0, k, false);
    }
}

fn draw_receding(canvas: &mut Canvas, turn: &Turn, ink: Rgb) {
    canvas.veil(&turn.path(hair::THIN.0, hair::THIN.1), ink, 0.5);
    for strand in hair::STRANDS {
        canvas.line(&turn.path(strand.0, strand.1), ink.lift(), 1.8);
    }
    let both = turn.path(hair::SIDES.0, hair::SIDES.1);
    let near = both.split_once(" M").map_or(both.as_str(), |(near, _)| near);
    canvas.lit(if turn.part() < 0.75 { &both } else { near }, ink, 5.0);
}
