//! What was typed for a question, kept beside it: nothing here changes the call or its score, and nothing is matched again.

use serde::{Deserialize, Serialize};

use scenario::PersonIx;
use scenario::document::Fault;

use super::action::{Action, Refusal};
use super::run::{Phase, Session};

/// Most letters of a typed question.
pub const MOST_TYPED: usize = 300;

/// What became of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Typed {
    /// One sentence was shown and confirmed; it follows.
    Confirmed,
    /// A few were shown and one picked; it follows.
    Picked,
    /// A sentence or a few were shown, and none was wanted.
    Declined,
    /// Nothing was shown.
    Missed,
    /// Nothing was shown, for a rule sees this fault in the words.
    Vetoed(Fault),
}

/// What was typed, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedWords {
    /// How many entries the transcript had: where it led to a question, that is the question's entry.
    pub entry: u32,
    /// To whom.
    pub to: PersonIx,
    /// The words.
    pub words: String,
    /// What became of them.
    pub became: Typed,
}

impl Session {
    /// Keeps what was typed.
    pub(super) fn keep_typed(&mut self, to: &str, words: &str, became: Typed, phase: Phase) -> Result<(), Refusal> {
        if phase != Phase::Hub {
            return Err(Refusal::LinesWaiting);
        }
        if words.chars().count() > MOST_TYPED {
            return Err(Refusal::TooLong(MOST_TYPED));
        }
        let to = self
            .scenario
            .people
            .iter()
            .position(|person| person.id == to)
            .ok_or_else(|| Refusal::Unknown(to.to_owned()))?;
        let entry = u32::try_from(self.state.transcript.len()).unwrap_or(u32::MAX);
        let words = words.to_owned();
        let to = PersonIx::from(to);
        self.state.typed.push(TypedWords { entry, to, words, became });
        Ok(())
    }

    /// What was typed so far, in order.
    pub fn typed(&self) -> &[TypedWords] {
        &self.state.typed
    }

    /// What was typed for the question, or the act, of a transcript entry, where it was found by words.
    pub fn typed_for(&self, entry: usize) -> Option<&TypedWords> {
        let found =
            |typed: &&TypedWords| usize::try_from(typed.entry) == Ok(entry) && matches!(typed.became, Typed::Confirmed | Typed::Picked);
        self.state.typed.iter().rev().find(found)
    }

    /// True where the run is asked in words of one's own alone, and the list was not given back.
    pub fn hides_list(&self) -> bool {
        self.state.words_only && !self.state.list_back
    }

    /// True where the list was given back as an accommodation.
    pub fn has_list_back(&self) -> bool {
        self.state.words_only && self.state.list_back
    }

    /// How many times nothing was shown in a row, since anything was said or found.
    pub fn misses_in_a_row(&self) -> usize {
        let now = u32::try_from(self.state.transcript.len()).unwrap_or(u32::MAX);
        let missed = |typed: &&TypedWords| typed.entry == now && matches!(typed.became, Typed::Missed | Typed::Vetoed(_));
        self.state.typed.iter().rev().take_while(missed).count()
    }

    /// The two actions that say how the run is asked.
    pub(super) fn set_way(&mut self, action: &Action) {
        match action {
            Action::WordsOnly => self.state.words_only = true,
            _ => self.state.list_back = true,
        }
    }
}
