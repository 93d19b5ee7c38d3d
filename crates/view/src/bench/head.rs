//! The head of the bench: which file it is and how it stands, another file, and the deal that is played.

use egui::{RichText, TextEdit, Ui, WidgetInfo, WidgetType};

use crate::front::entered;
use crate::theme::{Palette, strong};
use bench::{Bench, BenchCommand};
use messages::Messages;
use scenario::DealIx;

use super::local::BenchLocal;
use super::pieces::{counts, named, says};

pub(super) fn show(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let w = local.messages();
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(file_name(&bench.path)).family(strong()));
        let (mark, words, color) = standing(bench, w, p);
        ui.add(egui::Label::new(RichText::new(format!("{mark} {words}")).color(color)).wrap());
    });
    ui.horizontal_wrapped(|ui| {
        another(ui, bench, local, out);
        deals(ui, bench, w, p, out);
        let keys = w.fill("bench-open-keys", &[("key", "F1".into())]);
        if named(ui, true, &keys, w.say("bench-all-keys")).clicked() {
            local.panel = true;
        }
        let leave = w.fill("bench-leave", &[("key", "Esc".into())]);
        if named(ui, true, &leave, w.say("bench-leave-spoken")).clicked() {
            out.push(BenchCommand::Leave);
        }
    });
    if let Some(lost) = &bench.lost_place {
        says(ui, &lost.text(w), p.accent);
    }
}

/// The last two parts of the path: scenario files are all called alike.
fn file_name(path: &str) -> String {
    let parts: Vec<&str> = path.rsplit(['/', '\\']).take(2).collect();
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}

/// How the file stands, with its mark.
fn standing(bench: &Bench, w: &'static Messages, p: &Palette) -> (&'static str, String, egui::Color32) {
    if let Some(why) = &bench.unreadable {
        let id = if bench.scenario.is_some() {
            "bench-standing-unreadable-older"
        } else {
            "bench-standing-unreadable"
        };
        return ("▲", w.fill(id, &[("why", why.as_str().into())]), p.bad);
    }
    let Some(checked) = &bench.checked else {
        return ("○", w.say("bench-standing-being-read").to_owned(), p.quiet);
    };
    let found = bench.problems();
    let problems = [("n", checked.diagnostics.len().into())];
    if bench.is_behind() {
        return ("▲", w.fill("bench-standing-behind", &problems), p.bad);
    }
    if checked.scenario.is_none() {
        return ("▲", w.fill("bench-standing-not-yet", &problems), p.bad);
    }
    let version = ("n", bench.versions.into());
    if found.is_empty() {
        return ("✓", w.fill("bench-standing-playable", &[version]), p.good);
    }
    let counts = counts(&found, w);
    (
        "✓",
        w.fill("bench-standing-playable-but", &[version, ("counts", counts.into())]),
        p.good,
    )
}

fn another(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal, out: &mut Vec<BenchCommand>) {
    if local.path.1 != bench.path {
        local.path = (bench.path.clone(), bench.path.clone());
    }
    let w = local.messages();
    if local.room.low && !local.other_file {
        let other = named(ui, true, w.say("bench-other-file"), w.say("bench-other-file-spoken"));
        local.regions[0] = Some(other.id);
        local.other_file = other.clicked();
        return;
    }
    let label = ui.label(w.say("bench-file"));
    let width = (ui.available_width() * 0.36).clamp(120.0, 420.0);
    let field = TextEdit::singleline(&mut local.path.0).desired_width(width).char_limit(2_000);
    let field = ui.add(field).labelled_by(label.id);
    local.regions[0] = Some(field.id);
    let entered = entered(ui, &field);
    let path = local.path.0.trim();
    let wanted = named(ui, !path.is_empty(), w.say("bench-open-file"), w.say("bench-open-file-spoken")).clicked() || entered;
    if wanted && !path.is_empty() {
        out.push(BenchCommand::Open(path.to_owned()));
        local.other_file = false;
    }
}

fn deals(ui: &mut Ui, bench: &Bench, w: &'static Messages, p: &Palette, out: &mut Vec<BenchCommand>) {
    let Some(scenario) = &bench.scenario else { return };
    ui.label(w.say("bench-deals"));
    for (ix, deal) in scenario.deals.iter().enumerate() {
        let selected = bench.deal == DealIx::from(ix);
        let mut button = egui::Button::new(&deal.id).selected(selected);
        if selected {
            button = button.stroke(egui::Stroke::new(2.0, p.accent));
        }
        let response = ui.add(button);
        let name = w.fill("bench-deal", &[("deal", deal.id.as_str().into())]);
        response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, selected, &name));
        if response.clicked() && !selected {
            out.push(BenchCommand::SetDeal(DealIx::from(ix)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_is_called_with_its_folder() {
        assert_eq!(file_name("scenarios/loud-music/scenario.ron"), "loud-music/scenario.ron");
        assert_eq!(file_name("C:\\calls\\door\\scenario.ron"), "door/scenario.ron");
        assert_eq!(file_name("call.ron"), "call.ron");
    }
}
