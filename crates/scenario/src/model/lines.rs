//! A line of text, who speaks it, and its phrases.

use crate::document::Noise;
use crate::number::Secs;

use super::indices::{DetailIx, PersonIx};

/// Who speaks a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Nobody: something is seen or heard.
    Nobody,
    /// The officer.
    Officer,
    /// Someone of the cast.
    Person(PersonIx),
}

/// A line of text.
#[derive(Clone, Debug)]
pub struct Line {
    /// Who speaks.
    pub speaker: Speaker,
    /// The words, without marks.
    pub text: String,
    /// The phrases, in order; together they are the whole text.
    pub phrases: Vec<Phrase>,
    /// Story seconds.
    pub secs: Secs,
    /// The sound that is heard with it, where it tells of one.
    pub noise: Option<Noise>,
}

/// A part of a line that can be noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// First byte in the text.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The details it carries.
    pub details: Vec<DetailIx>,
}

impl Line {
    /// The words of one phrase, without the space around them.
    pub fn phrase(&self, n: usize) -> Option<&str> {
        self.phrases.get(n).map(|p| self.text[p.start..p.end].trim())
    }
}
