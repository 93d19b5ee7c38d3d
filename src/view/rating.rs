//! Before any figure: how do you think it went?

use egui::Ui;

use crate::desk::{Command, Desk};
use crate::session::Action;

use super::local::{Local, Overlay};
use super::widgets::{bold, card, choice, digit, heading, page, quiet};

const WORDS: [&str; 5] = [
    "I would do most of it differently",
    "Some of it went well",
    "About half and half",
    "Most of it went well",
    "I would do it the same way",
];

pub(super) fn show(ui: &mut Ui, _desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let p = local.theme.palette();
    let key = if local.overlay == Overlay::None { digit(ui) } else { None };
    page(ui, "rating", 620.0, |ui| {
        heading(ui, "The report is filed");
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, "Before you see anything: how do you think it went?");
            for (n, words) in (1u8..).zip(WORDS) {
                if choice(ui, &p, Some(usize::from(n)), words, "", false).clicked() || key == Some(usize::from(n)) {
                    out.push(Command::Act(Action::Rate(n)));
                }
            }
            quiet(ui, &p, "It is not scored. It is there to set beside the debrief.");
        });
    });
}
