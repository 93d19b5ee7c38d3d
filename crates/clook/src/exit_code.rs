//! What the exit code says.

use std::process::ExitCode;

/// How a command ended, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// All is well.
    Clean,
    /// Something was found, or was not brought to its end.
    Problems,
    /// The command was not given as it is meant.
    WrongUse,
    /// A file cannot be read or written.
    CannotRead,
}

impl ExitStatus {
    /// The number handed to the shell.
    pub fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Problems => 1,
            Self::WrongUse => 2,
            Self::CannotRead => 3,
        }
    }
}

impl From<ExitStatus> for ExitCode {
    /// The number handed to the shell.
    fn from(outcome: ExitStatus) -> Self {
        Self::from(outcome.code())
    }
}
