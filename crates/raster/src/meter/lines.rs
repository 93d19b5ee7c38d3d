//! The lines of a path as they will lie on the pixels: how many, how long, and how crowded.

use resvg::tiny_skia::{self, PathSegment, Point, Transform};
use resvg::usvg::Path;

use super::{Space, count};

/// So few lines crowd nothing.
const FEW: usize = 32;
/// Strips that a path is cut into to see which of its lines lie side by side.
const STRIPS: usize = 1024;

/// The lines of a path as they will lie on the pixels.
pub(super) struct Lines {
    /// How many there are.
    pub(super) many: f64,
    /// How long they are together, in pixels.
    pub(super) long: f64,
    /// How many rows of pixels they cross together.
    pub(super) rows: f64,
    /// How long they are together where they can be seen, in pixels.
    pub(super) seen: f64,
    /// How many pairs of them have rows in common, at the most: so often one may have to be put before the other.
    pub(super) pairs: f64,
}

impl Lines {
    /// Those of a path.
    pub(super) fn of(path: &Path, place: Transform, space: Space) -> Self {
        let mut lines = Self {
            many: 0.0,
            long: 0.0,
            rows: 0.0,
            seen: 0.0,
            pairs: 0.0,
        };
        let mut crowd = Crowd::of(path.data(), place);
        let (mut at, mut start) = (Point::zero(), Point::zero());
        for segment in path.data().segments() {
            let points: [Option<Point>; 3] = match segment {
                PathSegment::MoveTo(to) => {
                    (at, start) = (to, to);
                    continue;
                }
                PathSegment::LineTo(to) => [Some(to), None, None],
                PathSegment::QuadTo(a, to) => [Some(a), Some(to), None],
                PathSegment::CubicTo(a, b, to) => [Some(a), Some(b), Some(to)],
                PathSegment::Close => [Some(start), None, None],
            };
            for to in points.into_iter().flatten() {
                lines.add(at, to, place, space);
                if let Some(crowd) = &mut crowd {
                    crowd.add(at, to, place);
                }
                at = to;
            }
        }
        lines.pairs = crowd.map_or(0.0, |crowd| crowd.pairs());
        lines
    }

    fn add(&mut self, from: Point, to: Point, place: Transform, space: Space) {
        let (across, down) = (f64::from(to.x - from.x), f64::from(to.y - from.y));
        let right = across * f64::from(place.sx) + down * f64::from(place.kx);
        let lower = across * f64::from(place.ky) + down * f64::from(place.sy);
        self.many += 1.0;
        self.long += right.hypot(lower);
        self.seen += right.abs().min(space.width).hypot(lower.abs().min(space.height));
        self.rows += lower.abs().min(space.height);
    }
}

/// How many lines begin and end in each strip of a path, from its top to its bottom. Lines that share a strip are taken to share a row.
struct Crowd {
    top: f64,
    /// Pixels of a strip.
    high: f64,
    begin: Vec<f64>,
    end: Vec<f64>,
}

impl Crowd {
    /// None for a path of few lines.
    fn of(path: &tiny_skia::Path, place: Transform) -> Option<Self> {
        if path.len() <= FEW {
            return None;
        }
        let there = path.bounds().transform(place)?;
        Some(Self {
            top: f64::from(there.top()),
            high: (f64::from(there.height()) / count(STRIPS)).max(1.0),
            begin: vec![0.0; STRIPS + 1],
            end: vec![0.0; STRIPS + 1],
        })
    }

    fn add(&mut self, from: Point, to: Point, place: Transform) {
        let [from, to] = [from, to].map(|point| {
            let down = point.x * place.ky + point.y * place.sy + place.ty;
            self.strip(f64::from(down))
        });
        self.begin[from.min(to)] += 1.0;
        self.end[from.max(to)] += 1.0;
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the strips; no number is 0"
    )]
    fn strip(&self, down: f64) -> usize {
        ((down - self.top) / self.high).clamp(0.0, 1024.0) as usize
    }

    fn pairs(&self) -> f64 {
        let (mut open, mut pairs) = (0.0, 0.0);
        for (begin, end) in self.begin.iter().zip(&self.end) {
            pairs += begin * (open + begin / 2.0);
            open += begin - end;
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::{Crowd, Transform};
    use resvg::tiny_skia::PathBuilder;

    fn pairs(lines: impl Iterator<Item = (f32, f32)>, place: Transform) -> f64 {
        let mut path = PathBuilder::new();
        let lines: Vec<_> = lines.collect();
        for (from, to) in &lines {
            path.move_to(0.0, *from);
            path.line_to(9.0, *to);
        }
        let path = path.finish().unwrap();
        let mut crowd = Crowd::of(&path, place).unwrap();
        for (from, to) in lines {
            crowd.add((0.0, from).into(), (9.0, to).into(), place);
        }
        crowd.pairs()
    }

    #[test]
    fn lines_side_by_side_are_pairs_and_lines_below_each_other_are_not() {
        let place = Transform::identity();
        let beside = pairs((0..100).map(|_| (0.0, 50.0)), place);
        assert!((4_950.0..=5_000.0).contains(&beside), "{beside}");
        let below = pairs((0_u16..100).map(|n| (f32::from(n) * 4.0, f32::from(n) * 4.0 + 2.0)), place);
        assert!(below <= 100.0, "{below}");
        // One line from top to bottom changes nothing for the others, nor does it matter where the path lies.
        let tall = (0_u16..100)
            .map(|n| (f32::from(n) * 4.0, f32::from(n) * 4.0 + 2.0))
            .chain([(0.0, 400.0)]);
        let tall = pairs(tall, Transform::from_translate(0.0, -9_000.0));
        assert!((100.0..=200.0).contains(&tall), "{tall}");
        let nowhere = pairs((0..100).map(|_| (0.0, 50.0)), Transform::from_scale(1.0, 1e-20));
        assert!(nowhere.is_finite(), "{nowhere}");
    }
}
