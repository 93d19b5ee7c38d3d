//! What may be wrong with a bracket, and which of it is most likely.

use super::Mender;
use super::piece::closing;

/// How many pieces reading must go on after a cause for that to count no more.
const FAR: usize = 1_000;

/// What may be wrong at a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    /// Nothing: the lines are not indented as usual.
    Indent,
    /// So many brackets were not closed before it.
    Unclosed(usize),
    /// It and the next closing bracket have changed places.
    Swapped,
    /// It closes nothing.
    Unopened,
    /// It is a closing bracket of the wrong kind.
    Kind,
}

impl Mender<'_> {
    /// Deals with a piece that does not fit; the piece to go on from.
    pub(super) fn recover_at(&mut self, at: usize) -> usize {
        let mut best = (Cause::Unopened, 0);
        for cause in self.causes(at) {
            let mut stack = self.stack.clone();
            let next = self.supposed(cause, &mut stack, at);
            let reached = self.reached(stack, next, at + FAR);
            if reached > best.1 {
                best = (cause, reached);
            }
        }
        match best.0 {
            Cause::Indent => {
                self.step(at);
                at + 1
            }
            Cause::Unclosed(count) => {
                self.close(count, at);
                self.step(at);
                at + 1
            }
            Cause::Swapped => self.swap(at),
            Cause::Unopened => {
                self.unopened(at);
                at + 1
            }
            Cause::Kind => {
                self.wrong_kind(at);
                at + 1
            }
        }
    }

    /// What may be wrong, the simplest first.
    fn causes(&self, at: usize) -> Vec<Cause> {
        let piece = &self.pieces[at];
        let closes = |open: usize| piece.mark() == closing(self.pieces[open].mark());
        let mut causes = Vec::new();
        if !piece.closes() {
            causes.push(Cause::Indent);
            let deeper = self
                .stack
                .iter()
                .rev()
                .take_while(|open| self.pieces[**open].indent >= piece.column);
            causes.push(Cause::Unclosed(deeper.count()));
            return causes;
        }
        let above = self.stack.iter().rev();
        let nearest = above.clone().position(|open| closes(*open));
        let fitting = (1..self.stack.len()).find(|count| self.fits(&self.stack[..self.stack.len() - count], at));
        if nearest == Some(0) {
            causes.push(Cause::Indent);
        }
        causes.extend(fitting.map(Cause::Unclosed));
        if let [.., outer, inner] = self.stack[..]
            && closes(outer)
            && self
                .pieces
                .get(at + 1)
                .is_some_and(|next| next.is(closing(self.pieces[inner].mark())))
        {
            causes.push(Cause::Swapped);
        }
        causes.push(Cause::Unopened);
        if !self.stack.is_empty() {
            causes.push(Cause::Kind);
        }
        causes.extend(nearest.filter(|count| *count > 0 && fitting.is_none()).map(Cause::Unclosed));
        causes
    }

    /// Supposes a cause; the piece to go on from.
    fn supposed(&self, cause: Cause, stack: &mut Vec<usize>, at: usize) -> usize {
        match cause {
            Cause::Indent => self.passed(stack, at),
            Cause::Unclosed(count) => {
                stack.truncate(stack.len() - count);
                self.passed(stack, at);
            }
            Cause::Swapped => {
                stack.truncate(stack.len() - 2);
                return at + 2;
            }
            Cause::Unopened => {}
            Cause::Kind => drop(stack.pop()),
        }
        at + 1
    }

    fn passed(&self, stack: &mut Vec<usize>, at: usize) {
        if self.pieces[at].opens() {
            stack.push(at);
        } else if self.pieces[at].closes() {
            stack.pop();
        }
    }

    /// How far reading goes on with these brackets open; as far as it may where everything is closed at the end.
    fn reached(&self, mut stack: Vec<usize>, from: usize, most: usize) -> usize {
        let last = most.min(self.pieces.len());
        for at in from..last {
            if !self.fits(&stack, at) {
                return at;
            }
            self.passed(&mut stack, at);
        }
        if last == self.pieces.len() && stack.is_empty() {
            most
        } else {
            last
        }
    }
}
