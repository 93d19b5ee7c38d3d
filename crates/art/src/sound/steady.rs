//! What does not stop: rain on a roof, and what runs on the mains.

use super::Sound;
use super::filter::Filter;
use super::noise::Chance;
use super::tone::{decay, hump, overtones, sine};
use super::track::Track;

/// Steady rain on a roof: the rush of it, the many light drops, and the few heavy ones.
pub(super) fn rain() -> Sound {
    const SECS: f64 = 8.0;
    let mut chance = Chance::new(83);
    let mut drops = Track::looping(SECS);
    for _ in 0..900 {
        let (at, hz) = (chance.between(0.0, SECS), chance.between(1800.0, 5200.0));
        let (secs, loud) = (chance.between(0.0012, 0.004), chance.part().powi(3));
        drops.lay(at, 0.03, |t| loud * hump(t, 0.03, 0.0008, 0.01) * decay(t, secs) * sine(hz, t));
    }
    for _ in 0..190 {
        let (at, hz) = (chance.between(0.0, SECS), chance.between(240.0, 760.0));
        let loud = chance.part().powi(2);
        drops.lay(at, 0.08, |t| {
            let roof = sine(hz, t) + 0.5 * chance.white();
            1.2 * loud * hump(t, 0.08, 0.0015, 0.02) * decay(t, 0.011) * roof
        });
    }
    let mut white = || Track::looping(SECS).filled(|_| chance.white());
    let rush = white().filtered(Filter::high(900.0)).filtered(Filter::low(7000.0));
    let roof = white().filtered(Filter::band(520.0, 0.4));
    let waver = |t| 1.0 + 0.1 * sine(0.125, t) + 0.06 * sine(0.375, t);
    rush.with(&roof, 0.8).swelling(waver).with(&drops, 1.6).finished(0.34)
}

/// The hum of a refrigerator or a lamp: the mains and their overtones, and a little air.
pub(super) fn hum() -> Sound {
    const MAINS: [f64; 10] = [0.4, 1.0, 0.16, 0.36, 0.09, 0.17, 0.04, 0.09, 0.02, 0.05];
    let mut chance = Chance::new(97);
    let mut white = || Track::looping(4.0).filled(|_| chance.white());
    let motor = white().filtered(Filter::band(210.0, 0.8));
    let air = white().filtered(Filter::band(1400.0, 0.5));
    Track::looping(4.0)
        .filled(|t| overtones(60.0, t, &MAINS))
        .swelling(|t| 1.0 + 0.07 * sine(0.5, t) + 0.04 * sine(0.75, t))
        .with(&motor, 0.35)
        .with(&air, 0.05)
        .finished(0.22)
}
