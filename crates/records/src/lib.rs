//! What is kept: people, their attempts and every action, in one SQLite file in the data folder.
//!
//! Time is handed in as Unix milliseconds. Nothing here computes a score, and a file that cannot be read is never changed.

mod at_hand;
mod attempts;
mod begin;
mod change;
mod drilled;
mod error;
mod files;
mod keeper;
mod keeping;
mod migrations;
mod open;
mod people;
mod reading;
mod settings;
mod shifts;
mod sums;
mod texts;

pub use at_hand::{AtHand, Keeping};
pub use attempts::{AttemptId, Finish};
pub use begin::NewAttempt;
pub use error::RecordsError;
pub use keeper::{Bell, Keeper};
pub use keeping::{Answer, Home, News, Request, SignedIn};
pub use open::{FILE_NAME, Records};
pub use people::{PersonId, PersonRow};
pub use reading::{AttemptRow, KeptAttempt};
pub use shifts::{ShiftId, ShiftRow};
