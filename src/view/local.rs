//! What a screen remembers between frames that is nobody else's business.

use crate::session::Place;

use super::pictures::Pictures;
use super::theme::Theme;

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
    /// Text size and theme.
    Accessibility,
    /// A notice being made: where, and the element chosen so far.
    Notice(Place, Option<crate::scenario::Element>),
}

/// The screens' own memory.
#[derive(Default)]
pub struct Local {
    /// The name being typed.
    pub name: String,
    /// The hub's list in front.
    pub tab: Tab,
    /// The scene the hub showed last: a new one begins with its questions.
    pub(super) hub_scene: Option<crate::scenario::SceneIx>,
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
    /// The theme.
    pub theme: Theme,
    /// Text size in percent, 80 to 200; 0 stands for 100.
    pub text_percent: u32,
    /// Entries of the transcript that were last drawn, to scroll to what is fresh.
    pub seen_entries: usize,
    /// The theme that is installed.
    pub(super) installed: Option<Theme>,
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
    /// The screen drawn last, to give focus to a fresh one.
    pub(super) last_screen: Option<crate::desk::Screen>,
    /// The screen has just come to the front.
    pub(super) fresh: bool,
    /// The number of options when they were last drawn: a held key chooses nothing that has just appeared.
    pub(super) fresh_options: bool,
}

impl Local {
    /// Text size as a factor.
    pub fn text_scale(&self) -> f32 {
        let percent = if self.text_percent == 0 {
            100
        } else {
            self.text_percent.clamp(80, 200)
        };
        f32::from(u16::try_from(percent).unwrap_or(100)) / 100.0
    }
}
