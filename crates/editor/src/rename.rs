//! Which ids can be renamed, to what, and every place that then changes, in the scenario and in what lies beside it.

use std::collections::HashMap;

use ron_reader::diagnostic::{Severity, Span, any_error};
use ron_reader::syntax::{decode, first_word, parse};
use scenario::document::{Kind, ScenarioDoc};
use scenario::is_id;
use scenario::translation::slots;

use super::ids::{Written, at};
use super::known::Read;
use super::named_beside::{in_translation, in_walkthrough};

/// The id at a byte, if it can be renamed; else why it cannot be, and nothing where there is no id.
pub(super) fn prepare(byte: usize, read: &Read) -> Result<Option<&Written>, String> {
    let Some(id) = at(&read.written, byte) else {
        return Ok(None);
    };
    match id.kind {
        Kind::Indicator => Err("an indicator is named in the catalog and cannot be renamed here".to_owned()),
        Kind::Freedom => Err("a freedom is named in the catalog and cannot be renamed here".to_owned()),
        Kind::Entry => Err("a profile entry is named in the agency's profile and cannot be renamed here".to_owned()),
        Kind::Place => Err("a place is named after its picture and cannot be renamed".to_owned()),
        Kind::Art => Err("a picture of the stage cannot be renamed".to_owned()),
        _ => Ok(Some(id)),
    }
}

/// The places that change when the id at a byte is renamed; or why it cannot be.
pub(super) fn rename(text: &str, byte: usize, read: &Read, to: &str) -> Result<Vec<Span>, String> {
    let Some(id) = prepare(byte, read)? else {
        return Err("there is no id here that can be renamed".to_owned());
    };
    if id.name == to {
        return Ok(Vec::new());
    }
    if !is_id(to) {
        return Err("an id may hold only the letters a to z, 0 to 9 and hyphens, sixty at most and no hyphen first".to_owned());
    }
    if let Some(taken) = read.written.iter().find(|other| other.name == to && clash(other.kind, id.kind)) {
        return Err(format!("`{to}` is taken: it names another {}", taken.kind.word()));
    }
    if !reads_whole(text) {
        return Err("the file cannot be read as a whole, so places would be missed; mend its errors first".to_owned());
    }
    let same = read.written.iter().filter(|other| other.kind == id.kind && other.name == id.name);
    if same.clone().any(|other| !other.exact) {
        return Err(format!("`{}` is written with escapes in one place; rename it by hand", id.name));
    }
    Ok(same.map(|other| other.span).collect())
}

/// A file beside a scenario, in which its ids may be named.
#[derive(Debug)]
pub(super) struct Beside {
    /// Its address.
    pub(super) uri: String,
    /// Its name, for messages.
    pub(super) name: String,
    /// Its text.
    pub(super) text: String,
}

/// A renaming, as far as files beside the scenario have to know it.
#[derive(Debug)]
pub(super) struct Renaming<'a> {
    kind: Kind,
    from: &'a str,
    to: &'a str,
    /// The ids of texts that change with it.
    keys: HashMap<String, String>,
}

impl<'a> Renaming<'a> {
    /// What the id at a byte being renamed at these places means for the files beside it.
    pub(super) fn of(text: &str, byte: usize, read: &'a Read, to: &'a str, places: &[Span]) -> Option<Self> {
        let id = at(&read.written, byte)?;
        let mut renamed = text.to_owned();
        let mut sorted = places.to_vec();
        sorted.sort_unstable();
        for place in sorted.into_iter().rev() {
            renamed.replace_range(place.range(), to);
        }
        let tree = parse(&renamed).0?;
        let doc = decode::<ScenarioDoc>(&tree).0?;
        // The same texts in the same order: only what they are called by changes.
        let (old, new) = (slots(&read.doc, text), slots(&doc, &renamed));
        let keys = old.into_iter().zip(new).map(|(old, new)| (old.id, new.id));
        Some(Self {
            kind: id.kind,
            from: &id.name,
            to,
            keys: keys.filter(|(old, new)| old != new).collect(),
        })
    }

    /// The places that change in a file beside the scenario, with what each becomes; or why it cannot be changed.
    pub(super) fn places(&self, file: &Beside) -> Result<Vec<(Span, String)>, String> {
        let (tree, problems) = parse(&file.text);
        let tree = tree.filter(|_| !any_error(&problems)).ok_or_else(|| {
            format!(
                "`{}` beside the scenario cannot be read as a whole, so places would be missed; mend its errors first",
                file.name
            )
        })?;
        let places = if first_word(&file.text) == "Translation" {
            let mark = (self.kind == Kind::Detail).then_some((self.from, self.to));
            in_translation(&file.text, &tree, &self.keys, mark)
        } else {
            let named = in_walkthrough(&file.text, &tree, self.kind, self.from);
            named.map(|places| places.into_iter().map(|span| (span, self.to.to_owned())).collect())
        };
        places.ok_or_else(|| {
            format!(
                "`{}` is written with escapes in `{}` beside the scenario; rename it by hand",
                self.from, file.name
            )
        })
    }
}

