//! Brackets that do not pair up, paired again: by what encloses what, and by how the lines are indented.
//!
//! Where brackets pair up nothing is done. Where they do not, each possible cause is tried, and the one after which reading goes
//! on longest is taken. That is done with an eye on the indentation and without one; the way that finds fewer causes is kept.

mod cause;
mod piece;
mod place;
mod say;

use crate::diagnostic::{Diagnostic, Span};

use super::lexer::Token;

pub(super) use piece::cut;
use piece::{Piece, closing};

/// Deepest nesting that is looked at.
const MOST_DEPTH: usize = 100;
/// Most places at which causes are tried.
const MOST_TRIES: usize = 2_000;
/// Most causes that are told of.
const MOST_CAUSES: usize = 50;

/// A change to the pieces.
#[derive(Clone, Copy, Debug)]
struct Edit {
    /// The piece that is changed, or before which something is put.
    at: usize,
    what: What,
}

#[derive(Clone, Copy, Debug)]
enum What {
    Put(char),
    Drop,
    Become(char),
}

/// What came of pairing.
struct Paired {
    edits: Vec<Edit>,
    problems: Vec<Diagnostic>,
}

struct Mender<'a> {
    pieces: &'a [Piece],
    /// True where indentation counts.
    by_indent: bool,
    /// The first piece after the extensions that a file may ask for.
    start: usize,
    /// The first opening bracket.
    root: usize,
    /// The brackets open here.
    stack: Vec<usize>,
    /// For each bracket that is paired, the other one.
    partner: Vec<Option<usize>>,
    tries: usize,
    paired: Paired,
}

/// The tokens with brackets that pair up, and what was wrong; `None` where that cannot be told.
pub(super) fn recover(pieces: Vec<Piece>) -> Option<(Vec<(Token, Span)>, Vec<Diagnostic>)> {
    let mut best = Mender::new(&pieces, false).pair();
    if best.as_ref().is_none_or(|paired| !paired.problems.is_empty()) {
        let by_indent = Mender::new(&pieces, true).pair();
        best = by_indent.into_iter().chain(best).min_by_key(|paired| paired.problems.len());
    }
    let best = best?;
    Some((applied(pieces, best.edits), best.problems))
}

fn applied(pieces: Vec<Piece>, mut edits: Vec<Edit>) -> Vec<(Token, Span)> {
    edits.sort_by_key(|edit| edit.at);
    let mut edits = edits.into_iter().peekable();
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut end = 0;
    for (ix, piece) in pieces.into_iter().enumerate() {
        let mut token = Some(piece.token);
        while let Some(edit) = edits.next_if(|edit| edit.at <= ix) {
            match edit.what {
                What::Put(c) => tokens.push((Token::Mark(c), Span { start: end, end })),
                What::Drop => token = None,
                What::Become(c) => token = Some(Token::Mark(c)),
            }
        }
        end = piece.span.end;
        tokens.extend(token.map(|token| (token, piece.span)));
    }
    for edit in edits {
        if let What::Put(c) = edit.what {
            tokens.push((Token::Mark(c), Span { start: end, end }));
        }
    }
    tokens
}

impl<'a> Mender<'a> {
    fn new(pieces: &'a [Piece], by_indent: bool) -> Self {
        let start = after_extensions(pieces);
        let root = pieces[start..].iter().position(Piece::opens).unwrap_or(pieces.len());
        Self {
            pieces,
            by_indent,
            start,
            root: start + root,
            stack: Vec::new(),
            partner: vec![None; pieces.len()],
            tries: 0,
            paired: Paired {
                edits: Vec::new(),
                problems: Vec::new(),
            },
        }
    }

    fn pair(mut self) -> Option<Paired> {
        let mut at = self.start;
        while at < self.pieces.len() {
            if self.fits(&self.stack, at) {
                self.step(at);
                at += 1;
            } else {
                self.tries += 1;
                at = self.recover_at(at);
            }
            let too_much = self.tries > MOST_TRIES || self.paired.problems.len() > MOST_CAUSES;
            if too_much || self.stack.len() > MOST_DEPTH {
                return None;
            }
        }
        let open = self.stack.len();
        self.close(open, at);
        Some(self.paired)
    }

    /// Takes a piece as it stands.
    fn step(&mut self, at: usize) {
        if self.pieces[at].opens() {
            self.stack.push(at);
        } else if self.pieces[at].closes()
            && let Some(open) = self.stack.pop()
        {
            self.partner[open] = Some(at);
            self.partner[at] = Some(open);
        }
    }

    /// True where a piece may stand with these brackets open.
    fn fits(&self, stack: &[usize], at: usize) -> bool {
        let piece = &self.pieces[at];
        let Some(open) = stack.last().map(|open| &self.pieces[*open]) else {
            return at <= self.root && !piece.closes();
        };
        if piece.closes() {
            piece.mark() == closing(open.mark()) && (!self.by_indent || closes_well(open, piece))
        } else {
            !self.by_indent || !piece.is_first || open.indent < piece.column
        }
    }
}

/// The first piece after `#![enable(…)]` and its kin, which end with their line at the latest.
fn after_extensions(pieces: &[Piece]) -> usize {
    let mut start = 0;
    while pieces.get(start).is_some_and(|piece| piece.is('#')) {
        let rest = &pieces[start..];
        let end = rest.iter().position(|piece| piece.is(']') || piece.is_last);
        start += end.unwrap_or(rest.len() - 1) + 1;
    }
    start
}

/// True where a closing bracket stands as one that closes this one does: on its line, or first on a line as far in.
fn closes_well(open: &Piece, close: &Piece) -> bool {
    if close.line == open.line {
        true
    } else if close.is_leading {
        close.indent == open.indent
    } else {
        !open.is_last
    }
}
