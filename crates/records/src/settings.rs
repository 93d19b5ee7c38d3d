//! How each person wants the program, kept as one text of JSON whose form is another room's business.

use rusqlite::{OptionalExtension, params};

use super::error::RecordsError;
use super::open::Records;
use super::people::PersonId;

/// Whose settings stand for nobody's: the first screen's.
const NOBODY: i64 = 0;

impl Records {
    /// The settings of a person, or of nobody; `None` where none were kept.
    pub fn settings(&self, person: Option<PersonId>) -> Result<Option<String>, RecordsError> {
        let sql = "SELECT settings_json FROM settings WHERE person_id = ?1";
        let who = person.map_or(NOBODY, |p| p.0);
        self.db
            .query_row(sql, [who], |row| row.get(0))
            .optional()
            .map_err(|e| self.fault(e))
    }

    /// Keeps the settings of a person, or of nobody, in place of those before.
    pub fn keep_settings(&self, person: Option<PersonId>, json: &str, unix_ms: i64) -> Result<(), RecordsError> {
        let sql = "INSERT INTO settings (person_id, settings_json, changed_ms) VALUES (?1, ?2, ?3)
                   ON CONFLICT (person_id) DO UPDATE SET settings_json = excluded.settings_json, changed_ms = excluded.changed_ms";
        self.change(|change| {
            change
                .prepare_cached(sql)?
                .execute(params![person.map_or(NOBODY, |p| p.0), json, unix_ms])
                .map(drop)
        })
    }
}
