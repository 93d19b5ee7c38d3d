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
    Cue(CueDetail),
    /// A freedom in some deals.
    Freedom(Freedom),
    /// A distractor in all.
    Distractor {
        /// What a hasty officer takes it for.
        looks_like: String,
        /// How strongly it draws the eye.
        pull: Strength,
        /// Why it is innocent.
        because: String,
        /// What tests it.
        opened_by: Vec<Opener>,
    },
}

/// A cue as it is written: what it shows, and where.
#[derive(Clone, Debug)]
pub struct CueDetail {
    /// What it shows in the deals of `deals`.
    pub own: Cue,
    /// True for each deal in which it shows that.
    pub deals: Vec<bool>,
    /// What it shows in other deals, where that is something else.
    pub readings: Vec<(DealIx, Cue)>,
    /// Why it means nothing where it is no cue.
    pub elsewhere: Elsewhere,
}

/// A cue in a deal.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The indicator's id.
    pub indicator: String,
    /// The indicator's name.
    pub indicator_name: String,
    /// The indicator's sources.
    pub sources: Vec<String>,
    /// What it bears on.
    pub element: Element,
    /// What else is accepted as the reason why it matters.
    pub also: Vec<Element>,
    /// How much it weighs alone.
    pub strength: Strength,
    /// Why it matters here.
    pub why: String,
    /// The innocent twin.
    pub innocent: String,
    /// What would have opened or tested it.
    pub opened_by: Vec<Opener>,
    /// True where meeting it rests with the person to tell.
    pub disclosure: bool,
}

impl Cue {
    /// True if this is accepted as the reason why it matters.
    pub fn accepts(&self, element: Element) -> bool {
        self.element == element || self.also.contains(&element)
    }
}

/// What speaks against trafficking in some deals.
#[derive(Clone, Debug)]
pub struct Freedom {
    /// True for each deal in which it does.
    pub deals: Vec<bool>,
    /// The freedom's id in the catalog.
    pub freedom: String,
    /// Its name there.
    pub freedom_name: String,
    /// Its sources there.
    pub sources: Vec<String>,
    /// How much it weighs alone.
    pub strength: Strength,
    /// Why it speaks against it.
    pub why: String,
    /// Why it settles nothing, by the catalog.
    pub limits: String,
    /// Why it means nothing in the other deals.
    pub elsewhere: Elsewhere,
    /// What would have opened or tested it.
    pub opened_by: Vec<Opener>,
}

/// Why a detail means nothing in some deals: one text, or one for each.
#[derive(Clone, Debug)]
pub struct Elsewhere {
    /// What is said where nothing else is.
    pub usual: String,
    /// What is said in single deals.
    pub of: Vec<(DealIx, String)>,
}

impl Elsewhere {
    /// What is said in a deal.
    pub fn in_deal(&self, deal: DealIx) -> &str {
        self.of.iter().find(|(of, _)| *of == deal).map_or(&self.usual, |(_, says)| says)
    }
}

/// A question or act that opens or tests a detail.
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
        let DetailKind::Cue(cue) = &self.kind else { return None };
        let other = cue.readings.iter().find(|(of, _)| *of == deal).map(|(_, reading)| reading);
        other.or_else(|| cue.deals[deal.ix()].then_some(&cue.own))
    }

    /// The freedom it is in this deal, if it is one.
    pub fn freedom_in(&self, deal: DealIx) -> Option<&Freedom> {
        match &self.kind {
            DetailKind::Freedom(freedom) if freedom.deals[deal.ix()] => Some(freedom),
            _ => None,
        }
    }

    /// Why it is innocent in this deal, if it means nothing there.
    pub fn innocent_in(&self, deal: DealIx) -> Option<&str> {
        match &self.kind {
            DetailKind::Cue(cue) => self.cue_in(deal).is_none().then(|| cue.elsewhere.in_deal(deal)),
            DetailKind::Freedom(freedom) => (!freedom.deals[deal.ix()]).then(|| freedom.elsewhere.in_deal(deal)),
            DetailKind::Distractor { because, .. } => Some(because),
        }
    }

    /// How strongly it draws the eye in this deal, if it means nothing there and draws it at all: a freedom never does.
    pub fn pull_in(&self, deal: DealIx) -> Option<Strength> {
        match &self.kind {
            DetailKind::Cue(cue) => self.cue_in(deal).is_none().then_some(cue.own.strength),
            DetailKind::Freedom(_) => None,
            DetailKind::Distractor { pull, .. } => Some(*pull),
        }
    }

    /// How much it weighs in this deal as what it is there, or how strongly it draws the eye.
    pub fn strength_in(&self, deal: DealIx) -> Strength {
        self.cue_in(deal).map_or_else(|| self.strength(), |cue| cue.strength)
    }

    /// What it shows, wherever: the indicator's or the freedom's name, or what a hasty officer takes it for.
    pub fn shows(&self) -> &str {
        match &self.kind {
            DetailKind::Cue(cue) => &cue.own.indicator_name,
            DetailKind::Freedom(freedom) => &freedom.freedom_name,
            DetailKind::Distractor { looks_like, .. } => looks_like,
        }
    }

    /// How much it weighs, or how strongly it draws the eye.
    pub fn strength(&self) -> Strength {
        match &self.kind {
            DetailKind::Cue(cue) => cue.own.strength,
            DetailKind::Freedom(freedom) => freedom.strength,
            DetailKind::Distractor { pull, .. } => *pull,
        }
    }

    /// The questions and acts that open or test it.
    pub fn opened_by(&self) -> &[Opener] {
        match &self.kind {
            DetailKind::Cue(cue) => &cue.own.opened_by,
            DetailKind::Freedom(freedom) => &freedom.opened_by,
            DetailKind::Distractor { opened_by, .. } => opened_by,
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
    /// Owed only in a run that ends with this.
    pub due: Cond,
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
