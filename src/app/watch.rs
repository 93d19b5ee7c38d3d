//! A thread that looks at a scenario's folder a few times a second, hands on what a check of it finds when it has changed, and wakes
//! the window.
//!
//! Looking works on every disk, network drives and USB sticks included, where notices of the system do not.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use folder::{CheckedFolder, Remembered, check_folder_again, stamps};
use scenario::Catalog;

/// How often the folder is looked at.
const EVERY: Duration = Duration::from_millis(200);

/// A scenario as it stands with what lies beside it, or why it cannot be read.
pub(super) type Found = Result<CheckedFolder, String>;

/// A watched folder. The thread ends when this is dropped.
pub(super) struct Watch {
    found: Receiver<Found>,
    stop: Arc<AtomicBool>,
}

impl Watch {
    /// Watches a scenario file; what is found comes once at once.
    pub(super) fn start(path: PathBuf, wake: &EventLoopProxyWrapper) -> Self {
        let (sender, found) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, wake) = (Arc::clone(&stop), (**wake).clone());
        std::thread::spawn(move || {
            look(&path, &sender, &stopped, &|| {
                // A window that is closed needs no waking.
                let _ = wake.send_event(WinitUserEvent::WakeUp);
            });
        });
        Self { found, stop }
    }

    /// What was found last since the last time, if anything was.
    pub(super) fn newest(&self) -> Option<Found> {
        self.found.try_iter().last()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

#[expect(clippy::disallowed_methods, reason = "the window is where time is waited for")]
fn look(path: &Path, found: &Sender<Found>, stop: &AtomicBool, wake: &dyn Fn()) {
    let (mut seen, mut remembered, catalog) = (None, Remembered::default(), Catalog::shipped());
    while !stop.load(Ordering::Relaxed) {
        let now = stamps(path);
        if seen.as_ref() != Some(&now) {
            seen = Some(now);
            let checked = check_folder_again(path, &|_| None, &catalog, &mut remembered);
            if found.send(checked.map_err(|why| why.to_string())).is_err() {
                return;
            }
            wake();
        }
        std::thread::sleep(EVERY);
    }
}
