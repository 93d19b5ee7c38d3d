//! Closer Look: routine police calls, played and scored on what the trainee noticed and asked.
//!
//! This package is the window; the crates below it are listed with their rules in `ARCHITECTURE.md`.

#[cfg(feature = "app")]
pub mod app;
