//! Where a call stands while its ways are played, and what can be done there.

use crate::bits::Bits;
use crate::model::{ActIx, BlockIx, ObjectIx, PersonIx, QuestionIx, Scenario, SceneIx};
use crate::number::{Count, Trust};

/// Where a call stands.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct Machine {
    pub(super) scene: SceneIx,
    pub(super) time: u32,
    pub(super) entered_at: u32,
    pub(super) stack: Vec<(BlockIx, usize)>,
    pub(super) draws: u64,
    pub(super) again: bool,
    pub(super) fuel: u32,
    pub(super) waits: Waits,
    /// The scenes entered while the fuel ran low: where it runs out, those of the round.
    pub(super) late: Bits,
    pub(super) trust: Vec<Trust>,
    pub(super) counters: Vec<Count>,
    pub(super) there: Bits,
    pub(super) hears: Bits,
    pub(super) flags: Bits,
    pub(super) visited: Bits,
    pub(super) asked: Bits,
    /// Questions asked in a controller's hearing that may be asked once more out of it.
    pub(super) wasted: Bits,
    pub(super) did: Bits,
    pub(super) looked: Bits,
    pub(super) seen: Bits,
    pub(super) met: Bits,
    pub(super) noticed: Bits,
    pub(super) facts: Bits,
    pub(super) tasks: Bits,
    pub(super) fired: Bits,
}

/// What a call waits for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Waits {
    /// The next line, or a choice where there is none.
    Going,
    /// A hypothesis.
    Checkpoint,
    /// Nothing: it is over.
    Over,
    /// Nothing: it goes round without end.
    Stalled,
}

/// What a trainee can do.
#[derive(Clone, Copy)]
pub(super) enum Choice {
    /// Answer the checkpoint.
    Guess,
    /// Ask.
    Ask(QuestionIx),
    /// Do.
    Do(ActIx),
    /// Look closer.
    Look(ObjectIx),
}

impl Machine {
    /// Before anything has happened.
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            scene: scenario.start,
            time: 0,
            entered_at: 0,
            stack: Vec::new(),
            draws: 0,
            again: false,
            fuel: scenario.fuel,
            waits: Waits::Going,
            late: Bits::default(),
            trust: scenario.people.iter().map(|p| p.trust).collect(),
            counters: vec![Count::nearest(0); scenario.counters.len()],
            there: Bits::default(),
            hears: Bits::default(),
            flags: Bits::default(),
            visited: Bits::default(),
            asked: Bits::default(),
            wasted: Bits::default(),
            did: Bits::default(),
            looked: Bits::default(),
            seen: Bits::default(),
            met: Bits::default(),
            noticed: Bits::default(),
            facts: Bits::default(),
            tasks: Bits::default(),
            fired: Bits::default(),
        }
    }

    /// Someone goes.
    pub(super) fn leaves(&mut self, who: PersonIx) {
        self.there.remove(who.ix());
        self.hears.remove(who.ix());
    }
}
