//! Keys that work on every screen.

use desk::{Command, Desk, KeyAction, Screen};

use super::front::{Front, Intent};
use super::local::{Local, Overlay, Tab};

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
        KeyAction::QuestionList => "keys-question-list",
        KeyAction::Look => "keys-look",
        KeyAction::Act => "keys-act",
        KeyAction::ListView => "keys-list-view",
        KeyAction::Settings => "keys-settings",
        KeyAction::Keys => "keys-keys",
        KeyAction::Leave => "keys-leave",
        KeyAction::FullScreen => "keys-full-screen",
    }
}

/// Opens and closes the panels, from a screen and from another panel alike, and does what a key does wherever its screen shows it.
pub(super) fn read(desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let in_call = matches!(desk.screen, Screen::Call | Screen::Report | Screen::Rating | Screen::Debrief);
    for (action, wanted) in [
        (KeyAction::Keys, Overlay::Keys),
        (KeyAction::Settings, Overlay::Settings),
        (KeyAction::Leave, Overlay::Leave),
    ] {
        let here = action != KeyAction::Leave || in_call;
        if here && local.keys.takes_over(action) {
            local.overlay = toggled(&local.overlay, wanted);
        }
    }
    if local.keys.takes(Front::Panel, Intent::Escape) {
        local.overlay = Overlay::None;
    }
    let has_menu = in_call || desk.screen == Screen::Who;
    let is_asking = desk.screen == Screen::Call && local.call.tab == Tab::Ask && local.call.ask.holds_escape();
    if has_menu && !is_asking && local.keys.takes(Front::Screen, Intent::Escape) {
        local.overlay = Overlay::Menu;
    }
    if desk.screen == Screen::Call && local.keys.takes(Front::Screen, Intent::Act(KeyAction::ListView)) {
        let mut settings = local.settings.clone();
        settings.list_view = !settings.list_view;
        out.push(Command::Set(Box::new(settings)));
    }
}

fn toggled(now: &Overlay, wanted: Overlay) -> Overlay {
    if *now == wanted { Overlay::None } else { wanted }
}
