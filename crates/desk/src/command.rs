//! What the trainee can ask of the desk.

use play::session::{Action, Mode};
use records::AttemptId;

use scenario::document::{Fault, Form};

use super::Settings;

/// A command, made by a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Sign in by name or ID.
    SignIn(String),
    /// Sign in without a name.
    SignInAsGuest,
    /// Sign out.
    SignOut,
    /// Open the dispatch card of a call.
    Open(usize),
    /// Choose the mode.
    SetMode(Mode),
    /// Take the call on the dispatch card.
    TakeCall,
    /// Go on with an unfinished attempt.
    Resume(AttemptId),
    /// Put an unfinished attempt away; it stays in the records.
    Abandon(AttemptId),
    /// Do something in the call.
    Act(Action),
    /// Do several things as one: all of them or none.
    ActAsOne(Vec<Action>),
    /// File the report with this narrative. Where the narrative cannot be kept, nothing is filed.
    FileReport(String),
    /// Keep the narrative as it stands.
    Draft(String),
    /// Practice only: go on from an earlier step, as another attempt.
    GoBackTo(usize),
    /// Start a shift of so many calls.
    StartShift(usize),
    /// Open the shift's next call.
    NextOfShift,
    /// End the shift.
    EndShift,
    /// Start a round of the drill on how a question is put.
    StartDrill,
    /// The form of the drill's item.
    DrillForm(Form),
    /// What is wrong with it, or nothing.
    DrillFault(Option<Fault>),
    /// The next item.
    DrillNext,
    /// Read the awareness cards.
    ReadCards,
    /// Back to the library; an unfinished call waits there.
    ToLibrary,
    /// Have the program otherwise.
    Set(Box<Settings>),
    /// The trouble was read.
    PutTroubleAway,
    /// Open a scenario file on the author's bench.
    OpenBench(String),
    /// Close the program.
    Quit,
}

impl Command {
    /// True if it is carried out at once, whatever is still being kept: it leads nowhere, or may not wait.
    pub(super) fn is_free(&self) -> bool {
        matches!(
            self,
            Self::Draft(_) | Self::Set(_) | Self::PutTroubleAway | Self::OpenBench(_) | Self::Quit
        )
    }
}
