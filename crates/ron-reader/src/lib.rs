//! RON, read with every position and every problem at its place. It knows no scenario.
//!
//! Text -> [`syntax::parse`] (a tree with every position; a broken file is read a second time, more carefully) ->
//! [`syntax::decode`] (any type that serde can read, every unknown name reported).

pub mod diagnostic;
mod lines;
pub mod syntax;

pub use lines::{LINE_END, first_line, line_starts};
