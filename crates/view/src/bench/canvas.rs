//! The graph on its canvas: moved, made larger, and walked through by pointer and by keys.

use egui::{Id, Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, vec2};

use crate::front::{Front, Toward, hold_focus};
use crate::theme::Palette;
use art::chart::ChartPlace;
use bench::{Bench, BenchCommand};
use scenario::Scenario;

use super::camera::GraphView;
use super::local::BenchLocal;
use super::moves;
use super::paint::{self, Seen};

/// How much larger one press makes the graph.
pub(super) const STEP: f32 = 1.25;
/// How far one arrow key moves it, in points.
const FAR: f32 = 60.0;

/// The widget of a box.
pub(super) fn id_of(place: usize) -> Id {
    Id::new(("bench-scene", place))
}

pub(super) fn show(ui: &mut Ui, bench: &Bench, scenario: &Scenario, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let canvas = ui.available_rect_before_wrap();
    ui.expand_to_include_rect(canvas);
    if canvas.width() < 8.0 || canvas.height() < 8.0 {
        return;
    }
    local.canvas = Some(canvas);
    let chart = &bench.chart;
    if local.camera.zoom <= 0.0
        && let Some(opening) = chart.places.get(scenario.start.ix())
    {
        local.camera.begin(canvas.size(), chart, opening);
    }
    let ground = ui.interact(canvas, Id::new("bench-graph"), Sense::drag());
    let w = local.messages();
    ground.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, w.say("bench-graph-spoken")));
    move_by_pointer(ui, &ground, &mut local.camera);
    move_by_keys(ui, &ground, local);
    bring_picked(bench, canvas, &mut local.camera);
    let painter = ui.painter_at(canvas);
    paint::ground(&painter, canvas, ground.has_focus(), p);
    let seen = Seen::of(bench, scenario, w);
    paint::ways(&painter, &seen, &local.camera, canvas, p);
    ui.scope_builder(UiBuilder::new().max_rect(canvas), |ui| {
        ui.shrink_clip_rect(canvas);
        for ix in moves::order(chart, scenario.start.ix()) {
            one(ui, ix, &seen, local, canvas, p);
        }
    });
    pick_in_hand(ui, &seen, local, out);
}

/// The box that has come to the focus is picked. Whoever moved the focus, and in which order the boxes are drawn, is no matter.
fn pick_in_hand(ui: &Ui, seen: &Seen<'_>, local: &mut BenchLocal, out: &mut Vec<BenchCommand>) {
    let focused = ui.memory(egui::Memory::focused);
    let in_hand = (0..seen.chart.places.len()).find(|ix| focused == Some(id_of(*ix)));
    if std::mem::replace(&mut local.in_hand, in_hand) == in_hand {
        return;
    }
    let place = in_hand.map(|ix| &seen.chart.places[ix]).filter(|place| !seen.is_picked(place));
    if let Some(scene) = place.and_then(|place| place.scene) {
        out.push(BenchCommand::Pick(scene));
    }
}

fn one(ui: &Ui, ix: usize, seen: &Seen<'_>, local: &mut BenchLocal, canvas: Rect, p: &Palette) {
    let camera = &local.camera;
    let place = &seen.chart.places[ix];
    let rect = camera.place(canvas, place);
    let response = ui.interact(rect, id_of(ix), Sense::click());
    let spoken = spoken(seen, ix, place);
    let picked = seen.is_picked(place);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, picked, &spoken));
    if rect.intersects(canvas) {
        paint::place(&ui.painter_at(canvas), seen, ix, rect, camera.zoom, &response, p);
    }
    if response.clicked() {
        response.request_focus();
    }
    if response.has_focus() {
        walk(ui, seen, local, ix, &response);
    }
}

/// What is said of a box to those who hear it.
fn spoken(seen: &Seen<'_>, ix: usize, place: &ChartPlace) -> String {
    let name = match place.scene {
        Some(_) => seen.words.fill("bench-spoken-scene", &[("scene", seen.name(place).into())]),
        None => seen.name(place).to_owned(),
    };
    let tags = seen.tags(ix, place).into_iter().map(|tag| tag.whole);
    std::iter::once(name).chain(tags).collect::<Vec<_>>().join(", ")
}

/// The arrows lead from a box that has the focus along the ways.
fn walk(ui: &Ui, seen: &Seen<'_>, local: &mut BenchLocal, ix: usize, response: &Response) {
    hold_focus(ui.ctx(), response.id, true);
    // A frame that the box has just gained the focus in has its arrow behind it.
    if response.gained_focus() {
        return;
    }
    let to = local
        .keys
        .toward(Front::Screen)
        .and_then(|toward| moves::step(seen.chart, ix, toward));
    if let Some(to) = to {
        ui.memory_mut(|m| m.request_focus(id_of(to)));
    }
}

fn move_by_pointer(ui: &Ui, ground: &Response, camera: &mut GraphView) {
    camera.pan += ground.drag_delta();
    let Some(pointer) = ui.input(|i| i.pointer.hover_pos()).filter(|at| ground.rect.contains(*at)) else {
        return;
    };
    if !ui.rect_contains_pointer(ground.rect) {
        return;
    }
    let (pinch, wheel) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta().y));
    let by = pinch * (wheel / 240.0).exp();
    if (by - 1.0).abs() > 0.0005 {
        camera.zoom_at(pointer - ground.rect.min, by);
    }
}

/// With no widget or the canvas itself in hand, the arrows move the graph.
fn move_by_keys(ui: &Ui, ground: &Response, local: &mut BenchLocal) {
    if ground.has_focus() {
        hold_focus(ui.ctx(), ground.id, true);
    } else if ui.memory(|m| m.focused().is_some()) {
        return;
    }
    let by = match local.keys.toward(Front::Screen) {
        Some(Toward::Left) => vec2(FAR, 0.0),
        Some(Toward::Right) => vec2(-FAR, 0.0),
        Some(Toward::Up) => vec2(0.0, FAR),
        Some(Toward::Down) => vec2(0.0, -FAR),
        None => return,
    };
    local.camera.pan += by;
}

/// A scene that was picked elsewhere or by keys comes into view.
fn bring_picked(bench: &Bench, canvas: Rect, camera: &mut GraphView) {
    let picked = bench.picked.map(scenario::SceneIx::ix);
    if camera.revealed == picked {
        return;
    }
    camera.revealed = picked;
    if let Some(place) = picked.and_then(|ix| bench.chart.places.get(ix)) {
        camera.reveal(canvas, place);
    }
}
