//! What is heard in the window: which sound goes round in a scene, which is heard once, and how loud. Where nothing can play, nothing is.

#[cfg(any(not(target_os = "linux"), feature = "sound"))]
pub(super) use heard::Player;
#[cfg(not(any(not(target_os = "linux"), feature = "sound")))]
pub(super) use silent::Player;

/// Sounds through the loudspeaker of the machine.
#[cfg(any(not(target_os = "linux"), feature = "sound"))]
mod heard {
    use std::num::NonZero;
    use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
    use std::sync::{Arc, OnceLock};
    use std::time::Duration;

    use rodio::cpal::ErrorKind;
    use rodio::{DeviceSinkBuilder, MixerDeviceSink, Source};

    use art::sound::{RATE, Sound, sound};
    use scenario::Noise;

    /// What is taken of the way to the wanted loudness with each sample: most of it in half a second, without a step.
    const EASE: f32 = 1.0 / 7_000.0;

    /// Below this it is over.
    const FAINT: f32 = 1e-4;

    /// How long a sound that has an end is silent before a scene has it again.
    const REST: usize = 6 * RATE as usize;

    /// Of a level: the sound is to fade and end.
    const OVER: f32 = -1.0;

    /// Each sound, made when it is first wanted.
    static MADE: [OnceLock<Sound>; Noise::ALL.len()] = [const { OnceLock::new() }; Noise::ALL.len()];

