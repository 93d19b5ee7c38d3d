//! What the bench has to say once a step, a save or a command has been carried out, before anyone knows in which language.

use messages::{Message, Messages};

/// Something to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// One message.
    Plain(Message),
    /// The run could not be brought to where it was.
    PlaceLost {
        /// The step that is not possible, counted from 1.
        step: usize,
        /// What it does.
        what: Message,
        /// Why it is refused.
        why: Message,
    },
}

impl Remark {
    /// What it says in a language.
    pub fn text(&self, words: &Messages) -> String {
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

impl From<Message> for Remark {
    fn from(said: Message) -> Self {
        Self::Plain(said)
    }
}
