//! The scenario file as typed: one struct or enum for each form an author may write, in the order the guide lists them.
//!
//! Nothing is resolved here: an id is still text with its place in the file. `compile` turns this into a [`super::Scenario`].
//! Never `flatten` or `untagged`: the messages go bad.

use serde::Deserialize;

use super::look::{Look, Mood, Posture};
use super::syntax::{List, Spanned, Table};

/// A reference to, or the name of, something in the file.
pub type Id = Spanned<String>;
/// Words a person reads. Where lines are allowed, `[phrase](detail-id)` ties a phrase to a detail.
pub type Text = Spanned<String>;

/// A whole scenario file.
#[derive(Debug, Deserialize)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub struct ScenarioDoc {
    /// Version of the language; 1.
    pub format: Spanned<u32>,
    /// The scenario's id, the same as its folder's name.
    pub id: Id,
    /// What the library card says. Never gives the truth away.
    pub title: Text,
    /// Language of the text, as a BCP 47 tag.
    #[serde(default = "english")]
    pub language: Text,
    /// Expected playing time, in minutes.
    pub minutes: Spanned<u32>,
    /// One or two plain sentences on what is in it.
    pub content_note: Text,
    /// Who wrote it.
    pub author: Text,
    /// Who looked it over, and when.
    #[serde(default)]
    pub reviews: List<ReviewDoc>,
    /// What dispatch says.
    pub call: CallDoc,
    /// Everyone who appears.
    pub cast: Table<PersonDoc>,
    /// The truths that may lie behind the call.
    pub deals: Table<DealDoc>,
    /// What can be seen or heard and noticed.
    pub details: Table<DetailDoc>,
    /// What can be learned by asking and doing.
    #[serde(default)]
    pub facts: Table<FactDoc>,
    /// The scene that opens the call.
    pub start: Id,
    /// The scenes.
    pub scenes: Table<SceneDoc>,
    /// The questions, by id; a scene lists which can be asked there.
    pub questions: Table<QuestionDoc>,
    /// Critical tasks.
    #[serde(default)]
    pub tasks: Table<TaskDoc>,
    /// Critical faults that fail the run.
    #[serde(default)]
    pub screen_outs: Table<ScreenOutDoc>,
    /// What the trainee may make of it so far.
    #[serde(default)]
    pub hypotheses: Table<Text>,
    /// Where the trainee is asked for a hypothesis.
    #[serde(default)]
    pub checkpoints: Table<CheckpointDoc>,
    /// The ways to close the call.
    pub dispositions: Table<DispositionDoc>,
    /// Innocent explanations the report may name.
    #[serde(default)]
    pub explanations: Table<ExplanationDoc>,
    /// Statements the report may hold.
    #[serde(default)]
    pub statements: Table<StatementDoc>,
    /// One goal for next time; the first whose condition holds is shown.
    #[serde(default)]
    pub goals: List<GoalDoc>,
    /// Where the content comes from.
    #[serde(default)]
    pub sources: List<Text>,
    /// Pass marks, where they differ from the usual ones.
    #[serde(default)]
    pub rubric: RubricDoc,
}

fn english() -> Text {
    Spanned::unplaced("en".to_owned())
}

/// A review of the scenario by someone who answers for it.
#[derive(Debug, Deserialize)]
#[serde(rename = "Review", deny_unknown_fields)]
pub struct ReviewDoc {
    /// What was looked at: policy, survivor or legal.
    pub of: Text,
    /// Who looked.
    pub by: Text,
    /// Date, as YYYY-MM-DD.
    pub on: Text,
}

/// The dispatch card.
#[derive(Debug, Deserialize)]
#[serde(rename = "Call", deny_unknown_fields)]
pub struct CallDoc {
    /// Time of day on the camera's clock when the call opens, as HH:MM.
    pub clock: Text,
    /// The officer's own unit, as the camera shows it.
    pub unit: Text,
    /// Kind of call, in dispatch's words.
    pub kind: Text,
    /// Where.
    pub place: Text,
    /// What the caller said.
    pub text: Text,
}

