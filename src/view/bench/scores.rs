//! What the call can score, as the explorer found it: reach, ranges, personas, and what to look at.

use egui::{RichText, ScrollArea, Ui};

use crate::bench::Bench;
use crate::playtest::{Exploration, Explored, How, Played, Range, Reach};
use crate::scenario::Scenario;
use crate::view::theme::{Palette, strong};
use crate::view::widgets::{bold, card, quiet};

use super::local::BenchLocal;
use super::pieces::{capital, says, scroll};

/// Heads of the columns, which have little room.
const HEADS: [&str; 5] = ["Recogn.", "Question.", "Safety", "Dispos.", "Docum."];
/// More than this that is not met is only counted.
const MOST_NAMED: usize = 40;

pub(super) fn show(ui: &mut Ui, bench: &Bench, exploring: bool, local: &BenchLocal, p: &Palette) {
    let pages = local.scroll[0];
    ScrollArea::vertical()
        .id_salt("bench-scores")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll(ui, pages);
            if exploring {
                bold(ui, "The call is being explored…");
                quiet(
                    ui,
                    p,
                    "Every way through it is played, or as many as there is time for. You can go on meanwhile.",
                );
            }
            match (&bench.scenario, &bench.explored) {
                (Some(scenario), Some(found)) => whole(ui, scenario, found, p),
                (Some(_), None) if !exploring => {
                    quiet(ui, p, "This version has not been explored.");
                }
                (None, _) => {
                    quiet(ui, p, "Scores are worked out once there is a version that can be played.");
                }
                _ => {}
            }
        });
}

fn whole(ui: &mut Ui, scenario: &Scenario, found: &Exploration, p: &Palette) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        if found.flaws.is_empty() {
            bold(ui, "✓ Nothing stands out");
        } else {
            bold(ui, "△ Look at");
        }
        for flaw in &found.flaws {
            says(ui, &flaw.says(scenario), p.text);
        }
    });
    for deal in &found.deals {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            one_deal(ui, scenario, found, deal, p);
        });
    }
}

fn one_deal(ui: &mut Ui, scenario: &Scenario, found: &Exploration, deal: &Explored, p: &Palette) {
    let id = &scenario.deals[deal.deal.ix()].id;
    ui.spacing_mut().item_spacing.y = 5.0;
    ui.spacing_mut().interact_size.y = 20.0;
    bold(ui, format!("Deal {id}"));
    quiet(ui, p, how(deal.how));
    reach(ui, scenario, found, deal, p);
    for (scene, _) in &deal.stuck {
        let scene = &scenario.scenes[scene.ix()].id;
        says(ui, &format!("▲ A trainee can be stuck in `{scene}`"), p.bad);
    }
    bold(ui, "Least and greatest of each score, in percent of what was due");
    heads(ui, p);
    for (disposition, ranges) in &deal.ranges {
        let words = &scenario.dispositions[disposition.ix()].id;
        let passes = if ranges.passes.is_some() {
            "✓ can pass"
        } else {
            "○ no pass was found"
        };
        row(ui, p, words, passes, &ranges.parts.each_ref().map(percents));
    }
    bold(ui, "What the personas score");
    heads(ui, p);
    for played in &deal.personas {
        persona(ui, p, played);
    }
}

fn how(how: How) -> String {
    match how {
        How::Exact { states } => format!("Every state was played, {states} in all."),
        How::Sampled { states, plays } => {
            format!("There are too many states to play them all. The {states} nearest to the start were, and {plays} calls by luck.")
        }
    }
}

/// What cannot be met here but in another deal is that deal's affair, and only counted.
fn reach(ui: &mut Ui, scenario: &Scenario, found: &Exploration, deal: &Explored, p: &Palette) {
    let number = |wanted: fn(&Reach) -> bool| deal.items.iter().filter(|(_, reach)| wanted(reach)).count();
    let met = number(|r| matches!(r, Reach::Met(_)));
    let none = number(|r| *r == Reach::Unreachable);
    let open = number(|r| *r == Reach::Open);
    let settled = if deal.is_settled() {
        "✓ Reach is complete"
    } else {
        "○ Reach is not complete"
    };
    bold(ui, settled);
    quiet(
        ui,
        p,
        format!("{met} met, {none} cannot be met, {open} not met and not proved out of reach"),
    );
    let mut unmet = Vec::new();
    for (ix, (item, reach)) in deal.items.iter().enumerate() {
        let nowhere = || {
            found
                .deals
                .iter()
                .all(|other| other.items.get(ix).is_none_or(|i| i.1 == Reach::Unreachable))
        };
        let words = match reach {
            Reach::Open => "not met",
            Reach::Unreachable if nowhere() => "cannot be met in any deal",
            Reach::Met(_) | Reach::Unreachable => continue,
        };
        unmet.push(format!("{words}: {} `{}`", item.kind(), item.id(scenario)));
    }
    for words in unmet.iter().take(MOST_NAMED) {
        says(ui, &format!("○ {}", capital(words)), p.text);
    }
    if unmet.len() > MOST_NAMED {
        quiet(ui, p, format!("And {} more.", unmet.len() - MOST_NAMED));
    }
}

/// The heads of the five columns.
fn heads(ui: &mut Ui, p: &Palette) {
    cells(ui, &HEADS, p.quiet);
}

/// A row: its name with what came of it, and the five scores below, so that both fit a narrow column.
fn row(ui: &mut Ui, p: &Palette, name: &str, outcome: &str, scores: &[String; 5]) {
    named(ui, p, name, outcome);
    cells(ui, scores, p.text);
}

fn named(ui: &mut Ui, p: &Palette, name: &str, outcome: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(name).small().family(strong()));
        ui.label(RichText::new(outcome).small().color(p.text));
    });
}

fn cells(ui: &mut Ui, words: &[impl AsRef<str>; 5], color: egui::Color32) {
    ui.columns(words.len(), |columns| {
        for (ui, words) in columns.iter_mut().zip(words) {
            ui.label(RichText::new(words.as_ref()).small().color(color));
        }
    });
}

fn percents(range: &Range) -> String {
    let found = range.percents();
    found.map_or_else(|| "none".to_owned(), |(least, greatest)| format!("{least}–{greatest}"))
}

fn persona(ui: &mut Ui, p: &Palette, played: &Played) {
    let Some(sheet) = &played.sheet else {
        named(ui, p, played.persona.name(), "▲ found no way out of the call");
        return;
    };
    let outcome = match (sheet.passed(), sheet.screen_outs.is_empty()) {
        (true, _) => "✓ passes",
        (false, true) => "○ does not pass",
        (false, false) => "▲ screened out",
    };
    let scores = sheet.parts().map(|(_, part)| part.percent_of_due().to_string());
    row(ui, p, played.persona.name(), outcome, &scores);
}
