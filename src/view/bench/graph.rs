//! The graph's tab: the search, the drawn graph, and what can be done with the picked scene.

use egui::{CentralPanel, Frame, Key, Margin, Panel, ScrollArea, TextEdit, Ui, vec2};

use crate::bench::{Bench, BenchCommand};
use crate::chart::name;
use crate::scenario::{Scenario, SceneIx};
use crate::view::theme::Palette;
use crate::view::widgets::{bold, pressed, quiet};

use super::camera::Camera;
use super::canvas;
use super::local::BenchLocal;
use super::moves;
use super::pieces::{count, named, scroll};

/// The height of the graph in a low window, in points.
const LOW_HEIGHT: f32 = 180.0;

pub(super) fn show(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let Some(scenario) = &bench.scenario else {
        quiet(ui, p, "The graph is drawn once there is a version that can be played.");
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
        .show(ui, |ui| picked(ui, bench, scenario, p, out));
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
            picked(ui, bench, scenario, p, out);
        });
}

/// The search field, and how large the graph is.
fn search(ui: &mut Ui, bench: &Bench, scenario: &Scenario, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    ui.horizontal_wrapped(|ui| {
        let label = ui.label("Find a scene");
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
        if let Some(scene) = found.filter(|_| field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))) {
            ui.memory_mut(|m| m.request_focus(canvas::id_of(scene.ix())));
        }
        size_buttons(ui, bench, local);
        if found.is_none() && !local.search.words.trim().is_empty() {
            quiet(ui, p, "no scene is called so");
        }
    });
}

fn size_buttons(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal) {
    let Some(canvas) = local.canvas else { return };
    let larger = named(ui, true, "+", "Larger").clicked();
    let smaller = named(ui, true, "-", "Smaller").clicked();
    let whole = named(ui, true, "Whole  0", "The whole graph").clicked();
    if larger || pressed(ui, Key::Plus) || pressed(ui, Key::Equals) {
        local.camera.zoom_at(Camera::middle(canvas), canvas::STEP);
    }
    if smaller || pressed(ui, Key::Minus) {
        local.camera.zoom_at(Camera::middle(canvas), 1.0 / canvas::STEP);
    }
    if whole || pressed(ui, Key::Num0) {
        local.camera.fit(canvas.size(), &bench.chart);
    }
}

/// What is known of the picked scene, and what can be done with it.
fn picked(ui: &mut Ui, bench: &Bench, scenario: &Scenario, p: &Palette, out: &mut Vec<BenchCommand>) {
    if bench.chart.left_out > 0 {
        let left = count(bench.chart.left_out, "scene");
        quiet(ui, p, format!("There are too many scenes to draw them all; {left} are left out."));
    }
    let Some(scene) = bench.picked.filter(|scene| scene.ix() < scenario.scenes.len()) else {
        quiet(ui, p, "Pick a scene to play from it, or to open it in your editor.");
        return;
    };
    let id = &scenario.scenes[scene.ix()].id;
    bold(ui, format!("Scene {id}"));
    ScrollArea::vertical()
        .id_salt("bench-picked-ways")
        .max_height(72.0)
        .auto_shrink([false, true])
        .show(ui, |ui| quiet(ui, p, leads(bench, scenario, scene)));
    ui.horizontal_wrapped(|ui| {
        if named(ui, true, "Play from here  F", &format!("Play from the scene {id}")).clicked() {
            out.push(BenchCommand::PlayFrom(scene));
        }
        let at = bench.written_at(scene);
        let open = named(
            ui,
            at.is_some(),
            "Open in the editor  E",
            &format!("Open the scene {id} in the editor"),
        );
        if let Some(at) = at.filter(|_| open.clicked()) {
            out.push(BenchCommand::Edit(at));
        }
    });
}

/// Where a scene leads, and by what.
fn leads(bench: &Bench, scenario: &Scenario, scene: SceneIx) -> String {
    let chart = &bench.chart;
    let ways = chart.ways.iter().filter(|way| way.from == scene.ix());
    let ways: Vec<String> = ways
        .filter_map(|way| Some(format!("{} (by {})", name(scenario, chart.places.get(way.to)?), way.by.join(", "))))
        .collect();
    let unreachable = chart.places.get(scene.ix()).is_some_and(|place| place.is_unreachable);
    let reached = if unreachable { "No way leads here. " } else { "" };
    if ways.is_empty() {
        format!("{reached}It leads nowhere.")
    } else {
        format!("{reached}Leads to {}.", ways.join("; "))
    }
}
