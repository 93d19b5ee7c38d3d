//! Which entry of a translation belongs to which text of its scenario, after lines were put in, taken out and moved.
//!
//! An id counts the texts of what it belongs to, so that it is another once a line is put in above: what stays is the order. The
//! entries and the texts of one owner are laid beside each other so that as many as can be stand in the same order. Where that can be
//! done in several ways and they would show different words, nobody can tell which is meant, and that is said instead.

use std::collections::{BTreeMap, HashMap};

use super::slots::Slot;
use super::ways::{Way, Ways};
use super::{Translated, is_blank};
use crate::document::Id;

/// An entry of a translation.
pub(super) type Entry = (Id, Translated);

/// What becomes of the entries.
#[derive(Debug, Default)]
pub(super) struct Matching {
    /// For each text its entry, and whether that was made from other words.
    pub(super) places: Vec<Option<Place>>,
    /// For each text whether there are entries for it of which nobody can tell which is its own.
    pub(super) is_unclear: Vec<bool>,
    /// Entries that nobody can tell the texts of.
    pub(super) unclear: Vec<usize>,
    /// The other entries that no text has.
    pub(super) rest: Vec<usize>,
}

/// The entry of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Where it stands among the entries.
    pub(super) entry: usize,
    /// True where it was made from the words that stand there.
    pub(super) holds: bool,
}

/// Finds the entry of each text.
pub(super) fn matched(slots: &[Slot<'_>], entries: &[Entry]) -> Matching {
    let mut state = State {
        slots,
        entries,
        places: vec![None; slots.len()],
        is_unclear: vec![false; slots.len()],
        taken: vec![false; entries.len()],
        unclear: vec![false; entries.len()],
    };
    let owners = state.by_owner();
    for (own, theirs) in owners.values() {
        state.lay(own, theirs);
    }
    // What is left may have gone from one owner to another. A text that has an empty entry may be the one it was made for as well.
    let own: Vec<usize> = (0..slots.len()).filter(|ix| state.is_wordless(*ix)).collect();
    let theirs = state.open_entries(0..entries.len());
    state.lay(&own, &theirs);
    for (own, theirs) in owners.values() {
        state.pair_changed(own, theirs);
    }
    state.end()
}

struct State<'a> {
    slots: &'a [Slot<'a>],
    entries: &'a [Entry],
    places: Vec<Option<Place>>,
    is_unclear: Vec<bool>,
    taken: Vec<bool>,
    unclear: Vec<bool>,
}

/// What an id belongs to, and which of its texts it is.
fn cut(id: &str) -> (&str, usize) {
    let (owner, count) = id.rsplit_once('/').unwrap_or((id, ""));
    (owner, count.parse().unwrap_or(usize::MAX))
}

