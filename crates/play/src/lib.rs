//! A call being played: the run, how well it went, what to learn from it, and playing without people.

pub mod awareness;
pub mod debrief;
pub mod drill;
pub mod playtest;
pub mod score;
pub mod session;
pub mod shift;
