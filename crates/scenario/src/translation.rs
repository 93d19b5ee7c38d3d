//! A scenario's text in another language: which texts there are, by id, and what a translation makes of the file.
//!
//! The ids come from what the text belongs to, such as `question/dana-walk/1`. Beside each stands the text it was made from,
//! so that a text which was changed afterwards is found, and is shown as its author wrote it until it is put right.

mod comments;
mod marks;
mod matching;
mod slots;
mod ways;
mod written;

use std::collections::HashSet;
use std::path::Path;

use serde::Deserialize;

use super::document::{Id, ScenarioDoc, Text};
use ron_reader::diagnostic::{Diagnostic, SourceFile};
use ron_reader::syntax::{Spanned, Table, decode, parse};

use marks::Marks;
use matching::{Matching, matched};
use written::quoted;

pub use slots::{Slot, slots};
pub use written::{Written, written};

/// The version of the form that this program reads.
const FORMAT: u32 = 1;
/// Most ids that one message names.
const MOST_NAMED: usize = 5;
/// Most letters of a language's tag.
const MOST_LETTERS: usize = 3;

/// A translation file, `<language>.ron` beside the scenario.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Version of the file's form; 1.
    pub format: Spanned<u32>,
    /// The scenario it belongs to.
    pub of: Id,
    /// The language, by its letters.
    pub language: Text,
    /// The texts by id.
    pub texts: Table<Translated>,
}

/// One text in both languages.
#[derive(Debug, Deserialize)]
#[serde(rename = "Text", deny_unknown_fields)]
pub struct Translated {
    /// The text it was made from.
    pub from: Text,
    /// The text in the other language; empty where nobody has written it yet.
    pub to: Text,
}

/// True of the letters that a language is known by, such as `es`.
pub fn is_language(letters: &str) -> bool {
    (2..=MOST_LETTERS).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_lowercase())
}

impl Translation {
    /// Reads a translation, with every problem of the file itself.
    pub fn read(file: &SourceFile) -> (Option<Self>, Vec<Diagnostic>) {
        let (tree, mut problems) = parse(&file.text);
        let Some(tree) = tree else { return (None, problems) };
        let (translation, more) = decode::<Self>(&tree);
        problems.extend(more);
        if let Some(found) = translation.as_ref().map(|t| &t.format).filter(|found| found.value != FORMAT) {
            let message = format!(
                "this translation has format {}, and this program reads format {FORMAT}",
                found.value
            );
            let problem = Diagnostic::error("wrong-format", found.span, message);
            problems.push(if found.value > FORMAT {
                problem.help("update the program")
            } else {
                problem.help(format!("write `format: {FORMAT}`"))
            });
            return (None, problems);
        }
        problems.extend(translation.as_ref().and_then(|translation| translation.wrong_language(file)));
        problems.sort_by_key(|d| (d.span, d.severity));
        (translation, problems)
    }

    /// The language is told by its letters, and the file's name by the language: so there is one file for each.
    fn wrong_language(&self, file: &SourceFile) -> Option<Diagnostic> {
        let letters = &self.language.value;
        let wrong = |message: String| Some(Diagnostic::error("wrong-translation", self.language.span, message));
        if !is_language(letters) {
            let problem = wrong(format!("`{letters}` is no language's letters"))?;
            return Some(problem.help("write them small, such as `es`"));
        }
        let named = Path::new(&file.name).file_stem().and_then(|name| name.to_str())?;
        if named == letters {
            return None;
        }
        let problem = wrong(format!("the file is named `{named}.ron`, and is in the language `{letters}`"))?;
        Some(problem.help(format!("name it `{letters}.ron`, or write the language that it is in")))
    }

    /// The scenario's file with every text put in that was translated from what stands there.
    pub fn put_into(&self, file: &SourceFile, doc: &ScenarioDoc) -> String {
        let slots = slots(doc, &file.text);
        let places = matched(&slots, &self.texts.entries).places;
        let mut slots: Vec<_> = slots.iter().zip(places).collect();
        // A file may have its fields in any order.
        slots.sort_by_key(|(slot, _)| slot.text.span);
        let mut out = String::with_capacity(file.text.len());
        let mut at = 0;
        for (slot, place) in slots {
            let text = place.filter(|place| place.holds).map(|place| &self.texts.entries[place.entry].1);
            let text = text.filter(|text| text.is_of(slot));
            let span = slot.text.span.range();
            if let (Some(text), Some(before)) = (text, file.text.get(at..span.start)) {
                out.push_str(before);
                out.push_str(&quoted(&text.to.value));
                at = span.end;
            }
        }
        out.push_str(file.text.get(at..).unwrap_or(""));
        out
    }

