//! Whether a translated text marks what its author's text marks, and every mark has words to be noticed by.

use ron_reader::diagnostic::{Diagnostic, Span};

use super::Slot;
use crate::document::Text;
use crate::phrase::{covers_nothing, mark_ids};

/// The marks of a text in both languages.
pub(super) struct Marks {
    /// The details that must be marked, sorted: a language may need another order.
    wanted: Vec<String>,
    /// Those that are, sorted.
    found: Vec<String>,
    /// Those whose mark covers no words.
    blank: Vec<String>,
    /// True where marks are read in a text of this kind.
    are_read: bool,
}

impl Marks {
    /// Those that a text should have in another language, and those that it has.
    pub(super) fn of(slot: &Slot<'_>, to: &Text) -> Self {
        let sorted = |text: &str| {
            let mut ids = mark_ids(text);
            ids.sort();
            ids
        };
        let are_read = slot.role.has_marks();
        Self {
            wanted: if are_read { sorted(&slot.text.value) } else { Vec::new() },
            found: sorted(&to.value),
            blank: covers_nothing(&to.value).into_iter().map(|(id, _)| id).collect(),
            are_read,
        }
    }

    /// True where nothing is to be said.
    pub(super) fn are_right(&self) -> bool {
        self.wanted == self.found && self.blank.is_empty()
    }

    /// What is wrong with them.
    pub(super) fn problem(&self, span: Span) -> Option<Diagnostic> {
        if self.are_right() {
            return None;
        }
        let wrong = |message: &str| Diagnostic::error("translation-marks", span, message);
        let all = |ids: &[String]| ids.iter().map(|id| format!("`[…]({id})`")).collect::<Vec<_>>().join(", ");
        Some(if !self.are_read {
            wrong("a mark is not read in a text of this kind").help("take its marks out: nothing can be noticed here")
        } else if self.wanted == self.found {
            wrong("a mark has no words between its brackets").help(format!("put the words that say it into {}", all(&self.blank)))
        } else if self.wanted.is_empty() {
            wrong("the translation marks other details than the text does").help("take its marks out: the text has none")
        } else {
            wrong("the translation marks other details than the text does").help(format!("mark what the text marks: {}", all(&self.wanted)))
        })
    }
}
