//! RON as text: a bounded, recovering parser that keeps every position, and a serde decoder over its tree.
//!
//! The `ron` crate stops at the first error and drops positions once a value is read. Authors need all errors at the right
//! places, so the file is parsed here; a test holds this parser to the `ron` crate's opinion of what is RON.

mod decode;
mod lexer;
mod parser;
mod spanned;
mod tree;

pub use decode::decode;
pub use parser::parse;
pub use spanned::{List, Spanned, Table};
pub use tree::{Node, Tree};
