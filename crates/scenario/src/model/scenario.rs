//! What a whole scenario holds, and which deal a seed draws.

use crate::draw::split_mix_64;
use crate::memo::Memo;
use crate::number::Minutes;
use crate::origin::Origin;

use super::beats::Beat;
use super::closing::{Disposition, Explanation, Goal, Statement};
use super::deals::Deal;
use super::details::{Detail, Fact};
use super::indices::{BlockIx, DealIx, LineIx, SceneIx};
use super::lines::Line;
use super::people::Person;
use super::questions::Question;
use super::scenes::{Act, Event, Object, OwnPicture, Scene};
use super::tasks::{Rubric, ScreenOut, StopPoint, Task};

/// One call, ready to play.
#[derive(Debug)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// The version of the language it is written in.
    pub format: u32,
    /// SHA-256 of the author's text, in hex: what a record refers to. The kind of line ends and the like change nothing.
    pub hash: String,
    /// SHA-256 of the file as it stood, where that is another: what records of earlier programs refer to.
    pub earlier_hash: Option<String>,
    /// What it was made from.
    pub origin: Origin,
    /// The library card's title.
    pub title: String,
    /// Language of the text, a BCP 47 tag.
    pub language: String,
    /// The rule of the call, in one sentence.
    pub rule: Option<String>,
    /// Expected playing time, in minutes.
    pub minutes: Minutes,
    /// What is in it, in plain words.
    pub content_note: String,
    /// Who wrote it.
    pub author: String,
    /// Who looked it over.
    pub reviews: Vec<Review>,
    /// The dispatch card.
    pub call: Call,
    /// The cast.
    pub people: Vec<Person>,
    /// The truths.
    pub deals: Vec<Deal>,
    /// What can be noticed.
    pub details: Vec<Detail>,
    /// What can be learned.
    pub facts: Vec<Fact>,
    /// The author's own pictures.
    pub pictures: Vec<OwnPicture>,
    /// The opening scene.
    pub start: SceneIx,
    /// The scenes.
    pub scenes: Vec<Scene>,
    /// The questions.
    pub questions: Vec<Question>,
    /// The acts of all scenes.
    pub acts: Vec<Act>,
    /// Ids of the acts.
    pub act_names: Vec<String>,
    /// The objects of all scenes.
    pub objects: Vec<Object>,
    /// Ids of the objects.
    pub object_names: Vec<String>,
    /// The events of all scenes.
    pub events: Vec<Event>,
    /// The critical tasks.
    pub tasks: Vec<Task>,
    /// The critical faults.
    pub screen_outs: Vec<ScreenOut>,
    /// The hypotheses.
    pub hypotheses: Vec<Named>,
    /// The checkpoints.
    pub checkpoints: Vec<Named>,
    /// Where a class stops.
    pub stop_points: Vec<StopPoint>,
    /// The dispositions.
    pub dispositions: Vec<Disposition>,
    /// The innocent explanations.
    pub explanations: Vec<Explanation>,
    /// The statements.
    pub statements: Vec<Statement>,
    /// The goals, in order of choice.
    pub goals: Vec<Goal>,
    /// Where the content comes from.
    pub sources: Vec<String>,
    /// Pass marks.
    pub rubric: Rubric,
    /// Names of the flags.
    pub flags: Vec<String>,
    /// Names of the counters.
    pub counters: Vec<String>,
    /// Most beats that scenes entered again may play in a row without a choice of the trainee: more is a round without end.
    pub fuel: u32,
    /// Every line of text.
    pub lines: Vec<Line>,
    /// Every sequence of beats.
    pub blocks: Vec<Vec<Beat>>,
    /// What other rooms have worked out of it, kept for whoever asks again.
    pub memo: Memo,
}

/// A review.
#[derive(Clone, Debug)]
pub struct Review {
    /// What was looked at.
    pub of: String,
    /// Who looked.
    pub by: String,
    /// When, YYYY-MM-DD.
    pub on: String,
}

/// The dispatch card.
#[derive(Clone, Debug)]
pub struct Call {
    /// Seconds after midnight when the call opens.
    pub clock_secs: u32,
    /// The officer's unit.
    pub unit: String,
    /// Kind of call.
    pub kind: String,
    /// Where.
    pub place: String,
    /// What the caller said.
    pub text: String,
}

/// An id and what it says.
#[derive(Clone, Debug)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The words.
    pub says: String,
}

impl Scenario {
    /// True where what can be chosen is listed in an order that the seed mixes, so that its place says nothing of its worth.
    pub fn is_mixed(&self) -> bool {
        self.format >= 2
    }

    /// The deal with this id.
    pub fn deal(&self, id: &str) -> Option<DealIx> {
        self.deals.iter().position(|d| d.id == id).map(DealIx::from)
    }

    /// The deal that a seed draws, by weight. The same seed draws the same deal for ever.
    pub fn draw(&self, seed: u64) -> DealIx {
        let total: u64 = self.deals.iter().map(|d| u64::from(d.weight.count())).sum();
        let mut ticket = split_mix_64(seed, 0) % total.max(1);
        for (ix, deal) in self.deals.iter().enumerate() {
            if ticket < u64::from(deal.weight.count()) {
                return DealIx::from(ix);
            }
            ticket -= u64::from(deal.weight.count());
        }
        DealIx(0)
    }

    /// True where something of the call is a cue in this deal.
    pub fn has_cues(&self, deal: DealIx) -> bool {
        self.details.iter().any(|detail| detail.cue_in(deal).is_some())
    }

    /// A line.
    pub fn line(&self, ix: LineIx) -> &Line {
        &self.lines[ix.ix()]
    }

    /// A block of beats.
    pub fn block(&self, ix: BlockIx) -> &[Beat] {
        &self.blocks[ix.ix()]
    }

    /// A picture of the author's own.
    pub fn own_picture(&self, id: &str) -> Option<&OwnPicture> {
        self.pictures.iter().find(|picture| picture.id == id)
    }

    /// The words of a line.
    pub fn words(&self, ix: LineIx) -> &str {
        &self.lines[ix.ix()].text
    }
}
