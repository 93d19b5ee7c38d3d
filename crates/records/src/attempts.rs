//! What is written of an attempt, as it is played: each action once, in order, and the sheet at the end.

use std::fmt;

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::error::RecordsError;
use super::open::Records;
use super::people::PersonId;
use play::session::{Action, Mode};

/// An attempt in the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttemptId(pub(super) i64);

impl fmt::Display for AttemptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What is known of an attempt when it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAttempt {
    /// Who plays.
    pub person: PersonId,
    /// The scenario's id.
    pub scenario_id: String,
    /// The scenario's hash; the actions play against no other.
    pub scenario_hash: String,
    /// The scenario's title.
    pub scenario_title: String,
    /// The language its text was read in, by its letters.
    pub language: String,
    /// The deal's id.
    pub deal: String,
    /// The seed.
    pub seed: u64,
    /// The mode.
    pub mode: Mode,
    /// Version of this program.
    pub app_version: String,
    /// Version of the scoring rules.
    pub rubric_version: u32,
    /// The attempt it branches off, and how many of its steps are shared.
    pub parent: Option<(AttemptId, usize)>,
    /// When it starts, in Unix milliseconds.
    pub started_ms: i64,
}

impl Records {
    /// Starts an attempt; one that branches off another begins with that one's first steps.
    pub fn start(&mut self, new: &NewAttempt) -> Result<AttemptId, RecordsError> {
        if let Some((parent, steps)) = new.parent {
            let kept = self.kept(parent)?;
            if kept < steps {
                return Err(RecordsError::WrongStep {
                    attempt: parent,
                    step: steps,
                    kept,
                });
            }
        }
        let known = self
            .db
            .query_row("SELECT 1 FROM people WHERE id = ?1", [new.person.0], |_| Ok(()))
            .optional();
        known.map_err(|e| self.fault(e))?.ok_or(RecordsError::NoPerson(new.person.0))?;
        self.change(|change| insert(change, new))
    }

    /// Keeps one action; `step` is how many were kept before it.
    pub fn keep(&mut self, attempt: AttemptId, step: usize, action: &Action, unix_ms: i64) -> Result<(), RecordsError> {
        let kept = self.kept_if_open(attempt)?;
        if step != kept {
            return Err(RecordsError::WrongStep { attempt, step, kept });
        }
        let json = serde_json::to_string(action).map_err(RecordsError::UnwritableAction)?;
        let sql = "INSERT INTO attempt_actions (attempt_id, step, action_json, at_ms) VALUES (?1, ?2, ?3, ?4)";
        self.write(sql, params![attempt.0, as_i64(step), json, unix_ms])
    }

    /// Keeps the narrative while it is typed, in place of the draft before.
    pub fn draft(&mut self, attempt: AttemptId, text: &str, unix_ms: i64) -> Result<(), RecordsError> {
        self.kept_if_open(attempt)?;
        let sql = "INSERT INTO drafts (attempt_id, text, at_ms) VALUES (?1, ?2, ?3)
                   ON CONFLICT (attempt_id) DO UPDATE SET text = excluded.text, at_ms = excluded.at_ms";
        self.write(sql, params![attempt.0, text, unix_ms])
    }

    /// Closes an attempt with its score sheet; nothing of it changes after, so the self-rating is kept before.
    pub fn finish(&mut self, attempt: AttemptId, sheet_json: &str, passed: bool, unix_ms: i64) -> Result<(), RecordsError> {
        self.kept_if_open(attempt)?;
        let sql = "UPDATE attempts SET finished_ms = ?2, passed = ?3, sheet_json = ?4 WHERE id = ?1";
        self.write(sql, params![attempt.0, unix_ms, passed, sheet_json])
    }

    /// Closes an attempt unfinished; it is kept, and not offered again.
    pub fn abandon(&mut self, attempt: AttemptId, unix_ms: i64) -> Result<(), RecordsError> {
        self.kept_if_open(attempt)?;
        self.write("UPDATE attempts SET abandoned_ms = ?2 WHERE id = ?1", params![attempt.0, unix_ms])
    }

    pub(super) fn write(&self, sql: &str, values: impl rusqlite::Params) -> Result<(), RecordsError> {
        let run = || self.db.prepare_cached(sql)?.execute(values).map(drop);
        run().map_err(|e| self.fault(e))
    }

    fn change<T>(&mut self, write: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>) -> Result<T, RecordsError> {
        let path = self.path().to_owned();
        let run = || {
            let change = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = write(&change)?;
            change.commit()?;
            Ok(done)
        };
        run().map_err(|e| RecordsError::of(&path, e))
    }

    /// How many steps of an attempt are kept.
    fn kept(&self, attempt: AttemptId) -> Result<usize, RecordsError> {
        self.kept_and_closed(attempt).map(|(kept, _)| kept)
    }

    /// How many steps of an attempt are kept, if it may still change.
    fn kept_if_open(&self, attempt: AttemptId) -> Result<usize, RecordsError> {
        match self.kept_and_closed(attempt)? {
            (_, true) => Err(RecordsError::Closed(attempt)),
            (kept, false) => Ok(kept),
        }
    }

    fn kept_and_closed(&self, attempt: AttemptId) -> Result<(usize, bool), RecordsError> {
        let sql = "SELECT (SELECT count(*) FROM attempt_actions WHERE attempt_id = ?1),
                          finished_ms IS NOT NULL OR abandoned_ms IS NOT NULL FROM attempts WHERE id = ?1";
        let read = || {
            self.db
                .prepare_cached(sql)?
                .query_row([attempt.0], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
                .optional()
        };
        let (kept, closed) = read().map_err(|e| self.fault(e))?.ok_or(RecordsError::NoAttempt(attempt))?;
        Ok((usize::try_from(kept).unwrap_or(0), closed))
    }
}

fn insert(change: &Transaction<'_>, new: &NewAttempt) -> rusqlite::Result<AttemptId> {
    let (parent, steps) = new
        .parent
        .map_or((None, None), |(parent, steps)| (Some(parent.0), Some(as_i64(steps))));
    let sql = "INSERT INTO attempts (person_id, scenario_id, scenario_hash, scenario_title, deal, seed, mode, app_version, rubric_version,
                                     parent_id, parent_steps, started_ms, language)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING id";
    let mode = mode_word(new.mode);
    let NewAttempt {
        scenario_id,
        scenario_hash,
        scenario_title,
        deal,
        app_version,
        rubric_version,
        started_ms,
        language,
        ..
    } = new;
    let seed = new.seed.cast_signed();
    let values = params![
        new.person.0,
        scenario_id,
        scenario_hash,
        scenario_title,
        deal,
        seed,
        mode,
        app_version,
        rubric_version,
        parent,
        steps,
        started_ms,
        language
    ];
    let id: i64 = change.query_row(sql, values, |row| row.get(0))?;
    let copy = "INSERT INTO attempt_actions SELECT ?1, step, action_json, at_ms FROM attempt_actions
                WHERE attempt_id = ?2 AND step < ?3 ORDER BY step";
    change.execute(copy, params![id, parent, steps])?;
    change.execute(
        "UPDATE people SET seen_ms = max(seen_ms, ?2) WHERE id = ?1",
        params![new.person.0, started_ms],
    )?;
    Ok(AttemptId(id))
}

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Assessed => "assessed",
    }
}

fn as_i64(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
