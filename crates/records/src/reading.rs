//! What is read back of attempts: lists, actions and drafts.

use rusqlite::{OptionalExtension, Row, params};

use super::attempts::AttemptId;
use super::error::RecordsError;
use super::open::Records;
use super::people::PersonId;
use play::session::{Action, Mode};

/// The columns of an [`AttemptRow`], in its order.
const COLUMNS: &str = "SELECT id, person_id, scenario_id, scenario_hash, scenario_title, deal, seed, mode, app_version, rubric_version,
    parent_id, parent_steps, started_ms, finished_ms, passed, sheet_json,
    (SELECT count(*) FROM attempt_actions WHERE attempt_id = attempts.id), language FROM attempts";

/// An attempt as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptRow {
    /// Which to ask the records for.
    pub id: AttemptId,
    /// Who played.
    pub person: PersonId,
    /// The scenario's id.
    pub scenario_id: String,
    /// The scenario's hash; the actions play against no other.
    pub scenario_hash: String,
    /// The scenario's title when it was played.
    pub scenario_title: String,
    /// The language its text was read in, by its letters.
    pub language: String,
    /// The deal's id.
    pub deal: String,
    /// The seed.
    pub seed: u64,
    /// The mode.
    pub mode: Mode,
    /// The program it was played with.
    pub app_version: String,
    /// Version of the scoring rules.
    pub rubric_version: u32,
    /// The attempt it branched off, and how many steps they share.
    pub parent: Option<(AttemptId, usize)>,
    /// When it started, in Unix milliseconds.
    pub started_ms: i64,
    /// When it was finished, in Unix milliseconds.
    pub finished_ms: Option<i64>,
    /// Whether it passed, once finished.
    pub passed: Option<bool>,
    /// The score sheet as JSON, once finished.
    pub sheet_json: Option<String>,
    /// How many actions are kept.
    pub steps: usize,
}

impl Records {
    /// The actions of an attempt, in order.
    pub fn actions(&self, attempt: AttemptId) -> Result<Vec<Action>, RecordsError> {
        self.attempt(attempt)?;
        let sql = "SELECT step, action_json FROM attempt_actions WHERE attempt_id = ?1 ORDER BY step";
        let rows = self.rows(sql, [attempt.0], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let read = |(step, json): (i64, String)| {
            serde_json::from_str(&json).map_err(|e| RecordsError::UnreadableAction {
                attempt,
                step,
                detail: e.to_string(),
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// The draft of an attempt's narrative, if one was kept.
    pub fn draft_of(&self, attempt: AttemptId) -> Result<Option<String>, RecordsError> {
        let read = self
            .db
            .query_row("SELECT text FROM drafts WHERE attempt_id = ?1", [attempt.0], |row| row.get(0));
        read.optional().map_err(|e| self.fault(e))
    }

    /// One attempt.
    pub fn attempt(&self, attempt: AttemptId) -> Result<AttemptRow, RecordsError> {
        let rows = self.rows(&format!("{COLUMNS} WHERE id = ?1"), [attempt.0], attempt_row)?;
        rows.into_iter().next().ok_or(RecordsError::NoAttempt(attempt))
    }

    /// A person's attempts that can be gone on with, the newest first.
    pub fn unfinished(&self, person: PersonId) -> Result<Vec<AttemptRow>, RecordsError> {
        let open = "person_id = ?1 AND finished_ms IS NULL AND abandoned_ms IS NULL";
        self.rows(
            &format!("{COLUMNS} WHERE {open} ORDER BY started_ms DESC, id DESC"),
            [person.0],
            attempt_row,
        )
    }

    /// A person's finished attempts, the newest first.
    pub fn finished(&self, person: PersonId) -> Result<Vec<AttemptRow>, RecordsError> {
        let closed = "person_id = ?1 AND finished_ms IS NOT NULL";
        self.rows(
            &format!("{COLUMNS} WHERE {closed} ORDER BY finished_ms DESC, id DESC"),
            [person.0],
            attempt_row,
        )
    }

    /// Everybody's finished attempts at one version of a scenario.
    pub fn finished_of(&self, hash: &str) -> Result<Vec<AttemptRow>, RecordsError> {
        let closed = "scenario_hash = ?1 AND finished_ms IS NOT NULL";
        self.rows(&format!("{COLUMNS} WHERE {closed} ORDER BY id"), [hash], attempt_row)
    }

    /// A person's latest finished attempt at a scenario.
    pub fn last_finished(&self, person: PersonId, scenario_id: &str) -> Result<Option<AttemptRow>, RecordsError> {
        let closed = "person_id = ?1 AND scenario_id = ?2 AND finished_ms IS NOT NULL";
        let sql = format!("{COLUMNS} WHERE {closed} ORDER BY finished_ms DESC, id DESC LIMIT 1");
        Ok(self.rows(&sql, params![person.0, scenario_id], attempt_row)?.into_iter().next())
    }
}

fn attempt_row(row: &Row<'_>) -> rusqlite::Result<AttemptRow> {
    let count = |n: i64| usize::try_from(n).unwrap_or(0);
    let parent: Option<i64> = row.get(10)?;
    let shared: Option<i64> = row.get(11)?;
    Ok(AttemptRow {
        id: AttemptId(row.get(0)?),
        person: PersonId(row.get(1)?),
        scenario_id: row.get(2)?,
        scenario_hash: row.get(3)?,
        scenario_title: row.get(4)?,
        deal: row.get(5)?,
        seed: row.get::<_, i64>(6)?.cast_unsigned(),
        mode: if row.get::<_, String>(7)? == "assessed" {
            Mode::Assessed
        } else {
            Mode::Practice
        },
        app_version: row.get(8)?,
        rubric_version: row.get(9)?,
        parent: parent.zip(shared).map(|(id, steps)| (AttemptId(id), count(steps))),
        started_ms: row.get(12)?,
        finished_ms: row.get(13)?,
        passed: row.get(14)?,
        sheet_json: row.get(15)?,
        steps: count(row.get(16)?),
        language: row.get(17)?,
    })
}
