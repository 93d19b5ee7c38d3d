//! A follow-up question, its qualities and its answers.

use serde::Deserialize;

use ron_reader::syntax::{List, OneOrMore, Spanned};

use super::beats::BeatDoc;
use super::conditions::CondDoc;
use super::defaults;
use super::{Id, Text};

/// A question; each can be asked once, but for `again`.
#[derive(Debug, Deserialize)]
#[serde(rename = "Question", deny_unknown_fields)]
pub struct QuestionDoc {
    /// Whom it is put to, one or several: it can be asked only where one of them is, and goes to the first of them who is there.
    pub to: OneOrMore<Id>,
    /// The full sentence the officer says.
    pub say: Text,
    /// Other ways to say it, for a question that is typed.
    #[serde(default)]
    pub paraphrases: List<Text>,
    /// What it is about.
    pub theme: Theme,
    /// How it is put.
    pub form: Form,
    /// What is wrong with it, whatever the moment.
    #[serde(default)]
    pub faults: List<Fault>,
    /// Why that is wrong, for the debrief; needed where there are faults.
    #[serde(default)]
    pub because: Option<Text>,
    /// The screen-out committed by asking while a controller can hear.
    #[serde(default)]
    pub sensitive: Option<Id>,
    /// The screen-out committed by asking at all.
    #[serde(default)]
    pub screen_out: Option<Id>,
    /// True where it may be asked once more out of a controller's hearing, if it was asked in it; then an answer is looked for anew.
    #[serde(default)]
    pub again: bool,
    /// What it makes the person at risk think they may say, in one line.
    #[serde(default)]
    pub her_view: Option<Text>,
    /// Can be asked only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
    /// Story seconds it takes, at most 86400, which is a day.
    #[serde(default = "defaults::ten")]
    pub takes: Spanned<u32>,
    /// The facts learned by whichever answer is given, in deals where they count, unless a controller can hear it.
    #[serde(default)]
    pub learns: List<Id>,
    /// The answers; the first whose condition holds is given.
    pub answers: List<AnswerDoc>,
}

/// What a question is about.
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
    /// Asks for status before safety is settled.
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
