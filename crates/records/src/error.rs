//! Why the records could not be opened or kept, in words for the screen.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::attempts::AttemptId;
use messages::Message;

/// Why the records could not be opened or kept.
#[derive(Debug)]
pub enum RecordsError {
    /// The data folder is not there and cannot be made.
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is of a later program.
    Newer {
        /// The format of the file.
        found: i64,
        /// The latest format known here.
        known: i64,
        /// The file.
        path: PathBuf,
    },
    /// Another program holds the lock.
    Busy(PathBuf),
    /// The file or its folder may not be written.
    ReadOnly(PathBuf),
    /// The disk is full.
    DiskFull(PathBuf),
    /// The disk or the network drive failed.
    DiskFault {
        /// What SQLite said.
        detail: String,
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be opened at all.
    CannotOpen(PathBuf),
    /// The file is something else.
    NotRecords(PathBuf),
    /// The file is damaged.
    Damaged(PathBuf),
    /// The file was removed, replaced or cut while it was open.
    Gone(PathBuf),
    /// A file of an earlier program could not be brought forward; it is as it was.
    Upgrade {
        /// What SQLite said.
        detail: String,
        /// The file.
        path: PathBuf,
    },
    /// A name is empty or far too long.
    WrongName(usize),
    /// There is no such person.
    NoPerson(i64),
    /// There is no such attempt.
    NoAttempt(AttemptId),
    /// The attempt is finished or given up.
    Closed(AttemptId),
    /// A step is not the next one.
    WrongStep {
        /// The attempt.
        attempt: AttemptId,
        /// The step given, from 0.
        step: usize,
        /// How many steps are kept.
        kept: usize,
    },
    /// What is kept of an attempt is not what was written.
    Changed(AttemptId),
    /// A kept action cannot be read.
    UnreadableAction {
        /// The attempt.
        attempt: AttemptId,
        /// The step, from 0.
        step: i64,
        /// What is wrong with it.
        detail: String,
    },
    /// An action cannot be written down.
    UnwritableAction(serde_json::Error),
    /// Anything else that SQLite reports.
    Other {
        /// What SQLite said.
        source: rusqlite::Error,
        /// The file.
        path: PathBuf,
    },
}

impl RecordsError {
    /// What it says.
    pub fn said(&self) -> Message {
        let at = |id, path: &Path| Message::plain(id).with("path", path.display().to_string());
        match self {
            Self::Folder { path, source } => at("records-folder", path).with("detail", source.to_string()),
            Self::Newer { found, known, path } => at("records-newer", path)
                .with("found", found.to_string())
                .with("known", known.to_string()),
            Self::Busy(path) => at("records-busy", path),
            Self::ReadOnly(path) => at("records-read-only", path),
            Self::DiskFull(path) => at("records-disk-full", path),
            Self::DiskFault { detail, path } => at("records-disk-fault", path).with("detail", detail.as_str()),
            Self::CannotOpen(path) => at("records-cannot-open", path),
            Self::NotRecords(path) => at("records-not-records", path),
            Self::Damaged(path) => at("records-damaged", path),
            Self::Gone(path) => at("records-gone", path),
            Self::Upgrade { detail, path } => at("records-upgrade", path).with("detail", detail.as_str()),
            Self::WrongName(most) => Message::plain("records-wrong-name").with("most", *most),
            Self::NoPerson(number) => Message::plain("records-no-person").with("number", number.to_string()),
            Self::NoAttempt(attempt) => Message::plain("records-no-attempt").with("attempt", attempt.to_string()),
            Self::Closed(attempt) => Message::plain("records-closed").with("attempt", attempt.to_string()),
            Self::WrongStep { attempt, step, kept } => Message::plain("records-wrong-step")
                .with("attempt", attempt.to_string())
                .with("step", *step)
                .with("kept", *kept),
            Self::Changed(attempt) => Message::plain("records-changed").with("attempt", attempt.to_string()),
            Self::UnreadableAction { attempt, step, detail } => Message::plain("records-unreadable-action")
                .with("attempt", attempt.to_string())
                .with("step", step.to_string())
                .with("detail", detail.as_str()),
            Self::UnwritableAction(source) => Message::plain("records-unwritable-action").with("detail", source.to_string()),
            Self::Other { source, path } => at("records-other", path).with("detail", short(source)),
        }
    }

    /// The same where it is tried again by itself.
    pub(super) fn said_at_start(&self) -> Message {
        match self {
            Self::Busy(path) => Message::plain("records-busy-at-start").with("path", path.display().to_string()),
            other => other.said(),
        }
    }

    /// The plainest of these for what SQLite reported about the file at `path`.
    pub(super) fn of(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => Self::Busy(path),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly(path),
            Some(ErrorCode::DiskFull) => Self::DiskFull(path),
            Some(ErrorCode::SystemIoFailure) => Self::DiskFault {
                detail: short(&source),
                path,
            },
            Some(ErrorCode::CannotOpen) => Self::CannotOpen(path),
            Some(ErrorCode::NotADatabase) => Self::NotRecords(path),
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(path),
            _ => Self::Other { source, path },
        }
    }

    /// The same where a file of an earlier program was brought forward: what the disk says is said, and all else is the file's fault.
    pub(super) fn of_upgrade(path: &Path, source: rusqlite::Error) -> Self {
        match Self::of(path, source) {
            Self::Other { source, path } => Self::Upgrade {
                detail: short(&source),
                path,
            },
            other => other,
        }
    }
}

/// Most letters of what SQLite said.
const MOST_DETAIL: usize = 160;

/// What SQLite said, without the statement that it was said of: that is long, and of no use to who reads it.
fn short(source: &rusqlite::Error) -> String {
    let said = match source {
        rusqlite::Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    };
    let line = said.lines().next().unwrap_or_default();
    line.chars().take(MOST_DETAIL).collect()
}

impl std::fmt::Display for RecordsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for RecordsError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Folder { source, .. } => Some(source),
            Self::UnwritableAction(source) => Some(source),
            Self::Other { source, .. } => Some(source),
            _ => None,
        }
    }
}
