//! What wakes the window for an assistive tool. `bevy_winit` 0.19 queues what such a tool asks for and wakes nobody, so a window
//! that draws only when something happens would answer a minute late.

#![expect(clippy::disallowed_methods, reason = "a thread that watches has to wait")]

use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;
use bevy::winit::accessibility::{WinitActionRequestHandler, WinitActionRequestHandlers};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

/// How soon a request is answered; 30 ms are not heard as a delay.
const SOON: Duration = Duration::from_millis(30);
/// How soon it is found that a tool has come.
const LATER: Duration = Duration::from_millis(500);

/// Adds the watcher.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, watch);
}

/// Lets a thread watch the window's queue, once there is a window.
fn watch(
    handlers: Option<Res<WinitActionRequestHandlers>>,
    requested: Res<AccessibilityRequested>,
    wake: Res<EventLoopProxyWrapper>,
    mut is_watched: Local<bool>,
) {
    let queue = handlers.as_ref().and_then(|handlers| handlers.values().next());
    let Some(queue) = queue.filter(|_| !*is_watched) else { return };
    *is_watched = true;
    let (queue, requested, wake) = (Arc::clone(queue), requested.clone(), (**wake).clone());
    std::thread::spawn(move || {
        let (mut was_there, mut had_news) = (false, false);
        loop {
            let is_there = requested.get();
            let news = (is_there && !was_there) || waits(&queue);
            // A frame takes requests from the queue at its end, so it is the next one that answers them.
            let due = news || had_news;
            (was_there, had_news) = (is_there, news);
            // The window is gone where nobody takes it.
            if due && wake.send_event(WinitUserEvent::WakeUp).is_err() {
                return;
            }
            sleep(if is_there { SOON } else { LATER });
        }
    });
}

/// True where a request waits for a frame.
fn waits(queue: &Mutex<WinitActionRequestHandler>) -> bool {
    queue.lock().is_ok_and(|queue| !queue.is_empty())
}
