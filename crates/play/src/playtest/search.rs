//! Every state of a call, each once: runs that cannot differ any more are one.

use std::collections::HashSet;
use std::sync::Arc;

use crate::session::{Choice, Fingerprint, Move, Phase, Relevance, Session};
use scenario::{DealIx, Scenario};

use super::budget::Meter;
use super::independent::IndependentMoves;
use super::moves::moves;

/// How far an exploration went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Every state was played: nothing was left out.
    Exact {
        /// How many states there are.
        states: usize,
    },
    /// Too many states: those nearest to the start were all played, then trainees who choose by seed.
    Sampled {
        /// States played.
        states: usize,
        /// Whole calls played by seeded trainees.
        plays: usize,
    },
}

/// A step on a way: the step before it, and what was done.
type Steps = Vec<(usize, Move)>;

/// Most transcript entries that runs still to be gone on with may hold together, so that memory has a bound.
const MOST_HELD: usize = 30_000_000;

/// Where no step comes before.
const START: usize = usize::MAX;

/// Plays every state of a deal, nearest to the start first.
pub(super) struct Search<'a> {
    independent: &'a IndependentMoves,
    relevance: &'a Relevance,
    meter: &'a Meter<'a>,
    /// Transcript entries of the runs still to be gone on with.
    held: usize,
    known: HashSet<Fingerprint>,
    steps: Steps,
    here: Vec<(usize, Session)>,
    next: Vec<(usize, Session)>,
}

/// What a search hands on: a run after a step, how long its transcript was before the step, and how it came there.
pub(super) struct Found<'s> {
    pub(super) session: &'s Session,
    pub(super) entries: usize,
    pub(super) steps: &'s Steps,
    pub(super) last: usize,
    pub(super) made: Option<Move>,
    /// True where what the step brought was listened to.
    pub(super) heard: bool,
}

impl Found<'_> {
    /// The way from the start.
    pub(super) fn way(&self) -> Vec<Move> {
        let mut way: Vec<Move> = self.heard.then_some(Move::Choose(Choice::Listen)).into_iter().collect();
        way.extend(self.made);
        let mut at = self.last;
        while let Some((before, made)) = self.steps.get(at) {
            way.push(*made);
            at = *before;
        }
        way.reverse();
        way
    }
}

impl<'a> Search<'a> {
    pub(super) fn new(
        scenario: &Arc<Scenario>,
        deal: DealIx,
        seed: u64,
        independent: &'a IndependentMoves,
        relevance: &'a Relevance,
        meter: &'a Meter<'a>,
    ) -> Self {
        let session = Session::new(Arc::clone(scenario), deal, seed, crate::session::Mode::Assessed);
        let known = HashSet::from([session.fingerprint(relevance)]);
        Self {
            independent,
            relevance,
            meter,
            held: 0,
            known,
            steps: Vec::new(),
            here: vec![(START, session)],
            next: Vec::new(),
        }
    }

    /// How many states are known.
    pub(super) fn states(&self) -> usize {
        self.known.len()
    }

    /// Runs until every state was played (true), or as long as the meter and `go_on` say (false). Each step is handed to `see`.
    pub(super) fn run(&mut self, go_on: &dyn Fn() -> bool, see: &mut dyn FnMut(&Found<'_>)) -> bool {
        if let Some((last, session)) = self.here.first() {
            let (steps, last) = (&self.steps, *last);
            see(&Found {
                session,
                entries: 0,
                steps,
                last,
                made: None,
                heard: false,
            });
        }
        while !self.here.is_empty() {
            for (last, session) in std::mem::take(&mut self.here) {
                let known = self.known.len();
                if known > self.meter.states || self.held > MOST_HELD || !self.meter.may_search(known) || !go_on() {
                    return false;
                }
                self.held = self.held.saturating_sub(session.transcript().len());
                if !self.leave(last, &session, see) {
                    return false;
                }
            }
            self.here = std::mem::take(&mut self.next);
        }
        true
    }

    /// Where something in the call asks what was noticed, notices are moves, and lines come one by one with time to notice.
    fn moves(&self, session: &Session) -> Vec<Move> {
        let mut open: Vec<Move> = moves(session).map(Move::Choose).collect();
        if self.relevance.notices_matter() && !open.is_empty() {
            if session.phase() == Phase::Lines {
                open = vec![Move::Continue];
            }
            open.extend(session.notices(self.relevance));
        }
        open
    }

    /// Takes every step that is open; false where the meter ran out before. An independent one is looked at and goes no further: it
    /// changes nothing that comes after.
    fn leave(&mut self, last: usize, session: &Session, see: &mut dyn FnMut(&Found<'_>)) -> bool {
        let at_hub = session.phase() == Phase::Hub;
        for made in self.moves(session) {
            let mut after = session.clone();
            let entries = after.transcript().len();
            if self.meter.is_over() {
                return false;
            }
            if self.meter.make(&mut after, made).is_err() {
                continue;
            }
            let ends_here = at_hub && matches!(made, Move::Choose(choice) if self.independent.has(choice));
            // What a question brings comes line by line.
            let listens = ends_here && after.phase() == Phase::Lines;
            let heard = listens && self.meter.make(&mut after, Move::Choose(Choice::Listen)).is_ok();
            let found = Found {
                session: &after,
                entries,
                steps: &self.steps,
                last,
                made: Some(made),
                heard,
            };
            see(&found);
            // Nothing comes after a run that stalled, and its transcript is long.
            let goes_on = !ends_here && after.phase() != Phase::Stalled;
            if goes_on && self.known.insert(after.fingerprint(self.relevance)) {
                self.held += after.transcript().len();
                self.steps.push((last, made));
                self.next.push((self.steps.len() - 1, after));
            }
        }
        true
    }
}
