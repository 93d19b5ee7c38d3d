//! What stands in brackets: a list, a table, or a form's values or named fields.

use crate::diagnostic::Span;
use crate::syntax::lexer::Token;
use crate::syntax::tree::{Name, Node, Tree};

use super::contents::Contents;
use super::{MOST_DEPTH, Parser};

impl Parser<'_> {
    pub(super) fn list(&mut self) -> Node {
        let (_, open) = self.bump();
        let mut inner = Contents::default();
        while self.more(']', open) {
            if self.stray_comma() {
                inner.miss(self.here());
                continue;
            }
            let item = self.value();
            if !self.lost && self.is(':') {
                self.pair_in_list(&mut inner, open, item);
            } else {
                inner.items.push(item);
            }
            self.comma(']');
        }
        if inner.items.is_empty() && !inner.entries.is_empty() {
            Node::Map(inner.entries)
        } else {
            Node::List(inner.items)
        }
    }

    /// A name with a value in `[ ]`: a table that begins there, or a form without its brackets.
    fn pair_in_list(&mut self, inner: &mut Contents, open: Span, key: Tree) {
        let is_table = inner.items.is_empty() && matches!(key.node, Node::Str(_));
        let (place, message, help) = if is_table {
            (open, "`[ ]` around a table", "write `{ }` around a table")
        } else {
            (
                key.span,
                "a field in a list",
                "write the name of the form and `( )` around its fields",
            )
        };
        self.wrong_bracket(inner, place, message, help);
        self.bump();
        let value = self.value();
        inner.entries.push((key, value));
    }

    pub(super) fn map(&mut self) -> Node {
        let (_, open) = self.bump();
        let mut inner = Contents::default();
        while self.more('}', open) {
            if !self.stray_comma() {
                self.map_item(&mut inner, open);
                self.comma('}');
            }
        }
        if inner.entries.is_empty() && !inner.items.is_empty() {
            Node::List(inner.items)
        } else {
            Node::Map(inner.entries)
        }
    }

    fn map_item(&mut self, inner: &mut Contents, open: Span) {
        let key = self.value();
        if self.is(':') {
            self.lost = false;
            self.bump();
        } else if self.lost {
            return;
        } else if inner.entries.is_empty() && (self.is(',') || self.is('}')) {
            self.wrong_bracket(inner, open, "`{ }` around a list", "write `[ ]` around a list");
            inner.items.push(key);
            return;
        } else {
            self.missing_colon("\"name\"");
            if !self.starts_value() {
                let nothing = self.nothing();
                inner.entries.push((key, nothing));
                return;
            }
        }
        let value = self.value();
        inner.entries.push((key, value));
    }

    pub(super) fn parens(&mut self, name: Option<Name>, close: char) -> Node {
        let (_, open) = self.bump();
        let mut inner = Contents::default();
        while self.more(close, open) {
            if self.stray_comma() {
                inner.miss(self.here());
                continue;
            }
            self.paren_item(&mut inner, open, name.is_some());
            self.comma(close);
        }
        if !inner.entries.is_empty() {
            return Node::Map(inner.entries);
        }
        if inner.fields.is_empty() {
            return Node::Tuple(name, inner.items);
        }
        if let Some(stray) = inner.first_item() {
            let help = "write `name: value` for each, or names for none";
            let span = stray.span;
            self.tell("mixed-fields", span, "a value without a name among named fields", help);
            inner.fields.push((Name { text: String::new(), span }, self.nothing()));
        }
        Node::Struct(name, inner.fields)
    }

    fn paren_item(&mut self, inner: &mut Contents, open: Span, has_name: bool) {
        match self.token.clone() {
            Token::Ident(text) => {
                let (_, span) = self.bump();
                self.pass_doubles();
                self.named_item(inner, Name { text, span });
            }
            Token::Mark(':' | '=') => {
                let message = format!("no name before `{}`", &self.text[self.span.range()]);
                self.tell("syntax", self.span, message, "write the name of the field before it");
                let (_, span) = self.bump();
                let value = self.value();
                let text = String::new();
                inner.fields.push((Name { text, span }, value));
            }
            _ => {
                let item = self.value();
                match (&item.node, self.is(':') && !self.lost) {
                    (Node::Str(text), true) => {
                        let text = text.clone();
                        self.quoted_item(inner, open, has_name, (text, item));
                    }
                    _ => inner.items.push(item),
                }
            }
        }
    }

    /// What follows a bare name: a field's value, or a form.
    fn named_item(&mut self, inner: &mut Contents, name: Name) {
        if self.is(':') {
            self.bump();
        } else if self.is('=') || (is_field(&name) && self.starts_value() && !self.is('(')) {
            self.missing_colon(&name.text);
        } else {
            self.depth += 1;
            let span = name.span;
            let node = if self.depth > MOST_DEPTH {
                self.too_deep()
            } else {
                self.after_ident(name)
            };
            self.depth -= 1;
            let end = self.last.end.max(span.end);
            inner.items.push(Tree {
                node,
                span: Span { start: span.start, end },
            });
            return;
        }
        let value = self.value();
        inner.fields.push((name, value));
    }

    /// What follows a name in quotes: a field's value, or what belongs to an id of a table.
    fn quoted_item(&mut self, inner: &mut Contents, open: Span, has_name: bool, (text, key): (String, Tree)) {
        let is_field = has_name || !inner.fields.is_empty();
        if !is_field {
            let help = "write `{ }` around a table, or the names without quotes where they are fields";
            self.wrong_bracket(inner, open, "`( )` around names in quotes", help);
        } else if !inner.told {
            inner.told = true;
            self.tell(
                "quoted-name",
                key.span,
                "the name of a field in quotes",
                format!("write `{text}:` without quotes"),
            );
        }
        self.bump();
        let value = self.value();
        if is_field {
            inner.fields.push((Name { text, span: key.span }, value));
        } else {
            inner.entries.push((key, value));
        }
    }

    fn wrong_bracket(&mut self, inner: &mut Contents, open: Span, message: &str, help: &str) {
        if !inner.told {
            inner.told = true;
            self.tell("wrong-bracket", open, message, help);
        }
    }

    /// A value that could not be read, here.
    fn nothing(&self) -> Tree {
        Tree {
            node: Node::Broken,
            span: self.here(),
        }
    }
}

/// Fields are written small; forms begin with a capital.
fn is_field(name: &Name) -> bool {
    name.text.starts_with(char::is_lowercase) && name.text != "true" && name.text != "false"
}
