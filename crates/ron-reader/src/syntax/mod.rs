//! RON as text: a bounded, recovering parser that keeps every position, and a serde decoder over its tree.
//!
//! The `ron` crate stops at the first error and drops positions once a value is read. Authors need all errors at the right
//! places, so the file is parsed here; a test holds this parser to the `ron` crate's opinion of what is RON. A text that is not
//! RON is read once more, with care: by its lines and their indentation, to tell what is wrong and where.

mod decode;
mod lexer;
mod lines;
mod opening;
mod parser;
mod recovery;
mod several;
mod spanned;
mod tree;
mod unseen;

pub use decode::decode;
pub use lines::Lines;
pub use opening::{after_comment, first_word};
pub use parser::parse;
pub use several::{OneOrMore, OneOrPerId};
pub use spanned::{List, Spanned, Table, may_be_broken};
pub use tree::{Node, Tree};
