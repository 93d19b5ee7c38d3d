//! The awareness cards on operations, to be read between calls.

use egui::Ui;

use desk::Command;
use play::awareness::cards;

use super::front::{Front, Intent};
use super::local::Local;
use super::widgets::{body, bold, card, heading, page, quiet, way_on};

pub(super) fn show(ui: &mut Ui, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    if local.keys.takes(Front::Screen, Intent::Escape) {
        out.push(Command::ToLibrary);
    }
    let moved = local.keys.pages(Front::Screen);
    page(ui, "cards", 760.0, moved, |ui| {
        heading(ui, w.say("cards-title"));
        quiet(ui, &p, w.say("cards-says"));
        for shown in cards(w.language) {
            card(ui, &p, |ui| {
                ui.set_width(ui.available_width());
                bold(ui, &shown.title);
                shown.says.iter().for_each(|text| drop(body(ui, text)));
                let sources = shown.sources.join("; ");
                quiet(ui, &p, w.fill("cards-from", &[("sources", sources.into())]));
            });
        }
        if way_on(ui, &p, w.say("drill-to-calls")).clicked() || local.keys.goes_on(Front::Screen) {
            out.push(Command::ToLibrary);
        }
    });
}
