//! What is said of a bracket that is wrong, and how it is mended.

use super::piece::{closing, opening};
use super::{Edit, Mender, What};
use crate::diagnostic::{Diagnostic, Span};

impl Mender<'_> {
    fn edit(&mut self, at: usize, what: What) {
        self.paired.edits.push(Edit { at, what });
    }

    fn tell(&mut self, rule: &'static str, span: Span, message: String, also: Option<(Span, &str)>, help: String) {
        let problem = Diagnostic::error(rule, span, message).help(help);
        self.paired.problems.push(match also {
            Some((span, label)) => problem.also(span, label),
            None => problem,
        });
    }

    /// Just before a piece: at the piece where it is first on its line and a comma, or else at the end of the one before.
    fn before(&self, at: usize) -> Span {
        let here = self.pieces.get(at).filter(|piece| piece.is_first && piece.is(','));
        let end = match (here, at.checked_sub(1)) {
            (Some(piece), _) => piece.span.start,
            (None, Some(before)) => self.pieces[before].span.end,
            (None, None) => 0,
        };
        Span { start: end, end }
    }

    /// The innermost open brackets were not closed before a piece.
    pub(super) fn close(&mut self, count: usize, at: usize) {
        for _ in 0..count {
            let Some(open) = self.stack.pop() else { return };
            let mark = self.pieces[open].mark();
            if self.is_doubled(open, at) {
                self.edit(open, What::Drop);
                let message = format!("one `{mark}` too many");
                let span = self.pieces[open].span;
                self.tell("extra-bracket", span, message, None, "remove it".to_owned());
                continue;
            }
            let close = closing(mark);
            let (open, place) = match self.place_before_block(open, at) {
                Some(inner) => inner,
                None => (open, self.place_to_close(open, at)),
            };
            let span = self.pieces[open].span;
            self.edit(place, What::Put(close));
            let help = format!("add `{close}` after the last thing that belongs inside");
            let message = format!("`{close}` is missing");
            self.tell("missing-bracket", self.before(place), message, Some((span, "opened here")), help);
        }
    }

    /// True for an opening bracket that holds nothing but another one of its kind, straight after it.
    fn is_doubled(&self, open: usize, until: usize) -> bool {
        let (first, inner) = (&self.pieces[open], self.pieces.get(open + 1));
        let touches = inner.is_some_and(|inner| inner.is(first.mark()) && inner.span.start == first.span.end);
        let end = self.partner.get(open + 1).copied().flatten();
        touches && end.is_some_and(|end| self.pieces[end + 1..until].iter().all(|piece| piece.is(',')))
    }

    /// A closing bracket that closes nothing.
    pub(super) fn unopened(&mut self, at: usize) {
        let (mark, span) = (self.pieces[at].mark(), self.pieces[at].span);
        let open = opening(mark);
        if let Some(early) = self.closed_before_block(at) {
            self.edit(early, What::Drop);
            let message = format!("one more `{mark}` than `{open}` on this line");
            let help = format!("add `{open}` where it is missing, or remove one `{mark}`");
            self.tell("extra-bracket", self.pieces[early].span, message, None, help);
            return;
        }
        let before = at.checked_sub(1).map(|before| &self.pieces[before]);
        let is_doubled = before.is_some_and(|before| before.is(mark) && before.span.end == span.start);
        let place = match self.place_by_name(at) {
            None if is_doubled => {
                self.edit(at, What::Drop);
                let message = format!("one `{mark}` too many");
                self.tell("extra-bracket", span, message, None, "remove it".to_owned());
                return;
            }
            None => self.place_by_layout(at),
            named => named,
        };
        if let Some(place) = place {
            self.edit(place, What::Put(open));
            let message = format!("`{open}` is missing");
            let help = format!("add `{open}` here");
            self.tell("missing-bracket", self.before(place), message, Some((span, "closed here")), help);
        } else {
            self.edit(at, What::Drop);
            let help = format!("remove it, or add `{open}` where it should open");
            self.tell("extra-bracket", span, format!("`{mark}` closes nothing"), None, help);
        }
    }

    /// A closing bracket of the wrong kind.
    pub(super) fn wrong_kind(&mut self, at: usize) {
        let Some(open) = self.stack.pop() else { return };
        let (found, opened) = (self.pieces[at].mark(), self.pieces[open].mark());
        let close = closing(opened);
        self.edit(at, What::Become(close));
        self.partner[open] = Some(at);
        self.partner[at] = Some(open);
        let also = Some((self.pieces[open].span, "opened here"));
        let help = format!("write `{close}` here, or `{}` where it opens", opening(found));
        let span = self.pieces[at].span;
        self.tell("wrong-bracket", span, format!("`{found}` closes `{opened}`"), also, help);
    }

    /// Two closing brackets that have changed places, or the two that they close; the piece to go on from.
    pub(super) fn swap(&mut self, at: usize) -> usize {
        let (Some(inner), Some(outer)) = (self.stack.pop(), self.stack.pop()) else {
            return at + 1;
        };
        let next = at + 1;
        let marks = [outer, inner, at, next].map(|ix| self.pieces[ix].mark());
        for (a, b) in [(inner, next), (outer, at)] {
            self.partner[a] = Some(b);
            self.partner[b] = Some(a);
        }
        // A name is followed by `(` alone.
        let opened_wrong = inner == outer + 1 && marks[1] == '(';
        let (first, second, [a, b]) = if opened_wrong {
            (outer, inner, [marks[0], marks[1]])
        } else {
            (at, next, [marks[2], marks[3]])
        };
        self.edit(first, What::Become(b));
        self.edit(second, What::Become(a));
        let span = self.pieces[first].span.to(self.pieces[second].span);
        let message = format!("`{a}` and `{b}` have changed places");
        self.tell("wrong-bracket", span, message, None, format!("write `{b}{a}`"));
        next + 1
    }
}
