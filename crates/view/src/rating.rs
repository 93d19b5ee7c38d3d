//! Before any figure: how do you think it went?

use egui::Ui;

use desk::{Command, Desk};
use play::session::Action;

use super::front::Front;
use super::local::Local;
use super::widgets::{bold, card, choice, heading, page, quiet};

/// The messages of the five answers, from the worst on.
const WORDS: [&str; 5] = ["rating-1", "rating-2", "rating-3", "rating-4", "rating-5"];

pub(super) fn show(ui: &mut Ui, _desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    let key = local.keys.digit(Front::Screen);
    let moved = local.keys.pages(Front::Screen);
    page(ui, "rating", 620.0, moved, |ui| {
        heading(ui, w.say("rating-title"));
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, w.say("rating-question"));
            for (n, id) in (1u8..).zip(WORDS) {
                if choice(ui, &p, Some(usize::from(n)), w.say(id), "", false).clicked() || key == Some(usize::from(n)) {
                    out.push(Command::Act(Action::Rate(n)));
                }
            }
            quiet(ui, &p, w.say("rating-help"));
        });
    });
}