impl<'a> State<'a> {
    /// The texts and the entries of each owner, in order.
    fn by_owner(&self) -> BTreeMap<&'a str, (Vec<usize>, Vec<usize>)> {
        let mut owners: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (ix, slot) in self.slots.iter().enumerate() {
            owners.entry(cut(&slot.id).0).or_default().0.push(ix);
        }
        for (ix, (id, _)) in self.entries.iter().enumerate() {
            owners.entry(cut(&id.value).0).or_default().1.push(ix);
        }
        for (_, theirs) in owners.values_mut() {
            theirs.sort_by_key(|ix| cut(&self.entries[*ix].0.value).1);
        }
        owners
    }

    /// True of a text that has no words in the other language yet.
    fn is_wordless(&self, slot: usize) -> bool {
        let is_empty = |place: Place| is_blank(&self.entries[place.entry].1.to);
        self.places[slot].is_none_or(is_empty) && !self.is_unclear[slot]
    }

    /// Entries with words in them that no text has yet.
    fn open_entries(&self, all: impl Iterator<Item = usize>) -> Vec<usize> {
        all.filter(|ix| !self.taken[*ix] && !self.unclear[*ix] && !is_blank(&self.entries[*ix].1.to))
            .collect()
    }

    fn from(&self, entry: usize) -> &'a str {
        &self.entries[entry].1.from.value
    }

    fn to(&self, entry: usize) -> &'a str {
        self.entries[entry].1.to.value.trim()
    }

    fn text(&self, slot: usize) -> &'a str {
        &self.slots[slot].text.value
    }

    /// Gives a text its entry; one that has an empty entry keeps that, and the notes at it.
    fn take(&mut self, slot: usize, entry: usize, holds: bool) {
        if self.places[slot].is_none() {
            self.places[slot] = Some(Place { entry, holds });
            self.taken[entry] = true;
        }
    }

    /// Lays texts and entries beside each other.
    fn lay(&mut self, own: &[usize], theirs: &[usize]) {
        let same = own.len() == theirs.len() && own.iter().zip(theirs).all(|(slot, entry)| self.text(*slot) == self.from(*entry));
        if same {
            own.iter().zip(theirs).for_each(|(slot, entry)| self.take(*slot, *entry, true));
            return;
        }
        self.take_what_stands_once(own, theirs);
        let many = own.iter().any(|slot| self.places[*slot].is_none()) && theirs.iter().any(|entry| !self.taken[*entry]);
        if !many {
            return;
        }
        let texts: Vec<&str> = own.iter().map(|slot| self.text(*slot)).collect();
        let words: Vec<(&str, &str)> = theirs.iter().map(|entry| (self.from(*entry), self.to(*entry))).collect();
        let ways = Ways::of(&texts, &words);
        let mut doubted: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, slot) in own
            .iter()
            .enumerate()
            .filter(|(_, slot)| self.is_wordless(**slot))
            .collect::<Vec<_>>()
        {
            match ways.as_ref().map_or(Way::Many, |ways| ways.at(at)) {
                Way::One(entries) => {
                    if let Some(entry) = entries.into_iter().map(|there| theirs[there]).find(|entry| !self.taken[*entry]) {
                        self.take(*slot, entry, true);
                    }
                }
                Way::Many => doubted.entry(self.text(*slot)).or_default().push(*slot),
            }
        }
        self.doubt(&doubted, theirs);
    }

    /// A text that stands once among the texts and once among the entries is found wherever it went.
    fn take_what_stands_once(&mut self, own: &[usize], theirs: &[usize]) {
        let mut counts: HashMap<&str, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for slot in own {
            counts.entry(self.text(*slot)).or_default().0.push(*slot);
        }
        for entry in theirs {
            counts.entry(self.from(*entry)).or_default().1.push(*entry);
        }
        let once: Vec<(usize, usize)> = counts
            .values()
            .filter_map(|(slots, entries)| Some((*slots.first()?, *entries.first()?)).filter(|_| slots.len() == 1 && entries.len() == 1))
            .collect();
        for (slot, entry) in once {
            self.take(slot, entry, true);
        }
    }

    /// Texts of which nobody can tell which entry is theirs, and those entries.
    fn doubt(&mut self, doubted: &HashMap<&str, Vec<usize>>, theirs: &[usize]) {
        let mut entries = self.open_entries(theirs.iter().copied());
        entries.retain(|entry| doubted.contains_key(self.from(*entry)));
        for entry in entries {
            self.unclear[entry] = true;
            for slot in doubted.get(self.from(entry)).into_iter().flatten() {
                self.is_unclear[*slot] = true;
            }
        }
    }

    /// A text that was changed stands between the same neighbours, or has the same id.
    fn pair_changed(&mut self, own: &[usize], theirs: &[usize]) {
        for (slots, entries) in self.gaps(own, theirs) {
            if slots.len() == entries.len() {
                slots.iter().zip(&entries).for_each(|(slot, entry)| self.take(*slot, *entry, false));
                continue;
            }
            let by_id: HashMap<&str, usize> = entries
                .iter()
                .map(|entry| (self.entries[*entry].0.value.as_str(), *entry))
                .collect();
            for slot in slots {
                if let Some(entry) = by_id.get(self.slots[slot].id.as_str()) {
                    self.take(slot, *entry, false);
                }
            }
        }
    }

    /// The texts and entries that are still open, as they stand between those that have found each other.
    fn gaps(&self, own: &[usize], theirs: &[usize]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut gaps: BTreeMap<usize, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        let ranks: HashMap<usize, usize> = theirs.iter().enumerate().map(|(rank, entry)| (*entry, rank + 1)).collect();
        let (mut last, mut ends) = (0, Vec::new());
        for slot in own {
            match self.places[*slot] {
                None if !self.is_unclear[*slot] => gaps.entry(last).or_default().0.push(*slot),
                None => {}
                // Only what goes on in the same order parts one gap from the next.
                Some(place) => {
                    if let Some(rank) = ranks.get(&place.entry).filter(|rank| **rank > last) {
                        last = *rank;
                        ends.push(last);
                    }
                }
            }
        }
        for entry in self.open_entries(theirs.iter().copied()) {
            let before = ends.partition_point(|end| *end < ranks[&entry]);
            let gap = before.checked_sub(1).map_or(0, |ix| ends[ix]);
            gaps.entry(gap).or_default().1.push(entry);
        }
        gaps.into_values().collect()
    }

    fn end(self) -> Matching {
        let all = 0..self.entries.len();
        Matching {
            unclear: all.clone().filter(|ix| self.unclear[*ix]).collect(),
            rest: all.filter(|ix| !self.taken[*ix] && !self.unclear[*ix]).collect(),
            places: self.places,
            is_unclear: self.is_unclear,
        }
    }
}
