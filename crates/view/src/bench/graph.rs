//! The graph's tab: the search, the drawn graph, and what can be done with the picked scene.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, TextEdit, Ui, vec2};

use crate::front::{BenchKey, Front, entered};
use crate::theme::Palette;
use crate::widgets::{bold, quiet};
use bench::{Bench, BenchCommand};
use messages::Messages;
use scenario::{Scenario, SceneIx};

use super::camera::GraphView;
use super::canvas;
use super::keys::pressed;
use super::local::BenchLocal;
use super::moves;
use super::paint::Seen;
use super::pieces::{named, scroll};

/// The height of the graph in a low window, in points.
const LOW_HEIGHT: f32 = 180.0;

pub(super) fn show(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let Some(scenario) = &bench.scenario else {
        quiet(ui, p, local.messages().say("bench-no-graph"));
        return;
    };
    if local.room.low {
        low(ui, bench, scenario, local, p, out);
        return;
    }
    let bare = Frame::new().inner_margin(Margin::symmetric(0, 4));
    Panel::top("bench-search")
        .resizable(false)
        .show_separator_line(false)
        .frame(bare)
        .show(ui, |ui| search(ui, bench, scenario, local, p, out));
    Panel::bottom("bench-picked")
        .resizable(false)
        .show_separator_line(false)
        .frame(bare)
        .show(ui, |ui| picked(ui, bench, scenario, local.messages(), p, out));
    CentralPanel::default()
        .frame(Frame::new())
        .show(ui, |ui| canvas::show(ui, bench, scenario, local, p, out));
}

/// In a low window the graph keeps a height that can be used, and all of it is scrolled.
fn low(ui: &mut Ui, bench: &Bench, scenario: &Scenario, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let pages = local.scroll[0];
    ScrollArea::vertical()
        .id_salt("bench-graph-low")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll(ui, pages);
            search(ui, bench, scenario, local, p, out);
            let size = vec2(ui.available_width(), LOW_HEIGHT);
            ui.allocate_ui(size, |ui| canvas::show(ui, bench, scenario, local, p, out));
            picked(ui, bench, scenario, local.messages(), p, out);
        });
}

/// The search field, and how large the graph is.
fn search(ui: &mut Ui, bench: &Bench, scenario: &Scenario, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let w = local.messages();
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(w.say("bench-find"));
        let field = TextEdit::singleline(&mut local.search.words).desired_width(110.0).char_limit(200);
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut local.search.takes_focus) {
            field.request_focus();
        }
        let names: Vec<String> = scenario.scenes.iter().map(|scene| scene.id.clone()).collect();
        let found = moves::find(&names, &local.search.words).map(SceneIx::from);
        if let Some(scene) = found.filter(|_| field.changed()) {
            out.push(BenchCommand::Pick(scene));
        }
        if let Some(scene) = found.filter(|_| entered(ui, &field)) {
            ui.memory_mut(|m| m.request_focus(canvas::id_of(scene.ix())));
        }
        size_buttons(ui, bench, local);
        if found.is_none() && !local.search.words.trim().is_empty() {
            quiet(ui, p, w.say("bench-find-none"));
        }
    });
}

fn size_buttons(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal) {
    let Some(canvas) = local.canvas else { return };
    let w = local.messages();
    let larger = named(ui, true, "+", w.say("bench-larger")).clicked();
    let smaller = named(ui, true, "-", w.say("bench-smaller")).clicked();
    let words = w.fill("bench-whole", &[("key", "0".into())]);
    let whole = named(ui, true, &words, w.say("bench-whole-spoken")).clicked();
    if larger || pressed(local, BenchKey::Larger) {
        local.camera.zoom_at(GraphView::middle(canvas), canvas::STEP);
    }
    if smaller || pressed(local, BenchKey::Smaller) {
        local.camera.zoom_at(GraphView::middle(canvas), 1.0 / canvas::STEP);
    }
    if whole || local.keys.nought(Front::Screen) {
        local.camera.fit(canvas.size(), &bench.chart);
    }
}

/// What is known of the picked scene, and what can be done with it.
fn picked(ui: &mut Ui, bench: &Bench, scenario: &Scenario, w: &'static Messages, p: &Palette, out: &mut Vec<BenchCommand>) {
    if bench.chart.left_out > 0 {
        quiet(ui, p, w.fill("bench-left-out", &[("n", bench.chart.left_out.into())]));
    }
    let Some(scene) = bench.picked.filter(|scene| scene.ix() < scenario.scenes.len()) else {
        quiet(ui, p, w.say("bench-pick"));
        return;
    };
    let id = [("scene", scenario.scenes[scene.ix()].id.as_str().into())];
    bold(ui, w.fill("bench-scene", &id));
    ScrollArea::vertical()
        .id_salt("bench-picked-ways")
        .max_height(72.0)
        .auto_shrink([false, true])
        .show(ui, |ui| quiet(ui, p, leads(&Seen::of(bench, scenario, w), scene)));
    ui.horizontal_wrapped(|ui| {
        let play = w.fill("bench-play-from", &[("key", "F".into())]);
        if named(ui, true, &play, &w.fill("bench-play-from-spoken", &id)).clicked() {
            out.push(BenchCommand::PlayFrom(scene));
        }
        let at = bench.written_at(scene);
        let open = w.fill("bench-open-scene", &[("key", "E".into())]);
        let open = named(ui, at.is_some(), &open, &w.fill("bench-open-scene-spoken", &id));
        if let Some(at) = at.filter(|_| open.clicked()) {
            out.push(BenchCommand::Edit(at));
        }
    });
}

/// Where a scene leads, and by what.
fn leads(seen: &Seen<'_>, scene: SceneIx) -> String {
    let (w, chart) = (seen.words, seen.chart);
    // No id has a space in it: what has one is the chart's own, for lines that lead on by themselves.
    let by = |id: &String| {
        if id.contains(' ') {
            w.say("bench-by-lines").to_owned()
        } else {
            id.clone()
        }
    };
    let ways = chart.ways.iter().filter(|way| way.from == scene.ix());
    let ways: Vec<String> = ways
        .filter_map(|way| {
            let by: Vec<String> = way.by.iter().map(by).collect();
            let to = seen.name(chart.places.get(way.to)?);
            Some(w.fill("bench-way", &[("scene", to.into()), ("by", by.join(", ").into())]))
        })
        .collect();
    let unreachable = chart.places.get(scene.ix()).is_some_and(|place| place.is_unreachable);
    let leads = if ways.is_empty() {
        w.say("bench-leads-nowhere").to_owned()
    } else {
        w.fill("bench-leads-to", &[("ways", ways.join("; ").into())])
    };
    if unreachable {
        format!("{} {leads}", w.say("bench-no-way-leads-here"))
    } else {
        leads
    }
}
