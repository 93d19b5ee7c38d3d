//! An agency's profile: its contacts, law and procedures as data, each with its source and date.
//!
//! A scenario names entries (`refers_to`) and never a number, so that one scenario serves many agencies.

use serde::Deserialize;

use super::document::{Id, Text};
use super::forms::is_date;
use super::wrong_letters;
use ron_reader::diagnostic::{Diagnostic, SourceFile};
use ron_reader::syntax::{Spanned, Table, decode, parse};

/// The version of the form that this program reads.
const FORMAT: u32 = 1;

/// An agency's profile.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Version of the file's form; 1.
    pub format: Spanned<u32>,
    /// The agency.
    pub agency: Text,
    /// The entries by id.
    pub entries: Table<ProfileEntry>,
}

/// One contact, law or procedure.
#[derive(Debug, Deserialize)]
#[serde(rename = "Entry", deny_unknown_fields)]
pub struct ProfileEntry {
    /// What it is.
    pub kind: EntryKind,
    /// What it says, in a sentence.
    pub says: Text,
    /// A telephone number, where it has one.
    #[serde(default)]
    pub number: Option<Text>,
    /// Who says so.
    pub source: Text,
    /// When that was last looked at, as YYYY-MM-DD.
    pub checked: Text,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum EntryKind {
    /// Somebody who can be reached.
    Contact,
    /// Somebody an officer can talk to after a hard call.
    Support,
    /// A law.
    Law,
    /// How the agency does it.
    Procedure,
}

impl Profile {
    /// Reads a profile, with every problem.
    pub fn read(file: &SourceFile) -> (Option<Self>, Vec<Diagnostic>) {
        let (tree, mut problems) = parse(&file.text);
        let Some(tree) = tree else { return (None, problems) };
        let (profile, more) = decode::<Self>(&tree);
        problems.extend(more);
        if let Some(profile) = &profile {
            profile.look(&mut problems);
        }
        problems.sort_by_key(|d| (d.span, d.severity));
        (profile, problems)
    }

    /// What the form alone does not hold: the version, dates that are dates, and a source for everything.
    fn look(&self, problems: &mut Vec<Diagnostic>) {
        if self.format.value != FORMAT {
            let found = self.format.value;
            let message = format!("this profile has format {found}, and this program reads format {FORMAT}");
            problems.push(Diagnostic::error("wrong-format", self.format.span, message).help(format!("write `format: {FORMAT}`")));
        }
        for (id, entry) in &self.entries.entries {
            problems.extend(wrong_letters(id));
            if !is_date(&entry.checked.value) {
                let message = format!("`{}` where a date should stand", entry.checked.value);
                let problem = Diagnostic::error("wrong-value", entry.checked.span, message);
                problems.push(problem.help("write year, month and day, such as \"2026-11-24\""));
            }
            if entry.source.value.trim().is_empty() {
                let message = format!("the entry `{}` has no source", id.value);
                let problem = Diagnostic::warning("no-source", entry.source.span, message);
                problems.push(problem.help("say who says so, as a title"));
            }
        }
    }

    /// What a scenario refers to and this profile lacks.
    pub fn lacks(&self, file: &SourceFile, refers_to: &[Id]) -> Vec<Diagnostic> {
        let known = || self.entries.entries.iter().map(|(id, _)| id.value.as_str());
        let missing = refers_to.iter().filter(|id| !known().any(|known| known == id.value));
        let say = |id: &Id| {
            let message = format!("the profile of {} has no entry `{}`", self.agency.value, id.value);
            let problem = Diagnostic::error("unknown-id", id.span, message);
            match ron_reader::diagnostic::nearest(&id.value, known()) {
                Some(near) => problem.help(format!("did you mean `{near}`?")),
                None => problem.help(format!("add it to {}", file.name)),
            }
        };
        missing.map(say).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Profile, SourceFile};

    #[test]
    fn a_profile_says_everything_that_is_wrong_with_it() {
        let text =
            "Profile(format: 2, agency: \"A\", entries: {\n \"x\": Entry(kind: Contact, says: \"s\", source: \"\", checked: \"soon\"),\n})";
        let (_, problems) = Profile::read(&SourceFile::new("p.ron", text));
        let rules: Vec<&str> = problems.iter().map(|p| p.rule).collect();
        assert_eq!(rules, ["wrong-format", "no-source", "wrong-value"]);
    }
}