    fn made(noise: Noise) -> &'static Sound {
        MADE[noise as usize].get_or_init(|| sound(noise))
    }

    /// Plays sounds.
    pub(in crate::app) struct Player {
        sink: MixerDeviceSink,
        /// The device has gone: it is opened again when the next sound is wanted.
        gone: Arc<AtomicBool>,
        /// What goes round in the scene, and how loud it is there.
        scene: Option<(Noise, Level)>,
        /// How loud everything is.
        whole: Level,
    }

    impl Player {
        /// Opens the loudspeaker that the system prefers; none where there is no such thing.
        pub(in crate::app) fn open() -> Option<Self> {
            let gone = Arc::new(AtomicBool::new(false));
            Some(Self {
                sink: sink(&gone)?,
                gone,
                scene: None,
                whole: Level::new(share(50)),
            })
        }

        /// The sound that goes round as long as a scene lasts, with its loudness in percent; the one before fades meanwhile.
        pub(in crate::app) fn scene(&mut self, heard: Option<(Noise, u32)>) {
            self.come_back();
            match (heard, &self.scene) {
                (Some((noise, percent)), Some((playing, level))) if noise == *playing => level.set(part(percent)),
                (heard, _) => {
                    self.end_scene();
                    if let Some((noise, percent)) = heard {
                        let level = Level::new(part(percent));
                        self.play(noise, level.clone(), true);
                        self.scene = Some((noise, level));
                    }
                }
            }
        }

        /// A sound that is heard once, from its start to its end.
        pub(in crate::app) fn once(&mut self, noise: Noise) {
            self.come_back();
            // What is missed while it is silent is not heard later.
            if self.whole.get() > 0.0 {
                self.play(noise, Level::new(1.0), false);
            }
        }

        /// How loud everything is, in percent, or whether nothing is heard.
        pub(in crate::app) fn loud(&mut self, percent: u8, mute: bool) {
            self.whole.set(if mute { 0.0 } else { share(percent) });
        }

        fn end_scene(&mut self) {
            if let Some((_, level)) = self.scene.take() {
                level.set(OVER);
            }
        }

        /// Making a long sound takes a few frames, so it is made beside them.
        fn play(&self, noise: Noise, level: Level, rounds: bool) {
            let (mixer, whole) = (self.sink.mixer().clone(), self.whole.clone());
            std::thread::spawn(move || mixer.add(Playing::new(made(noise), rounds, level, whole)));
        }

        /// Opens the device again after it has gone, once; the scene's sound starts anew.
        fn come_back(&mut self) {
            if self.gone.swap(false, Ordering::Relaxed)
                && let Some(sink) = sink(&self.gone)
            {
                self.sink = sink;
                self.end_scene();
            }
        }
    }

    fn sink(gone: &Arc<AtomicBool>) -> Option<MixerDeviceSink> {
        let gone = Arc::clone(gone);
        let default = DeviceSinkBuilder::from_default_device().ok()?;
        let told = default.with_error_callback(move |why| {
            // It plays on after a gap, and where the system has turned it to another device.
            if !matches!(why.kind(), ErrorKind::Xrun | ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied) {
                gone.store(true, Ordering::Relaxed);
            }
        });
        let mut sink = told.open_sink_or_fallback().ok()?;
        sink.log_on_drop(false);
        Some(sink)
    }

    /// A percentage as a part of one.
    fn part(percent: u32) -> f32 {
        f32::from(u8::try_from(percent.min(100)).unwrap_or(100)) / 100.0
    }

    /// A loudness in percent as it is heard: half is a quarter of the swing.
    fn share(percent: u8) -> f32 {
        part(u32::from(percent)).powi(2)
    }

    /// A loudness that the window sets and the thread that plays reads.
    #[derive(Clone)]
    struct Level(Arc<AtomicU32>);

    impl Level {
        fn new(part: f32) -> Self {
            Self(Arc::new(AtomicU32::new(part.to_bits())))
        }

        fn set(&self, part: f32) {
            self.0.store(part.to_bits(), Ordering::Relaxed);
        }

        fn get(&self) -> f32 {
            f32::from_bits(self.0.load(Ordering::Relaxed))
        }
    }

    /// A sound that is being played.
    struct Playing {
        sound: &'static Sound,
        /// Samples from the start of one round to the start of the next; none for what is heard once.
        round: Option<usize>,
        at: usize,
        level: Level,
        whole: Level,
        loud: f32,
    }

    impl Playing {
        fn new(sound: &'static Sound, rounds: bool, level: Level, whole: Level) -> Self {
            let rest = if sound.loops { 0 } else { REST };
            Self {
                sound,
                round: rounds.then_some(sound.samples.len() + rest),
                at: 0,
                // A scene's sound fades in; one that is heard once has a start of its own.
                loud: if rounds { 0.0 } else { level.get() * whole.get() },
                level,
                whole,
            }
        }
    }

    impl Iterator for Playing {
        type Item = f32;

        fn next(&mut self) -> Option<f32> {
            let level = self.level.get();
            if level < 0.0 && self.loud < FAINT {
                return None;
            }
            let wanted = level.max(0.0) * self.whole.get();
            self.loud += (wanted - self.loud) * EASE;
            if self.round.is_some_and(|round| self.at >= round) {
                self.at = 0;
            }
            let sample = self.sound.samples.get(self.at).copied();
            self.at += 1;
            match self.round {
                Some(_) => Some(sample.unwrap_or(0.0) * self.loud),
                None => sample.map(|x| x * self.loud),
            }
        }
    }

    impl Source for Playing {
        fn current_span_len(&self) -> Option<usize> {
            None
        }

        fn channels(&self) -> NonZero<u16> {
            NonZero::<u16>::MIN
        }

        fn sample_rate(&self) -> NonZero<u32> {
            NonZero::new(self.sound.rate).unwrap_or(NonZero::<u32>::MIN)
        }

        fn total_duration(&self) -> Option<Duration> {
            None
        }
    }

    #[cfg(test)]
    mod tests {
        use super::{Level, OVER, Player, Playing, REST, made, share};
        use scenario::Noise;

        #[test]
        fn a_scene_s_sound_fades_in_goes_round_and_fades_out() {
            let (level, whole) = (Level::new(0.5), Level::new(1.0));
            let hum = made(Noise::Hum);
            let mut playing = Playing::new(hum, true, level.clone(), whole.clone());
            assert!(playing.next().is_some_and(|x| x.abs() < 1e-4));
            assert_eq!(playing.by_ref().take(2 * hum.samples.len()).count(), 2 * hum.samples.len());
            assert!((playing.loud - 0.5).abs() < 0.01);
            whole.set(0.0);
            let faded = playing.by_ref().take(100_000).last();
            assert!(faded.is_some_and(|x| x.abs() < 1e-4));
            level.set(OVER);
            assert_eq!(playing.next(), None);
        }

        #[test]
        fn what_has_an_end_is_heard_once_or_comes_again_after_a_rest() {
            let knock = made(Noise::Knock);
            let full = || Level::new(1.0);
            let once: Vec<f32> = Playing::new(knock, false, full(), full()).collect();
            assert_eq!(once, knock.samples);
            let mut again = Playing::new(knock, true, full(), full());
            let rest = again.by_ref().skip(knock.samples.len()).take(REST);
            assert!(rest.fold(0.0, |most: f32, x| most.max(x.abs())) < 1e-6);
            assert!(again.take(knock.samples.len()).any(|x| x.abs() > 0.3));
        }

        #[test]
        fn a_machine_without_a_loudspeaker_has_no_player_or_a_silent_one() {
            if let Some(mut player) = Player::open() {
                player.loud(100, true);
                for heard in [Some((Noise::Rain, 40)), Some((Noise::Rain, 400)), Some((Noise::Engine, 40)), None] {
                    player.scene(heard);
                    player.once(Noise::Knock);
                }
            }
            assert!((share(50) - 0.25).abs() < 1e-6);
        }
    }
}

/// Where the program is built without sound.
#[cfg(not(any(not(target_os = "linux"), feature = "sound")))]
mod silent {
    use scenario::Noise;

    /// Plays sounds; there is none of it.
    pub(in crate::app) enum Player {}

    impl Player {
        /// None.
        pub(in crate::app) fn open() -> Option<Self> {
            None
        }

        /// The sound that goes round as long as a scene lasts, with its loudness in percent.
        pub(in crate::app) fn scene(&mut self, _: Option<(Noise, u32)>) {
            match *self {}
        }

        /// A sound that is heard once.
        pub(in crate::app) fn once(&mut self, _: Noise) {
            match *self {}
        }

        /// How loud everything is, in percent, or whether nothing is heard.
        pub(in crate::app) fn loud(&mut self, _: u8, _: bool) {
            match *self {}
        }
    }
}
