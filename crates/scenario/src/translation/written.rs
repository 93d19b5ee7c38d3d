//! A translation file brought up to date: every text of the scenario stands in it, and nothing that somebody wrote is lost.
//!
//! A text that moved, because a line was put in before it, is found again by the text it was made from.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::comments::Comments;
use super::slots::{Slot, slots};
use super::{FORMAT, Translated, Translation, is_blank};
use crate::document::ScenarioDoc;
use ron_reader::diagnostic::SourceFile;

/// A translation file, written.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub text: String,
    /// How many texts are still to be translated.
    pub open: usize,
}

/// A translation file with every text of the scenario: those of `old` that still hold, those made from a text that was changed
/// since, and empty ones to be filled in. What `old` has for texts that are gone stands at the end.
pub fn written(doc: &ScenarioDoc, file: &str, language: &str, old: Option<(&SourceFile, &Translation)>) -> Written {
    let slots = slots(doc, file);
    let entries = old.map_or(&[][..], |(_, old)| &old.texts.entries);
    let (places, rest) = matched(&slots, entries);
    let comments = old.map(|(file, old)| Comments::of(&file.text, old)).unwrap_or_default();
    let mut out = head(doc, language, &comments.head);
    let mut open = 0;
    for (slot, place) in slots.iter().zip(places) {
        let author = &slot.text.value;
        let kept = place.map(|ix| &entries[ix].1);
        // What was changed keeps its old source, so that `check` goes on saying so until somebody has looked.
        let from = kept.filter(|text| !is_blank(&text.to)).map_or(author, |text| &text.from.value);
        let to = kept.map_or("", |text| text.to.value.as_str());
        open += usize::from(to.trim().is_empty() && !is_blank(slot.text));
        let notes = place.map_or(&[][..], |ix| comments.at(ix));
        entry(&mut out, &slot.id, from, to, notes);
    }
    let mut taken: HashSet<String> = slots.into_iter().map(|slot| slot.id).collect();
    for ix in rest {
        let (id, text) = &entries[ix];
        let id = free(&id.value, &mut taken);
        entry(&mut out, &id, &text.from.value, &text.to.value, comments.at(ix));
    }
    for note in &comments.tail {
        let _ = writeln!(out, "        {note}");
    }
    out.push_str("    },\n)\n");
    Written { text: out, open }
}

fn head(doc: &ScenarioDoc, language: &str, notes: &[String]) -> String {
    let mut out = String::new();
    for note in notes {
        let _ = writeln!(out, "{note}");
    }
    if notes.is_empty() {
        let title: Vec<&str> = doc.title.value.split_whitespace().collect();
        let _ = writeln!(
            out,
            "// {} in another language. `from` is the author's text and stays; `to` is yours. Keep each mark: `[phrase](detail-id)`.",
            title.join(" ")
        );
    }
    let _ = write!(
        out,
        "Translation(\n    format: {FORMAT},\n    of: {},\n    language: {},\n    texts: {{\n",
        quoted(&doc.id.value),
        quoted(language)
    );
    out
}

fn entry(out: &mut String, id: &str, from: &str, to: &str, notes: &[String]) {
    for note in notes {
        let _ = writeln!(out, "        {note}");
    }
    let (id, from, to) = (quoted(id), quoted(from), quoted(to));
    let _ = write!(
        out,
        "        {id}: Text(\n            from: {from},\n            to: {to},\n        ),\n"
    );
}

/// An id that nothing else in the file has.
fn free(id: &str, taken: &mut HashSet<String>) -> String {
    let others = (1_usize..).map(|n| format!("old/{n}"));
    let mut ids = std::iter::once(id.to_owned()).chain(others);
    ids.find(|id| taken.insert(id.clone())).unwrap_or_default()
}

type Entry = (crate::document::Id, Translated);

/// The entry for each text, and the entries with work in them that no text has.
fn matched(slots: &[Slot<'_>], entries: &[Entry]) -> (Vec<Option<usize>>, Vec<usize>) {
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    let mut by_text: HashMap<&str, Vec<usize>> = HashMap::new();
    for (ix, (id, text)) in entries.iter().enumerate() {
        by_id.entry(&id.value).or_insert(ix);
        by_text.entry(&text.from.value).or_default().push(ix);
    }
    let own = |slot: &Slot<'_>| by_id.get(slot.id.as_str()).copied();
    let is_of = |ix: &usize, slot: &Slot<'_>| entries[*ix].1.from.value == slot.text.value;
    let mut taken = vec![false; entries.len()];
    let mut places: Vec<Option<usize>> = slots.iter().map(|slot| own(slot).filter(|ix| is_of(ix, slot))).collect();
    places.iter().flatten().for_each(|ix| taken[*ix] = true);
    for (place, slot) in places.iter_mut().zip(slots).filter(|(place, _)| place.is_none()) {
        let same = by_text.get(slot.text.value.as_str()).map_or(&[][..], Vec::as_slice);
        *place = same.iter().copied().find(|ix| !taken[*ix] && !is_blank(&entries[*ix].1.to));
        if let Some(ix) = *place {
            taken[ix] = true;
        }
    }
    for (place, slot) in places.iter_mut().zip(slots).filter(|(place, _)| place.is_none()) {
        *place = own(slot).filter(|ix| !taken[*ix]);
        if let Some(ix) = *place {
            taken[ix] = true;
        }
    }
    let rest = (0..entries.len()).filter(|ix| !taken[*ix] && !is_blank(&entries[*ix].1.to));
    (places, rest.collect())
}

/// A text as a file holds it.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
