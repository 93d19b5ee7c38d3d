//! What one trainee has before them: which screen, which call, and that every input is kept before its effect shows.
//!
//! All that the window does, without the window: commands in, state out. Time is handed in.

mod command;
mod keeping;
mod run;
mod settings;
mod support;
mod wanted;

use std::sync::Arc;

use play::debrief::{Debrief, debrief};
use play::session::{Mode, Phase};
use records::{AttemptRow, PersonId, PersonRow, Records};
use scenario::{Library, Scenario};
use words::{Language, Said};

pub use command::Command;
pub use run::Run;
pub use settings::{Chord, Face, KeyAction, Settings, TextSpeed, Theme};
pub use support::{Contact, Support};

/// The screen in front.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Who are you?
    Who,
    /// The calls.
    Library,
    /// The dispatch card of a call, by its place in the library.
    Dispatch(usize),
    /// The call itself, its checkpoints included.
    Call,
    /// The field report.
    Report,
    /// One question before the figures: how do you think it went?
    Rating,
    /// The debrief.
    Debrief,
}

/// A call as its library card shows it.
#[derive(Clone, Debug)]
pub struct Card {
    /// The scenario, as its author wrote it.
    pub scenario: Arc<Scenario>,
    /// The same call in other languages.
    pub translations: Vec<Arc<Scenario>>,
    /// Its file.
    pub path: String,
    /// The signed-in person's last finished attempt.
    pub last: Option<AttemptRow>,
}

impl Card {
    /// The call in a language, or as its author wrote it where nobody has put it into that one.
    pub fn scenario_in(&self, language: Language) -> &Arc<Scenario> {
        self.in_letters(language.letters()).unwrap_or(&self.scenario)
    }

    fn in_letters(&self, letters: &str) -> Option<&Arc<Scenario>> {
        std::iter::once(&self.scenario)
            .chain(&self.translations)
            .find(|s| s.language == letters)
    }
}

/// The desk.
pub struct Desk {
    pub(self) records: Option<Records>,
    /// The people known here, latest first.
    pub people: Vec<PersonRow>,
    /// Who is signed in.
    pub person: Option<PersonRow>,
    /// The screen in front.
    pub screen: Screen,
    /// The calls.
    pub cards: Vec<Card>,
    /// Scenario files that cannot be played, with the first reason.
    pub unplayable: Vec<(String, String)>,
    /// Unfinished attempts of the signed-in person.
    pub unfinished: Vec<AttemptRow>,
    /// Practice or assessed, as chosen on the dispatch card.
    pub mode: Mode,
    /// The call being played.
    pub run: Option<Run>,
    /// The debrief, once the run is rated.
    pub debrief: Option<Debrief>,
    /// What went wrong, in plain words, until it is put away.
    pub trouble: Option<Said>,
    /// Why the last input was refused, until the next.
    pub refusal: Option<Said>,
    /// How the signed-in person wants the program; before that, how the first screen was last wanted.
    pub settings: Settings,
    pub(self) chose_settings: bool,
    /// Who can be talked to.
    pub support: Option<Support>,
    /// True once the trainee asked to close the program.
    pub quit: bool,
    /// A scenario file that an author wants on the bench; the window opens it.
    pub bench_wanted: Option<String>,
    /// A deal and seed to use instead of drawing, for tests and demonstrations.
    pub fixed: Option<(String, u64)>,
}

impl Desk {
    /// A desk with a library and its records; where these cannot be opened, the reason is said at once.
    pub fn new(library: &Library, records: Result<Records, Said>) -> Self {
        let (records, trouble) = match records {
            Ok(records) => (Some(records), None),
            Err(why) => (None, Some(why)),
        };
        let card = |entry: &scenario::Entry| {
            let scenario = entry.loaded.as_ref().ok()?.scenario.as_ref()?;
            Some(Card {
                scenario: Arc::clone(scenario),
                translations: entry.loaded.as_ref().ok()?.translations.clone(),
                path: entry.path.display().to_string(),
                last: None,
            })
        };
        let cards = library.entries.iter().filter_map(card).collect();
        let mut desk = Self {
            records,
            people: Vec::new(),
            person: None,
            screen: Screen::Who,
            cards,
            unplayable: keeping::unplayable(library),
            unfinished: Vec::new(),
            mode: Mode::Practice,
            run: None,
            debrief: None,
            trouble,
            refusal: None,
            settings: Settings::default(),
            chose_settings: false,
            support: None,
            quit: false,
            bench_wanted: None,
            fixed: None,
        };
        desk.reload_people();
        desk.read_settings();
        desk
    }

    /// True while what is done is being kept.
    pub fn keeps(&self) -> bool {
        self.records.is_some()
    }

    /// True if the call of an unfinished attempt is here as it was; an author may have changed it since.
    pub fn can_resume(&self, row: &AttemptRow) -> bool {
        self.scenario_of(row).is_some()
    }

    /// Carries out a command. `now_ms` is the time in milliseconds since 1970; `luck` is a number nobody chose.
    pub fn apply(&mut self, command: Command, now_ms: i64, luck: u64) {
        self.refusal = None;
        let done = match command {
            Command::SignIn(name) => self.sign_in(&name, now_ms),
            Command::SignInAsGuest => self.sign_in_as_guest(now_ms),
            Command::SignOut => {
                self.person = None;
                self.screen = Screen::Who;
                self.reload_people();
                self.read_settings();
                Ok(())
            }
            Command::Open(ix) => {
                self.screen = Screen::Dispatch(ix.min(self.cards.len().saturating_sub(1)));
                Ok(())
            }
            Command::SetMode(mode) => {
                self.mode = mode;
                Ok(())
            }
            Command::TakeCall => self.take_call(now_ms, luck),
            Command::Resume(attempt) => self.resume(attempt),
            Command::Abandon(attempt) => self.abandon(attempt, now_ms),
            Command::Act(action) => self.act(action, now_ms),
            Command::FileReport(narrative) => self.file_report(narrative, now_ms),
            Command::Draft(text) => self.draft(text, now_ms),
            Command::GoBackTo(step) => self.go_back_to(step, now_ms),
            Command::ToLibrary => self.go_to_library(),
            Command::Set(settings) => self.set(*settings, now_ms),
            Command::PutTroubleAway => {
                self.trouble = None;
                Ok(())
            }
            Command::OpenBench(path) => {
                self.bench_wanted = Some(path);
                Ok(())
            }
            Command::Quit => {
                self.quit = true;
                Ok(())
            }
        };
        if let Err(why) = done {
            self.trouble = Some(why);
        }
    }

    /// Shows the screen that belongs to the run's phase.
    fn follow_run(&mut self) {
        let Some(run) = &self.run else { return };
        self.screen = match run.session.phase() {
            Phase::Report => Screen::Report,
            Phase::Filed if run.session.rating().is_none() => Screen::Rating,
            Phase::Filed => {
                self.debrief = Some(debrief(&run.session));
                Screen::Debrief
            }
            _ => Screen::Call,
        };
    }

    fn person_id(&self) -> Option<PersonId> {
        self.person.as_ref().map(|p| p.id)
    }
}
