//! How somebody stands over several calls: the verdict in words, or what is lacking for one.

use egui::Ui;

use desk::Set;
use messages::Messages;
use play::score::{Leaning, SetLacks, SetVerdict, Standing};

use super::theme::Palette;
use super::widgets::{bold, card, quiet};

pub(super) fn show(ui: &mut Ui, set: &Set, w: &'static Messages, p: &Palette) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, w.fill("set-title", &[("calls", set.calls.len().into())]));
        verdict(ui, &set.verdict, w, p);
    });
}

/// The verdict over several calls, or what they lack for one.
pub(super) fn verdict(ui: &mut Ui, found: &Result<SetVerdict, SetLacks>, w: &'static Messages, p: &Palette) {
    match found {
        Ok(found) => judged(ui, found, w, p),
        Err(lacks) => {
            quiet(ui, p, lacking(*lacks, w));
        }
    }
}

fn judged(ui: &mut Ui, found: &SetVerdict, w: &'static Messages, p: &Palette) {
    let (mark, id) = match found.standing {
        Standing::Meets => ("✓", "set-meets"),
        Standing::TooCloseToSay => ("◐", "set-too-close"),
        Standing::DoesNotMeet => ("○", "set-does-not-meet"),
    };
    bold(ui, format!("{mark} {}", w.say(id)));
    let pooled = found.pooled;
    let counts = [
        ("calls", found.calls.into()),
        ("passed", found.passed.into()),
        ("hits", pooled.hits.into()),
        ("signals", pooled.signals.into()),
        ("alarms", pooled.false_alarms.into()),
        ("noise", pooled.noise.into()),
    ];
    quiet(ui, p, w.fill("set-counts", &counts));
    quiet(ui, p, w.say(leaning(found.leaning())));
    let figures = [
        ("d", tenths(found.d_prime).into()),
        ("low", tenths(found.d_prime - found.error).into()),
        ("high", tenths(found.d_prime + found.error).into()),
        ("mark", tenths(found.standard.sensitivity).into()),
        ("percent", found.standard.passed_percent.into()),
    ];
    quiet(ui, p, w.fill("set-figures", &figures));
    let marks = if found.standard.provisional {
        "set-provisional"
    } else {
        "set-own-marks"
    };
    quiet(ui, p, w.say(marks));
}

fn tenths(figure: f64) -> String {
    format!("{figure:.1}")
}

fn leaning(leaning: Leaning) -> &'static str {
    match leaning {
        Leaning::Seldom => "set-marks-seldom",
        Leaning::Readily => "set-marks-readily",
        Leaning::Neither => "set-leans-nowhere",
    }
}

fn lacking(lacks: SetLacks, w: &'static Messages) -> String {
    match lacks {
        SetLacks::Calls(there) => w.fill("set-lacks-calls", &[("there", there.into())]),
        SetLacks::Balance(_) => w.say("set-lacks-balance").to_owned(),
        SetLacks::Details(_) => w.say("set-lacks-details").to_owned(),
    }
}
