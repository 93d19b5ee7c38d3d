//! Tokens to a tree. Never stops at the first problem, never nests deeper than a person would.

mod brackets;
mod contents;
mod head;
mod names;
mod separators;

use crate::diagnostic::{Diagnostic, Span, say_more};

use super::lexer::{Lexer, Token};
use super::lines::Lines;
use super::recovery;
use super::tree::{Name, Node, Tree};

/// Deepest nesting of brackets; a deep scenario has about 20.
const MOST_DEPTH: usize = 100;
/// Most values in a file; a long scenario has about 10,000.
const MOST_VALUES: usize = 8_000_000;
/// Most problems reported for one file.
const MOST_PROBLEMS: usize = 100;
/// Largest text that is read a second time, in bytes; a long scenario has about 200,000.
const MOST_CAREFUL: usize = 1_000_000;

/// Parses a whole RON text. The tree is `None` only where nothing could be read.
pub fn parse(text: &str) -> (Option<Tree>, Vec<Diagnostic>) {
    let typed = Parser::new(text, Tokens::Typed(Lexer::new(text))).read();
    if typed.problems.is_empty() || typed.tree.is_none() || text.len() > MOST_CAREFUL {
        return (typed.tree, typed.problems);
    }
    match carefully(text) {
        Some(read) if !read.problems.is_empty() => (read.tree, read.problems),
        _ => (typed.tree, typed.problems),
    }
}

/// Reads a text in which something is wrong, with its quotes and brackets paired as they seem to be meant.
fn carefully(text: &str) -> Option<Read> {
    let mut lexer = Lexer::careful(text);
    let mut tokens = Vec::new();
    loop {
        let (token, span) = lexer.next();
        if token == Token::End {
            break;
        }
        tokens.push((token, span));
    }
    let (tokens, mut problems) = recovery::recover(recovery::cut(text, tokens))?;
    problems.append(&mut lexer.problems);
    let mut read = Parser::new(text, Tokens::Mended(tokens.into_iter())).read_through();
    read.tree.as_ref()?;
    let lines = Lines::of(text);
    lines.keep_first(&mut read.problems);
    lines.keep_of_other_lines(&problems, &mut read.problems);
    problems.append(&mut read.problems);
    problems.sort_by_key(|d| d.span);
    keep_few(&mut problems, lexer.more + read.more);
    read.problems = problems;
    Some(read)
}

/// Leaves the first problems, and says in the last how many more there are.
fn keep_few(problems: &mut Vec<Diagnostic>, more: usize) {
    let over = problems.len().saturating_sub(MOST_PROBLEMS);
    problems.truncate(MOST_PROBLEMS);
    say_more(problems, over + more);
}

/// Where the tokens come from.
enum Tokens<'a> {
    Typed(Lexer<'a>),
    Mended(std::vec::IntoIter<(Token, Span)>),
}

impl Tokens<'_> {
    fn next(&mut self, end: usize) -> (Token, Span) {
        match self {
            Self::Typed(lexer) => lexer.next(),
            Self::Mended(tokens) => tokens.next().unwrap_or((Token::End, Span::new(end, end))),
        }
    }
}

/// What came of reading.
struct Read {
    tree: Option<Tree>,
    problems: Vec<Diagnostic>,
    /// How many more problems there were.
    more: usize,
}

