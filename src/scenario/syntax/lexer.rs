//! RON text cut into tokens.

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

    fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    /// Block comments nest, as in RON.
    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0usize;
        loop {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else if self.bump().is_none() {
                self.problem(
                    "unclosed-comment",
                    start,
                    start + 2,
                    "this comment is never closed",
                    "add `*/` where it ends",
                );
                return;
            }
        }
    }

    fn ident(&mut self) -> Token {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += end;
        Token::Ident(rest[..end].to_owned())
    }

    fn number(&mut self) -> Token {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(i, c)| {
                let exponent_sign = (*c == '-' || *c == '+') && rest[..*i].ends_with(['e', 'E']);
                !(c.is_ascii_alphanumeric() || *c == '.' || *c == '_' || exponent_sign)
            })
            .map_or(rest.len(), |(i, _)| i);
        let start = self.at;
        self.at += end;
        let digits: String = rest[..end].chars().filter(|c| *c != '_').collect();
        if let Ok(whole) = digits.parse::<i64>() {
            return Token::Int(whole);
        }
        match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => Token::Float(number),
            _ => {
                self.problem(
                    "bad-number",
                    start,
                    self.at,
                    "this is not a number that can be used",
                    "write it as plain digits, such as 15",
                );
                Token::Int(0)
            }
        }
    }

    fn character(&mut self) -> Token {
        let start = self.at;
        self.at += 1;
        let value = match self.bump() {
            Some('\\') => self.escape(start),
            other => other,
        };
        if self.peek() == Some('\'') {
            self.at += 1;
        } else {
            self.problem(
                "single-quotes",
                start,
                start + 1,
                "text in single quotes",
                "put text in double quotes: \"…\"",
            );
            while self.peek().is_some_and(|c| !matches!(c, '\'' | '\n' | ',' | ')')) {
                self.bump();
            }
            if self.peek() == Some('\'') {
                self.at += 1;
            }
        }
        Token::Char(value.unwrap_or(' '))
    }

    fn string(&mut self) -> Token {
        let start = self.at;
        self.at += 1;
        let mut out = String::new();
        loop {
            match self.bump() {
                Some('"') => return Token::Str(out),
                Some('\\') => out.extend(self.escape(start)),
                Some(c) => out.push(c),
                None => {
                    self.unclosed(start);
                    return Token::Str(out);
                }
            }
        }
    }

    /// The opening quote is shown, and reading goes on after its line, so that the rest of the file is still looked at.
    fn unclosed(&mut self, start: usize) {
        let line_end = self.text[start..].find('\n').map_or(self.text.len(), |n| start + n);
        self.problem(
            "unclosed-string",
            start,
            start + 1,
            "this text is never closed",
            "add \" where the text ends",
        );
        self.at = line_end;
    }

    fn escape(&mut self, start: usize) -> Option<char> {
        let at = self.at;
        match self.bump() {
            Some('n') => Some('\n'),
            Some('t') => Some('\t'),
            Some('r') => Some('\r'),
            Some('0') => Some('\0'),
            Some(c @ ('\\' | '"' | '\'')) => Some(c),
            Some('u') => self.unicode_escape(at),
            Some('x') => self.hex_escape(at),
            _ => {
                self.problem(
                    "bad-escape",
                    at.max(start + 1) - 1,
                    self.at,
                    "this is not an escape RON knows",
                    "write \\\\ for one backslash",
                );
                None
            }
        }
    }

    fn unicode_escape(&mut self, at: usize) -> Option<char> {
        let rest = self.rest();
        let end = rest.find('}').filter(|end| rest.starts_with('{') && *end <= 9);
        let found = end
            .and_then(|end| u32::from_str_radix(&rest[1..end], 16).ok())
            .and_then(char::from_u32);
        if found.is_none() {
            self.problem("bad-escape", at - 1, self.at, "this is not a character", "write it as \\u{2014}");
        }
        self.at += end.map_or(0, |end| end + 1);
        found
    }

    fn hex_escape(&mut self, at: usize) -> Option<char> {
        let found = self.rest().get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if found.is_some() {
            self.at += 2;
        } else {
            self.problem(
                "bad-escape",
                at - 1,
                self.at,
                "this is not a character",
                "write two hex digits after \\x",
            );
        }
        found.map(char::from)
    }

    /// Word processors turn straight quotes into curly ones; the text is read all the same, up to the closing one on the line.
    fn curly_string(&mut self) -> Token {
        let start = self.at;
        self.bump();
        let rest = self.rest();
        let line = rest.find('\n').unwrap_or(rest.len());
        let end = rest[..line].find(['\u{201d}', '\u{201c}', '"']).unwrap_or(0);
        let out = rest[..end].to_owned();
        self.at += end;
        if end > 0 {
            self.bump();
        }
        self.problem(
            "curly-quotes",
            start,
            self.at,
            "curly quotes around text",
            "use straight quotes: \"…\"",
        );
        Token::Str(out)
    }

    fn starts_raw_string(&self) -> bool {
        self.rest()[1..].trim_start_matches('#').starts_with('"')
    }

    fn raw_string(&mut self) -> Token {
        let start = self.at;
        let rest = self.rest();
        let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
        let close = format!("\"{}", "#".repeat(hashes));
        let from = hashes + 2;
        if let Some(end) = rest[from..].find(&close) {
            self.at += from + end + close.len();
            return Token::Str(rest[from..from + end].to_owned());
        }
        self.unclosed(start);
        Token::Str(String::new())
    }
}
