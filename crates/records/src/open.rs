//! How the records are opened: what is checked before the first byte is written, and how the file is kept safe after.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::RecordsError;
use super::migrations::{APPLICATION_ID, STEPS, bring_up_to_date, known_version};

/// The name of the file in the data folder.
pub const FILE_NAME: &str = "closer-look.sqlite3";

/// How long another program's lock is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// How every SQLite file begins.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// The open records.
#[derive(Debug)]
pub struct Records {
    pub(super) db: Connection,
    path: PathBuf,
}

impl Records {
    /// Opens the records of a data folder, and makes both if they are not there.
    pub fn open(folder: &Path) -> Result<Self, RecordsError> {
        std::fs::create_dir_all(folder).map_err(|source| RecordsError::Folder {
            path: folder.to_owned(),
            source,
        })?;
        let path = folder.join(FILE_NAME);
        if begins_otherwise(&path) {
            return Err(RecordsError::NotRecords(path));
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(&path, flags).map_err(|e| RecordsError::of(&path, e))?;
        let mut records = Self { db, path };
        records.look_before_writing()?;
        records.settle().map_err(|e| records.fault(e))?;
        bring_up_to_date(&mut records.db, &records.path, STEPS)?;
        // On a full disk or a read-only folder only a write tells.
        records
            .db
            .execute("UPDATE meta SET opened = opened + 1", [])
            .map_err(|e| records.fault(e))?;
        Ok(records)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What SQLite reported, in our words.
    pub(super) fn fault(&self, source: rusqlite::Error) -> RecordsError {
        RecordsError::of(&self.path, source)
    }

    /// Refuses a file that is not ours or is too new, before anything is written to it.
    fn look_before_writing(&self) -> Result<(), RecordsError> {
        let (version, owner, tables) = self.read_head().map_err(|e| self.fault(e))?;
        let known = known_version(STEPS);
        let ours = owner == APPLICATION_ID;
        if ours && version > known {
            return Err(RecordsError::Newer {
                found: version,
                known,
                path: self.path.clone(),
            });
        }
        let fresh = version == 0 && owner == 0 && tables == 0;
        if ours || fresh {
            Ok(())
        } else {
            Err(RecordsError::NotRecords(self.path.clone()))
        }
    }

    /// The format, the mark of the program that made the file, and the number of tables.
    fn read_head(&self) -> rusqlite::Result<(i64, i64, i64)> {
        self.db.busy_timeout(PATIENCE)?;
        // A file that is refused is not tidied on closing either.
        self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        let tables = self.db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        let version = self.db.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let owner = self.db.pragma_query_value(None, "application_id", |row| row.get(0))?;
        Ok((version, owner, tables))
    }

    fn settle(&self) -> rusqlite::Result<()> {
        self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        // A file system without shared memory answers with another mode, which is as safe and slower.
        self.db
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
        self.db.pragma_update(None, "synchronous", "FULL")?;
        self.db.pragma_update(None, "foreign_keys", true)?;
        // So that a trigger against deleting also stops a row from being replaced.
        self.db.pragma_update(None, "recursive_triggers", true)
    }
}

/// True for a file that SQLite did not begin; SQLite itself would take a very short one for empty and write over it.
fn begins_otherwise(path: &Path) -> bool {
    let mut head = Vec::with_capacity(MAGIC.len());
    let read = File::open(path).and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut head));
    read.is_ok() && !head.is_empty() && head != MAGIC
}
