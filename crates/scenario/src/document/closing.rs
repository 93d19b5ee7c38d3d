//! How a call can be closed, what the report may say, and the goals for next time.

use serde::Deserialize;

use ron_reader::syntax::{Spanned, Table};

use super::conditions::CondDoc;
use super::defaults;
use super::{Id, Text};

/// A way to close the call.
#[derive(Debug, Deserialize)]
#[serde(rename = "Disposition", deny_unknown_fields)]
pub struct DispositionDoc {
    /// What the officer decides, in one sentence.
    pub says: Text,
    /// What it comes to, whatever its words.
    #[serde(default)]
    pub is: Option<Decision>,
    /// What it is worth in each deal, and why; no deal may be missing.
    pub worth: Table<CreditDoc>,
    /// How many of the cues that the trainee noticed it should rest on, at most 10.
    #[serde(default = "defaults::none")]
    pub support: Spanned<u32>,
    /// Can be chosen only while this holds.
    #[serde(default)]
    pub needs: CondDoc,
}

/// What a disposition is worth in a deal.
#[derive(Debug, Deserialize)]
#[serde(rename = "Credit")]
pub enum CreditDoc {
    /// The right call, and why.
    Right(Text),
    /// Defensible, and why.
    Part(Text),
    /// The wrong call, and why.
    Wrong(Text),
    /// A call that fails the run: the screen-out it commits, and why.
    Fails(Id, Text),
}

impl CreditDoc {
    /// Why it is worth that.
    pub fn why(&self) -> &Text {
        let (Self::Right(why) | Self::Part(why) | Self::Wrong(why) | Self::Fails(_, why)) = self;
        why
    }
}

/// What a disposition comes to.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// The officer leaves: nothing of what was feared is there.
    Clears,
    /// The officer reports a suspicion of trafficking.
    Reports,
    /// The officer brings in somebody else, for another crime or for help.
    Refers,
    /// The officer says that it cannot be said tonight.
    LeavesOpen,
}

/// An innocent explanation the report may name.
#[derive(Debug, Deserialize)]
#[serde(rename = "Explanation", deny_unknown_fields)]
pub struct ExplanationDoc {
    /// The explanation, in one sentence.
    pub says: Text,
    /// True where a careful officer would have weighed it.
    #[serde(default = "defaults::yes")]
    pub fair: bool,
    /// Why, for the debrief.
    pub because: Text,
}

/// A statement the report may hold.
#[derive(Debug, Deserialize)]
#[serde(rename = "Statement", deny_unknown_fields)]
pub struct StatementDoc {
    /// The statement.
    pub says: Text,
    /// Fact, label or guess.
    pub kind: StatementKind,
    /// True of this run only where this holds; otherwise the officer has no ground for it.
    #[serde(default)]
    pub needs: CondDoc,
    /// What it is worth to the documentation score, 1 to 3.
    #[serde(default = "defaults::one")]
    pub worth: Spanned<u32>,
    /// Why it belongs, or does not.
    pub because: Text,
}

/// What a statement is.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq)]
pub enum StatementKind {
    /// Seen, heard or done.
    Fact,
    /// A name put on a person.
    Label,
    /// Something nobody saw.
    Guess,
}

/// One goal for next time.
#[derive(Debug, Deserialize)]
#[serde(rename = "Goal", deny_unknown_fields)]
pub struct GoalDoc {
    /// Can be shown only where this holds at the end.
    #[serde(default)]
    pub needs: CondDoc,
    /// The goal.
    pub says: Text,
}
