//! How commands are carried out: the record first, the effect after.

use std::sync::Arc;

use play::score::RUBRIC_VERSION;
use play::session::{Action, Mode, Phase, Session};
use records::{AttemptId, Home, KeptAttempt, NewAttempt, Request, SignedIn};

use messages::Message;

use super::asking::{Books, Then};
use super::replay::{finish_of, rebuild};
use super::{AskingWay, Desk, Run, Screen};

/// What came of a command; the error is for the screen.
pub(super) type Done = Result<(), Message>;

/// Actions on their way to being kept, and what they lead to.
pub(super) struct Acts {
    actions: Vec<Action>,
    steps: Vec<usize>,
    next: Session,
}

/// A fault of ours, which nobody should ever read.
pub(super) fn internal(error: serde_json::Error) -> Message {
    Message::plain("desk-internal").with("detail", error.to_string())
}

impl Desk {
    pub(super) fn sign_in(&mut self, name: Option<String>, now_ms: i64) {
        if self.asking.books == Books::Open {
            self.ask(Request::SignIn { name, unix_ms: now_ms }, Then::SignIn, now_ms);
            return;
        }
        // Whoever comes while the records cannot be used is signed in once they can.
        self.unkept.sign_in = (self.asking.books == Books::Waiting).then_some(Request::SignIn { name, unix_ms: now_ms });
        self.person = None;
        self.show_library(Home::default());
    }

    pub(super) fn sign_out(&mut self, now_ms: i64) {
        // What they chose and nobody could keep is asked for once more while it is known whose it is.
        self.ask_settings(now_ms);
        self.want_nobody();
        self.person = None;
        self.told.clear();
        self.list(Home::default());
        self.screen = Screen::Who;
        self.unkept.wants_front = true;
    }

    pub(super) fn welcome(&mut self, who: SignedIn, now_ms: i64) -> Done {
        let home = self.know(&who);
        self.show_library(home.clone());
        self.take_home(home, now_ms);
        self.unkept.wants_front = false;
        self.take_own_settings(who.settings.as_deref())
    }

    pub(super) fn know(&mut self, who: &SignedIn) -> Home {
        self.people.clone_from(&who.people);
        self.person = Some(who.person.clone());
        self.told.clear();
        who.home.clone()
    }

    pub(super) fn take_call(&mut self, now_ms: i64, luck: u64) {
        let Screen::Dispatch(ix) = self.screen else { return };
        let Some(card) = self.cards.get(ix) else { return };
        let scenario = Arc::clone(card.scenario_in(self.settings.language));
        let dealt = self.dealt.as_ref().filter(|dealt| dealt.scenario == scenario.id);
        let fixed = self.fixed.as_ref().map(|(deal, seed)| (deal, *seed));
        let fixed = dealt.map(|dealt| (&dealt.deal, dealt.seed)).or(fixed);
        let fixed = fixed.and_then(|(deal, seed)| Some((scenario.deal(deal)?, seed)));
        // Seeds are stored as whole numbers that a person can type: the low 32 bits are plenty.
        let seed = luck & 0xffff_ffff;
        let (deal, seed) = fixed.unwrap_or_else(|| (scenario.draw(seed), seed));
        let mut run = Run::new(Session::new(scenario, deal, seed, self.mode), None);
        if self.settings.asking == AskingWay::WordsOnly {
            run.does_first(Action::WordsOnly);
        }
        self.begin(run, None, None, now_ms);
    }

    /// Begins a run: as an attempt where it can be kept.
    fn begin(&mut self, run: Run, parent: Option<(AttemptId, usize)>, leaves: Option<AttemptId>, now_ms: i64) {
        let new = self.new_attempt(&run.session, parent, now_ms);
        match new.filter(|_| self.asking.books == Books::Open) {
            None => self.put_before(run),
            Some(new) => {
                // The steps that a branch shares with its parent are copied; without one they are kept here.
                let actions = if parent.is_some() { Vec::new() } else { run.actions.clone() };
                let begin = Request::Begin {
                    new: Box::new(new),
                    actions,
                    finish: None,
                    leaves,
                };
                self.ask(begin, Then::Begin(Box::new(run)), now_ms);
            }
        }
    }

    pub(super) fn new_attempt(&self, session: &Session, parent: Option<(AttemptId, usize)>, now_ms: i64) -> Option<NewAttempt> {
        let scenario = session.scenario();
        Some(NewAttempt {
            person: self.person_id()?,
            scenario_id: scenario.id.clone(),
            scenario_hash: scenario.hash.clone(),
            scenario_title: scenario.title.clone(),
            language: scenario.language.clone(),
            origin: scenario.origin.clone(),
            deal: scenario.deals[session.deal().ix()].id.clone(),
            seed: session.seed(),
            mode: session.mode(),
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            rubric_version: RUBRIC_VERSION,
            parent,
            started_ms: now_ms,
        })
    }

