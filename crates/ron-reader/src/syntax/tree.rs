//! The tree a RON text parses to; every node knows its place.

use crate::diagnostic::Span;

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The value.
    pub node: Node,
    /// Its place.
    pub span: Span,
}

/// A name and its place.
#[derive(Clone, Debug)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// A RON value.
#[derive(Clone, Debug)]
pub enum Node {
    /// What could not be read; already reported.
    Broken,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a point or exponent.
    Float(f64),
    /// A character.
    Char(char),
    /// A string.
    Str(String),
    /// `[…]`.
    List(Vec<Tree>),
    /// `{…}`.
    Map(Vec<(Tree, Tree)>),
    /// A bare name.
    Ident(String),
    /// `Name(a, b)` or `(a, b)`; empty parentheses too.
    Tuple(Option<Name>, Vec<Tree>),
    /// `Name(a: 1)` or `(a: 1)`; a field whose name could not be read has an empty one.
    Struct(Option<Name>, Vec<(Name, Tree)>),
}

impl Node {
    /// What it is, in an author's words.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Broken => "something unreadable",
            Self::Bool(_) => "true or false",
            Self::Int(_) | Self::Float(_) => "a number",
            Self::Char(_) => "a character",
            Self::Str(_) => "text in quotes",
            Self::List(_) => "a list in [ ]",
            Self::Map(_) => "a table in { }",
            Self::Ident(_) => "a bare name",
            Self::Tuple(..) => "values in ( )",
            Self::Struct(..) => "named fields in ( )",
        }
    }
}
