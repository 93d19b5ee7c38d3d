//! What can be asked of those who keep the records, and what they answer: the desk waits for nobody, so it asks and is answered later.

use std::collections::BTreeSet;

use super::attempts::{AttemptId, Finish};
use super::begin::NewAttempt;
use super::error::RecordsError;
use super::open::Records;
use super::people::{PersonId, PersonRow};
use super::reading::{AttemptRow, KeptAttempt};
use super::shifts::{ShiftId, ShiftRow};
use messages::Message;
use play::drill::Answered;
use play::session::Action;
use scenario::Origin;

/// How many of somebody's latest finished attempts are read for how they stand over several calls.
const LATELY: u32 = 32;

/// Something asked of the records. What changes them changes them whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Who is known here, and how the first screen is wanted.
    Front,
    /// Somebody comes: by name, or as the guest.
    SignIn {
        /// The name; none for the guest.
        name: Option<String>,
        /// The time, in Unix milliseconds.
        unix_ms: i64,
    },
    /// What waits for a person, and how their calls came out.
    Home(PersonId),
    /// An attempt starts.
    Begin {
        /// What is known of it.
        new: Box<NewAttempt>,
        /// What was already done in it.
        actions: Vec<Action>,
        /// How it came out, if it is finished.
        finish: Option<Finish>,
        /// The attempt that it takes the place of, which is put away.
        leaves: Option<AttemptId>,
    },
    /// Actions are kept, and the attempt is closed if they finish it.
    Keep {
        /// The attempt.
        attempt: AttemptId,
        /// How many actions were kept before.
        step: usize,
        /// The actions.
        actions: Vec<Action>,
        /// How it came out, if they finish it.
        finish: Option<Finish>,
        /// The time, in Unix milliseconds.
        unix_ms: i64,
    },
    /// The narrative as far as it is typed.
    Draft {
        /// The attempt.
        attempt: AttemptId,
        /// The text.
        text: String,
        /// The time, in Unix milliseconds.
        unix_ms: i64,
    },
    /// An attempt whose sheet was never kept is closed.
    Finish {
        /// The attempt.
        attempt: AttemptId,
        /// How it came out.
        finish: Finish,
        /// The time, in Unix milliseconds.
        unix_ms: i64,
    },
    /// An attempt is put away.
    Abandon {
        /// The attempt.
        attempt: AttemptId,
        /// The time, in Unix milliseconds.
        unix_ms: i64,
    },
    /// A shift starts; one that was open ends.
    StartShift {
        /// Whose.
        person: PersonId,
        /// Its calls, as JSON.
        plan_json: String,
        /// The time, in Unix milliseconds.
        unix_ms: i64,
    },
    /// A shift ends.
    EndShift {
        /// Which.
        shift: ShiftId,
        /// The time, in Unix milliseconds.
        unix_ms: i64,
    },
    /// What became of an item of the drill.
    Drilled(PersonId, Answered),
    /// Everything that is kept of an attempt.
    Load(AttemptId),
    /// How a person, or the first screen, wants the program.
    Settings {
        /// Who; none for the first screen.
        person: Option<PersonId>,
        /// The settings, as JSON.
        json: String,
        /// The time, in Unix milliseconds.
        unix_ms: i64,
    },
    /// The text of a call, for attempts of before that were played on it.
    KnowTexts {
        /// The hashes it is known by.
        hashes: Vec<String>,
        /// Its language, by its letters.
        language: String,
        /// The texts.
        origin: Origin,
    },
    /// Where the finished runs of a version of a scenario have been.
    Visits(String),
    /// Where one has been that was finished before this was kept.
    KeepVisits(AttemptId, Vec<(String, u32)>),
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is done.
    Done,
    /// Who is known here, latest first, and the settings of the first screen.
    Front(Vec<PersonRow>, Option<String>),
    /// Somebody is here.
    SignedIn(Box<SignedIn>),
    /// What waits.
    Home(Home),
    /// The attempt has begun.
    Begun(AttemptId),
    /// An attempt.
    Loaded(Box<KeptAttempt>),
    /// How often the runs came to each scene, and runs of which this is not yet known.
    Visits(Vec<(String, u32)>, Vec<KeptAttempt>),
}

/// Somebody who has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: PersonRow,
    /// Everybody who is known here, latest first.
    pub people: Vec<PersonRow>,
    /// How they want the program; the first screen's where they have chosen nothing.
    pub settings: Option<String>,
    /// What waits for them.
    pub home: Home,
}

/// What waits for a person, and how their calls came out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// Attempts that can be gone on with, the newest first.
    pub unfinished: Vec<AttemptRow>,
    /// The last finished attempt at each call.
    pub last: Vec<AttemptRow>,
    /// The latest finished attempts at any call, the newest first.
    pub lately: Vec<AttemptRow>,
    /// The shift that has not ended.
    pub shift: Option<ShiftRow>,
    /// What became of the drill's items.
    pub drilled: Vec<Answered>,
    /// Attempts of which something else stands there than was written.
    pub changed: Vec<AttemptId>,
}

