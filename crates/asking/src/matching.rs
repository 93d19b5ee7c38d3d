//! The sayings in order of how like they are to what was typed, and how much of that is shown.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use scenario::document::Fault;

use super::fold::words;
use super::grams::{Rarity, RunIndex, runs};
use super::spelling::Known;
use super::word::{Table, Word};
use super::wording;

/// Below this, in thousandths, nothing is shown.
const NONE_BELOW: u32 = 300;
/// From this on one sentence is shown, where no other comes near.
const ONE_FROM: u32 = 420;
/// How much less like the second must be.
const CLEAR_BY: u32 = 90;
/// What naming somebody costs a saying that does not.
const OTHER_PERSON: u32 = 250;
/// What a faulted saying is behind a neutral one, for a sentence in which no rule sees a fault.
const FAULTED: u32 = 30;
/// What a saying is ahead whose author marks it with the very fault that a rule sees in the sentence.
const SAME_FAULT: u32 = 100;
/// Sentences of more words are looked at in stretches too,
const LONG: usize = 12;
/// of so many words,
const STRETCH: usize = 8;
/// and what is found in one counts so much less.
const IN_PASSING: u32 = 40;
/// Words before a name that name nobody.
const TITLES: [&str; 24] = [
    "dispatcher",
    "interpreter",
    "interprete",
    "operator",
    "voice",
    "voz",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "officer",
    "sergeant",
    "sgt",
    "detective",
    "deputy",
    "the",
    "senor",
    "senora",
    "senorita",
    "oficial",
    "sargento",
    "agente",
    "don",
];
/// Most that are shown.
const MOST: usize = 3;

/// Something that can be said here and now.
#[derive(Clone, Debug)]
pub(crate) struct Saying<'a> {
    /// Every way to say it, the author's sentence first.
    pub ways: Vec<&'a str>,
    /// What its author marks as wrong with its wording.
    pub faults: Vec<Fault>,
}

/// How much is shown of what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// One sentence, to be confirmed.
    One,
    /// Up to three, to pick from.
    Three,
    /// Nothing; put it differently.
    None,
    /// Nothing; the words as typed have this fault.
    Veto(Fault),
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How much of it is shown.
    pub zone: Zone,
    /// The sayings by index, the most alike first, with how alike, in thousandths; at most three.
    pub ranked: Vec<(usize, u32)>,
}

/// A way to say something, made ready.
#[derive(Debug)]
struct Way {
    /// Its words, by their place in the vocabulary.
    words: Vec<usize>,
    /// Its place in the index of runs.
    place: usize,
}

/// A saying made ready to be compared.
#[derive(Debug)]
struct Ready {
    ways: Vec<Way>,
    faults: Vec<Fault>,
}

/// All that can be said in a call, made ready: how rare each run of letters is, how words are spelled, and who is called what.
#[derive(Debug)]
pub(crate) struct Asking {
    language: String,
    rarity: Rarity,
    index: RunIndex,
    vocabulary: Vec<Word>,
    /// Where each word stands in the vocabulary.
    places: BTreeMap<String, usize>,
    sayings: Vec<Ready>,
    known: Known,
    names: BTreeSet<String>,
}

