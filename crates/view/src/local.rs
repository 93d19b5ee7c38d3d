//! What a screen remembers between frames that is nobody else's business.

use std::time::Duration;

use egui::TextureHandle;

use desk::{KeyAction, Settings};
use play::session::Place;
use words::{Words, words};

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

/// The screens' own memory.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Default)]
pub struct Local {
    /// The name being typed.
    pub name: String,
    /// The hub's list in front.
    pub tab: Tab,
    /// The scene the hub showed last: a new one begins with its questions.
    pub(super) hub_scene: Option<scenario::SceneIx>,
    /// Which nine of the hub's options are shown.
    pub(super) hub_page: usize,
    /// The panel in front.
    pub overlay: Overlay,
    /// The notebook is open.
    pub notebook: bool,
    /// Hypothesis chosen at a checkpoint, before how sure.
    pub hypothesis: Option<usize>,
    /// The narrative as typed; taken from the run when the report opens.
    pub narrative: Option<String>,
    /// How the person at the desk wants it.
    pub settings: Settings,
    /// Entries of the transcript that were last drawn, to scroll to what is fresh.
    pub seen_entries: usize,
    /// The page of the settings in front.
    pub(super) settings_page: SettingsPage,
    /// The action that is being given another key.
    pub(super) rebinding: Option<KeyAction>,
    /// The settings that are installed.
    pub(super) installed: Option<Settings>,
    /// How many entries back the trainee is reading.
    pub back: usize,
    /// The phrase or object that has the focus, and its widget.
    pub(super) cursor: Option<(Place, egui::Id)>,
    /// The widget of the latest phrase.
    pub(super) latest: Option<egui::Id>,
    /// The page of the debrief in front.
    pub page: usize,
    /// Drawn pictures.
    pub pictures: Pictures,
    /// How much of the latest line is there.
    pub(super) reveal: Reveal,
    /// What the stage moves by.
    pub(super) life: Life,
    /// The spot that lights are drawn with.
    pub(super) spot: Option<TextureHandle>,
    /// True where it turned out that nothing can be played.
    pub is_silent: bool,
    /// What is to be heard now; the window plays it.
    pub heard: Sounds,
    /// How soon the next frame is wanted though nothing is pressed; the window takes it.
    pub next_frame: Option<Duration>,
    /// The screen drawn last, to give focus to a fresh one.
    pub(super) last_screen: Option<desk::Screen>,
    /// The screen has just come to the front.
    pub(super) fresh: bool,
    /// The number of options when they were last drawn: a held key chooses nothing that has just appeared.
    pub(super) fresh_options: bool,
}

impl Local {
    /// Text size as a factor.
    pub fn text_scale(&self) -> f32 {
        f32::from(self.settings.text_percent) / 100.0
    }

    /// Asks for the next frame no later than this.
    pub(super) fn wants_frame_in(&mut self, wait: Duration) {
        self.next_frame = Some(self.next_frame.map_or(wait, |other| other.min(wait)));
    }

    /// The words in the language of the person at the desk.
    pub fn words(&self) -> &'static Words {
        words(self.settings.language)
    }

    /// The colours.
    pub fn palette(&self) -> Palette {
        palette(self.settings.theme)
    }
}
