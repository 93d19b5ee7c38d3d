//! The scenes of a call and the ways between them, laid out: from the opening at the top to the end of the call.

mod colour;
mod layout;
mod text;

use prove::{Edge, MayReach, Via};
use scenario::{Scenario, SceneIx};

pub use text::{curve, dot, mermaid, svg};

/// Most scenes that are laid out; more than this no one can read.
pub const MOST_SCENES: usize = 1_500;

/// Width of a scene's box.
pub const BOX_WIDTH: f32 = 190.0;
/// Height of a scene's box.
pub const BOX_HEIGHT: f32 = 46.0;

/// A scene's box, or that of the end of the call.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPlace {
    /// The scene; `None` for the end of the call.
    pub scene: Option<SceneIx>,
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// True where nothing leads there.
    pub is_unreachable: bool,
}

/// A way from one box to another, with everything that takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where it begins, as a place in [`Chart::places`].
    pub from: usize,
    /// Where it leads.
    pub to: usize,
    /// What leads there, as ids.
    pub by: Vec<String>,
}

/// The scenes of a call laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// The boxes; the scenes come in file order, the end of the call last.
    pub places: Vec<ChartPlace>,
    /// The ways between them.
    pub ways: Vec<Way>,
    /// Width of the whole.
    pub width: f32,
    /// Height of the whole.
    pub height: f32,
    /// How many scenes were left out because there are too many.
    pub left_out: usize,
}

impl Chart {
    /// Lays out the scenes of a call; `reach` has what may be reached in each deal.
    pub fn of(scenario: &Scenario, reach: &[MayReach]) -> Self {
        let shown = scenario.scenes.len().min(MOST_SCENES);
        let mut edges: Vec<Edge> = reach.iter().flat_map(|deal| deal.edges.iter().copied()).collect();
        edges.retain(|edge| edge.from.ix() < shown && edge.to.is_none_or(|to| to.ix() < shown));
        edges.sort_unstable_by_key(|edge| (edge.from, edge.to, edge.via));
        edges.dedup();
        let mut ways: Vec<Way> = Vec::new();
        for edge in edges {
            let (from, to) = (edge.from.ix(), edge.to.map_or(shown, SceneIx::ix));
            let by = via_id(scenario, edge.via);
            match ways.last_mut().filter(|way| way.from == from && way.to == to) {
                Some(way) => way.by.push(by),
                None => ways.push(Way { from, to, by: vec![by] }),
            }
        }
        for way in &mut ways {
            way.by.dedup();
        }
        let mut chart = Self {
            ways,
            left_out: scenario.scenes.len() - shown,
            ..Self::default()
        };
        let at = layout::layout(shown + 1, scenario.start.ix(), &chart.ways);
        for (ix, (x, y)) in at.into_iter().enumerate() {
            let scene = (ix < shown).then(|| SceneIx::from(ix));
            let is_unreachable = match scene {
                Some(_) => !reach.iter().any(|deal| deal.scenes.has(ix)),
                None => !reach.iter().any(|deal| deal.ends),
            };
            chart.width = chart.width.max(x + BOX_WIDTH);
            chart.height = chart.height.max(y + BOX_HEIGHT);
            chart.places.push(ChartPlace {
                scene,
                x,
                y,
                is_unreachable,
            });
        }
        chart
    }
}

/// What leads on, as the id an author wrote; lines lead on by themselves.
fn via_id(scenario: &Scenario, via: Via) -> String {
    match via {
        Via::Lines => "its lines".to_owned(),
        Via::Question(q) => scenario.questions[q.ix()].id.clone(),
        Via::Act(act) => scenario.act_names[scenario.acts[act.ix()].name.ix()].clone(),
        Via::Look(object) => scenario.object_names[scenario.objects[object.ix()].name.ix()].clone(),
        Via::Event(event) => scenario.events[event.ix()].id.clone(),
    }
}

/// What a box is called.
pub fn name(scenario: &Scenario, place: &ChartPlace) -> String {
    place
        .scene
        .map_or_else(|| "end of the call".to_owned(), |scene| scenario.scenes[scene.ix()].id.clone())
}
