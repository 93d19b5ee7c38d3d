//! What became of the drill's items, by whom and when.

use rusqlite::params;

use super::error::RecordsError;
use super::open::Records;
use super::people::PersonId;
use play::drill::Answered;

/// How many of somebody's latest answers are read: more than the longest memory of an item needs.
const LATEST: u32 = 1_000;

impl Records {
    /// Keeps what became of an item.
    pub fn keep_drilled(&self, person: PersonId, answered: &Answered) -> Result<(), RecordsError> {
        let sql = "INSERT INTO drill_answers (person_id, item, correct, at_ms) VALUES (?1, ?2, ?3, ?4)";
        let Answered { item, right, at_ms } = answered;
        self.change(|change| change.execute(sql, params![person.0, item, right, at_ms]).map(drop))
    }

    /// What became of the items that a person was asked, the oldest first.
    pub fn drilled(&self, person: PersonId) -> Result<Vec<Answered>, RecordsError> {
        let sql = "SELECT item, correct, at_ms FROM
                       (SELECT * FROM drill_answers WHERE person_id = ?1 ORDER BY id DESC LIMIT ?2) ORDER BY id";
        self.rows(sql, params![person.0, LATEST], |row| {
            Ok(Answered {
                item: row.get(0)?,
                right: row.get(1)?,
                at_ms: row.get(2)?,
            })
        })
    }
}
