//! How commands are carried out: the record first, the effect after.

use std::sync::Arc;

use play::score::{RUBRIC_VERSION, sheet};
use play::session::{Action, Mode, Phase, Session};
use records::{AttemptId, AttemptRow, NewAttempt, RecordsError};
use scenario::{Library, Scenario};

use words::Said;

use super::{Desk, Run, Screen};

/// What came of a command; the error is for the screen.
pub(super) type Done = Result<(), Said>;

pub(super) fn said(error: RecordsError) -> Said {
    error.said()
}

/// A fault of ours, which nobody should ever read.
pub(super) fn internal(error: serde_json::Error) -> Said {
    Said::plain("desk-internal").with("detail", error.to_string())
}

/// Files that cannot be played, each with its first reason.
pub(super) fn unplayable(library: &Library) -> Vec<(String, String)> {
    let entries = library.entries.iter();
    entries
        .filter_map(|entry| {
            let name = entry.path.display().to_string();
            match &entry.loaded {
                Err(why) => Some((name, why.to_string())),
                Ok(loaded) if loaded.scenario.is_none() => {
                    let first = loaded.diagnostics.first()?;
                    let at = loaded.file.position(first.span.start);
                    Some((name, format!("line {}: {}", at.line, first.message)))
                }
                Ok(_) => None,
            }
        })
        .collect()
}

impl Desk {
    pub(super) fn reload_people(&mut self) {
        if let Some(records) = &self.records {
            match records.people() {
                Ok(people) => self.people = people,
                Err(why) => self.trouble = Some(said(why)),
            }
        }
    }

    pub(super) fn sign_in(&mut self, name: &str, now_ms: i64) -> Done {
        let Some(records) = &mut self.records else {
            return self.go_to_library();
        };
        let id = records.person(name, now_ms).map_err(said)?;
        self.welcome(id)
    }

    pub(super) fn sign_in_as_guest(&mut self, now_ms: i64) -> Done {
        let Some(records) = &mut self.records else {
            return self.go_to_library();
        };
        let id = records.guest(now_ms).map_err(said)?;
        self.welcome(id)
    }

    fn welcome(&mut self, id: records::PersonId) -> Done {
        self.reload_people();
        self.person = self.people.iter().find(|p| p.id == id).cloned();
        self.read_settings();
        self.go_to_library()
    }

    /// The scenario that an attempt was played on, in its language, if it is here as it was.
    pub(super) fn scenario_of(&self, row: &AttemptRow) -> Option<&Arc<Scenario>> {
        let card = self.cards.iter().find(|c| c.scenario.hash == row.scenario_hash)?;
        card.in_letters(&row.language)
    }

    pub(super) fn go_to_library(&mut self) -> Done {
        self.run = None;
        self.debrief = None;
        self.screen = Screen::Library;
        let (Some(records), Some(person)) = (&self.records, self.person_id()) else {
            return Ok(());
        };
        self.unfinished = records.unfinished(person).map_err(said)?;
        for card in &mut self.cards {
            card.last = records.last_finished(person, &card.scenario.id).map_err(said)?;
        }
        Ok(())
    }

    pub(super) fn take_call(&mut self, now_ms: i64, luck: u64) -> Done {
        let Screen::Dispatch(ix) = self.screen else { return Ok(()) };
        let Some(card) = self.cards.get(ix) else { return Ok(()) };
        let scenario = Arc::clone(card.scenario_in(self.settings.language));
        let fixed = self.fixed.as_ref().and_then(|(deal, seed)| Some((scenario.deal(deal)?, *seed)));
        // Seeds are stored as whole numbers that a person can type: the low 32 bits are plenty.
        let seed = luck & 0xffff_ffff;
        let (deal, seed) = fixed.unwrap_or_else(|| (scenario.draw(seed), seed));
        let session = Session::new(scenario, deal, seed, self.mode);
        let attempt = self.start(&session, None, now_ms)?;
        self.run = Some(Run::new(session, attempt));
        self.follow_run();
        Ok(())
    }

    fn start(&mut self, session: &Session, parent: Option<(AttemptId, usize)>, now_ms: i64) -> Result<Option<AttemptId>, Said> {
        let (Some(person), Some(records)) = (self.person_id(), &mut self.records) else {
            return Ok(None);
        };
        let scenario = session.scenario();
        let attempt = NewAttempt {
            person,
            scenario_id: scenario.id.clone(),
            scenario_hash: scenario.hash.clone(),
            scenario_title: scenario.title.clone(),
            language: scenario.language.clone(),
            deal: scenario.deals[session.deal().ix()].id.clone(),
            seed: session.seed(),
            mode: session.mode(),
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            rubric_version: RUBRIC_VERSION,
            parent,
            started_ms: now_ms,
        };
        records.start(&attempt).map(Some).map_err(said)
    }

    pub(super) fn act(&mut self, action: Action, now_ms: i64) -> Done {
        let Some(run) = &self.run else { return Ok(()) };
        let mut next = run.session.clone();
        if let Err(why) = next.apply(&action) {
            self.refusal = Some(why.said());
            return Ok(());
        }
        self.keep(&action, now_ms)?;
        // What was wrong with keeping is mended.
        if self.keeps() {
            self.trouble = None;
        }
        let Some(run) = &mut self.run else { return Ok(()) };
        run.steps.push(run.session.transcript().len());
        run.actions.push(action);
        run.session = next;
        let rated = run.session.rating().is_some();
        self.follow_run();
        if rated { self.finish(now_ms) } else { Ok(()) }
    }

