//! How the graph looks: boxes, ways with their tips, heat, and the words that say the same as each colour.

use egui::epaint::CubicBezierShape;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{FontFamily, FontId, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, vec2};

use crate::theme::{BODY, CLEAR, Palette, strong};
use art::chart::{Chart, ChartPlace, Way, curve};
use bench::Bench;
use messages::Messages;
use scenario::{Scenario, SceneIx};

use super::camera::GraphView;

/// Text smaller than this, in points, is left out.
const LEAST_TEXT: f32 = 5.0;

/// Everything the graph is drawn from.
pub(super) struct Seen<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) chart: &'a Chart,
    pub(super) words: &'static Messages,
    picked: Option<SceneIx>,
    here: Option<SceneIx>,
    visits: Option<Vec<u32>>,
    heat: Option<Vec<u32>>,
    all: usize,
}

/// Something said of a box, in the box and whole.
pub(super) struct Tag {
    short: String,
    pub(super) whole: String,
}

impl<'a> Seen<'a> {
    pub(super) fn of(bench: &'a Bench, scenario: &'a Scenario, words: &'static Messages) -> Self {
        let visits = bench.visits();
        Self {
            scenario,
            chart: &bench.chart,
            words,
            picked: bench.picked,
            here: bench.play.as_ref().map(|play| play.session.scene()),
            heat: bench.heat(),
            all: visits.iter().flatten().map(|n| *n as usize).sum(),
            visits,
        }
    }

    pub(super) fn is_picked(&self, place: &ChartPlace) -> bool {
        place.scene.is_some() && place.scene == self.picked
    }

    /// What a box is called.
    pub(super) fn name(&self, place: &ChartPlace) -> &'a str {
        let end = || self.words.say("bench-end-of-call");
        place.scene.map_or_else(end, |scene| &self.scenario.scenes[scene.ix()].id)
    }

    fn is_here(&self, place: &ChartPlace) -> bool {
        place.scene.is_some() && place.scene == self.here
    }

    fn heat_of(&self, ix: usize) -> f32 {
        let heat = self.heat.as_ref().and_then(|heat| heat.get(ix)).copied().unwrap_or(0);
        f32::from(u16::try_from(heat).unwrap_or(1000)) / 1000.0
    }

    /// What is said of a box besides its name.
    pub(super) fn tags(&self, ix: usize, place: &ChartPlace) -> Vec<Tag> {
        let w = self.words;
        let plain = |short: &'static str, whole: &'static str| Tag {
            short: w.say(short).to_owned(),
            whole: w.say(whole).to_owned(),
        };
        let mut tags = Vec::new();
        if place.is_unreachable {
            tags.push(plain("bench-box-no-way", "bench-box-no-way"));
        }
        if place.scene == Some(self.scenario.start) {
            tags.push(plain("bench-box-opening", "bench-box-opening-spoken"));
        }
        if self.is_here(place) {
            tags.push(plain("bench-box-run", "bench-box-run-spoken"));
        }
        if let Some(n) = self
            .visits
            .as_ref()
            .and_then(|visits| visits.get(ix))
            .filter(|_| place.scene.is_some())
        {
            let visits = [("n", (*n).into()), ("all", self.all.into())];
            tags.push(Tag {
                short: w.fill("bench-box-visits", &visits),
                whole: w.fill("bench-box-visits-spoken", &visits),
            });
        }
        tags
    }
}

/// The canvas.
pub(super) fn ground(painter: &Painter, canvas: Rect, focused: bool, p: &Palette) {
    painter.rect_filled(canvas, 6.0, p.panel);
    let stroke = if focused {
        Stroke::new(3.0, p.accent)
    } else {
        Stroke::new(1.0, p.line)
    };
    painter.rect_stroke(canvas, 6.0, stroke, StrokeKind::Inside);
}

/// The ways; those of the picked scene on top.
pub(super) fn ways(painter: &Painter, seen: &Seen<'_>, camera: &GraphView, canvas: Rect, p: &Palette) {
    let picked = seen.picked.map(SceneIx::ix);
    let of_picked = |way: &&Way| Some(way.from) == picked || Some(way.to) == picked;
    let others = seen.chart.ways.iter().filter(|way| !of_picked(way));
    let stroke = Stroke::new((1.3 * camera.zoom).clamp(0.5, 2.0), p.quiet);
    others.for_each(|way| one_way(painter, seen.chart, way, camera, canvas, stroke));
    let stroke = Stroke::new((2.4 * camera.zoom).clamp(1.2, 4.0), p.accent);
    let own = seen.chart.ways.iter().filter(of_picked);
    own.for_each(|way| one_way(painter, seen.chart, way, camera, canvas, stroke));
}

