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
