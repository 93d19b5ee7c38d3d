//! The sounds a scene may have, made from nothing: which samples each noise of the language stands for.
//!
//! Everything here is a pure function of its arguments: no file is read, no card is opened, and a sound is the same each time. None
//! of them startles: none is louder than [`LOUDEST`], and none begins at once.

mod door;
mod filter;
mod music;
mod noise;
mod road;
mod signal;
mod steady;
mod tone;
mod track;
mod voices;

use scenario::Noise;

/// Samples a second.
pub const RATE: u32 = 32_000;

/// No sample of any sound is further from 0, where 1 is all that a loudspeaker can.
pub const LOUDEST: f32 = 0.6;

/// A sound for one loudspeaker.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound {
    /// What is played, from -1 to 1.
    pub samples: Vec<f32>,
    /// How many of them a second.
    pub rate: u32,
    /// Whether it can go round for ever without a seam.
    pub loops: bool,
}

/// The sound of a noise.
pub fn sound(noise: Noise) -> Sound {
    match noise {
        Noise::RadioTone => signal::radio_tone(),
        Noise::MuffledMusic => music::muffled(),
        Noise::PhoneBuzz => signal::phone_buzz(),
        Noise::Knock => door::knock(),
        Noise::DoorShuts => door::door_shuts(),
        Noise::Engine => road::engine(),
        Noise::Traffic => road::traffic(),
        Noise::Rain => steady::rain(),
        Noise::Hum => steady::hum(),
        Noise::Monitor => signal::monitor(),
        Noise::Murmur => voices::murmur(),
    }
}

#[cfg(test)]
mod tests {
    use super::{LOUDEST, RATE, Sound, sound};
    use scenario::Noise;

    fn all() -> Vec<(Noise, Sound)> {
        Noise::ALL.iter().map(|noise| (*noise, sound(*noise))).collect()
    }

    fn rms(samples: &[f32]) -> f32 {
        (samples.iter().map(|x| x * x).sum::<f32>() / count(samples)).sqrt()
    }

    fn count(samples: &[f32]) -> f32 {
        samples.iter().map(|_| 1.0).sum()
    }

    /// How much of a pitch there is (Goertzel).
    fn pitch(samples: &[f32], hz: f64) -> f64 {
        let turn = 2.0 * (std::f64::consts::TAU * hz / f64::from(RATE)).cos();
        let (mut last, mut before) = (0.0, 0.0);
        for x in samples {
            (last, before) = (f64::from(*x) + turn * last - before, last);
        }
        (last * last + before * before - turn * last * before).max(0.0).sqrt() * 2.0 / f64::from(count(samples))
    }

    /// The moments, in tenths of a second, at which it is loud after it was not.
    fn starts(samples: &[f32], loud: f32) -> Vec<usize> {
        let tenths: Vec<f32> = samples.chunks(3_200).map(rms).collect();
        let at = (0..tenths.len()).filter(|n| tenths[*n] > loud && (*n == 0 || tenths[*n - 1] <= loud));
        at.collect()
    }

    #[test]
    fn each_is_the_same_every_time_and_of_a_sensible_length() {
        for (noise, made) in all() {
            assert_eq!(made, sound(noise), "{noise:?}");
            let longest = if made.loops { 16 } else { 2 };
            let most = usize::try_from(RATE * longest).unwrap();
            let least = usize::try_from(if made.loops { RATE * 3 } else { RATE / 4 }).unwrap();
            assert!((least..=most).contains(&made.samples.len()), "{noise:?} {}", made.samples.len());
            assert_eq!(made.rate, RATE);
        }
    }

    #[test]
    fn each_is_heard_and_none_startles() {
        for (noise, made) in all() {
            let most = made.samples.iter().fold(0.0, |most: f32, x| most.max(x.abs()));
            let (mean, loud) = (made.samples.iter().sum::<f32>() / count(&made.samples), rms(&made.samples));
            assert!(made.samples.iter().all(|x| x.is_finite()), "{noise:?}");
            assert!((0.2..=LOUDEST).contains(&most), "{noise:?} {most}");
            assert!(mean.abs() < 1e-3, "{noise:?} {mean}");
            assert!((0.03..0.2).contains(&loud), "{noise:?} {loud}");
        }
    }

