//! RON text cut into tokens, with what cannot be one reported and passed by.

mod blank;
mod escape;
mod number;
mod quoted;

use crate::diagnostic::{Diagnostic, Span};

/// A token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// One of `( ) [ ] { } , : #`, `!`, `+` and other single characters.
    Mark(char),
    /// A name.
    Ident(String),
    /// A whole number.
    Int(i64),
    /// A number with a point or exponent.
    Float(f64),
    /// A string.
    Str(String),
    /// A character.
    Char(char),
    /// The end of the text.
    End,
}

/// Cuts a text into tokens, reporting what cannot be one.
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// Problems met.
    pub(super) problems: Vec<Diagnostic>,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            problems: Vec::new(),
        }
    }

    /// The next token and its place.
    pub(super) fn next(&mut self) -> (Token, Span) {
        self.skip_blank();
        let start = self.at;
        let Some(first) = self.peek() else {
            return (Token::End, Span::new(start, start));
        };
        let token = match first {
            '"' => self.string(),
            '\u{201c}' | '\u{201d}' | '\u{201e}' => self.curly_string(),
            'r' if self.starts_raw_string() => self.raw_string(),
            '\'' => self.character(),
            '0'..='9' => self.number(),
            '-' | '+' | '.' if self.rest()[1..].starts_with(|c: char| c.is_ascii_digit() || c == '.') => self.number(),
            c if c.is_alphabetic() || c == '_' => self.ident(),
            c => {
                self.at += c.len_utf8();
                Token::Mark(c)
            }
        };
        (token, Span::new(start, self.at))
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn problem(&mut self, rule: &'static str, start: usize, end: usize, message: &str, help: &str) {
        self.problems
            .push(Diagnostic::error(rule, Span::new(start, end), message).help(help));
    }

    fn ident(&mut self) -> Token {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += end;
        Token::Ident(rest[..end].to_owned())
    }
}
