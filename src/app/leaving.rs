//! How the window is left by its own button: as by the menu. What was pressed before is done and kept first, and what could not be
//! kept is read.

use bevy::prelude::*;
use bevy::window::WindowCloseRequested;
use bevy_egui::egui;

use desk::{Command, Desk};

use super::{AppExit, Front, clock};

/// For how long it is waited for what is being kept, in milliseconds; who asks again after that waits no more.
const MOST_WAITED_MS: i64 = 3_000;

/// Whether the window is to be closed.
#[derive(Debug, Default)]
pub(super) struct Leaving {
    /// It is asked for, and the desk does not know yet.
    is_asked: bool,
    /// When it was asked for first.
    since_ms: Option<i64>,
    insists: bool,
}

impl Leaving {
    /// The system asks for the window to be closed.
    fn ask(&mut self, now_ms: i64) {
        self.is_asked = true;
        let since = *self.since_ms.get_or_insert(now_ms);
        self.insists |= now_ms.saturating_sub(since) > MOST_WAITED_MS;
    }

    /// True once the desk is to be told: when no key waits that was pressed before.
    fn takes(&mut self, keys_wait: bool) -> bool {
        !keys_wait && std::mem::take(&mut self.is_asked)
    }

    /// True if the desk would rather have something read first; then it is as if nobody had asked.
    fn is_refused(&mut self, desk: &Desk) -> bool {
        let is_refused = self.since_ms.is_some() && !self.is_asked && !self.insists && !desk.quit;
        if is_refused {
            self.since_ms = None;
        }
        is_refused
    }

    /// True if the window closes now.
    fn is_over(&self, desk: &Desk) -> bool {
        self.insists || (desk.quit && !desk.is_waiting())
    }
}

/// Adds what hears the window's own button; `bevy` would close the window there and then.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, hear);
}

fn hear(mut asked: MessageReader<WindowCloseRequested>, mut front: NonSendMut<Front>) {
    if asked.read().count() > 0 {
        front.leaving.ask(clock().0);
    }
}

/// Ends the program where it was asked for and nothing stands in the way; `keys_wait` is true while keys are kept for the first screen.
pub(super) fn leave(front: &mut Front, ctx: &egui::Context, keys_wait: bool, exit: &mut MessageWriter<AppExit>) {
    let Front { desk, leaving, bench, .. } = front;
    let Some(desk) = desk.desk() else {
        // Nothing was done yet.
        if leaving.is_asked {
            exit.write(AppExit::Success);
        }
        return;
    };
    if leaving.takes(keys_wait || view::holds_keys(ctx)) {
        let (now_ms, luck) = clock();
        desk.apply(Command::Quit, now_ms, luck);
    }
    if leaving.is_refused(desk) {
        // It stands on the desk's screens.
        *bench = None;
        ctx.request_repaint();
    }
    if leaving.is_over(desk) {
        exit.write(AppExit::Success);
    } else if leaving.is_asked {
        ctx.request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use desk::{Command, Desk};
    use folder::Library;
    use messages::Message;

    use super::Leaving;

    fn desk() -> Desk {
        Desk::new(&Library::default(), Err(Message::plain("records-no-folder")))
    }

    #[test]
    fn keys_that_wait_come_first() {
        let (mut leaving, mut desk) = (Leaving::default(), desk());
        assert!(!leaving.takes(false) && !leaving.is_over(&desk));
        leaving.ask(1_000);
        assert!(!leaving.takes(true) && !leaving.is_refused(&desk) && !leaving.is_over(&desk));
        assert!(leaving.takes(false));
        desk.apply(Command::Quit, 1_100, 1);
        assert!(!leaving.is_refused(&desk) && leaving.is_over(&desk));
    }

    #[test]
    fn what_the_desk_would_have_read_is_read_and_who_asks_again_leaves() {
        let (mut leaving, mut desk) = (Leaving::default(), desk());
        leaving.ask(1_000);
        assert!(leaving.takes(false));
        // As where a step could not be kept: the desk takes its leave back.
        assert!(leaving.is_refused(&desk) && !leaving.is_over(&desk));
        assert!(!leaving.is_refused(&desk), "once");
        leaving.ask(60_000);
        assert!(leaving.takes(false));
        desk.apply(Command::Quit, 60_000, 1);
        assert!(leaving.is_over(&desk));
    }

    #[test]
    fn who_asks_again_after_a_while_waits_no_more() {
        let (mut leaving, desk) = (Leaving::default(), desk());
        for (now_ms, over) in [(1_000, false), (1_200, false), (3_900, false), (4_001, true)] {
            leaving.ask(now_ms);
            assert_eq!(leaving.is_over(&desk), over, "{now_ms}");
        }
    }
}
