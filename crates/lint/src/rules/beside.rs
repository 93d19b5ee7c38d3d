//! What is found in files beside a scenario, its pictures, translations, walkthroughs and guide, and in a library as a whole; each has a
//! page here, so that its name can be explained.

use crate::rule::Rule;
use ron_reader::diagnostic::Severity;

macro_rules! pages {
    ($($name:literal),* $(,)?) => {
        &[$(Rule::reading($name, severity($name), include_str!(concat!($name, ".md")))),*]
    };
}

/// What keeps a translation from being offered or a walkthrough from being played is an error; what leaves a part of it out is not.
const fn severity(name: &str) -> Severity {
    match name.as_bytes() {
        b"translation-marks" | b"unread-file" | b"wrong-translation" | b"wrong-walkthrough" => Severity::Error,
        _ => Severity::Warning,
    }
}

/// The rules of what lies beside a scenario, by name.
pub(super) static RULES: &[Rule] = pages![
    "controllers-alike",
    "guide-incomplete",
    "text-missing",
    "text-outdated",
    "text-unclear",
    "translation-marks",
    "unread-file",
    "wrong-picture",
    "wrong-translation",
    "wrong-walkthrough",
];
