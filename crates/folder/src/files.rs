//! Which files lie in a scenario's folder, and what is said where they cannot be looked at.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use ron_reader::diagnostic::ReadError;
use ron_reader::syntax::first_word;

use super::layout::{PROFILES, WALKTHROUGHS, folder_of, is_guide};

/// So much of a file is read to see what it says that it is.
const HEAD: usize = 4096;

/// What of a folder could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    /// A file.
    #[error(transparent)]
    File(#[from] ReadError),
    /// What a folder holds could not be listed.
    #[error("the folder {name} could not be read: {source}; check who may read it")]
    Folder {
        /// The folder.
        name: String,
        /// What the system said.
        source: io::Error,
    },
}

impl Unread {
    /// What it was that could not be read.
    pub fn name(&self) -> &str {
        match self {
            Self::File(why) => why.name(),
            Self::Folder { name, .. } => name,
        }
    }
}

/// Why a file was not written. What was there before is there still.
#[derive(Debug, thiserror::Error)]
pub enum Unwritten {
    /// It is a device, a pipe or a folder.
    #[error("what is there is no plain file and was left as it is")]
    NotAFile,
    /// There is something of the name.
    #[error("there is something of that name, and it was left as it is")]
    Taken,
    /// The system refused.
    #[error(transparent)]
    Refused(#[from] io::Error),
}

/// What a folder holds, by name; nothing where it is not there.
pub fn listed(folder: &Path) -> Result<Vec<PathBuf>, Unread> {
    let all = || -> io::Result<Vec<PathBuf>> { fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect() };
    match all() {
        Ok(mut paths) => {
            paths.sort();
            Ok(paths)
        }
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(source) => Err(Unread::Folder {
            name: folder.display().to_string(),
            source,
        }),
    }
}

/// The plain files of a folder that end in `.ron`, by name; no pipe or device, which would be waited for.
pub fn plain_files(folder: &Path) -> Result<Vec<PathBuf>, Unread> {
    let mut paths = listed(folder)?;
    paths.retain(|path| path.extension().is_some_and(|end| end == "ron") && path.is_file());
    Ok(paths)
}

/// The translations beside a scenario file: every `.ron` file of its folder that says it is one, or that cannot be read as text.
pub fn translation_files(scenario: &Path) -> Result<Vec<PathBuf>, Unread> {
    translations_by(scenario, says)
}

/// The same, told by what is known of the word that a file opens with.
pub(crate) fn translations_by(scenario: &Path, mut says: impl FnMut(&Path) -> Option<String>) -> Result<Vec<PathBuf>, Unread> {
    let mut paths = plain_files(folder_of(scenario))?;
    paths.retain(|path| path.file_name() != scenario.file_name() && says(path).is_none_or(|word| word == "Translation"));
    Ok(paths)
}

/// The instructor's guide beside a scenario file, where there is one; several where their names differ by capitals alone.
pub(crate) fn guide_files(scenario: &Path) -> Result<Vec<PathBuf>, Unread> {
    let mut paths = listed(folder_of(scenario))?;
    paths.retain(|path| is_guide(path) && path.is_file());
    Ok(paths)
}

/// The walkthroughs beside a scenario file: every `.ron` file of the folder for them.
pub fn walkthrough_files(scenario: &Path) -> Result<Vec<PathBuf>, Unread> {
    plain_files(&scenario.with_file_name(WALKTHROUGHS))
}

/// The profiles of the library that a scenario's folder stands in.
pub(crate) fn profile_files(scenario: &Path) -> Result<Vec<PathBuf>, Unread> {
    let folder = fs::canonicalize(folder_of(scenario)).unwrap_or_else(|_| folder_of(scenario).to_owned());
    let Some(library) = folder.parent() else { return Ok(Vec::new()) };
    // Asked for by the way the author gave, so that they are named as the author would.
    let near = folder_of(scenario).parent().filter(|near| !near.as_os_str().is_empty());
    let near = near.filter(|near| fs::canonicalize(near).is_ok_and(|near| near == library));
    plain_files(&near.unwrap_or(library).join(PROFILES))
}

/// When a file was last changed, and how long it is. Where the system says when anything about it was changed, and which file it is,
/// that counts as well: a copy may be given an older time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    changed: SystemTime,
    bytes: u64,
    further: [i64; 3],
}

