//! Leaving the call: one key brings this up, one more leaves, and it costs nothing. Below it, who can be talked to.

use egui::Ui;

use crate::front::{Front, Intent};
use crate::local::{Local, Overlay};
use crate::widgets::{body, bold, choice, heading, quiet};
use desk::{Command, Desk};

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (p, words) = (local.palette(), local.messages());
    // A run that is rated is over: nothing of it waits.
    let finished = desk.run.as_ref().is_some_and(|run| run.session.rating().is_some());
    let (title, costs) = match (finished, desk.keeps()) {
        (false, true) => ("leave-title", "leave-costs-nothing"),
        (false, false) => ("leave-title", "leave-not-kept"),
        (true, true) => ("leave-finished-title", "leave-finished"),
        (true, false) => ("leave-finished-title", "leave-finished-not-kept"),
    };
    heading(ui, words.say(title));
    body(ui, words.say(costs));
    let key = local.keys.digit(Front::Panel);
    let entered = local.keys.takes(Front::Panel, Intent::Enter);
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
    let (p, words) = (local.palette(), local.messages());
    bold(ui, words.say("support-title"));
    let Some(support) = &desk.support else {
        quiet(ui, &p, words.say("support-none"));
        return;
    };
    for contact in &support.contacts {
        body(ui, contact.says_in(words.language));
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
