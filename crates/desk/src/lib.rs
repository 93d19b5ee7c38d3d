//! What one trainee has before them: which screen, which call, and that every input is kept before its effect shows.
//!
//! All that the window does, without the window: commands in, state out. Time is handed in.

mod asking;
mod command;
mod drill;
mod heard;
mod keeping;
mod library;
mod replay;
mod run;
mod set;
mod settings;
mod shift;
mod support;
mod unkept;
mod visits;
mod wanted;

use std::collections::BTreeSet;
use std::sync::Arc;

use folder::Library;
use messages::{Language, Message};
use play::debrief::{Debrief, debrief};
use play::drill::Answered;
use play::score::Standard;
use play::session::{Mode, Phase};
use play::shift::Planned;
use records::{AtHand, AttemptId, AttemptRow, Keeping, PersonId, PersonRow, Records};
use scenario::Scenario;

use asking::{Asking, Books};
use unkept::Unkept;

pub use command::Command;
pub use drill::Drill;
pub use run::Run;
pub use set::{Set, kept_sheet};
pub use settings::{AskingWay, Chord, ColorTheme, Face, KeyAction, Settings, TextSpeed};
pub use shift::Shift;
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
    /// The drill on how a question is put.
    Drill,
    /// The awareness cards.
    Cards,
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
    asking: Asking,
    unkept: Unkept,
    /// Attempts of which something was said, or that were seen to, since who is here came.
    told: BTreeSet<AttemptId>,
    /// The people known here, latest first.
    pub people: Vec<PersonRow>,
    /// Who is signed in.
    pub person: Option<PersonRow>,
    /// The screen in front.
    pub screen: Screen,
    /// The calls.
    pub cards: Vec<Card>,
    /// Scenario files that cannot be played, and folders that cannot be read, with the first reason.
    pub unplayable: Vec<(String, String)>,
    /// Unfinished attempts of the signed-in person.
    pub unfinished: Vec<AttemptRow>,
    /// How the signed-in person stands over several calls, once they have finished one.
    pub set: Option<Set>,
    /// The shift that the signed-in person is on.
    pub shift: Option<Shift>,
    /// The call of the shift whose dispatch card is in front.
    dealt: Option<Planned>,
    /// The round of the drill in front.
    pub drill: Option<Drill>,
    /// What became of the drill's items before.
    drilled: Vec<Answered>,
    /// What a set of calls is held to here.
    pub standard: Standard,
    /// Practice or assessed, as chosen on the dispatch card.
    pub mode: Mode,
    /// The call being played.
    pub run: Option<Run>,
    /// The debrief, once the run is rated.
    pub debrief: Option<Debrief>,
    /// What went wrong, in plain words, until it is put away.
    pub trouble: Option<Message>,
    /// Why the last input was refused, until the next.
    pub refusal: Option<Message>,
    /// How the signed-in person wants the program; before that, how the first screen was last wanted.
    pub settings: Settings,
    chose_settings: bool,
    /// Who can be talked to.
    pub support: Option<Support>,
    /// How often finished runs kept here came to each scene of the scenario with this hash, once that was asked.
    pub visits: Option<(String, Vec<u32>)>,
    /// True once the trainee asked to close the program.
    pub quit: bool,
    /// A scenario file that an author wants on the bench; the window opens it.
    pub bench_wanted: Option<String>,
    /// A deal and seed to use instead of drawing, for tests and demonstrations.
    pub fixed: Option<(String, u64)>,
}

impl Desk {
    /// A desk with a library and records that answer at once; where these cannot be opened, the reason is said at once.
    pub fn new(library: &Library, records: Result<Records, Message>) -> Self {
        Self::with(library, Box::new(AtHand::new(records)))
    }

