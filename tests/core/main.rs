//! What the core promises, tested without egui, bevy or a display.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod attempts;
mod cli;
mod doors;
mod properties;
mod records;
mod ron_agrees;
mod tidy;
