//! Where a text or character in quotes ends, and what is said of one that does not end well.

use super::line::QuoteError;
use super::{Lexer, Token};
use crate::lines::{LINE_END, first_line, with_plain_ends};

/// How far the end of a text in single quotes is looked for, in characters.
const MOST_SINGLE: usize = 200;

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
            return Token::Char(value.unwrap_or(' '));
        }
        self.problem(
            "single-quotes",
            start,
            start + 1,
            "text in single quotes",
            "put text in double quotes: \"…\"",
        );
        if value.is_some_and(|c| LINE_END.contains(&c)) {
            self.at = start + 1;
        }
        self.at = self.end_of_single_quotes();
        Token::Str(self.text[start..self.at].trim_matches('\'').to_owned())
    }

    /// Past the next single quote that could close a text, or else before the next comma or bracket on the line.
    fn end_of_single_quotes(&self) -> usize {
        let rest = self.rest();
        let far = rest.char_indices().nth(MOST_SINGLE).map_or(rest.len(), |(at, _)| at);
        let line = first_line(&rest[..far]);
        let closes = |at: &usize| {
            let after = line[at + 1..].trim_start();
            after.is_empty() || after.starts_with([',', ':', ')', ']', '}'])
        };
        let close = line.match_indices('\'').map(|(at, _)| at).find(closes);
        let end = close.map(|at| at + 1).or_else(|| line.find([',', ')']));
        self.at + end.unwrap_or(line.len())
    }

    pub(super) fn string(&mut self) -> Token {
        let start = self.at;
        self.at += 1;
        self.text_from(start, true)
    }

    /// A text whose opening quote is missing.
    pub(super) fn unopened(&mut self) -> Token {
        let start = self.at;
        let first = self.peek().unwrap_or(' ');
        let end = start + first.len_utf8();
        if is_curly(first) {
            self.at = end;
            self.curly(start, end);
        } else {
            let (message, help) = ("the quote that opens this text is missing", "add \" before the text");
            self.problem("unopened-string", start, end, message, help);
        }
        self.text_from(start, false)
    }

    /// The rest of a text. That it is never closed is told only of one that was opened.
    fn text_from(&mut self, start: usize, opened: bool) -> Token {
        let mut out = String::new();
        let mut told = false;
        loop {
            if self.recovers(QuoteError::Ends) {
                if opened {
                    self.never_closed(start);
                }
                return Token::Str(out);
            }
            if self.recovers(QuoteError::Inner) {
                self.inner(&mut told);
                out.extend(self.bump());
                continue;
            }
            match self.bump() {
                Some('"') => return Token::Str(out),
                Some('\\') => out.extend(self.escape(start)),
                Some('\n' | '\r') if self.quotes.is_some() => {
                    self.at -= 1;
                    if opened {
                        self.never_closed(start);
                    }
                    return Token::Str(out);
                }
                // A text means the same whichever way its lines end.
                Some('\r') => {
                    out.push('\n');
                    self.at += usize::from(self.peek() == Some('\n'));
                }
                Some(c) => out.push(c),
                None => {
                    self.unclosed(start);
                    return Token::Str(out);
                }
            }
        }
    }

    /// A quote that is part of a text; the first of each text is told of.
    fn inner(&mut self, told: &mut bool) {
        if !*told {
            self.problem(
                "quote-in-text",
                self.at,
                self.at + 1,
                "a quote inside a text",
                "write \\\" for each quote inside a text",
            );
        }
        *told = true;
    }

    fn never_closed(&mut self, start: usize) {
        let text = &self.text[start..self.at];
        if let Some(text) = text.strip_suffix(is_curly) {
            self.curly(start + text.len(), self.at);
        } else {
            self.problem(
                "unclosed-string",
                start,
                start + 1,
                "this text is never closed",
                "add \" where the text ends",
            );
        }
    }

    /// Where it is known that something is wrong, reading goes on after the line of the opening quote, so that the rest of the
    /// file is still looked at.
    fn unclosed(&mut self, start: usize) {
        self.never_closed(start);
        let line_end = self.text[start..].find(LINE_END).filter(|_| self.quotes.is_some());
        self.at = line_end.map_or(self.text.len(), |n| start + n);
    }

    /// Word processors turn straight quotes into curly ones; the text is read all the same, up to the closing one on the line.
    pub(super) fn curly_string(&mut self) -> Token {
        let start = self.at;
        self.bump();
        let rest = self.rest();
        let line = first_line(rest).len();
        let end = rest[..line].find(['\u{201d}', '\u{201c}', '"']).unwrap_or(0);
        let out = rest[..end].to_owned();
        self.at += end;
        if end > 0 {
            self.bump();
        }
        self.curly(start, self.at);
        Token::Str(out)
    }

    fn curly(&mut self, start: usize, end: usize) {
        let help = "use straight quotes: \"…\"";
        self.problem("curly-quotes", start, end, "curly quotes around text", help);
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
        let may_end = !self.unclosed_raw.contains(&hashes);
        if let Some(end) = may_end.then(|| rest[from..].find(&close)).flatten() {
            self.at += from + end + close.len();
            return Token::Str(with_plain_ends(&rest[from..from + end]));
        }
        self.unclosed_raw.push(hashes);
        self.unclosed(start);
        Token::Str(String::new())
    }
}

/// What word processors make of a straight quote.
fn is_curly(c: char) -> bool {
    matches!(c, '\u{201c}' | '\u{201d}' | '\u{201e}')
}
