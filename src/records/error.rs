//! Why the records could not be opened or kept, in words for the screen.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::attempts::AttemptId;

/// Why the records could not be opened or kept.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// The data folder is not there and cannot be made.
    #[error("the data folder could not be made ({source}); choose another folder: {}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is of a later program.
    #[error("the records were made by a newer version of Closer Look (format {found}, this program knows {known}); update the program or use another data folder: {}", path.display())]
    Newer {
        /// The format of the file.
        found: i64,
        /// The latest format known here.
        known: i64,
        /// The file.
        path: PathBuf,
    },
    /// Another program holds the lock.
    #[error("another program has the records open and is writing to them; close it, then try again: {}", .0.display())]
    Busy(PathBuf),
    /// The file or its folder may not be written.
    #[error("the records may not be written to; allow writing to the file and its folder, or use another data folder: {}", .0.display())]
    ReadOnly(PathBuf),
    /// The disk is full.
    #[error("the disk is full, and nothing more can be kept; free some space, then try again: {}", .0.display())]
    DiskFull(PathBuf),
    /// The disk or the network drive failed.
    #[error("the disk reported a fault ({detail}); check the disk and its free space, then try again: {}", path.display())]
    DiskFault {
        /// What SQLite said.
        detail: String,
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be opened at all.
    #[error("the records could not be opened; check that the path is a file you may read and write, or use another data folder: {}", .0.display())]
    CannotOpen(PathBuf),
    /// The file is something else.
    #[error("the file is not a Closer Look records file, and it was left as it is; move it away or use another data folder: {}", .0.display())]
    NotRecords(PathBuf),
    /// The file is damaged.
    #[error("the records are damaged, and were left as they are; put back a copy of the file, or use another data folder: {}", .0.display())]
    Damaged(PathBuf),
    /// A name is empty or far too long.
    #[error("a name must have from 1 to {0} characters; type another")]
    WrongName(usize),
    /// There is no such person.
    #[error("the records hold no person number {0}; choose one from the list")]
    NoPerson(i64),
    /// There is no such attempt.
    #[error("the records hold no attempt {0}; choose one from the list")]
    NoAttempt(AttemptId),
    /// The attempt is finished or given up.
    #[error("attempt {0} is closed and cannot be changed; start another")]
    Closed(AttemptId),
    /// A step is not the next one.
    #[error("attempt {attempt} has {kept} steps, so step {step} cannot be kept; open the attempt again")]
    WrongStep {
        /// The attempt.
        attempt: AttemptId,
        /// The step given, from 0.
        step: usize,
        /// How many steps are kept.
        kept: usize,
    },
    /// A kept action cannot be read.
    #[error("step {step} of attempt {attempt} cannot be read ({detail}); the attempt cannot be played again, so start another")]
    UnreadableAction {
        /// The attempt.
        attempt: AttemptId,
        /// The step, from 0.
        step: i64,
        /// What is wrong with it.
        detail: String,
    },
    /// An action cannot be written down.
    #[error("the action could not be written down ({0}); tell the makers of the program")]
    UnwritableAction(serde_json::Error),
    /// Anything else that SQLite reports.
    #[error("the records could not be used ({source}); close the program and try again: {}", path.display())]
    Other {
        /// What SQLite said.
        source: rusqlite::Error,
        /// The file.
        path: PathBuf,
    },
}

impl RecordsError {
    /// The plainest of these for what SQLite reported about the file at `path`.
    pub(super) fn of(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => Self::Busy(path),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(path),
            Some(ErrorCode::DiskFull) => Self::DiskFull(path),
            Some(ErrorCode::SystemIoFailure) => Self::DiskFault {
                detail: source.to_string(),
                path,
            },
            Some(ErrorCode::CannotOpen) => Self::CannotOpen(path),
            Some(ErrorCode::NotADatabase) => Self::NotRecords(path),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(path),
            _ => Self::Other { source, path },
        }
    }
}
