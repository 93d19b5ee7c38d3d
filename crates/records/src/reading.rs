//! What is read back of attempts: lists, actions and drafts.

use rusqlite::{OptionalExtension, Row, params};

use super::attempts::{AttemptId, last_sum};
use super::begin::begin_sum;
use super::error::RecordsError;
use super::open::Records;
use super::people::PersonId;
use super::sums::{self, Sum};
use play::session::{Action, Mode};
use scenario::Origin;

/// The columns of an [`AttemptRow`], in its order.
const COLUMNS: &str = "SELECT id, person_id, scenario_id, scenario_hash, scenario_title, deal, seed, mode, app_version, rubric_version,
    parent_id, parent_steps, started_ms, finished_ms, passed, sheet_json,
    (SELECT count(*) FROM attempt_actions WHERE attempt_id = attempts.id), language, own_text_id IS NOT NULL,
    coalesce ((SELECT action_json FROM attempt_actions WHERE attempt_id = attempts.id ORDER BY step DESC LIMIT 1) LIKE '{\"Rate\"%', 0)
    FROM attempts";

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
    /// True if the text it was played on is kept.
    pub has_text: bool,
    /// True if its last action is the self-rating, after which nothing is left to do.
    pub is_rated: bool,
}

/// Everything that is kept of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAttempt {
    /// The attempt.
    pub row: AttemptRow,
    /// Its actions, in order.
    pub actions: Vec<Action>,
    /// The draft of the narrative.
    pub draft: String,
    /// The texts it was played on; `None` for one of before, whose texts nobody kept.
    pub origin: Option<Origin>,
}

/// A step as it stands in the file: its place, the action, when, and the sum.
type Step = (i64, String, i64, Option<Sum>);

