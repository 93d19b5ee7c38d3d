//! What an exploration found: of a deal, of a persona, of the whole call.

use crate::score::ScoreSheet;
use crate::session::Action;
use scenario::{DealIx, DispositionIx, SceneIx};

use super::budget::Cut;
use super::item::ExplorerItem;
use super::persona::Persona;
use super::range::Ranges;
use super::search::How;
use super::xray::Flaw;

/// Whether something can be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It was met, by these inputs; the shortest there are where every state was played.
    Met(Vec<Action>),
    /// It cannot be met, whatever a trainee does.
    Unreachable,
    /// It was not met, and is not proved unreachable.
    Open,
}

/// One deal explored.
#[derive(Debug)]
pub struct Explored {
    /// The deal.
    pub deal: DealIx,
    /// How far it went.
    pub how: How,
    /// Why it was cut short, where it was: then nothing is concluded from what was not looked at.
    pub cut: Option<Cut>,
    /// Everything that may be met, in the order of the file.
    pub items: Vec<(ExplorerItem, Reach)>,
    /// The least and greatest of each score, for each disposition.
    pub ranges: Vec<(DispositionIx, Ranges)>,
    /// What each persona does and scores.
    pub personas: Vec<Played>,
    /// How many of the states played stand in each scene.
    pub visits: Vec<u32>,
    /// Scenes in which a trainee can be left with nothing to do, each with the way there.
    pub stuck: Vec<(SceneIx, Vec<Action>)>,
    /// Scenes in which a run goes round by itself without end, each with the way there.
    pub rounds: Vec<(SceneIx, Vec<Action>)>,
}

/// A persona's call.
#[derive(Debug)]
pub struct Played {
    /// The persona.
    pub persona: Persona,
    /// True where it was stopped before it came to an end.
    pub is_cut: bool,
    /// What it scores; none where it found no way out of the call.
    pub sheet: Option<ScoreSheet>,
    /// How many words it read in the call.
    pub words: usize,
    /// The most choices it had before it at once, and where.
    pub most_choices: (usize, SceneIx),
    /// Everything it did.
    pub run: Vec<Action>,
}

/// A call explored.
#[derive(Debug)]
pub struct Exploration {
    /// Each deal.
    pub deals: Vec<Explored>,
    /// What an author should look at.
    pub flaws: Vec<Flaw>,
}

impl Exploration {
    /// Why it was cut short, where any deal was.
    pub fn cut(&self) -> Option<Cut> {
        self.deals.iter().find_map(|deal| deal.cut)
    }

    /// How many of the states played stand in each scene, all deals together.
    pub fn visits(&self) -> Vec<u32> {
        let count = self.deals.first().map_or(0, |deal| deal.visits.len());
        (0..count)
            .map(|scene| self.deals.iter().map(|deal| deal.visits[scene]).sum())
            .collect()
    }
}

impl Explored {
    /// True if it is known of everything whether it can be met.
    pub fn is_settled(&self) -> bool {
        self.items.iter().all(|(_, reach)| *reach != Reach::Open)
    }
}
