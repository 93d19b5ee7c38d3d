//! What to learn from a run: the guided look back, as data. Chooses no colours and draws nothing.

mod asked;
mod brief;
mod closing;
mod items;
mod timeline;

use crate::score::{Mix, ScoreSheet, sheet};
use crate::session::Session;
use messages::Messages;
use scenario::{Credit, CrimeKind, Means, TraffickingKind, Truth};

pub use asked::{AskedHow, OwnWords};
pub use brief::{Innocent, Moment, MomentKind};
pub use closing::{DebriefCall, DebriefFault, DebriefTask, ReportLine, fault_said};
pub use items::{Closed, DebriefItem, Tally};
pub use timeline::{Mark, MarkKind};

/// A debrief, in the order it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief {
    /// What it was, in a few words.
    pub verdict: Verdict,
    /// What was really going on.
    pub truth: String,
    /// One goal for next time.
    pub goal: Option<String>,
    /// The moments that mattered, at most two, the gravest first.
    pub moments: Vec<Moment>,
    /// What looked like a sign and was none, at most three.
    pub innocent: Vec<Innocent>,
    /// The sentence of the call.
    pub rule: Option<String>,
    /// Screen-outs: they fail the run. From here on it is folded away.
    pub screen_outs: Vec<DebriefFault>,
    /// The decision and how sure.
    pub call: Option<DebriefCall>,
    /// The score sheet.
    pub sheet: ScoreSheet,
    /// The footage's length, in story seconds.
    pub length: u32,
    /// Marks on the footage, by time.
    pub timeline: Vec<Mark>,
    /// Every cue and distractor that played a part, by time.
    pub items: Vec<DebriefItem>,
    /// Counts of them.
    pub tally: Tally,
    /// How the questions were found.
    pub asked: AskedHow,
    /// How the questions were put.
    pub mix: Mix,
    /// Questions with faults, and why.
    pub faults: Vec<DebriefFault>,
    /// Tasks owed.
    pub tasks: Vec<DebriefTask>,
    /// What the trainee's own acts closed.
    pub closed: Vec<Closed>,
    /// The report, line by line.
    pub report: Vec<ReportLine>,
    /// Where the content comes from.
    pub sources: Vec<String>,
}

impl Debrief {
    /// Why recognition may not pass, as messages, where it is held below a pass: said before any figure.
    pub fn held(&self) -> impl Iterator<Item = &'static str> {
        let sheet = &self.sheet;
        let told = [
            (sheet.recognition_void, "debrief-recognition-void"),
            (sheet.not_enough_seen, "debrief-recognition-not-enough"),
            (sheet.recognition_capped, "debrief-recognition-capped"),
        ];
        told.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| id)
    }
}

/// Makes the debrief of a run.
pub fn debrief(session: &Session) -> Debrief {
    let scenario = session.scenario();
    let deal = &scenario.deals[session.deal().ix()];
    let items = items::items(session);
    Debrief {
        verdict: Verdict::of(&deal.truth),
        truth: deal.says.clone(),
        goal: scenario.goals.iter().find(|g| session.holds(&g.needs)).map(|g| g.says.clone()),
        moments: brief::moments(session, &items),
        innocent: brief::innocent(&items),
        rule: scenario.rule.clone(),
        screen_outs: closing::screen_outs(session),
        call: closing::call(session),
        sheet: sheet(session),
        length: session.time(),
        timeline: timeline::timeline(session, &items),
        tally: Tally::of(session, &items),
        items,
        asked: AskedHow::of(session),
        mix: Mix::of(session),
        faults: closing::faults(session),
        tasks: closing::tasks(session),
        closed: items::closed(session),
        report: closing::report(session),
        sources: scenario.sources.clone(),
    }
}

/// What it was, in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Trafficking, of these kinds, by these means.
    Trafficking(Vec<TraffickingKind>, Vec<Means>),
    /// A crime, and not trafficking.
    OtherCrime(CrimeKind),
    /// Not trafficking, and what it was instead.
    NotTrafficking(String),
    /// It is not to be decided from what there was.
    Undetermined,
}

impl Verdict {
    fn of(truth: &Truth) -> Self {
        match truth {
            Truth::Trafficking { kinds, means } => Self::Trafficking(kinds.clone(), means.clone()),
            Truth::OtherCrime(kind) => Self::OtherCrime(*kind),
            Truth::NotTrafficking { because } => Self::NotTrafficking(because.clone()),
            Truth::Undetermined => Self::Undetermined,
        }
    }

    /// What it says in a language.
    pub fn text(&self, words: &'static Messages) -> String {
        match self {
            // Of a minor no means need be shown.
            Self::Trafficking(kinds, means) if means.is_empty() => words.say(alone_said(kinds)).to_owned(),
            Self::Trafficking(kinds, means) => words.fill(trafficking_said(kinds), &[("means", listed(words, means).into())]),
            Self::OtherCrime(kind) => words.fill("verdict-other-crime", &[("crime", words.say(crime_said(*kind)).into())]),
            Self::NotTrafficking(because) => words.fill("verdict-not-trafficking", &[("because", because.as_str().into())]),
            Self::Undetermined => words.say("verdict-undetermined").to_owned(),
        }
    }
}

/// The message of trafficking of a minor, where no means is named.
fn alone_said(kinds: &[TraffickingKind]) -> &'static str {
    match (kinds.contains(&TraffickingKind::Sex), kinds.contains(&TraffickingKind::Labor)) {
        (true, true) => "verdict-sex-and-labor-of-a-minor",
        (true, false) => "verdict-sex-of-a-minor",
        (false, _) => "verdict-labor-of-a-minor",
    }
}

/// The message that says what trafficking of these kinds is; one without a kind that could be read is none that is played.
fn trafficking_said(kinds: &[TraffickingKind]) -> &'static str {
    match (kinds.contains(&TraffickingKind::Sex), kinds.contains(&TraffickingKind::Labor)) {
        (true, true) => "verdict-sex-and-labor-trafficking",
        (true, false) => "verdict-sex-trafficking",
        (false, _) => "verdict-labor-trafficking",
    }
}

fn crime_said(kind: CrimeKind) -> &'static str {
    match kind {
        CrimeKind::DomesticViolence => "crime-domestic-violence",
        CrimeKind::WageTheft => "crime-wage-theft",
        CrimeKind::Smuggling => "crime-smuggling",
        CrimeKind::ChildAbuse => "crime-child-abuse",
    }
}

/// Means one after the other, as a language puts them.
fn listed(words: &'static Messages, means: &[Means]) -> String {
    let names = means.iter().map(|means| match means {
        Means::Force => words.say("means-force"),
        Means::Fraud => words.say("means-fraud"),
        Means::Coercion => words.say("means-coercion"),
    });
    let join = |first: String, next: &str| words.fill("means-and", &[("first", first.into()), ("next", next.into())]);
    names.fold(
        String::new(),
        |so_far, name| if so_far.is_empty() { name.to_owned() } else { join(so_far, name) },
    )
}

/// The message that says what a credit is.
pub fn credit_said(credit: Credit) -> &'static str {
    match credit {
        Credit::Right => "credit-right",
        Credit::Part => "credit-part",
        Credit::Wrong | Credit::Fails => "credit-wrong",
    }
}

/// Story seconds since the call opened, as the camera's clock shows them.
pub fn clock(opened_secs: u32, at: u32) -> String {
    let secs = (u64::from(opened_secs) + u64::from(at)) % 86_400;
    format!("{:02}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60)
}
