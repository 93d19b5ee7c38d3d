//! A sentence made ready to be compared: its letters as a whole, and its words one by one.

use super::grams::{Rarity, Weighed, runs};
use super::kin::are_kin;
use super::small::is_small;

/// How alike two words are that mean nearly the same, in thousandths.
const KIN: u32 = 650;
/// Words less alike than this have nothing to do with each other.
const ALIKE_FROM: u32 = 500;
/// What is alike in full.
const WHOLE: u32 = 1000;

/// A sentence.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    letters: Weighed,
    words: Vec<Word>,
}

/// A word of it.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    /// Its letters two by two, in order.
    pairs: Vec<(char, char)>,
    weight: u64,
}

impl Word {
    fn of(rarity: &Rarity, text: &str) -> Self {
        let letters: Vec<char> = std::iter::once(' ').chain(text.chars()).chain([' ']).collect();
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
        pairs.sort_unstable();
        let rare = u64::from(rarity.of_word(text));
        Self {
            text: text.to_owned(),
            pairs,
            weight: if is_small(text) { rare / 3 } else { rare },
        }
    }

    /// How alike two words are: by the pairs of letters they share, or because they mean nearly the same.
    fn alike(&self, other: &Self) -> u32 {
        if self.text == other.text {
            return WHOLE;
        }
        if are_kin(&self.text, &other.text) {
            return KIN;
        }
        let (mut mine, mut theirs, mut shared) = (self.pairs.as_slice(), other.pairs.as_slice(), 0);
        while let ([a, rest @ ..], [b, others @ ..]) = (mine, theirs) {
            if a == b {
                shared += 2;
            }
            if a <= b {
                mine = rest;
            }
            if b <= a {
                theirs = others;
            }
        }
        let all = u32::try_from(self.pairs.len() + other.pairs.len()).unwrap_or(u32::MAX);
        let alike = (shared * WHOLE).checked_div(all).unwrap_or(0);
        if alike < ALIKE_FROM { 0 } else { alike }
    }
}

impl Sentence {
    /// The sentence of these words.
    pub(crate) fn of<S: AsRef<str>>(rarity: &Rarity, words: &[S]) -> Self {
        Self {
            letters: rarity.weigh(&runs(words)),
            words: words.iter().map(|word| Word::of(rarity, word.as_ref())).collect(),
        }
    }

    /// How alike two sentences are, 0 to 1,000: half by their letters, half by their words.
    pub(crate) fn alike(&self, other: &Self) -> u32 {
        u32::midpoint(self.letters.alike(&other.letters), self.words_alike(other))
    }

    /// Each word by the one of the other sentence that is most like it, weighted by how rare it is; the harmonic mean of both ways.
    fn words_alike(&self, other: &Self) -> u32 {
        let (there, back) = (self.covered_by(other), other.covered_by(self));
        (2 * there * back).checked_div(there + back).unwrap_or(0)
    }

    /// How much of a sentence, in thousandths, is in another.
    fn covered_by(&self, other: &Self) -> u32 {
        let best = |word: &Word| other.words.iter().map(|one| word.alike(one)).max().unwrap_or(0);
        let covered: u64 = self.words.iter().map(|word| word.weight * u64::from(best(word))).sum();
        let all: u64 = self.words.iter().map(|word| word.weight).sum();
        u32::try_from(covered.checked_div(all).unwrap_or(0)).unwrap_or(WHOLE)
    }
}
