//! How a scenario's parts are told apart once their ids are resolved.

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// The index as a `usize`.
            pub fn ix(self) -> usize {
                self.0 as usize
            }
        }

        impl From<$name> for i64 {
            fn from(ix: $name) -> Self {
                Self::from(ix.0)
            }
        }

        impl From<usize> for $name {
            /// Saturates at a number that no file reaches: a file is at most 64 MiB.
            fn from(n: usize) -> Self {
                Self(u32::try_from(n).unwrap_or(u32::MAX))
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
    /// A stop point.
    StopPointIx,
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
