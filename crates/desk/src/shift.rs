//! A shift: its calls one after the other, with no hint of what is behind them, and the verdict over them at the end.

use std::collections::BTreeMap;

use messages::Message;
use play::score::{CallResult, SetLacks, SetVerdict, Standard, verdict};
use play::shift::{Planned, plan};
use records::{AttemptRow, Request, ShiftId, ShiftRow};
use scenario::Scenario;

use super::asking::Then;
use super::keeping::{Done, internal};
use super::set::result_of;
use super::{Card, Desk, Screen};

/// The shift that somebody is on.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// Which, for the records.
    pub id: ShiftId,
    /// Its calls, in order.
    pub calls: Vec<Planned>,
    /// How each came out, by its place; a call that was not played is not here, and one that other rules scored says nothing.
    pub played: BTreeMap<usize, Option<CallResult>>,
    /// The verdict over all of them, once all were played.
    pub verdict: Option<Result<SetVerdict, SetLacks>>,
}

impl Shift {
    /// A shift as it is kept; `None` where its plan cannot be read.
    fn of(row: &ShiftRow, standard: Standard) -> Option<Self> {
        let calls: Vec<Planned> = serde_json::from_str(&row.plan_json).ok()?;
        let mut played = BTreeMap::new();
        for attempt in &row.played {
            if let Some(place) = calls.iter().position(|call| is_played_by(call, attempt)) {
                // The first attempt counts: whoever plays it again knows the truth.
                played.entry(place).or_insert_with(|| result_of(attempt));
            }
        }
        let all: Vec<CallResult> = played.values().flatten().cloned().collect();
        let verdict = (played.len() == calls.len()).then(|| verdict(&all, standard));
        Some(Self {
            id: row.id,
            calls,
            played,
            verdict,
        })
    }

    /// The call that comes next, by its place; `None` where all were played.
    pub fn next(&self) -> Option<usize> {
        (0..self.calls.len()).find(|place| !self.played.contains_key(place))
    }
}

/// True of an attempt at just this call of the plan.
fn is_played_by(call: &Planned, row: &AttemptRow) -> bool {
    (&call.scenario, &call.deal, call.seed) == (&row.scenario_id, &row.deal, row.seed)
}

impl Desk {
    /// Takes the shift that is kept.
    pub(super) fn take_shift(&mut self, row: Option<&ShiftRow>) {
        self.shift = row.and_then(|row| Shift::of(row, self.standard));
    }

    /// Starts a shift of so many calls, dealt by luck.
    pub(super) fn start_shift(&mut self, calls: usize, now_ms: i64, luck: u64) -> Done {
        let Some(person) = self.person_id() else { return Ok(()) };
        let scenarios: Vec<&Scenario> = self.cards.iter().map(|card| &*card.scenario).collect();
        let planned = plan(&scenarios, luck, calls);
        if planned.is_empty() {
            return Ok(());
        }
        let plan_json = serde_json::to_string(&planned).map_err(internal)?;
        let start = Request::StartShift {
            person,
            plan_json,
            unix_ms: now_ms,
        };
        self.ask(start, Then::Nothing, now_ms);
        self.go_to_library(now_ms);
        Ok(())
    }

    /// Opens the dispatch card of the shift's next call, its truth and seed already dealt; goes on with it where it was left.
    pub(super) fn next_of_shift(&mut self, now_ms: i64) {
        let planned = self.shift.as_ref().and_then(|shift| shift.calls.get(shift.next()?)).cloned();
        let Some(planned) = planned else { return };
        if let Some(row) = self.unfinished.iter().find(|row| is_played_by(&planned, row)) {
            self.resume(row.id, now_ms);
            return;
        }
        let has_it = |card: &Card| card.scenario.id == planned.scenario && card.scenario.deal(&planned.deal).is_some();
        match self.cards.iter().position(has_it) {
            Some(place) => {
                self.screen = Screen::Dispatch(place);
                self.dealt = Some(planned);
            }
            None => self.trouble = Some(Message::plain("shift-call-gone").with("call", planned.scenario)),
        }
    }

    /// Ends the shift, whatever of it was played.
    pub(super) fn end_shift(&mut self, now_ms: i64) {
        if let Some(shift) = &self.shift {
            let end = Request::EndShift {
                shift: shift.id,
                unix_ms: now_ms,
            };
            self.ask(end, Then::Nothing, now_ms);
            self.go_to_library(now_ms);
        }
    }
}
