//! What is written of an attempt, as it is played: each action once, in order, and the sheet at the end. What belongs together is
//! kept together or not at all.

use std::fmt;

use rusqlite::{OptionalExtension, Transaction, params};

use super::change::{Stop, as_i64};
use super::error::RecordsError;
use super::open::Records;
use super::sums::{self, Sum};
use play::session::Action;

/// An attempt in the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttemptId(pub(super) i64);

impl fmt::Display for AttemptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How a finished attempt came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finish {
    /// The score sheet, as JSON.
    pub sheet_json: String,
    /// Whether it passes.
    pub passed: bool,
    /// How often it came to each scene, by the scene's id.
    pub visits: Vec<(String, u32)>,
}

impl Records {
    /// Keeps actions that belong together; `step` is how many were kept before them. With `finish` the attempt is closed at once:
    /// nothing of it changes after. What is kept already, because only the answer was lost, is not kept again.
    pub fn keep(
        &self,
        attempt: AttemptId,
        step: usize,
        actions: &[Action],
        finish: Option<&Finish>,
        unix_ms: i64,
    ) -> Result<(), RecordsError> {
        self.change(|change| keep(change, attempt, step, actions, finish, unix_ms))
    }

    /// Closes an attempt whose last action was kept and whose sheet was not.
    pub fn finish(&self, attempt: AttemptId, finish: &Finish, unix_ms: i64) -> Result<(), RecordsError> {
        self.change(|change| {
            kept_if_open(change, attempt)?;
            close(change, attempt, finish, unix_ms)
        })
    }

    /// Keeps the narrative while it is typed, in place of the draft before.
    pub fn draft(&self, attempt: AttemptId, text: &str, unix_ms: i64) -> Result<(), RecordsError> {
        let sql = "INSERT INTO drafts (attempt_id, text, at_ms) VALUES (?1, ?2, ?3)
                   ON CONFLICT (attempt_id) DO UPDATE SET text = excluded.text, at_ms = excluded.at_ms";
        self.change(|change| -> Result<(), Stop> {
            kept_if_open(change, attempt)?;
            change.prepare_cached(sql)?.execute(params![attempt.0, text, unix_ms])?;
            Ok(())
        })
    }

    /// Closes an attempt unfinished; it is kept, and not offered again.
    pub fn abandon(&self, attempt: AttemptId, unix_ms: i64) -> Result<(), RecordsError> {
        self.change(|change| abandon(change, attempt, unix_ms))
    }
}

pub(super) fn keep(
    change: &Transaction<'_>,
    attempt: AttemptId,
    step: usize,
    actions: &[Action],
    finish: Option<&Finish>,
    unix_ms: i64,
) -> Result<(), Stop> {
    let write = |action: &Action| serde_json::to_string(action).map_err(RecordsError::UnwritableAction);
    let written: Vec<String> = actions.iter().map(write).collect::<Result<_, _>>()?;
    let (kept, closed) = kept_and_closed(change, attempt)?;
    let is_done = kept == step + written.len() && are_kept(change, attempt, step, &written)?;
    if is_done && (closed || finish.is_none()) && !written.is_empty() {
        return if closed && finish.is_none() {
            Err(RecordsError::Closed(attempt).into())
        } else {
            Ok(())
        };
    }
    if closed {
        return Err(RecordsError::Closed(attempt).into());
    }
    if !is_done {
        if step != kept {
            return Err(RecordsError::WrongStep { attempt, step, kept }.into());
        }
        let mut sum = last_sum(change, attempt)?;
        for (at, json) in (step..).zip(&written) {
            sum = insert_action(change, attempt, as_i64(at), json, unix_ms, sum)?;
        }
    }
    finish.map_or(Ok(()), |finish| close(change, attempt, finish, unix_ms))
}

