//! How the records are opened: what is checked before the first byte is written, and how the file is kept safe after.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::RecordsError;
use super::files::{self, Found, Look, Watch};
use super::migrations::{APPLICATION_ID, STEPS, bring_up_to_date, known_version};
use messages::Message;

/// The name of the file in the data folder.
pub const FILE_NAME: &str = "closer-look.sqlite3";

/// How long another program's lock is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// The open records.
#[derive(Debug)]
pub struct Records {
    pub(super) db: Connection,
    path: PathBuf,
    watch: Option<Watch>,
    odd: Option<Message>,
}

impl Records {
    /// Opens the records of a data folder, and makes both if they are not there.
    pub fn open(folder: &Path) -> Result<Self, RecordsError> {
        std::fs::create_dir_all(folder).map_err(|source| RecordsError::Folder {
            path: folder.to_owned(),
            source,
        })?;
        let path = folder.join(FILE_NAME);
        let found = files::look(&path)?;
        if found == Found::Empty {
            files::put_aside(&path);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(&path, flags).map_err(|e| RecordsError::of(&path, e))?;
        let mut records = Self {
            db,
            path,
            watch: None,
            odd: None,
        };
        let is_new = records.make_ready()?;
        if found == Found::Empty && is_new {
            let path = records.path.display().to_string();
            records.odd = Some(Message::plain("records-were-empty").with("path", path));
        }
        records.watch = Some(Watch::of(&records.path));
        records.look_after()?;
        Ok(records)
    }

    /// Records that are kept nowhere and end with the program, for tests and demonstrations.
    pub fn in_memory() -> Result<Self, RecordsError> {
        let path = PathBuf::from(":memory:");
        let db = Connection::open_in_memory().map_err(|e| RecordsError::of(&path, e))?;
        let mut records = Self {
            db,
            path,
            watch: None,
            odd: None,
        };
        records.make_ready()?;
        Ok(records)
    }

    /// Looks before it writes, then brings the file up to date; true if there was nothing in it.
    fn make_ready(&mut self) -> Result<bool, RecordsError> {
        let is_new = self.look_before_writing()?;
        self.settle().map_err(|e| self.fault(e))?;
        bring_up_to_date(&mut self.db, &self.path, STEPS)?;
        // On a full disk or a read-only folder only a write tells.
        let write = self.db.execute("UPDATE meta SET opened = opened + 1", []);
        write.map_err(|e| self.fault(e))?;
        Ok(is_new)
    }

    /// What was odd about the file, though it could be opened.
    pub fn odd(&self) -> Option<&Message> {
        self.odd.as_ref()
    }

    /// Whether the files are still those that were opened: what is written into a file that was removed is written nowhere.
    pub(super) fn look_after(&self) -> Result<(), RecordsError> {
        match self.watch.as_ref().map(Watch::look) {
            None | Some(Look::Same) => Ok(()),
            Some(Look::Gone) => Err(RecordsError::Gone(self.path.clone())),
            Some(Look::Shorter) => {
                // What is still in memory would hide what is missing on the disk.
                self.db.execute_batch("PRAGMA shrink_memory").map_err(|e| self.fault(e))?;
                // Whatever is wrong with it, it is no longer what was opened.
                self.quick_check().map_err(|_why| RecordsError::Gone(self.path.clone()))
            }
        }
    }

    /// What SQLite finds wrong with the file's own order.
    fn quick_check(&self) -> Result<(), RecordsError> {
        let found = self.db.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
        match found.map_err(|e| self.fault(e))?.as_str() {
            "ok" => Ok(()),
            _ => Err(RecordsError::Damaged(self.path.clone())),
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What SQLite reported, in our words.
    pub(super) fn fault(&self, source: rusqlite::Error) -> RecordsError {
        RecordsError::of(&self.path, source)
    }

    /// Refuses a file that is not ours, is too new or is damaged, before anything is written to it; true if there is nothing in it.
    fn look_before_writing(&self) -> Result<bool, RecordsError> {
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
        let is_new = version == 0 && owner == 0 && tables == 0;
        if !ours && !is_new {
            return Err(RecordsError::NotRecords(self.path.clone()));
        }
        // Ours is never without a format once it has tables, so something has overwritten it.
        if ours && (version < 1 || tables == 0) {
            return Err(RecordsError::Damaged(self.path.clone()));
        }
        self.quick_check()?;
        Ok(is_new)
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
