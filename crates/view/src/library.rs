//! The library: calls as cards, and what waits to be gone on with.

use egui::{RichText, Ui, Vec2, vec2};

use desk::{Card, Command, Desk, KeyAction, kept_sheet};
use messages::Messages;
use play::score::{Level, RUBRIC_VERSION};
use play::session::Mode;

use super::front::{Front, Intent};
use super::local::{Local, Overlay};
use super::stage;
use super::theme::Palette;
use super::widgets::{body, bold, card, heading, page, quiet, settings_button, way_on};

/// Size of a call's picture on its card, in points.
const THUMBNAIL: Vec2 = vec2(224.0, 140.0);

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    if local.keys.takes(Front::Screen, Intent::Escape) {
        out.push(Command::SignOut);
    }
    if let Some(n) = local.keys.digit(Front::Screen).filter(|n| *n <= desk.cards.len()) {
        out.push(Command::Open(n - 1));
    }
    let moved = local.keys.pages(Front::Screen);
    page(ui, "library", 860.0, moved, |ui| {
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            head(ui, desk, local, out);
        });
        unfinished(ui, desk, local, &p, out);
        super::shift::show(ui, desk, w, &p, out);
        if let Some(set) = &desk.set {
            super::set::show(ui, set, w, &p);
        }
        for (ix, call) in desk.cards.iter().enumerate() {
            call_card(ui, ix, call, local, &p, out);
        }
        if desk.cards.is_empty() {
            card(ui, &p, |ui| {
                bold(ui, w.say("library-empty"));
                quiet(ui, &p, w.say("library-empty-help"));
            });
        }
        unplayable(ui, desk, w, &p, out);
    });
}

/// Who is here, and the keys and the settings.
fn head(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    ui.horizontal_wrapped(|ui| {
        heading(ui, w.say("library-title"));
        ui.add_space(16.0);
        let named = desk.person.as_ref().filter(|person| !person.is_guest);
        quiet(ui, &p, named.map_or(w.say("library-guest"), |person| &person.name));
        if ui.button(w.say("library-someone-else")).clicked() {
            out.push(Command::SignOut);
        }
        let key = local.settings.chord(KeyAction::Keys).to_string();
        if ui.button(w.fill("open-keys", &[("key", key.into())])).clicked() {
            local.overlay = Overlay::Keys;
        }
        settings_button(ui, local);
    });
    ui.horizontal_wrapped(|ui| {
        quiet(ui, &p, w.say("library-between"));
        if ui.button(w.say("library-drill")).clicked() {
            out.push(Command::StartDrill);
        }
        if ui.button(w.say("library-cards")).clicked() {
            out.push(Command::ReadCards);
        }
    });
}

fn unfinished(ui: &mut Ui, desk: &Desk, local: &mut Local, p: &Palette, out: &mut Vec<Command>) {
    let w = local.messages();
    for row in desk.unfinished.iter().take(3) {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, w.say("library-unfinished"));
            let can_resume = desk.can_resume(row);
            let id = if can_resume {
                "library-unfinished-waits"
            } else {
                "library-unfinished-changed"
            };
            let given = [
                ("title", row.scenario_title.as_str().into()),
                ("mode", w.say(mode_said(row.mode)).into()),
                ("steps", row.steps.into()),
            ];
            body(ui, w.fill(id, &given));
            ui.horizontal_wrapped(|ui| {
                if can_resume && (way_on(ui, p, w.say("library-resume")).clicked() || local.keys.goes_on(Front::Screen)) {
                    out.push(Command::Resume(row.id));
                }
                if ui.button(w.say("library-put-away")).clicked() {
                    out.push(Command::Abandon(row.id));
                }
            });
        });
    }
}

fn call_card(ui: &mut Ui, ix: usize, call: &Card, local: &mut Local, p: &Palette, out: &mut Vec<Command>) {
    let scenario = call.scenario_in(local.settings.language);
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let opening = &scenario.scenes[scenario.start.ix()].place;
            stage::thumbnail(ui, local, scenario, opening, THUMBNAIL);
            ui.add_space(8.0);
            let w = local.messages();
            ui.vertical(|ui| call_words(ui, ix, call, w, p, out));
        });
    });
}

fn call_words(ui: &mut Ui, ix: usize, call: &Card, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    let scenario = call.scenario_in(w.language);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(format!("{}", ix + 1)).color(p.accent));
        bold(ui, &scenario.title);
    });
    let given = [
        ("kind", scenario.call.kind.as_str().into()),
        ("minutes", scenario.minutes.count().into()),
    ];
    quiet(ui, p, w.fill("library-about", &given));
    body(ui, &scenario.content_note);
    if let Some(last) = &call.last {
        result(ui, w, p, last);
    }
    ui.horizontal_wrapped(|ui| {
        open_buttons(ui, ix, call, w, p, out);
    });
}

fn open_buttons(ui: &mut Ui, ix: usize, call: &Card, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    let scenario = call.scenario_in(w.language);
    let spoken = |id: &str| w.fill(id, &[("title", scenario.title.as_str().into())]);
    let open = way_on(ui, p, w.say("library-open"));
    open.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, spoken("library-open-spoken")));
    if open.clicked() {
        out.push(Command::Open(ix));
    }
    let bench = ui.button(w.say("library-bench"));
    bench.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, spoken("library-bench-spoken")));
    if bench.clicked() {
        out.push(Command::OpenBench(call.path.clone()));
    }
}

fn result(ui: &mut Ui, w: &'static Messages, p: &Palette, last: &records::AttemptRow) {
    let sheet = kept_sheet(last);
    ui.horizontal_wrapped(|ui| {
        let (mark, id, colour) = if last.passed == Some(true) {
            ("✓", "library-passed", p.good)
        } else {
            ("○", "library-not-passed", p.text)
        };
        ui.label(RichText::new(format!("{mark} {}", w.say(id))).color(colour));
        quiet(ui, p, w.say(mode_said(last.mode)));
        if let Some(sheet) = sheet {
            let good = sheet.parts().iter().filter(|(_, part)| part.level >= Level::Acceptable).count();
            let words = w.fill("library-scores", &[("good", good.into())]);
            quiet(ui, p, format!("· {words}"));
            if sheet.rubric_version != RUBRIC_VERSION {
                let words = w.fill("library-rubric", &[("version", sheet.rubric_version.into())]);
                quiet(ui, p, format!("· {words}"));
            }
        }
    });
}

fn unplayable(ui: &mut Ui, desk: &Desk, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    for (file, why) in &desk.unplayable {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            let words = format!("▲ {}", w.say("library-unplayable"));
            ui.label(RichText::new(words).color(p.bad));
            quiet(ui, p, why);
            quiet(ui, p, file);
            if ui.button(w.say("library-see-wrong")).clicked() {
                out.push(Command::OpenBench(file.clone()));
            }
        });
    }
}

/// The message that names a mode.
pub(super) fn mode_said(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "mode-practice",
        Mode::Assessed => "mode-assessed",
    }
}
