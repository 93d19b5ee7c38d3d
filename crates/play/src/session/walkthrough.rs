//! A written path through a call, and what must come of it: an author's regression test.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::action::{Action, Mode, Target};
use super::ledger::Status;
use super::notice::{Notice, Place};
use super::run::{Phase, Session};

/// A written path: like a record, but tied to no version of the scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Walkthrough {
    /// Version of this form; 1.
    pub format: u32,
    /// The scenario's id.
    pub scenario: String,
    /// Whom it plays.
    pub name: String,
    /// The deal.
    pub deal: String,
    /// The seed.
    pub seed: u64,
    /// The mode.
    pub mode: Mode,
    /// What the trainee does, in order.
    pub actions: Vec<Action>,
    /// What must come of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expect: Option<Expect>,
}

/// What must come of a written path. What is left out may change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expect {
    /// The disposition chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition: Option<String>,
    /// Whether the run passes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passed: Option<bool>,
    /// The screen-outs committed; an empty list where there must be none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub screen_outs: Option<Vec<String>>,
    /// For each score its points and what was due.
    pub scores: BTreeMap<String, (u32, u32)>,
    /// What became of each cue.
    pub cues: BTreeMap<String, Status>,
    /// What became of each question.
    pub questions: BTreeMap<String, Status>,
}

impl Walkthrough {
    /// The walkthrough of a run that was played: lines are listened to as they come, and a notice names the detail it is about, so
    /// that other words change nothing.
    pub fn of(session: &Session, actions: &[Action], name: &str) -> Self {
        let scenario = session.scenario();
        let mut walkthrough = Self {
            format: 1,
            scenario: scenario.id.clone(),
            name: name.to_owned(),
            deal: scenario.deals[session.deal().ix()].id.clone(),
            seed: session.seed(),
            mode: session.mode(),
            actions: by_detail(session, actions),
            expect: None,
        };
        let listened = without_continue(&walkthrough.actions);
        let shorter = Self {
            actions: listened,
            ..walkthrough.clone()
        };
        // Listening to the end of a scene can make a notice late, or come too late for it; then each line is kept.
        let same = |played: &Session| same_but_for_times(played, session) && same_notices(played, session);
        if Session::walk(scenario, &shorter).is_ok_and(|played| played.phase() == Phase::Filed && same(&played)) {
            walkthrough = shorter;
        }
        walkthrough
    }
}

/// True if the notes are late, and stood long before they were taken back, in both runs alike.
fn same_notices(a: &Session, b: &Session) -> bool {
    let after = a.scenario.rubric.late_after.count();
    let late = |session: &Session| -> Vec<bool> {
        let late = |note: &Notice| session.details_at(note.place).any(|detail| session.is_late(note, detail));
        let notes = session.state.notices.iter();
        notes
            .flat_map(|note| [late(note), note.stood().is_some_and(|stood| stood > after)])
            .collect()
    };
    late(a) == late(b)
}

/// True if the runs differ in nothing but when their notes were made.
fn same_but_for_times(a: &Session, b: &Session) -> bool {
    let timeless = |session: &Session| {
        let mut state = session.state.clone();
        for note in &mut state.notices {
            note.at = 0;
            if let Some(back) = &mut note.back {
                (back.at, back.entry) = (0, 0);
            }
        }
        state
    };
    timeless(a) == timeless(b)
}

/// Notices by the detail they are about, where they are about one and it points to the same place.
fn by_detail(session: &Session, actions: &[Action]) -> Vec<Action> {
    let mut replay = Session::new(Arc::clone(&session.scenario), session.deal, session.seed, session.mode);
    let mut renamed = Vec::with_capacity(actions.len());
    for action in actions {
        let meant = replay.place_meant(action).and_then(Result::ok);
        let named = meant.and_then(|place| named(&replay, action, place));
        let same = named.filter(|named| replay.place_meant(named).and_then(Result::ok) == meant);
        renamed.push(same.unwrap_or_else(|| action.clone()));
        // One that is refused here cannot have been taken; what is wrong with it is told when the walkthrough is played.
        let _ = replay.apply(action);
    }
    renamed
}

/// The action with the only detail of its place for its target.
fn named(session: &Session, action: &Action, place: Place) -> Option<Action> {
    if matches!(place, Place::Object(_)) {
        return None;
    }
    let mut details = session.details_at(place);
    let (Some(only), None) = (details.next(), details.next()) else {
        return None;
    };
    let target = Target::Detail(session.scenario.details[only.ix()].id.clone());
    Some(match action {
        Action::Notice(_, concern) => Action::Notice(target, *concern),
        Action::Retract(_) => Action::Retract(target),
        Action::Support(_) => Action::Support(target),
        Action::Unsupport(_) => Action::Unsupport(target),
        _ => return None,
    })
}

/// Each run of lines heard one by one as one listening.
fn without_continue(actions: &[Action]) -> Vec<Action> {
    let mut listened: Vec<Action> = Vec::new();
    for action in actions {
        let heard = if *action == Action::Continue { &Action::Listen } else { action };
        if !(*heard == Action::Listen && listened.last() == Some(&Action::Listen)) {
            listened.push(heard.clone());
        }
    }
    listened
}
