//! Closer Look: routine police calls, played and scored on what the trainee noticed and asked.
//!
//! The rooms, from low to high, are listed with their rules in `ARCHITECTURE.md`.

pub mod diagnostic;

pub mod scenario;

pub mod session;

pub mod score;

pub mod debrief;

pub mod records;

pub mod desk;

pub mod stage;

pub mod cli;

#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "app")]
pub mod app;
