//! A sound scenario: every id resolved to an index, every text cut into phrases. Only `compile` makes one.

use super::condition::Cond;
pub use super::document::{Element, Fault, Form, Means, StatementKind, Strength, Theme, TraffickingKind};
use super::graph::Reach;
use super::look::{Look, Mood, Posture};

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u16);

        impl $name {
            /// The index as a `usize`.
            pub fn ix(self) -> usize {
                usize::from(self.0)
            }
        }

        impl From<usize> for $name {
            /// Saturates; `compile` refuses a file with so many things.
            fn from(n: usize) -> Self {
                Self(u16::try_from(n).unwrap_or(u16::MAX))
            }
        }
    )*};
}

indices! {
    /// A person of the cast.
    PersonIx,
    /// A deal.
    DealIx,
    /// A detail.
    DetailIx,
    /// A fact.
    FactIx,
    /// A scene.
    SceneIx,
    /// A question.
    QuestionIx,
    /// An act as offered in one scene.
    ActIx,
    /// The name of an act, shared by the scenes that offer it.
    ActName,
    /// An object as placed in one scene.
    ObjectIx,
    /// The name of an object, shared by the scenes that show it.
    ObjectName,
    /// An event of a scene.
    EventIx,
    /// A task.
    TaskIx,
    /// A screen-out.
    ScreenOutIx,
    /// A hypothesis.
    HypothesisIx,
    /// A checkpoint.
    CheckpointIx,
    /// A disposition.
    DispositionIx,
    /// An explanation.
    ExplanationIx,
    /// A statement.
    StatementIx,
    /// A flag.
    FlagIx,
    /// A counter.
    CounterIx,
    /// A line of text.
    LineIx,
    /// A sequence of beats.
    BlockIx,
}

/// One call, ready to play.
#[derive(Debug)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// SHA-256 of the file's text and of the catalog entries it uses, in hex: what a record refers to.
    pub hash: String,
    /// The library card's title.
    pub title: String,
    /// Language of the text, a BCP 47 tag.
    pub language: String,
    /// Expected playing time, in minutes.
    pub minutes: u32,
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
    /// Every line of text.
    pub lines: Vec<Line>,
    /// Every sequence of beats.
    pub blocks: Vec<Vec<Beat>>,
    /// What can be reached from where, one for each deal.
    pub reach: Vec<Reach>,
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

/// Someone of the cast.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// What they are called until the name is known.
    pub unnamed: Option<String>,
    /// Age in years.
    pub age: u32,
    /// Trust at the start.
    pub trust: i32,
    /// True where sensitive questions must not reach their ears.
    pub controller: bool,
    /// How they look.
    pub look: Look,
}

/// A truth behind the call.
#[derive(Clone, Debug)]
pub struct Deal {
    /// Its id.
    pub id: String,
    /// What it is.
    pub truth: Truth,
    /// What was really going on.
    pub says: String,
    /// Weight in the draw.
    pub weight: u32,
}

/// What a deal is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Truth {
    /// Trafficking.
    Trafficking {
        /// Sex or labor.
        kind: TraffickingKind,
        /// By which means.
        means: Vec<Means>,
    },
    /// Not trafficking.
    NotTrafficking {
        /// What instead.
        because: String,
    },
    /// Too little to say.
    Undetermined,
}

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
    /// Worth to questioning; 0 for a disclosure.
    pub worth: u32,
    /// True where it rests with the person to tell.
    pub disclosure: bool,
}

/// A scene.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Its id.
    pub id: String,
    /// The picture's id.
    pub place: String,
    /// Who is there on entering.
    pub present: Vec<Present>,
    /// What happens on the first entry.
    pub lines: BlockIx,
    /// What happens on later ones.
    pub again: BlockIx,
    /// Its objects.
    pub objects: Vec<ObjectIx>,
    /// Its questions.
    pub ask: Vec<QuestionIx>,
    /// Its acts.
    pub acts: Vec<ActIx>,
    /// Its events.
    pub events: Vec<EventIx>,
}

