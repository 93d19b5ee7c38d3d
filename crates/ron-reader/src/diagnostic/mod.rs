//! What is wrong with a text, and where.
//!
//! One form for every problem of every file an author writes. This room knows nothing of scenarios.

mod alike;
mod excerpt;
mod places;
mod render;
mod source;

pub use alike::{looks_like, nearest, what_differs};
pub use render::{counts, render};
pub use source::{Position, ReadError, SourceFile};

/// A range of bytes in a source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// As a range of `usize`.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It plays, but unfairly or not wholly.
    Warning,
    /// Good practice of the field.
    Advice,
}

/// One problem at one place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Diagnostic {
    /// Stable name of the rule, such as `unknown-id`.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is there, lower case, no full stop.
    pub message: String,
    /// Where.
    #[serde(skip)]
    pub span: Span,
    /// Words beside the caret; may be empty.
    pub label: String,
    /// Another place that explains it, and why.
    #[serde(skip)]
    pub also: Option<(Span, String)>,
    /// What to do, in the imperative.
    pub help: Vec<String>,
}

impl Diagnostic {
    /// An error at `span`.
    pub fn error(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::of(rule, Severity::Error, span, message)
    }

    /// A warning at `span`.
    pub fn warning(rule: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::of(rule, Severity::Warning, span, message)
    }

    /// A problem as bad as its rule says.
    pub fn of(rule: &'static str, severity: Severity, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity,
            message: message.into(),
            span,
            label: String::new(),
            also: None,
            help: Vec::new(),
        }
    }

    /// With words beside the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// With advice on what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// With a second place.
    #[must_use]
    pub fn also(mut self, span: Span, label: impl Into<String>) -> Self {
        self.also = Some((span, label.into()));
        self
    }
}

/// True if any of them is an error.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

/// Says of the last of them how many more there are, where no more are kept.
pub(crate) fn say_more(kept: &mut [Diagnostic], more: usize) {
    if let Some(last) = kept.last_mut().filter(|_| more > 0) {
        let problems = if more == 1 { "problem follows" } else { "problems follow" };
        last.help.push(format!("{more} more {problems}; mend these first"));
    }
}
