//! The outline of a file: its tables, what is named in them, and what is named inside a scene.
//!
//! It is made from the tree, so that a file with errors has one too.

use ron_reader::diagnostic::Span;
use ron_reader::syntax::{Node, Tree, parse};

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its name.
    pub(super) name: String,
    /// The table it stands in; empty for a table.
    pub(super) table: String,
    /// A few words on it; may be empty.
    pub(super) says: String,
    /// All of it.
    pub(super) span: Span,
    /// Its name alone.
    pub(super) name_span: Span,
    /// What is named inside it.
    pub(super) inside: Vec<Entry>,
}

/// The tables of a scene that name something; others are keyed by what is named elsewhere.
const INNER: [&str; 3] = ["objects", "acts", "events"];
/// The fields that say what an entry is, best first.
const SAYING: [&str; 7] = ["say", "act", "sees", "says", "name", "asks", "place"];

/// The outline of a text.
pub(super) fn outline(text: &str) -> Vec<Entry> {
    match parse(text).0 {
        Some(tree) => tables(&tree, |_| true),
        None => Vec::new(),
    }
}

fn tables(form: &Tree, wanted: impl Fn(&str) -> bool) -> Vec<Entry> {
    let Node::Struct(_, fields) = &form.node else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (name, value) in fields {
        if let (Node::Map(entries), true) = (&value.node, wanted(&name.text)) {
            found.push(Entry {
                name: name.text.clone(),
                table: String::new(),
                says: String::new(),
                span: name.span.to(value.span),
                name_span: name.span,
                inside: entries.iter().filter_map(|(key, value)| entry(&name.text, key, value)).collect(),
            });
        }
    }
    found
}

fn entry(table: &str, key: &Tree, value: &Tree) -> Option<Entry> {
    let Node::Str(name) = &key.node else { return None };
    Some(Entry {
        name: if name.is_empty() { "(no name)".to_owned() } else { name.clone() },
        table: table.to_owned(),
        says: says(value),
        span: key.span.to(value.span),
        name_span: key.span,
        inside: tables(value, |name| INNER.contains(&name)),
    })
}

fn says(value: &Tree) -> String {
    match &value.node {
        Node::Str(text) => text.clone(),
        Node::Struct(_, fields) => {
            let text = |wanted: &&str| {
                fields.iter().find_map(|(name, value)| match &value.node {
                    Node::Str(text) if name.text == *wanted => Some(text.clone()),
                    _ => None,
                })
            };
            SAYING.iter().find_map(text).unwrap_or_default()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::outline;

    const BASE: &str = include_str!("../../../tests/fixtures/base.ron");

    #[test]
    fn tables_their_entries_and_what_a_scene_holds_are_listed() {
        let entries = outline(BASE);
        let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(&names[..5], ["cast", "deals", "details", "facts", "scenes"]);
        let door = &entries[4].inside[0];
        assert_eq!((door.name.as_str(), door.says.as_str()), ("door", "walkway-night"));
        assert_eq!(door.inside.iter().map(|entry| entry.inside.len()).collect::<Vec<_>>(), [1, 3, 0]);
        assert_eq!(entries[2].inside[1].says, "A new lock on the door.");
        let dispositions = entries.iter().find(|entry| entry.name == "dispositions").unwrap();
        assert!(
            dispositions.inside.iter().all(|way| way.inside.is_empty()),
            "deals are named elsewhere"
        );
    }

    #[test]
    fn a_file_with_errors_has_an_outline_too() {
        let entries = outline("Scenario(scenes: {\"a\": Scene(place: \"x\", acts: {\"b\": Act(act: \"Go\", \"\" ");
        assert_eq!(entries[0].inside[0].inside[0].inside[0].says, "Go");
        assert_eq!((outline(""), outline("[1, {2: 3}]")), (Vec::new(), Vec::new()));
    }
}
