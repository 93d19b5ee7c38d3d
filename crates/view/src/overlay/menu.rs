//! The menu: going on, leaving for now, the settings, who can be talked to, closing the program.

use egui::Ui;

use crate::front::Front;
use crate::local::{Local, Overlay};
use crate::widgets::{choice, heading, quiet};
use desk::{Command, Desk};

/// What a line of the menu does.
enum Does {
    Close,
    Open(Overlay),
    Ask(Command),
}

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (p, words) = (local.palette(), local.messages());
    heading(ui, words.say("menu-title"));
    let in_call = desk.run.is_some();
    let finished = desk.run.as_ref().is_some_and(|run| run.session.rating().is_some());
    if in_call {
        let kept = match (desk.keeps(), finished) {
            (false, _) => "menu-not-kept",
            (true, true) => "menu-finished",
            (true, false) => "menu-kept",
        };
        quiet(ui, &p, words.say(kept));
    }
    let mut options = vec![("menu-go-on", Does::Close)];
    if in_call {
        let leave = if finished { "debrief-back" } else { "menu-leave" };
        options.push((leave, Does::Ask(Command::ToLibrary)));
        options.push(("menu-support", Does::Open(Overlay::Leave)));
    }
    options.push(("menu-settings", Does::Open(Overlay::Settings)));
    options.push(("menu-close", Does::Ask(Command::Quit)));
    let key = local.keys.digit(Front::Panel);
    for (n, (id, does)) in (1..).zip(options) {
        if choice(ui, &p, Some(n), words.say(id), "", false).clicked() || key == Some(n) {
            local.overlay = Overlay::None;
            match does {
                Does::Close => {}
                Does::Open(overlay) => local.overlay = overlay,
                Does::Ask(command) => out.push(command),
            }
        }
    }
}