/// Someone who appears.
#[derive(Debug, Deserialize)]
#[serde(rename = "Person", deny_unknown_fields)]
pub struct PersonDoc {
    /// What they are called in the transcript.
    pub name: Text,
    /// What they are called until their name is known, such as "Woman".
    #[serde(default)]
    pub unnamed: Option<Text>,
    /// Age in years.
    pub age: Spanned<u32>,
    /// Readiness to speak at the start, 0 to 10.
    #[serde(default)]
    pub trust: i32,
    /// True where sensitive questions must not be asked while this person can hear.
    #[serde(default)]
    pub controller: bool,
    /// How they look.
    #[serde(default)]
    pub look: Look,
}

/// A truth behind the call.
#[derive(Debug, Deserialize)]
#[serde(rename = "Deal", deny_unknown_fields)]
pub enum DealDoc {
    /// A trafficking victim is there.
    Trafficking {
        /// Sex or labor.
        kind: TraffickingKind,
        /// Force, fraud, coercion; may be empty only for commercial sex of a minor.
        means: List<Means>,
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn against the others.
        #[serde(default = "one")]
        weight: u32,
    },
    /// Nobody is being trafficked.
    NotTrafficking {
        /// What it is instead.
        because: Text,
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn against the others.
        #[serde(default = "one")]
        weight: u32,
    },
    /// There is too little to say tonight.
    Undetermined {
        /// What was really going on, for the debrief.
        truth: Text,
        /// How often it is drawn against the others.
        #[serde(default = "one")]
        weight: u32,
    },
}

fn one() -> u32 {
    1
}

/// Kind of exploitation.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum TraffickingKind {
    /// Commercial sex.
    Sex,
    /// Labor or services.
    Labor,
}

/// Means of exploitation (22 U.S.C. 7102).
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum Means {
    /// Physical force or restraint.
    Force,
    /// Deceit.
    Fraud,
    /// Threats, debt, documents held, abuse of legal process.
    Coercion,
}

/// What a detail or statement bears on.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// Recruiting, harboring, transporting, providing, obtaining.
    Act,
    /// Force, fraud, coercion.
    Means,
    /// Commercial sex, or forced labor.
    Purpose,
    /// Someone's welfare, whatever the crime.
    Welfare,
}

/// How much a detail should move a careful officer when seen alone.
#[derive(Clone, Copy, Debug, Default, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Little.
    Weak,
    /// Somewhat.
    #[default]
    Moderate,
    /// Much.
    Strong,
}

/// Something that can be seen or heard, and noticed.
#[derive(Debug, Deserialize)]
#[serde(rename = "Detail", deny_unknown_fields)]
pub enum DetailDoc {
    /// Shows an indicator in the deals named by `in`; elsewhere it is a distractor.
    Cue {
        /// What is perceived, never the conclusion.
        sees: Text,
        /// The deals in which it is a cue.
        #[serde(rename = "in")]
        deals: List<Id>,
        /// The indicator of the catalog.
        of: Id,
        /// What it bears on.
        element: Element,
        /// How much it weighs alone.
        #[serde(default)]
        strength: Strength,
        /// Why it matters here.
        why: Text,
        /// The innocent twin: what else it could have been.
        innocent: Text,
        /// Why it means nothing in the other deals, where it can be met there.
        #[serde(default)]
        elsewhere: Option<Text>,
        /// Questions and acts that would have opened or tested it.
        #[serde(default)]
        opened_by: List<Id>,
    },
    /// Shows no indicator in any deal.
    Distractor {
        /// What is perceived.
        sees: Text,
        /// What a hasty officer takes it for.
        looks_like: Text,
        /// How strongly it draws the eye.
        #[serde(default)]
        pull: Strength,
        /// Why it is innocent.
        because: Text,
    },
}

/// Something that can be learned.
#[derive(Debug, Deserialize)]
#[serde(rename = "Fact", deny_unknown_fields)]
pub struct FactDoc {
    /// The fact, in one sentence.
    pub says: Text,
    /// What it bears on.
    #[serde(default)]
    pub element: Option<Element>,
    /// Worth to questioning, 0 to 3.
    #[serde(default = "one")]
    pub worth: u32,
    /// True where learning it depends on the person choosing to tell; then it is never owed, so its worth is 0.
    #[serde(default)]
    pub disclosure: bool,
}

