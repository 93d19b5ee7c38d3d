//! What earlier checks of a folder read and worked out, kept while the files stay as they were: a pause in typing costs the text that
//! is typed, not every picture and walkthrough beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use play::session::Walkthrough;
use ron_reader::diagnostic::{Diagnostic, ReadError, SourceFile};
use scenario::translation::Translation;
use scenario::{Profile, Scenario};

use super::check::OpenText;
use super::files::{Stamp, says};
use super::walkthroughs;

/// How much the checks of a folder did anew, all of them together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DoneAnew {
    /// Files that were read from disk, whole or their beginning.
    pub read: u32,
    /// Texts beside the scenario that were taken apart.
    pub parsed: u32,
    /// Pictures that were looked through.
    pub looked: u32,
    /// Walkthroughs that were played.
    pub played: u32,
}

/// What is told of a picture, each with what to do.
type Told = Vec<(String, &'static str)>;

/// What was found, by file, each with that by which it is known to hold still.
type Kept<By, T> = BTreeMap<PathBuf, (By, T)>;

/// What earlier checks of one folder found. Handed to each further check of it.
#[derive(Debug, Default)]
pub struct Remembered {
    heads: Kept<Stamp, Option<String>>,
    files: Kept<Stamp, SourceFile>,
    pictures: Kept<Stamp, Told>,
    profiles: Kept<String, Arc<ReadProfile>>,
    translations: Kept<String, Arc<ReadTranslation>>,
    walkthroughs: Kept<String, Arc<Result<Walkthrough, Box<Diagnostic>>>>,
    /// What came of playing, by the texts of the walkthrough and of the scenario it was played on.
    played: Kept<(String, String), Option<Diagnostic>>,
    /// The files that the check under way has asked for.
    asked: BTreeSet<PathBuf>,
    done: DoneAnew,
}

/// A profile with its file; none where it is none, or cannot be read.
pub(crate) type ReadProfile = Option<(SourceFile, Profile)>;
/// A translation, where it can be read, and what is wrong with it in itself.
pub(crate) type ReadTranslation = (Option<Translation>, Vec<Diagnostic>);

impl Remembered {
    /// How much was done anew since the first check.
    pub fn done(&self) -> DoneAnew {
        self.done
    }

    /// The text of a file: as it is open, as it was when it was last read, or from disk.
    pub(crate) fn text(&mut self, path: &Path, open: OpenText<'_>) -> Result<SourceFile, ReadError> {
        if let Some(text) = open(path) {
            return Ok(SourceFile::new(path.display().to_string(), text));
        }
        self.asked.insert(path.to_owned());
        let done = &mut self.done.read;
        kept(&mut self.files, path, Stamp::of(path), || {
            *done += 1;
            SourceFile::read(path)
        })
    }

    /// The word that a file on disk opens with; none where it cannot be read as text.
    pub(crate) fn says(&mut self, path: &Path) -> Option<String> {
        self.asked.insert(path.to_owned());
        let done = &mut self.done.read;
        let head = kept(&mut self.heads, path, Stamp::of(path), || {
            *done += 1;
            // What cannot be read may be readable the next time, with nothing of the file changed.
            says(path).map(Some).ok_or(())
        });
        head.unwrap_or_default()
    }

    /// What is told of a picture file. What cannot be read is looked at each time.
    pub(crate) fn picture(&mut self, path: &Path, look: impl FnOnce() -> Result<Told, Told>) -> Told {
        self.asked.insert(path.to_owned());
        let done = &mut self.done;
        let told = kept(&mut self.pictures, path, Stamp::of(path), || {
            done.read += 1;
            done.looked += 1;
            look()
        });
        told.unwrap_or_else(|told| told)
    }

    /// The profile in a file.
    pub(crate) fn profile(&mut self, path: &Path, file: &SourceFile, read: impl FnOnce() -> ReadProfile) -> Arc<ReadProfile> {
        self.asked.insert(path.to_owned());
        parsed(&mut self.profiles, &mut self.done, path, file, read)
    }

    /// The translation in a file.
    pub(crate) fn translation(&mut self, path: &Path, file: &SourceFile) -> Arc<ReadTranslation> {
        self.asked.insert(path.to_owned());
        parsed(&mut self.translations, &mut self.done, path, file, || Translation::read(file))
    }

    /// What keeps the walkthrough in a file from being played, if anything does; held against a scenario where that can be played.
    pub(crate) fn walkthrough(&mut self, path: &Path, file: &SourceFile, scenario: Option<&Arc<Scenario>>) -> Option<Diagnostic> {
        self.asked.insert(path.to_owned());
        let read = parsed(&mut self.walkthroughs, &mut self.done, path, file, || walkthroughs::read(file));
        let walkthrough = match &*read {
            Ok(walkthrough) => walkthrough,
            Err(fault) => return Some((**fault).clone()),
        };
        let scenario = scenario?;
        let done = &mut self.done.played;
        let by = (file.text.clone(), scenario.hash.clone());
        let played: Result<_, ()> = kept(&mut self.played, path, Some(by), || {
            *done += 1;
            Ok(walkthroughs::unplayable(file, walkthrough, scenario))
        });
        played.unwrap_or_default()
    }

    /// Lets go of the files that the check just done did not ask for.
    pub(crate) fn let_go(&mut self) {
        let asked = std::mem::take(&mut self.asked);
        self.heads.retain(|path, _| asked.contains(path));
        self.files.retain(|path, _| asked.contains(path));
        self.pictures.retain(|path, _| asked.contains(path));
        self.profiles.retain(|path, _| asked.contains(path));
        self.translations.retain(|path, _| asked.contains(path));
        self.walkthroughs.retain(|path, _| asked.contains(path));
        self.played.retain(|path, _| asked.contains(path));
    }
}

/// What was kept of a file, where it still holds; or else what is found now, and kept where it was found.
fn kept<By: PartialEq, T: Clone, E>(
    all: &mut Kept<By, T>,
    path: &Path,
    by: Option<By>,
    find: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    if let (Some((then, found)), Some(now)) = (all.get(path), &by)
        && then == now
    {
        return Ok(found.clone());
    }
    let found = find()?;
    if let Some(by) = by {
        all.insert(path.to_owned(), (by, found.clone()));
    }
    Ok(found)
}

fn parsed<T>(all: &mut Kept<String, Arc<T>>, done: &mut DoneAnew, path: &Path, file: &SourceFile, read: impl FnOnce() -> T) -> Arc<T> {
    if let Some((text, known)) = all.get(path)
        && *text == file.text
    {
        return Arc::clone(known);
    }
    done.parsed += 1;
    let found = Arc::new(read());
    all.insert(path.to_owned(), (file.text.clone(), Arc::clone(&found)));
    found
}
