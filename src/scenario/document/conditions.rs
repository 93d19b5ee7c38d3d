//! What an author may make something hang on.

use serde::Deserialize;

use crate::scenario::syntax::List;

use super::Id;

/// A condition on the run so far.
#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Condition", deny_unknown_fields)]
pub enum CondDoc {
    /// Holds always.
    #[default]
    Always,
    /// All hold.
    All(List<CondDoc>),
    /// At least one holds.
    Any(List<CondDoc>),
    /// Does not hold.
    Not(Box<CondDoc>),
    /// The flag is set.
    Flag(Id),
    /// The counter is at least this.
    CountAtLeast(Id, i32),
    /// This deal was drawn.
    Deal(Id),
    /// The person's trust is at least this.
    TrustAtLeast(Id, i32),
    /// Story seconds since the call opened are at least this.
    TimeAtLeast(u32),
    /// The person is in the scene.
    Present(Id),
    /// The person can hear.
    Hears(Id),
    /// Any controller can hear.
    Overheard,
    /// The question was asked.
    Asked(Id),
    /// The act was done.
    Did(Id),
    /// The object was looked at.
    LookedAt(Id),
    /// The detail was met.
    Saw(Id),
    /// The detail is noticed.
    Noticed(Id),
    /// The fact was learned.
    Knows(Id),
    /// The scene was entered.
    Visited(Id),
    /// The task was done.
    TaskDone(Id),
}
