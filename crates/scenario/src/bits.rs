//! A set of small numbers.

/// A set of indices, as bits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bits(Vec<u64>);

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
