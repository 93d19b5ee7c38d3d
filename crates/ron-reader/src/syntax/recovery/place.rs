//! Where a bracket that is missing should stand.

use super::Mender;
use super::piece::opening;
use crate::syntax::lexer::Token;

/// What kind of item begins at a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Item {
    /// `name: …`
    Field,
    /// `"id": …`
    Entry,
    /// A value alone.
    Value,
}

impl Mender<'_> {
    fn item(&self, at: usize) -> Item {
        let has_colon = self.pieces.get(at + 1).is_some_and(|next| next.is(':'));
        match &self.pieces[at].token {
            Token::Ident(_) if has_colon => Item::Field,
            Token::Str(_) if has_colon => Item::Entry,
            _ => Item::Value,
        }
    }

    /// The piece before which the bracket that closes `open` should stand: where items begin that do not belong in it, or else
    /// before `until`.
    pub(super) fn place_to_close(&self, open: usize, until: usize) -> usize {
        if let Some(place) = self.first_stranger(open, until) {
            return place;
        }
        let stays = self.pieces.get(until).is_some_and(|piece| piece.is(','));
        if !stays && until > open + 1 && self.pieces[until - 1].is(',') {
            until - 1
        } else {
            until
        }
    }

    /// For `If(Present("dana", [` and what follows, with one `)` too few at the end: the inner bracket, and the comma before
    /// which it should be closed, because what stands in lines of its own belongs to the outer form.
    pub(super) fn place_before_block(&self, open: usize, until: usize) -> Option<(usize, usize)> {
        let inner = open + 2;
        let is_form = matches!(self.pieces.get(open + 1)?.token, Token::Ident(_));
        let is_pair = self.pieces[open].is('(') && self.pieces.get(inner)?.is('(');
        let end = *self.partner.get(inner)?.as_ref()?;
        let is_alone = self.pieces[end + 1..until].iter().all(|piece| piece.is(','));
        let block = self.line_end(open);
        let is_block = self.pieces[block].is('[') && inner < block && self.pieces[block - 1].is(',');
        (is_form && is_pair && is_alone && is_block && self.partner[block] == Some(end - 1)).then_some((inner, block - 1))
    }

    /// For `If(Deal("held")), [` and what follows: the bracket on that line that closes the form too early, where `close` is the
    /// one that should.
    pub(super) fn closed_before_block(&self, close: usize) -> Option<usize> {
        let block = self.partner[close.checked_sub(1)?]?;
        let is_block = self.pieces[block].is('[') && self.pieces[block].is_last && self.pieces[close].is(')');
        let early = block.checked_sub(2)?;
        let is_early = self.pieces[block - 1].is(',') && self.pieces[early].is(')');
        (is_block && is_early && self.partner[early].is_some()).then_some(early)
    }

    /// The comma before the first item that does not belong in a bracket.
    fn first_stranger(&self, open: usize, until: usize) -> Option<usize> {
        let mut belongs = match self.pieces[open].mark() {
            '[' => Some(Item::Value),
            '{' => Some(Item::Entry),
            _ => None,
        };
        let (mut at, mut comma, mut starts) = (open + 1, None, true);
        while at < until {
            let piece = &self.pieces[at];
            if piece.is(',') {
                comma = Some(at);
                starts = true;
            } else if starts {
                starts = false;
                let item = self.item(at);
                if *belongs.get_or_insert(item) != item {
                    return Some(comma.unwrap_or(at));
                }
            }
            at = if piece.opens() { self.partner[at]? } else { at } + 1;
        }
        None
    }

    /// The piece before which `(` should stand: after the name of a form that a value follows and no bracket.
    pub(super) fn place_by_name(&self, close: usize) -> Option<usize> {
        let wants = |at: &usize| self.wants_bracket(*at, opening(self.pieces[close].mark()));
        if self.pieces[close].is_leading {
            let head = self.head(close)?;
            return (head..self.line_end(head)).find(wants).map(|at| at + 1);
        }
        self.on_line(close).find(wants).map(|at| at + 1)
    }

    /// The piece before which the bracket that `close` closes should stand, by how the lines are laid out.
    pub(super) fn place_by_layout(&self, close: usize) -> Option<usize> {
        if !self.pieces[close].is_leading {
            return self.on_line(close).find(|at| self.is_field_colon(*at)).map(|at| at + 1);
        }
        if let Some(head) = self.head(close) {
            let end = self.line_end(head);
            let last = &self.pieces[end];
            return (last.is(':') || matches!(last.token, Token::Ident(_))).then_some(end + 1);
        }
        let open = *self.stack.last()?;
        (self.pieces[open].indent == self.pieces[close].indent).then(|| self.line_end(open) + 1)
    }

    /// The line, by its first piece, that a closing bracket at the head of a line would close.
    fn head(&self, close: usize) -> Option<usize> {
        let indent = self.pieces[close].indent;
        self.back(close)
            .find(|at| self.pieces[*at].is_first && self.pieces[*at].column == indent)
    }

    /// The pieces before one on its line, nearest first.
    fn on_line(&self, close: usize) -> impl Iterator<Item = usize> {
        let line = self.pieces[close].line;
        self.back(close).take_while(move |at| self.pieces[*at].line == line)
    }

    /// The pieces before one in the innermost open bracket, nearest first, without what stands in brackets of its own.
    fn back(&self, before: usize) -> impl Iterator<Item = usize> {
        let from = self.stack.last().map_or(self.start, |open| open + 1);
        let mut at = before;
        std::iter::from_fn(move || {
            at = at.checked_sub(1).filter(|at| *at >= from)?;
            if self.pieces[at].closes() {
                at = self.partner[at].unwrap_or(at);
            }
            Some(at)
        })
    }

    /// True for the name of a form that no bracket follows though a value does.
    fn wants_bracket(&self, at: usize, bracket: char) -> bool {
        let next = self.pieces.get(at + 1).map(|next| &next.token);
        let value_follows = match next {
            Some(Token::Mark(c)) => matches!(c, '[' | '{'),
            Some(Token::End) | None => false,
            Some(_) => true,
        };
        bracket == '(' && value_follows && matches!(self.pieces[at].token, Token::Ident(_))
    }

    fn is_field_colon(&self, at: usize) -> bool {
        let name = at.checked_sub(1).map(|before| &self.pieces[before].token);
        self.pieces[at].is(':') && matches!(name, Some(Token::Ident(_)))
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = &self.pieces[at..];
        at + rest.iter().position(|piece| piece.is_last).unwrap_or(0)
    }
}