fn one_way(painter: &Painter, chart: &Chart, way: &Way, camera: &GraphView, canvas: Rect, stroke: Stroke) {
    let points = curve(chart, way).map(|at| camera.point(canvas, at));
    if !Rect::from_points(&points).expand(8.0).intersects(canvas) {
        return;
    }
    let [.., before, end] = points;
    let along = (end - before).normalized();
    let (length, half) = (10.0 * camera.zoom.max(0.4), 4.5 * camera.zoom.max(0.4));
    let back = end - along * length;
    painter.add(CubicBezierShape::from_points_stroke(points, false, CLEAR, stroke));
    let side = along.rot90() * half;
    painter.add(Shape::convex_polygon(
        vec![end, back + side, back - side],
        stroke.color,
        Stroke::NONE,
    ));
}

/// A box.
pub(super) fn place(painter: &Painter, seen: &Seen<'_>, ix: usize, rect: Rect, zoom: f32, response: &Response, p: &Palette) {
    let place = &seen.chart.places[ix];
    let radius = 8.0 * zoom;
    let fill = match place.scene {
        None => p.ground,
        Some(_) => p.button.lerp_to_gamma(p.noted, seen.heat_of(ix)),
    };
    painter.rect_filled(rect, radius, fill);
    if seen.is_here(place) {
        painter.rect_stroke(rect.expand(5.0 * zoom), radius, Stroke::new(2.5, p.good), StrokeKind::Middle);
    }
    let (width, color) = match (response.has_focus(), seen.is_picked(place) || response.hovered()) {
        (true, _) => (4.0, p.accent),
        (false, true) => (2.5, p.accent),
        (false, false) => (1.2, p.quiet),
    };
    let stroke = Stroke::new(width, color);
    if place.is_unreachable {
        painter.extend(Shape::dashed_line(&outline(rect), stroke, 6.0 * zoom.max(0.4), 5.0 * zoom.max(0.4)));
    } else {
        painter.rect_stroke(rect, radius, stroke, StrokeKind::Middle);
    }
    let tags: Vec<String> = seen.tags(ix, place).into_iter().map(|tag| tag.short).collect();
    let opening = place.scene == Some(seen.scenario.start);
    let family = if opening { strong() } else { FontFamily::Proportional };
    words(painter, rect, (seen.name(place), family), &tags.join(" · "), zoom, p);
}

fn outline(rect: Rect) -> [Pos2; 5] {
    let top = rect.left_top();
    [top, rect.right_top(), rect.right_bottom(), rect.left_bottom(), top]
}

/// The name of a box in its middle, with what is said of it below.
fn words(painter: &Painter, rect: Rect, (name, family): (&str, FontFamily), below: &str, zoom: f32, p: &Palette) {
    // Sizes in steps, so that few are drawn anew while the graph grows.
    let size = |of: f32| (of * zoom * 4.0).round() / 4.0;
    let line = |text: &str, font_id: FontId, color| {
        let format = TextFormat {
            font_id,
            color,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap = TextWrapping::truncate_at_width((rect.width() - 10.0 * zoom).max(1.0));
        painter.layout_job(job)
    };
    let large = size(BODY * 0.9);
    if large < LEAST_TEXT {
        return;
    }
    let upper = line(name, FontId::new(large, family), p.text);
    let little = size(BODY * 0.72);
    let lower = (!below.is_empty() && little >= LEAST_TEXT).then(|| line(below, FontId::new(little, FontFamily::Proportional), p.text));
    let height = upper.size().y + lower.as_ref().map_or(0.0, |lower| lower.size().y);
    let mut top = rect.center().y - height / 2.0;
    for galley in std::iter::once(upper).chain(lower) {
        let at = vec2(rect.center().x - galley.size().x / 2.0, top);
        top += galley.size().y;
        painter.galley(at.to_pos2(), galley, p.text);
    }
}
