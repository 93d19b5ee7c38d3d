//! What covers hair: a scarf, a cap with a bill, a wound cloth.

use super::hair;
use super::ink::{Canvas, Rgb};
use super::turn::Turn;

/// The part of a scarf that lies behind the head.
pub(super) fn draw_scarf_behind(canvas: &mut Canvas, turn: &Turn, cloth: Rgb) {
    let ring = turn.path(hair::SCARF.0, hair::SCARF.1);
    let outer = ring.split_once("Z M").map_or(ring.as_str(), |(outer, _)| outer);
    canvas.fill(&format!("{outer} Z"), cloth.shade().shade());
}

/// A scarf round the face and over the neck.
pub(super) fn draw_scarf(canvas: &mut Canvas, turn: &Turn, cloth: Rgb) {
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

/// A cap with a bill.
pub(super) fn draw_cap(canvas: &mut Canvas, turn: &Turn, cloth: Rgb) {
    canvas.lit(&turn.path(hair::CAP_DOME.0, hair::CAP_DOME.1), cloth, 14.0);
    canvas.line(
        &turn.path("M 0 -10 C 0 4 0 18 0 30", "M 2 -10 C 18 0 26 14 28 32"),
        cloth.shade(),
        1.6,
    );
    canvas.lit(&turn.path(hair::CAP_BILL.0, hair::CAP_BILL.1), cloth.shade(), 8.0);
}

/// A cloth wound round the head.
pub(super) fn draw_turban(canvas: &mut Canvas, turn: &Turn, cloth: Rgb) {
    let whole = turn.path(hair::TURBAN.0, hair::TURBAN.1);
    canvas.lit(&whole, cloth, 15.0);
    let cut = canvas.cut(&whole);
    canvas.begin_cut(&cut);
    for (i, wind) in hair::WINDS.into_iter().enumerate() {
        let d = turn.path(wind.0, wind.1);
        canvas.line(&d, cloth.shade().mix(cloth, 25), if i < 3 { 3.0 } else { 2.4 });
    }
    canvas.end();
}
