//! A follow-up question and its answers.

use crate::condition::Cond;
use crate::document::{Fault, Form, Theme};
use crate::number::Secs;

use super::indices::{BlockIx, LineIx, PersonIx, ScreenOutIx};

/// A follow-up question.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// Whom it is put to: to the first of them who is there.
    pub to: Vec<PersonIx>,
    /// Other ways to say it.
    pub paraphrases: Vec<String>,
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
    /// May be asked once more out of a controller's hearing, if it was asked in it.
    pub again: bool,
    /// What it makes the person at risk think they may say.
    pub her_view: Option<String>,
    /// Open only while this holds.
    pub needs: Cond,
    /// Story seconds.
    pub takes: Secs,
    /// What is learned by whichever answer is given; played before it.
    pub learns: Option<BlockIx>,
    /// Answers, first that holds.
    pub answers: Vec<(Cond, BlockIx)>,
}

impl Question {
    /// That somebody is there to whom it can be put.
    pub fn is_heard(&self) -> Cond {
        match self.to.as_slice() {
            [only] => Cond::Present(*only),
            several => Cond::Any(several.iter().map(|who| Cond::Present(*who)).collect()),
        }
    }
}
