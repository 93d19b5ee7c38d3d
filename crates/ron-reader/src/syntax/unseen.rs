//! Characters in a text that nobody sees and that steer what shows it.

use crate::diagnostic::{Diagnostic, Span};

use super::tree::{Node, Tree};

/// Most of them that are told of in one file.
const MOST_TOLD: usize = 100;

/// A warning for each text that holds a control character, or one that turns the direction of what follows.
pub(super) fn unseen(tree: &Tree) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    look(tree, &mut found);
    found
}

fn look(tree: &Tree, found: &mut Vec<Diagnostic>) {
    match &tree.node {
        Node::Str(text) => found.extend(problem(text, tree.span).filter(|_| found.len() < MOST_TOLD)),
        Node::List(items) | Node::Tuple(_, items) => items.iter().for_each(|item| look(item, found)),
        Node::Struct(_, fields) => fields.iter().for_each(|(_, value)| look(value, found)),
        Node::Map(entries) => {
            for (key, value) in entries {
                look(key, found);
                look(value, found);
            }
        }
        _ => {}
    }
}

fn problem(text: &str, span: Span) -> Option<Diagnostic> {
    let unseen = text.chars().find(|c| is_unseen(*c))?;
    let message = format!("a control character in a text, U+{:04X}", u32::from(unseen));
    let help = match unseen {
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => "write \\n where a new line is meant",
        _ => "take it out; nothing shows it, and it may steer the program that shows the text",
    };
    Some(Diagnostic::warning("control-character", span, message).help(help))
}

fn is_unseen(c: char) -> bool {
    let steers = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}');
    steers || (c.is_control() && c != '\n' && c != '\t')
}
