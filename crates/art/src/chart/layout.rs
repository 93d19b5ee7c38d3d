//! Where each box goes: in layers, with few crossings.

use rust_sugiyama::configure::Config;
use rust_sugiyama::from_vertices_and_edges;

use super::{BOX_HEIGHT, BOX_WIDTH, Way};

/// Room between boxes.
const GAP: f32 = 48.0;
/// Boxes that nothing ties to the rest stand in rows of this many.
const LOOSE_IN_A_ROW: usize = 5;

/// Left and top of each box.
pub(super) fn layout(count: usize, start: usize, ways: &[Way]) -> Vec<(f32, f32)> {
    let edges = forward(count, start, ways);
    let mut at: Vec<Option<(f32, f32)>> = vec![None; count];
    let mut left = 0.0_f32;
    let mut height = 0.0_f32;
    if !edges.is_empty() {
        let mut tied: Vec<u32> = edges.iter().flat_map(|(a, b)| [*a, *b]).collect();
        tied.sort_unstable();
        tied.dedup();
        let size = (f64::from(BOX_WIDTH), f64::from(BOX_HEIGHT));
        let boxes: Vec<(u32, (f64, f64))> = tied.iter().map(|ix| (*ix, size)).collect();
        let config = Config {
            vertex_spacing: f64::from(GAP),
            transpose: count <= 300,
            ..Config::default()
        };
        for (found, ..) in from_vertices_and_edges(&boxes, &edges, &config) {
            let (least_x, least_y, width, below) = bounds(&found);
            for (ix, (x, y)) in found {
                if let Some(place) = at.get_mut(ix) {
                    *place = Some((left + narrow(x - least_x), narrow(y - least_y)));
                }
            }
            left += width + BOX_WIDTH + GAP;
            height = height.max(below + BOX_HEIGHT + GAP);
        }
    }
    let mut loose = 0;
    let mut set_down = |place: Option<(f32, f32)>| {
        place.unwrap_or_else(|| {
            let (column, row) = (loose % LOOSE_IN_A_ROW, loose / LOOSE_IN_A_ROW);
            loose += 1;
            (steps(column) * (BOX_WIDTH + GAP), height + steps(row) * (BOX_HEIGHT + GAP))
        })
    };
    at.into_iter().map(&mut set_down).collect()
}

/// The edges without those that lead back: layers need a direction. The way down comes from the opening.
fn forward(count: usize, start: usize, ways: &[Way]) -> Vec<(u32, u32)> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
    for way in ways {
        next[way.from].push(way.to);
    }
    let mut edges = Vec::new();
    let mut state = vec![0_u8; count];
    let roots = std::iter::once(start).chain(0..count);
    for root in roots {
        if root >= count || state[root] != 0 {
            continue;
        }
        let mut path = vec![(root, 0)];
        state[root] = 1;
        while let Some(&mut (node, ref mut at)) = path.last_mut() {
            let Some(to) = next[node].get(*at).copied() else {
                state[node] = 2;
                path.pop();
                continue;
            };
            *at += 1;
            if state[to] == 1 {
                continue;
            }
            if let (Ok(a), Ok(b)) = (u32::try_from(node), u32::try_from(to)) {
                edges.push((a, b));
            }
            if state[to] == 0 {
                state[to] = 1;
                path.push((to, 0));
            }
        }
    }
    edges
}

/// Least x and y, and how far the rest reaches from there.
fn bounds(found: &[(usize, (f64, f64))]) -> (f64, f64, f32, f32) {
    let xs = || found.iter().map(|(_, (x, _))| *x);
    let ys = || found.iter().map(|(_, (_, y))| *y);
    let (least_x, least_y) = (xs().fold(f64::MAX, f64::min), ys().fold(f64::MAX, f64::min));
    let (most_x, most_y) = (xs().fold(f64::MIN, f64::max), ys().fold(f64::MIN, f64::max));
    (least_x, least_y, narrow(most_x - least_x), narrow(most_y - least_y))
}

#[expect(clippy::cast_possible_truncation, reason = "coordinates of a drawing are small")]
fn narrow(x: f64) -> f32 {
    x as f32
}

#[expect(clippy::cast_precision_loss, reason = "counts of boxes are small")]
fn steps(n: usize) -> f32 {
    n as f32
}

#[cfg(test)]
mod tests {
    use super::{BOX_HEIGHT, BOX_WIDTH, Way, layout};

    fn way(from: usize, to: usize) -> Way {
        Way { from, to, by: Vec::new() }
    }

    #[test]
    fn no_two_boxes_overlap_and_the_opening_is_on_top() {
        let mut ways: Vec<Way> = (0..60).flat_map(|n| [way(n, n + 1), way(n, (n * 7 + 3) % 60)]).collect();
        ways.push(way(60, 0));
        let at = layout(64, 0, &ways);
        let top = at.iter().take(61).map(|(_, y)| *y).fold(f32::MAX, f32::min);
        assert!((at[0].1 - top).abs() < 1.0, "{:?}", at[0]);
        for (n, a) in at.iter().enumerate() {
            for b in &at[n + 1..] {
                let apart = (a.0 - b.0).abs() >= BOX_WIDTH - 0.5 || (a.1 - b.1).abs() >= BOX_HEIGHT - 0.5;
                assert!(apart, "{a:?} {b:?}");
            }
        }
    }
}
