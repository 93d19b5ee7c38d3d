//! RON text cut into tokens, with what cannot be one reported and passed by.

mod blank;
mod escape;
mod line;
mod number;
mod quoted;

use std::collections::VecDeque;

use crate::diagnostic::{Diagnostic, Span};
use crate::first_line;

use line::{Fix, QuoteError};

/// Most problems that are told of.
const MOST_PROBLEMS: usize = 1_000;

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
    /// How many more there were.
    pub(super) more: usize,
    /// What is wrong with the quotes of the line, where that is looked at.
    quotes: Option<Quotes>,
    /// The numbers of `#` with which a raw text was found to be closed nowhere.
    unclosed_raw: Vec<usize>,
}

/// What is wrong with the quotes from here up to a place.
#[derive(Default)]
struct Quotes {
    until: usize,
    fixes: VecDeque<Fix>,
}

impl<'a> Lexer<'a> {
    /// A lexer that takes every quote as RON does.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            problems: Vec::new(),
            more: 0,
            quotes: None,
            unclosed_raw: Vec::new(),
        }
    }

    /// A lexer for a text in which something is wrong: it holds that a text ends on its line, and looks for missing quotes.
    pub(super) fn careful(text: &'a str) -> Self {
        Self {
            quotes: Some(Quotes::default()),
            ..Self::new(text)
        }
    }

    /// The next token and its place.
    pub(super) fn next(&mut self) -> (Token, Span) {
        self.skip_blank();
        self.look_at_quotes();
        let start = self.at;
        if self.recovers(QuoteError::Begins) {
            return (self.unopened(), Span::new(start, self.at));
        }
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

    /// Weighs the quotes from here to the end of the line, once for each line.
    fn look_at_quotes(&mut self) {
        let rest = self.rest();
        let Some(quotes) = self.quotes.as_mut().filter(|quotes| quotes.until <= self.at) else {
            return;
        };
        let line = first_line(rest);
        quotes.until = self.at + line.len();
        quotes.fixes = line::fixes(line).into();
        for fix in &mut quotes.fixes {
            fix.at += self.at;
        }
    }

    /// True where this is wrong here; it is then dealt with.
    fn recovers(&mut self, error: QuoteError) -> bool {
        let at = self.at;
        let Some(quotes) = &mut self.quotes else { return false };
        while quotes.fixes.front().is_some_and(|fix| fix.at < at) {
            quotes.fixes.pop_front();
        }
        let here = quotes.fixes.front() == Some(&Fix { at, error });
        if here {
            quotes.fixes.pop_front();
        }
        here
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
        if self.problems.len() < MOST_PROBLEMS {
            let problem = Diagnostic::error(rule, Span::new(start, end), message);
            self.problems.push(problem.help(help));
        } else {
            self.more += 1;
        }
    }

    fn ident(&mut self) -> Token {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += end;
        Token::Ident(rest[..end].to_owned())
    }
}
