//! Waves and how they come and go, as plain functions of the time in seconds.

use std::f64::consts::{PI, TAU};

/// A pure tone.
pub(super) fn sine(hz: f64, t: f64) -> f64 {
    (TAU * hz * t).sin()
}

/// A tone with its overtones: the strength of the first, the second, and so on.
pub(super) fn overtones(hz: f64, t: f64, strengths: &[f64]) -> f64 {
    let mut sum = 0.0;
    let mut at = 0.0;
    for strength in strengths {
        at += hz;
        sum += strength * sine(at, t);
    }
    sum
}

/// Dies away: a third is left after that many seconds.
pub(super) fn decay(t: f64, secs: f64) -> f64 {
    (-t / secs).exp()
}

/// Goes from 0 to 1 without a corner, within that many seconds.
pub(super) fn rise(t: f64, secs: f64) -> f64 {
    0.5 - 0.5 * (PI * (t / secs).clamp(0.0, 1.0)).cos()
}

/// Rises at the start and falls at the end of so many seconds.
pub(super) fn hump(t: f64, whole: f64, up: f64, down: f64) -> f64 {
    rise(t, up) * rise(whole - t, down)
}

/// A struck body: each of its modes has a pitch, the seconds it rings for, and a strength.
pub(super) fn struck(t: f64, modes: &[(f64, f64, f64)]) -> f64 {
    // A blow takes a moment; without it the start is a click.
    let blow = rise(t, 0.002);
    modes
        .iter()
        .map(|(hz, secs, strength)| blow * strength * decay(t, *secs) * sine(*hz, t))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{hump, overtones, rise, struck};

    #[test]
    fn what_comes_and_goes_starts_and_ends_in_silence() {
        for (t, wanted) in [(-1.0, 0.0), (0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (9.0, 1.0)] {
            assert!((rise(t, 1.0) - wanted).abs() < 1e-9, "{t}");
        }
        assert!(hump(0.0, 2.0, 0.1, 0.3).abs() < 1e-9 && hump(2.0, 2.0, 0.1, 0.3).abs() < 1e-9);
        assert!((hump(1.0, 2.0, 0.1, 0.3) - 1.0).abs() < 1e-9);
        assert!(struck(0.0, &[(100.0, 0.1, 1.0)]).abs() < 1e-9);
        assert!(struck(2.0, &[(100.3, 0.1, 1.0)]).abs() < 1e-6);
    }

    #[test]
    fn a_tone_with_one_overtone_is_both_together() {
        let quarter = overtones(1.0, 0.125, &[1.0, 0.5]);
        assert!((quarter - (0.5_f64.sqrt() + 0.5)).abs() < 1e-9, "{quarter}");
    }
}
