//! What is wanted and not kept yet: it is asked for until it is, however late the records open and whatever fails then.

use std::sync::Arc;

use messages::Message;
use records::{AttemptId, RecordsError, Request, SignedIn};
use scenario::Scenario;

use super::asking::{Books, Then};
use super::keeping::Done;
use super::replay::finish_of;
use super::{Desk, Run, Screen};

/// How soon what failed is tried again where nothing is pressed, in milliseconds.
const AGAIN_MS: i64 = 1_000;

/// What is wanted.
#[derive(Default)]
pub(super) struct Unkept {
    /// Who is known here, and how the first screen is wanted.
    pub(super) wants_front: bool,
    /// Who signed in while the records could not be used.
    pub(super) sign_in: Option<Request>,
    /// The calls that they have left since, which stand nowhere else.
    left: Vec<Run>,
    /// What was chosen on the first screen, as JSON.
    pub(super) first_screens: Option<String>,
    /// What was chosen by who is here, or on their way in, as JSON.
    pub(super) own: Option<String>,
    /// The scenario of which it is asked where a class has been.
    pub(super) visits: Option<Arc<Scenario>>,
    /// When it was last tried in vain.
    failed_ms: Option<i64>,
    /// It was said that it cannot be kept, and need not be said at each try.
    is_said: bool,
}

impl Unkept {
    /// Somebody does something: it may be tried at once.
    pub(super) fn stirred(&mut self) {
        self.failed_ms = None;
    }

    /// Where it fails from here on, that is said, unless it stands on the screen already.
    pub(super) fn say_again(&mut self, stands_there: bool) {
        self.is_said = stands_there;
    }

    fn pauses(&self, now_ms: i64) -> bool {
        self.failed_ms
            .is_some_and(|failed| (0..AGAIN_MS).contains(&now_ms.saturating_sub(failed)))
    }
}

impl Desk {
    /// Asks for what is wanted and not asked yet; true if there was anything.
    pub(super) fn ask_wanted(&mut self, now_ms: i64) -> bool {
        if self.asking.books != Books::Open || self.unkept.pauses(now_ms) || self.asking.is_after_wanted() {
            return false;
        }
        let before = self.asking.expected.len();
        // What was chosen on the first screen is there before somebody who has chosen nothing comes in.
        self.ask_settings(now_ms);
        // Who leaves wants nothing more to read.
        if self.unkept.wants_front && !self.quit {
            self.ask(Request::Front, Then::Front, now_ms);
        }
        if let Some(sign_in) = self.unkept.sign_in.clone() {
            self.ask(sign_in, Then::Adopt, now_ms);
        } else if let Err(why) = self.ask_adoptions(now_ms) {
            self.trouble = Some(why);
        }
        if let Some(scenario) = self.unkept.visits.clone().filter(|_| !self.quit) {
            self.ask(Request::Visits(scenario.hash.clone()), Then::Visits(scenario), now_ms);
        }
        self.asking.expected.len() > before
    }

    /// Somebody who began while the records could not be used; what they have done until now is wanted from here on.
    pub(super) fn adopt(&mut self, who: SignedIn, now_ms: i64) -> Done {
        self.unkept.sign_in = None;
        let home = self.know(&who);
        self.take_home(home, now_ms);
        self.take_own_settings(who.settings.as_deref())
    }

    /// Has the calls kept that were begun while nothing could be, each in one go.
    fn ask_adoptions(&mut self, now_ms: i64) -> Done {
        if self.person.is_none() {
            return Ok(());
        }
        for run in std::mem::take(&mut self.unkept.left) {
            if let Some(begin) = self.adoption_of(&run, now_ms)? {
                self.ask(begin, Then::Adopted(Some(Box::new(run))), now_ms);
            }
        }
        if let Some(run) = self.run.as_ref().filter(|run| run.attempt.is_none())
            && let Some(begin) = self.adoption_of(run, now_ms)?
        {
            self.ask(begin, Then::Adopted(None), now_ms);
        }
        Ok(())
    }

    fn adoption_of(&self, run: &Run, now_ms: i64) -> Result<Option<Request>, Message> {
        let Some(new) = self.new_attempt(&run.session, None, now_ms) else {
            return Ok(None);
        };
        Ok(Some(Request::Begin {
            new: Box::new(new),
            actions: run.actions.clone(),
            finish: run.session.rating().map(|_| finish_of(&run.session)).transpose()?,
            leaves: None,
        }))
    }

    /// A call that was begun while nothing could be kept is an attempt: the one in front, or one that was left.
    pub(super) fn adopted(&mut self, left: Option<Box<Run>>, attempt: AttemptId, now_ms: i64) {
        self.wanted_kept();
        let was_left = left.is_some();
        let Some(run) = left.as_deref().or(self.run.as_ref()) else { return };
        // What was typed meanwhile is kept as well; a run that is rated is closed by now.
        let typed = Some(run.draft.clone()).filter(|text| !text.is_empty() && run.session.rating().is_none());
        if was_left {
            if let Some(text) = typed {
                let unix_ms = now_ms;
                self.ask(Request::Draft { attempt, text, unix_ms }, Then::Nothing, now_ms);
            }
            self.ask_home(Then::Home, now_ms);
        } else {
            if let Some(run) = &mut self.run {
                run.attempt = Some(attempt);
            }
            if let Some(text) = typed {
                self.ask_draft(attempt, text, now_ms);
            }
        }
    }

    /// Puts the call away that is in front; where it could not be kept yet, it is still to be.
    pub(super) fn leave_run(&mut self) {
        let is_to_be = self.asking.books != Books::Closed && (self.unkept.sign_in.is_some() || self.person.is_some());
        let left = self
            .run
            .take()
            .filter(|run| is_to_be && run.attempt.is_none() && !run.actions.is_empty());
        self.unkept.left.extend(left);
    }

    /// Nothing of who was here is wanted any more.
    pub(super) fn want_nobody(&mut self) {
        self.unkept.sign_in = None;
        self.unkept.left.clear();
        self.unkept.own = None;
    }

    /// Something that was wanted is kept.
    pub(super) fn wanted_kept(&mut self) {
        self.unkept.say_again(false);
        self.mended();
    }

    /// Something that was wanted is there; what was said of keeping stands, unless it was said of this.
    pub(super) fn wanted_came(&mut self) {
        if std::mem::take(&mut self.unkept.is_said) {
            self.mended();
        }
    }

    /// Something that is wanted could not be had; it is tried again, and said once.
    pub(super) fn wanted_failed(&mut self, then: Then, why: &RecordsError, now_ms: i64) {
        if let Then::Adopted(Some(run)) = then {
            self.unkept.left.push(*run);
        }
        self.unkept.failed_ms = Some(now_ms);
        if !std::mem::replace(&mut self.unkept.is_said, true) {
            self.say_unkept(why);
        }
    }

    /// True if what is chosen now is somebody's own, who is here or on their way in.
    pub(super) fn is_somebodys(&self) -> bool {
        self.screen != Screen::Who || self.asking.lets_in()
    }
}
