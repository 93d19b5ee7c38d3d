//! What a bare name begins, and what may be wrong just after it.

use crate::syntax::lexer::Token;
use crate::syntax::tree::{Name, Node};

use super::Parser;

impl Parser<'_> {
    /// A form with what belongs to it, or a name alone.
    pub(super) fn after_ident(&mut self, name: Name) -> Node {
        let touches = self.last.end == self.span.start;
        let is_form = name.text.starts_with(char::is_uppercase);
        match (name.text.as_str(), &self.token) {
            (_, Token::Mark('(')) => self.parens(Some(name), ')'),
            (_, Token::Mark('{')) if is_form => self.form_in(name, '{', '}'),
            (_, Token::Mark('[')) if is_form && touches => self.form_in(name, '[', ']'),
            ("true", _) => Node::Bool(true),
            ("false", _) => Node::Bool(false),
            _ => Node::Ident(name.text),
        }
    }

    /// A form in brackets of the wrong kind.
    fn form_in(&mut self, name: Name, open: char, close: char) -> Node {
        let message = format!("`{open} {close}` around what belongs to `{}`", name.text);
        self.tell("wrong-bracket", self.span, message, format!("write `{}( … )`", name.text));
        self.parens(Some(name), close)
    }

    /// Tells that `:` is missing here, or that `=` stands for it; that is passed over.
    pub(super) fn missing_colon(&mut self, name: &str) {
        let help = format!("write `{name}: …`");
        if self.is('=') {
            self.tell("missing-colon", self.span, "`=` where `:` should stand", help);
            self.bump();
        } else {
            self.tell("missing-colon", self.here(), "no `:` between a name and its value", help);
        }
    }

    /// Passes over a word, number or text that stands twice in a row.
    pub(super) fn pass_doubles(&mut self) {
        while !matches!(self.token, Token::Mark(_) | Token::End) && self.text[self.last.range()] == self.text[self.span.range()] {
            let what = match &self.token {
                Token::Ident(word) => format!("`{word}`"),
                Token::Str(_) => "the same text".to_owned(),
                _ => "the same number".to_owned(),
            };
            self.tell(
                "doubled-word",
                self.span,
                format!("{what} stands twice in a row"),
                "remove one of the two",
            );
            self.bump();
        }
    }
}
