//! The library: what waits there, how calls came out, and what a crash left open, which is closed.

use folder::Library;
use messages::Message;
use play::session::Session;
use records::{AttemptId, Home, KeptAttempt, Request};
use scenario::Scenario;

use super::asking::{Books, Then};
use super::keeping::Done;
use super::replay::finish_of;
use super::set::Set;
use super::{Desk, Screen};

/// Files that cannot be played and folders that cannot be read, each with its first reason.
pub(super) fn unplayable(library: &Library) -> Vec<(String, String)> {
    let folders = library.unread.iter().map(|why| (why.name().to_owned(), why.to_string()));
    let calls = library.entries.iter().filter_map(|entry| {
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
    });
    folders.chain(calls).collect()
}

impl Desk {
    pub(super) fn go_to_library(&mut self, now_ms: i64) {
        if self.asking.books == Books::Open && self.person.is_some() {
            self.ask_home(Then::ToLibrary, now_ms);
        } else {
            self.show_library(Home::default());
        }
    }

    /// Asks what waits for who is here.
    pub(super) fn ask_home(&mut self, then: Then, now_ms: i64) {
        if let Some(person) = self.person_id() {
            self.ask(Request::Home(person), then, now_ms);
        }
    }

    /// The library in front, with what waits there.
    pub(super) fn show_library(&mut self, home: Home) {
        self.leave_run();
        self.debrief = None;
        self.screen = Screen::Library;
        self.list(home);
    }

    pub(super) fn list(&mut self, home: Home) {
        self.set = Set::of(&home.lately, self.standard);
        self.take_shift(home.shift.as_ref());
        self.drilled = home.drilled;
        self.unfinished = home.unfinished;
        for card in &mut self.cards {
            card.last = home.last.iter().find(|row| row.scenario_id == card.scenario.id).cloned();
        }
    }

    /// Lists what waits; says what was changed behind our back, once; and closes what was rated and, through a crash, never closed.
    pub(super) fn take_home(&mut self, home: Home, now_ms: i64) {
        for attempt in &home.changed {
            if self.told.insert(*attempt) {
                self.trouble = Some(Message::plain("records-changed").with("attempt", attempt.to_string()));
            }
        }
        let healable = home.unfinished.iter().filter(|row| row.is_rated && !home.changed.contains(&row.id));
        let stuck: Vec<AttemptId> = healable.map(|row| row.id).collect();
        for attempt in stuck {
            if self.told.insert(attempt) {
                self.ask(Request::Load(attempt), Then::Heal, now_ms);
            }
        }
        self.list(home);
    }

    /// Closes an attempt that was rated and, through a crash or a full disk, never closed.
    pub(super) fn heal(&mut self, kept: &KeptAttempt, now_ms: i64) -> Done {
        // One whose text is lost stays as it is, and the library says so.
        let Ok(run) = self.run_of(kept) else { return Ok(()) };
        self.close(&run.session, kept, now_ms)
    }

    pub(super) fn close(&mut self, session: &Session, kept: &KeptAttempt, now_ms: i64) -> Done {
        if session.rating().is_some() && kept.row.finished_ms.is_none() {
            let (attempt, finish, unix_ms) = (kept.row.id, finish_of(session)?, now_ms);
            self.ask(Request::Finish { attempt, finish, unix_ms }, Then::Healed, now_ms);
        }
        Ok(())
    }

    /// Gives the calls' texts to attempts of before that were played on them and whose texts nobody kept.
    pub(super) fn tell_texts(&mut self, now_ms: i64) {
        let of = |scenario: &Scenario| Request::KnowTexts {
            hashes: std::iter::once(&scenario.hash).chain(&scenario.earlier_hash).cloned().collect(),
            language: scenario.language.clone(),
            origin: scenario.origin.clone(),
        };
        let texts: Vec<Request> = self.cards.iter().map(|card| of(&card.scenario)).collect();
        for text in texts {
            self.ask(text, Then::Quiet, now_ms);
        }
    }
}
