//! The screens without a window: found by accessible name, as a screen reader finds them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod bench;
mod bench_graph;
mod bench_run;
mod every_key;
mod front;
mod keyboard;
mod layout;
mod names;
mod own_words;
mod reading;
mod screens;
mod settings;
mod stage;
mod typing;
mod what_went_wrong;
