//! Where one item ends and the next begins, and how reading goes on where a comma or a bracket is missing.

use crate::LINE_END;
use crate::diagnostic::{Diagnostic, Span};
use crate::syntax::lexer::Token;

use super::Parser;

impl Parser<'_> {
    /// True while items follow; consumes the closing bracket when it comes.
    pub(super) fn more(&mut self, close: char, open: Span) -> bool {
        if self.given_up {
            return false;
        }
        if self.is(close) {
            self.bump();
            return false;
        }
        if self.token == Token::End || self.closes() {
            let problem = Diagnostic::error("missing-bracket", self.here(), format!("`{close}` is missing"));
            let help = format!("add `{close}` after the last thing that belongs inside");
            self.problem(problem.also(open, "opened here").help(help));
            return false;
        }
        true
    }

    /// Passes over a comma before which nothing stands.
    pub(super) fn stray_comma(&mut self) -> bool {
        let is_stray = self.is(',');
        if is_stray {
            let help = "remove the comma, or write what is missing before it";
            self.tell("extra-comma", self.span, "nothing stands before this comma", help);
            self.bump();
        }
        is_stray
    }

    /// Passes over the comma after an item, and over the rest of an item that could not be read.
    pub(super) fn comma(&mut self, close: char) {
        if std::mem::take(&mut self.lost) {
            self.skip_item();
        }
        if self.is(',') {
            self.bump();
        } else if !self.is(close) && !self.given_up {
            self.missing_comma(close);
        }
    }

    /// A value straight after a value wants a comma; anything else is skipped up to the next comma or bracket.
    fn missing_comma(&mut self, close: char) {
        if self.token == Token::End || self.closes() {
            return;
        }
        if self.starts_value() {
            if self.is_prose() {
                let help = "put text in quotes: \"…\"";
                self.tell("missing-quotes", self.last.to(self.span), "words without quotes", help);
                self.skip_item();
            } else {
                let help = format!("add `,` after each item; the last one before `{close}` may have it too");
                self.tell("missing-comma", self.here(), "no comma between two items", help);
                return;
            }
        } else {
            self.unexpected(&format!("`,` or `{close}`"));
            self.lost = false;
            self.skip_item();
        }
        if self.is(',') {
            self.bump();
        }
    }

    /// True where a word written small follows another word on its line, and begins no field and no form.
    fn is_prose(&self) -> bool {
        let is_small = matches!(&self.token, Token::Ident(word) if word.starts_with(char::is_lowercase));
        let before = &self.text[self.last.range()];
        let after = self.text[self.span.range().end..].trim_start();
        let gap = &self.text[self.last.range().end..self.span.range().start];
        is_small && before.starts_with(char::is_alphabetic) && !after.starts_with([':', '=', '(']) && !gap.contains(LINE_END)
    }

    /// Passes over everything up to the next comma, or the bracket that ends what it stands in.
    fn skip_item(&mut self) {
        let mut depth = 0_usize;
        while self.token != Token::End {
            match self.token {
                Token::Mark('(' | '[' | '{') => depth += 1,
                Token::Mark(',' | ')' | ']' | '}') if depth == 0 => return,
                Token::Mark(')' | ']' | '}') => depth -= 1,
                _ => {}
            }
            self.bump();
        }
    }

    fn closes(&self) -> bool {
        matches!(self.token, Token::Mark(')' | ']' | '}'))
    }

    /// True where a value begins here, a field's name among them.
    pub(super) fn starts_value(&self) -> bool {
        !matches!(self.token, Token::End) && !matches!(self.token, Token::Mark(c) if !"([{".contains(c))
    }

    /// Tells that what stands here should not.
    pub(super) fn unexpected(&mut self, wanted: &str) {
        self.lost = true;
        let message = match &self.token {
            Token::End => format!("the file ends where {wanted} should stand"),
            Token::Mark(c) => format!("`{c}` where {wanted} should stand"),
            Token::Ident(name) => format!("`{name}` where {wanted} should stand"),
            _ => format!("a value where {wanted} should stand"),
        };
        let help = "write what is missing here, or look for a quote, comma or bracket missing just before";
        self.tell("syntax", self.span, message, help);
    }
}