/// A place and moment.
#[derive(Debug, Deserialize)]
#[serde(rename = "Scene", deny_unknown_fields)]
pub struct SceneDoc {
    /// The picture behind it, an id of the stage's places.
    pub place: Id,
    /// Who is there.
    #[serde(default)]
    pub present: List<PresentDoc>,
    /// What happens on entering, the first time.
    #[serde(default)]
    pub lines: List<BeatDoc>,
    /// What happens on entering again; nothing if left out.
    #[serde(default)]
    pub again: List<BeatDoc>,
    /// What can be looked at.
    #[serde(default)]
    pub objects: Table<ObjectDoc>,
    /// Questions that can be asked here.
    #[serde(default)]
    pub ask: List<Id>,
    /// What can be done here.
    #[serde(default)]
    pub acts: Table<ActDoc>,
    /// What happens by itself as story time passes here.
    #[serde(default)]
    pub events: Table<EventDoc>,
}

/// Someone in a scene.
#[derive(Debug, Deserialize)]
#[serde(rename = "Present", deny_unknown_fields)]
pub struct PresentDoc {
    /// Who.
    pub who: Id,
    /// Where on the stage, 0 (left) to 1 (right).
    #[serde(default = "middle")]
    pub x: f32,
    /// How they feel.
    #[serde(default)]
    pub mood: Mood,
    /// How they stand.
    #[serde(default)]
    pub posture: Posture,
    /// Where they look.
    #[serde(default)]
    pub gaze: GazeDoc,
    /// False where they are out of earshot.
    #[serde(default = "yes")]
    pub hears: bool,
    /// False where they are out of sight.
    #[serde(default = "yes")]
    pub seen: bool,
    /// Present only while this holds on entering.
    #[serde(default)]
    pub needs: CondDoc,
}

fn middle() -> f32 {
    0.5
}

fn yes() -> bool {
    true
}

/// Where someone looks.
#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Gaze")]
pub enum GazeDoc {
    /// At the officer.
    #[default]
    You,
    /// At another person.
    At(Id),
    /// Down.
    Floor,
    /// Off, at nobody.
    Away,
}

/// One thing that happens.
#[derive(Debug, Deserialize)]
#[serde(rename = "Beat", deny_unknown_fields)]
pub enum BeatDoc {
    /// Something seen or heard that nobody says.
    Narrate(Text),
    /// Someone speaks.
    Say(Id, Text),
    /// The officer speaks without having chosen the words.
    Officer(Text),
    /// Someone's bearing changes.
    Pose {
        /// Who.
        who: Id,
        /// New mood, if it changes.
        #[serde(default)]
        mood: Option<Mood>,
        /// New posture, if it changes.
        #[serde(default)]
        posture: Option<Posture>,
        /// New gaze, if it changes.
        #[serde(default)]
        gaze: Option<GazeDoc>,
    },
    /// Someone comes in.
    Arrives(PresentDoc),
    /// Someone goes.
    Leaves(Id),
    /// Someone's name becomes known.
    Named(Id),
    /// Happens only while the condition holds.
    If(CondDoc, List<BeatDoc>),
    /// One of these, drawn by the seed.
    OneOf(List<List<BeatDoc>>),
    /// Raises or lowers someone's trust.
    Trust(Id, i32),
    /// Sets a flag.
    Set(Id),
    /// Clears a flag.
    Clear(Id),
    /// Adds to a counter.
    Add(Id, i32),
    /// A fact is learned.
    Learn(Id),
    /// A critical task is done.
    Task(Id),
    /// A critical fault is committed.
    ScreenOut(Id),
    /// The trainee is asked for a hypothesis.
    Checkpoint(Id),
    /// Story time passes, in seconds.
    Wait(u32),
    /// The call moves to another scene.
    Go(Id),
    /// The call is over; the report follows.
    EndCall,
}

/// Something on the stage that can be noticed and looked at.
#[derive(Debug, Deserialize)]
#[serde(rename = "Object", deny_unknown_fields)]
pub struct ObjectDoc {
    /// What it is called in the list of things to look at.
    pub name: Text,
    /// What is seen without going closer.
    pub text: Text,
    /// Its picture, an id of the stage's objects; none for a thing the place already shows.
    #[serde(default)]
    pub art: Option<Id>,
    /// Where on the stage: fractions of width and height, of its middle.
    pub at: (f32, f32),
    /// The detail it carries.
    #[serde(default)]
    pub detail: Option<Id>,
    /// Shown only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// Story seconds that looking closer takes.
    #[serde(default = "five")]
    pub takes: u32,
    /// What looking closer brings.
    #[serde(default)]
    pub look: List<BeatDoc>,
}

fn five() -> u32 {
    5
}