impl Asking {
    /// Looks at everything that can be said in a call, and at the names in it.
    pub(crate) fn over(language: &str, sayings: &[Saying<'_>], names: &[&str]) -> Self {
        let all = |saying: &Saying<'_>| saying.ways.iter().flat_map(|way| words(way)).collect::<Vec<_>>();
        let said: Vec<Vec<String>> = sayings.iter().map(all).collect();
        let rarity = Rarity::over(&said.iter().map(|words| runs(words)).collect::<Vec<_>>());
        let distinct: BTreeSet<String> = said.into_iter().flatten().collect();
        let places: BTreeMap<String, usize> = distinct.iter().cloned().zip(0..).collect();
        let mut index = RunIndex::default();
        let mut ready = |way: &&str| {
            let words = words(way);
            let place = index.take(&rarity.weigh(&runs(&words)));
            let words = words.iter().filter_map(|word| places.get(word).copied()).collect();
            Way { words, place }
        };
        let sayings = sayings.iter().map(|saying| Ready {
            ways: saying.ways.iter().map(&mut ready).collect(),
            faults: saying.faults.clone(),
        });
        let sayings = sayings.collect();
        let names: BTreeSet<String> = names.iter().flat_map(|name| names_in(name)).collect();
        Self {
            language: language.to_owned(),
            vocabulary: distinct.iter().map(|word| Word::of(&rarity, word)).collect(),
            known: Known::of(distinct.into_iter().filter(|word| !names.contains(word))),
            names,
            rarity,
            index,
            places,
            sayings,
        }
    }

    /// What a sentence typed to somebody means, of the sayings open to them; by the places at which they were given, in `open`.
    pub(crate) fn find(&self, typed: &str, to: &str, open: &[usize]) -> Found {
        let fault = wording::fault(typed, &self.language);
        let (typed, to) = (words(typed), words(to));
        let plain = |word: &str| {
            word.strip_suffix('s')
                .filter(|name| self.names.contains(*name))
                .unwrap_or(word)
                .to_owned()
        };
        let named = typed
            .iter()
            .map(|word| plain(word))
            .filter(|word| self.names.contains(word) && !to.contains(word));
        // A name that nothing says has no place, and so no saying has it.
        let named: Vec<Option<usize>> = named.map(|name| self.places.get(&name).copied()).collect();
        let there = open
            .iter()
            .enumerate()
            .filter_map(|(place, ix)| Some((place, self.sayings.get(*ix)?)));
        let there = there.filter(|(_, saying)| fault.is_none() || !saying.faults.is_empty());
        let (places, may_be): (Vec<usize>, Vec<&Ready>) = there.unzip();
        let spelled: Vec<&str> = typed.iter().map(|word| self.spelled(word)).collect();
        let alike = self.alike(&spelled, &may_be);
        let weighed = |(saying, best): (&&Ready, u32)| {
            let says = |name: &Option<usize>| saying.ways.iter().any(|way| name.is_some_and(|name| way.words.contains(&name)));
            let (other, faulted) = (if named.iter().all(says) { 0 } else { OTHER_PERSON }, !saying.faults.is_empty());
            match fault {
                Some(fault) if saying.faults.contains(&fault) => (best + SAME_FAULT).saturating_sub(other),
                None if faulted => best.saturating_sub(other + FAULTED),
                _ => best.saturating_sub(other),
            }
        };
        let mut ranked: Vec<(usize, u32)> = places.into_iter().zip(may_be.iter().zip(alike).map(weighed)).collect();
        ranked.sort_by_key(|(place, alike)| (Reverse(*alike), *place));
        ranked.truncate(MOST);
        Found {
            zone: zone(&ranked, fault),
            ranked,
        }
    }

    /// How like a sentence each of some sayings is, by its nearest way; of a long sentence each stretch is looked at as well: who talks
    /// round a question asks it somewhere on the way. Half by the letters, half by the words.
    fn alike(&self, sentence: &[&str], sayings: &[&Ready]) -> Vec<u32> {
        let typed: Vec<Word> = sentence.iter().map(|word| Word::of(&self.rarity, word)).collect();
        let mut wanted = vec![false; self.vocabulary.len()];
        for word in sayings.iter().flat_map(|saying| &saying.ways).flat_map(|way| &way.words) {
            wanted[*word] = true;
        }
        // A sentence that is not long has no stretches: none is as long as it and more.
        let length = if sentence.len() > LONG { STRETCH } else { sentence.len() + 1 };
        let table = Table::of(&typed, &self.vocabulary, &wanted, length);
        let parts = std::iter::once(sentence).chain(sentence.windows(length));
        let letters: Vec<Vec<u32>> = parts.map(|part| self.index.alike(&self.rarity.weigh(&runs(part)))).collect();
        let near = |way: &Way| {
            let both = table.alike(&way.words).zip(&letters).enumerate();
            let of = |(nth, (words, letters)): (usize, (u32, &Vec<u32>))| {
                u32::midpoint(letters[way.place], words).saturating_sub(if nth == 0 { 0 } else { IN_PASSING })
            };
            both.map(of).max().unwrap_or(0)
        };
        sayings
            .iter()
            .map(|saying| saying.ways.iter().map(near).max().unwrap_or(0))
            .collect()
    }

    /// How near two sayings lie by their nearest ways.
    pub(crate) fn nearness(&self, one: usize, other: usize) -> u32 {
        let (Some(one), Some(other)) = (self.sayings.get(one), self.sayings.get(other)) else {
            return 0;
        };
        let texts: Vec<&String> = self.places.keys().collect();
        let as_typed = |way: &Way| way.words.iter().map(|ix| texts[*ix].as_str()).collect::<Vec<_>>();
        let near = one.ways.iter().flat_map(|way| self.alike(&as_typed(way), &[other]));
        near.max().unwrap_or(0)
    }

    fn spelled<'a>(&'a self, word: &'a str) -> &'a str {
        if self.names.contains(word) { word } else { self.known.meant(word) }
    }
}

/// The words of what somebody is called that name them: no titles, no trade behind a comma, and nothing of a mere description, as "Voice
/// on the phone" is one by its small words.
pub(crate) fn names_in(called: &str) -> Vec<String> {
    let name = called.split(',').next().unwrap_or(called);
    if name.split_whitespace().any(|word| word.starts_with(char::is_lowercase)) {
        return Vec::new();
    }
    words(name).into_iter().filter(|word| !TITLES.contains(&word.as_str())).collect()
}

/// How much is shown: by how alike the first is, and how far ahead of the second.
fn zone(ranked: &[(usize, u32)], fault: Option<Fault>) -> Zone {
    let first = ranked.first().map_or(0, |(_, alike)| *alike);
    let second = ranked.get(1).map_or(0, |(_, alike)| *alike);
    match fault {
        _ if first >= ONE_FROM && first - second >= CLEAR_BY => Zone::One,
        _ if first >= NONE_BELOW => Zone::Three,
        Some(fault) => Zone::Veto(fault),
        None => Zone::None,
    }
}
