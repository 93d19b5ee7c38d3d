//! One run while it is played: state and action in, state and entries out. Reads no clock and no file, and never judges.

mod action;
mod advance;
mod apply;
mod assume;
mod fingerprint;
mod ledger;
mod left;
mod moves;
mod notice;
mod open;
mod options;
mod order;
mod replay;
mod report_form;
mod run;
mod shown;
mod state;
mod transcript;
mod typed;
mod walkthrough;

pub use action::{Action, Concern, Lack, Mode, Record, Refusal, Target};
pub use assume::Assumption;
pub use fingerprint::{Fingerprint, Relevance};
pub use ledger::{Ledger, Opportunity, Status};
pub(crate) use moves::Move;
pub use notice::{Notice, Place, TakenBack};
pub use options::Choice;
pub use replay::ReplayError;
pub use report_form::{MOST_NARRATIVE, ReportForm};
pub use run::{Phase, Session};
pub use shown::Meeting;
pub use state::{Cause, Guess, PersonState};
pub use transcript::{Entry, What};
pub use typed::{MOST_TYPED, Typed, TypedWords};
pub use walkthrough::{Expect, Walkthrough};
