//! What the bench's screen remembers between frames.

use std::path::PathBuf;

use egui::{Id, Rect};

use bench::Step;
use desk::Settings;
use messages::{Messages, messages};
use play::score::ScoreSheet;
use ron_reader::diagnostic::Span;

use super::camera::GraphView;
use super::typed::TypedMemory;
use crate::front::{Front, Keys};

/// What the left column shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Left {
    /// What is wrong with the text.
    #[default]
    Problems,
    /// The scenes and the ways between them.
    Graph,
    /// What the call can score.
    Scores,
}

/// What the right column shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Right {
    /// The run being played.
    #[default]
    Run,
    /// What holds in it.
    Holds,
}

/// A column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Side {
    /// What is known of the file.
    #[default]
    Left,
    /// What is played of it.
    Right,
}

/// How much room the window has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WindowRoom {
    /// Too narrow for both columns: the one in front is shown.
    pub(super) narrow: bool,
    /// Too low for parts that are scrolled by themselves: a column is scrolled as a whole.
    pub(super) low: bool,
}

/// What is looked for in the graph.
#[derive(Debug, Default)]
pub(super) struct Search {
    /// The words.
    pub(super) words: String,
    /// The field takes the focus.
    pub(super) takes_focus: bool,
}

/// The options of the run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Options {
    /// Which nine are shown.
    pub(super) page: usize,
    /// They have just appeared: a held key chooses none of them.
    pub(super) fresh: bool,
}

/// The bench's own memory.
#[derive(Default)]
pub struct BenchLocal {
    /// How the person at the bench wants the program.
    pub settings: Settings,
    /// Who is in front, and the key that is theirs.
    pub keys: Keys,
    /// The left column's tab.
    pub left: Left,
    /// The right column's tab.
    pub right: Right,
    /// The column that was turned to last.
    pub(super) front: Side,
    /// How much room the window has.
    pub(super) room: WindowRoom,
    /// What is typed to see what it finds.
    pub(super) typed: TypedMemory,
    /// In a low window, the path of another file is being typed.
    pub(super) other_file: bool,
    /// The keys are shown over the screen.
    pub(super) panel: bool,
    /// The path being typed, and the open file it was begun from.
    pub(super) path: (String, String),
    /// The problem whose rule is explained.
    pub(super) explained: Option<(Option<PathBuf>, Span, &'static str)>,
    /// How the graph is seen.
    pub(super) camera: GraphView,
    /// Where it was drawn last.
    pub(super) canvas: Option<Rect>,
    /// The box of the graph that had the focus last.
    pub(super) in_hand: Option<usize>,
    /// What is looked for in the graph.
    pub(super) search: Search,
    /// The list of steps that led here is turned over from how it would be shown.
    pub(super) way_turned: bool,
    /// The options of the run.
    pub(super) options: Options,
    /// The hypothesis chosen at a checkpoint, before how sure, and the steps that led there.
    pub(super) hypothesis: Option<(Vec<Step>, usize)>,
    /// The name of the walkthrough being typed.
    pub(super) name: String,
    /// A number being changed, until it is let go.
    pub(super) number: Option<(Id, i64)>,
    /// Entries of the transcript last drawn.
    pub(super) seen_entries: usize,
    /// The scores of the finished run, with the version and the steps they are of.
    pub(super) sheet: Option<(String, Vec<Step>, ScoreSheet)>,
    /// Where F6 takes the focus: head, left column, right column.
    pub(super) regions: [Option<Id>; 3],
    /// Where it took it last.
    pub(super) region: usize,
    /// Pages by which the keys move each column in this frame, down counted up.
    pub(super) scroll: [f32; 2],
}

impl BenchLocal {
    /// Who is in front.
    pub(super) fn front(&self) -> Front {
        if self.panel { Front::Panel } else { Front::Screen }
    }

    /// The words in the language of the person at the bench.
    pub(super) fn messages(&self) -> &'static Messages {
        messages(self.settings.language)
    }
}
