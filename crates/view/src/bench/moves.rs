//! Where the keys lead from box to box of the graph: down and up along its ways, left and right to those beside.

use crate::front::Toward;
use art::chart::{BOX_HEIGHT, Chart};

/// The box that a step leads to.
pub(super) fn step(chart: &Chart, from: usize, toward: Toward) -> Option<usize> {
    let here = chart.places.get(from)?;
    let far = |ix: &usize| {
        let there = &chart.places[*ix];
        // Those on this side of the layer come first, then the nearest of them.
        let behind = match toward {
            Toward::Down => there.y <= here.y,
            Toward::Up => there.y >= here.y,
            Toward::Left | Toward::Right => false,
        };
        (behind, (there.x - here.x).abs() + (there.y - here.y).abs())
    };
    let nearer = |a: &usize, b: &usize| far(a).partial_cmp(&far(b)).unwrap_or(std::cmp::Ordering::Equal);
    let ways = chart.ways.iter();
    match toward {
        Toward::Down => ways.filter(|w| w.from == from && w.to != from).map(|w| w.to).min_by(nearer),
        Toward::Up => ways.filter(|w| w.to == from && w.from != from).map(|w| w.from).min_by(nearer),
        Toward::Left | Toward::Right => {
            let beside = (0..chart.places.len()).filter(|ix| {
                let there = &chart.places[*ix];
                let is_left = there.x < here.x;
                *ix != from && (there.y - here.y).abs() < BOX_HEIGHT && is_left == (toward == Toward::Left)
            });
            beside.min_by(nearer)
        }
    }
}

/// The boxes in the order of their ways from the opening; what nothing leads to comes last.
pub(super) fn order(chart: &Chart, opening: usize) -> Vec<usize> {
    let count = chart.places.len();
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); count];
    for way in chart.ways.iter().rev() {
        next[way.from].push(way.to);
    }
    let mut seen = vec![false; count];
    let mut order = Vec::with_capacity(count);
    for root in std::iter::once(opening).chain(0..count) {
        let mut open = vec![root];
        while let Some(ix) = open.pop() {
            if ix < count && !std::mem::replace(&mut seen[ix], true) {
                order.push(ix);
                open.extend(&next[ix]);
            }
        }
    }
    order
}

/// The first box whose name holds all the words.
pub(super) fn find(names: &[String], words: &str) -> Option<usize> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return None;
    }
    names.iter().position(|name| {
        let name = name.to_lowercase();
        words.iter().all(|word| name.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::{Chart, Toward, find, order, step};
    use art::chart::{ChartPlace, Way};

    /// 0 leads to 1 and 2, side by side; both lead to 3, and 3 back to 0; nothing leads to 4.
    fn chart() -> Chart {
        let place = |x, y| ChartPlace {
            scene: None,
            x,
            y,
            is_unreachable: false,
        };
        let way = |from, to| Way { from, to, by: Vec::new() };
        Chart {
            places: vec![
                place(100.0, 0.0),
                place(0.0, 100.0),
                place(250.0, 100.0),
                place(100.0, 200.0),
                place(0.0, 300.0),
            ],
            ways: vec![way(0, 1), way(0, 2), way(1, 3), way(2, 3), way(3, 0)],
            ..Chart::default()
        }
    }

    #[test]
    fn arrows_follow_the_ways() {
        let chart = chart();
        assert_eq!(step(&chart, 0, Toward::Down), Some(1), "the nearer of two");
        assert_eq!(step(&chart, 1, Toward::Right), Some(2));
        assert_eq!(step(&chart, 2, Toward::Down), Some(3));
        assert_eq!(step(&chart, 3, Toward::Down), Some(0), "the way back, where there is no other");
        assert_eq!(step(&chart, 3, Toward::Up), Some(1));
        assert_eq!(step(&chart, 4, Toward::Up), None);
    }

    #[test]
    fn the_order_has_every_box_once_and_follows_the_ways() {
        assert_eq!(order(&chart(), 0), [0, 1, 3, 2, 4]);
    }

    #[test]
    fn a_search_wants_every_word() {
        let names = ["the-door", "back-door-open", "car"].map(str::to_owned);
        assert_eq!(find(&names, "door back"), Some(1));
        assert_eq!(find(&names, "DOOR"), Some(0));
        assert_eq!(find(&names, "  "), None);
        assert_eq!(find(&names, "door car"), None);
    }
}
