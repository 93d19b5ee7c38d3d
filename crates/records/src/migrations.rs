//! Which form the file has, and how an older one is brought forward, one step and one transaction at a time.

use std::path::{Path, PathBuf};

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, TransactionBehavior};

use super::error::RecordsError;

/// What SQLite's application id is in our files: `CLOK`.
pub(super) const APPLICATION_ID: i64 = 0x434C_4F4B;

/// The steps, from format 0 to the latest; a step that has shipped is never edited.
pub(super) const STEPS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
];

/// The format that these steps lead to.
pub(super) fn known_version(steps: &[&str]) -> i64 {
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

/// Takes every step that the file lacks, after a copy of an older one is made.
pub(super) fn bring_up_to_date(db: &mut Connection, path: &Path, steps: &[&str]) -> Result<(), RecordsError> {
    let before = version(db).map_err(|e| RecordsError::of(path, e))?;
    if before >= known_version(steps) {
        return Ok(());
    }
    if before > 0 {
        back_up(db, path, before)?;
    }
    let mut all = || {
        // A table that moves into another would be taken for one whose rows are removed.
        db.pragma_update(None, "foreign_keys", false)?;
        (0..).zip(steps).try_for_each(|(from, step)| take(db, from, step))
    };
    let taken = all();
    let again = db.pragma_update(None, "foreign_keys", true);
    taken.and(again).map_err(|e| RecordsError::of_upgrade(path, e))
}

fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// One step, unless the file is past it; another program may have taken it meanwhile.
fn take(db: &mut Connection, from: i64, step: &str) -> rusqlite::Result<()> {
    let change = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if version(&change)? == from {
        change.execute_batch(step)?;
        change.pragma_update(None, "application_id", APPLICATION_ID)?;
        change.pragma_update(None, "user_version", from + 1)?;
    }
    change.commit()
}

/// A path as SQLite takes it, whatever letters it is made of.
struct Name<'a>(&'a Path);

impl ToSql for Name<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Text(self.0.as_os_str().as_encoded_bytes())))
    }
}

/// Copies the file beside itself, unless a step that failed before has left the very same copy.
fn back_up(db: &Connection, path: &Path, version: i64) -> Result<(), RecordsError> {
    let (copy, earlier) = free_name(path, version);
    if let Err(why) = db.execute("VACUUM INTO ?1", [Name(&copy)]) {
        // Half a copy would look like a good one, and the next try would take another name. This one was free a moment ago.
        let _ = std::fs::remove_file(&copy);
        return Err(RecordsError::of(path, why));
    }
    let same = |one: &PathBuf| std::fs::read(one).ok().zip(std::fs::read(&copy).ok()).is_some_and(|(a, b)| a == b);
    if earlier.iter().any(same) {
        // Nothing is lost where it stays.
        let _ = std::fs::remove_file(&copy);
    }
    Ok(())
}

/// A name beside the file that nothing has yet, and the names of the copies that are there.
fn free_name(path: &Path, version: i64) -> (PathBuf, Vec<PathBuf>) {
    let name = |n: u32| match n {
        1 => format!("closer-look.backup-v{version}.sqlite3"),
        n => format!("closer-look.backup-v{version}-{n}.sqlite3"),
    };
    let mut earlier = Vec::new();
    for n in 1.. {
        let name = path.with_file_name(name(n));
        if !name.exists() {
            return (name, earlier);
        }
        earlier.push(name);
    }
    (path.with_file_name(name(0)), earlier)
}

#[cfg(test)]
mod tests {
    use super::{bring_up_to_date, version};
    use rusqlite::Connection;

    const ONE: &str = "CREATE TABLE kept (word TEXT) STRICT; INSERT INTO kept VALUES ('old');";

    fn words(db: &Connection) -> Vec<String> {
        let mut rows = db.prepare("SELECT word FROM kept ORDER BY rowid").unwrap();
        rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn an_older_file_is_copied_and_then_brought_forward() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("closer-look.sqlite3");
        let mut db = Connection::open(&path).unwrap();
        bring_up_to_date(&mut db, &path, &[ONE]).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "a fresh file needs no copy");
        bring_up_to_date(&mut db, &path, &[ONE, "INSERT INTO kept VALUES ('new');"]).unwrap();
        assert_eq!(words(&db), ["old", "new"]);
        let copy = Connection::open(folder.path().join("closer-look.backup-v1.sqlite3")).unwrap();
        assert_eq!((words(&copy), version(&copy).unwrap()), (vec!["old".to_owned()], 1));
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was_and_one_copy_of_each_content() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("closer-look.sqlite3");
        let mut db = Connection::open(&path).unwrap();
        bring_up_to_date(&mut db, &path, &[ONE]).unwrap();
        let steps = [ONE, "INSERT INTO kept VALUES ('half'); INSERT INTO nowhere VALUES (1);"];
        let copies = || {
            let files = std::fs::read_dir(folder.path()).unwrap();
            files
                .filter(|f| f.as_ref().unwrap().file_name().to_string_lossy().contains("backup"))
                .count()
        };
        for _ in 0..3 {
            let why = bring_up_to_date(&mut db, &path, &steps).unwrap_err().to_string();
            assert!(why.contains("could not be brought up to date (no such table: nowhere)"), "{why}");
            assert!(!why.contains("INSERT"), "{why}");
            assert_eq!((words(&db), version(&db).unwrap()), (vec!["old".to_owned()], 1));
            assert_eq!(copies(), 1);
        }
        db.execute_batch("INSERT INTO kept VALUES ('more')").unwrap();
        bring_up_to_date(&mut db, &path, &steps).unwrap_err();
        assert_eq!(copies(), 2, "an earlier copy is never overwritten");
        assert!(folder.path().join("closer-look.backup-v1-2.sqlite3").exists());
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_folder_may_have_a_name_that_is_no_text() {
        use std::os::unix::ffi::OsStrExt as _;
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join(std::ffi::OsStr::from_bytes(b"caf\xe9 'x'"));
        std::fs::create_dir(&inside).unwrap();
        let path = inside.join("closer-look.sqlite3");
        let mut db = Connection::open(&path).unwrap();
        bring_up_to_date(&mut db, &path, &[ONE]).unwrap();
        bring_up_to_date(&mut db, &path, &[ONE, "INSERT INTO kept VALUES ('new');"]).unwrap();
        assert!(inside.join("closer-look.backup-v1.sqlite3").exists());
    }
}
