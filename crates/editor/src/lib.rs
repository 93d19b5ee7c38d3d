//! The language server: what an editor asks while a scenario is written, answered by the same reader and rules as a check.
//!
//! `wire` speaks the protocol and `answers` puts things in its words; every other file is a function of a text and a place in
//! it. It holds no rule of its own.

mod about;
mod answers;
mod beside;
mod brackets;
mod client;
mod complete;
mod document;
mod hover;
mod ids;
mod known;
mod lines;
mod named_beside;
mod outline;
mod publish;
mod rename;
mod scan;
mod slots;
mod spot;
mod stream;
mod wire;

pub use wire::{ServeError, serve, stdio};
