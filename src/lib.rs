//! Closer Look: routine police calls, played and scored on what the trainee noticed and asked.
//!
//! The rooms, from low to high, are listed with their rules in `ARCHITECTURE.md`.

pub mod words;

pub mod diagnostic;

pub mod scenario;

pub mod session;

pub mod lint;

pub mod score;

pub mod debrief;

pub mod playtest;

pub mod chart;

pub mod records;

pub mod bench;

pub mod desk;

pub mod stage;

pub mod sound;

pub mod language_server;

pub mod cli;

#[cfg(feature = "view")]
pub mod raster;

#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "app")]
pub mod app;
