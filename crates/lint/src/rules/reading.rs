//! What the reader of scenario files reports; each has a page here, so that its name can be explained.

use crate::rule::Rule;
use ron_reader::diagnostic::Severity;

macro_rules! pages {
    ($($name:literal),* $(,)?) => {
        &[$(Rule::reading($name, severity($name), include_str!(concat!($name, ".md")))),*]
    };
}

/// What keeps a call from being played is an error; a mark that looks broken, a character that nobody sees and a doubt do not.
const fn severity(name: &str) -> Severity {
    match name.as_bytes() {
        b"broken-mark" | b"control-character" | b"may-go-round" => Severity::Warning,
        _ => Severity::Error,
    }
}

/// The rules of the reader, by name.
pub(super) static RULES: &[Rule] = pages![
    "act-words",
    "bad-escape",
    "bad-number",
    "broken-mark",
    "control-character",
    "curly-quotes",
    "disposition-without-worth",
    "doubled-word",
    "duplicate-field",
    "duplicate-id",
    "empty-file",
    "extra-bracket",
    "extra-comma",
    "fault-without-reason",
    "impossible-number",
    "may-go-round",
    "missing-bracket",
    "missing-colon",
    "missing-comma",
    "missing-field",
    "missing-quotes",
    "mixed-fields",
    "no-deal",
    "no-disposition",
    "no-hypothesis",
    "no-scene",
    "no-stand",
    "question-to-nobody",
    "quote-in-text",
    "quoted-name",
    "repeating-scenes",
    "single-quotes",
    "syntax",
    "text-after-end",
    "too-large",
    "unclosed-comment",
    "unclosed-string",
    "unknown-field",
    "unknown-freedom",
    "unknown-id",
    "unknown-indicator",
    "unknown-name",
    "unopened-string",
    "unquoted-name",
    "wrong-bracket",
    "wrong-clock",
    "wrong-format",
    "wrong-name",
    "wrong-rubric",
    "wrong-value",
];
