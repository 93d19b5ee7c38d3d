//! How the desk asks those who keep the records and hears their answers: nothing is waited for, and nothing shows before it is kept.

use std::collections::VecDeque;
use std::sync::Arc;

use messages::Message;
use records::{AttemptId, Keeping, PersonId, Request};
use scenario::Scenario;

use super::keeping::Acts;
use super::{Command, Desk, Run};

/// For how long commands wait in line behind what is being kept, in milliseconds; after that they are refused in words, as somebody
/// who sees nothing happen would press again and again.
const PATIENCE_MS: i64 = 400;

/// Whether what is done can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Books {
    /// They are being opened.
    Opening,
    /// It can.
    Open,
    /// Another program has them; it is tried again.
    Waiting,
    /// It cannot.
    Closed,
}

/// What an answer is for.
pub(super) enum Then {
    /// The first screen.
    Front,
    /// Somebody signed in.
    SignIn,
    /// The same, for somebody who began while the records could not be used.
    Adopt,
    /// What they did until then is kept: in the call in front, or in one that they have left.
    Adopted(Option<Box<Run>>),
    /// The library's lists.
    Home,
    /// The library.
    ToLibrary,
    /// A run begins.
    Begin(Box<Run>),
    /// Actions take effect.
    Acts(Box<Acts>),
    /// A run goes on.
    Resume,
    /// A run that was rated and never closed is read.
    Heal,
    /// It is closed.
    Healed,
    /// A draft is kept.
    Draft,
    /// Where runs have been.
    Visits(Arc<Scenario>),
    /// Settings are kept, of somebody or of the first screen.
    Settings(Option<PersonId>, String),
    /// Nothing shows; what went wrong is said.
    Nothing,
    /// Nothing shows, and nothing is said.
    Quiet,
}

impl Then {
    /// True if what comes after must see its effect.
    pub(super) fn blocks(&self) -> bool {
        matches!(
            self,
            Self::SignIn | Self::Adopt | Self::Adopted(_) | Self::ToLibrary | Self::Begin(_) | Self::Acts(_) | Self::Resume
        )
    }

    /// True if it is asked for until it is answered.
    pub(super) fn is_wanted(&self) -> bool {
        matches!(
            self,
            Self::Front | Self::Adopt | Self::Adopted(_) | Self::Settings(..) | Self::Visits(_)
        )
    }
}

/// What the desk has asked and not heard yet.
pub(super) struct Asking {
    pub(super) keeper: Box<dyn Keeping>,
    pub(super) books: Books,
    pub(super) expected: VecDeque<(Then, i64)>,
    pub(super) line: VecDeque<(Command, i64, u64)>,
    /// When the first command came while the records were being opened.
    opening_since: Option<i64>,
    /// A draft is being kept; another waits for it.
    pub(super) drafting: bool,
    pub(super) draft_waiting: Option<(AttemptId, String, i64)>,
    /// What went wrong was said because of keeping, and is mended once something is kept.
    pub(super) fails: bool,
}

impl Drop for Asking {
    /// The window may be closed while a draft is being kept: the newest one follows it.
    fn drop(&mut self) {
        if let Some((attempt, text, unix_ms)) = self.draft_waiting.take() {
            self.keeper.ask(Request::Draft { attempt, text, unix_ms });
        }
    }
}

impl Asking {
    pub(super) fn of(keeper: Box<dyn Keeping>) -> Self {
        Self {
            keeper,
            books: Books::Opening,
            expected: VecDeque::new(),
            line: VecDeque::new(),
            opening_since: None,
            drafting: false,
            draft_waiting: None,
            fails: false,
        }
    }

    fn blocked_since(&self) -> Option<i64> {
        self.expected.iter().find(|(then, _)| then.blocks()).map(|(_, since)| *since)
    }

    /// True while something that is wanted is on its way already, or something that leads elsewhere.
    pub(super) fn is_after_wanted(&self) -> bool {
        self.expected.iter().any(|(then, _)| then.is_wanted() || then.blocks())
    }

    /// True while somebody is on their way in.
    pub(super) fn lets_in(&self) -> bool {
        let in_line = |command: &Command| matches!(command, Command::SignIn(_) | Command::SignInAsGuest);
        self.expected.iter().any(|(then, _)| matches!(then, Then::SignIn)) || self.line.iter().any(|(command, ..)| in_line(command))
    }
}

impl Desk {
    /// True while something asked of the records has no answer yet, or waits to be asked, so that more is to be heard.
    pub fn is_waiting(&self) -> bool {
        !self.asking.expected.is_empty() || !self.asking.line.is_empty()
    }

    /// Asks for something; `then` says what its answer is for.
    pub(super) fn ask(&mut self, request: Request, then: Then, now_ms: i64) {
        if self.asking.books == Books::Open {
            self.asking.keeper.ask(request);
            self.asking.expected.push_back((then, now_ms));
        }
    }

    /// True if a command has to wait, or was refused for having waited too long; it was dealt with then.
    pub(super) fn stands_in_line(&mut self, command: &Command, now_ms: i64, luck: u64) -> bool {
        if command.is_free() {
            return false;
        }
        let opening = self.asking.books == Books::Opening;
        let since = if opening {
            Some(*self.asking.opening_since.get_or_insert(now_ms))
        } else {
            self.asking.blocked_since()
        };
        let Some(since) = since else { return false };
        if now_ms.saturating_sub(since) <= PATIENCE_MS {
            self.asking.line.push_back((command.clone(), now_ms, luck));
        } else {
            let id = if opening { "desk-still-opening" } else { "desk-still-keeping" };
            self.refusal = Some(Message::plain(id));
        }
        true
    }

    /// Takes in what was heard of the records since, and carries out what stood in line behind it; true if there was anything.
    pub fn take_news(&mut self, now_ms: i64) -> bool {
        let mut any = false;
        loop {
            while let Some(news) = self.asking.keeper.news() {
                any = true;
                self.hear(news, now_ms);
            }
            if self.ask_wanted(now_ms) {
                continue;
            }
            if self.asking.books == Books::Opening || self.asking.blocked_since().is_some() {
                return any;
            }
            let Some((command, at_ms, luck)) = self.asking.line.pop_front() else {
                return any;
            };
            self.carry_out(command, at_ms, luck);
        }
    }

    /// Keeps the narrative as far as it is typed; while one draft is being kept the newest of the others waits.
    pub(super) fn ask_draft(&mut self, attempt: AttemptId, text: String, now_ms: i64) {
        if self.asking.drafting {
            self.asking.draft_waiting = Some((attempt, text, now_ms));
        } else {
            self.asking.drafting = self.asking.books == Books::Open;
            let unix_ms = now_ms;
            self.ask(Request::Draft { attempt, text, unix_ms }, Then::Draft, now_ms);
        }
    }

    pub(super) fn drafted(&mut self, now_ms: i64) {
        self.mended();
        self.asking.drafting = false;
        self.send_draft(now_ms);
    }

    /// Sends the draft that waits, before what must not overtake it.
    pub(super) fn send_draft(&mut self, now_ms: i64) {
        if let Some((attempt, text, _)) = self.asking.draft_waiting.take() {
            self.asking.drafting = true;
            let unix_ms = now_ms;
            self.ask(Request::Draft { attempt, text, unix_ms }, Then::Draft, now_ms);
        }
    }
}
