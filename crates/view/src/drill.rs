//! The drill on how a question is put: one sentence at a time.

use egui::{RichText, Ui};

use desk::{Command, Desk, Drill};
use messages::Messages;
use play::debrief::fault_said;
use play::drill::{Item, is_right};
use scenario::document::{Fault, Form};

use super::front::{Front, Intent};
use super::local::Local;
use super::theme::Palette;
use super::widgets::{body, bold, card, choice, heading, page, quiet, way_on};

/// The forms, in the order they are offered.
const FORMS: [Form; 3] = [Form::Open, Form::Closed, Form::Choice];

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    if local.keys.takes(Front::Screen, Intent::Escape) {
        out.push(Command::ToLibrary);
    }
    let Some(drill) = &desk.drill else { return };
    let moved = local.keys.pages(Front::Screen);
    page(ui, "drill", 760.0, moved, |ui| {
        heading(ui, w.say("drill-title"));
        match desk.drill_item() {
            Some(item) => in_front(ui, drill, item, local, &p, out),
            None => over(ui, drill, local, &p, out),
        }
    });
}

fn in_front(ui: &mut Ui, drill: &Drill, item: &Item, local: &mut Local, p: &Palette, out: &mut Vec<Command>) {
    let w = local.messages();
    let given = [("at", (drill.at + 1).into()), ("of", drill.items.len().into())];
    quiet(ui, p, w.fill("drill-at", &given));
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(format!("“{}”", item.says)).heading());
    });
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        match (drill.form, drill.fault) {
            (None, _) => forms(ui, local, p, out),
            (Some(_), None) => faults(ui, drill, item, local, p, out),
            (Some(form), Some(fault)) => reasons(ui, item, form, fault, local, p, out),
        }
    });
}

fn forms(ui: &mut Ui, local: &mut Local, p: &Palette, out: &mut Vec<Command>) {
    let w = local.messages();
    bold(ui, w.say("drill-which-form"));
    let keyed = local.keys.digit(Front::Screen);
    for (n, form) in (1..).zip(FORMS) {
        let (name, says) = form_said(form);
        if choice(ui, p, Some(n), w.say(name), w.say(says), false).clicked() || keyed == Some(n) {
            out.push(Command::DrillForm(form));
        }
    }
}

fn faults(ui: &mut Ui, drill: &Drill, item: &Item, local: &mut Local, p: &Palette, out: &mut Vec<Command>) {
    let w = local.messages();
    bold(ui, w.say("drill-what-is-wrong"));
    let keyed = local.keys.digit(Front::Screen);
    let offered = std::iter::once(None).chain(drill.offered(item).into_iter().map(Some));
    for (n, fault) in (1..).zip(offered) {
        if choice(ui, p, Some(n), &wrong_said(w, fault), "", false).clicked() || keyed == Some(n) {
            out.push(Command::DrillFault(fault));
        }
    }
}

fn reasons(ui: &mut Ui, item: &Item, form: Form, fault: Option<Fault>, local: &mut Local, p: &Palette, out: &mut Vec<Command>) {
    let w = local.messages();
    let right = is_right(item, form, fault);
    let (mark, id, colour) = if right {
        ("✓", "drill-right", p.good)
    } else {
        ("○", "drill-wrong", p.text)
    };
    ui.label(RichText::new(format!("{mark} {}", w.say(id))).color(colour));
    let wrong: Vec<&str> = item.faults.iter().map(|fault| w.say(fault_said(*fault))).collect();
    let wrong = if wrong.is_empty() {
        w.say("drill-nothing-wrong").to_owned()
    } else {
        wrong.join(", ")
    };
    bold(ui, format!("{}. {wrong}.", w.say(form_said(item.form).0)));
    body(ui, &item.because);
    if let Some(better) = &item.better {
        body(ui, w.fill("drill-better", &[("better", better.as_str().into())]));
    }
    if way_on(ui, p, w.say("drill-next")).clicked() || local.keys.goes_on(Front::Screen) {
        out.push(Command::DrillNext);
    }
}

fn over(ui: &mut Ui, drill: &Drill, local: &mut Local, p: &Palette, out: &mut Vec<Command>) {
    let w = local.messages();
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        let given = [("right", drill.right.into()), ("of", drill.items.len().into())];
        bold(ui, w.fill("drill-over", &given));
        quiet(ui, p, w.say("drill-over-says"));
        ui.horizontal_wrapped(|ui| {
            if way_on(ui, p, w.say("drill-to-calls")).clicked() || local.keys.goes_on(Front::Screen) {
                out.push(Command::ToLibrary);
            }
            if ui.button(w.say("drill-another")).clicked() {
                out.push(Command::StartDrill);
            }
        });
    });
}

fn form_said(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Open => ("drill-open", "drill-open-says"),
        Form::Closed => ("drill-closed", "drill-closed-says"),
        Form::Choice => ("drill-choice", "drill-choice-says"),
    }
}

/// What may be wrong, as a choice of its own: it begins with a capital letter.
fn wrong_said(w: &'static Messages, fault: Option<Fault>) -> String {
    let said = fault.map_or(w.say("drill-nothing-wrong"), |fault| w.say(fault_said(fault)));
    let mut letters = said.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