    /// A run in front.
    pub(super) fn put_before(&mut self, run: Run) {
        self.mode = run.session.mode();
        self.debrief = None;
        // One that was left for another way on is put away; how one came out is not.
        if self.run.as_ref().is_some_and(|before| before.session.rating().is_some()) {
            self.leave_run();
        }
        self.run = Some(run);
        self.follow_run();
    }

    /// Does several things as one: all of them are kept and take effect, or none. One that is impossible is refused with a reason.
    pub(super) fn act(&mut self, actions: Vec<Action>, now_ms: i64) -> Done {
        let Some(run) = &self.run else { return Ok(()) };
        let (attempt, step) = (run.attempt, run.actions.len());
        let (mut next, mut steps) = (run.session.clone(), Vec::new());
        for action in &actions {
            steps.push(next.transcript().len());
            if let Err(why) = next.apply(action) {
                self.refusal = Some(why.said());
                return Ok(());
            }
        }
        let finish = next.rating().map(|_| finish_of(&next)).transpose()?;
        let acts = Acts {
            actions: actions.clone(),
            steps,
            next,
        };
        let Some(attempt) = attempt else {
            self.take_effect(acts);
            return Ok(());
        };
        self.send_draft(now_ms);
        let keep = Request::Keep {
            attempt,
            step,
            actions,
            finish,
            unix_ms: now_ms,
        };
        self.ask(keep, Then::Acts(Box::new(acts)), now_ms);
        Ok(())
    }

    /// Files the report as it is typed: with its narrative, or not at all.
    pub(super) fn file_report(&mut self, narrative: String, now_ms: i64) -> Done {
        let Some(run) = &self.run else { return Ok(()) };
        let narrate = Some(narrative).filter(|words| run.session.report().narrative != *words);
        let actions = narrate.map(Action::Narrate).into_iter().chain([Action::FileReport]);
        self.act(actions.collect(), now_ms)
    }

    pub(super) fn take_effect(&mut self, acts: Acts) {
        let Some(run) = &mut self.run else { return };
        run.steps.extend(acts.steps);
        run.actions.extend(acts.actions);
        run.session = acts.next;
        self.follow_run();
    }

    pub(super) fn draft(&mut self, text: String, now_ms: i64) {
        let Some(run) = &mut self.run else { return };
        // Typed words stay on the screen even where they could not be kept.
        run.draft.clone_from(&text);
        if let Some(attempt) = run.attempt {
            self.ask_draft(attempt, text, now_ms);
        }
    }

    pub(super) fn resume(&mut self, attempt: AttemptId, now_ms: i64) {
        if self.unfinished.iter().any(|row| row.id == attempt) {
            self.ask(Request::Load(attempt), Then::Resume, now_ms);
        }
    }

    pub(super) fn go_on_with(&mut self, kept: KeptAttempt, now_ms: i64) -> Done {
        let run = self.run_of(&kept)?;
        let done = self.close(&run.session, &kept, now_ms);
        self.put_before(run);
        done
    }

    pub(super) fn abandon(&mut self, attempt: AttemptId, now_ms: i64) {
        self.ask(Request::Abandon { attempt, unix_ms: now_ms }, Then::Nothing, now_ms);
        self.go_to_library(now_ms);
    }

    /// The branch left behind stays in the records as it is; the new one begins with a copy of its first steps.
    pub(super) fn go_back_to(&mut self, step: usize, now_ms: i64) -> Done {
        let Some(run) = &self.run else { return Ok(()) };
        let filed = run.session.phase() == Phase::Filed;
        if run.session.mode() == Mode::Assessed && !filed {
            self.refusal = Some(Message::plain("refusal-assessed-no-back"));
            return Ok(());
        }
        // How a run is asked is no step of it, and stays.
        let least = usize::from(run.actions.first() == Some(&Action::WordsOnly));
        let step = step.max(least).min(run.actions.len());
        let scenario = Arc::clone(run.session.scenario());
        let deal = scenario.deals[run.session.deal().ix()].id.clone();
        // After the debrief the truth is known, so trying again is practice whatever the first run was.
        let branch = rebuild(&scenario, &deal, run.session.seed(), Mode::Practice, &run.actions[..step])?;
        let (parent, leaves) = (run.attempt.map(|a| (a, step)), run.attempt.filter(|_| !filed));
        self.begin(branch, parent, leaves, now_ms);
        Ok(())
    }
}
