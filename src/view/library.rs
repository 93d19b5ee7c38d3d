//! The library: calls as cards, and what waits to be gone on with.

use egui::{Key, RichText, Ui, Vec2, vec2};

use crate::desk::{Card, Command, Desk};
use crate::score::{Level, ScoreSheet};
use crate::session::Mode;

use super::local::{Local, Overlay};
use super::stage;
use super::theme::Palette;
use super::widgets::{bold, card, digit, go_on, heading, page, pressed, quiet, way_on};

/// Size of a call's picture on its card, in points.
const THUMBNAIL: Vec2 = vec2(224.0, 140.0);

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let p = local.theme.palette();
    if pressed(ui, Key::Escape) {
        out.push(Command::SignOut);
    }
    if let Some(n) = digit(ui).filter(|n| *n <= desk.cards.len()) {
        out.push(Command::Open(n - 1));
    }
    stage::backdrop(ui, local);
    page(ui, "library", 860.0, |ui| {
        ui.horizontal_wrapped(|ui| {
            heading(ui, "Calls");
            ui.add_space(16.0);
            let who = desk
                .person
                .as_ref()
                .map_or("Guest", |person| if person.is_guest { "Guest" } else { &person.name });
            quiet(ui, &p, who);
            if ui.button("Someone else").clicked() {
                out.push(Command::SignOut);
            }
            if ui.button("Keys  F1").clicked() {
                local.overlay = Overlay::Keys;
            }
        });
        unfinished(ui, desk, &p, out);
        for (ix, call) in desk.cards.iter().enumerate() {
            call_card(ui, ix, call, local, &p, out);
        }
        if desk.cards.is_empty() {
            card(ui, &p, |ui| {
                bold(ui, "There is no call here");
                quiet(
                    ui,
                    &p,
                    "Put scenario folders in a folder named “scenarios” beside the program, or start it with --scenarios.",
                );
            });
        }
        unplayable(ui, desk, &p, out);
    });
}

fn unfinished(ui: &mut Ui, desk: &Desk, p: &Palette, out: &mut Vec<Command>) {
    for row in desk.unfinished.iter().take(3) {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, "You were called away");
            let can_resume = desk.can_resume(row);
            let then = if can_resume {
                "It goes on exactly where it was."
            } else {
                "The call is not here as it was then, so it cannot go on. What you did stays in the records."
            };
            let words = format!("“{}”, {}, {} steps in. {then}", row.scenario_title, mode(row.mode), row.steps);
            ui.add(egui::Label::new(words).wrap());
            ui.horizontal_wrapped(|ui| {
                if can_resume && (way_on(ui, p, "Go on with the call").clicked() || go_on(ui)) {
                    out.push(Command::Resume(row.id));
                }
                if ui.button("Put it away").clicked() {
                    out.push(Command::Abandon(row.id));
                }
            });
        });
    }
}

fn call_card(ui: &mut Ui, ix: usize, call: &Card, local: &mut Local, p: &Palette, out: &mut Vec<Command>) {
    let scenario = &call.scenario;
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let opening = &scenario.scenes[scenario.start.ix()].place;
            stage::thumbnail(ui, local, opening, THUMBNAIL);
            ui.add_space(8.0);
            ui.vertical(|ui| call_words(ui, ix, call, p, out));
        });
    });
}

fn call_words(ui: &mut Ui, ix: usize, call: &Card, p: &Palette, out: &mut Vec<Command>) {
    let scenario = &call.scenario;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(format!("{}", ix + 1)).color(p.accent));
        bold(ui, &scenario.title);
    });
    quiet(ui, p, format!("{} · about {} minutes", scenario.call.kind, scenario.minutes));
    ui.add(egui::Label::new(&scenario.content_note).wrap());
    if let Some(last) = &call.last {
        result(ui, p, last);
    }
    ui.horizontal_wrapped(|ui| {
        open_buttons(ui, ix, call, p, out);
    });
}

fn open_buttons(ui: &mut Ui, ix: usize, call: &Card, p: &Palette, out: &mut Vec<Command>) {
    let scenario = &call.scenario;
    let open = way_on(ui, p, "Open the call");
    open.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, format!("Open the call {}", scenario.title)));
    if open.clicked() {
        out.push(Command::Open(ix));
    }
    let bench = ui.button("Author's bench");
    bench.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, format!("Author's bench for {}", scenario.title)));
    if bench.clicked() {
        out.push(Command::OpenBench(call.path.clone()));
    }
}

fn result(ui: &mut Ui, p: &Palette, last: &crate::records::AttemptRow) {
    let sheet: Option<ScoreSheet> = last.sheet_json.as_deref().and_then(|json| serde_json::from_str(json).ok());
    ui.horizontal_wrapped(|ui| {
        let (mark, words, colour) = if last.passed == Some(true) {
            ("✓", "Last run: passed", p.good)
        } else {
            ("○", "Last run: not yet passed", p.text)
        };
        ui.label(RichText::new(format!("{mark} {words}")).color(colour));
        quiet(ui, p, mode(last.mode));
        if let Some(sheet) = sheet {
            let good = sheet.parts().iter().filter(|(_, part)| part.level >= Level::Acceptable).count();
            quiet(ui, p, format!("· {good} of 5 scores acceptable or better"));
        }
    });
}

fn unplayable(ui: &mut Ui, desk: &Desk, p: &Palette, out: &mut Vec<Command>) {
    for (file, why) in &desk.unplayable {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new("▲ A scenario here cannot be played").color(p.bad));
            quiet(ui, p, why);
            quiet(ui, p, file);
            if ui.button("See what is wrong on the author's bench").clicked() {
                out.push(Command::OpenBench(file.clone()));
            }
        });
    }
}

/// A mode in words.
pub(super) fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Assessed => "assessed",
    }
}