    #[test]
    fn none_clicks_at_its_ends_or_its_seam() {
        for (noise, made) in all() {
            let (first, last) = (made.samples[0], made.samples[made.samples.len() - 1]);
            if !made.loops {
                assert!(first.abs() < 1e-4 && last.abs() < 1e-4, "{noise:?} {first} {last}");
                continue;
            }
            let mut round = made.samples.clone();
            round.extend_from_within(..2);
            let steps: Vec<f32> = round.windows(2).map(|w| (w[1] - w[0]).abs()).collect();
            let bends: Vec<f32> = round.windows(3).map(|w| (w[2] - 2.0 * w[1] + w[0]).abs()).collect();
            for (what, all, seam) in [("step", &steps, 2), ("bend", &bends, 2)] {
                let (inside, over) = all.split_at(all.len() - seam);
                let most = |part: &[f32]| part.iter().fold(0.0, |most: f32, x| most.max(*x));
                assert!(most(over) <= most(inside), "{noise:?} {what} {} {}", most(over), most(inside));
            }
            let tenth = 3_200;
            let (end, start) = (rms(&made.samples[made.samples.len() - tenth..]), rms(&made.samples[..tenth]));
            let uneven = made.samples.windows(tenth).step_by(tenth).map(rms);
            let (low, high) = uneven.fold((1.0_f32, 0.0_f32), |(low, high), x| (low.min(x), high.max(x)));
            assert!((end - start).abs() <= high - low, "{noise:?} {end} {start}");
        }
    }

    #[test]
    fn no_two_are_alike() {
        let bands = [60.0, 120.0, 240.0, 480.0, 960.0, 1920.0, 3840.0];
        let prints: Vec<(Noise, Vec<f64>)> = all()
            .into_iter()
            .map(|(noise, made)| (noise, print(&made.samples, &bands)))
            .collect();
        for (n, (one, a)) in prints.iter().enumerate() {
            for (other, b) in &prints[..n] {
                let apart: f64 = a.iter().zip(b).map(|(a, b)| (a - b).abs()).sum();
                assert!(apart > 0.2, "{one:?} {other:?} {apart}");
            }
        }
    }

    /// How a sound's strength is shared out among bands, and how uneven it is in time and how often loud.
    fn print(samples: &[f32], bands: &[f64]) -> Vec<f64> {
        let band = |hz: &f64| {
            let mut filter = super::filter::Filter::band(*hz, 1.4);
            let passed = samples.iter().map(|x| filter.next(f64::from(*x)).powi(2));
            passed.sum::<f64>()
        };
        let strengths: Vec<f64> = bands.iter().map(band).collect();
        let all: f64 = strengths.iter().sum();
        let uneven: Vec<f64> = samples.chunks(1_600).map(|part| f64::from(rms(part))).collect();
        let (least, most) = uneven.iter().fold((1.0_f64, 0.0_f64), |(l, m), x| (l.min(*x), m.max(*x)));
        let shares = strengths.iter().map(|strength| strength / all);
        let loud = uneven.iter().map(|part| if *part > most / 3.0 { 1.0 } else { 0.0 });
        let often = loud.sum::<f64>() / uneven.iter().map(|_| 1.0).sum::<f64>();
        shares.chain([1.0 - least / most, often]).collect()
    }

    #[test]
    fn each_is_what_it_is_called() {
        let hum = sound(Noise::Hum).samples;
        assert!(pitch(&hum, 120.0) > 5.0 * pitch(&hum, 150.0) && pitch(&hum, 60.0) > 5.0 * pitch(&hum, 50.0));
        let monitor = sound(Noise::Monitor).samples;
        assert_eq!(starts(&monitor, 0.05), [3, 13, 23, 33]);
        let buzz = sound(Noise::PhoneBuzz).samples;
        assert_eq!(starts(&buzz, 0.05).len(), 2);
        assert!(pitch(&buzz[..13_000], 150.0) > 5.0 * pitch(&buzz[..13_000], 225.0));
        assert_eq!(starts(&sound(Noise::Knock).samples, 0.06).len(), 3);
        let music = sound(Noise::MuffledMusic).samples;
        assert!(pitch(&music, 55.0) > 20.0 * pitch(&music, 2000.0));
    }
}
