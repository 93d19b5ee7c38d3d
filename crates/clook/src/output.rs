//! What a command has to say, before it is printed.

use std::fmt::Write;
use std::path::Path;

use super::exit_code::ExitStatus;

/// The words for both streams, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Output {
    /// For standard output.
    pub(super) out: String,
    /// For standard error.
    pub(super) err: String,
    /// How it ended.
    pub(super) outcome: ExitStatus,
}

impl Output {
    /// A result.
    pub(super) fn clean(out: impl Into<String>) -> Self {
        Self {
            out: out.into(),
            err: String::new(),
            outcome: ExitStatus::Clean,
        }
    }

    /// A result from all calls but these, which cannot be played and are named.
    pub(super) fn without(left_out: &[&Path], out: impl Into<String>) -> Self {
        let mut output = Self::clean(out);
        for call in left_out {
            let call = call.display();
            output.outcome = ExitStatus::Problems;
            let _ = writeln!(
                output.err,
                "left out, since it cannot be played: {call}\n    `clook check {call}` says why"
            );
        }
        output
    }

    /// A failure, in one sentence.
    pub(super) fn failed(outcome: ExitStatus, why: impl std::fmt::Display) -> Self {
        Self {
            out: String::new(),
            err: format!("error: {why}\n"),
            outcome,
        }
    }
}
