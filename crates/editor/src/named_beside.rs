//! Where ids of a scenario are named in the files beside it: the keys and marks of a translation, the steps of a walkthrough.

use std::collections::HashMap;

use ron_reader::diagnostic::Span;
use ron_reader::syntax::{Node, Tree};
use scenario::document::Kind;
use scenario::mark_ids;

/// The places of a walkthrough's text that name an id. None where one of them is written with escapes.
pub(super) fn in_walkthrough(text: &str, tree: &Tree, kind: Kind, name: &str) -> Option<Vec<Span>> {
    let mut named = Vec::new();
    walkthrough(tree, &mut |of, tree| {
        if of == kind {
            named.push(tree);
        }
    });
    let same = named
        .into_iter()
        .filter(|tree| matches!(&tree.node, Node::Str(found) if found == name));
    same.map(|tree| letters(text, tree.span, name)).collect()
}

/// The places of a translation's text that change with an id, and what each becomes: its keys by a table of the old and new, and its
/// marks where the id is a detail's. None where one of them is written with escapes.
pub(super) fn in_translation(
    text: &str,
    tree: &Tree,
    keys: &HashMap<String, String>,
    mark: Option<(&str, &str)>,
) -> Option<Vec<(Span, String)>> {
    let Some(Node::Map(entries)) = field(tree, "texts").map(|texts| &texts.node) else {
        return Some(Vec::new());
    };
    let mut places = Vec::new();
    for (key, value) in entries {
        if let Node::Str(key_text) = &key.node
            && let Some(to) = keys.get(key_text)
        {
            places.push((letters(text, key.span, key_text)?, to.clone()));
        }
        let Some((name, to)) = mark else { continue };
        for part in ["from", "to"].into_iter().filter_map(|part| field(value, part)) {
            places.extend(marks(text, part, name)?.into_iter().map(|span| (span, to.to_owned())));
        }
    }
    Some(places)
}

/// The letters of each mark of a detail in a text in quotes.
fn marks(text: &str, part: &Tree, name: &str) -> Option<Vec<Span>> {
    let Node::Str(value) = &part.node else { return Some(Vec::new()) };
    let count = mark_ids(value).iter().filter(|id| *id == name).count();
    let raw = text.get(part.span.range())?;
    let written = format!("]({name})");
    let starts: Vec<usize> = raw
        .match_indices(&written)
        .map(|(at, _)| part.span.start as usize + at + 2)
        .collect();
    let all = starts.iter().map(|start| Span::new(*start, start + name.len())).collect();
    (starts.len() == count).then_some(all)
}

/// Every id that a walkthrough names, with its kind.
fn walkthrough<'t>(tree: &'t Tree, each: &mut impl FnMut(Kind, &'t Tree)) {
    if let Some(deal) = field(tree, "deal") {
        each(Kind::Deal, deal);
    }
    if let Some(Node::List(actions)) = field(tree, "actions").map(|actions| &actions.node) {
        for step in actions {
            action(step, each);
        }
    }
    let Some(expect) = field(tree, "expect").map(inside) else { return };
    if let Some(disposition) = field(expect, "disposition") {
        each(Kind::Disposition, inside(disposition));
    }
    if let Some(Node::List(faults)) = field(expect, "screen_outs").map(|faults| &inside(faults).node) {
        for fault in faults {
            each(Kind::ScreenOut, fault);
        }
    }
    for (name, kind) in [("cues", Kind::Detail), ("questions", Kind::Question)] {
        if let Some(Node::Map(entries)) = field(expect, name).map(|entries| &entries.node) {
            for (key, _) in entries {
                each(kind, key);
            }
        }
    }
}

fn action<'t>(step: &'t Tree, each: &mut impl FnMut(Kind, &'t Tree)) {
    let Node::Tuple(Some(name), parts) = &step.node else { return };
    let Some(first) = parts.first() else { return };
    let kind = match name.text.as_str() {
        "Ask" => Kind::Question,
        "Do" => Kind::Act,
        "Look" | "Object" => Kind::Object,
        "Detail" => Kind::Detail,
        "Checkpoint" => Kind::Hypothesis,
        "Conclude" => Kind::Disposition,
        "Explain" | "Unexplain" => Kind::Explanation,
        "State" | "Unstate" => Kind::Statement,
        "Notice" | "Retract" | "Support" | "Unsupport" => return action(first, each),
        _ => return,
    };
    each(kind, first);
}

/// What `Some` holds; anything else is itself.
fn inside(tree: &Tree) -> &Tree {
    match &tree.node {
        Node::Tuple(Some(name), parts) if name.text == "Some" => parts.first().unwrap_or(tree),
        _ => tree,
    }
}

fn field<'t>(tree: &'t Tree, name: &str) -> Option<&'t Tree> {
    let Node::Struct(_, fields) = &tree.node else { return None };
    fields.iter().find(|(field, _)| field.text == name).map(|(_, value)| value)
}

/// The letters of a text in quotes, where it is written without escapes.
fn letters(text: &str, span: Span, value: &str) -> Option<Span> {
    let raw = text.get(span.range())?;
    let at = raw.find(value)?;
    let around = [&raw[..at], &raw[at + value.len()..]];
    let is_quote = around.iter().all(|part| part.chars().all(|c| matches!(c, '"' | '#' | 'r')));
    let start = span.start as usize + at;
    is_quote.then(|| Span::new(start, start + value.len()))
}
