//! What is done to a door: knuckles on it, and its falling shut.

use super::Sound;
use super::filter::Filter;
use super::noise::Chance;
use super::tone::{decay, hump, struck};
use super::track::Track;

/// Three thumps of knuckles on a wooden door, not quite even.
pub(super) fn knock() -> Sound {
    const PANEL: [(f64, f64, f64); 5] = [
        (118.0, 0.035, 0.7),
        (205.0, 0.028, 0.8),
        (342.0, 0.018, 0.75),
        (565.0, 0.012, 0.6),
        (910.0, 0.008, 0.35),
    ];
    let mut chance = Chance::new(41);
    let (mut wood, mut knuckles) = (Track::once(1.0), Track::once(1.0));
    for (at, loud, higher) in [(0.02, 0.85, 1.0), (0.265, 1.0, 1.03), (0.5, 0.8, 0.985)] {
        let panel = PANEL.map(|(hz, secs, strength)| (hz * higher, secs, strength * loud));
        wood.lay(at, 0.4, |t| struck(t, &panel));
        knuckles.lay(at, 0.03, |t| loud * hump(t, 0.03, 0.001, 0.01) * decay(t, 0.003) * chance.white());
    }
    let knuckles = knuckles.filtered(Filter::low(2600.0));
    wood.with(&knuckles, 1.2)
        .in_room(&[(0.013, 0.22), (0.023, 0.16), (0.037, 0.1)])
        .finished(0.5)
}

/// The air before a door, its fall into the frame, the latch, and a rattle after it.
pub(super) fn door_shuts() -> Sound {
    const LEAF: [(f64, f64, f64); 5] = [
        (61.0, 0.11, 0.7),
        (94.0, 0.1, 0.9),
        (149.0, 0.07, 0.65),
        (236.0, 0.045, 0.6),
        (415.0, 0.025, 0.5),
    ];
    const SHUT: f64 = 0.3;
    let mut chance = Chance::new(53);
    let (mut fall, mut air, mut metal) = (Track::once(1.3), Track::once(1.3), Track::once(1.3));
    air.lay(0.0, SHUT, |t| 0.5 * (t / SHUT).powi(2) * hump(t, SHUT, 0.05, 0.02) * chance.white());
    fall.lay(SHUT, 0.9, |t| struck(t, &LEAF));
    air.lay(SHUT, 0.2, |t| 1.6 * hump(t, 0.2, 0.003, 0.05) * decay(t, 0.025) * chance.white());
    for (at, loud) in [(0.006, 0.5), (0.034, 0.8), (0.095, 0.2), (0.14, 0.13), (0.2, 0.06)] {
        metal.lay(SHUT + at, 0.06, |t| {
            let ring = struck(t, &[(1830.0, 0.012, 0.3), (2710.0, 0.009, 0.2)]);
            loud * (hump(t, 0.06, 0.001, 0.02) * decay(t, 0.005) * chance.white() + ring)
        });
    }
    let air = air.filtered(Filter::low(900.0));
    let metal = metal.filtered(Filter::band(2200.0, 0.6));
    let walls = [(0.019, 0.28), (0.031, 0.22), (0.047, 0.16), (0.071, 0.11), (0.103, 0.07)];
    fall.with(&air, 1.0).with(&metal, 1.6).in_room(&walls).finished(0.55)
}
