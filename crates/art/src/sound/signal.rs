//! What calls for attention: the radio's tone, a phone on a table, a monitor by a bed.

use super::Sound;
use super::filter::Filter;
use super::noise::Chance;
use super::tone::{decay, hump, overtones, rise, sine};
use super::track::Track;

/// Two tones between the opening and the closing of a squelch, in the narrow band of a radio.
pub(super) fn radio_tone() -> Sound {
    let mut chance = Chance::new(11);
    let mut track = Track::once(0.7);
    for (at, secs, loud) in [(0.02, 0.07, 0.16), (0.53, 0.11, 0.2)] {
        track.lay(at, secs, |t| loud * hump(t, secs, 0.01, 0.03) * chance.white());
    }
    for (at, secs, hz) in [(0.1, 0.16, 1050.0), (0.28, 0.22, 790.0)] {
        track.lay(at, secs, |t| hump(t, secs, 0.012, 0.02) * overtones(hz, t, &[1.0, 0.12, 0.1]));
    }
    track.filtered(Filter::high(350.0)).filtered(Filter::low(3000.0)).finished(0.22)
}

/// Two bursts of a weight that turns 150 times a second, and of the table that it rattles on.
pub(super) fn phone_buzz() -> Sound {
    const HZ: f64 = 150.0;
    let mut chance = Chance::new(23);
    let (mut motor, mut rattle) = (Track::once(1.3), Track::once(1.3));
    for at in [0.03, 0.68] {
        let loud = |t| hump(t, 0.4, 0.035, 0.05);
        motor.lay(at, 0.4, |t| {
            let bounce = 0.85 + 0.15 * sine(23.0, t);
            loud(t) * bounce * overtones(HZ, t, &[0.6, 0.5, 0.34, 0.22, 0.16, 0.1, 0.07])
        });
        let (mut turn, mut hit) = (-1.0, 0.0);
        rattle.lay(at, 0.4, |t| {
            // Once a turn the phone touches the table, never twice as hard.
            if (t * HZ).floor() > turn {
                turn = (t * HZ).floor();
                hit = chance.between(0.25, 1.0);
            }
            loud(t) * hit * hit * decay((t * HZ).fract(), 0.18) * chance.white()
        });
    }
    let rattle = rattle.filtered(Filter::band(2300.0, 0.8));
    let board = Track::once(1.3).with(&motor, 1.0).filtered(Filter::band(430.0, 2.5));
    motor.with(&board, 0.6).with(&rattle, 1.3).finished(0.4)
}

/// A soft beep each second, over the breath of a machine.
pub(super) fn monitor() -> Sound {
    let mut chance = Chance::new(31);
    let breath = Track::looping(4.0)
        .filled(|_| chance.white())
        .filtered(Filter::band(420.0, 0.5))
        .swelling(|t| 0.03 + 0.12 * (1.0 - (1.0 - sine(0.25, t)).abs()).max(0.0) * rise(t, 0.3));
    let mut beeps = Track::looping(4.0);
    for at in [0.3, 1.3, 2.3, 3.3] {
        beeps.lay(at, 0.13, |t| hump(t, 0.13, 0.015, 0.06) * overtones(940.0, t, &[1.0, 0.1, 0.04]));
    }
    beeps.in_room(&[(0.017, 0.2), (0.031, 0.12)]).with(&breath, 1.0).finished(0.21)
}
