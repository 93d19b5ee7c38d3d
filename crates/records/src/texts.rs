//! The texts that were played, each kept once by its hash, so that an attempt can be played again whatever became of its file.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::attempts::AttemptId;
use super::error::RecordsError;
use super::open::Records;
use scenario::{Origin, text_hash};

/// Keeps the texts of an origin: the author's, the one in another language if there is one, and the catalog's.
pub(super) fn keep(change: &Transaction<'_>, origin: &Origin) -> rusqlite::Result<(i64, Option<i64>, i64)> {
    let other = origin.other.as_ref().map(|(_, text)| keep_one(change, text)).transpose()?;
    Ok((keep_one(change, &origin.own)?, other, keep_one(change, &origin.catalog)?))
}

fn keep_one(change: &Transaction<'_>, text: &str) -> rusqlite::Result<i64> {
    let hash = text_hash(text);
    let known = "SELECT id FROM texts WHERE hash = ?1";
    if let Some(id) = change.query_row(known, [&hash], |row| row.get(0)).optional()? {
        return Ok(id);
    }
    let sql = "INSERT INTO texts (hash, text) VALUES (?1, ?2) RETURNING id";
    change.query_row(sql, params![hash, text], |row| row.get(0))
}

/// The author's text, the one in another language, the catalog, and the language.
type Ids = (Option<i64>, Option<i64>, Option<i64>, String);

impl Records {
    /// The texts an attempt was played on; `None` for one of before, whose texts nobody kept.
    pub fn origin(&self, attempt: AttemptId) -> Result<Option<Origin>, RecordsError> {
        let sql = "SELECT own_text_id, other_text_id, catalog_id, language FROM attempts WHERE id = ?1";
        let read = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Ids> { Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)) };
        let found = self.db.query_row(sql, [attempt.0], read).optional().map_err(|e| self.fault(e))?;
        let (own, other, catalog, language) = found.ok_or(RecordsError::NoAttempt(attempt))?;
        let (Some(own), Some(catalog)) = (own, catalog) else {
            return Ok(None);
        };
        let text = |id: i64| self.text(id)?.ok_or(RecordsError::Changed(attempt));
        let other = other.map(text).transpose()?.map(|text| (language, text));
        Ok(Some(Origin {
            own: text(own)?,
            catalog: text(catalog)?,
            other,
        }))
    }

    /// A kept text; `None` where it is not what its hash was taken of.
    fn text(&self, id: i64) -> Result<Option<Arc<str>>, RecordsError> {
        let read = self.db.query_row("SELECT hash, text FROM texts WHERE id = ?1", [id], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        });
        let (hash, text) = read.map_err(|e| self.fault(e))?;
        Ok((text_hash(&text) == hash).then(|| text.into()))
    }

    /// Gives its texts to every attempt of before that was played on this call in its author's words.
    pub fn know_texts(&self, hashes: &[&str], language: &str, origin: &Origin) -> Result<(), RecordsError> {
        let lacks = |db: &Connection, hash: &str| {
            let sql = "SELECT EXISTS (SELECT 1 FROM attempts WHERE own_text_id IS NULL AND scenario_hash = ?1 AND language = ?2)";
            db.prepare_cached(sql)?.query_row([hash, language], |row| row.get::<_, bool>(0))
        };
        for hash in hashes {
            if !lacks(&self.db, hash).map_err(|e| self.fault(e))? {
                continue;
            }
            self.change(|change| -> rusqlite::Result<()> {
                let (own, _, catalog) = keep(change, origin)?;
                let sql = "UPDATE attempts SET own_text_id = ?1, catalog_id = ?2
                           WHERE own_text_id IS NULL AND scenario_hash = ?3 AND language = ?4";
                change.execute(sql, params![own, catalog, hash, language]).map(drop)
            })?;
        }
        Ok(())
    }
}
