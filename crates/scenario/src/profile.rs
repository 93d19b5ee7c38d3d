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
    /// The profile that holds wherever this one has no entry of its own, by the name of its file beside this one: what is so in the
    /// whole country, under what an agency has for itself.
    #[serde(default)]
    pub over: Option<Id>,
    /// The marks that the agency has set for itself, over several calls; left out, they are provisional.
    #[serde(default)]
    pub standard: Option<StandardDoc>,
    /// The entries by id.
    pub entries: Table<ProfileEntry>,
}

/// Marks that an agency has set for itself; `clook marks` works them out.
#[derive(Debug, Deserialize)]
#[serde(rename = "Standard", deny_unknown_fields)]
pub struct StandardDoc {
    /// The least sensitivity, as d', from 0 to 5.
    pub d_prime: Spanned<f64>,
    /// The least share of calls passed, in percent.
    pub passed_percent: Spanned<u32>,
    /// How many judges set them.
    pub judges: u32,
    /// When, as YYYY-MM-DD.
    pub checked: Text,
}

impl StandardDoc {
    fn look(&self, problems: &mut Vec<Diagnostic>) {
        let mut wrong = |span, message: String, help: &str| problems.push(Diagnostic::error("wrong-value", span, message).help(help));
        let d_prime = self.d_prime.value;
        if !(0.0..=5.0).contains(&d_prime) {
            wrong(
                self.d_prime.span,
                format!("{d_prime} where a d' should stand"),
                "write a number from 0 to 5",
            );
        }
        let percent = self.passed_percent.value;
        if percent > 100 {
            wrong(
                self.passed_percent.span,
                format!("{percent} where a percentage should stand"),
                "write a number from 0 to 100",
            );
        }
        if !is_date(&self.checked.value) {
            let message = format!("`{}` where a date should stand", self.checked.value);
            wrong(self.checked.span, message, "write year, month and day, such as \"2026-11-24\"");
        }
    }
}

/// One contact, law or procedure.
#[derive(Debug, Deserialize)]
#[serde(rename = "Entry", deny_unknown_fields)]
pub struct ProfileEntry {
    /// What it is.
    pub kind: EntryKind,
    /// What it says, in a sentence.
    pub says: Text,
    /// The same in other languages, by their letters.
    #[serde(default)]
    pub says_in: Table<Text>,
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
        if let Some(standard) = &self.standard {
            standard.look(problems);
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

    /// Its entries, and after them those of the profile under it that it has not made its own.
    pub fn entries_over<'a>(&'a self, under: Option<&'a Self>) -> impl Iterator<Item = (&'a Id, &'a ProfileEntry)> {
        let own = self.entries.entries.iter();
        let is_own = |id: &Id| self.entries.entries.iter().any(|(own, _)| own.value == id.value);
        let under = under.into_iter().flat_map(|under| &under.entries.entries);
        own.chain(under.filter(move |(id, _)| !is_own(id))).map(|(id, entry)| (id, entry))
    }

    /// What a scenario refers to and this profile lacks, with the one under it.
    pub fn lacks(&self, file: &SourceFile, under: Option<&Self>, refers_to: &[Id]) -> Vec<Diagnostic> {
        let known = || self.entries_over(under).map(|(id, _)| id.value.as_str());
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