    /// Files the report as it is typed: the narrative first, and no report without it.
    pub(super) fn file_report(&mut self, narrative: String, now_ms: i64) -> Done {
        let Some(run) = &self.run else { return Ok(()) };
        if run.session.report().narrative != narrative {
            self.act(Action::Narrate(narrative), now_ms)?;
        }
        if self.refusal.is_some() {
            return Ok(());
        }
        self.act(Action::FileReport, now_ms)
    }

    /// Writes the action before its effect is shown; where that fails, the effect does not happen.
    fn keep(&mut self, action: &Action, now_ms: i64) -> Done {
        let (Some(run), Some(records)) = (&self.run, &mut self.records) else {
            return Ok(());
        };
        let Some(attempt) = run.attempt else { return Ok(()) };
        records.keep(attempt, run.actions.len(), action, now_ms).map_err(said)
    }

    fn finish(&mut self, now_ms: i64) -> Done {
        let (Some(run), Some(records)) = (&self.run, &mut self.records) else {
            return Ok(());
        };
        let Some(attempt) = run.attempt else { return Ok(()) };
        let sheet = sheet(&run.session);
        let json = serde_json::to_string(&sheet).map_err(internal)?;
        records.finish(attempt, &json, sheet.passed(), now_ms).map_err(said)
    }

    pub(super) fn draft(&mut self, text: String, now_ms: i64) -> Done {
        let Some(run) = &mut self.run else { return Ok(()) };
        let kept = match (&mut self.records, run.attempt) {
            (Some(records), Some(attempt)) => records.draft(attempt, &text, now_ms).map_err(said),
            _ => Ok(()),
        };
        // Typed words stay on the screen even where they could not be kept.
        run.draft = text;
        kept
    }

    pub(super) fn resume(&mut self, attempt: AttemptId) -> Done {
        let Some(row) = self.unfinished.iter().find(|row| row.id == attempt).cloned() else {
            return Ok(());
        };
        let Some(records) = &self.records else { return Ok(()) };
        let Some(scenario) = self.scenario_of(&row) else {
            return Err(Said::plain("desk-call-changed").with("title", row.scenario_title));
        };
        let actions = records.actions(attempt).map_err(said)?;
        let draft = records.draft_of(attempt).map_err(said)?.unwrap_or_default();
        let mut run = rebuild(scenario, &row.deal, row.seed, row.mode, &actions)?;
        run.attempt = Some(attempt);
        run.draft = draft;
        self.mode = row.mode;
        self.run = Some(run);
        self.follow_run();
        Ok(())
    }

    /// How often the finished runs kept here came to each scene of a scenario; `None` where nobody has finished this version.
    pub fn scene_visits(&self, scenario: &Arc<Scenario>) -> Option<Vec<u32>> {
        let records = self.records.as_ref()?;
        let finished = records.finished_of(&scenario.hash).ok()?;
        let mut visits = vec![0_u32; scenario.scenes.len()];
        for row in &finished {
            let Ok(actions) = records.actions(row.id) else { continue };
            let Ok(run) = rebuild(scenario, &row.deal, row.seed, row.mode, &actions) else {
                continue;
            };
            for entry in run.session.transcript() {
                if let play::session::What::Entered(scene) = entry.what {
                    visits[scene.ix()] += 1;
                }
            }
        }
        (!finished.is_empty()).then_some(visits)
    }

    pub(super) fn abandon(&mut self, attempt: AttemptId, now_ms: i64) -> Done {
        if let Some(records) = &mut self.records {
            records.abandon(attempt, now_ms).map_err(said)?;
        }
        self.go_to_library()
    }

    /// The branch left behind stays in the records as it is; the new one begins with a copy of its first steps.
    pub(super) fn go_back_to(&mut self, step: usize, now_ms: i64) -> Done {
        let Some(run) = &self.run else { return Ok(()) };
        let filed = run.session.phase() == Phase::Filed;
        if run.session.mode() == Mode::Assessed && !filed {
            self.refusal = Some(Said::plain("refusal-assessed-no-back"));
            return Ok(());
        }
        let step = step.min(run.actions.len());
        let deal = run.session.scenario().deals[run.session.deal().ix()].id.clone();
        let scenario = Arc::clone(run.session.scenario());
        // After the debrief the truth is known, so trying again is practice whatever the first run was.
        let mut branch = rebuild(&scenario, &deal, run.session.seed(), Mode::Practice, &run.actions[..step])?;
        let (parent, old) = (run.attempt.map(|a| (a, step)), run.attempt);
        branch.attempt = self.start(&branch.session, parent, now_ms)?;
        if let (Some(old), Some(records), false) = (old, &mut self.records, filed) {
            records.abandon(old, now_ms).map_err(said)?;
        }
        self.debrief = None;
        self.run = Some(branch);
        self.follow_run();
        Ok(())
    }
}

/// Plays kept actions again.
fn rebuild(scenario: &Arc<Scenario>, deal: &str, seed: u64, mode: Mode, actions: &[Action]) -> Result<Run, Said> {
    let deal = scenario.deal(deal).ok_or_else(|| Said::plain("desk-no-deal").with("deal", deal))?;
    let mut run = Run::new(Session::new(Arc::clone(scenario), deal, seed, mode), None);
    for (step, action) in actions.iter().enumerate() {
        run.steps.push(run.session.transcript().len());
        run.session.apply(action).map_err(|why| {
            Said::plain("desk-step-not-played")
                .with("step", step + 1)
                .with("detail", why.to_string())
        })?;
        run.actions.push(action.clone());
    }
    Ok(run)
}
