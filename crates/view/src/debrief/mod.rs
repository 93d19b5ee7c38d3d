//! The debrief: what was going on and what to take from it, and below a fold the scores and each finding with why.

mod asked;
mod brief;

use egui::{RichText, Ui};

use desk::{Command, Desk, Run};
use messages::Messages;
use play::debrief::{Debrief, DebriefFault, DebriefItem, clock, credit_said};
use play::score::{Level, Outcome, Part};
use scenario::Element;

use super::front::{Front, Intent};
use super::local::{DebriefMemory, Local};
use super::theme::{Palette, strong};
use super::timeline;
use super::widgets::{SCORES, body, bold, card, heading, page, quiet, reveal, way_on};

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let (Some(debrief), Some(run)) = (&desk.debrief, &desk.run) else {
        return;
    };
    let (p, w) = (local.palette(), local.messages());
    if local.keys.takes(Front::Screen, Intent::Enter) {
        out.push(Command::ToLibrary);
    }
    let moved = local.keys.pages(Front::Screen);
    page(ui, "debrief", 880.0, moved, |ui| {
        heading(ui, w.say("debrief-title"));
        brief::show(ui, debrief, run, w, &p, out);
        fold(ui, &mut local.debrief, w);
        if local.debrief.is_unfolded {
            the_rest(ui, debrief, run, w, &p, out);
        }
        if way_on(ui, &p, w.say("debrief-back")).clicked() {
            out.push(Command::ToLibrary);
        }
    });
}

/// What opens and closes the fold.
fn fold(ui: &mut Ui, memory: &mut DebriefMemory, w: &'static Messages) {
    let id = if memory.is_unfolded { "debrief-fold" } else { "debrief-unfold" };
    let button = ui.button(w.say(id));
    reveal(&button);
    if button.clicked() {
        memory.is_unfolded = !memory.is_unfolded;
    }
}

/// Everything below the fold: the decision, the scores, the footage, each finding, the lists, the sources.
fn the_rest(ui: &mut Ui, debrief: &Debrief, run: &Run, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    let opened = run.session.scenario().call.clock_secs;
    faults_first(ui, debrief, w, p);
    scores(ui, debrief, w, p);
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, w.say("debrief-footage"));
        timeline::show(ui, debrief, opened, w, p);
        tally(ui, debrief, w, p);
    });
    for item in &debrief.items {
        finding(ui, item, run, w, p, out);
    }
    lists(ui, debrief, w, p);
    let sources = debrief.sources.join("; ").into();
    quiet(ui, p, w.fill("debrief-sources", &[("sources", sources)]));
}

fn faults_first(ui: &mut Ui, debrief: &Debrief, w: &'static Messages, p: &Palette) {
    for fault in &debrief.screen_outs {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            let words = format!("▲ {}", w.say("debrief-fails"));
            ui.label(RichText::new(words).color(p.bad));
            bold(ui, &fault.what);
            body(ui, &fault.why);
        });
    }
    let Some(call) = &debrief.call else { return };
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        let id = if call.overconfident {
            "debrief-overconfident"
        } else {
            credit_said(call.credit)
        };
        bold(ui, w.say(id));
        let given = [("says", call.says.as_str().into()), ("sure", call.sure.into())];
        body(ui, w.fill("debrief-call", &given));
        body(ui, &call.why);
        if let Some(right) = &call.right {
            quiet(ui, p, w.fill("debrief-better", &[("call", right.as_str().into())]));
        }
        for (guess, sure) in &call.guesses {
            let given = [("guess", guess.as_str().into()), ("sure", (*sure).into())];
            quiet(ui, p, w.fill("debrief-guess", &given));
        }
    });
}

fn scores(ui: &mut Ui, debrief: &Debrief, w: &'static Messages, p: &Palette) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, w.say("debrief-scores"));
        for (name, (_, part)) in SCORES.into_iter().zip(debrief.sheet.parts()) {
            score_row(ui, w.say(name), part, w, p);
        }
        quiet(ui, p, w.say("debrief-scores-help"));
    });
}

fn score_row(ui: &mut Ui, name: &str, part: &Part, w: &'static Messages, p: &Palette) {
    let (mark, level, colour) = match part.level {
        Level::Superior => ("✓", "level-superior", p.good),
        Level::Acceptable => ("✓", "level-acceptable", p.good),
        Level::NotAcceptable => ("○", "level-not-acceptable", p.text),
    };
    let percent = w.fill("percent", &[("n", part.percent_of_due().into())]);
    let given = [("points", part.points.into()), ("due", part.due.into()), ("best", part.best.into())];
    // Columns where there is room for them, and lines one after the other where there is not.
    ui.horizontal_wrapped(|ui| {
        column(ui, NAME, RichText::new(name).family(strong()));
        column(ui, LEVEL, RichText::new(format!("{mark} {}", w.say(level))).color(colour));
        column(ui, PERCENT, RichText::new(percent));
        quiet(ui, p, w.fill("debrief-points", &given));
    });
}

/// Widths of the columns of the scores, in points.
const NAME: f32 = 210.0;
const LEVEL: f32 = 190.0;
const PERCENT: f32 = 64.0;
/// What is left for the points at the least.
const POINTS: f32 = 140.0;

/// A word in a column of a width, or wider where it needs more.
fn column(ui: &mut Ui, width: f32, text: RichText) {
    let response = ui.label(text);
    // In a narrow window columns would be wider than the page.
    if ui.max_rect().width() < NAME + LEVEL + PERCENT + POINTS {
        return;
    }
    ui.add_space((width - response.rect.width() - ui.spacing().item_spacing.x).max(0.0));
}