/// True if these very actions stand there already.
fn are_kept(change: &Transaction<'_>, attempt: AttemptId, step: usize, written: &[String]) -> rusqlite::Result<bool> {
    let mut found = change.prepare_cached("SELECT action_json FROM attempt_actions WHERE attempt_id = ?1 AND step >= ?2 ORDER BY step")?;
    let found = found.query_map(params![attempt.0, as_i64(step)], |row| row.get::<_, String>(0))?;
    Ok(found.collect::<rusqlite::Result<Vec<_>>>()? == written)
}

/// The sum of the last step that is kept, or of the beginning; none for an attempt of before.
pub(super) fn last_sum(change: &rusqlite::Connection, attempt: AttemptId) -> rusqlite::Result<Option<Sum>> {
    let sql = "SELECT iif (begin_sum IS NULL, NULL, coalesce (
                   (SELECT sum FROM attempt_actions WHERE attempt_id = ?1 ORDER BY step DESC LIMIT 1), begin_sum)) FROM attempts WHERE id = ?1";
    change.prepare_cached(sql)?.query_row([attempt.0], |row| row.get(0))
}

pub(super) fn insert_action(
    change: &Transaction<'_>,
    attempt: AttemptId,
    step: i64,
    json: &str,
    at_ms: i64,
    before: Option<Sum>,
) -> rusqlite::Result<Option<Sum>> {
    let sum = before.map(|before| sums::of_action(&before, step, json, at_ms));
    let sql = "INSERT INTO attempt_actions (attempt_id, step, action_json, at_ms, sum) VALUES (?1, ?2, ?3, ?4, ?5)";
    change.prepare_cached(sql)?.execute(params![attempt.0, step, json, at_ms, sum])?;
    Ok(sum)
}

/// Writes the sheet and where the run has been, and sums it all up.
fn close(change: &Transaction<'_>, attempt: AttemptId, finish: &Finish, unix_ms: i64) -> Result<(), Stop> {
    for (scene, times) in &finish.visits {
        let sql = "INSERT INTO scene_visits (attempt_id, scene, times) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        change.prepare_cached(sql)?.execute(params![attempt.0, scene, times])?;
    }
    let end = match last_sum(change, attempt)? {
        Some(before) => {
            let mut row = change.prepare_cached("SELECT ?1, ?2, ?3")?;
            Some(sums::of_row(&before, &mut row, params![unix_ms, finish.passed, finish.sheet_json])?)
        }
        None => None,
    };
    let sql = "UPDATE attempts SET finished_ms = ?2, passed = ?3, sheet_json = ?4, end_sum = ?5,
                   finished_no = (SELECT coalesce(max(finished_no), 0) + 1 FROM attempts) WHERE id = ?1";
    let values = params![attempt.0, unix_ms, finish.passed, finish.sheet_json, end];
    change.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

pub(super) fn abandon(change: &Transaction<'_>, attempt: AttemptId, unix_ms: i64) -> Result<(), Stop> {
    kept_if_open(change, attempt)?;
    change.execute("UPDATE attempts SET abandoned_ms = ?2 WHERE id = ?1", params![attempt.0, unix_ms])?;
    Ok(())
}

/// How many steps of an attempt are kept, if it may still change.
fn kept_if_open(change: &Transaction<'_>, attempt: AttemptId) -> Result<usize, Stop> {
    match kept_and_closed(change, attempt)? {
        (_, true) => Err(RecordsError::Closed(attempt).into()),
        (kept, false) => Ok(kept),
    }
}

fn kept_and_closed(change: &Transaction<'_>, attempt: AttemptId) -> Result<(usize, bool), Stop> {
    let sql = "SELECT (SELECT count(*) FROM attempt_actions WHERE attempt_id = ?1),
                      finished_ms IS NOT NULL OR abandoned_ms IS NOT NULL FROM attempts WHERE id = ?1";
    let read = change
        .prepare_cached(sql)?
        .query_row([attempt.0], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
        .optional()?;
    let (kept, closed) = read.ok_or(RecordsError::NoAttempt(attempt))?;
    Ok((usize::try_from(kept).unwrap_or(0), closed))
}
