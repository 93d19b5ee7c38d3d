//! What is kept: people, their attempts and every action, in one SQLite file in the data folder.
//!
//! Time is handed in as Unix milliseconds. Nothing here computes a score, and a file that cannot be read is never changed.

mod attempts;
mod error;
mod migrations;
mod open;
mod people;
mod reading;
mod settings;

pub use attempts::{AttemptId, NewAttempt};
pub use error::RecordsError;
pub use open::{FILE_NAME, Records};
pub use people::{PersonId, PersonRow};
pub use reading::AttemptRow;