impl Stamp {
    /// That of a file; none where it cannot be looked at.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        Some(Self {
            changed: about.modified().ok()?,
            bytes: about.len(),
            further: further(&about),
        })
    }
}

#[cfg(unix)]
fn further(about: &fs::Metadata) -> [i64; 3] {
    use std::os::unix::fs::MetadataExt;
    [about.ctime(), about.ctime_nsec(), about.ino().cast_signed()]
}

#[cfg(not(unix))]
fn further(_: &fs::Metadata) -> [i64; 3] {
    [0; 3]
}

/// The stamp of each file that a check of a scenario reads: while these stay, so does what is found.
pub fn stamps(scenario: &Path) -> Vec<(PathBuf, Option<Stamp>)> {
    let stamp = |path: PathBuf| {
        let seen = Stamp::of(&path);
        (path, seen)
    };
    let walkthroughs = scenario.with_file_name(WALKTHROUGHS);
    let lists = [listed(folder_of(scenario)), listed(&walkthroughs), profile_files(scenario)];
    let inside = lists.into_iter().flatten().flatten();
    std::iter::once(scenario.to_owned()).chain(inside).map(stamp).collect()
}

/// The word that a file opens with, read off its head; none where it cannot be read as text.
pub(crate) fn says(path: &Path) -> Option<String> {
    let mut file = File::open(path).ok()?;
    let mut bytes = Vec::new();
    (&mut file).take(HEAD as u64).read_to_end(&mut bytes).ok()?;
    let is_whole = bytes.len() < HEAD;
    match text_of(&bytes, is_whole).map(first_word) {
        Some(word) if is_whole || (!word.is_empty() && !ends_with(&bytes, word)) => return Some(word.to_owned()),
        None => return None,
        // The head is all comment, or cuts the word.
        Some(_) => {}
    }
    ron_reader::diagnostic::SourceFile::read(path)
        .ok()
        .map(|file| first_word(&file.text).to_owned())
}

/// The text of a file's head, in which the last letter may be cut.
fn text_of(bytes: &[u8], is_whole: bool) -> Option<&str> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(wrong) if !is_whole && wrong.error_len().is_none() => std::str::from_utf8(&bytes[..wrong.valid_up_to()]).ok()?,
        Err(_) => return None,
    };
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn ends_with(bytes: &[u8], word: &str) -> bool {
    bytes.ends_with(word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{HEAD, says};

    #[test]
    fn a_file_is_known_by_its_head_and_read_on_where_the_head_does_not_say() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let said = |bytes: &[u8]| {
            std::fs::write(&path, bytes).unwrap();
            says(&path)
        };
        let word = Some("Translation".to_owned());
        assert_eq!(said(b"\xef\xbb\xbf// es\nTranslation(format: 1)"), word);
        assert_eq!(said(b"Translation"), word);
        assert_eq!(said(b""), Some(String::new()));
        assert_eq!(said(b"Translation(\xff)"), None);
        for length in HEAD - 20..HEAD + 4 {
            let head = format!("//{}\nTranslation(", "é".repeat(length / 2));
            assert_eq!(said(head.as_bytes()), word, "{length}");
            let head = format!("// {}\nTranslation(", "é".repeat(length / 2));
            assert_eq!(said(head.as_bytes()), word, "{length}");
        }
        // What stands behind the head of another kind of file is not looked at.
        let long = [b"Walkthrough(".as_slice(), &[b' '; HEAD], b"\xff"].concat();
        assert_eq!(said(&long), Some("Walkthrough".to_owned()));
    }
}
