//! The settings: reading, the stage, keys. Each takes effect at once and is kept with the person.

use egui::Ui;

use crate::front::{Chosen, hold_focus};
use crate::keys::says;
use crate::local::{Local, SettingsPage};
use crate::widgets::{body, bold, heading, quiet, reveal, tab};
use desk::{ColorTheme, Command, Face, KeyAction, Settings, TextSpeed};
use messages::Language;

use super::close;

/// The text sizes offered, in percent.
const SIZES: [u16; 6] = [80, 100, 125, 150, 175, 200];
/// The line heights offered, in percent.
const LINES: [u16; 4] = [100, 125, 150, 200];
/// The spaces between letters offered, in hundredths of the text's size.
const LETTERS: [u16; 3] = [0, 5, 12];
/// The loudnesses offered, in percent.
const VOLUMES: [u8; 5] = [10, 30, 50, 70, 100];

pub(super) fn show(ui: &mut Ui, local: &mut Local, out: &mut Vec<Command>) {
    let words = local.messages();
    heading(ui, words.say("settings-title"));
    ui.horizontal_wrapped(|ui| {
        for (page, id) in [
            (SettingsPage::Reading, "settings-reading"),
            (SettingsPage::Stage, "settings-stage"),
            (SettingsPage::Keys, "settings-keys"),
        ] {
            if tab(ui, &local.palette(), words.say(id), local.panel.settings_page == page).clicked() {
                local.panel.settings_page = page;
                local.panel.rebinding = None;
            }
        }
    });
    ui.separator();
    let mut settings = local.settings.clone();
    match local.panel.settings_page {
        SettingsPage::Reading => reading(ui, local, &mut settings),
        SettingsPage::Stage => stage(ui, local, &mut settings),
        SettingsPage::Keys => keys(ui, local, &mut settings),
    }
    if settings != local.settings {
        out.push(Command::Set(Box::new(settings)));
    }
    close(ui, local);
}

/// A row of values to choose one from.
fn row<T: Copy + PartialEq>(ui: &mut Ui, title: &str, value: &mut T, options: impl IntoIterator<Item = (T, String)>) {
    let label = bold(ui, title);
    ui.horizontal_wrapped(|ui| {
        for (option, name) in options {
            let selected = *value == option;
            let response = ui.add(egui::Button::new(name.as_str()).selected(selected));
            reveal(&response);
            let spoken = format!("{title}: {name}");
            response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, selected, &spoken));
            if response.labelled_by(label.id).clicked() {
                *value = option;
            }
        }
    });
}

fn percent(value: u16) -> String {
    format!("{value} %")
}

fn reading(ui: &mut Ui, local: &Local, settings: &mut Settings) {
    let words = local.messages();
    let names = |l: Language| (l, l.name().to_owned());
    row(
        ui,
        words.say("settings-language"),
        &mut settings.language,
        Language::OFFERED.map(names),
    );
    let theme = |t: ColorTheme| {
        let id = match t {
            ColorTheme::Dark => "theme-dark",
            ColorTheme::Light => "theme-light",
            ColorTheme::HighContrast => "theme-high-contrast",
        };
        (t, words.say(id).to_owned())
    };
    row(ui, words.say("settings-colours"), &mut settings.theme, ColorTheme::ALL.map(theme));
    row(
        ui,
        words.say("settings-text-size"),
        &mut settings.text_percent,
        SIZES.map(|n| (n, percent(n))),
    );
    let face = |f: Face| {
        let id = match f {
            Face::Plain => "face-plain",
            Face::Dyslexic => "face-dyslexic",
        };
        (f, words.say(id).to_owned())
    };
    row(ui, words.say("settings-face"), &mut settings.face, Face::ALL.map(face));
    row(
        ui,
        words.say("settings-lines"),
        &mut settings.line_percent,
        LINES.map(|n| (n, percent(n))),
    );
    let letters = LETTERS.map(|n| (n, percent(n)));
    row(ui, words.say("settings-letters"), &mut settings.letter_hundredths, letters);
    let speed = |s: TextSpeed| {
        let id = match s {
            TextSpeed::Instant => "speed-instant",
            TextSpeed::Spoken => "speed-spoken",
            TextSpeed::Slow => "speed-slow",
        };
        (s, words.say(id).to_owned())
    };
    row(ui, words.say("settings-speed"), &mut settings.text_speed, TextSpeed::ALL.map(speed));
    ui.horizontal_wrapped(|ui| {
        if ui.button(words.say("settings-projector")).clicked() {
            *settings = settings.clone().for_projector();
        }
        if ui.button(words.say("settings-usual")).clicked() {
            *settings = Settings {
                language: settings.language,
                ..Settings::default()
            };
        }
    });
}

fn stage(ui: &mut Ui, local: &Local, settings: &mut Settings) {
    let (p, words) = (local.palette(), local.messages());
    for (value, id, says) in [
        (&mut settings.reduced_motion, "settings-still", "settings-still-says"),
        (&mut settings.list_view, "settings-list", "settings-list-says"),
        (&mut settings.mute, "settings-mute", "settings-mute-says"),
    ] {
        reveal(&ui.checkbox(value, words.say(id)));
        quiet(ui, &p, words.say(says));
    }
    row(
        ui,
        words.say("settings-volume"),
        &mut settings.volume,
        VOLUMES.map(|n| (n, percent(u16::from(n)))),
    );
    if local.is_silent {
        quiet(ui, &p, words.say("settings-no-sound"));
    }
    body(ui, words.say("settings-no-timers"));
}

fn keys(ui: &mut Ui, local: &mut Local, settings: &mut Settings) {
    let (p, words) = (local.palette(), local.messages());
    quiet(ui, &p, words.say("settings-keys-says"));
    if let Some(action) = local.panel.rebinding
        && let Some(chosen) = local.keys.chosen()
    {
        if let Chosen::Free(chord) = chosen {
            settings.rebind(action, chord);
        }
        local.panel.rebinding = None;
    }
    egui::Grid::new("rebind").num_columns(2).spacing([24.0, 6.0]).show(ui, |ui| {
        for action in KeyAction::ALL {
            let waits = local.panel.rebinding == Some(action);
            let label = if waits {
                words.say("settings-press-key").to_owned()
            } else {
                settings.chord(action).to_string()
            };
            let button = ui.add(egui::Button::new(label.as_str()).selected(waits).min_size(egui::vec2(130.0, 30.0)));
            reveal(&button);
            let spoken = format!("{}: {label}", words.say(says(action)));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
            if waits {
                hold_focus(ui.ctx(), button.id, false);
            }
            if button.clicked() {
                local.panel.rebinding = Some(action);
            }
            body(ui, words.say(says(action)));
            ui.end_row();
        }
    });
    if ui.button(words.say("settings-keys-usual")).clicked() {
        settings.keys.clear();
    }
}
