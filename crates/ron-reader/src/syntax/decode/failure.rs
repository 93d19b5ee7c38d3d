//! Why a value could not be read, in an author's words, what to do, and whether that was already said.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

use crate::diagnostic::{Diagnostic, Span};

use super::{Problems, add};

/// Why a value could not be read.
#[derive(Debug)]
pub(super) struct Failure {
    rule: &'static str,
    message: String,
    help: String,
    span: Option<Span>,
    reported: bool,
}

impl Failure {
    pub(super) fn reported() -> Self {
        Self {
            reported: true,
            ..Self::new("wrong-value", String::new(), String::new())
        }
    }

    pub(super) fn wrong(span: Span, message: String, help: String) -> Self {
        Self::new("wrong-value", message, help).at(span)
    }

    fn new(rule: &'static str, message: String, help: String) -> Self {
        Self {
            rule,
            message,
            help,
            span: None,
            reported: false,
        }
    }

    pub(super) fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    /// The same, kept back where what is missing may be what could not be read.
    pub(super) fn unless_lost(mut self, lost: bool) -> Self {
        self.reported |= lost && self.rule == "missing-field";
        self
    }

    pub(super) fn report(self, span: Span, problems: &Problems) {
        if !self.reported {
            let problem = Diagnostic::error(self.rule, self.span.unwrap_or(span), self.message);
            add(problems, problem.help(self.help));
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
        let help = "write it as in a scenario that works".to_owned();
        Self::new("wrong-value", message.to_string(), help)
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        let wanted = wanted.to_string();
        let help = match (&found, wanted.as_str()) {
            (Unexpected::Str(_), "u8" | "u32" | "u64" | "i32" | "i64" | "f32" | "f64" | "a boolean") => {
                "write it without quotes".to_owned()
            }
            (_, "a string") => "put it in quotes".to_owned(),
            (_, other) => format!("write {}", plain(other)),
        };
        let message = format!("{} where {} should stand", kind(&found), plain(&wanted));
        Self::new("wrong-value", message, help)
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        let wanted = plain(&wanted.to_string());
        let found = match found {
            Unexpected::Signed(n) => n.to_string(),
            Unexpected::Unsigned(n) => n.to_string(),
            other => kind(&other),
        };
        let message = format!("{found} where {wanted} should stand");
        Self::new("wrong-value", message, format!("write {wanted}"))
    }

    fn missing_field(field: &'static str) -> Self {
        let message = format!("the field `{field}` is missing");
        Self::new("missing-field", message, format!("add `{field}: …` between the brackets"))
    }

    fn invalid_length(found: usize, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{found} values where {wanted} should stand"))
    }
}

/// What was found, in an author's words.
fn kind(found: &Unexpected<'_>) -> String {
    match found {
        Unexpected::Str(_) => "text in quotes".to_owned(),
        Unexpected::Bool(_) => "true or false".to_owned(),
        Unexpected::Signed(_) | Unexpected::Unsigned(_) => "a number".to_owned(),
        Unexpected::Float(_) => "a number with a point".to_owned(),
        Unexpected::Char(_) => "a character".to_owned(),
        other => other.to_string(),
    }
}

/// What is wanted, in an author's words.
pub(super) fn plain(wanted: &str) -> String {
    let plain = match wanted {
        "a string" => "text in quotes",
        "u8" => "a whole number from 0 to 255",
        "u32" | "u64" => "a whole number from 0 up",
        "i32" | "i64" => "a whole number",
        "f32" | "f64" => "a number",
        "a boolean" => "true or false",
        other => other,
    };
    plain.to_owned()
}
