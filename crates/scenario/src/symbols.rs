//! Every id of a scenario file, where it is given and where it is used: what an editor jumps to, and what a rule counts.

use std::collections::HashMap;

use super::document::{Id, Kind, ScenarioDoc, Visit, visit};
use ron_reader::diagnostic::Span;

/// An id as it stands in the file, in quotes or inside a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// What it names.
    pub kind: Kind,
    /// The id.
    pub name: String,
    /// Where it stands, without quotes.
    pub span: Span,
    /// True where the thing is written, false where it is only named.
    pub is_definition: bool,
}

/// The ids of a file, in file order.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    all: Vec<Symbol>,
    by_name: HashMap<(Kind, String), Vec<usize>>,
}

impl Symbols {
    /// The ids of a document read from `file`.
    pub fn of(doc: &ScenarioDoc, file: &str) -> Self {
        let mut found = Collect { file, symbols: Vec::new() };
        visit(doc, file, &mut found);
        let mut symbols = Self::default();
        let is_act: Vec<String> = found
            .symbols
            .iter()
            .filter(|s| s.is_definition && s.kind == Kind::Act)
            .map(|s| s.name.clone())
            .collect();
        let acts: std::collections::HashSet<String> = is_act.into_iter().collect();
        for mut symbol in found.symbols {
            if symbol.kind == Kind::Opener {
                symbol.kind = if acts.contains(&symbol.name) { Kind::Act } else { Kind::Question };
            }
            let key = (symbol.kind, symbol.name.clone());
            symbols.by_name.entry(key).or_default().push(symbols.all.len());
            symbols.all.push(symbol);
        }
        symbols
    }

    /// All of them, in file order.
    pub fn all(&self) -> &[Symbol] {
        &self.all
    }

    /// The id at a byte of the file.
    pub fn at(&self, byte: u32) -> Option<&Symbol> {
        self.all.iter().find(|s| s.span.start <= byte && byte <= s.span.end)
    }

    /// Every place that gives or uses an id.
    pub fn places<'a>(&'a self, kind: Kind, name: &str) -> impl Iterator<Item = &'a Symbol> {
        let found = self.by_name.get(&(kind, name.to_owned())).map_or(&[][..], Vec::as_slice);
        found.iter().map(|ix| &self.all[*ix])
    }

    /// Where an id is given; a flag may be set in several places.
    pub fn definitions<'a>(&'a self, kind: Kind, name: &str) -> impl Iterator<Item = &'a Symbol> {
        self.places(kind, name).filter(|s| s.is_definition)
    }

    /// Where an id is only named.
    pub fn references<'a>(&'a self, kind: Kind, name: &str) -> impl Iterator<Item = &'a Symbol> {
        self.places(kind, name).filter(|s| !s.is_definition)
    }

    /// The ids of a kind, each once, in the order given.
    pub fn names(&self, kind: Kind) -> Vec<&str> {
        let given = self.all.iter().filter(|s| s.is_definition && s.kind == kind);
        let mut names: Vec<&str> = Vec::new();
        for symbol in given {
            let first = self.definitions(kind, &symbol.name).next();
            if first.is_some_and(|f| f.span == symbol.span) {
                names.push(&symbol.name);
            }
        }
        names
    }
}

struct Collect<'a> {
    file: &'a str,
    symbols: Vec<Symbol>,
}

impl Collect<'_> {
    fn add(&mut self, kind: Kind, id: &Id, is_definition: bool) {
        self.symbols.push(Symbol {
            kind,
            name: id.value.clone(),
            span: without_quotes(id.span, self.file),
            is_definition,
        });
    }
}

impl<'d> Visit<'d> for Collect<'_> {
    fn define(&mut self, kind: Kind, id: &'d Id) {
        self.add(kind, id, true);
    }

    fn refer(&mut self, kind: Kind, id: &Id) {
        self.add(kind, id, false);
    }
}

/// An id inside a mark has no quotes.
fn without_quotes(span: Span, file: &str) -> Span {
    let quoted = file
        .get(span.range())
        .is_some_and(|text| text.len() >= 2 && text.starts_with('"') && text.ends_with('"'));
    if quoted {
        Span {
            start: span.start + 1,
            end: span.end - 1,
        }
    } else {
        span
    }
}
