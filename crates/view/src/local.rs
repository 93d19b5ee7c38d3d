//! What a screen remembers between frames that is nobody else's business.

use std::time::Duration;

use egui::TextureHandle;

use desk::{Desk, KeyAction, Settings};
use messages::{Messages, messages};
use play::session::Place;

use super::ask::AskMemory;
use super::front::{Front, Keys};
use super::heard::Sounds;
use super::pictures::Pictures;
use super::reveal::Reveal;
use super::stage::Life;
use super::theme::{Palette, palette};

/// Which list of the hub is in front.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Questions.
    #[default]
    Ask,
    /// Things to look at.
    Look,
    /// Things to do.
    Act,
}

/// A panel over the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Overlay {
    /// None.
    #[default]
    None,
    /// All keys.
    Keys,
    /// Pause and menu.
    Menu,
    /// How the person wants the program.
    Settings,
    /// Leaving the call, and who can be talked to.
    Leave,
    /// A notice being made: where, and the element chosen so far.
    Notice(Place, Option<scenario::Element>),
}

/// A page of the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SettingsPage {
    /// Language, text and colours.
    #[default]
    Reading,
    /// Motion, sound and the list view.
    Stage,
    /// Keys.
    Keys,
}

/// What is remembered of the first screen.
#[derive(Debug, Default)]
pub(super) struct WhoMemory {
    /// The name being typed.
    pub(super) name: String,
}

/// What is remembered of a call.
#[derive(Debug, Default)]
pub struct CallMemory {
    /// The hub's list in front.
    pub tab: Tab,
    /// The scene the hub showed last: a new one begins with its questions.
    pub(super) hub_scene: Option<scenario::SceneIx>,
    /// Which nine of the hub's options are shown.
    pub(super) hub_page: usize,
    /// The number of options when they were last drawn: a held key chooses nothing that has just appeared.
    pub(super) fresh_options: bool,
    /// The notebook is open.
    pub notebook: bool,
    /// Hypothesis chosen at a checkpoint, before how sure.
    pub(super) hypothesis: Option<usize>,
    /// Entries of the transcript that were last drawn, to scroll to what is fresh.
    pub(super) seen_entries: usize,
    /// How many entries back the trainee is reading.
    pub(super) back: usize,
    /// The phrase or object that has the focus, and its widget.
    pub(super) cursor: Option<(Place, egui::Id)>,
    /// The widget of the latest phrase.
    pub(super) latest: Option<egui::Id>,
    /// Of asking in one's own words.
    pub ask: AskMemory,
    /// How much of the latest line is there.
    pub(super) reveal: Reveal,
    /// What the stage moves by.
    pub(super) life: Life,
}

/// What is remembered of a report.
#[derive(Debug, Default)]
pub(super) struct ReportMemory {
    /// The narrative as typed; taken from the run when the report opens.
    pub(super) narrative: Option<String>,
}

/// What is remembered of a debrief.
#[derive(Debug, Default)]
pub(super) struct DebriefMemory {
    /// What is below the fold is shown.
    pub(super) is_unfolded: bool,
}

/// What is remembered of the panel over a screen.
#[derive(Debug, Default)]
pub(super) struct PanelMemory {
    /// The page of the settings in front.
    pub(super) settings_page: SettingsPage,
    /// The action that is being given another key.
    pub(super) rebinding: Option<KeyAction>,
    /// The panel that was drawn last.
    pub(super) drawn: Overlay,
}

/// Which screen a memory is of: the screen, the attempt it shows, and how far that is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Of {
    screen: desk::Screen,
    attempt: Option<records::AttemptId>,
    steps: usize,
}

impl Of {
    fn now(desk: &Desk) -> Self {
        let run = desk.run.as_ref();
        Self {
            screen: desk.screen.clone(),
            attempt: run.and_then(|run| run.attempt),
            steps: run.map_or(0, |run| run.actions.len()),
        }
    }

    /// True where this is the same screen of the same run. A run that has fewer steps than before is another one.
    fn goes_on_from(&self, before: &Self) -> bool {
        // A run that is kept from now on, or no longer, is the same run.
        let same = self.attempt == before.attempt || self.attempt.is_none() || before.attempt.is_none();
        self.screen == before.screen && same && self.steps >= before.steps
    }
}

/// What the screens remember: what lasts, and the memory of the screen in front, which is dropped with it.
#[derive(Default)]
pub struct Local {
    /// How the person at the desk wants it.
    pub settings: Settings,
    /// The settings that are installed.
    pub(super) installed: Option<Settings>,
    /// Who is in front, and the key that is theirs.
    pub keys: Keys,
    /// Drawn pictures.
    pub pictures: Pictures,
    /// The spot that lights are drawn with.
    pub(super) spot: Option<TextureHandle>,
    /// True where it turned out that nothing can be played.
    pub is_silent: bool,
    /// What is to be heard now; the window plays it.
    pub heard: Sounds,
    /// How soon the next frame is wanted though nothing is pressed; the window takes it.
    pub next_frame: Option<Duration>,
    /// The screen has just come to the front.
    pub(super) fresh: bool,
    /// What the memories below are of.
    of: Option<Of>,
    /// The panel in front.
    pub overlay: Overlay,
    /// What is remembered of it.
    pub(super) panel: PanelMemory,
    /// Of the first screen.
    pub(super) who: WhoMemory,
    /// Of a call.
    pub call: CallMemory,
    /// Of a report.
    pub(super) report: ReportMemory,
    /// Of a debrief.
    pub(super) debrief: DebriefMemory,
}

impl Local {
    /// Text size as a factor.
    pub fn text_scale(&self) -> f32 {
        f32::from(self.settings.text_percent) / 100.0
    }

    /// Begins a frame: drops what was remembered of a screen that is gone. True where the screen has just come to the front.
    pub(super) fn turn_to(&mut self, desk: &Desk) -> bool {
        let now = Of::now(desk);
        let goes_on = self.of.as_ref().is_some_and(|before| now.goes_on_from(before));
        self.of = Some(now);
        self.fresh = !goes_on;
        if self.fresh {
            (self.overlay, self.panel) = (Overlay::None, PanelMemory::default());
            (self.who, self.call) = (WhoMemory::default(), CallMemory::default());
            (self.report, self.debrief) = (ReportMemory::default(), DebriefMemory::default());
        }
        self.fresh
    }

    /// Who is in front.
    pub(super) fn front(&self) -> Front {
        match (&self.overlay, self.panel.rebinding) {
            (Overlay::None, _) => Front::Screen,
            (Overlay::Settings, Some(_)) => Front::Choosing,
            _ => Front::Panel,
        }
    }

    /// Asks for the next frame no later than this.
    pub(super) fn wants_frame_in(&mut self, wait: Duration) {
        self.next_frame = Some(self.next_frame.map_or(wait, |other| other.min(wait)));
    }

    /// The words in the language of the person at the desk.
    pub fn messages(&self) -> &'static Messages {
        messages(self.settings.language)
    }

    /// The colours.
    pub fn palette(&self) -> Palette {
        palette(self.settings.theme)
    }
}