/// Something heard from those who keep the records.
#[derive(Debug)]
pub enum News {
    /// They can be used from now on; with what was odd about the file.
    Opened(Option<Message>),
    /// They cannot be used yet, and it is tried again.
    Waiting(Message),
    /// They cannot be used.
    Closed(Message),
    /// What came of the oldest request that was not answered yet.
    Answered(Result<Answer, RecordsError>),
}

impl Records {
    /// Does what is asked.
    pub fn answer(&self, request: Request) -> Result<Answer, RecordsError> {
        let done = |()| Answer::Done;
        match request {
            Request::Front => Ok(Answer::Front(self.people()?, self.settings(None)?)),
            Request::SignIn { name, unix_ms } => self.sign_in(name.as_deref(), unix_ms),
            Request::Home(person) => self.home(person).map(Answer::Home),
            Request::Begin {
                new,
                actions,
                finish,
                leaves,
            } => self.begin(&new, &actions, finish.as_ref(), leaves).map(Answer::Begun),
            Request::Keep {
                attempt,
                step,
                actions,
                finish,
                unix_ms,
            } => self.keep(attempt, step, &actions, finish.as_ref(), unix_ms).map(done),
            Request::Draft { attempt, text, unix_ms } => self.draft(attempt, &text, unix_ms).map(done),
            Request::Finish { attempt, finish, unix_ms } => self.finish(attempt, &finish, unix_ms).map(done),
            Request::Abandon { attempt, unix_ms } => self.abandon(attempt, unix_ms).map(done),
            Request::StartShift {
                person,
                plan_json,
                unix_ms,
            } => self.start_shift(person, &plan_json, unix_ms).map(done),
            Request::EndShift { shift, unix_ms } => self.end_shift(shift, unix_ms).map(done),
            Request::Drilled(person, answered) => self.keep_drilled(person, &answered).map(done),
            Request::Load(attempt) => self.whole(attempt).map(Box::new).map(Answer::Loaded),
            Request::Settings { person, json, unix_ms } => self.keep_settings(person, &json, unix_ms).map(done),
            Request::KnowTexts { hashes, language, origin } => {
                let hashes: Vec<&str> = hashes.iter().map(String::as_str).collect();
                self.know_texts(&hashes, &language, &origin).map(done)
            }
            Request::Visits(hash) => self.visits_of(&hash),
            Request::KeepVisits(attempt, visits) => self.keep_visits(attempt, &visits).map(done),
        }
    }

    fn sign_in(&self, name: Option<&str>, unix_ms: i64) -> Result<Answer, RecordsError> {
        let id = name.map_or_else(|| self.guest(unix_ms), |name| self.person(name, unix_ms))?;
        let people = self.people()?;
        let person = people.iter().find(|person| person.id == id).cloned();
        let settings = match self.settings(Some(id))? {
            None => self.settings(None)?,
            own => own,
        };
        Ok(Answer::SignedIn(Box::new(SignedIn {
            person: person.ok_or(RecordsError::NoPerson(id.0))?,
            people,
            settings,
            home: self.home(id)?,
        })))
    }

    fn home(&self, person: PersonId) -> Result<Home, RecordsError> {
        let mut home = Home {
            unfinished: self.unfinished(person)?,
            last: self.last_of_each(person)?,
            lately: self.finished_lately(person, LATELY)?,
            shift: self.open_shift(person)?,
            drilled: self.drilled(person)?,
            changed: Vec::new(),
        };
        let of_shift = home.shift.iter().flat_map(|shift| &shift.played);
        let looked_at: BTreeSet<AttemptId> = home.last.iter().chain(&home.lately).chain(of_shift).map(|row| row.id).collect();
        for attempt in looked_at {
            match self.check_ends(attempt) {
                Err(RecordsError::Changed(attempt)) => home.changed.push(attempt),
                other => other?,
            }
        }
        for row in &home.unfinished {
            match self.verified(row.id) {
                Err(RecordsError::Changed(attempt)) => home.changed.push(attempt),
                other => drop(other?),
            }
        }
        home.last.retain(|row| !home.changed.contains(&row.id));
        home.lately.retain(|row| !home.changed.contains(&row.id));
        if let Some(shift) = &mut home.shift {
            shift.played.retain(|row| !home.changed.contains(&row.id));
        }
        Ok(home)
    }

    fn visits_of(&self, hash: &str) -> Result<Answer, RecordsError> {
        let mut older = Vec::new();
        for row in self.without_visits(hash)? {
            match self.whole(row.id) {
                Ok(kept) => older.push(kept),
                // One that cannot be read was never counted; the library says so to whose it is.
                Err(RecordsError::Changed(_) | RecordsError::UnreadableAction { .. }) => {}
                Err(why) => return Err(why),
            }
        }
        Ok(Answer::Visits(self.visits(hash)?, older))
    }
}
