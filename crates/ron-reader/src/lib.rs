//! RON, read with every position and every problem at its place. It knows no scenario.
//!
//! Text -> [`syntax::parse`] (a tree with every position; a broken file is read a second time, more carefully) ->
//! [`syntax::decode`] (any type that serde can read, every unknown name reported).

pub mod diagnostic;
pub mod syntax;
