//! Why a value could not be read, in an author's words, and whether that was already said.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use crate::diagnostic::{Diagnostic, Span};

use super::Problems;

/// Why a value could not be read.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) message: String,
    pub(super) span: Option<Span>,
    pub(super) reported: bool,
}

impl Failure {
    pub(super) fn reported() -> Self {
        Self {
            message: String::new(),
            span: None,
            reported: true,
        }
    }

    pub(super) fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    pub(super) fn report(self, span: Span, problems: &Problems) {
        if !self.reported {
            let rule = if self.message.starts_with("the field") {
                "missing-field"
            } else {
                "wrong-value"
            };
            problems
                .borrow_mut()
                .push(Diagnostic::error(rule, self.span.unwrap_or(span), self.message));
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

impl de::Error for Failure {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            message: message.to_string(),
            span: None,
            reported: false,
        }
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{found} where {wanted} should stand"))
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{found} where {wanted} should stand"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::custom(format_args!("the field `{field}` is missing"))
    }

    fn invalid_length(found: usize, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{found} values where {wanted} should stand"))
    }
}
