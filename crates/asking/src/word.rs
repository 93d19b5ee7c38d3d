//! Words made ready to be compared one by one, and how alike those of a sentence are to those of a way to say something.

use super::grams::Rarity;
use super::kin::groups_of;
use super::small::is_small;

/// How alike two words are that mean nearly the same, in thousandths.
const KIN: u32 = 650;
/// Words less alike than this have nothing to do with each other.
const ALIKE_FROM: u32 = 500;
/// What is alike in full.
const WHOLE: u32 = 1000;

/// A word.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    text: String,
    /// Its letters two by two, in order.
    pairs: Vec<(char, char)>,
    /// The groups of kin that it is in.
    groups: u64,
    /// How much it counts: a rare one more, a small one less.
    weight: u64,
}

impl Word {
    /// Makes a word ready.
    pub(crate) fn of(rarity: &Rarity, text: &str) -> Self {
        let letters: Vec<char> = std::iter::once(' ').chain(text.chars()).chain([' ']).collect();
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
        pairs.sort_unstable();
        let rare = u64::from(rarity.of_word(text));
        Self {
            text: text.to_owned(),
            pairs,
            groups: groups_of(text),
            weight: if is_small(text) { rare / 3 } else { rare },
        }
    }

    /// How alike two words are: by the pairs of letters they share, or because they mean nearly the same.
    fn alike(&self, other: &Self) -> u32 {
        if self.text == other.text {
            return WHOLE;
        }
        if self.groups & other.groups != 0 {
            return KIN;
        }
        let all = u32::try_from(self.pairs.len() + other.pairs.len()).unwrap_or(u32::MAX);
        let least = u32::try_from(self.pairs.len().min(other.pairs.len())).unwrap_or(u32::MAX);
        if 2 * least * WHOLE < ALIKE_FROM * all {
            return 0;
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
        let alike = (shared * WHOLE).checked_div(all).unwrap_or(0);
        if alike < ALIKE_FROM { 0 } else { alike }
    }
}

/// How alike each word of a sentence is to each that the sayings in question are made of; worked out once for all of them.
pub(crate) struct Table<'a> {
    typed: &'a [Word],
    vocabulary: &'a [Word],
    /// By the place of the other word, then of the typed one.
    alike: Vec<u32>,
    /// The most in each stretch, by the place of the other word, then of the stretch.
    most: Vec<u32>,
    /// Where the stretches begin: at each of so many words.
    stretches: usize,
}

impl<'a> Table<'a> {
    /// Holds every typed word against the words of the vocabulary that are wanted. Stretches are of `length` words.
    pub(crate) fn of(typed: &'a [Word], vocabulary: &'a [Word], wanted: &[bool], length: usize) -> Self {
        let none = vec![0; typed.len()];
        let stretches = (typed.len() + 1).saturating_sub(length);
        let (mut alike, mut most) = (Vec::new(), Vec::new());
        for (other, is_wanted) in vocabulary.iter().zip(wanted) {
            let from = alike.len();
            if *is_wanted {
                alike.extend(typed.iter().map(|word| word.alike(other)));
            } else {
                alike.extend_from_slice(&none);
            }
            most.extend(most_in_each(&alike[from..], length));
        }
        Self {
            typed,
            vocabulary,
            alike,
            most,
            stretches,
        }
    }

    /// How alike the sentence is to a way, then each stretch of it: each word by the one on the other side that is most like it, weighted
    /// by how rare it is; the harmonic mean of both directions.
    pub(crate) fn alike(&self, way: &[usize]) -> impl Iterator<Item = u32> {
        let width = self.typed.len();
        let row = |other: usize| &self.alike[other * width..(other + 1) * width];
        let best = |typed: usize| way.iter().map(|other| row(*other)[typed]).max().unwrap_or(0);
        let there: Vec<(u64, u32)> = self.typed.iter().enumerate().map(|(ix, word)| (word.weight, best(ix))).collect();
        let weight = |other: &usize| self.vocabulary[*other].weight;
        let whole = way
            .iter()
            .map(|other| (weight(other), row(*other).iter().copied().max().unwrap_or(0)));
        let mut found = vec![harmonic(covered(there.iter().copied()), covered(whole))];
        let length = width + 1 - self.stretches;
        for from in 0..self.stretches {
            let back = way.iter().map(|other| (weight(other), self.most[other * self.stretches + from]));
            found.push(harmonic(covered(there[from..from + length].iter().copied()), covered(back)));
        }
        found.into_iter()
    }
}

/// The most in each stretch of so many values.
fn most_in_each(values: &[u32], length: usize) -> impl Iterator<Item = u32> {
    values.windows(length).map(|stretch| stretch.iter().copied().max().unwrap_or(0))
}

/// The harmonic mean of how much of each side is in the other.
fn harmonic(there: u32, back: u32) -> u32 {
    (2 * there * back).checked_div(there + back).unwrap_or(0)
}

/// How much is covered, in thousandths, of words with their weights and how alike the nearest is.
fn covered(words: impl Iterator<Item = (u64, u32)>) -> u32 {
    let (covered, all) = words.fold((0, 0), |(covered, all), (weight, best)| {
        (covered + weight * u64::from(best), all + weight)
    });
    u32::try_from(covered.checked_div(all).unwrap_or(0)).unwrap_or(WHOLE)
}