/// Someone in a scene.
#[derive(Clone, Debug)]
pub struct Present {
    /// Who.
    pub who: PersonIx,
    /// Place on the stage, in thousandths of its width.
    pub x_mille: u16,
    /// Bearing.
    pub bearing: Bearing,
    /// Can hear.
    pub hears: bool,
    /// Can be seen.
    pub seen: bool,
    /// Only while this holds.
    pub needs: Cond,
}

/// How someone carries themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bearing {
    /// Mood.
    pub mood: Mood,
    /// Posture.
    pub posture: Posture,
    /// Gaze.
    pub gaze: Gaze,
}

/// Where someone looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gaze {
    /// At the officer.
    You,
    /// At someone.
    At(PersonIx),
    /// Down.
    Floor,
    /// Off.
    Away,
}

/// Who speaks a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Nobody: something is seen or heard.
    Nobody,
    /// The officer.
    Officer,
    /// Someone of the cast.
    Person(PersonIx),
}

/// A line of text.
#[derive(Clone, Debug)]
pub struct Line {
    /// Who speaks.
    pub speaker: Speaker,
    /// The words, without marks.
    pub text: String,
    /// The phrases, in order; together they are the whole text.
    pub phrases: Vec<Phrase>,
    /// Story seconds.
    pub secs: u32,
}

/// A part of a line that can be noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// First byte in the text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The details it carries.
    pub details: Vec<DetailIx>,
}

/// One thing that happens.
#[derive(Clone, Debug)]
pub enum Beat {
    /// A line.
    Line(LineIx),
    /// A bearing changes.
    Pose {
        /// Whose.
        who: PersonIx,
        /// New mood.
        mood: Option<Mood>,
        /// New posture.
        posture: Option<Posture>,
        /// New gaze.
        gaze: Option<Gaze>,
    },
    /// Someone comes.
    Arrives(Present),
    /// Someone goes.
    Leaves(PersonIx),
    /// A name becomes known.
    Named(PersonIx),
    /// A condition and what happens while it holds.
    If(Cond, BlockIx),
    /// One of these, by the seed.
    OneOf(Vec<BlockIx>),
    /// Trust moves.
    Trust(PersonIx, i32),
    /// A flag is set or cleared.
    Flag(FlagIx, bool),
    /// A counter moves.
    Add(CounterIx, i32),
    /// A fact is learned.
    Learn(FactIx),
    /// A task is done.
    Task(TaskIx),
    /// A screen-out is committed.
    ScreenOut(ScreenOutIx),
    /// A hypothesis is asked for.
    Checkpoint(CheckpointIx),
    /// Story seconds pass.
    Wait(u32),
    /// Another scene.
    Go(SceneIx),
    /// The end of the call.
    EndCall,
}

/// An object on the stage.
#[derive(Clone, Debug)]
pub struct Object {
    /// Its name's index.
    pub name: ObjectName,
    /// The scene it stands in.
    pub scene: SceneIx,
    /// What it is called.
    pub called: String,
    /// What is seen, as a line.
    pub line: LineIx,
    /// The picture's id.
    pub art: Option<String>,
    /// Middle of it on the stage, in thousandths of width and height.
    pub at_mille: (u16, u16),
    /// The detail it carries.
    pub detail: Option<DetailIx>,
    /// Shown only while this holds.
    pub needs: Cond,
    /// Story seconds of looking closer.
    pub takes: u32,
    /// What looking closer brings.
    pub look: BlockIx,
}

/// An act.
#[derive(Clone, Debug)]
pub struct Act {
    /// Its name's index.
    pub name: ActName,
    /// The scene that offers it.
    pub scene: SceneIx,
    /// The words on the button, as a line.
    pub line: LineIx,
    /// True where the officer says them.
    pub spoken: bool,
    /// Open only while this holds.
    pub needs: Cond,
    /// Can be done again.
    pub repeats: bool,
    /// Story seconds.
    pub takes: u32,
    /// The task it does.
    pub task: Option<TaskIx>,
    /// What comes of it.
    pub then: BlockIx,
}

/// An event.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Story seconds since the scene was entered.
    pub after: u32,
    /// Only while this holds.
    pub needs: Cond,
    /// What happens.
    pub then: BlockIx,
}

