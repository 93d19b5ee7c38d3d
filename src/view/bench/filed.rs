//! The finished run: its five scores, and keeping it as a walkthrough.

use egui::{Grid, RichText, TextEdit, Ui};

use crate::bench::{Bench, BenchCommand, Play};
use crate::score::{Level, ScoreSheet, sheet};
use crate::view::theme::{Palette, strong};
use crate::view::widgets::{bold, quiet};

use super::local::BenchLocal;
use super::pieces::named;

pub(super) fn show(ui: &mut Ui, bench: &Bench, play: &Play, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    scores(ui, play, local, p);
    bold(ui, "Keep it as a walkthrough");
    if play.finished_actions().is_none() {
        quiet(ui, p, "Something in this run was assumed, so it cannot be kept as a walkthrough.");
        return;
    }
    quiet(
        ui,
        p,
        "A walkthrough is played again by every check, and says where the call no longer ends as it does now.",
    );
    ui.horizontal_wrapped(|ui| {
        let label = ui.label("Its name");
        let field = TextEdit::singleline(&mut local.name).desired_width(180.0).char_limit(60);
        let field = ui.add(field).labelled_by(label.id);
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let fits = is_name(&local.name) && !bench.is_behind();
        let clicked = named(ui, fits, "Save as a walkthrough", "Save as a walkthrough").clicked();
        if fits && (clicked || entered) {
            out.push(BenchCommand::SaveWalkthrough(local.name.clone()));
        }
    });
    if bench.is_behind() {
        quiet(
            ui,
            p,
            "The file has problems, and the run is of an older version. Mend the file to keep the run.",
        );
    } else if !is_name(&local.name) {
        quiet(ui, p, "A name has small letters, digits and hyphens, such as asks-in-private.");
    }
}

/// A name that is a good file's name everywhere.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn scores(ui: &mut Ui, play: &Play, local: &mut BenchLocal, p: &Palette) {
    let hash = &play.session.scenario().hash;
    let known = local.sheet.as_ref();
    if !known.is_some_and(|(of, steps, _)| of == hash && *steps == play.steps) {
        local.sheet = Some((hash.clone(), play.steps.clone(), sheet(&play.session)));
    }
    let Some((.., found)) = &local.sheet else { return };
    bold(
        ui,
        if found.passed() {
            "✓ The run passes"
        } else {
            "○ The run does not pass"
        },
    );
    for fault in &found.screen_outs {
        ui.label(RichText::new(format!("▲ Screened out: {fault}")).color(p.bad));
    }
    Grid::new("bench-sheet")
        .num_columns(4)
        .spacing([14.0, 4.0])
        .min_row_height(22.0)
        .show(ui, |ui| rows(ui, found, p));
    if found.recognition_void {
        quiet(ui, p, "Nearly everything was noticed, which is no judgement; recognition is void.");
    }
    if found.recognition_capped {
        quiet(ui, p, "Recognition is held back, because nothing bears out what was noticed.");
    }
}

fn rows(ui: &mut Ui, found: &ScoreSheet, p: &Palette) {
    for (name, part) in found.parts() {
        let (mark, level, color) = match part.level {
            Level::Superior => ("✓", "superior", p.good),
            Level::Acceptable => ("✓", "acceptable", p.good),
            Level::NotAcceptable => ("○", "not yet", p.text),
        };
        ui.label(RichText::new(name).family(strong()));
        ui.label(format!("{} %", part.percent_of_due()));
        ui.label(RichText::new(format!("{mark} {level}")).color(color));
        ui.label(RichText::new(format!("{} of {}", part.points, part.due)).color(p.quiet));
        ui.end_row();
    }
}
