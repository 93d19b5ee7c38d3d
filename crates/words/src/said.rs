//! What a part of the program has to say, before anyone knows in which language.

use super::{Language, words};

/// A message by its id, with what it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The message's id.
    pub id: &'static str,
    /// What it takes, by name.
    pub given: Vec<(&'static str, Given)>,
}

/// What is put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Words.
    Text(String),
    /// A number, which a language may count by.
    Number(f64),
}

impl Said {
    /// A message that takes nothing.
    pub fn plain(id: &'static str) -> Self {
        Self { id, given: Vec::new() }
    }

    /// The same with one thing more put into it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Given>) -> Self {
        self.given.push((name, value.into()));
        self
    }
}

/// In English, for the terminal and for logs.
impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&words(Language::English).tell(self))
    }
}

impl From<String> for Given {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Given {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

macro_rules! small {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Given {
            fn from(number: $kind) -> Self {
                Self::Number(f64::from(number))
            }
        })+
    };
}
small!(u8, u16, u32);

macro_rules! large {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Given {
            #[expect(clippy::cast_precision_loss, reason = "numbers on a screen are far below 2^52")]
            fn from(number: $kind) -> Self {
                Self::Number(number as f64)
            }
        })+
    };
}
large!(usize, i64);
