//! Voices in another room: the rhythm and the tune of talk, and no word of it.

use std::f64::consts::PI;

use super::filter::Filter;
use super::noise::Chance;
use super::tone::{hump, rise};
use super::track::Track;
use super::{RATE, Sound};

/// Somebody who talks: how high, how small their throat is, and how loud.
struct Voice {
    hz: f64,
    throat: f64,
    loud: f64,
}

/// The two lowest pitches that a throat lets through, for open, half-open and closed shapes of it.
const SHAPES: [(f64, f64); 6] = [
    (310.0, 900.0),
    (420.0, 1750.0),
    (520.0, 1000.0),
    (600.0, 1450.0),
    (690.0, 1150.0),
    (360.0, 1350.0),
];

/// Two people who talk in turns behind a wall.
pub(super) fn murmur() -> Sound {
    const SECS: f64 = 12.0;
    let low = Voice {
        hz: 108.0,
        throat: 1.0,
        loud: 1.0,
    };
    let high = Voice {
        hz: 186.0,
        throat: 1.14,
        loud: 0.8,
    };
    let mut chance = Chance::new(101);
    let mut talk = Track::looping(SECS);
    for (from, until, voice) in [
        (0.4, 3.5, &low),
        (3.8, 5.0, &high),
        (5.5, 8.6, &high),
        (8.3, 8.9, &low),
        (9.3, 11.6, &low),
    ] {
        turn(&mut talk, (from, until), voice, &mut chance);
    }
    let air = Track::looping(SECS).filled(|_| chance.white()).filtered(Filter::low(200.0));
    talk.filtered(Filter::high(110.0))
        .filtered(Filter::low(820.0))
        .filtered(Filter::low(1500.0))
        .in_room(&[(0.017, 0.3), (0.029, 0.25), (0.043, 0.18), (0.067, 0.12)])
        .with(&air, 0.02)
        .finished(0.35)
}

/// One turn of talk: syllables of uneven length, a breath after some, the voice lower towards the end.
fn turn(talk: &mut Track, (from, until): (f64, f64), voice: &Voice, chance: &mut Chance) {
    let mut at = from;
    let mut shape = SHAPES[0];
    let mut left = chance.between(4.0, 9.0);
    while at < until {
        let secs = chance.between(0.09, 0.27);
        let along = (at - from) / (until - from);
        let hz = voice.hz * (1.12 - 0.22 * along) * chance.between(0.93, 1.1);
        let next = pick(chance);
        let loud = voice.loud * chance.between(0.45, 1.0) * (1.0 - 0.35 * along);
        let said = Syllable {
            secs,
            hz,
            loud,
            shapes: [shape, next].map(|(low, high)| (low * voice.throat, high * voice.throat)),
        };
        said.lay(talk, at, chance);
        shape = next;
        left -= 1.0;
        at += secs + chance.part().powi(2) * 0.08;
        if left < 0.0 {
            at += chance.between(0.2, 0.45);
            left = chance.between(4.0, 9.0);
        }
    }
}

fn pick(chance: &mut Chance) -> (f64, f64) {
    let mut part = chance.part();
    for shape in SHAPES {
        part -= 1.0 / 6.0;
        if part < 0.0 {
            return shape;
        }
    }
    SHAPES[0]
}

/// One push of the voice, while the throat goes from one shape to another.
struct Syllable {
    secs: f64,
    hz: f64,
    loud: f64,
    shapes: [(f64, f64); 2],
}

impl Syllable {
    fn lay(&self, talk: &mut Track, at: f64, chance: &mut Chance) {
        let [(low, high), (low_after, high_after)] = self.shapes;
        let (mut first, mut second) = (Filter::band(low, 5.0), Filter::band(high, 7.0));
        let (mut phase, mut n) = (0.0, 0_u32);
        talk.lay(at, self.secs, |t| {
            if n.is_multiple_of(64) {
                let part = rise(t, self.secs);
                first.tune(low + (low_after - low) * part, 5.0);
                second.tune(high + (high_after - high) * part, 7.0);
            }
            n += 1;
            phase = (phase + self.hz * (1.04 - 0.1 * t / self.secs) / f64::from(RATE)) % 1.0;
            let breath = 0.35 * chance.white() * (1.0 - 0.6 * rise(t, 0.06));
            let air = glottis(phase) + breath;
            let said = first.next(air) + 0.5 * second.next(air) + 0.15 * air;
            self.loud * hump(t, self.secs, 0.03, 0.06) * said
        });
    }
}

/// One swing of the vocal folds: they open slowly and close fast.
fn glottis(phase: f64) -> f64 {
    if phase < 0.5 {
        (PI * phase).sin().powi(2) * 2.0 - 0.6
    } else if phase < 0.65 {
        1.4 * (PI * (phase - 0.5) / 0.3).cos() - 0.6 * (1.0 - (PI * (phase - 0.5) / 0.3).cos())
    } else {
        -0.6
    }
}
