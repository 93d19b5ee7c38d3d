//! What moves by itself on the stage, and how: the camera toward who speaks, breath, blinks, lamps, rain. All of it stops where
//! the person wants nothing to move, and after a while in which nothing happens, so that a waiting program costs nothing.

use std::time::Duration;

use art::stage::LightKind;
use scenario::look::Gaze as Eyes;
use scenario::{PersonIx, SceneIx};

/// Seconds without a new line or a key after which everything rests.
const RESTS_AFTER: f64 = 30.0;
/// Seconds between two frames while the camera turns.
const FAST_FRAME: f64 = 1.0 / 60.0;
/// Seconds between two frames while only breath and light move.
const SLOW_FRAME: f64 = 1.0 / 12.0;
/// Seconds the camera takes for most of the way.
const TURN: f32 = 0.35;
/// Seconds of black between two scenes, as where footage is cut.
const CUT: f64 = 0.12;
/// Seconds for which people look at who has begun to speak.
const GLANCE: f64 = 1.8;
/// Seconds of a blink, and about how many lie between two.
const BLINK: (f64, f64) = (0.12, 4.3);
/// Seconds of a breath.
const BREATH: f64 = 4.6;

/// Where the camera looks: how far right of the middle, as a part of the width, and how close.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Camera {
    /// How far the picture is moved, as a part of the stage's width.
    pub(super) pan: f32,
    /// How large it is shown, where 1 fills the stage.
    pub(super) zoom: f32,
}

impl Camera {
    /// The camera of somebody who wants nothing to move.
    pub(super) const STILL: Self = Self { pan: 0.0, zoom: 1.0 };
    /// Nobody speaks; a little closer than the edges, so that there is room to turn.
    const WIDE: Self = Self { pan: 0.0, zoom: 1.035 };

    /// Toward somebody at a place from 0 to 1.
    fn toward(x: f32) -> Self {
        Self {
            pan: (0.5 - x).clamp(-0.4, 0.4) * 0.05,
            zoom: 1.055,
        }
    }

    fn is_near(self, other: Self) -> bool {
        (self.pan - other.pan).abs() < 0.0002 && (self.zoom - other.zoom).abs() < 0.0004
    }
}

/// What the stage remembers between frames to move by.
#[derive(Clone, Debug, Default)]
pub(crate) struct Life {
    now: f64,
    camera: Option<Camera>,
    scene: Option<SceneIx>,
    entries: usize,
    speaker: Option<(PersonIx, f64)>,
    cut_at: Option<f64>,
    stirred: f64,
    still: bool,
}

/// What a frame has to know.
pub(super) struct Moment {
    /// The time, in seconds.
    pub(super) now: f64,
    /// The scene in front.
    pub(super) scene: SceneIx,
    /// How many lines there have been.
    pub(super) entries: usize,
    /// Who said the latest line, and where on the stage they stand.
    pub(super) speaker: Option<(PersonIx, f32)>,
    /// Nothing may move.
    pub(super) still: bool,
    /// A key was pressed or the pointer moved.
    pub(super) input: bool,
}

impl Life {
    /// Takes in a frame; the time until the next is wanted, where anything moves.
    pub(super) fn step(&mut self, moment: &Moment) -> Option<Duration> {
        // After a pause the camera goes on from where it was, in steps no longer than a slow frame's.
        let passed = (moment.now - self.now).clamp(0.0, SLOW_FRAME * 1.5);
        self.now = moment.now;
        self.still = moment.still;
        let fresh_scene = self.scene.replace(moment.scene) != Some(moment.scene);
        if fresh_scene {
            self.cut_at = self.camera.is_some().then_some(moment.now);
            self.camera = None;
            self.speaker = None;
        }
        if self.entries != moment.entries || fresh_scene {
            self.entries = moment.entries;
            self.speaker = moment.speaker.map(|(who, _)| (who, moment.now));
            self.stirred = moment.now;
        }
        if moment.input {
            self.stirred = moment.now;
        }
        if moment.still {
            self.camera = Some(Camera::STILL);
            return None;
        }
        let wanted = moment.speaker.map_or(Camera::WIDE, |(_, x)| Camera::toward(x));
        let turning = self.turn(wanted, passed);
        let cutting = self.cut_at.is_some_and(|at| moment.now - at < CUT);
        if turning || cutting {
            return Some(Duration::from_secs_f64(FAST_FRAME));
        }
        (!self.is_resting()).then(|| Duration::from_secs_f64(SLOW_FRAME))
    }

