//! A change of the records: one transaction, into files that are still those that were opened.

use rusqlite::{Transaction, TransactionBehavior};

use super::error::RecordsError;
use super::open::Records;

/// Why a change was stopped: by SQLite, or by a rule of ours.
#[derive(Debug)]
pub(super) enum Stop {
    /// SQLite reported it.
    Sql(rusqlite::Error),
    /// We did.
    Ours(Box<RecordsError>),
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<RecordsError> for Stop {
    fn from(error: RecordsError) -> Self {
        Self::Ours(Box::new(error))
    }
}

impl Records {
    /// Makes a change whole or not at all.
    pub(super) fn change<T, E>(&self, write: impl FnOnce(&Transaction<'_>) -> Result<T, E>) -> Result<T, RecordsError>
    where
        Stop: From<E>,
    {
        self.look_after()?;
        let run = || -> Result<T, Stop> {
            let change = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
            let done = write(&change)?;
            change.commit()?;
            Ok(done)
        };
        let done = run().map_err(|stop| match stop {
            Stop::Sql(error) => self.fault(error),
            Stop::Ours(error) => *error,
        })?;
        // A file that was removed meanwhile took the change with it.
        self.look_after()?;
        Ok(done)
    }
}

/// A number as it stands in the file.
pub(super) fn as_i64(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use crate::{Finish, NewAttempt, Records, RecordsError};
    use play::session::{Action, Mode};
    use scenario::Origin;

    #[test]
    fn a_disk_that_is_full_at_any_page_keeps_the_rating_with_the_sheet_or_neither() {
        let mut full = 0;
        for spare in 0..30_i64 {
            let folder = tempfile::tempdir().unwrap();
            let records = Records::open(folder.path()).unwrap();
            let text = "Scenario()\n";
            let new = NewAttempt {
                person: records.person("Ada", 1).unwrap(),
                scenario_id: "small".to_owned(),
                scenario_hash: "abc".to_owned(),
                scenario_title: "A small call".to_owned(),
                language: "en".to_owned(),
                origin: Origin {
                    own: text.into(),
                    catalog: text.into(),
                    other: None,
                },
                deal: "held".to_owned(),
                seed: 1,
                mode: Mode::Assessed,
                app_version: "0".to_owned(),
                rubric_version: 1,
                parent: None,
                started_ms: 2,
            };
            let attempt = records.start(&new).unwrap();
            let pages: i64 = records.db.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
            let most = |pages: i64| {
                records
                    .db
                    .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
                    .unwrap();
            };
            most(pages + spare);
            let finish = Finish {
                sheet_json: format!("\"{}\"", "x".repeat(60_000)),
                passed: true,
                visits: vec![("door".to_owned(), 1)],
            };
            let actions = [Action::Narrate("words ".repeat(600)), Action::Rate(4)];
            let kept = records.keep(attempt, 0, &actions, Some(&finish), 3);
            let row = records.attempt(attempt).unwrap();
            if kept.is_ok() {
                assert_eq!((row.steps, row.passed), (2, Some(true)), "{spare} pages");
                continue;
            }
            full += 1;
            assert!(matches!(kept, Err(RecordsError::DiskFull(_))), "{kept:?}");
            assert_eq!((row.steps, row.passed), (0, None), "{spare} pages");
            most(pages + 1_000);
            records.keep(attempt, 0, &actions, Some(&finish), 3).unwrap();
            assert_eq!(records.actions(attempt).unwrap(), actions);
        }
        assert!((5..30).contains(&full), "{full} of 30 were full");
    }
}
