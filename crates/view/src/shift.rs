//! A shift, in the library: to start one, to go on with it, and what it came to.

use egui::Ui;

use desk::{Command, Desk, Shift};
use messages::Messages;
use play::shift::CALLS;

use super::set;
use super::theme::Palette;
use super::widgets::{bold, card, quiet, way_on};

pub(super) fn show(ui: &mut Ui, desk: &Desk, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    if desk.person.is_none() || desk.cards.is_empty() {
        return;
    }
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        match &desk.shift {
            None => offered(ui, w, p, out),
            Some(shift) => under_way(ui, shift, w, p, out),
        }
    });
}

fn offered(ui: &mut Ui, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    bold(ui, w.say("shift-title"));
    quiet(ui, p, w.say("shift-says"));
    ui.horizontal_wrapped(|ui| {
        for calls in CALLS.0..=CALLS.1 {
            if ui.button(w.fill("shift-start", &[("calls", calls.into())])).clicked() {
                out.push(Command::StartShift(calls));
            }
        }
    });
}

fn under_way(ui: &mut Ui, shift: &Shift, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    let given = [("done", shift.played.len().into()), ("calls", shift.calls.len().into())];
    bold(ui, w.fill("shift-under-way", &given));
    if let Some(found) = &shift.verdict {
        set::verdict(ui, found, w, p);
    }
    ui.horizontal_wrapped(|ui| {
        if shift.next().is_some() && way_on(ui, p, w.say("shift-next")).clicked() {
            out.push(Command::NextOfShift);
        }
        let end = if shift.verdict.is_some() { "shift-close" } else { "shift-end" };
        if ui.button(w.say(end)).clicked() {
            out.push(Command::EndShift);
        }
    });
}
