//! What an id of a scenario file can name, and where its texts are shown.

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Someone of the cast.
    Person,
    /// A truth behind the call.
    Deal,
    /// Something that can be noticed.
    Detail,
    /// Something that can be learned.
    Fact,
    /// A scene.
    Scene,
    /// A question.
    Question,
    /// An act.
    Act,
    /// A question or an act.
    Opener,
    /// An object on the stage.
    Object,
    /// Something that happens by itself.
    Event,
    /// A critical task.
    Task,
    /// A critical fault.
    ScreenOut,
    /// What the trainee may make of it.
    Hypothesis,
    /// Where the trainee is asked.
    Checkpoint,
    /// Where a class stops.
    StopPoint,
    /// A way to close the call.
    Disposition,
    /// An innocent explanation.
    Explanation,
    /// A statement of the report.
    Statement,
    /// A flag; it comes to be where it is set.
    Flag,
    /// A counter; it comes to be where it is added to.
    Counter,
    /// An entry of the indicator catalog.
    Indicator,
    /// A freedom of the indicator catalog.
    Freedom,
    /// An entry of an agency's profile.
    Entry,
    /// A place of the stage.
    Place,
    /// A picture of an object.
    Art,
    /// A picture of the author's own.
    Picture,
}

impl Kind {
    /// What it is called in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Deal => "deal",
            Self::Detail => "detail",
            Self::Fact => "fact",
            Self::Scene => "scene",
            Self::Question => "question",
            Self::Act => "act",
            Self::Opener => "question or act",
            Self::Object => "object",
            Self::Event => "event",
            Self::Task => "task",
            Self::ScreenOut => "screen-out",
            Self::Hypothesis => "hypothesis",
            Self::Checkpoint => "checkpoint",
            Self::StopPoint => "stop point",
            Self::Disposition => "disposition",
            Self::Explanation => "explanation",
            Self::Statement => "statement",
            Self::Flag => "flag",
            Self::Counter => "counter",
            Self::Indicator => "indicator",
            Self::Freedom => "freedom",
            Self::Entry => "agency's profile",
            Self::Place => "place",
            Self::Art | Self::Picture => "picture",
        }
    }
}

/// Where a text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The library card's title.
    Title,
    /// The content note.
    ContentNote,
    /// The dispatch card.
    Dispatch,
    /// A name of a person or an object.
    Name,
    /// A line of the call: narration or speech.
    Line,
    /// What an object is seen to be.
    Object,
    /// What a picture shows, for who does not see it.
    Alt,
    /// What is heard, for who does not hear it.
    Caption,
    /// A question's sentence.
    Question,
    /// Another way to say a question.
    Paraphrase,
    /// An act's sentence.
    Act,
    /// A choice of a checkpoint or of the report.
    Choice,
    /// What is perceived of a detail.
    Sees,
    /// Words for the debrief alone.
    Debrief,
    /// Who wrote it, where it comes from.
    Credit,
}

impl Role {
    /// True where marks are read, so that a detail can be noticed; anywhere else a mark is shown as it is typed.
    pub fn has_marks(self) -> bool {
        matches!(self, Self::Line | Self::Object | Self::Question | Self::Act)
    }
}
