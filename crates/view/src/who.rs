//! Who are you? A name or an ID, or a guest.

use egui::{TextEdit, Ui};

use desk::{Command, Desk};
use messages::Messages;

use super::front::{Front, entered};
use super::local::Local;
use super::widgets::{bold, card, quiet, settings_button, way_on};

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    let area = ui.available_rect_before_wrap();
    let width = 480.0_f32.min(area.width() - 48.0);
    let rect = egui::Rect::from_center_size(area.center(), egui::vec2(width, 420.0_f32.min(area.height() - 24.0)));
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        card(ui, &p, |ui| {
            ui.set_width(width - 34.0);
            ui.label(egui::RichText::new(w.say("program-name")).heading().color(p.text));
            quiet(ui, &p, w.say("who-motto"));
            ui.add_space(10.0);
            let label = bold(ui, w.say("who-name"));
            let field = ui
                .add(
                    TextEdit::singleline(&mut local.who.name)
                        .desired_width(f32::INFINITY)
                        .char_limit(80),
                )
                .labelled_by(label.id);
            if local.fresh {
                field.request_focus();
            }
            let named = !local.who.name.trim().is_empty();
            let entered = entered(ui, &field);
            ui.add_space(4.0);
            let mut start = entered && named;
            ui.horizontal_wrapped(|ui| {
                start |= ui.add_enabled_ui(named, |ui| way_on(ui, &p, w.say("who-start"))).inner.clicked();
                if ui.button(w.say("who-as-guest")).clicked() {
                    out.push(Command::SignInAsGuest);
                }
                settings_button(ui, local);
            });
            if start {
                out.push(Command::SignIn(local.who.name.trim().to_owned()));
            }
            known(ui, desk, w, out);
            if !entered && local.keys.goes_on(Front::Screen) {
                field.request_focus();
            }
        });
    });
}

/// The latest few people, to save typing.
fn known(ui: &mut Ui, desk: &Desk, w: &'static Messages, out: &mut Vec<Command>) {
    if desk.people.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(w.say("who-known"));
    ui.horizontal_wrapped(|ui| {
        for person in desk.people.iter().filter(|p| !p.is_guest).take(6) {
            if ui.button(&person.name).clicked() {
                out.push(Command::SignIn(person.name.clone()));
            }
        }
    });
}
