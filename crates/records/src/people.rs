//! Who plays here: found by name or added.

use rusqlite::{Row, params};

use super::error::RecordsError;
use super::open::Records;

/// Most characters of a name.
const MOST_NAME: usize = 120;

/// What the guest is called.
const GUEST: &str = "Guest";

/// A person in the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub(super) i64);

/// A person as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Whom to ask the records for.
    pub id: PersonId,
    /// Their name or service number, as first typed.
    pub name: String,
    /// True for the one guest, whom everyone without a name shares.
    pub is_guest: bool,
    /// When they were added, in Unix milliseconds.
    pub added_ms: i64,
    /// When they last came or started an attempt, in Unix milliseconds, by the clock as it stood.
    pub seen_ms: i64,
}

impl Records {
    /// Finds a person by name or service number, or adds them; case and spaces do not matter.
    pub fn person(&self, name_or_id: &str, unix_ms: i64) -> Result<PersonId, RecordsError> {
        let name = name_or_id.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || name.chars().count() > MOST_NAME {
            return Err(RecordsError::WrongName(MOST_NAME));
        }
        self.find_or_add(&name, &name.to_lowercase(), unix_ms)
    }

    /// The guest, who is one person for everyone without a name.
    pub fn guest(&self, unix_ms: i64) -> Result<PersonId, RecordsError> {
        self.find_or_add(GUEST, "", unix_ms)
    }

    fn find_or_add(&self, name: &str, key: &str, unix_ms: i64) -> Result<PersonId, RecordsError> {
        let sql = "INSERT INTO people (name, name_key, added_ms, seen_ms, came_no)
                   VALUES (?1, ?2, ?3, ?3, (SELECT coalesce(max(came_no), 0) + 1 FROM people))
                   ON CONFLICT (name_key) DO UPDATE SET seen_ms = excluded.seen_ms, came_no = excluded.came_no RETURNING id";
        self.change(|change| change.query_row(sql, params![name, key, unix_ms], |row| row.get(0)).map(PersonId))
    }

    /// Everyone, the most recent first.
    pub fn people(&self) -> Result<Vec<PersonRow>, RecordsError> {
        let sql = "SELECT id, name, name_key = '', added_ms, seen_ms FROM people ORDER BY came_no DESC, id DESC";
        self.rows(sql, [], person_row)
    }

    /// Every row of a question put to the database.
    pub(super) fn rows<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, RecordsError> {
        let collect = || -> rusqlite::Result<Vec<T>> { self.db.prepare_cached(sql)?.query_map(values, read)?.collect() };
        collect().map_err(|e| self.fault(e))
    }
}

fn person_row(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: PersonId(row.get(0)?),
        name: row.get(1)?,
        is_guest: row.get(2)?,
        added_ms: row.get(3)?,
        seen_ms: row.get(4)?,
    })
}
