//! The debrief above its fold: the truth, one thing for next time, two moments, what was nothing, and the rule.

use egui::{RichText, Ui};

use desk::{Command, Run};
use messages::Messages;
use play::debrief::{Debrief, Innocent, Moment, MomentKind, clock};
use play::score::{Level, Outcome};

use crate::theme::Palette;
use crate::widgets::{SCORES, body, bold, card, quiet, reveal};

pub(super) fn show(ui: &mut Ui, debrief: &Debrief, run: &Run, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, debrief.verdict.text(w));
        body(ui, &debrief.truth);
    });
    if let Some(goal) = &debrief.goal {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, w.say("debrief-goal"));
            body(ui, goal);
        });
    }
    for shown in &debrief.moments {
        moment(ui, shown, run, w, p, out);
    }
    if !debrief.innocent.is_empty() {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, w.say("debrief-innocent"));
            debrief.innocent.iter().for_each(|thing| innocent(ui, thing, w, p));
        });
    }
    result(ui, debrief, w, p);
    // The last thing read before the fold: one sentence that works on any street.
    if let Some(rule) = &debrief.rule {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, rule);
        });
    }
}

/// A moment, and the way back to it.
fn moment(ui: &mut Ui, moment: &Moment, run: &Run, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    let (mark, id, colour) = match moment.kind {
        MomentKind::ScreenOut => ("▲", "debrief-fails", p.bad),
        MomentKind::Faulty => ("△", "debrief-moment-faulty", p.bad),
        MomentKind::Detail(Outcome::FalseAlarm) => ("△", "outcome-false-alarm", p.bad),
        MomentKind::Detail(Outcome::Miss | Outcome::Misread) => ("○", "outcome-missed", p.text),
        MomentKind::Detail(_) => ("✓", "outcome-noticed", p.good),
    };
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        let at = clock(run.session.scenario().call.clock_secs, moment.at);
        ui.label(RichText::new(format!("{mark} {}   {at}", w.say(id))).color(colour));
        bold(ui, &moment.says);
        body(ui, &moment.why);
        let button = ui.button(w.say("debrief-again"));
        let spoken = w.fill("debrief-again-spoken", &[("what", moment.says.as_str().into())]);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
        reveal(&button);
        if button.clicked() {
            out.push(Command::GoBackTo(run.step_at(moment.entry as usize)));
        }
    });
}

fn innocent(ui: &mut Ui, thing: &Innocent, w: &'static Messages, p: &Palette) {
    let mark = if thing.taken { "△" } else { "✓" };
    body(ui, format!("{mark} {}", thing.sees));
    quiet(ui, p, &thing.why);
    if let Some(by) = &thing.told_by {
        let id = if thing.taken { "debrief-would-tell" } else { "debrief-told-by" };
        quiet(ui, p, w.fill(id, &[("by", by.as_str().into())]));
    }
}

/// Whether the run passes, in one line; the scores are below the fold.
fn result(ui: &mut Ui, debrief: &Debrief, w: &'static Messages, p: &Palette) {
    let (mark, id) = if debrief.sheet.passed() {
        ("✓", "debrief-passes")
    } else {
        ("○", "debrief-does-not-pass")
    };
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, format!("{mark} {}", w.say(id)));
        debrief.held().for_each(|why| drop(quiet(ui, p, w.say(why))));
        let parts = SCORES.iter().zip(debrief.sheet.parts());
        let short: Vec<&str> = parts
            .filter(|(_, (_, part))| part.level < Level::Acceptable)
            .map(|(id, _)| w.say(id))
            .collect();
        if !short.is_empty() {
            quiet(ui, p, w.fill("debrief-short", &[("scores", short.join(", ").into())]));
        }
    });
}
