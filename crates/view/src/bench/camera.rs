//! How the graph is seen: where it stands on its canvas, and how large.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use art::chart::{BOX_HEIGHT, BOX_WIDTH, Chart, ChartPlace};

/// The smallest the graph gets.
const LEAST: f32 = 0.05;
/// The largest.
const MOST: f32 = 2.5;
/// Below this, ids cannot be read, so the graph opens no smaller.
const READABLE: f32 = 0.6;
/// Room left around it.
const MARGIN: f32 = 24.0;

/// How the graph is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct GraphView {
    /// Points of the screen for one of the chart.
    pub(super) zoom: f32,
    /// Where the chart's corner stands, from that of the canvas.
    pub(super) pan: Vec2,
    /// The box that was brought into view last.
    pub(super) revealed: Option<usize>,
}

impl GraphView {
    /// A point of the chart on the screen.
    pub(super) fn point(&self, canvas: Rect, at: (f32, f32)) -> Pos2 {
        canvas.min + self.pan + vec2(at.0, at.1) * self.zoom
    }

    /// A box on the screen.
    pub(super) fn place(&self, canvas: Rect, place: &ChartPlace) -> Rect {
        let size = vec2(BOX_WIDTH, BOX_HEIGHT) * self.zoom;
        Rect::from_min_size(self.point(canvas, (place.x, place.y)), size)
    }

    /// The whole chart in view.
    pub(super) fn fit(&mut self, canvas: Vec2, chart: &Chart) {
        let (width, height) = (chart.width.max(1.0), chart.height.max(1.0));
        let room = canvas - Vec2::splat(2.0 * MARGIN);
        self.zoom = (room.x / width).min(room.y / height).clamp(LEAST, 1.0);
        self.pan = (canvas - vec2(width, height) * self.zoom) / 2.0;
    }

    /// The first view: the whole chart, or, where that could not be read, the opening at the top.
    pub(super) fn begin(&mut self, canvas: Vec2, chart: &Chart, opening: &ChartPlace) {
        self.fit(canvas, chart);
        if self.zoom < READABLE {
            self.zoom = READABLE;
            let middle = (opening.x + BOX_WIDTH / 2.0) * self.zoom;
            self.pan = vec2(canvas.x / 2.0 - middle, MARGIN - opening.y * self.zoom);
        }
    }

    /// Larger or smaller around a point of the canvas, counted from its corner.
    pub(super) fn zoom_at(&mut self, point: Vec2, by: f32) {
        let under = (point - self.pan) / self.zoom;
        self.zoom = (self.zoom * by).clamp(LEAST, MOST);
        self.pan = point - under * self.zoom;
    }

    /// Moves a box into view, where it is not.
    pub(super) fn reveal(&mut self, canvas: Rect, place: &ChartPlace) {
        let inside = canvas.shrink(MARGIN.min(canvas.width() / 4.0).min(canvas.height() / 4.0));
        let at = self.place(canvas, place);
        let by = |least: f32, most: f32, from: f32, to: f32| {
            if to - from > most - least || from < least {
                least - from
            } else {
                (most - to).min(0.0)
            }
        };
        let x = by(inside.min.x, inside.max.x, at.min.x, at.max.x);
        let y = by(inside.min.y, inside.max.y, at.min.y, at.max.y);
        self.pan += vec2(x, y);
    }

    /// The middle of a canvas, counted from its corner.
    pub(super) fn middle(canvas: Rect) -> Vec2 {
        pos2(canvas.width() / 2.0, canvas.height() / 2.0).to_vec2()
    }
}

#[cfg(test)]
mod tests {
    use egui::{Rect, pos2, vec2};

    use super::{ChartPlace, GraphView};

    #[test]
    fn what_is_under_the_pointer_stays_there_while_it_grows() {
        let canvas = Rect::from_min_size(pos2(10.0, 20.0), vec2(400.0, 300.0));
        let mut camera = GraphView {
            zoom: 1.0,
            ..GraphView::default()
        };
        let before = camera.point(canvas, (100.0, 50.0));
        camera.zoom_at(before - canvas.min, 1.7);
        assert!((camera.point(canvas, (100.0, 50.0)) - before).length() < 0.01);
    }

    #[test]
    fn a_box_far_away_is_brought_into_view() {
        let canvas = Rect::from_min_size(pos2(0.0, 0.0), vec2(400.0, 300.0));
        let mut camera = GraphView {
            zoom: 1.0,
            ..GraphView::default()
        };
        for (x, y) in [(5000.0, 4000.0), (-900.0, -30.0)] {
            let place = ChartPlace {
                scene: None,
                x,
                y,
                is_unreachable: false,
            };
            camera.reveal(canvas, &place);
            assert!(canvas.contains_rect(camera.place(canvas, &place)));
        }
    }
}
