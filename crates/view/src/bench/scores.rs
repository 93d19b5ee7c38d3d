//! What the call can score, as the explorer found it: reach, ranges, personas, and what to look at.

use egui::{RichText, ScrollArea, Ui};

use crate::theme::{Palette, strong};
use crate::widgets::{bold, card, quiet};
use bench::Bench;
use messages::Messages;
use play::playtest::{Exploration, Explored, How, Played, Range, Reach};
use scenario::Scenario;

use super::local::BenchLocal;
use super::pieces::{says, scroll};

/// Heads of the columns, which have little room.
const HEADS: [&str; 5] = [
    "bench-column-recognition",
    "bench-column-questioning",
    "bench-column-safety",
    "bench-column-disposition",
    "bench-column-documentation",
];
/// More than this that is not met is only counted.
const MOST_NAMED: usize = 40;

pub(super) fn show(ui: &mut Ui, bench: &Bench, exploring: bool, local: &BenchLocal, p: &Palette) {
    let (pages, w) = (local.scroll[0], local.messages());
    ScrollArea::vertical()
        .id_salt("bench-scores")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll(ui, pages);
            if exploring {
                bold(ui, w.say("bench-exploring"));
                quiet(ui, p, w.say("bench-exploring-how"));
            }
            match (&bench.scenario, &bench.explored) {
                (Some(scenario), Some(found)) => whole(ui, scenario, found, w, p),
                (Some(_), None) if !exploring => {
                    quiet(ui, p, w.say("bench-not-explored"));
                }
                (None, _) => {
                    quiet(ui, p, w.say("bench-no-scores"));
                }
                _ => {}
            }
        });
}

fn whole(ui: &mut Ui, scenario: &Scenario, found: &Exploration, w: &'static Messages, p: &Palette) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        if found.flaws.is_empty() {
            bold(ui, format!("✓ {}", w.say("bench-no-flaws")));
        } else {
            bold(ui, format!("△ {}", w.say("bench-flaws")));
        }
        for flaw in &found.flaws {
            says(ui, &flaw.says(scenario), p.text);
        }
    });
    for deal in &found.deals {
        card(ui, p, |ui| {
            ui.set_width(ui.available_width());
            one_deal(ui, scenario, found, deal, w, p);
        });
    }
}

fn one_deal(ui: &mut Ui, scenario: &Scenario, found: &Exploration, deal: &Explored, w: &'static Messages, p: &Palette) {
    let id = &scenario.deals[deal.deal.ix()].id;
    ui.spacing_mut().item_spacing.y = 5.0;
    ui.spacing_mut().interact_size.y = 20.0;
    bold(ui, w.fill("bench-deal", &[("deal", id.as_str().into())]));
    quiet(ui, p, how(deal.how, w));
    if deal.cut.is_some() {
        says(ui, &format!("△ {}", w.say("bench-cut")), p.text);
    }
    reach(ui, scenario, found, deal, w, p);
    for (scene, _) in &deal.stuck {
        let scene = scenario.scenes[scene.ix()].id.as_str();
        says(ui, &format!("▲ {}", w.fill("bench-stuck", &[("scene", scene.into())])), p.bad);
    }
    for (scene, _) in &deal.rounds {
        let scene = scenario.scenes[scene.ix()].id.as_str();
        says(ui, &format!("▲ {}", w.fill("bench-round", &[("scene", scene.into())])), p.bad);
    }
    bold(ui, w.say("bench-ranges"));
    heads(ui, w, p);
    for (disposition, ranges) in &deal.ranges {
        let words = &scenario.dispositions[disposition.ix()].id;
        let passes = if ranges.passes.is_some() {
            format!("✓ {}", w.say("bench-can-pass"))
        } else {
            format!("○ {}", w.say("bench-no-pass-found"))
        };
        row(ui, p, words, &passes, &ranges.parts.each_ref().map(|range| percents(range, w)));
    }
    bold(ui, w.say("bench-personas"));
    heads(ui, w, p);
    for played in &deal.personas {
        persona(ui, w, p, played);
    }
}

fn how(how: How, w: &Messages) -> String {
    match how {
        How::Exact { states } => w.fill("bench-how-exact", &[("states", states.into())]),
        How::Sampled { states, plays } => w.fill("bench-how-sampled", &[("states", states.into()), ("plays", plays.into())]),
    }
}

/// What cannot be met here but in another deal is that deal's affair, and only counted.
fn reach(ui: &mut Ui, scenario: &Scenario, found: &Exploration, deal: &Explored, w: &'static Messages, p: &Palette) {
    let number = |wanted: fn(&Reach) -> bool| deal.items.iter().filter(|(_, reach)| wanted(reach)).count();
    let met = number(|r| matches!(r, Reach::Met(_)));
    let none = number(|r| *r == Reach::Unreachable);
    let open = number(|r| *r == Reach::Open);
    let settled = if deal.is_settled() {
        format!("✓ {}", w.say("bench-reach-complete"))
    } else {
        format!("○ {}", w.say("bench-reach-incomplete"))
    };
    bold(ui, settled);
    let counts = [("met", met.into()), ("none", none.into()), ("open", open.into())];
    quiet(ui, p, w.fill("bench-reach-counts", &counts));
    let mut unmet = Vec::new();
    for (ix, (item, reach)) in deal.items.iter().enumerate() {
        let nowhere = || {
            found
                .deals
                .iter()
                .all(|other| other.items.get(ix).is_none_or(|i| i.1 == Reach::Unreachable))
        };
        let message = match reach {
            Reach::Open => "bench-not-met",
            Reach::Unreachable if nowhere() => "bench-never-met",
            Reach::Met(_) | Reach::Unreachable => continue,
        };
        let about = [("kind", item.kind().into()), ("id", item.id(scenario).into())];
        unmet.push(w.fill(message, &about));
    }
    for words in unmet.iter().take(MOST_NAMED) {
        says(ui, &format!("○ {words}"), p.text);
    }
    if unmet.len() > MOST_NAMED {
        quiet(ui, p, w.fill("bench-and-more", &[("n", (unmet.len() - MOST_NAMED).into())]));
    }
}

/// The heads of the five columns.
fn heads(ui: &mut Ui, w: &'static Messages, p: &Palette) {
    cells(ui, &HEADS.map(|head| w.say(head)), p.quiet);
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

fn percents(range: &Range, w: &'static Messages) -> String {
    let found = range.percents();
    found.map_or_else(
        || w.say("bench-no-range").to_owned(),
        |(least, greatest)| format!("{least}–{greatest}"),
    )
}

fn persona(ui: &mut Ui, w: &'static Messages, p: &Palette, played: &Played) {
    let Some(sheet) = &played.sheet else {
        let lost = format!("▲ {}", w.say("bench-persona-lost"));
        named(ui, p, played.persona.name(), &lost);
        return;
    };
    let (mark, outcome) = match (sheet.passed(), sheet.screen_outs.is_empty()) {
        (true, _) => ("✓", "bench-persona-passes"),
        (false, true) => ("○", "bench-persona-fails"),
        (false, false) => ("▲", "bench-persona-screened-out"),
    };
    let scores = sheet.parts().map(|(_, part)| part.percent_of_due().to_string());
    row(ui, p, played.persona.name(), &format!("{mark} {}", w.say(outcome)), &scores);
}
