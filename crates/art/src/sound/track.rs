//! A stretch of sound while it is made: waves are laid into it, and it is filtered as a whole.

use super::filter::Filter;
use super::tone::rise;
use super::{RATE, Sound};

/// A stretch of sound. A loop has no ends: what runs over its end is heard at its start, so that no seam is heard.
pub(super) struct Track {
    samples: Vec<f64>,
    loops: bool,
}

impl Track {
    /// A silent stretch that is heard once.
    pub(super) fn once(secs: f64) -> Self {
        Self {
            samples: vec![0.0; count(secs)],
            loops: false,
        }
    }

    /// A silent stretch that goes round.
    pub(super) fn looping(secs: f64) -> Self {
        Self {
            loops: true,
            ..Self::once(secs)
        }
    }

    /// Lays a wave in, from a moment on and for so many seconds.
    pub(super) fn lay(&mut self, at: f64, secs: f64, mut wave: impl FnMut(f64) -> f64) {
        let (start, len) = (count(at), self.samples.len());
        for (n, t) in times(count(secs)) {
            let place = if self.loops { (start + n) % len } else { start + n };
            let Some(sample) = self.samples.get_mut(place) else {
                return;
            };
            *sample += wave(t);
        }
    }

    /// The whole of it as one wave.
    pub(super) fn filled(mut self, mut wave: impl FnMut(f64) -> f64) -> Self {
        for (n, t) in times(self.samples.len()) {
            self.samples[n] += wave(t);
        }
        self
    }

    /// Each sample as something makes it that remembers those before. A loop goes through it twice, so that its start has its
    /// end before it.
    pub(super) fn through(mut self, mut change: impl FnMut(f64) -> f64) -> Self {
        if self.loops {
            for sample in &self.samples {
                change(*sample);
            }
        }
        for sample in &mut self.samples {
            *sample = change(*sample);
        }
        self
    }

    /// What a filter leaves of it.
    pub(super) fn filtered(self, mut filter: Filter) -> Self {
        self.through(|x| filter.next(x))
    }

    /// As loud as is said for each moment.
    pub(super) fn swelling(mut self, loud: impl Fn(f64) -> f64) -> Self {
        for (n, t) in times(self.samples.len()) {
            self.samples[n] *= loud(t);
        }
        self
    }

    /// Together with another of the same length.
    pub(super) fn with(mut self, other: &Self, loud: f64) -> Self {
        for (sample, more) in self.samples.iter_mut().zip(&other.samples) {
            *sample += loud * more;
        }
        self
    }

    /// As in a room: walls give it back later, weaker and duller.
    pub(super) fn in_room(self, walls: &[(f64, f64)]) -> Self {
        let mut back = Self {
            samples: vec![0.0; self.samples.len()],
            loops: self.loops,
        };
        for (later, loud) in walls {
            let mut from = self.samples.iter();
            back.lay(*later, self.secs(), |_| from.next().map_or(0.0, |x| loud * x));
        }
        let back = back.filtered(Filter::low(1800.0));
        self.with(&back, 1.0)
    }

    fn secs(&self) -> f64 {
        times(self.samples.len() + 1).last().map_or(0.0, |(_, t)| t)
    }

    /// The sound, as loud at its loudest as is said. It swings about 0, and what is heard once starts and ends there.
    pub(super) fn finished(self, loudest: f64) -> Sound {
        let (loops, whole) = (self.loops, self.secs());
        let ready = if loops {
            let mean = self.samples.iter().sum::<f64>() / (whole * f64::from(RATE));
            self.filled(|_| -mean)
        } else {
            // The last of what is below hearing dies away within the sound.
            self.filtered(Filter::high(25.0))
                .swelling(|t| rise(t, 0.004) * rise(whole - t, 0.06))
        };
        let most = ready.samples.iter().fold(f64::MIN_POSITIVE, |most, x| most.max(x.abs()));
        Sound {
            samples: ready.samples.iter().map(|x| narrow(x / most * loudest)).collect(),
            rate: RATE,
            loops,
        }
    }
}

/// How many samples so many seconds are.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few seconds, from 0 on")]
fn count(secs: f64) -> usize {
    (secs * f64::from(RATE)).round() as usize
}

/// Each sample's number and moment.
#[expect(clippy::cast_precision_loss, reason = "a few seconds of samples")]
fn times(count: usize) -> impl Iterator<Item = (usize, f64)> {
    (0..count).map(|n| (n, n as f64 / f64::from(RATE)))
}

/// A sample as it is played.
#[expect(clippy::cast_possible_truncation, reason = "half the digits are more than an ear has")]
fn narrow(x: f64) -> f32 {
    x as f32
}

#[cfg(test)]
mod tests {
    use super::Track;
    use crate::sound::filter::Filter;
    use crate::sound::tone::sine;

    #[test]
    fn what_runs_over_the_end_of_a_loop_comes_round_and_is_cut_elsewhere() {
        let mut round = Track::looping(1.0);
        round.lay(0.9, 0.2, |_| 1.0);
        let mut once = Track::once(1.0);
        once.lay(0.9, 0.2, |_| 1.0);
        let sum = |track: &Track| track.samples.iter().sum::<f64>();
        assert!((sum(&round) - 6400.0).abs() < 1e-6 && (sum(&once) - 3200.0).abs() < 1e-6);
        assert!((round.samples[0] - 1.0).abs() < 1e-9 && once.samples[0].abs() < 1e-9);
    }

    #[test]
    fn a_filtered_loop_has_its_end_before_its_start() {
        let tone = Track::looping(1.0).filled(|t| sine(50.0, t)).filtered(Filter::low(300.0));
        let (first, last) = (&tone.samples[..640], &tone.samples[31_360..]);
        assert!(first.iter().zip(last).all(|(a, b)| (a - b).abs() < 1e-6));
    }

    #[test]
    fn a_finished_sound_swings_about_nothing_and_is_as_loud_as_said() {
        let offset = Track::looping(0.5).filled(|t| 3.0 + sine(40.0, t)).finished(0.5);
        let most = offset.samples.iter().fold(0.0, |most: f32, x| most.max(x.abs()));
        let mean = offset.samples.iter().sum::<f32>() / 16_000.0;
        assert!((most - 0.5).abs() < 1e-3 && mean.abs() < 1e-4, "{most} {mean}");
        let silent = Track::once(0.1).finished(0.5);
        assert!(silent.samples.iter().all(|x| x.abs() < 1e-9));
    }
}
