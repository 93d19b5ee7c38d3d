//! The drill: five minutes on how a question is put. Each item is a sentence; what was got wrong comes back sooner than what was right.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use messages::Language;
use scenario::document::{Fault, Form};
use scenario::split_mix_64;

/// Items of a round: five minutes at some twenty-five seconds each.
pub const ROUND: usize = 12;
/// Faults that may be chosen from, the right one among them.
const OFFERED: usize = 4;
/// After how many milliseconds an item is due again that was right so many times in a row: at once, a day, three, a week, three weeks.
const DUE_AFTER_MS: [i64; 5] = [0, DAY_MS, 3 * DAY_MS, 7 * DAY_MS, 21 * DAY_MS];
const DAY_MS: i64 = 86_400_000;

const ALL_FAULTS: [Fault; 10] = [
    Fault::Leading,
    Fault::Compound,
    Fault::Accusatory,
    Fault::Label,
    Fault::Blame,
    Fault::Promise,
    Fault::StatusFirst,
    Fault::Graphic,
    Fault::Threat,
    Fault::Overheard,
];

/// A sentence of the drill.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What the officer says; what stands in parentheses is who can hear.
    pub says: String,
    /// How it is put.
    pub form: Form,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// Why, in a sentence.
    pub because: String,
    /// One way to put it that has no fault.
    #[serde(default)]
    pub better: Option<String>,
}

/// The items of a language, by id; every language has the same ids.
pub type Items = BTreeMap<String, Item>;

/// A file of items.
#[derive(Debug, serde::Deserialize)]
#[serde(rename = "Drill", deny_unknown_fields)]
struct File {
    format: u32,
    language: String,
    items: Items,
}

/// The items in a language, or in English where nobody has put them into that one.
pub fn items(language: Language) -> &'static Items {
    static READ: OnceLock<[Items; 2]> = OnceLock::new();
    let [english, spanish] = READ.get_or_init(|| {
        [
            read(include_str!("../../../assets/drill/en.ron"), "en"),
            read(include_str!("../../../assets/drill/es.ron"), "es"),
        ]
    });
    if language.letters() == "es" && !spanish.is_empty() {
        spanish
    } else {
        english
    }
}

/// The items of a file that the program ships; none where it is of another form, which a test forbids.
fn read(text: &str, language: &str) -> Items {
    let file: Option<File> = ron::from_str(text).ok();
    let file = file.filter(|file| file.format == 1 && file.language == language);
    file.map(|file| file.items).unwrap_or_default()
}

/// What became of an item, some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The item's id.
    pub item: String,
    /// It was right.
    pub right: bool,
    /// When, in Unix milliseconds.
    pub at_ms: i64,
}

/// The items of a round: what is due, the longest overdue first; then what was never asked, by lot; then what is due next.
pub fn round(items: &Items, answered: &[Answered], now_ms: i64, luck: u64) -> Vec<String> {
    let mut rows: Vec<(i64, u64, &String)> = Vec::new();
    for (lot, id) in (0..).zip(items.keys()) {
        let due = due_at(id, answered);
        // Never asked: after what is due and before what is not.
        rows.push((due.unwrap_or(now_ms), split_mix_64(luck, lot), id));
    }
    rows.sort_unstable();
    rows.into_iter().take(ROUND).map(|(_, _, id)| id.clone()).collect()
}

/// When an item is due again; `None` where it was never asked.
fn due_at(id: &str, answered: &[Answered]) -> Option<i64> {
    let mut of: Vec<&Answered> = answered.iter().filter(|answer| answer.item == id).collect();
    of.sort_by_key(|answer| answer.at_ms);
    let last = of.last()?;
    // Several rounds of one day are one: what is remembered for an hour is not remembered for a week.
    let days: BTreeSet<i64> = of
        .iter()
        .rev()
        .take_while(|answer| answer.right)
        .map(|answer| answer.at_ms / DAY_MS)
        .collect();
    let in_a_row = days.len();
    let after = DUE_AFTER_MS[in_a_row.min(DUE_AFTER_MS.len() - 1)];
    Some(last.at_ms.saturating_add(after))
}

