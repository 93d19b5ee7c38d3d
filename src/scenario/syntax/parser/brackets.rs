//! What stands in brackets: a list, a table, or a form's values or named fields.

use crate::diagnostic::Span;
use crate::scenario::syntax::lexer::Token;
use crate::scenario::syntax::tree::{Name, Node, Tree};

use super::held::Held;
use super::{MOST_DEPTH, Parser};

impl Parser<'_> {
    pub(super) fn list(&mut self) -> Node {
        let (_, open) = self.bump();
        let mut held = Held::default();
        while self.more(']', open) {
            if self.stray_comma() {
                held.items.push(self.nothing());
                continue;
            }
            let item = self.value();
            if !self.lost && self.is(':') {
                self.pair_in_list(&mut held, open, item);
            } else {
                held.items.push(item);
            }
            self.comma(']');
        }
        if held.items.is_empty() && !held.entries.is_empty() {
            Node::Map(held.entries)
        } else {
            Node::List(held.items)
        }
    }

    /// A name with a value in `[ ]`: a table that begins there, or a form without its brackets.
    fn pair_in_list(&mut self, held: &mut Held, open: Span, key: Tree) {
        let is_table = held.items.is_empty() && matches!(key.node, Node::Str(_));
        let (place, message, help) = if is_table {
            (open, "`[ ]` around a table", "write `{ }` around a table")
        } else {
            (
                key.span,
                "a field in a list",
                "write the name of the form and `( )` around its fields",
            )
        };
        self.wrong_bracket(held, place, message, help);
        self.bump();
        let value = self.value();
        held.entries.push((key, value));
    }

    pub(super) fn map(&mut self) -> Node {
        let (_, open) = self.bump();
        let mut held = Held::default();
        while self.more('}', open) {
            if !self.stray_comma() {
                self.map_item(&mut held, open);
                self.comma('}');
            }
        }
        if held.entries.is_empty() && !held.items.is_empty() {
            Node::List(held.items)
        } else {
            Node::Map(held.entries)
        }
    }

    fn map_item(&mut self, held: &mut Held, open: Span) {
        let key = self.value();
        if self.is(':') {
            self.lost = false;
            self.bump();
        } else if self.lost {
            return;
        } else if held.entries.is_empty() && (self.is(',') || self.is('}')) {
            self.wrong_bracket(held, open, "`{ }` around a list", "write `[ ]` around a list");
            held.items.push(key);
            return;
        } else {
            self.missing_colon("\"name\"");
            if !self.starts_value() {
                let nothing = self.nothing();
                held.entries.push((key, nothing));
                return;
            }
        }
        let value = self.value();
        held.entries.push((key, value));
    }

    pub(super) fn parens(&mut self, name: Option<Name>, close: char) -> Node {
        let (_, open) = self.bump();
        let mut held = Held::default();
        while self.more(close, open) {
            if self.stray_comma() {
                held.items.push(self.nothing());
                continue;
            }
            self.paren_item(&mut held, open, name.is_some());
            self.comma(close);
        }
        if !held.entries.is_empty() {
            return Node::Map(held.entries);
        }
        if held.fields.is_empty() {
            return Node::Tuple(name, held.items);
        }
        if let Some(stray) = held.first_item() {
            let help = "write `name: value` for each, or names for none";
            let span = stray.span;
            self.tell("mixed-fields", span, "a value without a name among named fields", help);
            held.fields.push((Name { text: String::new(), span }, self.nothing()));
        }
        Node::Struct(name, held.fields)
    }

    fn paren_item(&mut self, held: &mut Held, open: Span, has_name: bool) {
        match self.token.clone() {
            Token::Ident(text) => {
                let (_, span) = self.bump();
                self.pass_doubles();
                self.named_item(held, Name { text, span });
            }
            Token::Mark(':' | '=') => {
                let message = format!("no name before `{}`", &self.text[self.span.range()]);
                self.tell("syntax", self.span, message, "write the name of the field before it");
                let (_, span) = self.bump();
                let value = self.value();
                let text = String::new();
                held.fields.push((Name { text, span }, value));
            }
            _ => {
                let item = self.value();
                match (&item.node, self.is(':') && !self.lost) {
                    (Node::Str(text), true) => {
                        let text = text.clone();
                        self.quoted_item(held, open, has_name, (text, item));
                    }
                    _ => held.items.push(item),
                }
            }
        }
    }

    /// What follows a bare name: a field's value, or a form.
    fn named_item(&mut self, held: &mut Held, name: Name) {
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
            held.items.push(Tree {
                node,
                span: Span { start: span.start, end },
            });
            return;
        }
        let value = self.value();
        held.fields.push((name, value));
    }

    /// What follows a name in quotes: a field's value, or what belongs to an id of a table.
    fn quoted_item(&mut self, held: &mut Held, open: Span, has_name: bool, (text, key): (String, Tree)) {
        let is_field = has_name || !held.fields.is_empty();
        if !is_field {
            let help = "write `{ }` around a table, or the names without quotes where they are fields";
            self.wrong_bracket(held, open, "`( )` around names in quotes", help);
        } else if !held.told {
            held.told = true;
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
            held.fields.push((Name { text, span: key.span }, value));
        } else {
            held.entries.push((key, value));
        }
    }

    fn wrong_bracket(&mut self, held: &mut Held, open: Span, message: &str, help: &str) {
        if !held.told {
            held.told = true;
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
