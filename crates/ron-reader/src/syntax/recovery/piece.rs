//! A token with where it stands on its line.

use crate::diagnostic::Span;
use crate::line_starts;
use crate::syntax::lexer::Token;

/// A token with where it stands on its line.
#[derive(Debug)]
pub(in crate::syntax) struct Piece {
    pub(super) token: Token,
    pub(super) span: Span,
    /// Its line, from 0.
    pub(super) line: usize,
    /// How many bytes of its line come before it.
    pub(super) column: usize,
    /// How far in its line begins.
    pub(super) indent: usize,
    /// True for the first of its line.
    pub(super) is_first: bool,
    /// True for the last of its line.
    pub(super) is_last: bool,
    /// True for a closing bracket before which only closing brackets stand on its line.
    pub(super) is_leading: bool,
}

impl Piece {
    /// The bracket, comma or other mark it is; a space where it is none.
    pub(super) fn mark(&self) -> char {
        match self.token {
            Token::Mark(c) => c,
            _ => ' ',
        }
    }

    pub(super) fn is(&self, mark: char) -> bool {
        self.mark() == mark
    }

    pub(super) fn opens(&self) -> bool {
        matches!(self.mark(), '(' | '[' | '{')
    }

    pub(super) fn closes(&self) -> bool {
        matches!(self.mark(), ')' | ']' | '}')
    }
}

/// The bracket that closes this one.
pub(super) fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// The bracket that this one closes.
pub(super) fn opening(close: char) -> char {
    match close {
        ')' => '(',
        ']' => '[',
        _ => '{',
    }
}

/// The tokens of a text with where they stand.
pub(in crate::syntax) fn cut(text: &str, tokens: Vec<(Token, Span)>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(tokens.len());
    let (mut line, mut line_start, mut looked) = (0, 0, 0);
    for (token, span) in tokens {
        let start = span.range().start;
        let passed = &text[looked..start];
        for begins in line_starts(passed).skip(1) {
            // Between the two characters of a line end nothing can stand.
            line += 1;
            line_start = looked + begins;
        }
        looked = start;
        let before = pieces.last_mut().filter(|before| before.line == line);
        let column = start - line_start;
        let mut piece = Piece {
            token,
            span,
            line,
            column,
            indent: column,
            is_first: before.is_none(),
            is_last: true,
            is_leading: true,
        };
        piece.is_leading = piece.closes();
        if let Some(before) = before {
            before.is_last = false;
            piece.indent = before.indent;
            piece.is_leading &= before.is_leading;
        }
        pieces.push(piece);
    }
    pieces
}