    /// Brings the camera nearer to where it should look; true while it is on its way.
    fn turn(&mut self, wanted: Camera, passed: f64) -> bool {
        let Some(camera) = &mut self.camera else {
            self.camera = Some(wanted);
            return false;
        };
        if camera.is_near(wanted) {
            *camera = wanted;
            return false;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a part of a second")]
        let part = 1.0 - (-3.0 * passed as f32 / TURN).exp();
        camera.pan += (wanted.pan - camera.pan) * part;
        camera.zoom += (wanted.zoom - camera.zoom) * part;
        true
    }

    fn is_resting(&self) -> bool {
        self.still || self.now - self.stirred > RESTS_AFTER
    }

    /// Where the camera looks.
    pub(super) fn camera(&self) -> Camera {
        self.camera.unwrap_or(Camera::STILL)
    }

    /// True in the moment between two scenes.
    pub(super) fn is_cut(&self) -> bool {
        !self.still && self.cut_at.is_some_and(|at| self.now - at < CUT)
    }

    /// How much taller somebody is for having breathed in.
    pub(super) fn breath(&self, who: PersonIx) -> f32 {
        if self.is_resting() {
            return 1.0;
        }
        wave(self.now / BREATH + own(who)).mul_add(0.003, 1.0)
    }

    /// True while somebody blinks.
    pub(super) fn blinks(&self, who: PersonIx) -> bool {
        if self.is_resting() {
            return false;
        }
        let every = BLINK.1 + own(who) * 2.0;
        (self.now + own(who) * 9.0).rem_euclid(every) < BLINK.0
    }

    /// Where somebody looks who looks at you: for a moment at who has begun to speak. `left` is true where that is to the left.
    pub(super) fn eyes(&self, who: PersonIx, at_you: Eyes, is_left: impl Fn(PersonIx) -> bool) -> Eyes {
        match self.speaker {
            Some((speaker, since)) if !self.still && speaker != who && self.now - since < GLANCE => {
                if is_left(speaker) {
                    Eyes::Left
                } else {
                    Eyes::Right
                }
            }
            _ => at_you,
        }
    }

    /// How bright a light is, from 0 to 1. Nothing flashes more than once a second.
    pub(super) fn brightness(&self, kind: LightKind, which: usize) -> f32 {
        let resting = self.is_resting();
        let phase = f64::from(u8::try_from(which % 200).unwrap_or(0));
        match kind {
            _ if resting => 0.5,
            LightKind::Lamp => wave(self.now / 2.7 + phase * 0.31).mul_add(0.16, 0.5),
            LightKind::Tv => (wave(self.now / 3.1 + phase * 0.7) + wave(self.now / 1.9)).mul_add(0.12, 0.5),
            LightKind::Tube => {
                let dips = (self.now + phase * 3.0).rem_euclid(11.0) < 0.25;
                if dips { 0.2 } else { 0.55 }
            }
            // Two sides of a light bar take turns, a second each.
            LightKind::Patrol => wave(self.now / 2.0 + phase * 0.5).max(0.0),
        }
    }

    /// How far the rain has fallen, as a part of the stage's height.
    pub(super) fn fall(&self) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "below one")]
        let part = (self.now * 1.6).rem_euclid(1.0) as f32;
        if self.is_resting() { 0.0 } else { part }
    }
}

/// A wave between -1 and 1 with one crest a turn.
fn wave(turns: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "between -1 and 1")]
    let height = (turns * std::f64::consts::TAU).sin() as f32;
    height
}

/// A number of one's own between 0 and 1, so that people do not breathe as one.
fn own(who: PersonIx) -> f64 {
    (f64::from(u16::try_from(who.ix()).unwrap_or(0)) * 0.618_034).fract()
}

#[cfg(test)]
mod tests {
    use super::{Camera, Life, Moment};
    use art::stage::LightKind;
    use scenario::{PersonIx, SceneIx};

    fn at(now: f64) -> Moment {
        Moment {
            now,
            scene: SceneIx::from(0),
            entries: 3,
            speaker: Some((PersonIx::from(1), 0.8)),
            still: false,
            input: false,
        }
    }

    #[test]
    fn where_nothing_may_move_nothing_does_and_no_frame_is_asked_for() {
        let mut life = Life::default();
        for tick in 0..400 {
            let moment = Moment {
                still: true,
                scene: SceneIx::from(tick / 40),
                ..at(f64::from(u32::try_from(tick).unwrap()) * 0.05)
            };
            assert_eq!(life.step(&moment), None);
            assert_eq!(life.camera(), Camera::STILL);
            assert!(!life.is_cut() && !life.blinks(PersonIx::from(0)));
            assert!((life.breath(PersonIx::from(0)) - 1.0).abs() < f32::EPSILON);
            assert!((life.brightness(LightKind::Patrol, 0) - 0.5).abs() < f32::EPSILON);
        }
    }

    #[test]
    fn the_camera_comes_to_who_speaks_and_everything_rests_after_a_while() {
        let mut life = Life::default();
        life.step(&Moment { speaker: None, ..at(0.0) });
        let mut now = 0.0;
        while now < 29.0 {
            assert!(life.step(&at(now)).is_some(), "at {now}");
            now += 0.05;
        }
        assert_eq!(life.camera(), Camera::toward(0.8));
        assert_eq!(life.step(&at(40.0)), None);
        assert!(life.step(&Moment { input: true, ..at(41.0) }).is_some(), "a key wakes it");
    }

    #[test]
    fn nothing_flashes_more_than_twice_a_second() {
        let mut life = Life::default();
        for kind in [LightKind::Lamp, LightKind::Tv, LightKind::Tube, LightKind::Patrol] {
            let mut rises = 0;
            let mut before = 0.0;
            for tick in 0..1000_u32 {
                life.step(&Moment {
                    input: true,
                    ..at(f64::from(tick) * 0.01)
                });
                let bright = life.brightness(kind, 1);
                rises += u32::from(before < 0.5 && bright >= 0.5);
                before = bright;
            }
            assert!(rises <= 20, "{kind:?} rises {rises} times in ten seconds");
        }
    }

    #[test]
    fn a_fresh_scene_is_a_cut_and_the_first_is_not() {
        let mut life = Life::default();
        life.step(&at(0.0));
        assert!(!life.is_cut());
        life.step(&Moment {
            scene: SceneIx::from(1),
            ..at(1.0)
        });
        assert!(life.is_cut());
        life.step(&Moment {
            scene: SceneIx::from(1),
            ..at(1.2)
        });
        assert!(!life.is_cut());
    }
}
