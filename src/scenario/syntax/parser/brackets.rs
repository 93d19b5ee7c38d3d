//! What stands in brackets: a list, a map, or a form's values or named fields.

use crate::diagnostic::{Diagnostic, Span};
use crate::scenario::syntax::lexer::Token;
use crate::scenario::syntax::tree::{Name, Node, Tree};

use super::{MOST_DEPTH, Parser};

impl Parser<'_> {
    pub(super) fn list(&mut self) -> Node {
        let (_, open) = self.bump();
        let mut items = Vec::new();
        while self.more(']', open) {
            items.push(self.value());
            self.comma(']');
        }
        Node::List(items)
    }

    pub(super) fn map(&mut self) -> Node {
        let (_, open) = self.bump();
        let mut entries = Vec::new();
        while self.more('}', open) {
            let key = self.value();
            let value = self.after_colon(&key);
            entries.push((key, value));
            self.comma('}');
        }
        Node::Map(entries)
    }

    fn after_colon(&mut self, key: &Tree) -> Tree {
        if self.is(':') {
            self.bump();
            return self.value();
        }
        let problem = Diagnostic::error(
            "missing-colon",
            Span::new(self.last_end, self.last_end),
            "no `:` between a name and its value",
        )
        .help("write `\"name\": value`");
        self.problem(problem);
        Tree {
            node: Node::Broken,
            span: key.span,
        }
    }

    pub(super) fn parens(&mut self, name: Option<Name>) -> Node {
        let (_, open) = self.bump();
        let mut items = Vec::new();
        let mut fields = Vec::new();
        while self.more(')', open) {
            self.paren_item(&mut items, &mut fields);
            self.comma(')');
        }
        match (items.is_empty(), fields.is_empty()) {
            (_, true) => Node::Tuple(name, items),
            (true, false) => Node::Struct(name, fields),
            (false, false) => {
                let stray = items[0].span;
                let problem = Diagnostic::error("mixed-fields", stray, "a value without a name among named fields")
                    .help("write `name: value` for each, or names for none");
                self.problem(problem);
                Node::Struct(name, fields)
            }
        }
    }

    fn paren_item(&mut self, items: &mut Vec<Tree>, fields: &mut Vec<(Name, Tree)>) {
        let Token::Ident(text) = self.token.clone() else {
            items.push(self.value());
            return;
        };
        let (_, span) = self.bump();
        if self.is(':') {
            self.bump();
            let value = self.value();
            fields.push((Name { text, span }, value));
        } else {
            self.depth += 1;
            let node = if self.depth > MOST_DEPTH {
                self.give_up(
                    "too-deep",
                    format!("brackets are nested more than {MOST_DEPTH} deep"),
                    "a scenario needs about 20; is this the right file?",
                )
            } else {
                self.after_ident(text, span)
            };
            self.depth -= 1;
            items.push(Tree {
                node,
                span: Span::new(span.start as usize, self.last_end.max(span.end as usize)),
            });
        }
    }
}
