//! The files that the records lie in: what may be opened at all, and whether they are still the ones that were opened.

use std::cell::Cell;
use std::fs::{File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::error::RecordsError;

/// How every SQLite file begins.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// What SQLite puts beside a file.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// What stands where the records should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing.
    Nothing,
    /// A file of no bytes, as a crash of the system may leave it.
    Empty,
    /// A file that SQLite began.
    Begun,
}

/// Looks at what is there before anything is opened. A pipe or a device would be waited for without end.
pub(super) fn look(path: &Path) -> Result<Found, RecordsError> {
    let cannot = || RecordsError::CannotOpen(path.to_owned());
    for name in BESIDE {
        if std::fs::metadata(beside(path, name)).is_ok_and(|about| !about.is_file()) {
            return Err(cannot());
        }
    }
    let Ok(about) = std::fs::metadata(path) else {
        return Ok(Found::Nothing);
    };
    if !about.is_file() {
        return Err(cannot());
    }
    let mut head = Vec::with_capacity(MAGIC.len());
    let read = File::open(path).and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut head));
    match read {
        Ok(0) => Ok(Found::Empty),
        // SQLite itself would take a very short file for an empty one and write over it.
        Ok(_) if head != MAGIC => Err(RecordsError::NotRecords(path.to_owned())),
        _ => Ok(Found::Begun),
    }
}

/// Keeps a copy of an empty file and of what lies beside it, as far as that can be done.
pub(super) fn put_aside(path: &Path) {
    let name = |n: u32| path.with_file_name(format!("closer-look.empty-{n}.sqlite3"));
    let Some(free) = (1..1000).map(name).find(|name| !name.exists()) else {
        return;
    };
    // Where it cannot be done nothing is lost: the file was empty.
    let _ = std::fs::copy(path, &free);
    let wal = beside(path, "-wal");
    if wal.is_file() {
        let _ = std::fs::copy(wal, beside(&free, "-wal"));
    }
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

/// The files as they were when they were opened. They are only asked about: to open and close the file here would drop the locks that
/// SQLite holds on it.
#[derive(Debug)]
pub(super) struct Watch {
    files: Vec<(PathBuf, Identity)>,
    /// How long the file was at the last look, in bytes.
    length: Cell<u64>,
}

/// What became of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// They are as they were.
    Same,
    /// The file is shorter than it was: it was cut, or tidied by somebody's tool.
    Shorter,
    /// One was removed or replaced, or the file has nothing in it.
    Gone,
}

impl Watch {
    /// The files that are there now.
    pub(super) fn of(path: &Path) -> Self {
        let all = [path.to_owned(), beside(path, "-wal"), beside(path, "-shm")];
        let known = all.into_iter().filter_map(|path| {
            let about = std::fs::metadata(&path).ok()?;
            Some((path, Identity::of(&about)))
        });
        Self {
            files: known.collect(),
            length: Cell::new(0),
        }
    }

    /// Whether they are still there.
    pub(super) fn look(&self) -> Look {
        let mut length = None;
        for (path, identity) in &self.files {
            match std::fs::metadata(path) {
                Ok(about) if Identity::of(&about) == *identity => length = length.or(Some(about.len())),
                _ => return Look::Gone,
            }
        }
        match length {
            None | Some(0) => Look::Gone,
            Some(length) if length < self.length.replace(length) => Look::Shorter,
            Some(_) => Look::Same,
        }
    }
}

/// What tells one file from another under the same name.
#[cfg(unix)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity(u64, u64);

#[cfg(unix)]
impl Identity {
    fn of(about: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self(about.dev(), about.ino())
    }
}

/// Elsewhere a file that is open is neither removed nor replaced; when it was made tells the rest.
#[cfg(not(unix))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity(Option<std::time::SystemTime>);

#[cfg(not(unix))]
impl Identity {
    fn of(about: &Metadata) -> Self {
        Self(about.created().ok())
    }
}
