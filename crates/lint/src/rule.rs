//! What a rule is, and where it writes down what it finds.

use ron_reader::diagnostic::{Diagnostic, Severity, Span};

use super::page::Page;
use super::subject::{Sound, Typed};

/// One rule.
pub struct Rule {
    /// Its stable name, which reads well after "allow".
    pub name: &'static str,
    /// How bad what it finds is.
    pub severity: Severity,
    /// Its page, as Markdown.
    pub page: &'static str,
    /// How it finds.
    pub(super) check: Check,
}

/// How a rule finds.
pub(super) enum Check {
    /// It is found while the file is read.
    Reading,
    /// It looks at the file as typed, whatever else is wrong with it.
    Typed(fn(&Typed<'_>, &mut Findings<'_>)),
    /// It looks at a scenario that can be played.
    Sound(fn(&Sound<'_>, &mut Findings<'_>)),
}

impl Rule {
    /// A rule that looks at the file as typed.
    pub(super) const fn typed(
        name: &'static str,
        severity: Severity,
        page: &'static str,
        check: fn(&Typed<'_>, &mut Findings<'_>),
    ) -> Self {
        let check = Check::Typed(check);
        Self {
            name,
            severity,
            page,
            check,
        }
    }

    /// A rule that looks at a scenario that can be played.
    pub(super) const fn sound(
        name: &'static str,
        severity: Severity,
        page: &'static str,
        check: fn(&Sound<'_>, &mut Findings<'_>),
    ) -> Self {
        let check = Check::Sound(check);
        Self {
            name,
            severity,
            page,
            check,
        }
    }

    /// A rule of the reader.
    pub(super) const fn reading(name: &'static str, severity: Severity, page: &'static str) -> Self {
        Self {
            name,
            severity,
            page,
            check: Check::Reading,
        }
    }

    /// Its page, cut into its parts.
    pub fn page(&self) -> Page {
        Page::read(self.page)
    }
}

/// Where a rule writes down what it finds.
pub(super) struct Findings<'a> {
    pub(super) rule: &'a Rule,
    pub(super) found: &'a mut Vec<Diagnostic>,
}

impl Findings<'_> {
    /// Something found: what is there (lower case, no full stop) and what to do (in the imperative).
    pub(super) fn add(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.found
            .push(Diagnostic::of(self.rule.name, self.rule.severity, span, message).help(help));
    }

    /// Something found, with a second place and why it matters.
    pub(super) fn add_with(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>, also: (Span, &str)) {
        let found = Diagnostic::of(self.rule.name, self.rule.severity, span, message).help(help);
        self.found.push(found.also(also.0, also.1));
    }
}
