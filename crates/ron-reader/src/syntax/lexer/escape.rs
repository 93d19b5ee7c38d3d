//! Which character an escape stands for.

use super::Lexer;

impl Lexer<'_> {
    pub(super) fn escape(&mut self, start: usize) -> Option<char> {
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
                    "a backslash that means nothing here",
                    "write \\\\ for one backslash",
                );
                None
            }
        }
    }

    fn unicode_escape(&mut self, at: usize) -> Option<char> {
        let rest = self.rest();
        let end = rest.find('}').filter(|end| rest.starts_with('{') && *end <= 9);
        let hex = end
            .map(|end| &rest[1..end])
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        let found = hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()).and_then(char::from_u32);
        if found.is_none() {
            self.problem("bad-escape", at - 1, self.at, "this is not a character", "write it as \\u{2014}");
        }
        self.at += end.map_or(0, |end| end + 1);
        found
    }

    fn hex_escape(&mut self, at: usize) -> Option<char> {
        let hex = self.rest().get(..2).filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()));
        let found = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if found.is_some_and(|code| !code.is_ascii()) {
            // Here RON speaks of bytes and people of characters, so neither is guessed at.
            self.at += 2;
            self.problem(
                "bad-escape",
                at - 1,
                self.at,
                "\\x reaches no further than \\x7f",
                "write the letter itself, or its number as in \\u{e9}",
            );
            return None;
        }
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
}
