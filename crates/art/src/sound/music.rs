//! Music behind a wall: its beat more than its tune.

use super::Sound;
use super::filter::Filter;
use super::noise::Chance;
use super::tone::{decay, hump, overtones, rise, sine};
use super::track::Track;

/// A beat at 100 to the minute.
const BEAT: f64 = 0.6;
/// Four bars of four beats: a loop in seconds cannot end within a bar.
const SECS: f64 = 16.0 * BEAT;

/// A bar: the bass's root, and the chord of the brass.
const BARS: [(f64, [f64; 3]); 4] = [
    (55.0, [220.0, 261.63, 329.63]),
    (43.65, [174.61, 220.0, 261.63]),
    (65.41, [196.0, 261.63, 329.63]),
    (49.0, [196.0, 246.94, 293.66]),
];

/// A bass line, a drum and a soft stab of brass, as much of them as a wall lets through.
pub(super) fn muffled() -> Sound {
    let mut chance = Chance::new(113);
    let (mut low, mut high) = (Track::looping(SECS), Track::looping(SECS));
    for (bar, (root, chord)) in (0_u8..).zip(BARS) {
        let start = 4.0 * BEAT * f64::from(bar);
        bass(&mut low, start, root);
        for beat in 0_u8..4 {
            let at = start + BEAT * f64::from(beat);
            low.lay(at, 0.35, kick);
            if beat % 2 == 1 {
                high.lay(at, 0.15, |t| 0.7 * hump(t, 0.15, 0.002, 0.05) * decay(t, 0.04) * chance.white());
            }
        }
        for at in [1.5, 3.5] {
            high.lay(start + at * BEAT, 0.3, |t| chord.iter().map(|hz| 0.3 * brass(*hz, t)).sum());
        }
    }
    let wall = Track::looping(SECS).with(&low, 1.0).filtered(Filter::band(92.0, 2.5));
    let low = low.with(&wall, 0.3).filtered(Filter::low(330.0)).filtered(Filter::low(500.0));
    let high = high.filtered(Filter::low(700.0)).filtered(Filter::high(150.0));
    low.with(&high, 1.0).in_room(&[(0.023, 0.2), (0.041, 0.15)]).finished(0.58)
}

/// A bar of the bass: root, root, root, fifth, octave.
fn bass(track: &mut Track, start: f64, root: f64) {
    for (beat, beats, higher) in [
        (0.0, 1.4, 1.0),
        (1.5, 0.45, 1.0),
        (2.0, 0.9, 1.0),
        (3.0, 0.45, 1.5),
        (3.5, 0.45, 2.0),
    ] {
        let secs = beats * BEAT;
        track.lay(start + beat * BEAT, secs, |t| {
            let plucked = hump(t, secs, 0.008, 0.05) * (0.35 + 0.65 * decay(t, 0.25));
            0.7 * plucked * overtones(root * higher, t, &[0.7, 0.6, 0.4, 0.25, 0.15])
        });
    }
}

/// A kick: a skin whose pitch falls from 120 to 48 turns a second.
fn kick(t: f64) -> f64 {
    const FALL: f64 = 0.035;
    let turns = 48.0 * t + 72.0 * FALL * (1.0 - decay(t, FALL));
    hump(t, 0.35, 0.003, 0.08) * decay(t, 0.13) * sine(1.0, turns)
}

/// A note of brass: the louder it grows, the brighter it is.
fn brass(hz: f64, t: f64) -> f64 {
    let blown = hump(t, 0.3, 0.04, 0.1) * (0.6 + 0.4 * decay(t, 0.1));
    let mut strengths = [1.0, 0.8, 0.6, 0.4, 0.25];
    let mut bright = 1.0;
    for strength in &mut strengths {
        *strength *= bright;
        bright *= 0.4 + 0.6 * blown * rise(t, 0.06);
    }
    blown * overtones(hz, t, &strengths)
}
