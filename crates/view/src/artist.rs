//! Draws pictures beside the frames, one at a time. A thread cannot be stopped: one that takes too long is left to itself, and its
//! picture never comes.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::Builder;

use raster::Pixels;

use super::pictures::Key;

/// How long a picture may take, in seconds. What `raster` lets through takes a part of it on the slowest machine.
const PATIENCE: f64 = 20.0;
/// Groups lie in groups, and each takes a piece of the stack.
const STACK: usize = 32 * 1024 * 1024;
/// Most threads that were left to themselves: no more pictures of an author's own are drawn then.
const MOST_LEFT: u32 = 2;

/// How a picture is drawn.
pub(super) type Draw = Box<dyn FnOnce() -> Option<Pixels> + Send>;

/// A picture that is done; without pixels it never comes.
pub(super) struct Done {
    /// Which one.
    pub(super) key: Key,
    /// What was drawn.
    pub(super) pixels: Option<Pixels>,
}

/// What is being drawn.
struct Begun {
    key: Key,
    pixels: Receiver<Option<Pixels>>,
    since: f64,
}

/// The one who draws.
#[derive(Default)]
pub(super) struct Artist {
    asked: VecDeque<(Key, Draw)>,
    begun: Option<Begun>,
    left: u32,
}

impl Artist {
    /// Asks for a picture, after those that were asked for before.
    pub(super) fn ask(&mut self, key: Key, draw: Draw) {
        self.asked.push_back((key, draw));
    }

    /// True while there is something to draw.
    pub(super) fn is_busy(&self) -> bool {
        self.begun.is_some() || !self.asked.is_empty()
    }

    /// What has been done at a time in seconds, and what is not wanted any more and so never begun.
    pub(super) fn step(&mut self, now: f64, is_wanted: impl Fn(&Key) -> bool) -> (Vec<Done>, Vec<Key>) {
        let (mut done, mut unwanted) = (Vec::new(), Vec::new());
        if let Some(begun) = self.begun.take() {
            match begun.pixels.try_recv() {
                Ok(pixels) => done.push(Done { key: begun.key, pixels }),
                Err(TryRecvError::Empty) if now - begun.since < PATIENCE => self.begun = Some(begun),
                Err(why) => {
                    // It takes too long, or drawing it ended the thread.
                    self.left += u32::from(why == TryRecvError::Empty);
                    let (key, pixels) = (begun.key, None);
                    done.push(Done { key, pixels });
                }
            }
        }
        while self.begun.is_none()
            && let Some((key, draw)) = self.asked.pop_front()
        {
            if !is_wanted(&key) {
                unwanted.push(key);
                continue;
            }
            match self.begin(draw) {
                Some(pixels) => self.begun = Some(Begun { key, pixels, since: now }),
                None => done.push(Done { key, pixels: None }),
            }
        }
        (done, unwanted)
    }

    fn begin(&self, draw: Draw) -> Option<Receiver<Option<Pixels>>> {
        if self.left >= MOST_LEFT {
            return None;
        }
        let (sender, pixels) = channel();
        let thread = Builder::new().name("picture".to_owned()).stack_size(STACK);
        thread
            .spawn(move || {
                // A window that is closed takes no picture.
                let _ = sender.send(draw());
            })
            .ok()?;
        Some(pixels)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::{Artist, Done, MOST_LEFT, PATIENCE};
    use raster::Pixels;

    fn key(n: u32) -> super::Key {
        (format!("picture {n}"), 1, 1)
    }

    fn pixel() -> Pixels {
        let (width, height, rgba) = (1, 1, vec![0; 4]);
        Pixels { width, height, rgba }
    }

    /// Steps until something is done.
    fn next(artist: &mut Artist, now: f64) -> Done {
        for _ in 0..100_000 {
            if let Some(done) = artist.step(now, |_| true).0.pop() {
                return done;
            }
            std::thread::yield_now();
        }
        panic!("nothing came");
    }

    #[test]
    fn what_is_asked_for_comes_and_what_is_wanted_no_more_does_not() {
        let mut artist = Artist::default();
        for n in 0..3 {
            artist.ask(key(n), Box::new(|| Some(pixel())));
        }
        let (_, unwanted) = artist.step(0.0, |asked| *asked != key(1));
        assert_eq!(unwanted, []);
        let first = next(&mut artist, 0.0);
        assert_eq!((first.key, first.pixels), (key(0), Some(pixel())));
        let mut all = Vec::new();
        while artist.is_busy() {
            let (done, unwanted) = artist.step(0.0, |asked| *asked != key(1));
            all.extend(done.into_iter().map(|done| done.key));
            all.extend(unwanted.into_iter().filter(|key| *key != self::key(1)));
        }
        assert_eq!(all.last(), Some(&key(2)));
    }

    #[test]
    fn what_takes_too_long_never_comes_and_holds_nothing_else_up() {
        let mut artist = Artist::default();
        // Each waits for a word that is said at the end of the test.
        let (words, held): (Vec<_>, Vec<_>) = (0..=MOST_LEFT).map(|_| channel::<()>()).unzip();
        for (n, held) in (0..).zip(held) {
            artist.ask(
                key(n),
                Box::new(move || {
                    let _ = held.recv();
                    Some(pixel())
                }),
            );
        }
        let (mut now, mut done) = (0.0, Vec::new());
        while done.len() <= MOST_LEFT as usize {
            done.extend(artist.step(now, |_| true).0);
            now += PATIENCE / 2.0;
        }
        let never: Vec<_> = (0..=MOST_LEFT).map(key).collect();
        assert!(done.iter().all(|done| done.pixels.is_none()));
        assert_eq!(done.into_iter().map(|done| done.key).collect::<Vec<_>>(), never);
        assert!(!artist.is_busy());
        drop(words);
    }

    #[test]
    fn a_drawing_that_fails_ends_no_more_than_itself() {
        let mut artist = Artist::default();
        artist.ask(key(0), Box::new(|| None));
        artist.ask(key(1), Box::new(|| Some(pixel())));
        assert_eq!(next(&mut artist, 0.0).pixels, None);
        assert_eq!(next(&mut artist, 0.0).pixels, Some(pixel()));
    }
}
