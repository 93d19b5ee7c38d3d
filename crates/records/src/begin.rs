//! How an attempt starts: with its texts, with the steps of the one it branches off, and with what was already done in it.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::attempts::{AttemptId, Finish, abandon, insert_action, keep};
use super::change::{Stop, as_i64};
use super::error::RecordsError;
use super::open::Records;
use super::people::PersonId;
use super::sums::{self, Sum};
use super::texts;
use play::session::{Action, Mode};
use scenario::Origin;

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
    /// The texts that are played, which are kept once whoever plays them.
    pub origin: Origin,
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
    pub fn start(&self, new: &NewAttempt) -> Result<AttemptId, RecordsError> {
        self.begin(new, &[], None, None)
    }

    /// Starts an attempt, keeps what was already done in it, closes it if it is finished, and puts the attempt away that it takes the
    /// place of: all of it or nothing.
    pub fn begin(
        &self,
        new: &NewAttempt,
        actions: &[Action],
        finish: Option<&Finish>,
        leaves: Option<AttemptId>,
    ) -> Result<AttemptId, RecordsError> {
        let shared = match new.parent {
            Some((parent, steps)) => self.first_steps(parent, steps)?,
            None => Vec::new(),
        };
        self.change(|change| -> Result<AttemptId, Stop> {
            let known = change.query_row("SELECT 1 FROM people WHERE id = ?1", [new.person.0], |_| Ok(()));
            known.optional()?.ok_or(RecordsError::NoPerson(new.person.0))?;
            let (attempt, mut sum) = insert(change, new)?;
            for (step, json, at_ms) in &shared {
                sum = insert_action(change, attempt, *step, json, *at_ms, sum)?;
            }
            if !actions.is_empty() || finish.is_some() {
                keep(change, attempt, shared.len(), actions, finish, new.started_ms)?;
            }
            if let Some(leaves) = leaves {
                abandon(change, leaves, new.started_ms)?;
            }
            Ok(attempt)
        })
    }

    /// The first steps of an attempt as they stand in the file.
    fn first_steps(&self, attempt: AttemptId, steps: usize) -> Result<Vec<(i64, String, i64)>, RecordsError> {
        let mut kept = self.verified(attempt)?;
        if kept.len() < steps {
            return Err(RecordsError::WrongStep {
                attempt,
                step: steps,
                kept: kept.len(),
            });
        }
        kept.truncate(steps);
        Ok(kept)
    }
}

fn insert(change: &Transaction<'_>, new: &NewAttempt) -> Result<(AttemptId, Option<Sum>), Stop> {
    let (parent, steps) = new
        .parent
        .map_or((None, None), |(parent, steps)| (Some(parent.0), Some(as_i64(steps))));
    let (own, other, catalog) = texts::keep(change, &new.origin)?;
    let sql = "INSERT INTO attempts (person_id, scenario_id, scenario_hash, scenario_title, language, deal, seed, mode, app_version,
                                     rubric_version, parent_id, parent_steps, started_ms, own_text_id, other_text_id, catalog_id)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) RETURNING id";
    let values = params![
        new.person.0,
        new.scenario_id,
        new.scenario_hash,
        new.scenario_title,
        new.language,
        new.deal,
        new.seed.cast_signed(),
        mode_word(new.mode),
        new.app_version,
        new.rubric_version,
        parent,
        steps,
        new.started_ms,
        own,
        other,
        catalog
    ];
    let id: i64 = change.query_row(sql, values, |row| row.get(0))?;
    let sum = begin_sum(change, AttemptId(id))?;
    change.execute("UPDATE attempts SET begin_sum = ?2 WHERE id = ?1", params![id, sum])?;
    let came = "UPDATE people SET seen_ms = ?2, came_no = (SELECT max(came_no) + 1 FROM people) WHERE id = ?1";
    change.execute(came, params![new.person.0, new.started_ms])?;
    Ok((AttemptId(id), Some(sum)))
}

/// The sum over what an attempt is.
pub(super) fn begin_sum(db: &Connection, attempt: AttemptId) -> rusqlite::Result<Sum> {
    let sql = "SELECT id, person_id, scenario_id, scenario_hash, scenario_title, language, deal, seed, mode, app_version, rubric_version,
                      parent_id, parent_steps, started_ms FROM attempts WHERE id = ?1";
    sums::of_row(&[], &mut *db.prepare_cached(sql)?, [attempt.0])
}

/// How a mode stands in the file.
fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Assessed => "assessed",
    }
}