    /// A desk with a library and whoever keeps its records.
    pub fn with(library: &Library, keeper: Box<dyn Keeping>) -> Self {
        let card = |entry: &folder::LibraryEntry| {
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
            asking: Asking::of(keeper),
            unkept: Unkept::default(),
            told: BTreeSet::new(),
            people: Vec::new(),
            person: None,
            screen: Screen::Who,
            cards,
            unplayable: library::unplayable(library),
            unfinished: Vec::new(),
            set: None,
            shift: None,
            dealt: None,
            drill: None,
            drilled: Vec::new(),
            standard: Standard::default(),
            mode: Mode::Practice,
            run: None,
            debrief: None,
            trouble: None,
            refusal: None,
            settings: Settings::default(),
            chose_settings: false,
            support: None,
            visits: None,
            quit: false,
            bench_wanted: None,
            fixed: None,
        };
        desk.take_news(0);
        desk
    }

    /// True while what is done is being kept.
    pub fn keeps(&self) -> bool {
        match (self.asking.books, &self.run) {
            (Books::Opening, _) => true,
            (Books::Waiting | Books::Closed, _) => false,
            (Books::Open, Some(run)) => run.attempt.is_some(),
            (Books::Open, None) => self.screen == Screen::Who || self.person.is_some(),
        }
    }

    /// True if an unfinished attempt can go on: its text is kept, or its call is here as it was.
    pub fn can_resume(&self, row: &AttemptRow) -> bool {
        row.has_text || self.scenario_of(row).is_some()
    }

    /// Carries out a command, or has it stand in line behind what is still being kept. `now_ms` is the time in milliseconds since 1970;
    /// `luck` is a number nobody chose.
    pub fn apply(&mut self, command: Command, now_ms: i64, luck: u64) {
        self.refusal = None;
        self.unkept.stirred();
        if !self.stands_in_line(&command, now_ms, luck) {
            self.carry_out(command, now_ms, luck);
        }
        self.take_news(now_ms);
    }

    fn carry_out(&mut self, command: Command, now_ms: i64, luck: u64) {
        let mut done = Ok(());
        match command {
            Command::SignIn(name) => self.sign_in(Some(name), now_ms),
            Command::SignInAsGuest => self.sign_in(None, now_ms),
            Command::SignOut => self.sign_out(now_ms),
            Command::Open(ix) => {
                self.screen = Screen::Dispatch(ix.min(self.cards.len().saturating_sub(1)));
                self.dealt = None;
            }
            Command::StartShift(calls) => done = self.start_shift(calls, now_ms, luck),
            Command::NextOfShift => self.next_of_shift(now_ms),
            Command::EndShift => self.end_shift(now_ms),
            Command::StartDrill => self.start_drill(now_ms, luck),
            Command::DrillForm(form) => self.drill_form(form),
            Command::DrillFault(fault) => self.drill_fault(fault, now_ms),
            Command::DrillNext => self.drill_next(),
            Command::ReadCards => self.screen = Screen::Cards,
            Command::SetMode(mode) => self.mode = mode,
            Command::TakeCall => self.take_call(now_ms, luck),
            Command::Resume(attempt) => self.resume(attempt, now_ms),
            Command::Abandon(attempt) => self.abandon(attempt, now_ms),
            Command::Act(action) => done = self.act(vec![action], now_ms),
            Command::ActAsOne(actions) => done = self.act(actions, now_ms),
            Command::FileReport(narrative) => done = self.file_report(narrative, now_ms),
            Command::Draft(text) => self.draft(text, now_ms),
            Command::GoBackTo(step) => done = self.go_back_to(step, now_ms),
            Command::ToLibrary => self.go_to_library(now_ms),
            Command::Set(settings) => done = self.set(*settings, now_ms),
            Command::PutTroubleAway => self.put_trouble_away(),
            Command::OpenBench(path) => self.bench_wanted = Some(path),
            Command::Quit => {
                self.send_draft(now_ms);
                self.unkept.say_again(self.asking.fails);
                self.quit = true;
            }
        }
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