impl Records {
    /// The actions of an attempt, in order.
    pub fn actions(&self, attempt: AttemptId) -> Result<Vec<Action>, RecordsError> {
        let rows = self.verified(attempt)?;
        let read = |(step, json, _): (i64, String, i64)| {
            serde_json::from_str(&json).map_err(|e| RecordsError::UnreadableAction {
                attempt,
                step,
                detail: e.to_string(),
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// The steps of an attempt as they stand in the file, each held against its sum.
    pub(super) fn verified(&self, attempt: AttemptId) -> Result<Vec<(i64, String, i64)>, RecordsError> {
        self.check_ends(attempt)?;
        let sql = "SELECT step, action_json, at_ms, sum FROM attempt_actions WHERE attempt_id = ?1 ORDER BY step";
        let read = |row: &Row<'_>| -> rusqlite::Result<Step> { Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)) };
        let rows = self.rows(sql, [attempt.0], read)?;
        let mut sum = self.begin_sum(attempt)?;
        for (place, (step, json, at_ms, kept)) in (0..).zip(&rows) {
            if sum.is_some() {
                sum = sum.map(|before| sums::of_action(&before, *step, json, *at_ms));
                if sum != *kept || *step != place {
                    return Err(RecordsError::Changed(attempt));
                }
            }
        }
        Ok(rows.into_iter().map(|(step, json, at_ms, _)| (step, json, at_ms)).collect())
    }

    fn begin_sum(&self, attempt: AttemptId) -> Result<Option<Sum>, RecordsError> {
        let read = self
            .db
            .query_row("SELECT begin_sum FROM attempts WHERE id = ?1", [attempt.0], |row| row.get(0));
        read.optional().map_err(|e| self.fault(e))?.ok_or(RecordsError::NoAttempt(attempt))
    }

    /// Holds what an attempt is, and how it came out, against the sums.
    pub(super) fn check_ends(&self, attempt: AttemptId) -> Result<(), RecordsError> {
        let Some(begin) = self.begin_sum(attempt)? else { return Ok(()) };
        let found = || -> rusqlite::Result<bool> {
            let sql = "SELECT finished_ms, passed, sheet_json FROM attempts WHERE id = ?1";
            let end: Option<Sum> = self
                .db
                .query_row("SELECT end_sum FROM attempts WHERE id = ?1", [attempt.0], |row| row.get(0))?;
            let finished: bool = self
                .db
                .query_row("SELECT finished_ms IS NOT NULL FROM attempts WHERE id = ?1", [attempt.0], |row| {
                    row.get(0)
                })?;
            let last = last_sum(&self.db, attempt)?.unwrap_or(begin);
            let wanted = if finished {
                Some(sums::of_row(&last, &mut *self.db.prepare_cached(sql)?, [attempt.0])?)
            } else {
                None
            };
            Ok(begin_sum(&self.db, attempt)? == begin && end == wanted)
        };
        if found().map_err(|e| self.fault(e))? {
            Ok(())
        } else {
            Err(RecordsError::Changed(attempt))
        }
    }

    /// Everything that is kept of an attempt.
    pub fn whole(&self, attempt: AttemptId) -> Result<KeptAttempt, RecordsError> {
        Ok(KeptAttempt {
            row: self.attempt(attempt)?,
            actions: self.actions(attempt)?,
            draft: self.draft_of(attempt)?.unwrap_or_default(),
            origin: self.origin(attempt)?,
        })
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
        self.rows(&format!("{COLUMNS} WHERE {open} ORDER BY id DESC"), [person.0], attempt_row)
    }

    /// A person's finished attempts, the newest first.
    pub fn finished(&self, person: PersonId) -> Result<Vec<AttemptRow>, RecordsError> {
        let closed = "person_id = ?1 AND finished_ms IS NOT NULL";
        self.rows(
            &format!("{COLUMNS} WHERE {closed} ORDER BY finished_no DESC"),
            [person.0],
            attempt_row,
        )
    }

    /// A person's latest finished attempts, so many at most, the newest first.
    pub fn finished_lately(&self, person: PersonId, most: u32) -> Result<Vec<AttemptRow>, RecordsError> {
        let closed = "person_id = ?1 AND finished_ms IS NOT NULL";
        let sql = format!("{COLUMNS} WHERE {closed} ORDER BY finished_no DESC LIMIT ?2");
        self.rows(&sql, params![person.0, most], attempt_row)
    }

    /// A person's finished attempts at the calls of a plan, by scenario, deal and seed; the oldest first.
    pub(super) fn played_of(&self, person: PersonId, plan_json: &str) -> Result<Vec<AttemptRow>, RecordsError> {
        // What is no object has no fields, and SQLite would take the question for a fault.
        let planned = "SELECT 1 FROM json_each(?2) AS planned WHERE CASE planned.type WHEN 'object' THEN
                           planned.value ->> 'scenario' = scenario_id AND planned.value ->> 'deal' = deal AND planned.value ->> 'seed' = seed
                       ELSE 0 END";
        let sql = format!("{COLUMNS} WHERE person_id = ?1 AND finished_ms IS NOT NULL AND EXISTS ({planned}) ORDER BY finished_no");
        self.rows(&sql, params![person.0, plan_json], attempt_row)
    }

    /// A person's latest finished attempt at each call.
    pub fn last_of_each(&self, person: PersonId) -> Result<Vec<AttemptRow>, RecordsError> {
        let last = "finished_no IN (SELECT max(finished_no) FROM attempts WHERE person_id = ?1 GROUP BY scenario_id)";
        self.rows(
            &format!("{COLUMNS} WHERE {last} ORDER BY finished_no DESC"),
            [person.0],
            attempt_row,
        )
    }

    /// Everybody's finished attempts at one version of a scenario that were finished before their visits were kept.
    pub fn without_visits(&self, hash: &str) -> Result<Vec<AttemptRow>, RecordsError> {
        let lacks = "scenario_hash = ?1 AND finished_ms IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM scene_visits WHERE attempt_id = attempts.id)";
        self.rows(&format!("{COLUMNS} WHERE {lacks} ORDER BY id"), [hash], attempt_row)
    }

    /// How often all finished runs of one version of a scenario came to each scene, by the scene's id.
    pub fn visits(&self, hash: &str) -> Result<Vec<(String, u32)>, RecordsError> {
        let sql = "SELECT scene, min(sum(times), 4294967295) FROM scene_visits JOIN attempts ON id = attempt_id WHERE scenario_hash = ?1 GROUP BY scene";
        self.rows(sql, [hash], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Keeps where a run has been that was finished before this was kept.
    pub fn keep_visits(&self, attempt: AttemptId, visits: &[(String, u32)]) -> Result<(), RecordsError> {
        self.change(|change| -> rusqlite::Result<()> {
            for (scene, times) in visits {
                let sql = "INSERT INTO scene_visits (attempt_id, scene, times) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
                change.execute(sql, params![attempt.0, scene, times])?;
            }
            Ok(())
        })
    }

    /// A person's latest finished attempt at a scenario.
    pub fn last_finished(&self, person: PersonId, scenario_id: &str) -> Result<Option<AttemptRow>, RecordsError> {
        let closed = "person_id = ?1 AND scenario_id = ?2 AND finished_ms IS NOT NULL";
        let sql = format!("{COLUMNS} WHERE {closed} ORDER BY finished_no DESC LIMIT 1");
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
        has_text: row.get(18)?,
        is_rated: row.get(19)?,
    })
}
