//! Which of the sentences that can be said here and now a typed sentence means.
//!
//! Few are open at once, so letters in common tell them apart (`docs/asking.md` has the figures). What letters cannot tell is that a
//! sentence means none of them: so nothing found here is ever said without being shown first, and nothing here scores.

mod fold;
mod grams;
mod kin;
mod matching;
mod phrasebook;
mod small;
mod spelling;
mod tongue;
mod word;
mod wording;

pub use matching::{Found, Zone};
pub use phrasebook::{Phrasebook, Sayable, addressed, is_named, sayable};
pub use tongue::reads_as;
pub use wording::fault as wording_fault;
