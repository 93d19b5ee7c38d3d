//! What takes the high or the low out of a sound, as a wall, a roof or a throat does.

use std::f64::consts::TAU;

use super::RATE;

/// What a filter lets through.
#[derive(Clone, Copy)]
enum Pass {
    Low,
    High,
    Band,
}

/// A filter of the second order (the forms of Bristow-Johnson's cookbook).
pub(super) struct Filter {
    pass: Pass,
    /// What comes in: the newest, the one before, the one before that.
    feed: [f64; 3],
    /// What went out before: the last, the one before.
    back: [f64; 2],
    held: [f64; 2],
}

impl Filter {
    /// Lets through what is lower than a pitch.
    pub(super) fn low(hz: f64) -> Self {
        Self::new(Pass::Low, hz, 0.707)
    }

    /// Lets through what is higher than a pitch.
    pub(super) fn high(hz: f64) -> Self {
        Self::new(Pass::High, hz, 0.707)
    }

    /// Lets through what lies about a pitch: the narrower, the longer it rings.
    pub(super) fn band(hz: f64, narrow: f64) -> Self {
        Self::new(Pass::Band, hz, narrow)
    }

    fn new(pass: Pass, hz: f64, narrow: f64) -> Self {
        let mut filter = Self {
            pass,
            feed: [0.0; 3],
            back: [0.0; 2],
            held: [0.0; 2],
        };
        filter.tune(hz, narrow);
        filter
    }

    /// Moves it to another pitch while it runs.
    pub(super) fn tune(&mut self, hz: f64, narrow: f64) {
        let (sin, cos) = (TAU * hz / f64::from(RATE)).sin_cos();
        let alpha = sin / (2.0 * narrow);
        let whole = 1.0 + alpha;
        let (first, second) = match self.pass {
            Pass::Low => (f64::midpoint(1.0, -cos), 1.0 - cos),
            Pass::High => (f64::midpoint(1.0, cos), -1.0 - cos),
            Pass::Band => (alpha, 0.0),
        };
        let third = if matches!(self.pass, Pass::Band) { -first } else { first };
        self.feed = [first, second, third].map(|part| part / whole);
        self.back = [-2.0 * cos, 1.0 - alpha].map(|part| part / whole);
    }

    /// The next sample.
    pub(super) fn next(&mut self, x: f64) -> f64 {
        let y = self.feed[0] * x + self.held[0];
        self.held[0] = self.feed[1] * x - self.back[0] * y + self.held[1];
        self.held[1] = self.feed[2] * x - self.back[1] * y;
        y
    }
}

#[cfg(test)]
mod tests {
    use super::{Filter, RATE};
    use crate::sound::tone::sine;

    /// How much of a tone a filter leaves, once it has settled.
    fn left(mut filter: Filter, hz: f64) -> f64 {
        let tone = (0..RATE).map(|n| sine(hz, f64::from(n) / f64::from(RATE)));
        let out: Vec<f64> = tone.map(|x| filter.next(x)).collect();
        let settled = &out[out.len() / 2..];
        settled.iter().fold(0.0, |most: f64, x| most.max(x.abs()))
    }

    #[test]
    fn each_filter_keeps_its_own_and_takes_the_rest() {
        for (what, filter, hz, low, high) in [
            ("low", Filter::low(400.0), 50.0, 0.95, 1.05),
            ("low", Filter::low(400.0), 400.0, 0.68, 0.73),
            ("low", Filter::low(400.0), 4000.0, 0.0, 0.02),
            ("high", Filter::high(400.0), 4000.0, 0.95, 1.05),
            ("high", Filter::high(400.0), 40.0, 0.0, 0.02),
            ("band", Filter::band(400.0, 2.0), 400.0, 0.97, 1.03),
            ("band", Filter::band(400.0, 2.0), 4000.0, 0.0, 0.1),
            ("band", Filter::band(400.0, 2.0), 40.0, 0.0, 0.1),
        ] {
            let left = left(filter, hz);
            assert!((low..=high).contains(&left), "{what} {hz} {left}");
        }
    }
}
