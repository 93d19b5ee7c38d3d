//! What can be noticed and learned, and in which deal a detail is a cue.

use crate::condition::Cond;
use crate::document::{Element, Strength};
use crate::number::Worth;

use super::indices::{ActName, DealIx, QuestionIx};

/// What can be noticed.
#[derive(Clone, Debug)]
pub struct Detail {
    /// Its id.
    pub id: String,
    /// What is perceived.
    pub sees: String,
    /// What it is.
    pub kind: DetailKind,
}

/// What a detail is.
#[derive(Clone, Debug)]
pub enum DetailKind {
    /// A cue in some deals.
    Cue(Cue),
    /// A distractor in all.
    Distractor {
        /// What a hasty officer takes it for.
        looks_like: String,
        /// How strongly it draws the eye.
        pull: Strength,
        /// Why it is innocent.
        because: String,
    },
}

/// A cue.
#[derive(Clone, Debug)]
pub struct Cue {
    /// True for each deal in which it is a cue.
    pub deals: Vec<bool>,
    /// The indicator's id.
    pub indicator: String,
    /// The indicator's name.
    pub indicator_name: String,
    /// The indicator's sources.
    pub sources: Vec<String>,
    /// What it bears on.
    pub element: Element,
    /// How much it weighs alone.
    pub strength: Strength,
    /// Why it matters here.
    pub why: String,
    /// The innocent twin.
    pub innocent: String,
    /// Why it means nothing in the other deals.
    pub elsewhere: String,
    /// What would have opened or tested it.
    pub opened_by: Vec<Opener>,
    /// True where meeting it rests with the person to tell.
    pub disclosure: bool,
}

/// A question or act that opens a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// A question.
    Question(QuestionIx),
    /// An act.
    Act(ActName),
}

impl Detail {
    /// The cue it is in this deal, if it is one.
    pub fn cue_in(&self, deal: DealIx) -> Option<&Cue> {
        match &self.kind {
            DetailKind::Cue(cue) if cue.deals[deal.ix()] => Some(cue),
            _ => None,
        }
    }

    /// Why it is innocent in this deal, if it is a distractor there.
    pub fn innocent_in(&self, deal: DealIx) -> Option<&str> {
        match &self.kind {
            DetailKind::Cue(cue) if cue.deals[deal.ix()] => None,
            DetailKind::Cue(cue) => Some(&cue.elsewhere),
            DetailKind::Distractor { because, .. } => Some(because),
        }
    }

    /// How much it weighs, or how strongly it draws the eye.
    pub fn strength(&self) -> Strength {
        match &self.kind {
            DetailKind::Cue(cue) => cue.strength,
            DetailKind::Distractor { pull, .. } => *pull,
        }
    }
}

/// What can be learned.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Its id.
    pub id: String,
    /// The fact.
    pub says: String,
    /// What it bears on.
    pub element: Option<Element>,
    /// True for each deal in which it counts.
    pub deals: Vec<bool>,
    /// Worth to questioning; 0 for a disclosure.
    pub worth: Worth,
    /// Not owed in a run that ends with this.
    pub unless: Option<Cond>,
    /// True where it rests with the person to tell.
    pub disclosure: bool,
}

impl Fact {
    /// Worth to questioning in this deal.
    pub fn worth_in(&self, deal: DealIx) -> u32 {
        if self.deals[deal.ix()] { self.worth.count() } else { 0 }
    }
}
