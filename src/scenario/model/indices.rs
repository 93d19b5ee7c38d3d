//! How a scenario's parts are told apart once their ids are resolved.

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u16);

        impl $name {
            /// The index as a `usize`.
            pub fn ix(self) -> usize {
                usize::from(self.0)
            }
        }

        impl From<usize> for $name {
            /// Saturates; `compile` refuses a file with so many things.
            fn from(n: usize) -> Self {
                Self(u16::try_from(n).unwrap_or(u16::MAX))
            }
        }
    )*};
}

indices! {
    /// A person of the cast.
    PersonIx,
    /// A deal.
    DealIx,
    /// A detail.
    DetailIx,
    /// A fact.
    FactIx,
    /// A scene.
    SceneIx,
    /// A question.
    QuestionIx,
    /// An act as offered in one scene.
    ActIx,
    /// The name of an act, shared by the scenes that offer it.
    ActName,
    /// An object as placed in one scene.
    ObjectIx,
    /// The name of an object, shared by the scenes that show it.
    ObjectName,
    /// An event of a scene.
    EventIx,
    /// A task.
    TaskIx,
    /// A screen-out.
    ScreenOutIx,
    /// A hypothesis.
    HypothesisIx,
    /// A checkpoint.
    CheckpointIx,
    /// A disposition.
    DispositionIx,
    /// An explanation.
    ExplanationIx,
    /// A statement.
    StatementIx,
    /// A flag.
    FlagIx,
    /// A counter.
    CounterIx,
    /// A line of text.
    LineIx,
    /// A sequence of beats.
    BlockIx,
}
