//! Conditions, resolved. What they are tested against is the session's affair.

use super::model::{ActName, CounterIx, DealIx, DetailIx, FactIx, FlagIx, ObjectName, PersonIx, QuestionIx, SceneIx, TaskIx};
use super::number::{Count, Secs, Trust};

/// A condition on the run so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cond {
    /// Holds always.
    Always,
    /// All hold.
    All(Vec<Cond>),
    /// At least one holds.
    Any(Vec<Cond>),
    /// Does not hold.
    Not(Box<Cond>),
    /// The flag is set.
    Flag(FlagIx),
    /// The counter is at least this.
    CountAtLeast(CounterIx, Count),
    /// This deal.
    Deal(DealIx),
    /// Trust is at least this.
    TrustAtLeast(PersonIx, Trust),
    /// Story seconds since the call opened.
    TimeAtLeast(Secs),
    /// In the scene.
    Present(PersonIx),
    /// Can hear.
    Hears(PersonIx),
    /// A controller can hear.
    Overheard,
    /// Asked.
    Asked(QuestionIx),
    /// Done.
    Did(ActName),
    /// Looked at.
    LookedAt(ObjectName),
    /// Met.
    Saw(DetailIx),
    /// Noticed.
    Noticed(DetailIx),
    /// Learned.
    Knows(FactIx),
    /// Entered.
    Visited(SceneIx),
    /// Task done.
    TaskDone(TaskIx),
}

impl Cond {
    /// What must hold together for it in a deal, without what the deal decides; `None` where the deal rules it out.
    pub fn parts_in(&self, deal: Option<DealIx>) -> Option<Vec<&Self>> {
        let decided = deal.and_then(|deal| self.in_deal(deal));
        match (decided, self) {
            (Some(true), _) => Some(Vec::new()),
            (Some(false), _) => None,
            (None, Self::All(parts)) => {
                let parts: Option<Vec<_>> = parts.iter().map(|part| part.parts_in(deal)).collect();
                parts.map(|parts| parts.concat())
            }
            (None, one) => Some(vec![one]),
        }
    }

    /// What the deal alone says of it: `None` where it also depends on play.
    pub fn in_deal(&self, deal: DealIx) -> Option<bool> {
        self.weigh(Some(deal), &|_| None)
    }
}