    /// What is missing, out of date or wrong when it is held against its scenario.
    pub fn problems(&self, file: &SourceFile, doc: &ScenarioDoc) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        if let Some(problem) = self.of_another(doc) {
            return vec![problem];
        }
        if self.language.value == doc.language.value {
            let message = format!("the scenario itself is written in `{}`", self.language.value);
            problems.push(Diagnostic::error("wrong-translation", self.language.span, message).help("name the language it is put into"));
        }
        let slots = slots(doc, &file.text);
        let found = matched(&slots, &self.texts.entries);
        for (slot, place) in slots.iter().zip(&found.places) {
            let text = place.map(|place| (&self.texts.entries[place.entry].1, place.holds));
            problems.extend(text.and_then(|(text, holds)| text.problem(slot, holds)));
        }
        problems.extend(self.missing(&slots, &found));
        problems.extend(self.without_place(&slots, &found));
        problems.sort_by_key(|d| (d.span, d.severity));
        problems
    }

    /// The entries that no text has, and those of which nobody can tell whose they are.
    fn without_place(&self, slots: &[Slot<'_>], found: &Matching) -> Vec<Diagnostic> {
        let is_there: HashSet<&str> = slots.iter().map(|slot| slot.id.as_str()).collect();
        let gone = found.rest.iter().filter_map(|ix| {
            let (id, text) = &self.texts.entries[*ix];
            let is_known = is_there.contains(id.value.as_str());
            if is_known && is_blank(&text.to) {
                return None;
            }
            let message = if is_known {
                "the scenario has no text that this was made from".to_owned()
            } else {
                format!("the scenario has no text `{}`", id.value)
            };
            let problem = Diagnostic::warning("text-outdated", id.span, message);
            Some(problem.help("run `clook translate`, which finds a text that moved; take the entry out if nothing needs it"))
        });
        let unclear = found.unclear.iter().map(|ix| {
            let (id, text) = &self.texts.entries[*ix];
            let of = slots
                .iter()
                .zip(&found.is_unclear)
                .filter(|(slot, unclear)| **unclear && slot.text.value == text.from.value);
            let message = "it cannot be told which of several equal texts this is a translation of";
            let problem = Diagnostic::warning("text-unclear", id.span, message);
            problem.help(format!(
                "run `clook translate`, which keeps it at the end of the file, and put its words where they belong: {}",
                named(&of.map(|(slot, _)| slot.id.as_str()).collect::<Vec<_>>())
            ))
        });
        gone.chain(unclear).collect()
    }

    /// What is said where it belongs to another scenario.
    pub fn of_another(&self, doc: &ScenarioDoc) -> Option<Diagnostic> {
        let (of, here) = (&self.of.value, &doc.id.value);
        (of != here).then(|| {
            let message = format!("this is a translation of `{of}`, and lies beside `{here}`");
            let problem = Diagnostic::error("wrong-translation", self.of.span, message);
            problem.help(format!(
                "put it beside its own scenario; where that was renamed, write `of: \"{here}\"`"
            ))
        })
    }

    /// The one message that says which texts nobody has translated.
    fn missing(&self, slots: &[Slot<'_>], found: &Matching) -> Option<Diagnostic> {
        let is_told = |ix: usize, slot: &Slot<'_>| is_blank(slot.text) || found.is_unclear[ix] || self.texts.may_hold(&slot.id);
        let is_open = |ix: usize| found.places[ix].is_none_or(|place| is_blank(&self.texts.entries[place.entry].1.to));
        let missing = slots.iter().enumerate().filter(|(ix, slot)| !is_told(*ix, slot) && is_open(*ix));
        let missing: Vec<&str> = missing.map(|(_, slot)| slot.id.as_str()).collect();
        let are = if missing.len() == 1 { "is" } else { "are" };
        (!missing.is_empty()).then(|| {
            let message = format!(
                "{} of {} texts {are} not translated: {}",
                missing.len(),
                slots.len(),
                named(&missing)
            );
            Diagnostic::warning("text-missing", self.language.span, message)
                .help("they are shown as the author wrote them; run `clook translate`, which adds them to the file, and fill them in")
        })
    }
}

/// The first of these ids, and how many more there are.
fn named(ids: &[&str]) -> String {
    let first: Vec<String> = ids.iter().take(MOST_NAMED).map(|id| format!("`{id}`")).collect();
    let more = ids.len() - first.len();
    first.join(", ") + &if more > 0 { format!(" and {more} more") } else { String::new() }
}

impl Translated {
    /// True if it was made from this text and there is something to show.
    fn is_of(&self, slot: &Slot<'_>) -> bool {
        self.from.value == slot.text.value && !is_blank(&self.to) && Marks::of(slot, &self.to).are_right()
    }

    fn problem(&self, slot: &Slot<'_>, holds: bool) -> Option<Diagnostic> {
        if is_blank(&self.to) {
            return None;
        }
        if !holds {
            let problem = Diagnostic::warning(
                "text-outdated",
                self.from.span,
                "the scenario's text is another than this was made from",
            );
            return Some(
                problem
                    .help(format!("the text is {}", quoted(&slot.text.value)))
                    .help("run `clook translate`, which finds a text that moved; else put the text into `from` once `to` says the same"),
            );
        }
        Marks::of(slot, &self.to).problem(self.to.span)
    }
}

fn is_blank(text: &Text) -> bool {
    text.value.trim().is_empty()
}
