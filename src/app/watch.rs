//! A thread that looks at a file a few times a second, hands its text on when it has changed, and wakes the window.
//!
//! Looking works on every disk, network drives and USB sticks included, where notices of the system do not.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, SystemTime};

use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use ron_reader::diagnostic::SourceFile;

/// How often the file is looked at.
const EVERY: Duration = Duration::from_millis(200);

/// A file as it stands, or why it cannot be read.
pub(super) type Text = Result<SourceFile, String>;

/// A watched file. The thread ends when this is dropped.
pub(super) struct Watch {
    texts: Receiver<Text>,
    stop: Arc<AtomicBool>,
}

impl Watch {
    /// Watches a file; its text comes once at once.
    pub(super) fn start(path: PathBuf, wake: &EventLoopProxyWrapper) -> Self {
        let (sender, texts) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, wake) = (Arc::clone(&stop), (**wake).clone());
        std::thread::spawn(move || {
            look(&path, &sender, &stopped, &|| {
                // A window that is closed needs no waking.
                let _ = wake.send_event(WinitUserEvent::WakeUp);
            });
        });
        Self { texts, stop }
    }

    /// The newest text since the last time, if there is one.
    pub(super) fn newest(&self) -> Option<Text> {
        self.texts.try_iter().last()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

#[expect(clippy::disallowed_methods, reason = "the window is where time is waited for")]
fn look(path: &PathBuf, texts: &Sender<Text>, stop: &AtomicBool, wake: &dyn Fn()) {
    let mut seen = None;
    while !stop.load(Ordering::Relaxed) {
        let now = stamp(path);
        if seen.as_ref() != Some(&now) {
            seen = Some(now);
            if texts.send(SourceFile::read(path).map_err(|why| why.to_string())).is_err() {
                return;
            }
            wake();
        }
        std::thread::sleep(EVERY);
    }
}

/// When the file was changed, and how long it is; `None` where it is not there.
fn stamp(path: &PathBuf) -> Option<(SystemTime, u64)> {
    let meta = std::fs::metadata(path).ok()?;
    Some((meta.modified().ok()?, meta.len()))
}
