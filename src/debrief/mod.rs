//! What to learn from a run: the guided look back, as data. Chooses no colours and draws nothing.

mod closing;
mod items;
mod timeline;

use crate::scenario::{Credit, Truth};
use crate::score::{Mix, ScoreSheet, sheet};
use crate::session::Session;

pub use closing::{Call, Fault, ReportLine, Task};
pub use items::{Closed, Item, Tally};
pub use timeline::{Mark, MarkKind};

/// A debrief, in the order it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief {
    /// What it was, in a few words.
    pub verdict: String,
    /// What was really going on.
    pub truth: String,
    /// Screen-outs first: they fail the run.
    pub screen_outs: Vec<Fault>,
    /// The decision and how sure.
    pub call: Option<Call>,
    /// The score sheet.
    pub sheet: ScoreSheet,
    /// The footage's length, in story seconds.
    pub length: u32,
    /// Marks on the footage, by time.
    pub timeline: Vec<Mark>,
    /// Every cue and distractor that played a part, by time.
    pub items: Vec<Item>,
    /// Counts of them.
    pub tally: Tally,
    /// How the questions were put.
    pub mix: Mix,
    /// Questions with faults, and why.
    pub faults: Vec<Fault>,
    /// Tasks owed.
    pub tasks: Vec<Task>,
    /// What the trainee's own acts closed.
    pub closed: Vec<Closed>,
    /// The report, line by line.
    pub report: Vec<ReportLine>,
    /// One goal for next time.
    pub goal: Option<String>,
    /// Where the content comes from.
    pub sources: Vec<String>,
}

/// Makes the debrief of a run.
pub fn debrief(session: &Session) -> Debrief {
    let scenario = session.scenario();
    let deal = &scenario.deals[session.deal().ix()];
    let items = items::items(session);
    Debrief {
        verdict: verdict(&deal.truth),
        truth: deal.says.clone(),
        screen_outs: closing::screen_outs(session),
        call: closing::call(session),
        sheet: sheet(session),
        length: session.time(),
        timeline: timeline::timeline(session, &items),
        tally: Tally::of(session, &items),
        items,
        mix: Mix::of(session),
        faults: closing::faults(session),
        tasks: closing::tasks(session),
        closed: items::closed(session),
        report: closing::report(session),
        goal: scenario.goals.iter().find(|g| session.holds(&g.needs)).map(|g| g.says.clone()),
        sources: scenario.sources.clone(),
    }
}

fn verdict(truth: &Truth) -> String {
    match truth {
        Truth::Trafficking { kind, means } => {
            let means: Vec<String> = means.iter().map(|m| format!("{m:?}").to_lowercase()).collect();
            format!("{kind:?} trafficking by {}", means.join(" and "))
        }
        Truth::NotTrafficking { because } => format!("Not trafficking. {because}"),
        Truth::Undetermined => "Not to be decided tonight".to_owned(),
    }
}

/// A credit in the words of the debrief.
pub fn credit_words(credit: Credit) -> &'static str {
    match credit {
        Credit::Right => "The right call",
        Credit::Part => "A defensible call",
        Credit::Wrong => "The wrong call",
    }
}

/// Story seconds since the call opened, as the camera's clock shows them.
pub fn clock(opened_secs: u32, at: u32) -> String {
    let secs = (opened_secs + at) % 86_400;
    format!("{:02}:{:02}:{:02}", secs / 3600, secs / 60 % 60, secs % 60)
}
