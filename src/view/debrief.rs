//! The debrief: what was going on, the five scores, then each finding with why, and one goal.

use egui::{Key, RichText, Ui};

use crate::debrief::{Debrief, Item, clock, credit_words};
use crate::desk::{Command, Desk, Run};
use crate::score::{Level, Outcome, Part};

use super::local::Local;
use super::theme::{Palette, strong};
use super::timeline;
use super::widgets::{bold, card, heading, page, pressed, quiet, reveal, way_on};

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (Some(debrief), Some(run)) = (&desk.debrief, &desk.run) else {
        return;
    };
    let p = local.theme.palette();
    let opened = run.session.scenario().call.clock_secs;
    if ui.memory(|m| m.focused().is_none()) && pressed(ui, Key::Enter) {
        out.push(Command::ToLibrary);
    }
    page(ui, "debrief", 880.0, |ui| {
        heading(ui, "Debrief");
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, &debrief.verdict);
            ui.add(egui::Label::new(&debrief.truth).wrap());
        });
        faults_first(ui, debrief, &p);
        scores(ui, debrief, &p);
        card(ui, &p, |ui| {
            ui.set_width(ui.available_width());
            bold(ui, "The footage");
            timeline::show(ui, debrief, opened, &p);
            tally(ui, debrief, &p);
        });
        for item in &debrief.items {
            finding(ui, item, run, &p, out);
        }
        lists(ui, debrief, &p);
        if let Some(goal) = &debrief.goal {
            card(ui, &p, |ui| {
                ui.set_width(ui.available_width());
                bold(ui, "One thing for next time");
                ui.add(egui::Label::new(goal).wrap());
            });
        }
        if way_on(ui, &p, "Back to the calls").clicked() {
            out.push(Command::ToLibrary);
        }
        quiet(ui, &p, format!("Sources: {}", debrief.sources.join("; ")));
    });
}

fn faults_first(ui: &mut Ui, debrief: &Debrief, p: &Palette) {
    for fault in &debrief.screen_outs {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new("▲ This fails the run").color(p.bad));
            bold(ui, &fault.what);
            ui.add(egui::Label::new(&fault.why).wrap());
        });
    }
    let Some(call) = &debrief.call else { return };
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        let words = if call.overconfident {
            "You were sure of a wrong call"
        } else {
            credit_words(call.credit)
        };
        bold(ui, words);
        ui.add(egui::Label::new(format!("“{}”  Sure: {} of 5.", call.says, call.sure)).wrap());
        ui.add(egui::Label::new(&call.why).wrap());
        if let Some(right) = &call.right {
            quiet(ui, p, format!("Better: {right}"));
        }
        for (guess, sure) in &call.guesses {
            quiet(ui, p, format!("On the way you thought: {guess} (sure: {sure} of 5)"));
        }
    });
}

fn scores(ui: &mut Ui, debrief: &Debrief, p: &Palette) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(
            ui,
            if debrief.sheet.passed() {
                "✓ The run passes"
            } else {
                "○ The run does not pass yet"
            },
        );
        egui::Grid::new("scores").num_columns(4).spacing([20.0, 6.0]).show(ui, |ui| {
            for (name, part) in debrief.sheet.parts() {
                score_row(ui, name, part, p);
            }
        });
        quiet(
            ui,
            p,
            "Of what you were offered or closed yourself. The best path is what a run that opens everything offers.",
        );
        if debrief.sheet.recognition_void {
            quiet(ui, p, "You noticed nearly everything, which is no judgement; recognition is void.");
        }
        if debrief.sheet.recognition_capped {
            quiet(
                ui,
                p,
                "Recognition is held at 60 % without two independent elements, one of them gained by a question or an act.",
            );
        }
    });
}

fn score_row(ui: &mut Ui, name: &str, part: &Part, p: &Palette) {
    let (mark, level, colour) = match part.level {
        Level::Superior => ("✓", "superior", p.good),
        Level::Acceptable => ("✓", "acceptable", p.good),
        Level::NotAcceptable => ("○", "not yet acceptable", p.text),
    };
    ui.label(RichText::new(name).family(strong()));
    ui.label(RichText::new(format!("{mark} {level}")).color(colour));
    ui.label(format!("{} %", part.percent_of_due()));
    let points = format!("{} of {} points; the best path has {}", part.points, part.due, part.best);
    ui.label(RichText::new(points).color(p.quiet));
    ui.end_row();
}

