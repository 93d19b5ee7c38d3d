//! A translation file brought up to date: every text of the scenario stands in it, and nothing that somebody wrote is lost.
//!
//! A text that moved, because a line was put in before it, is found again by the text it was made from and by its neighbours.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::comments::Comments;
use super::matching::{Entry, matched};
use super::slots::slots;
use super::{FORMAT, Translation, is_blank};
use crate::document::ScenarioDoc;
use ron_reader::diagnostic::SourceFile;

/// A translation file, written.
#[derive(Debug, Default)]
pub struct Written {
    /// The file.
    pub text: String,
    /// How many texts are still to be translated.
    pub open: usize,
    /// The texts whose author's words changed since they were translated.
    pub outdated: Vec<String>,
    /// The translations of which nobody can tell which of several equal texts they belong to, as they are named now.
    pub unclear: Vec<String>,
    /// The translations that the scenario has no text for any more, as they are named now.
    pub gone: Vec<String>,
}

/// A translation file with every text of the scenario: those of `old` that still hold, those made from a text that was changed
/// since, and empty ones to be filled in. What `old` has for texts that are gone stands at the end.
pub fn written(doc: &ScenarioDoc, file: &str, language: &str, old: Option<(&SourceFile, &Translation)>) -> Written {
    let slots = slots(doc, file);
    let entries = old.map_or(&[][..], |(_, old)| &old.texts.entries);
    let found = matched(&slots, entries);
    let comments = old.map(|(file, old)| Comments::of(&file.text, old)).unwrap_or_default();
    let mut out = head(doc, language, &comments.head);
    let mut written = Written::default();
    for (slot, place) in slots.iter().zip(&found.places) {
        let author = &slot.text.value;
        let kept = place.map(|place| &entries[place.entry].1);
        // What was changed keeps its old source, so that `check` goes on saying so until somebody has looked.
        let from = kept.filter(|text| !is_blank(&text.to)).map_or(author, |text| &text.from.value);
        let to = kept.map_or("", |text| text.to.value.as_str());
        written.open += usize::from(to.trim().is_empty() && !is_blank(slot.text));
        written.outdated.extend((from != author).then(|| slot.id.clone()));
        let notes = place.map_or(&[][..], |place| comments.at(place.entry));
        entry(&mut out, &slot.id, from, to, notes);
    }
    let mut taken: HashSet<String> = slots.into_iter().map(|slot| slot.id).collect();
    let mut kept: Vec<usize> = found.rest.into_iter().filter(|ix| !is_blank(&entries[*ix].1.to)).collect();
    kept.extend(&found.unclear);
    kept.sort_unstable();
    for ix in kept {
        let (id, text): &Entry = &entries[ix];
        let id = free(&id.value, &mut taken);
        entry(&mut out, &id, &text.from.value, &text.to.value, comments.at(ix));
        let list = if found.unclear.contains(&ix) {
            &mut written.unclear
        } else {
            &mut written.gone
        };
        list.push(id);
    }
    for note in &comments.tail {
        let _ = writeln!(out, "        {note}");
    }
    out.push_str("    },\n)\n");
    written.text = out;
    written
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
