//! Shifts as they are kept: which calls, for whom, since when, and whether they have ended.

use rusqlite::{OptionalExtension, params};

use super::error::RecordsError;
use super::open::Records;
use super::people::PersonId;
use super::reading::AttemptRow;

/// A shift in the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShiftId(pub(super) i64);

/// A shift as it is kept; its plan's form is another room's business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftRow {
    /// Which to ask the records for.
    pub id: ShiftId,
    /// Its calls, as JSON.
    pub plan_json: String,
    /// When it was started, in Unix milliseconds.
    pub started_ms: i64,
    /// The finished attempts at its calls, the oldest first.
    pub played: Vec<AttemptRow>,
}

impl Records {
    /// Starts a shift; one that was still open ends.
    pub fn start_shift(&self, person: PersonId, plan_json: &str, unix_ms: i64) -> Result<(), RecordsError> {
        self.change(|change| {
            let open = "UPDATE shifts SET ended_ms = ?2 WHERE person_id = ?1 AND ended_ms IS NULL";
            change.execute(open, params![person.0, unix_ms])?;
            let sql = "INSERT INTO shifts (person_id, plan_json, started_ms) VALUES (?1, ?2, ?3)";
            change.execute(sql, params![person.0, plan_json, unix_ms]).map(drop)
        })
    }

    /// Ends a shift; one that has ended stays as it is.
    pub fn end_shift(&self, shift: ShiftId, unix_ms: i64) -> Result<(), RecordsError> {
        let sql = "UPDATE shifts SET ended_ms = ?2 WHERE id = ?1 AND ended_ms IS NULL";
        self.change(|change| change.execute(sql, params![shift.0, unix_ms]).map(drop))
    }

    /// The shift of a person that has not ended.
    pub fn open_shift(&self, person: PersonId) -> Result<Option<ShiftRow>, RecordsError> {
        let sql = "SELECT id, plan_json, started_ms FROM shifts WHERE person_id = ?1 AND ended_ms IS NULL ORDER BY id DESC LIMIT 1";
        let row = self.db.query_row(sql, [person.0], |row| {
            Ok(ShiftRow {
                id: ShiftId(row.get(0)?),
                plan_json: row.get(1)?,
                started_ms: row.get(2)?,
                played: Vec::new(),
            })
        });
        let Some(mut shift) = row.optional().map_err(|e| self.fault(e))? else {
            return Ok(None);
        };
        shift.played = self.played_of(person, &shift.plan_json)?;
        Ok(Some(shift))
    }
}
