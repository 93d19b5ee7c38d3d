//! Keys that work on every screen.

use egui::{Key, Modifiers, Ui};

use desk::{Command, Desk, KeyAction, Screen};

use super::local::{Local, Overlay};
use super::widgets::acted;

/// Keys that are the system's own custom: which, and the message that says what each does.
pub(super) const FIXED: [(&str, &str); 5] = [
    ("keys-name-go-on", "keys-go-on"),
    ("keys-name-digits", "keys-digits"),
    ("keys-name-arrows", "keys-arrows"),
    ("keys-name-pages", "keys-pages"),
    ("keys-name-escape", "keys-escape"),
];

/// The message that says what an action's key does.
pub(super) fn says(action: KeyAction) -> &'static str {
    match action {
        KeyAction::Notice => "keys-notice",
        KeyAction::TakeBack => "keys-take-back",
        KeyAction::Notebook => "keys-notebook",
        KeyAction::Transcript => "keys-transcript",
        KeyAction::Ask => "keys-ask",
        KeyAction::Look => "keys-look",
        KeyAction::Act => "keys-act",
        KeyAction::ListView => "keys-list-view",
        KeyAction::Settings => "keys-settings",
        KeyAction::Keys => "keys-keys",
        KeyAction::Leave => "keys-leave",
        KeyAction::FullScreen => "keys-full-screen",
    }
}

pub(super) fn read(ui: &Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    // A key that is being chosen is read by the settings.
    if local.rebinding.is_some() {
        return;
    }
    let in_call = matches!(desk.screen, Screen::Call | Screen::Report | Screen::Rating | Screen::Debrief);
    for (action, wanted) in [
        (KeyAction::Keys, Overlay::Keys),
        (KeyAction::Settings, Overlay::Settings),
        (KeyAction::Leave, Overlay::Leave),
    ] {
        let here = action != KeyAction::Leave || in_call;
        if here && acted(ui, &local.settings, action) {
            local.overlay = toggled(&local.overlay, wanted);
        }
    }
    if desk.screen == Screen::Call && acted(ui, &local.settings, KeyAction::ListView) {
        let mut settings = local.settings.clone();
        settings.list_view = !settings.list_view;
        out.push(Command::Set(Box::new(settings)));
    }
    if let (Some((place, _)), Some(run)) = (local.cursor, &desk.run)
        && run.session.note_at(place).is_some()
        && acted(ui, &local.settings, KeyAction::TakeBack)
    {
        out.push(Command::Act(play::session::Action::Retract(run.session.target_of(place))));
    }
    let has_menu = in_call || desk.screen == Screen::Who;
    if pressed_escape(ui, local, has_menu) {
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
