//! Panels over a screen: the notice being made, the menu, leaving, the keys, the settings.

mod leave;
mod menu;
mod notice;
mod settings;

use egui::{Frame, Id, Margin, Modal, ScrollArea, Ui};

use desk::{Command, Desk, KeyAction};

use super::front::{Front, free_focus};
use super::keys::{FIXED, says};
use super::local::{Local, Overlay};
use super::widgets::{body, heading, scroll_by};

/// Width of a panel, in points.
const WIDTH: f32 = 560.0;
/// Space around a panel, in points.
const AROUND: f32 = 80.0;

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let overlay = local.overlay.clone();
    if local.panel.drawn != overlay {
        // What lies behind keeps nothing that Enter could press.
        free_focus(ui.ctx());
        local.panel.drawn = overlay.clone();
        local.panel.rebinding = None;
    }
    if overlay == Overlay::None {
        return;
    }
    let moved = local.keys.pages(Front::Panel);
    let window = ui.ctx().content_rect().size();
    let frame = Frame::popup(&ui.ctx().global_style()).inner_margin(Margin::same(20));
    let modal = Modal::new(Id::new("overlay")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(window.x - AROUND));
        ScrollArea::vertical()
            .max_height(window.y - AROUND)
            .min_scrolled_height(window.y - AROUND)
            .id_salt("overlay")
            .show(ui, |ui| {
                scroll_by(ui, moved);
                match overlay {
                    Overlay::None => {}
                    Overlay::Keys => keys(ui, local),
                    Overlay::Menu => menu::show(ui, desk, local, out),
                    Overlay::Settings => settings::show(ui, local, out),
                    Overlay::Leave => leave::show(ui, desk, local, out),
                    Overlay::Notice(place, element) => match &desk.run {
                        Some(run) => notice::show(ui, &run.session, local, out, place, element),
                        None => local.overlay = Overlay::None,
                    },
                }
            });
    });
    if modal.backdrop_response.clicked() {
        local.overlay = Overlay::None;
    }
}

/// Every key and what it does.
fn keys(ui: &mut Ui, local: &mut Local) {
    let (p, words) = (local.palette(), local.messages());
    heading(ui, words.say("keys-title"));
    let fixed = FIXED.map(|(key, what)| (words.say(key).to_owned(), what));
    let chosen = KeyAction::ALL.map(|action| (local.settings.chord(action).to_string(), says(action)));
    egui::Grid::new("keys").num_columns(2).spacing([24.0, 6.0]).show(ui, |ui| {
        for (key, what) in fixed.into_iter().chain(chosen) {
            ui.label(egui::RichText::new(key).color(p.accent));
            body(ui, words.say(what));
            ui.end_row();
        }
    });
    close(ui, local);
}

/// The button that closes the panel.
fn close(ui: &mut Ui, local: &mut Local) {
    ui.add_space(6.0);
    if ui.button(local.messages().say("close")).clicked() {
        local.overlay = Overlay::None;
    }
}
