//! A text cut into words, quotes and brackets, whatever is wrong with it: how a half-written file is read.

use std::ops::Range;

use ron_reader::first_line;
use ron_reader::syntax::after_comment;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// A bare name.
    Name,
    /// A text in quotes.
    Quoted,
    /// `:`.
    Colon,
    /// `,`.
    Comma,
    /// A comment.
    Comment,
    /// A number, or any other character.
    Other,
}

/// A token and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) piece: Piece,
    /// All of it.
    pub(super) span: Range<usize>,
    /// What stands between its quotes; all of it where it has none.
    pub(super) inside: Range<usize>,
}

/// The tokens of a text. Where quotes do not come in pairs, each text ends with its line.
pub(super) fn scan(text: &str) -> Vec<Token> {
    let (tokens, unclosed) = cut(text, false);
    if unclosed { cut(text, true).0 } else { tokens }
}

fn cut(text: &str, in_lines: bool) -> (Vec<Token>, bool) {
    let mut tokens = Vec::new();
    let mut unclosed = false;
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let trimmed = rest.trim_start();
        at += rest.len() - trimmed.len();
        let Some(first) = trimmed.chars().next() else {
            return (tokens, unclosed);
        };
        let cut = token(first, trimmed, in_lines);
        unclosed |= cut.unclosed;
        tokens.push(Token {
            piece: cut.piece,
            span: at..at + cut.len,
            inside: at + cut.inside.start..at + cut.inside.end,
        });
        at += cut.len;
    }
}

/// A token at the start of a text.
struct Cut {
    piece: Piece,
    len: usize,
    inside: Range<usize>,
    unclosed: bool,
}

impl Cut {
    fn plain(piece: Piece, len: usize) -> Self {
        Self {
            piece,
            len,
            inside: 0..len,
            unclosed: false,
        }
    }

    fn quoted(inside: Range<usize>, close: Option<usize>) -> Self {
        Self {
            piece: Piece::Quoted,
            len: inside.end + close.unwrap_or(0),
            inside,
            unclosed: close.is_none(),
        }
    }
}

fn token(first: char, rest: &str, in_lines: bool) -> Cut {
    let run = |wanted: fn(char) -> bool| rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    match first {
        '(' | '[' | '{' => Cut::plain(Piece::Open(first), 1),
        ')' | ']' | '}' => Cut::plain(Piece::Close(first), 1),
        ':' => Cut::plain(Piece::Colon, 1),
        ',' => Cut::plain(Piece::Comma, 1),
        '/' if rest.starts_with("//") => Cut::plain(Piece::Comment, first_line(rest).len()),
        '/' if rest.starts_with("/*") => Cut::plain(Piece::Comment, rest.len() - after_comment(rest).map_or(0, str::len)),
        '"' => string(rest, in_lines),
        '\u{201c}' | '\u{201d}' | '\u{201e}' => curly(rest, first.len_utf8()),
        'r' if rest[1..].trim_start_matches('#').starts_with('"') => raw(rest),
        '\'' => Cut::plain(Piece::Other, character(rest)),
        c if c.is_alphabetic() || c == '_' => Cut::plain(Piece::Name, run(|c| c.is_alphanumeric() || c == '_')),
        c if c.is_ascii_digit() => Cut::plain(Piece::Other, run(|c| c.is_alphanumeric() || c == '_' || c == '.')),
        c => Cut::plain(Piece::Other, c.len_utf8()),
    }
}

fn string(rest: &str, in_lines: bool) -> Cut {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '\n' | '\r' if in_lines => return Cut::quoted(1..at, Some(0)),
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Cut::quoted(1..at, Some(1)),
            _ => {}
        }
    }
    Cut::quoted(1..rest.len(), None)
}

fn curly(rest: &str, open: usize) -> Cut {
    let line = first_line(rest).len();
    let end = rest[open..line].find(['\u{201c}', '\u{201d}', '"']).map(|at| open + at);
    let close = end.and_then(|at| rest[at..].chars().next());
    Cut::quoted(open..end.unwrap_or(line), Some(close.map_or(0, char::len_utf8)))
}

fn raw(rest: &str) -> Cut {
    let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
    let close = format!("\"{}", "#".repeat(hashes));
    let from = hashes + 2;
    match rest[from..].find(&close) {
        Some(end) => Cut::quoted(from..from + end, Some(close.len())),
        None => Cut::quoted(from..first_line(rest).len().max(from), Some(0)),
    }
}

/// A character in single quotes, so that `'"'` opens no text; else the quote alone.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    let letter = chars.next().map(|(_, c)| c);
    if letter == Some('\\') {
        chars.next();
    }
    match chars.next() {
        Some((at, '\'')) if letter != Some('\'') => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, scan};

    fn shown(text: &str) -> Vec<&str> {
        scan(text).into_iter().map(|token| &text[token.inside]).collect()
    }

    #[test]
    fn a_text_is_cut_into_tokens() {
        assert_eq!(
            shown("at: (0.5, -1), /* a /* b */ \" */ \"x\": Say(\"\u{e9} \\\" [b](c)\") // \"\n'\"' r#\"q\"#"),
            [
                "at",
                ":",
                "(",
                "0.5",
                ",",
                "-",
                "1",
                ")",
                ",",
                "/* a /* b */ \" */",
                "x",
                ":",
                "Say",
                "(",
                "\u{e9} \\\" [b](c)",
                ")",
                "// \"",
                "'\"'",
                "q"
            ]
        );
    }

    #[test]
    fn a_text_may_go_over_lines_unless_a_quote_is_missing() {
        assert_eq!(shown("(\"a\nb\", \"c\")"), ["(", "a\nb", ",", "c", ")"]);
        assert_eq!(shown("(\"a,\n\"b\", \u{201c}c\u{201d})"), ["(", "a,", "b", ",", "c", ")"]);
    }

    #[test]
    fn any_text_is_cut_and_no_byte_is_met_twice() {
        for text in [
            "\"",
            "'",
            "'\\",
            "r#\"",
            "/*",
            "/* é",
            "\u{201c}",
            "\\",
            "é\"é\n\u{1f600}",
            "''",
            "a'b",
        ] {
            let tokens = scan(text);
            let ordered = tokens.windows(2).all(|two| two[0].span.end <= two[1].span.start);
            assert!(
                ordered && tokens.iter().all(|t| t.span.end <= text.len() && !t.span.is_empty()),
                "{text:?}"
            );
            assert!(tokens.iter().all(|t| text.get(t.inside.clone()).is_some()), "{text:?}");
        }
        assert_eq!(scan("x")[0].piece, Piece::Name);
    }
}
