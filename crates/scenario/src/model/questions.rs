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
    pub takes: Secs,
    /// Answers, first that holds.
    pub answers: Vec<(Cond, BlockIx)>,
}