/// The faults that are offered for an item: its own and others, in the language's own order; the same for the same luck.
pub fn offered(item: &Item, luck: u64) -> Vec<Fault> {
    let mut others: Vec<(u64, Fault)> = (0..).zip(ALL_FAULTS).map(|(lot, fault)| (split_mix_64(luck, lot), fault)).collect();
    others.retain(|(_, fault)| !item.faults.contains(fault));
    others.sort_unstable();
    let chosen: Vec<Fault> = item
        .faults
        .iter()
        .copied()
        .take(OFFERED)
        .chain(others.into_iter().map(|(_, fault)| fault))
        .take(OFFERED)
        .collect();
    ALL_FAULTS.into_iter().filter(|fault| chosen.contains(fault)).collect()
}

/// True if an item is of this form, and this is what is wrong with it; `None` for nothing.
pub fn is_right(item: &Item, form: Form, fault: Option<Fault>) -> bool {
    let judged = fault.map_or(item.faults.is_empty(), |fault| item.faults.contains(&fault));
    item.form == form && judged
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Answered, DAY_MS, Item, ROUND, is_right, items, offered, round};
    use messages::Language;
    use scenario::document::{Fault, Form};

    #[test]
    fn every_language_has_the_same_sixty_items_with_reasons() {
        let english = items(Language::English);
        assert_eq!(english.len(), 60);
        for language in Language::OFFERED {
            let own = items(language);
            assert!(own.keys().eq(english.keys()), "{language:?}");
            for (id, item) in own {
                let same = &english[id];
                assert_eq!((item.form, &item.faults), (same.form, &same.faults), "{id}");
                assert!(item.because.split_whitespace().count() >= 5, "{id}");
                assert_eq!(item.better.is_some(), !item.faults.is_empty(), "{id}");
            }
        }
        let faults: BTreeSet<Fault> = english.values().flat_map(|item| item.faults.clone()).collect();
        assert_eq!(faults.len(), 10, "each fault is drilled");
        assert!(
            english.values().filter(|item| item.faults.is_empty()).count() >= 20,
            "and so is telling that there is none"
        );
    }

    #[test]
    fn what_was_wrong_comes_back_first_and_what_was_right_later_each_time() {
        let all = items(Language::English);
        let answer = |item: &str, right, day: i64| Answered {
            item: item.to_owned(),
            right,
            at_ms: day * DAY_MS,
        };
        let first = round(all, &[], 0, 1);
        assert_eq!(first.iter().collect::<BTreeSet<_>>().len(), ROUND);
        assert_ne!(first, round(all, &[], 0, 2), "by lot");
        // Right once, due after a day; right twice, after three; wrong, at once.
        let past = [
            answer("d01", true, 0),
            answer("d02", true, 0),
            answer("d02", true, 1),
            answer("d03", true, 0),
            answer("d03", false, 1),
        ];
        let next = round(all, &past, 2 * DAY_MS, 1);
        assert_eq!(next[..2], ["d01", "d03"], "what is due");
        assert!(!next.contains(&"d02".to_owned()), "not due for two days");
        let later = round(all, &past, 5 * DAY_MS, 1);
        assert!(later[..3].contains(&"d02".to_owned()));
    }

    #[test]
    fn an_answer_is_right_only_whole_and_the_right_fault_is_always_offered() {
        for (id, item) in items(Language::English) {
            for luck in 0..20 {
                let offered = offered(item, luck);
                assert_eq!(offered.len(), 4, "{id}");
                assert!(item.faults.iter().all(|fault| offered.contains(fault)), "{id}");
            }
        }
        let item = Item {
            says: String::new(),
            form: Form::Closed,
            faults: vec![Fault::Leading],
            because: String::new(),
            better: None,
        };
        assert!(is_right(&item, Form::Closed, Some(Fault::Leading)));
        assert!(!is_right(&item, Form::Open, Some(Fault::Leading)) && !is_right(&item, Form::Closed, None));
    }
}
