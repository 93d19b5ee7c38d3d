//! Who can be talked to after a hard call, as the agency's profile has it. Numbers are never in the program.

use scenario::{EntryKind, Profile};

/// The support card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// The agency.
    pub agency: String,
    /// Who can be reached.
    pub contacts: Vec<Contact>,
    /// The day on which the oldest of them was last looked at, as YYYY-MM-DD.
    pub checked: String,
}

/// Somebody who can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Who, in a sentence.
    pub says: String,
    /// A telephone number.
    pub number: Option<String>,
}

impl Support {
    /// The card of an agency: the entries kept for officers, or every contact where none is; `None` where it names nobody.
    pub fn of(profile: &Profile) -> Option<Self> {
        let of_kind = |kind| {
            let entries = profile.entries.entries.iter().map(|(_, entry)| entry);
            entries.filter(move |entry| entry.kind == kind).collect::<Vec<_>>()
        };
        let mut entries = of_kind(EntryKind::Support);
        if entries.is_empty() {
            entries = of_kind(EntryKind::Contact);
        }
        let checked = entries.iter().map(|entry| &entry.checked.value).min()?.clone();
        let contacts = entries.iter().map(|entry| Contact {
            says: entry.says.value.clone(),
            number: entry.number.as_ref().map(|number| number.value.clone()),
        });
        Some(Self {
            agency: profile.agency.value.clone(),
            contacts: contacts.collect(),
            checked,
        })
    }
}
