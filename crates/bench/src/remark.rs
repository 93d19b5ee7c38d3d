//! What the bench has to say once a step, a save or a command has been carried out, before anyone knows in which language.

use words::{Said, Words};

/// Something to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// One message.
    Plain(Said),
    /// The run could not be brought to where it was.
    PlaceLost {
        /// The step that is not possible, counted from 1.
        step: usize,
        /// What it does.
        what: Said,
        /// Why it is refused.
        why: Said,
    },
}

impl Remark {
    /// What it says in a language.
    pub fn text(&self, words: &Words) -> String {
        match self {
            Self::Plain(said) => words.tell(said),
            Self::PlaceLost { step, what, why } => words.fill(
                "bench-place-lost",
                &[
                    ("step", (*step).into()),
                    ("what", words.tell(what).into()),
                    ("why", words.tell(why).into()),
                ],
            ),
        }
    }
}

impl From<Said> for Remark {
    fn from(said: Said) -> Self {
        Self::Plain(said)
    }
}
