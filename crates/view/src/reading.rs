//! What is shown while the calls and the records are read.

use egui::Ui;

use super::local::Local;
use super::widgets::{card, quiet};
use super::{is_ready, stage};

/// Draws the screen before the first: it says that the calls are being read, and takes no key.
pub fn reading(ui: &mut Ui, local: &mut Local) {
    if !is_ready(ui.ctx(), local) {
        return;
    }
    ui.set_style(ui.ctx().global_style());
    let (p, w) = (local.palette(), local.messages());
    stage::backdrop(ui, local);
    let area = ui.available_rect_before_wrap();
    let rect = egui::Rect::from_center_size(area.center(), egui::vec2(480.0_f32.min(area.width() - 48.0), 120.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        card(ui, &p, |ui| {
            ui.set_width(rect.width() - 34.0);
            ui.label(egui::RichText::new(w.say("program-name")).heading().color(p.text));
            quiet(ui, &p, w.say("reading-the-calls"));
        });
    });
}