/// A follow-up question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Whom it is put to.
    pub to: PersonIx,
    /// The officer's words.
    pub line: LineIx,
    /// Theme.
    pub theme: Theme,
    /// Form.
    pub form: Form,
    /// Faults whatever the moment.
    pub faults: Vec<Fault>,
    /// Why, for the debrief.
    pub because: Option<String>,
    /// Screen-out where a controller hears.
    pub sensitive: Option<ScreenOutIx>,
    /// Screen-out whatever the moment.
    pub screen_out: Option<ScreenOutIx>,
    /// Open only while this holds.
    pub needs: Cond,
    /// Story seconds.
    pub takes: u32,
    /// Answers, first that holds.
    pub answers: Vec<(Cond, BlockIx)>,
}

/// A task.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub says: String,
    /// Why.
    pub because: String,
    /// True for each deal in which it is owed.
    pub deals: Vec<bool>,
    /// Worth.
    pub worth: u32,
}

/// A screen-out.
#[derive(Clone, Debug)]
pub struct ScreenOut {
    /// Its id.
    pub id: String,
    /// What was done.
    pub says: String,
    /// Why it fails the run.
    pub because: String,
}

/// An id and what it says.
#[derive(Clone, Debug)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The words.
    pub says: String,
}

/// A disposition.
#[derive(Clone, Debug)]
pub struct Disposition {
    /// Its id.
    pub id: String,
    /// The decision.
    pub says: String,
    /// Worth in each deal, and why.
    pub worth: Vec<(Credit, String)>,
    /// Notes it should rest on.
    pub support: u32,
    /// Open only while this holds.
    pub needs: Cond,
}

/// What a disposition is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Credit {
    /// The wrong call.
    Wrong,
    /// Defensible.
    Part,
    /// The right call.
    Right,
}

/// An innocent explanation.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// Its id.
    pub id: String,
    /// The explanation.
    pub says: String,
    /// A careful officer would have weighed it.
    pub fair: bool,
    /// Why.
    pub because: String,
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id.
    pub id: String,
    /// The statement.
    pub says: String,
    /// Fact, label or guess.
    pub kind: StatementKind,
    /// There is ground for it only while this holds.
    pub needs: Cond,
    /// Worth.
    pub worth: u32,
    /// Why it belongs, or does not.
    pub because: String,
}

/// A goal.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Shown while this holds.
    pub needs: Cond,
    /// The goal.
    pub says: String,
}

/// Pass marks.
#[derive(Clone, Copy, Debug)]
pub struct Rubric {
    /// Least percent that is acceptable.
    pub acceptable: u32,
    /// Least percent that is superior.
    pub superior: u32,
    /// Story seconds after which a notice is late.
    pub late_after: u32,
}

impl Scenario {
    /// The deal with this id.
    pub fn deal(&self, id: &str) -> Option<DealIx> {
        self.deals.iter().position(|d| d.id == id).map(DealIx::from)
    }

    /// The deal that a seed draws, by weight. The same seed draws the same deal for ever.
    pub fn draw(&self, seed: u64) -> DealIx {
        let total: u64 = self.deals.iter().map(|d| u64::from(d.weight)).sum();
        let mut ticket = super::draw::mix(seed, 0) % total.max(1);
        for (ix, deal) in self.deals.iter().enumerate() {
            if ticket < u64::from(deal.weight) {
                return DealIx::from(ix);
            }
            ticket -= u64::from(deal.weight);
        }
        DealIx(0)
    }

    /// A line.
    pub fn line(&self, ix: LineIx) -> &Line {
        &self.lines[ix.ix()]
    }

    /// A block of beats.
    pub fn block(&self, ix: BlockIx) -> &[Beat] {
        &self.blocks[ix.ix()]
    }

    /// The words of a line.
    pub fn words(&self, ix: LineIx) -> &str {
        &self.lines[ix.ix()].text
    }
}

impl Line {
    /// The words of one phrase, without the space around them.
    pub fn phrase(&self, n: usize) -> Option<&str> {
        self.phrases.get(n).map(|p| self.text[p.start..p.end].trim())
    }
}
