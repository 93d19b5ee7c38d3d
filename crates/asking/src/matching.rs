//! The sayings in order of how like they are to what was typed, and how much of that is shown.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use scenario::document::Fault;

use super::fold::words;
use super::grams::{Rarity, runs};
use super::sentence::Sentence;
use super::spelling::meant;
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
const TITLES: [&str; 18] = [
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

/// A saying made ready to be compared.
#[derive(Debug)]
struct Ready {
    ways: Vec<(Vec<String>, Sentence)>,
    faults: Vec<Fault>,
}

/// All that can be said in a call, made ready: how rare each run of letters is, how words are spelled, and who is called what.
#[derive(Debug)]
pub(crate) struct Asking {
    language: String,
    rarity: Rarity,
    sayings: Vec<Ready>,
    known: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Asking {
    /// Looks at everything that can be said in a call, and at the names in it.
    pub(crate) fn over(language: &str, sayings: &[Saying<'_>], names: &[&str]) -> Self {
        let all = |saying: &Saying<'_>| saying.ways.iter().flat_map(|way| words(way)).collect::<Vec<_>>();
        let said: Vec<Vec<String>> = sayings.iter().map(all).collect();
        let rarity = Rarity::over(&said.iter().map(|words| runs(words)).collect::<Vec<_>>());
        let ready = |saying: &Saying<'_>| Ready {
            ways: saying
                .ways
                .iter()
                .map(|way| words(way))
                .map(|way| (way.clone(), Sentence::of(&rarity, &way)))
                .collect(),
            faults: saying.faults.clone(),
        };
        let names = names.iter().flat_map(|name| words(name));
        Self {
            language: language.to_owned(),
            sayings: sayings.iter().map(ready).collect(),
            rarity,
            known: said.into_iter().flatten().collect(),
            names: names.filter(|word| !is_title(word)).collect(),
        }
    }

    /// What a sentence typed to somebody means, of the sayings open to them; by the places at which they were given, in `open`.
    pub(crate) fn find(&self, typed: &str, to: &str, open: &[usize]) -> Found {
        let fault = wording::fault(typed, &self.language);
        let (typed, to) = (words(typed), words(to));
        let named: Vec<&String> = typed
            .iter()
            .filter(|word| self.names.contains(*word) && !to.contains(word))
            .collect();
        let parts = self.parts(&typed);
        let weighed = |saying: &Ready| {
            let best = saying.ways.iter().map(|(_, way)| alike(&parts, way)).max().unwrap_or(0);
            let names_them = named.iter().all(|name| saying.ways.iter().any(|(way, _)| way.contains(name)));
            let (other, faulted) = (if names_them { 0 } else { OTHER_PERSON }, !saying.faults.is_empty());
            match fault {
                Some(fault) if saying.faults.contains(&fault) => (best + SAME_FAULT).saturating_sub(other),
                None if faulted => best.saturating_sub(other + FAULTED),
                _ => best.saturating_sub(other),
            }
        };
        let there = open
            .iter()
            .enumerate()
            .filter_map(|(place, ix)| Some((place, self.sayings.get(*ix)?)));
        let may_be = there.filter(|(_, saying)| fault.is_none() || !saying.faults.is_empty());
        let mut ranked: Vec<(usize, u32)> = may_be.map(|(place, saying)| (place, weighed(saying))).collect();
        ranked.sort_by_key(|(place, alike)| (Reverse(*alike), *place));
        ranked.truncate(MOST);
        Found {
            zone: zone(&ranked, fault),
            ranked,
        }
    }

    /// How near two sayings lie by their nearest ways.
    pub(crate) fn nearness(&self, one: usize, other: usize) -> u32 {
        let (Some(one), Some(other)) = (self.sayings.get(one), self.sayings.get(other)) else {
            return 0;
        };
        let pairs = one.ways.iter().flat_map(|(_, a)| other.ways.iter().map(move |(_, b)| a.alike(b)));
        pairs.max().unwrap_or(0)
    }

    /// The sentence, and of a long one each stretch of it: who talks round a question asks it somewhere on the way.
    fn parts(&self, typed: &[String]) -> Vec<Sentence> {
        let spelled: Vec<&str> = typed.iter().map(|word| self.spelled(word)).collect();
        let whole = std::iter::once(spelled.as_slice());
        let stretches = spelled.windows(STRETCH).filter(|_| spelled.len() > LONG);
        whole.chain(stretches).map(|words| Sentence::of(&self.rarity, words)).collect()
    }

    fn spelled<'a>(&'a self, word: &'a str) -> &'a str {
        if self.names.contains(word) {
            word
        } else {
            meant(word, &self.known)
        }
    }
}

/// True of a word before a name that names nobody.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.contains(&word)
}

/// How alike a way to say something is to a sentence, or to a stretch of it.
fn alike(parts: &[Sentence], way: &Sentence) -> u32 {
    let of = |(ix, part): (usize, &Sentence)| part.alike(way).saturating_sub(if ix == 0 { 0 } else { IN_PASSING });
    parts.iter().enumerate().map(of).max().unwrap_or(0)
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