fn tally(ui: &mut Ui, debrief: &Debrief, p: &Palette) {
    let t = debrief.tally;
    quiet(
        ui,
        p,
        format!(
            "{} of {} signs noticed, {} noted as not conclusive; {} of {} innocent details taken for signs. Questions: {} open, {} closed, {} choices, {} with a fault.",
            t.hits,
            t.cues_met,
            t.cautious,
            t.false_alarms,
            t.distractors_met,
            debrief.mix.open,
            debrief.mix.closed,
            debrief.mix.choice,
            debrief.mix.faulty
        ),
    );
}

fn finding(ui: &mut Ui, item: &Item, run: &Run, p: &Palette, out: &mut Vec<Command>) {
    let (mark, words, colour) = match item.outcome {
        Outcome::Hit => ("✓", "Noticed", p.good),
        Outcome::LateHit => ("✓", "Noticed late", p.good),
        Outcome::Cautious => ("✓", "Noted, not conclusive", p.text),
        Outcome::Miss => ("○", "Missed", p.text),
        Outcome::Closed => ("○", "Closed by your own act", p.quiet),
        Outcome::FalseAlarm => ("△", "False alarm", p.bad),
        Outcome::CorrectRejection | Outcome::NotMet => return,
    };
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        let opened = run.session.scenario().call.clock_secs;
        let at = item.at.map_or(String::new(), |at| clock(opened, at));
        ui.label(RichText::new(format!("{mark} {words}   {at}")).color(colour));
        bold(ui, &item.sees);
        ui.add(egui::Label::new(&item.why).wrap());
        if let (Some(given), Some(element)) = (&item.given, &item.element) {
            quiet(
                ui,
                p,
                format!(
                    "You said it bears on {}; it bears on {}.",
                    given.to_lowercase(),
                    element.to_lowercase()
                ),
            );
        }
        if let Some(twin) = &item.twin {
            quiet(ui, p, format!("It could have been innocent: {twin}"));
        }
        if !item.opened_by.is_empty() {
            quiet(ui, p, format!("What opens or tests it: {}", item.opened_by.join(" / ")));
        }
        if !item.sources.is_empty() {
            quiet(ui, p, format!("Listed by: {}", item.sources.join("; ")));
        }
        let again = matches!(item.outcome, Outcome::Miss | Outcome::FalseAlarm);
        if let Some(entry) = item.entry.filter(|_| again) {
            let button = ui.button("Play it again from here");
            let spoken = format!("Play it again from: {}", item.sees);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
            reveal(&button);
            if button.clicked() {
                out.push(Command::GoBackTo(run.step_at(entry as usize)));
            }
        }
    });
}

fn lists(ui: &mut Ui, debrief: &Debrief, p: &Palette) {
    section(
        ui,
        p,
        "Questions to put otherwise",
        debrief.faults.iter().map(|f| (format!("△ {}", f.what), f.why.clone())),
    );
    section(
        ui,
        p,
        "What your route closed",
        debrief
            .closed
            .iter()
            .map(|c| (format!("○ {}", c.what), format!("Closed by: {}", c.by))),
    );
    let mark = |done: bool| if done { "✓" } else { "○" };
    section(
        ui,
        p,
        "Critical tasks",
        debrief
            .tasks
            .iter()
            .map(|t| (format!("{} {}", mark(t.done), t.says), t.why.clone())),
    );
    let report = debrief.report.iter().map(|l| {
        let mark = match (l.made, l.belongs) {
            (true, true) => "✓",
            (false, _) => "○",
            (true, false) => "△",
        };
        (format!("{mark} {}", l.says), l.why.clone())
    });
    section(ui, p, "Your report", report);
}

fn section(ui: &mut Ui, p: &Palette, name: &str, lines: impl Iterator<Item = (String, String)>) {
    let lines: Vec<(String, String)> = lines.collect();
    if lines.is_empty() {
        return;
    }
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, name);
        for (what, why) in lines {
            ui.add(egui::Label::new(what).wrap());
            quiet(ui, p, why);
        }
    });
}
