//! The dispatch card: what the radio says, and how the run will be counted.

use egui::{Key, RichText, Ui};

use crate::debrief::clock;
use crate::desk::{Command, Desk};
use crate::session::Mode;

use super::local::Local;
use super::stage;
use super::widgets::{bold, card, choice, go_on, pressed, quiet, way_on};

pub(super) fn show(ui: &mut Ui, desk: &Desk, ix: usize, local: &mut Local, out: &mut Vec<Command>) {
    let p = local.theme.palette();
    let Some(call) = desk.cards.get(ix) else { return };
    let (scenario, radio) = (&call.scenario, &call.scenario.call);
    stage::backdrop(ui, local);
    if pressed(ui, Key::Escape) {
        out.push(Command::ToLibrary);
    }
    for (key, mode) in [(Key::Num1, Mode::Practice), (Key::Num2, Mode::Assessed)] {
        if pressed(ui, key) {
            out.push(Command::SetMode(mode));
        }
    }
    super::widgets::page(ui, "dispatch", 640.0, |ui| {
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            ui.label(
                RichText::new(format!("{}   UNIT {}", &clock(radio.clock_secs, 0)[..5], radio.unit))
                    .monospace()
                    .color(p.accent),
            );
            ui.label(RichText::new(&radio.kind).heading());
            bold(ui, &radio.place);
            ui.add(egui::Label::new(&radio.text).wrap());
        });
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            quiet(
                ui,
                &p,
                format!(
                    "{} About {} minutes. You can stop at any time; the call waits.",
                    scenario.content_note, scenario.minutes
                ),
            );
            let modes = [
                (
                    Mode::Practice,
                    "Practice",
                    "You can go back and try another way; every way is kept.",
                ),
                (Mode::Assessed, "Assessed", "You can read back, but not go back."),
            ];
            for (n, (mode, name, says)) in (1..).zip(modes) {
                if choice(ui, &p, Some(n), name, says, desk.mode == mode).clicked() {
                    out.push(Command::SetMode(mode));
                }
            }
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                if way_on(ui, &p, "Take the call").clicked() || go_on(ui) {
                    out.push(Command::TakeCall);
                }
                if ui.button("Another call").clicked() {
                    out.push(Command::ToLibrary);
                }
            });
        });
    });
}
