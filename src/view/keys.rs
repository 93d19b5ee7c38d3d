//! Keys that work on every screen.

use egui::{Key, Modifiers, Ui};

use crate::desk::{Command, Desk, Screen};

use super::local::{Local, Overlay};
use super::widgets::{pressed, typing};

/// All keys, as the overlay shows them.
pub(super) const KEYS: [(&str, &str); 14] = [
    ("Space, Enter", "Go on; press what has the focus"),
    ("1 to 9", "Choose"),
    ("0", "Show the next nine"),
    ("A, L, D", "Show what can be asked, looked at, done"),
    ("N", "Go to the latest phrase; notice what has the focus"),
    ("Arrows, Tab", "Move between phrases, objects and buttons"),
    ("Shift+N", "Take the note back"),
    ("B", "Notebook"),
    ("T", "Transcript"),
    ("PageUp, PageDown", "Read back, read on"),
    ("Esc", "Pause and menu; close what is in front"),
    ("Shift+A", "Text size and colours"),
    ("F1", "All keys"),
    ("F11", "Full screen"),
];

pub(super) fn read(ui: &Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    if pressed(ui, Key::F1) {
        local.overlay = toggled(&local.overlay, Overlay::Keys);
    }
    if !typing(ui) && ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, Key::A)) {
        local.overlay = toggled(&local.overlay, Overlay::Accessibility);
    }
    let shift_n = !typing(ui) && ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, Key::N));
    if let (true, Some((place, _)), Some(run)) = (shift_n, local.cursor, &desk.run)
        && run.session.note_at(place).is_some()
    {
        out.push(Command::Act(crate::session::Action::Retract(run.session.target_of(place))));
    }
    let in_call = matches!(
        desk.screen,
        Screen::Call | Screen::Report | Screen::Rating | Screen::Debrief | Screen::Who
    );
    if pressed_escape(ui, local, in_call) {
        local.overlay = if local.overlay == Overlay::None {
            Overlay::Menu
        } else {
            Overlay::None
        };
    }
}

/// Escape closes what is in front; with nothing there it opens the menu, on the screens that have one.
fn pressed_escape(ui: &Ui, local: &Local, has_menu: bool) -> bool {
    (has_menu || local.overlay != Overlay::None) && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape))
}

fn toggled(now: &Overlay, wanted: Overlay) -> Overlay {
    if *now == wanted { Overlay::None } else { wanted }
}
