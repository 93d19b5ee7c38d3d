//! What can be noticed and learned, and what it bears on.

use serde::Deserialize;

use ron_reader::syntax::{List, OneOrMore, OneOrPerId, Spanned, Table};

use super::conditions::CondDoc;
use super::defaults;
use super::{Id, Text};

/// Something that can be seen or heard, and noticed.
#[derive(Debug, Deserialize)]
#[serde(rename = "Detail", deny_unknown_fields)]
pub enum DetailDoc {
    /// Shows an indicator in the deals named by `in`; elsewhere it is a distractor.
    Cue {
        /// What is perceived, never the conclusion.
        sees: Text,
        /// The deals in which it is a cue.
        #[serde(rename = "in")]
        deals: List<Id>,
        /// The indicator of the catalog that it shows.
        of: Id,
        /// What it bears on.
        element: Element,
        /// What else is accepted as the reason why it matters.
        #[serde(default)]
        also: OneOrMore<Element>,
        /// How much it weighs alone.
        #[serde(default)]
        strength: Strength,
        /// Why it matters here, for the debrief.
        why: Text,
        /// The innocent twin: what else it could have been.
        innocent: Text,
        /// What it shows in deals where that is something else; such a deal need not stand in `in`.
        #[serde(default)]
        readings: Table<ReadingDoc>,
        /// Why it means nothing in the other deals, where it can be met there: one text for all, or one for each; left out, the
        /// debrief shows `innocent`.
        #[serde(default)]
        elsewhere: Option<OneOrPerId<Text>>,
        /// The questions and acts that would have opened or tested it.
        #[serde(default)]
        opened_by: List<Id>,
        /// True where meeting it depends on the person choosing to tell; then it is due only if they did.
        #[serde(default)]
        disclosure: bool,
    },
    /// Speaks against trafficking in the deals named by `in`; elsewhere it means nothing, and draws nobody's eye.
    Freedom {
        /// What is perceived, never the conclusion.
        sees: Text,
        /// The deals in which it speaks against it.
        #[serde(rename = "in")]
        deals: List<Id>,
        /// The freedom of the catalog that it shows.
        of: Id,
        /// How much it weighs alone.
        #[serde(default)]
        strength: Strength,
        /// Why it speaks against it here, for the debrief.
        why: Text,
        /// Why it means nothing in the other deals, where it can be met there: one text for all, or one for each; left out, the
        /// debrief shows what the catalog says of its limits.
        #[serde(default)]
        elsewhere: Option<OneOrPerId<Text>>,
        /// The questions and acts that would have opened or tested it.
        #[serde(default)]
        opened_by: List<Id>,
    },
    /// Shows no indicator in any deal.
    Distractor {
        /// What is perceived.
        sees: Text,
        /// What a hasty officer takes it for.
        looks_like: Text,
        /// How strongly it draws the eye.
        #[serde(default)]
        pull: Strength,
        /// Why it is innocent, for the debrief.
        because: Text,
        /// The questions and acts that test it; a closer look at the object that carries it tests it as well.
        #[serde(default)]
        opened_by: List<Id>,
    },
}

impl DetailDoc {
    /// What is perceived.
    pub fn sees(&self) -> &Text {
        let (Self::Cue { sees, .. } | Self::Freedom { sees, .. } | Self::Distractor { sees, .. }) = self;
        sees
    }

    /// The questions and acts that open or test it.
    pub fn opened_by(&self) -> &List<Id> {
        let (Self::Cue { opened_by, .. } | Self::Freedom { opened_by, .. } | Self::Distractor { opened_by, .. }) = self;
        opened_by
    }
}

/// What a cue shows in a deal where that is something else.
#[derive(Debug, Deserialize)]
#[serde(rename = "Reading", deny_unknown_fields)]
pub struct ReadingDoc {
    /// The indicator of the catalog that it shows there.
    pub of: Id,
    /// What it bears on there.
    pub element: Element,
    /// What else is accepted there as the reason why it matters.
    #[serde(default)]
    pub also: OneOrMore<Element>,
    /// How much it weighs alone there.
    #[serde(default)]
    pub strength: Strength,
    /// Why it matters there, for the debrief.
    pub why: Text,
}

/// What a detail or statement bears on.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// Recruiting, harboring, transporting, providing, obtaining.
    Act,
    /// Force, fraud, coercion.
    Means,
    /// Commercial sex, or forced labor.
    Purpose,
    /// Someone's welfare, whatever the crime.
    Welfare,
}

/// How much a detail should move a careful officer when seen alone.
#[derive(Clone, Copy, Debug, Default, Deserialize, serde::Serialize, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Little.
    Weak,
    /// Somewhat.
    #[default]
    Moderate,
    /// A lot.
    Strong,
    /// Enough by itself: it weighs as much as `Strong`, and nothing has to bear it out.
    Decisive,
}

/// Something that can be learned.
#[derive(Debug, Deserialize)]
#[serde(rename = "Fact", deny_unknown_fields)]
pub struct FactDoc {
    /// The fact, in one sentence.
    pub says: Text,
    /// What it bears on.
    #[serde(default)]
    pub element: Option<Element>,
    /// The deals in which it counts; left out, all of them.
    #[serde(default, rename = "in")]
    pub deals: List<Id>,
    /// What it is worth to the questioning score, 0 to 3.
    #[serde(default = "defaults::one")]
    pub worth: Spanned<u32>,
    /// Owed only in a run that ends with this; what was learned counts all the same.
    #[serde(default)]
    pub due: CondDoc,
    /// Not owed in a run that ends with this, such as one in which the person asked to stop; what was learned counts all the same.
    #[serde(default)]
    pub unless: Option<CondDoc>,
    /// True where learning it depends on the person choosing to tell; then it is never owed, so its worth is 0.
    #[serde(default)]
    pub disclosure: bool,
}