/// Something the officer can do or say that is not a question.
#[derive(Debug, Deserialize)]
#[serde(rename = "Act", deny_unknown_fields)]
pub struct ActDoc {
    /// The full sentence the officer says; this or `act`.
    #[serde(default)]
    pub say: Option<Text>,
    /// What the officer does, in the imperative; this or `say`.
    #[serde(default)]
    pub act: Option<Text>,
    /// Open only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// Can be done more than once.
    #[serde(default)]
    pub repeats: bool,
    /// Story seconds.
    #[serde(default = "ten")]
    pub takes: u32,
    /// The critical task this does.
    #[serde(default)]
    pub task: Option<Id>,
    /// What comes of it.
    #[serde(default)]
    pub then: List<BeatDoc>,
}

fn ten() -> u32 {
    10
}

/// Something that happens by itself.
#[derive(Debug, Deserialize)]
#[serde(rename = "Event", deny_unknown_fields)]
pub struct EventDoc {
    /// Story seconds since the scene was entered.
    pub after: u32,
    /// Only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// What happens.
    pub then: List<BeatDoc>,
}

/// A follow-up question.
#[derive(Debug, Deserialize)]
#[serde(rename = "Question", deny_unknown_fields)]
pub struct QuestionDoc {
    /// Whom it is put to.
    pub to: Id,
    /// The full sentence the officer says.
    pub say: Text,
    /// What it is about.
    pub theme: Theme,
    /// How it is put.
    pub form: Form,
    /// What is wrong with it, whatever the moment.
    #[serde(default)]
    pub faults: List<Fault>,
    /// Why the debrief says so; needed where there are faults.
    #[serde(default)]
    pub because: Option<Text>,
    /// The screen-out committed by asking while a controller can hear.
    #[serde(default)]
    pub sensitive: Option<Id>,
    /// The screen-out committed by asking at all.
    #[serde(default)]
    pub screen_out: Option<Id>,
    /// Can be asked only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// Story seconds.
    #[serde(default = "ten")]
    pub takes: u32,
    /// The first answer whose condition holds is given.
    pub answers: List<AnswerDoc>,
}

/// What a question is about, in the order of domain.md 3.3.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Safety and privacy.
    Safety,
    /// Who the officer is, why they ask, the right to stop.
    Introduction,
    /// Water, warmth, medical care.
    Needs,
    /// Neutral talk.
    Rapport,
    /// Where and how people live and move.
    Living,
    /// Work and pay.
    Work,
    /// Documents, phone, money.
    Documents,
    /// How it began.
    Recruitment,
    /// Debt, threats, rules.
    Control,
    /// Who else is at risk.
    Others,
    /// What the person wants next.
    NextSteps,
    /// How people know each other.
    Relationship,
    /// The incident that was reported.
    Incident,
    /// Immigration status or record.
    Status,
}

/// How a question is put.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Lets the person choose the words.
    Open,
    /// A neutral question with a short answer.
    Closed,
    /// Offers the person a choice.
    Choice,
}

/// What is wrong with a question.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// Suggests the answer.
    Leading,
    /// Several questions in one.
    Compound,
    /// Calls the person a liar or a suspect.
    Accusatory,
    /// Asks the person to take a label.
    Label,
    /// Blames the person.
    Blame,
    /// Promises what cannot be kept.
    Promise,
    /// Status before safety.
    StatusFirst,
    /// Asks for details nobody needs.
    Graphic,
    /// Threatens.
    Threat,
    /// Asked where someone who must not hear it can.
    Overheard,
}

/// An answer and when it is given.
#[derive(Debug, Deserialize)]
#[serde(rename = "Answer", deny_unknown_fields)]
pub enum AnswerDoc {
    /// Given while the condition holds.
    When(CondDoc, List<BeatDoc>),
    /// Given when no other is.
    Otherwise(List<BeatDoc>),
}

