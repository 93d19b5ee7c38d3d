//! What can be proved of a scenario without playing it: what may be reached, what is read, what is sure.
//!
//! Nothing that is said to be impossible here can happen, and nothing that is said to be sure can fail to. What is said to be
//! possible may still be impossible: only a way that was played shows that it is not.

mod ahead;
mod condensation;
mod endings;
mod ground;
mod hub;
mod independent;
mod known;
mod may_reach;
mod once;
mod pass;

pub use ahead::{Ahead, Opportunities, ahead, reach};
pub use condensation::Condensation;
pub use endings::Endings;
pub use ground::Ground;
pub use hub::{Held, Hubs};
pub use independent::Independent;
pub use known::Known;
pub use may_reach::{Edge, MayReach, Via};
