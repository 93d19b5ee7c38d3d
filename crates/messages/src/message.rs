//! What a part of the program has to say, before anyone knows in which language.

use super::{Language, messages};

/// A message by its id, with what it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The message's id.
    pub id: &'static str,
    /// What it takes, by name.
    pub given: Vec<(&'static str, Argument)>,
}

/// What is put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// Words.
    Text(String),
    /// A number, which a language may count by.
    Number(f64),
}

impl Message {
    /// A message that takes nothing.
    pub fn plain(id: &'static str) -> Self {
        Self { id, given: Vec::new() }
    }

    /// The same with one thing more put into it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.given.push((name, value.into()));
        self
    }
}

/// In English, for the terminal and for logs.
impl std::fmt::Display for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&messages(Language::English).tell(self))
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

macro_rules! small {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                Self::Number(f64::from(number))
            }
        })+
    };
}
small!(u8, u16, u32);

macro_rules! large {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Argument {
            #[expect(clippy::cast_precision_loss, reason = "numbers on a screen are far below 2^52")]
            fn from(number: $kind) -> Self {
                Self::Number(number as f64)
            }
        })+
    };
}
large!(usize, i64);
