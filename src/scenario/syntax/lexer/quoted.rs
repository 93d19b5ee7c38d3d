//! Where a text or character in quotes ends, and what is said of one that does not end well.

use super::{Lexer, Token};

impl Lexer<'_> {
    pub(super) fn character(&mut self) -> Token {
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

    pub(super) fn string(&mut self) -> Token {
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

    /// Word processors turn straight quotes into curly ones; the text is read all the same, up to the closing one on the line.
    pub(super) fn curly_string(&mut self) -> Token {
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

    pub(super) fn starts_raw_string(&self) -> bool {
        self.rest()[1..].trim_start_matches('#').starts_with('"')
    }

    pub(super) fn raw_string(&mut self) -> Token {
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
