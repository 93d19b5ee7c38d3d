//! What is heard of a road: an engine that idles, and cars that pass in the wet.

use super::Sound;
use super::filter::Filter;
use super::noise::Chance;
use super::tone::{decay, hump, sine};
use super::track::Track;

/// An idling engine: eight cylinders that fire 44 times a second, none quite like the one before.
pub(super) fn engine() -> Sound {
    const SECS: f64 = 6.0;
    const FIRES: u32 = 264;
    const CYLINDERS: [f64; 8] = [1.0, 0.82, 0.95, 0.76, 1.05, 0.88, 0.8, 0.98];
    let mut chance = Chance::new(61);
    let mut fires = Track::looping(SECS);
    for (n, strength) in (0..FIRES).zip(CYLINDERS.iter().cycle()) {
        let loud = strength * chance.between(0.92, 1.08);
        let at = SECS * f64::from(n) / f64::from(FIRES) + chance.between(0.0, 0.0006);
        fires.lay(at, 0.08, |t| {
            let thump = decay(t, 0.016) * sine(71.0, t) + 0.8 * decay(t, 0.011) * sine(143.0, t);
            loud * hump(t, 0.08, 0.002, 0.02) * (thump + 0.9 * decay(t, 0.008) * chance.white())
        });
    }
    let fires = fires.filtered(Filter::low(950.0));
    let air = Track::looping(SECS)
        .filled(|_| chance.white())
        .filtered(Filter::band(300.0, 0.4))
        .swelling(|t| 0.7 + 0.3 * sine(44.0, t));
    let belt = Track::looping(SECS).filled(|t| (1.0 + 0.2 * sine(1.5, t)) * (sine(528.0, t) + 0.5 * sine(1056.0, t)));
    fires.with(&air, 0.3).with(&belt, 0.012).finished(0.45)
}

/// A car that passes: when it is nearest, how near, and how many seconds it is about there.
type Pass = (f64, f64, f64);

/// Cars that pass on a wet road, over the road farther off.
pub(super) fn traffic() -> Sound {
    const SECS: f64 = 12.0;
    const PASSES: [Pass; 4] = [(1.7, 0.85, 0.65), (4.6, 0.6, 0.95), (7.0, 1.0, 0.55), (10.1, 0.75, 0.8)];
    let mut chance = Chance::new(71);
    let mut white = || Track::looping(SECS).filled(|_| chance.white());
    let mut road = white().filtered(Filter::low(380.0)).filtered(Filter::high(60.0));
    road = Track::looping(SECS).with(&road, 0.35);
    for pass in PASSES {
        let loud = |t: f64| nearness(t, pass, SECS);
        let mut dull = Filter::low(1000.0);
        let mut n = 0_u32;
        let spray = white().filtered(Filter::high(650.0)).through(|x| {
            // The nearer, the brighter; the ear does not follow faster than this.
            if n.is_multiple_of(64) {
                let t = f64::from(n) / f64::from(super::RATE) % SECS;
                dull.tune(1300.0 + 4200.0 * loud(t), 0.6);
            }
            n += 1;
            dull.next(x)
        });
        let tyres = white().filtered(Filter::band(120.0, 0.7));
        road = road
            .with(&spray.swelling(|t| loud(t).powi(2)), 0.5)
            .with(&tyres.swelling(loud), 0.5);
    }
    road.finished(0.3)
}

/// How loud a pass is at a moment, from 0 to 1. The spray hangs behind the car; a pass at the end of the loop is heard at its
/// start as well.
fn nearness(t: f64, (nearest, loud, about): Pass, secs: f64) -> f64 {
    let off = (t - nearest + secs / 2.0).rem_euclid(secs) - secs / 2.0;
    let about = if off > 0.0 { 1.35 * about } else { about };
    loud / (1.0 + (off / about).powi(2))
}

#[cfg(test)]
mod tests {
    use super::nearness;

    #[test]
    fn a_pass_is_loudest_when_nearest_and_fades_slower_than_it_comes() {
        let at = |t| nearness(t, (2.0, 0.8, 0.5), 12.0);
        assert!((at(2.0) - 0.8).abs() < 1e-9);
        assert!(at(1.0) < at(3.0) && at(3.0) < at(2.2) && at(8.0) < 0.02);
        assert!((at(0.0) - at(12.0)).abs() < 1e-9);
    }
}
