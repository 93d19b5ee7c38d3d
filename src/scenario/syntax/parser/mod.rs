//! Tokens to a tree. Never stops at the first problem, never nests deeper than a person would.

mod brackets;
mod separators;

use crate::diagnostic::{Diagnostic, Span};

use super::lexer::{Lexer, Token};
use super::tree::{Name, Node, Tree};

/// Deepest nesting of brackets; a deep scenario has about 20.
const MOST_DEPTH: usize = 100;
/// Most values in a file; a long scenario has about 10,000.
const MOST_VALUES: usize = 500_000;
/// Most problems reported for one file.
const MOST_PROBLEMS: usize = 100;

/// Parses a whole RON text. The tree is `None` only where nothing could be read.
pub fn parse(text: &str) -> (Option<Tree>, Vec<Diagnostic>) {
    let mut lexer = Lexer::new(text);
    let (token, span) = lexer.next();
    let mut parser = Parser {
        lexer,
        token,
        span,
        depth: 0,
        values: 0,
        problems: Vec::new(),
        given_up: false,
        last_end: 0,
    };
    parser.extensions();
    if parser.token == Token::End && parser.problems.is_empty() && parser.lexer.problems.is_empty() {
        let empty = Diagnostic::error("empty-file", Span::default(), "this file is empty")
            .help("copy a scenario that works and change it, or see the guide in docs/");
        return (None, vec![empty]);
    }
    let tree = parser.value();
    if parser.token != Token::End && !parser.given_up {
        let problem = Diagnostic::error("text-after-end", parser.span, "there is more text after the end of the scenario")
            .help("look for a bracket closed too early");
        parser.problems.push(problem);
    }
    let mut problems = parser.lexer.problems;
    problems.append(&mut parser.problems);
    problems.sort_by_key(|d| d.span);
    problems.truncate(MOST_PROBLEMS);
    (Some(tree), problems)
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    token: Token,
    span: Span,
    last_end: usize,
    depth: usize,
    values: usize,
    problems: Vec<Diagnostic>,
    given_up: bool,
}

impl Parser<'_> {
    fn bump(&mut self) -> (Token, Span) {
        let (token, span) = self.lexer.next();
        self.last_end = self.span.end as usize;
        (std::mem::replace(&mut self.token, token), std::mem::replace(&mut self.span, span))
    }

    fn is(&self, mark: char) -> bool {
        self.token == Token::Mark(mark)
    }

    fn problem(&mut self, problem: Diagnostic) {
        if !self.given_up {
            self.problems.push(problem);
        }
    }

    /// `#![enable(implicit_some)]` and its kin are read and dropped: the language always has them on.
    fn extensions(&mut self) {
        while self.is('#') {
            while !self.is(']') && self.token != Token::End {
                self.bump();
            }
            self.bump();
        }
    }

    fn give_up(&mut self, rule: &'static str, message: String, help: &str) -> Node {
        self.problem(Diagnostic::error(rule, self.span, message).help(help));
        self.given_up = true;
        while self.token != Token::End {
            self.bump();
        }
        Node::Broken
    }

    fn value(&mut self) -> Tree {
        self.values += 1;
        let start = self.span;
        let node = if self.given_up {
            Node::Broken
        } else if self.depth >= MOST_DEPTH {
            self.give_up(
                "too-deep",
                format!("brackets are nested more than {MOST_DEPTH} deep"),
                "a scenario needs about 20; is this the right file?",
            )
        } else if self.values > MOST_VALUES {
            self.give_up(
                "too-many-values",
                format!("the file holds more than {MOST_VALUES} values"),
                "is this the right file?",
            )
        } else {
            self.depth += 1;
            let node = self.node();
            self.depth -= 1;
            node
        };
        Tree {
            node,
            span: start.to(Span::new(start.start as usize, self.last_end.max(start.start as usize))),
        }
    }

    fn node(&mut self) -> Node {
        match self.token.clone() {
            Token::Mark('[') => self.list(),
            Token::Mark('{') => self.map(),
            Token::Mark('(') => self.parens(None),
            Token::Ident(text) => {
                let (_, span) = self.bump();
                self.after_ident(text, span)
            }
            Token::Int(n) => self.take(Node::Int(n)),
            Token::Float(n) => self.take(Node::Float(n)),
            Token::Str(s) => self.take(Node::Str(s)),
            Token::Char(c) => self.take(Node::Char(c)),
            Token::Mark(_) | Token::End => {
                self.unexpected("a value");
                Node::Broken
            }
        }
    }

    fn take(&mut self, node: Node) -> Node {
        self.bump();
        node
    }

    fn after_ident(&mut self, text: String, span: Span) -> Node {
        match (text.as_str(), &self.token) {
            (_, Token::Mark('(')) => self.parens(Some(Name { text, span })),
            ("true", _) => Node::Bool(true),
            ("false", _) => Node::Bool(false),
            _ => Node::Ident(text),
        }
    }

    fn unexpected(&mut self, wanted: &str) {
        let message = match &self.token {
            Token::End => format!("the file ends where {wanted} should stand"),
            Token::Mark(c) => format!("`{c}` where {wanted} should stand"),
            Token::Ident(name) => format!("`{name}` where {wanted} should stand"),
            _ => format!("a value where {wanted} should stand"),
        };
        let problem = Diagnostic::error("syntax", self.span, message);
        self.problem(problem);
    }
}