struct Parser<'a> {
    text: &'a str,
    tokens: Tokens<'a>,
    token: Token,
    span: Span,
    /// Where the token before stands.
    last: Span,
    depth: usize,
    values: usize,
    problems: Vec<Diagnostic>,
    /// How many more there were.
    more: usize,
    given_up: bool,
    /// True where what stands here is nothing that could be read, which has been told.
    lost: bool,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, mut tokens: Tokens<'a>) -> Self {
        let (token, span) = tokens.next(text.len());
        Self {
            text,
            tokens,
            token,
            span,
            last: Span::default(),
            depth: 0,
            values: 0,
            problems: Vec::new(),
            more: 0,
            given_up: false,
            lost: false,
        }
    }

    /// What a text holds, with few enough problems to be told.
    fn read(self) -> Read {
        let mut read = self.read_through();
        let more = std::mem::take(&mut read.more);
        keep_few(&mut read.problems, more);
        read
    }

    fn read_through(mut self) -> Read {
        self.extensions();
        let is_empty = self.token == Token::End && self.problems.is_empty();
        let mut tree = (!is_empty).then(|| self.value());
        if tree.is_some() && self.token != Token::End && !self.given_up {
            let message = "there is more text after the end of the scenario";
            self.tell(
                "text-after-end",
                self.span,
                message,
                "remove it, or look for a bracket closed too early",
            );
        }
        let (mut problems, mut more) = match self.tokens {
            Tokens::Typed(lexer) => (lexer.problems, lexer.more),
            Tokens::Mended(_) => (Vec::new(), 0),
        };
        if let Some(comment) = problems.iter().find(|d| d.rule == "unclosed-comment").cloned() {
            // What a comment swallows cannot be told of.
            return Read {
                tree: None,
                problems: vec![comment],
                more: 0,
            };
        }
        if is_empty && problems.is_empty() {
            let empty = Diagnostic::error("empty-file", Span::default(), "this file is empty");
            problems.push(empty.help("copy a scenario that works and change it, or see the guide in docs/"));
        }
        if self.given_up {
            tree = None;
            self.problems.drain(..self.problems.len() - 1);
            problems.clear();
            (self.more, more) = (0, 0);
        }
        problems.append(&mut self.problems);
        problems.sort_by_key(|d| d.span);
        let more = more + self.more;
        Read { tree, problems, more }
    }

    fn bump(&mut self) -> (Token, Span) {
        let (token, span) = self.tokens.next(self.text.len());
        self.last = self.span;
        (std::mem::replace(&mut self.token, token), std::mem::replace(&mut self.span, span))
    }

    fn is(&self, mark: char) -> bool {
        self.token == Token::Mark(mark)
    }

    /// The place just after what was read last.
    fn here(&self) -> Span {
        Span {
            start: self.last.end,
            end: self.last.end,
        }
    }

    fn problem(&mut self, problem: Diagnostic) {
        if self.given_up {
            return;
        }
        if self.problems.len() <= MOST_PROBLEMS {
            self.problems.push(problem);
        } else {
            self.more += 1;
        }
    }

    fn tell(&mut self, rule: &'static str, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.problem(Diagnostic::error(rule, span, message).help(help));
    }

    fn give_up(&mut self, message: String) -> Node {
        if !self.given_up {
            let problem = Diagnostic::error("too-large", self.span, message);
            self.problems
                .push(problem.help("look whether this is the right file; a scenario needs far less"));
        }
        self.given_up = true;
        while self.token != Token::End {
            self.bump();
        }
        Node::Broken
    }

    fn too_deep(&mut self) -> Node {
        self.give_up(format!("brackets are nested more than {MOST_DEPTH} deep"))
    }

    fn value(&mut self) -> Tree {
        self.values += 1;
        let start = self.span;
        let node = if self.given_up {
            Node::Broken
        } else if self.depth >= MOST_DEPTH {
            self.too_deep()
        } else if self.values > MOST_VALUES {
            self.give_up(format!("the file holds more than {MOST_VALUES} values"))
        } else {
            self.depth += 1;
            let node = self.node();
            self.depth -= 1;
            node
        };
        Tree {
            node,
            span: Span {
                start: start.start,
                end: self.last.end.max(start.start),
            }
            .to(start),
        }
    }

    fn node(&mut self) -> Node {
        match self.token.clone() {
            Token::Mark('[') => self.list(),
            Token::Mark('{') => self.map(),
            Token::Mark('(') => self.parens(None, ')'),
            Token::Ident(text) => {
                let (_, span) = self.bump();
                self.pass_doubles();
                self.after_ident(Name { text, span })
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
        self.pass_doubles();
        node
    }
}
