//! Where one item ends and the next begins, and how reading goes on where a comma or a bracket is missing.

use crate::diagnostic::{Diagnostic, Span};
use crate::scenario::syntax::lexer::Token;

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
        let other_close = [')', ']', '}'].iter().any(|c| self.is(*c));
        if self.token == Token::End || other_close {
            let problem = Diagnostic::error(
                "missing-bracket",
                Span::new(self.last_end, self.last_end),
                format!("`{close}` is missing"),
            )
            .also(open, "opened here")
            .help(format!("add `{close}`"));
            self.problem(problem);
            return false;
        }
        true
    }

    pub(super) fn comma(&mut self, close: char) {
        if self.is(',') {
            self.bump();
        } else if !self.is(close) && !self.given_up {
            self.missing_comma(close);
        }
    }

    /// A value straight after a value wants a comma; anything else is skipped up to the next comma or bracket.
    fn missing_comma(&mut self, close: char) {
        if self.token == Token::End || matches!(self.token, Token::Mark(')' | ']' | '}')) {
            return;
        }
        let starts_value = !matches!(self.token, Token::Mark(c) if !"([{".contains(c));
        if starts_value {
            let problem = Diagnostic::error(
                "missing-comma",
                Span::new(self.last_end, self.last_end),
                "no comma between two items",
            )
            .help(format!("add `,` after each item; the last one before `{close}` may have it too"));
            self.problem(problem);
            return;
        }
        self.unexpected(&format!("`,` or `{close}`"));
        while !self.is(',') && !matches!(self.token, Token::Mark(')' | ']' | '}') | Token::End) {
            self.bump();
        }
        if self.is(',') {
            self.bump();
        }
    }
}