/// A question and an act cannot share a name: a detail may be opened by either.
fn clash(one: Kind, other: Kind) -> bool {
    let opens = |kind| matches!(kind, Kind::Question | Kind::Act | Kind::Opener);
    one == other || (opens(one) && opens(other))
}

/// True if nothing was left out while the text was read, whatever else is wrong with it.
fn reads_whole(text: &str) -> bool {
    let (tree, mut problems) = parse(text);
    problems.extend(tree.map(|tree| decode::<ScenarioDoc>(&tree).1).unwrap_or_default());
    problems.iter().all(|problem| problem.severity != Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::{prepare, rename};
    use crate::document::Document;
    use scenario::Catalog;

    const BASE: &str = include_str!("../../../tests/fixtures/base.ron");

    /// The text after the id at `at` is renamed, or why it is not.
    fn renamed(text: &str, at: &str, to: &str) -> Result<String, String> {
        let mut document = Document::new("base.ron", 1, text.to_owned());
        document.refresh(&Catalog::shipped());
        let byte = text.find(at).unwrap() + at.len();
        let mut places = rename(text, byte, document.read().unwrap(), to)?;
        places.sort();
        let mut out = text.to_owned();
        for place in places.into_iter().rev() {
            out.replace_range(place.range(), to);
        }
        Ok(out)
    }

    #[test]
    fn every_place_of_an_id_changes_and_nothing_else() {
        let out = renamed(BASE, "(may-not", "stays-in").unwrap();
        assert_eq!(out, BASE.replace("may-not-leave", "stays-in"));
        let out = renamed(BASE, "Say(\"sa", "kim").unwrap();
        assert_eq!(out, BASE.replace("\"sam\"", "\"kim\""));
        let out = renamed(BASE, "to: \"sam\", say: \"If you felt", "x");
        assert!(out.is_err(), "no id: {out:?}");
    }

    #[test]
    fn a_mark_in_a_line_with_escapes_changes_as_well() {
        let text = BASE.replace(
            "Evening, officer. Is it the dog?",
            "\\\"Evening\\\" [it is](may-not-leave), [no](may-not-leave).",
        );
        assert_eq!(
            renamed(&text, "(may-not", "stays-in").unwrap(),
            text.replace("may-not-leave", "stays-in")
        );
        let text = BASE.replace("detail: \"new-lock\"", "detail: \"new-\\u{6c}ock\"");
        let refused = renamed(&text, "\"new-l", "x").unwrap_err();
        assert!(refused.contains("by hand"), "{refused}");
    }

    #[test]
    fn what_cannot_be_renamed_is_refused_with_its_sentence() {
        for (at, to, words) in [
            ("(may-not", "new-lock", "`new-lock` is taken: it names another detail"),
            ("ask: [\n                \"eve", "greet", "`greet` is taken: it names another act"),
            ("(may-not", "May not", "only the letters a to z, 0 to 9 and hyphens"),
            ("(may-not", "", "only the letters"),
            ("of: \"not", "x", "an indicator is named in the catalog"),
            ("place: \"walk", "x", "a place is named after its picture"),
            ("title: \"A", "x", "there is no id here"),
        ] {
            let refused = renamed(BASE, at, to).unwrap_err();
            assert!(refused.contains(words), "{at}: {refused}");
        }
        let broken = BASE.replace("ask: [\"walk\"]", "ask: \"walk\"");
        let refused = renamed(&broken, "(may-not", "x").unwrap_err();
        assert!(refused.contains("mend its errors first"), "{refused}");
        let unknown = BASE.replace("Go(\"car\")", "Go(\"bus\")");
        assert!(renamed(&unknown, "(may-not", "x").is_ok(), "an unknown id leaves nothing out");
    }

    #[test]
    fn an_id_is_offered_for_renaming_with_its_letters() {
        let mut document = Document::new("base.ron", 1, BASE.to_owned());
        document.refresh(&Catalog::shipped());
        let read = document.read().unwrap();
        let byte = BASE.find("Go(\"car").unwrap() + 5;
        let id = prepare(byte, read).unwrap().unwrap();
        assert_eq!(&BASE[id.span.range()], "car");
        assert_eq!(prepare(0, read), Ok(None));
    }
}
