//! Runs of two to five letters, with whole weights, and how much two sentences have in common.
//!
//! All arithmetic is on integers, so that every machine finds the same.

use std::collections::BTreeMap;

use super::small::is_small;

/// The lengths of run that are counted, in letters with the gaps between words.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=5;

/// How much more a run tells that stands in a word which says something.
const TELLING: u32 = 2;

/// What is alike in full, in thousandths.
const ALIKE: u32 = 1000;

/// The runs of some words with how much each tells. A word said three times asks for nothing else than one said once.
pub(crate) fn runs<S: AsRef<str>>(words: &[S]) -> BTreeMap<u64, u32> {
    let mut found = BTreeMap::new();
    for word in words {
        let weight = if is_small(word.as_ref()) { 1 } else { TELLING };
        let letters: Vec<char> = std::iter::once(' ').chain(word.as_ref().chars()).chain([' ']).collect();
        for length in LENGTHS {
            for run in letters.windows(length) {
                let count = found.entry(named(run)).or_insert(0);
                *count = (*count).max(weight);
            }
        }
    }
    found
}

/// A run as a number, by FNV-1a: the same on every machine and in every run of the program.
fn named(run: &[char]) -> u64 {
    run.iter().fold(0xcbf2_9ce4_8422_2325, |hash, letter| {
        (hash ^ u64::from(u32::from(*letter))).wrapping_mul(0x0100_0000_01b3)
    })
}

/// How rare each run is over all that can be said in a call.
#[derive(Debug, Default)]
pub(crate) struct Rarity {
    weights: BTreeMap<u64, u32>,
    /// What a run weighs that nothing here has.
    unheard: u32,
}

impl Rarity {
    /// Counts in how many of the sayings each run is.
    pub(crate) fn over(sayings: &[BTreeMap<u64, u32>]) -> Self {
        let mut counts: BTreeMap<u64, u64> = BTreeMap::new();
        for run in sayings.iter().flat_map(BTreeMap::keys) {
            *counts.entry(*run).or_insert(0) += 1;
        }
        let all = sayings.len() as u64 + 1;
        Self {
            weights: counts
                .into_iter()
                .map(|(run, count)| (run, log2_in_256ths(all, count) + 64))
                .collect(),
            unheard: u32::midpoint(log2_in_256ths(all, 1), 64),
        }
    }

    /// How rare a word is: what the longest runs of it weigh on average.
    pub(crate) fn of_word(&self, word: &str) -> u32 {
        let whole: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
        let length = whole.len().min(*LENGTHS.end());
        let weights = whole
            .windows(length)
            .map(|run| self.weights.get(&named(run)).copied().unwrap_or(2 * self.unheard));
        let (count, sum) = weights.fold((0, 0), |(count, sum), weight| (count + 1, sum + weight));
        sum / u32::max(count, 1)
    }

    /// A sentence as weights by run, in order of run.
    pub(crate) fn weigh(&self, runs: &BTreeMap<u64, u32>) -> Weighed {
        let weigh = |(run, count): (&u64, &u32)| (*run, u64::from(self.weights.get(run).copied().unwrap_or(self.unheard) * count));
        let weights: Vec<(u64, u64)> = runs.iter().map(weigh).collect();
        let length = weights.iter().map(|(_, weight)| weight * weight).sum();
        Weighed { weights, length }
    }
}

/// A sentence as weights, by run and in order of run.
#[derive(Clone, Debug)]
pub(crate) struct Weighed {
    weights: Vec<(u64, u64)>,
    /// The sum of their squares.
    length: u64,
}

/// In which ways to say something each run is, and how much it weighs there: few runs of a sentence are anywhere, and only those are
/// looked at.
#[derive(Debug, Default)]
pub(crate) struct RunIndex {
    of: BTreeMap<u64, Vec<(usize, u64)>>,
    lengths: Vec<u64>,
}

impl RunIndex {
    /// Takes the next way in; returns its place.
    pub(crate) fn take(&mut self, way: &Weighed) -> usize {
        let place = self.lengths.len();
        self.lengths.push(way.length);
        for (run, weight) in &way.weights {
            self.of.entry(*run).or_default().push((place, *weight));
        }
        place
    }

    /// How like each way a sentence is, 0 to 1,000, by the place of the way: the cosine of their weights.
    pub(crate) fn alike(&self, sentence: &Weighed) -> Vec<u32> {
        let mut shared = vec![0_u64; self.lengths.len()];
        for (run, weight) in &sentence.weights {
            for (place, other) in self.of.get(run).into_iter().flatten() {
                shared[*place] += weight * other;
            }
        }
        let cosine = |(shared, length): (u64, &u64)| {
            let both = u128::from(sentence.length) * u128::from(*length);
            let whole = u128::from(shared) * u128::from(ALIKE);
            u32::try_from(whole.checked_div(both.isqrt()).unwrap_or(0)).unwrap_or(ALIKE)
        };
        shared.into_iter().zip(&self.lengths).map(cosine).collect()
    }
}

/// The logarithm to base 2 of a quotient of at least 1, in 256ths, by squaring: the same on every machine.
fn log2_in_256ths(of: u64, by: u64) -> u32 {
    let mut value = (of << 16) / by.max(1);
    let mut log = 0;
    while value >= 2 << 16 {
        value >>= 1;
        log += 256;
    }
    for bit in [128, 64, 32, 16, 8, 4, 2, 1] {
        value = (value * value) >> 16;
        if value >= 2 << 16 {
            value >>= 1;
            log += bit;
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::{Rarity, RunIndex, log2_in_256ths, runs};

    #[test]
    fn the_logarithm_is_that_of_a_table() {
        assert_eq!(
            [(1, 1), (2, 1), (3, 1), (10, 1), (48, 7)].map(|(of, by)| log2_in_256ths(of, by)),
            [0, 256, 405, 850, 711]
        );
    }

    #[test]
    fn a_sentence_is_wholly_like_itself_and_not_at_all_like_another() {
        let (a, b) = (runs(&["where", "is", "it"]), runs(&["money"]));
        let rarity = Rarity::over(&[a.clone(), b.clone()]);
        let mut index = RunIndex::default();
        for way in [&a, &b] {
            index.take(&rarity.weigh(way));
        }
        assert_eq!(index.alike(&rarity.weigh(&a)), [1000, 0]);
        assert_eq!(index.alike(&rarity.weigh(&runs::<&str>(&[]))), [0, 0]);
    }
}
