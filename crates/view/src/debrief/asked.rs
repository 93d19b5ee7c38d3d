//! How the questions were found, and the trainee's words beside the author's.

use egui::Ui;

use messages::Messages;
use play::debrief::{AskedHow, OwnWords};
use scenario::document::Fault;

use super::section;
use crate::ask::veto_said;
use crate::theme::Palette;

/// How the questions were found, where any was typed: told and never scored.
pub(super) fn show(ui: &mut Ui, asked: &AskedHow, w: &'static Messages, p: &Palette) {
    if asked.own.is_empty() && asked.missed == 0 && !asked.list_back {
        return;
    }
    let given = [
        ("own", asked.unprompted.into()),
        ("picked", asked.picked.into()),
        ("listed", asked.listed.into()),
        ("missed", asked.missed.into()),
    ];
    let mut lines = vec![(w.fill("debrief-found-how", &given), w.say("debrief-found-how-says").to_owned())];
    if asked.list_back {
        lines.push((w.say("debrief-list-back").to_owned(), String::new()));
    }
    let as_asked = |own: &OwnWords| {
        (
            format!("“{}”", own.typed),
            w.fill("debrief-as-asked", &[("words", own.asked.as_str().into())]),
        )
    };
    lines.extend(asked.own.iter().map(as_asked));
    let remark = |(typed, fault): &(String, Fault)| (format!("△ “{typed}”"), w.say(veto_said(*fault)).to_owned());
    lines.extend(asked.remarks.iter().map(remark));
    section(ui, p, w.say("debrief-own-words"), lines.into_iter());
}
