//! The problems of the newest text, each with its line, what to do, and the page of its rule.

use std::path::Path;

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Label, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, WidgetType, vec2};

use crate::theme::{Palette, strong};
use crate::widgets::{bold, card, quiet, reveal};
use bench::{Bench, BenchCommand, Problem};
use lint;
use messages::Messages;
use ron_reader::diagnostic::Severity;

use super::local::BenchLocal;
use super::pieces::{add_ticked, capital, counts, says, scroll, small};
use super::{excerpt, rule_page};

/// More problems than this are only counted: the first ones explain the rest.
const MOST: usize = 150;

pub(super) fn show(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let (pages, w) = (local.scroll[0], local.messages());
    ScrollArea::vertical()
        .id_salt("bench-problems")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll(ui, pages);
            if bench.checked.is_none() {
                quiet(ui, p, w.say("bench-being-read"));
                return;
            }
            let problems = bench.problems();
            if problems.is_empty() {
                bold(ui, format!("✓ {}", w.say("bench-all-well")));
                quiet(ui, p, w.say("bench-all-well-why"));
                return;
            }
            quiet(ui, p, capital(&counts(&problems, w)));
            for problem in problems.iter().take(MOST) {
                card(ui, p, |ui| {
                    ui.set_width(ui.available_width());
                    one(ui, problem, local, p, out);
                });
            }
            if problems.len() > MOST {
                quiet(ui, p, w.fill("bench-more-problems", &[("n", (problems.len() - MOST).into())]));
            }
        });
}

fn one(ui: &mut Ui, told: &Problem<'_>, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let w = local.messages();
    let Problem {
        file, at, found: problem, ..
    } = *told;
    if title(ui, told, w, p) {
        out.push(told.edit(at));
    }
    let job = excerpt::job(ui, p, &file.text, problem.span, at.line);
    if ui.add(Label::new(job).extend().sense(Sense::CLICK)).clicked() {
        out.push(told.edit(at));
    }
    if !problem.label.is_empty() {
        says(ui, &problem.label, p.text);
    }
    for help in &problem.help {
        says(ui, help, p.text);
    }
    if let Some((span, why)) = &problem.also {
        let also = file.position(span.start);
        ui.horizontal_wrapped(|ui| {
            says(ui, why, p.quiet);
            let line = ("line", also.line.into());
            let name = w.fill("bench-line-spoken", &[line.clone(), ("why", why.as_str().into())]);
            if small(ui, &w.fill("bench-line", &[line]), &name).clicked() {
                out.push(told.edit(also));
            }
        });
    }
    explained(ui, told, local, p);
}

/// The line that is pressed to go there.
fn title(ui: &mut Ui, told: &Problem<'_>, w: &'static Messages, p: &Palette) -> bool {
    let Problem { at, found: problem, .. } = *told;
    let (mark, word, color) = match problem.severity {
        Severity::Error => ("▲", "bench-error", p.bad),
        Severity::Warning => ("△", "bench-warning", p.accent),
        Severity::Advice => ("○", "bench-advice", p.text),
    };
    let body = TextStyle::Body.resolve(ui.style());
    let little = TextStyle::Small.resolve(ui.style());
    let heavy = FontId::new(body.size, strong());
    let mut job = LayoutJob::default();
    let mut given = vec![
        ("line", at.line.into()),
        ("column", at.column.into()),
        ("rule", problem.rule.into()),
    ];
    let beside = told.beside_name().map(|name| name + " · ").unwrap_or_default();
    let (word, place) = (w.say(word), format!("{beside}{}\n", w.fill("bench-problem-place", &given)));
    for (words, font_id, color) in [(format!("{mark} {word}   "), heavy, color), (place, little, p.quiet)] {
        let format = TextFormat {
            font_id,
            color,
            ..TextFormat::default()
        };
        job.append(&words, 0.0, format);
    }
    add_ticked(&mut job, ui, &problem.message, p.text);
    let width = ui.available_width();
    job.wrap.max_width = width - 26.0;
    let button = egui::Button::new(job).wrap().min_size(vec2(width, 34.0));
    let response = ui.add(button);
    given.extend([("severity", word.into()), ("message", problem.message.as_str().into())]);
    let name = beside + &w.fill("bench-problem-spoken", &given);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    reveal(&response);
    response.clicked()
}

/// The rule's page, opened and closed.
fn explained(ui: &mut Ui, told: &Problem<'_>, local: &mut BenchLocal, p: &Palette) {
    let problem = told.found;
    let Some(rule) = lint::rule(problem.rule) else { return };
    let this = (told.beside.map(Path::to_owned), problem.span, problem.rule);
    let open = local.explained.as_ref() == Some(&this);
    let (words, name) = if open {
        ("bench-close-rule", "bench-close-rule-spoken")
    } else {
        ("bench-what-rule", "bench-what-rule-spoken")
    };
    let w = local.messages();
    if small(ui, w.say(words), &w.fill(name, &[("rule", problem.rule.into())])).clicked() {
        local.explained = if open { None } else { Some(this) };
    }
    if open {
        rule_page::show(ui, rule, w, p);
    }
}