/// A condition on the run so far.
#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Condition", deny_unknown_fields)]
pub enum CondDoc {
    /// Holds always.
    #[default]
    Always,
    /// All hold.
    All(List<CondDoc>),
    /// At least one holds.
    Any(List<CondDoc>),
    /// Does not hold.
    Not(Box<CondDoc>),
    /// The flag is set.
    Flag(Id),
    /// The counter is at least this.
    CountAtLeast(Id, i32),
    /// This deal was drawn.
    Deal(Id),
    /// The person's trust is at least this.
    TrustAtLeast(Id, i32),
    /// Story seconds since the call opened are at least this.
    TimeAtLeast(u32),
    /// The person is in the scene.
    Present(Id),
    /// The person can hear.
    Hears(Id),
    /// Any controller can hear.
    Overheard,
    /// The question was asked.
    Asked(Id),
    /// The act was done.
    Did(Id),
    /// The object was looked at.
    LookedAt(Id),
    /// The detail was met.
    Saw(Id),
    /// The detail is noticed.
    Noticed(Id),
    /// The fact was learned.
    Knows(Id),
    /// The scene was entered.
    Visited(Id),
    /// The task was done.
    TaskDone(Id),
}

/// A critical task.
#[derive(Debug, Deserialize)]
#[serde(rename = "Task", deny_unknown_fields)]
pub struct TaskDoc {
    /// What is to be done.
    pub says: Text,
    /// Why, and where that comes from.
    pub because: Text,
    /// The deals in which it is owed; all if left out.
    #[serde(default, rename = "in")]
    pub deals: List<Id>,
    /// Worth, 1 to 3.
    #[serde(default = "one")]
    pub worth: u32,
}

/// A critical fault.
#[derive(Debug, Deserialize)]
#[serde(rename = "ScreenOut", deny_unknown_fields)]
pub struct ScreenOutDoc {
    /// What was done.
    pub says: Text,
    /// Why it fails the run.
    pub because: Text,
}

/// Where the trainee says what they make of it.
#[derive(Debug, Deserialize)]
#[serde(rename = "Checkpoint", deny_unknown_fields)]
pub struct CheckpointDoc {
    /// The question put to the trainee.
    pub asks: Text,
}

/// A way to close the call.
#[derive(Debug, Deserialize)]
#[serde(rename = "Disposition", deny_unknown_fields)]
pub struct DispositionDoc {
    /// What the officer decides, in one sentence.
    pub says: Text,
    /// What it is worth in each deal, and why.
    pub worth: Table<CreditDoc>,
    /// How many of the trainee's notes it should rest on.
    #[serde(default)]
    pub support: u32,
    /// Open only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
}

/// What a disposition is worth in a deal.
#[derive(Debug, Deserialize)]
#[serde(rename = "Credit")]
pub enum CreditDoc {
    /// The right call.
    Right(Text),
    /// Defensible.
    Part(Text),
    /// The wrong call.
    Wrong(Text),
}

/// An innocent explanation the report may name.
#[derive(Debug, Deserialize)]
#[serde(rename = "Explanation", deny_unknown_fields)]
pub struct ExplanationDoc {
    /// The explanation, in one sentence.
    pub says: Text,
    /// True where a careful officer would have weighed it.
    #[serde(default = "yes")]
    pub fair: bool,
    /// Why, for the debrief.
    pub because: Text,
}

/// A statement the report may hold.
#[derive(Debug, Deserialize)]
#[serde(rename = "Statement", deny_unknown_fields)]
pub struct StatementDoc {
    /// The statement.
    pub says: Text,
    /// Fact, label or guess.
    pub kind: StatementKind,
    /// True of this run only while this holds: otherwise the officer has no ground for it.
    #[serde(default)]
    pub needs: CondDoc,
    /// Worth, 1 to 3.
    #[serde(default = "one")]
    pub worth: u32,
    /// Why it belongs, or does not.
    pub because: Text,
}

/// What a statement is.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq)]
pub enum StatementKind {
    /// Seen, heard or done.
    Fact,
    /// A name put on a person.
    Label,
    /// Something nobody saw.
    Guess,
}

/// One goal for next time.
#[derive(Debug, Deserialize)]
#[serde(rename = "Goal", deny_unknown_fields)]
pub struct GoalDoc {
    /// Shown while this holds at the end.
    #[serde(default)]
    pub needs: CondDoc,
    /// The goal.
    pub says: Text,
}

/// Pass marks in percent.
#[derive(Debug, Deserialize)]
#[serde(rename = "Rubric", deny_unknown_fields, default)]
pub struct RubricDoc {
    /// Least percent that is acceptable.
    pub acceptable: u32,
    /// Least percent that is superior.
    pub superior: u32,
    /// Story seconds after which a notice is late.
    pub late_after: u32,
}

impl Default for RubricDoc {
    fn default() -> Self {
        Self {
            acceptable: 60,
            superior: 85,
            late_after: 120,
        }
    }
}
