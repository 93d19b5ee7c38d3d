//! Playing without people: what can be reached, what it can score, and whether a written path still ends as written.
//!
//! Everything here plays through [`crate::session::Session`] and scores through [`crate::score`]: a figure that an author reads
//! is the figure a trainee would get. No clock: whoever asks says when to stop.

mod budget;
mod closing;
mod explore;
mod explored;
mod home;
mod independent;
mod item;
mod moves;
mod persona;
mod playing;
mod range;
mod route;
mod sampling;
mod search;
mod walkthrough;
mod work;
mod xray;

pub use budget::{Budget, Cut};
pub use explore::{explore, way_to};
pub use explored::{Exploration, Explored, Played, Reach};
pub use item::ExplorerItem;
pub use persona::Persona;
pub use range::{Range, Ranges};
pub use search::How;
pub use walkthrough::{Difference, TestOutcome, expect, run_walkthrough, walkthrough_of, written};
pub use xray::Flaw;