fn tally(ui: &mut Ui, debrief: &Debrief, w: &'static Messages, p: &Palette) {
    let (t, mix) = (debrief.tally, debrief.mix);
    let noticed = [
        ("hits", t.hits.into()),
        ("met", t.cues_met.into()),
        ("cautious", t.cautious.into()),
        ("alarms", t.false_alarms.into()),
        ("innocent", t.distractors_met.into()),
    ];
    let asked = [
        ("open", mix.open.into()),
        ("closed", mix.closed.into()),
        ("choices", mix.choice.into()),
        ("faulty", mix.faulty.into()),
    ];
    quiet(
        ui,
        p,
        format!("{} {}", w.fill("debrief-noticed", &noticed), w.fill("debrief-asked", &asked)),
    );
}

fn finding(ui: &mut Ui, item: &DebriefItem, run: &Run, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    let (mark, id, colour) = match item.outcome {
        Outcome::Hit => ("✓", "outcome-noticed", p.good),
        Outcome::LateHit => ("✓", "outcome-noticed-late", p.good),
        Outcome::Cautious => ("✓", "noted-inconclusive", p.text),
        Outcome::Misread => ("○", "outcome-misread", p.text),
        Outcome::Miss => ("○", "outcome-missed", p.text),
        Outcome::Closed => ("○", "outcome-closed", p.quiet),
        Outcome::Freedom => ("✓", "outcome-freedom", p.good),
        Outcome::FreedomLeftOpen => ("✓", "outcome-freedom-left-open", p.text),
        Outcome::FreedomMissed => ("○", "outcome-freedom-missed", p.text),
        Outcome::FalseAlarm => ("△", "outcome-false-alarm", p.bad),
        Outcome::TestedSuspicion => ("✓", "outcome-tested", p.good),
        Outcome::TakenBackLate => ("△", "outcome-taken-back-late", p.text),
        Outcome::CorrectRejection | Outcome::LetPass | Outcome::NotMet => return,
    };
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        let opened = run.session.scenario().call.clock_secs;
        let at = item.at.map_or(String::new(), |at| clock(opened, at));
        ui.label(RichText::new(format!("{mark} {}   {at}", w.say(id))).color(colour));
        bold(ui, &item.sees);
        body(ui, &item.why);
        aside(ui, item, w, p);
        let again = matches!(
            item.outcome,
            Outcome::Miss | Outcome::Misread | Outcome::FreedomMissed | Outcome::FalseAlarm
        );
        if let Some(entry) = item.entry.filter(|_| again) {
            let button = ui.button(w.say("debrief-again"));
            let spoken = w.fill("debrief-again-spoken", &[("what", item.sees.as_str().into())]);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &spoken));
            reveal(&button);
            if button.clicked() {
                out.push(Command::GoBackTo(run.step_at(entry as usize)));
            }
        }
    });
}

/// What else there is to say of a finding, in text of less weight.
fn aside(ui: &mut Ui, item: &DebriefItem, w: &'static Messages, p: &Palette) {
    if let (Some(given), Some(element)) = (item.given, item.element) {
        let given = [("given", within(given, w).into()), ("element", within(element, w).into())];
        quiet(ui, p, w.fill("debrief-other-element", &given));
    }
    if let Some(twin) = &item.twin {
        quiet(ui, p, w.fill("debrief-twin", &[("twin", twin.as_str().into())]));
    }
    if let Some(limits) = &item.limits {
        quiet(ui, p, w.fill("debrief-limits", &[("limits", limits.as_str().into())]));
    }
    if !item.opened_by.is_empty() {
        let by = item.opened_by.join(" / ").into();
        quiet(ui, p, w.fill("debrief-opened-by", &[("by", by)]));
    }
    if !item.sources.is_empty() {
        let sources = item.sources.join("; ").into();
        quiet(ui, p, w.fill("debrief-listed-by", &[("sources", sources)]));
    }
}

/// An element's name within a sentence.
fn within(element: Element, w: &'static Messages) -> &'static str {
    w.say(match element {
        Element::Act => "element-act-within",
        Element::Means => "element-means-within",
        Element::Purpose => "element-purpose-within",
        Element::Welfare => "element-welfare-within",
    })
}

fn lists(ui: &mut Ui, debrief: &Debrief, w: &'static Messages, p: &Palette) {
    let why = |fault: &DebriefFault| match fault.why.as_str() {
        "" => w.say("fault-overheard-why").to_owned(),
        why => why.to_owned(),
    };
    asked::show(ui, &debrief.asked, w, p);
    let faults = debrief.faults.iter().map(|f| (format!("△ {}", f.what), why(f)));
    section(ui, p, w.say("debrief-faults"), faults);
    let by = |act: &str| w.fill("debrief-closed-by", &[("act", act.into())]);
    let closed = debrief.closed.iter().map(|c| (format!("○ {}", c.what), by(&c.by)));
    section(ui, p, w.say("debrief-closed"), closed);
    let mark = |done: bool| if done { "✓" } else { "○" };
    let tasks = debrief
        .tasks
        .iter()
        .map(|t| (format!("{} {}", mark(t.done), t.says), t.why.clone()));
    section(ui, p, w.say("debrief-tasks"), tasks);
    let report = debrief.report.iter().map(|l| {
        let mark = match (l.made, l.belongs) {
            (true, true) => "✓",
            (false, _) => "○",
            (true, false) => "△",
        };
        (format!("{mark} {}", l.says), l.why.clone())
    });
    section(ui, p, w.say("debrief-report"), report);
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
            body(ui, what);
            quiet(ui, p, why);
        }
    });
}
