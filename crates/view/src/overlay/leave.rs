//! Leaving the call: one key brings this up, one more leaves, and it costs nothing. Below it, who can be talked to.

use egui::{Key, Modifiers, Ui};

use crate::local::{Local, Overlay};
use crate::widgets::{body, bold, choice, digit, heading, quiet};
use desk::{Command, Desk};

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (p, words) = (local.palette(), local.words());
    heading(ui, words.say("leave-title"));
    body(ui, words.say(if desk.keeps() { "leave-costs-nothing" } else { "leave-not-kept" }));
    let key = digit(ui);
    let entered = ui.memory(|m| m.focused().is_none()) && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter));
    if choice(ui, &p, Some(1), words.say("leave-now"), "", false).clicked() || key == Some(1) || entered {
        local.overlay = Overlay::None;
        out.push(Command::ToLibrary);
    }
    if choice(ui, &p, Some(2), words.say("leave-stay"), "", false).clicked() || key == Some(2) {
        local.overlay = Overlay::None;
    }
    ui.add_space(8.0);
    support(ui, desk, local);
}

/// Who can be talked to, as the agency's profile has it.
fn support(ui: &mut Ui, desk: &Desk, local: &Local) {
    let (p, words) = (local.palette(), local.words());
    bold(ui, words.say("support-title"));
    let Some(support) = &desk.support else {
        quiet(ui, &p, words.say("support-none"));
        return;
    };
    for contact in &support.contacts {
        body(ui, &contact.says);
        if let Some(number) = &contact.number {
            bold(ui, number);
        }
    }
    let from = words.fill(
        "support-from",
        &[
            ("agency", support.agency.as_str().into()),
            ("checked", support.checked.as_str().into()),
        ],
    );
    quiet(ui, &p, from);
}
