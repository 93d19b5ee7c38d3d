//! What an author may make something hang on.

use serde::Deserialize;

use ron_reader::syntax::{List, Spanned};

use super::Id;

/// What must be so in the run up to this moment.
#[derive(Debug, Default, Deserialize)]
#[serde(rename = "Condition", deny_unknown_fields)]
pub enum CondDoc {
    /// Holds always.
    #[default]
    Always,
    /// Every one of these holds.
    All(List<CondDoc>),
    /// At least one of these holds.
    Any(List<CondDoc>),
    /// This does not hold.
    Not(Box<CondDoc>),
    /// The flag is set.
    Flag(Id),
    /// The counter has come to this number or more.
    CountAtLeast(Id, Spanned<i32>),
    /// This deal was drawn.
    Deal(Id),
    /// The person's trust is this number, from 0 to 10, or more.
    TrustAtLeast(Id, Spanned<i32>),
    /// So many story seconds, at most 86400, or more have gone by since the call opened.
    TimeAtLeast(Spanned<u32>),
    /// The person is in the scene.
    Present(Id),
    /// The person is in the scene and can hear.
    Hears(Id),
    /// Someone whose `controller` is true is in the scene and can hear.
    Overheard,
    /// The question was asked.
    Asked(Id),
    /// The act was done.
    Did(Id),
    /// The object was looked at closer.
    LookedAt(Id),
    /// The detail was shown, whether the trainee noticed it or not.
    Saw(Id),
    /// The trainee has noticed the detail.
    Noticed(Id),
    /// The fact was learned.
    Knows(Id),
    /// The scene was entered.
    Visited(Id),
    /// The task was done.
    TaskDone(Id),
}
