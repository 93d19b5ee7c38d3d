//! Who can be talked to after a hard call, as the agency's profile has it. Numbers are never in the program.

use messages::Language;
use scenario::{EntryKind, Profile, ProfileEntry};

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
    /// Who, in a sentence, as the agency wrote it.
    pub says: String,
    /// The same in other languages, by their letters.
    pub says_in: Vec<(String, String)>,
    /// A telephone number.
    pub number: Option<String>,
}

impl Contact {
    /// Who, in a language, or as the agency wrote it.
    pub fn says_in(&self, language: Language) -> &str {
        let found = self.says_in.iter().find(|(letters, _)| letters == language.letters());
        found.map_or(&self.says, |(_, says)| says)
    }
}

impl Support {
    /// The card of an agency, with the profile under its own: the entries kept for officers, or every contact where none is; `None`
    /// where it names nobody.
    pub fn of(profile: &Profile, under: Option<&Profile>) -> Option<Self> {
        let of_kind = |kind| {
            let entries = profile.entries_over(under).map(|(_, entry)| entry);
            entries.filter(move |entry| entry.kind == kind).collect::<Vec<_>>()
        };
        let mut entries = of_kind(EntryKind::Support);
        if entries.is_empty() {
            entries = of_kind(EntryKind::Contact);
        }
        let checked = entries.iter().map(|entry| &entry.checked.value).min()?.clone();
        let contacts = entries.iter().map(|entry| Contact {
            says: entry.says.value.clone(),
            says_in: in_languages(entry),
            number: entry.number.as_ref().map(|number| number.value.clone()),
        });
        Some(Self {
            agency: profile.agency.value.clone(),
            contacts: contacts.collect(),
            checked,
        })
    }
}

fn in_languages(entry: &ProfileEntry) -> Vec<(String, String)> {
    let texts = entry.says_in.entries.iter();
    texts.map(|(id, text)| (id.value.clone(), text.value.clone())).collect()
}
