//! What a key can mean, whichever key it is.

use desk::KeyAction;

/// What a key means to whoever is in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Intent {
    /// The key of an action.
    Act(KeyAction),
    /// A key of the bench.
    Bench(BenchKey),
    /// Enter, while nothing has the focus.
    Enter,
    /// Space, while nothing has the focus.
    Space,
    /// Enter or Space, while something has the focus.
    Press,
    /// Esc.
    Escape,
    /// Ctrl+Enter: the report is filed.
    File,
    /// A page is moved.
    Scroll {
        /// How far.
        pages: Pages,
        /// With Shift.
        shift: bool,
    },
    /// An arrow.
    Step(Toward),
}

/// How far a page is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pages {
    /// A page up.
    Up,
    /// A page down.
    Down,
    /// To the start.
    Start,
    /// To the end.
    End,
}

/// Where an arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toward {
    /// Down.
    Down,
    /// Up.
    Up,
    /// Left.
    Left,
    /// Right.
    Right,
}

/// A key of the bench. It stands fast: an author has a keyboard for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BenchKey {
    /// The problems.
    Problems,
    /// The graph.
    Graph,
    /// The scores.
    Scores,
    /// The run.
    Run,
    /// What holds in the run.
    Holds,
    /// Hears everything up to the next choice.
    Listen,
    /// The next nine options.
    More,
    /// Begins a run.
    Begin,
    /// Takes a step back.
    StepBack,
    /// Plays from the picked scene.
    PlayFrom,
    /// Opens the picked scene in the editor.
    EditScene,
    /// Goes to the search.
    Find,
    /// Goes to the next part.
    NextPart,
    /// All keys.
    Keys,
    /// The graph larger.
    Larger,
    /// The graph smaller.
    Smaller,
}
