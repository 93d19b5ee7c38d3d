//! A set of small numbers.

use std::hash::{Hash, Hasher};

/// A set of indices, as bits.
///
/// Two that hold the same are equal, whatever room either has.
#[derive(Clone, Debug, Default)]
pub struct Bits(Vec<u64>);

impl PartialEq for Bits {
    fn eq(&self, other: &Self) -> bool {
        self.words() == other.words()
    }
}

impl Eq for Bits {}

impl Hash for Bits {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.words().hash(state);
    }
}

impl Bits {
    /// An empty set for indices below `len`.
    pub fn new(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    /// Adds an index; true if it was not there.
    pub fn insert(&mut self, ix: usize) -> bool {
        if ix / 64 >= self.0.len() {
            self.0.resize(ix / 64 + 1, 0);
        }
        let fresh = !self.has(ix);
        self.0[ix / 64] |= 1 << (ix % 64);
        fresh
    }

    /// Adds an index.
    pub fn set(&mut self, ix: usize) {
        self.insert(ix);
    }

    /// The bits, 64 in a word, up to the last word that holds any: equal where the sets are.
    pub fn words(&self) -> &[u64] {
        let len = self.0.iter().rposition(|word| *word != 0).map_or(0, |last| last + 1);
        &self.0[..len]
    }

    /// Removes an index.
    pub fn remove(&mut self, ix: usize) {
        if let Some(word) = self.0.get_mut(ix / 64) {
            *word &= !(1 << (ix % 64));
        }
    }

    /// True if the index is there.
    pub fn has(&self, ix: usize) -> bool {
        self.0.get(ix / 64).is_some_and(|word| word >> (ix % 64) & 1 == 1)
    }

    /// Adds all of another set; true if any was not there.
    pub fn add(&mut self, other: &Self) -> bool {
        if other.0.len() > self.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut fresh = false;
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            fresh |= *more & !*word != 0;
            *word |= more;
        }
        fresh
    }

    /// The indices, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0
            .iter()
            .enumerate()
            .flat_map(|(i, word)| (0..64).filter(move |b| word >> b & 1 == 1).map(move |b| i * 64 + b))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.iter().map(|w| w.count_ones() as usize).sum()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Bits;

    #[test]
    fn sets_that_hold_the_same_are_equal_whatever_room_they_have() {
        let mut grown = Bits::new(1);
        grown.insert(200);
        grown.remove(200);
        grown.insert(3);
        let mut small = Bits::default();
        small.insert(3);
        assert_eq!(grown, small);
        assert_eq!(HashSet::from([grown, small.clone(), Bits::new(500), Bits::default()]).len(), 2);
        small.insert(64);
        assert_ne!(small, Bits::default());
    }
}
