//! Which form the file has, and how an older one is brought forward, one step and one transaction at a time.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use super::error::RecordsError;

/// What SQLite's application id is in our files: `CLOK`.
pub(super) const APPLICATION_ID: i64 = 0x434C_4F4B;

/// The steps, from format 0 to the latest; a step that has shipped is never edited.
pub(super) const STEPS: &[&str] = &[include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql")];

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
        back_up(db, path, before).map_err(|e| RecordsError::of(path, e))?;
    }
    for (from, step) in (0..).zip(steps) {
        take(db, from, step).map_err(|e| RecordsError::of(path, e))?;
    }
    Ok(())
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

fn back_up(db: &Connection, path: &Path, version: i64) -> rusqlite::Result<()> {
    db.execute("VACUUM INTO ?1", [free_name(path, version).to_string_lossy()]).map(drop)
}

/// A name beside the file that nothing has yet: an earlier copy is kept.
fn free_name(path: &Path, version: i64) -> PathBuf {
    let first = path.with_file_name(format!("closer-look.backup-v{version}.sqlite3"));
    let others = (2..1000).map(|n| path.with_file_name(format!("closer-look.backup-v{version}-{n}.sqlite3")));
    std::iter::once(first.clone())
        .chain(others)
        .find(|name| !name.exists())
        .unwrap_or(first)
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
    fn a_step_that_fails_leaves_the_file_as_it_was_and_a_copy_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("closer-look.sqlite3");
        let mut db = Connection::open(&path).unwrap();
        bring_up_to_date(&mut db, &path, &[ONE]).unwrap();
        for _ in 0..2 {
            let steps = [ONE, "INSERT INTO kept VALUES ('half'); INSERT INTO nowhere VALUES (1);"];
            bring_up_to_date(&mut db, &path, &steps).unwrap_err();
        }
        assert_eq!((words(&db), version(&db).unwrap()), (vec!["old".to_owned()], 1));
        assert!(folder.path().join("closer-look.backup-v1.sqlite3").exists());
        assert!(folder.path().join("closer-look.backup-v1-2.sqlite3").exists());
    }
}
