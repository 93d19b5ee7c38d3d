//! What an exploration may cost, looked at before each action, and each deal's share of it.

use std::cell::Cell;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::session::{Move, Refusal, Session};

/// What an exploration may cost. What one deal leaves over is there for the next.
pub struct Budget<'a> {
    /// States of the exhaustive search for each deal.
    pub states: usize,
    /// Calls played by seeded trainees for each deal, where that is not enough.
    pub plays: usize,
    /// Beats played for each deal.
    pub beats: u64,
    /// The time for all deals together; none where it may take as long as it does.
    pub time: Option<Duration>,
    /// The time since the exploration began, handed in: nothing here reads a clock.
    pub clock: &'a dyn Fn() -> Duration,
    /// Set by whoever no longer wants what is found.
    pub cancel: Arc<AtomicBool>,
    /// Is told now and then how many states of a deal are known.
    pub tell: &'a dyn Fn(usize),
    /// The seed of draws and trainees.
    pub seed: u64,
}

impl Default for Budget<'_> {
    fn default() -> Self {
        Self {
            states: 60_000,
            plays: 4_000,
            beats: 2_000_000_000,
            time: None,
            clock: &|| Duration::ZERO,
            cancel: Arc::default(),
            tell: &|_| {},
            seed: 1,
        }
    }
}

impl fmt::Debug for Budget<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Budget");
        shown
            .field("states", &self.states)
            .field("plays", &self.plays)
            .field("beats", &self.beats);
        shown
            .field("time", &self.time)
            .field("cancel", &self.cancel)
            .field("seed", &self.seed);
        shown.finish_non_exhaustive()
    }
}

/// Why an exploration was cut short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The time was up.
    Time,
    /// So many beats were played as may be.
    Beats,
    /// Nobody wants it any more.
    Cancelled,
}

impl Cut {
    /// A stable name, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Beats => "beats",
            Self::Cancelled => "cancelled",
        }
    }

    /// What was up, in words.
    pub fn says(self) -> &'static str {
        match self {
            Self::Time => "the time given was up",
            Self::Beats => "more was played than may be",
            Self::Cancelled => "it was stopped",
        }
    }
}

/// What is left of a budget, deal by deal.
pub(super) struct Purse<'a> {
    budget: &'a Budget<'a>,
    deals: usize,
    states: usize,
    plays: usize,
    beats: u64,
}

impl<'a> Purse<'a> {
    /// All of it.
    pub(super) fn new(budget: &'a Budget<'a>, deals: usize) -> Self {
        Self {
            budget,
            deals,
            states: budget.states.saturating_mul(deals),
            plays: budget.plays.saturating_mul(deals),
            beats: budget.beats.saturating_mul(deals as u64),
        }
    }

    /// The next deal's share of what is left. Of the time a tenth is kept for what all deals are looked at for.
    pub(super) fn share(&mut self) -> Meter<'a> {
        let deals = self.deals.max(1);
        self.deals = self.deals.saturating_sub(1);
        let now = (self.budget.clock)();
        let parts = u32::try_from(deals).unwrap_or(u32::MAX);
        let share = self.budget.time.map(|time| (time * 9 / 10).saturating_sub(now) / parts);
        Meter {
            budget: self.budget,
            states: self.states / deals,
            plays: self.plays / deals,
            beats: Cell::new(self.beats / deals as u64),
            until: share.map(|share| now + share),
            search_until: share.map(|share| now + share / 2),
            cut: Cell::new(None),
        }
    }

    /// What is left once every deal was looked at.
    pub(super) fn rest(&mut self) -> Meter<'a> {
        self.deals = 1;
        let mut rest = self.share();
        rest.until = self.budget.time;
        rest
    }

    /// Takes what a deal has spent.
    pub(super) fn pay(&mut self, beats: u64, states: usize, plays: usize) {
        self.states = self.states.saturating_sub(states);
        self.plays = self.plays.saturating_sub(plays);
        self.beats = self.beats.saturating_sub(beats);
    }
}

/// One deal's share, and what was spent of it.
pub(super) struct Meter<'a> {
    budget: &'a Budget<'a>,
    pub(super) states: usize,
    pub(super) plays: usize,
    beats: Cell<u64>,
    until: Option<Duration>,
    search_until: Option<Duration>,
    cut: Cell<Option<Cut>>,
}

impl Meter<'_> {
    /// Makes a move if there is anything left to pay it with. Every move of an
    /// exploration comes through here, and each ends by itself: a run stalls where it goes round.
    pub(super) fn make(&self, session: &mut Session, made: Move) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::NothingWaiting);
        }
        let before = session.beats();
        let done = session.make(made);
        self.beats.set(self.beats.get().saturating_sub(session.beats() - before));
        done
    }

    /// True where nothing is left, which is noted.
    pub(super) fn is_over(&self) -> bool {
        if self.cut.get().is_none() {
            let is_late = |until: Duration| (self.budget.clock)() >= until;
            if self.budget.cancel.load(Ordering::Relaxed) {
                self.cut.set(Some(Cut::Cancelled));
            } else if self.beats.get() == 0 {
                self.cut.set(Some(Cut::Beats));
            } else if self.until.is_some_and(is_late) {
                self.cut.set(Some(Cut::Time));
            }
        }
        self.cut.get().is_some()
    }

    /// True while the search of every state may go on: half of the time is for the trainees after it.
    pub(super) fn may_search(&self, states: usize) -> bool {
        (self.budget.tell)(states);
        !self.is_over() && self.search_until.is_none_or(|until| (self.budget.clock)() < until)
    }

    /// Beats that may still be played.
    pub(super) fn beats(&self) -> u64 {
        self.beats.get()
    }

    /// Why it was cut short, if it was.
    pub(super) fn cut(&self) -> Option<Cut> {
        self.cut.get()
    }
}
