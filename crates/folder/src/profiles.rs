//! Agencies' profiles: what scenarios are held against, and a profile by itself.

use std::path::Path;
use std::sync::Arc;

use ron_reader::diagnostic::{Diagnostic, SourceFile, nearest};
use ron_reader::syntax::first_word;
use scenario::Profile;
use scenario::document::Id;

use super::check::OpenText;
use super::files::{Unread, plain_files, profile_files};
use super::remembered::{ReadProfile, Remembered};

/// Profiles that scenarios are held against.
#[derive(Debug, Default)]
pub struct Profiles(Vec<Arc<ReadProfile>>);

impl Profiles {
    /// The profiles of the library that a scenario stands in, and those that cannot be read.
    pub(crate) fn of_library(scenario: &Path, open: OpenText<'_>, remembered: &mut Remembered) -> (Self, Vec<Unread>) {
        let (mut profiles, mut unread) = (Self::default(), Vec::new());
        let paths = profile_files(scenario).unwrap_or_else(|why| {
            unread.push(why);
            Vec::new()
        });
        for path in paths {
            match remembered.text(&path, open) {
                Ok(file) => profiles.0.push(remembered.profile(&path, &file, || profile_in(&file))),
                Err(why) => unread.push(why.into()),
            }
        }
        (profiles, unread)
    }

    /// Adds a file, where it is a profile that can be read.
    pub fn add(&mut self, file: &SourceFile) {
        self.0.push(Arc::new(profile_in(file)));
    }

    /// What a scenario refers to and these lack. One that lies under another is not asked by itself: it is nobody's.
    pub fn lacked_by(&self, refers_to: &[Id]) -> Vec<Diagnostic> {
        let all = || self.0.iter().filter_map(|read| read.as_ref().as_ref());
        let is_under = |file: &SourceFile| all().any(|(other, over)| over.over.as_ref().is_some_and(|id| is_named(file, other, &id.value)));
        let of_agencies = all().filter(|(file, _)| !is_under(file));
        let lacks = |(file, profile): &(SourceFile, Profile)| {
            let wanted = profile.over.as_ref();
            let under = wanted.and_then(|id| all().find(|(other, _)| is_named(other, file, &id.value)));
            profile.lacks(file, under.map(|(_, profile)| profile), refers_to)
        };
        of_agencies.flat_map(lacks).collect()
    }
}

/// True of the file that has this name and lies beside the other.
fn is_named(file: &SourceFile, beside: &SourceFile, name: &str) -> bool {
    let (file, beside) = (Path::new(&file.name), Path::new(&beside.name));
    file.parent() == beside.parent() && file.file_stem().is_some_and(|stem| stem == name)
}

/// The profile in a file; none where it is something else, or cannot be read.
fn profile_in(file: &SourceFile) -> ReadProfile {
    let profile = (first_word(&file.text) == "Profile").then(|| Profile::read(file).0).flatten();
    profile.map(|profile| (file.clone(), profile))
}

/// What is wrong with a profile: in itself, and that the one it lies over is not beside it.
pub(crate) fn of_profile(path: &Path, file: &SourceFile) -> Vec<Diagnostic> {
    let (profile, mut problems) = Profile::read(file);
    let over = profile.and_then(|profile| profile.over);
    if let Some(own) = over
        .as_ref()
        .filter(|over| path.file_stem().is_some_and(|stem| stem == over.value.as_str()))
    {
        let problem = Diagnostic::error("unknown-id", own.span, format!("`{}` is this profile itself", own.value));
        problems.push(problem.help("name another profile beside it, or leave `over` out"));
    }
    let is_missing = |over: &Id| !path.with_file_name(format!("{}.ron", over.value)).is_file();
    if let Some(over) = over.filter(is_missing) {
        let message = format!("there is no profile `{}` beside this one", over.value);
        let problem = Diagnostic::error("unknown-id", over.span, message);
        let beside = path.parent().and_then(|folder| plain_files(folder).ok()).unwrap_or_default();
        let names: Vec<String> = beside
            .iter()
            .filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned()))
            .collect();
        problems.push(match nearest(&over.value, names.iter().map(String::as_str)) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help("write the name of its file without `.ron`, or leave `over` out"),
        });
        problems.sort_by_key(|problem| (problem.span, problem.severity));
    }
    problems
}
