//! The desk while it is read: the calls and the records are read beside the frames, and a first screen says so until they are there.

use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::time::Duration;

use desk::Desk;

/// How soon it is looked again whether all is read.
pub(super) const LOOK_AGAIN: Duration = Duration::from_millis(60);

/// How long the first frame waits for what is nearly always there by then, so that nothing flickers.
const AT_FIRST: Duration = Duration::from_millis(60);

/// How many frames have the desk before a key is meant for it: one to draw its screen, one in which that screen has the focus.
const SETTLED: u8 = 2;

/// The desk, or the way to it.
pub(super) enum Opening {
    /// Being read; whether a frame has waited for it.
    Reading(Receiver<Box<Desk>>, bool),
    /// The thread that read has died.
    Failed,
    /// There, and in how many frames it has been.
    There(Box<Desk>, u8),
}

impl Opening {
    /// Reads in a thread of its own.
    pub(super) fn read(read: impl FnOnce() -> Desk + Send + 'static) -> Self {
        let (sender, desk) = channel();
        std::thread::spawn(move || {
            // A window that is closed takes no desk.
            let _ = sender.send(Box::new(read()));
        });
        Self::Reading(desk, false)
    }

    /// The desk, once it has been read.
    pub(super) fn desk(&mut self) -> Option<&mut Desk> {
        if let Self::Reading(coming, waited) = self {
            let come = if std::mem::replace(waited, true) {
                coming.try_recv()
            } else {
                coming.recv_timeout(AT_FIRST).map_err(|why| match why {
                    RecvTimeoutError::Timeout => TryRecvError::Empty,
                    RecvTimeoutError::Disconnected => TryRecvError::Disconnected,
                })
            };
            match come {
                Ok(desk) => *self = Self::There(desk, 0),
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => *self = Self::Failed,
            }
        }
        match self {
            Self::There(desk, _) => Some(desk),
            Self::Reading(..) | Self::Failed => None,
        }
    }

    /// The desk for a frame that shows it; with true while another frame has to come for keys that were kept, though nothing else asks
    /// for one. One look says both, as the desk may come between two.
    pub(super) fn shown(&mut self) -> Option<(&mut Desk, bool)> {
        self.desk()?;
        let Self::There(desk, frames) = self else { return None };
        let settles = *frames <= SETTLED;
        *frames = frames.saturating_add(1);
        Some((desk, settles))
    }

    /// True where it will never be there.
    pub(super) fn has_failed(&mut self) -> bool {
        self.desk();
        matches!(self, Self::Failed)
    }

    /// True while no screen is there that a key could be meant for: it is kept until one is.
    pub(super) fn keeps_keys(&self) -> bool {
        match self {
            Self::Reading(..) => true,
            Self::Failed => false,
            Self::There(_, frames) => *frames < SETTLED,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::Opening;
    use desk::Desk;
    use folder::Library;
    use messages::Message;

    fn desk() -> Desk {
        Desk::new(&Library::default(), Err(Message::plain("records-no-folder")))
    }

    #[test]
    fn keys_are_kept_until_the_first_screen_has_the_focus() {
        let (go, waits) = channel::<()>();
        let mut opening = Opening::read(move || {
            let _ = waits.recv();
            desk()
        });
        assert!(opening.desk().is_none() && opening.shown().is_none() && opening.keeps_keys());
        drop(go);
        while opening.desk().is_none() {
            std::thread::yield_now();
        }
        assert!(opening.keeps_keys());
        // The frame in which the desk comes asks for the next one, whenever in that frame it came.
        assert!(opening.shown().is_some_and(|(_, settles)| settles) && opening.keeps_keys());
        assert!(opening.shown().is_some_and(|(_, settles)| settles) && !opening.keeps_keys());
        assert!(
            opening.shown().is_some_and(|(_, settles)| settles),
            "what was kept comes in this one"
        );
        assert!(opening.shown().is_some_and(|(_, settles)| !settles));
        assert!(!opening.has_failed());
    }

    #[test]
    fn a_reader_that_dies_is_known_for_dead() {
        let (sender, dies) = channel::<Desk>();
        drop(sender);
        let mut opening = Opening::read(move || dies.recv().unwrap());
        while !opening.has_failed() {
            std::thread::yield_now();
        }
        assert!(opening.desk().is_none() && !opening.keeps_keys());
    }
}
