//! The finished run: its five scores, and keeping it as a walkthrough.

use egui::{Grid, RichText, TextEdit, Ui};

use crate::front::entered;
use crate::theme::{Palette, strong};
use crate::widgets::{SCORES, bold, quiet};
use bench::{Bench, BenchCommand, Play};
use messages::Messages;
use play::score::{Level, ScoreSheet, sheet};
use scenario::is_id;

use super::local::BenchLocal;
use super::pieces::named;

pub(super) fn show(ui: &mut Ui, bench: &Bench, play: &Play, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    scores(ui, play, local, p);
    let w = local.messages();
    bold(ui, w.say("bench-keep"));
    if play.finished_actions().is_none() {
        quiet(ui, p, w.say("bench-keep-assumed"));
        return;
    }
    quiet(ui, p, w.say("bench-keep-what"));
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(w.say("bench-keep-name"));
        let field = TextEdit::singleline(&mut local.name).desired_width(180.0).char_limit(60);
        let field = ui.add(field).labelled_by(label.id);
        let entered = entered(ui, &field);
        let fits = is_id(&local.name) && !bench.is_behind();
        let save = w.say("bench-keep-save");
        let clicked = named(ui, fits, save, save).clicked();
        if fits && (clicked || entered) {
            out.push(BenchCommand::SaveWalkthrough(local.name.clone()));
        }
    });
    if bench.is_behind() {
        quiet(ui, p, w.say("bench-keep-behind"));
    } else if !is_id(&local.name) {
        quiet(ui, p, w.say("bench-keep-name-rule"));
    }
}

fn scores(ui: &mut Ui, play: &Play, local: &mut BenchLocal, p: &Palette) {
    let w = local.messages();
    let hash = &play.session.scenario().hash;
    let known = local.sheet.as_ref();
    if !known.is_some_and(|(of, steps, _)| of == hash && *steps == play.steps) {
        local.sheet = Some((hash.clone(), play.steps.clone(), sheet(&play.session)));
    }
    let Some((.., found)) = &local.sheet else { return };
    let outcome = if found.passed() {
        format!("✓ {}", w.say("bench-passes"))
    } else {
        format!("○ {}", w.say("bench-fails"))
    };
    bold(ui, outcome);
    for fault in &found.screen_outs {
        let words = w.fill("bench-screened-out", &[("id", fault.as_str().into())]);
        ui.label(RichText::new(format!("▲ {words}")).color(p.bad));
    }
    Grid::new("bench-sheet")
        .num_columns(4)
        .spacing([14.0, 4.0])
        .min_row_height(22.0)
        .show(ui, |ui| rows(ui, found, w, p));
    if found.recognition_void {
        quiet(ui, p, w.say("bench-void"));
    }
    if found.not_enough_seen {
        quiet(ui, p, w.say("bench-not-enough"));
    }
    if found.recognition_capped {
        quiet(ui, p, w.say("bench-capped"));
    }
}

fn rows(ui: &mut Ui, found: &ScoreSheet, w: &'static Messages, p: &Palette) {
    for (name, (_, part)) in SCORES.into_iter().zip(found.parts()) {
        let (mark, level, color) = match part.level {
            Level::Superior => ("✓", "level-superior", p.good),
            Level::Acceptable => ("✓", "level-acceptable", p.good),
            Level::NotAcceptable => ("○", "bench-level-not-yet", p.text),
        };
        ui.label(RichText::new(w.say(name)).family(strong()));
        ui.label(w.fill("percent", &[("n", part.percent_of_due().into())]));
        ui.label(RichText::new(format!("{mark} {}", w.say(level))).color(color));
        let points = w.fill("bench-points", &[("points", part.points.into()), ("due", part.due.into())]);
        ui.label(RichText::new(points).color(p.quiet));
        ui.end_row();
    }
}
