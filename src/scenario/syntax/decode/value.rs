//! How one value of the tree is read as what the document asks for.

use std::fmt;

use serde::de::{Deserializer, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::diagnostic::{Diagnostic, Span, nearest};
use crate::scenario::syntax::spanned::SPANNED;
use crate::scenario::syntax::tree::{Name, Node, Tree};

use super::Problems;
use super::failure::Failure;
use super::parts::{Entries, Fields, Items, Placed};
use super::variant::Variant;

/// A place in the tree to read from.
#[derive(Clone, Copy)]
pub(super) struct At<'de> {
    pub(super) tree: &'de Tree,
    pub(super) problems: &'de Problems,
}

impl<'de> At<'de> {
    pub(super) fn on(self, tree: &'de Tree) -> Self {
        Self { tree, ..self }
    }

    pub(super) fn wrong(self, wanted: &str) -> Failure {
        if matches!(self.tree.node, Node::Broken) {
            return Failure::reported();
        }
        let message = format!("{} where {wanted} should stand", self.tree.node.kind());
        Failure {
            message,
            span: Some(self.tree.span),
            reported: false,
        }
    }

    pub(super) fn report(self, problem: Diagnostic) {
        self.problems.borrow_mut().push(problem);
    }

    pub(super) fn unknown(self, rule: &'static str, what: &str, text: &str, span: Span, known: &'static [&'static str]) {
        let mut problem = Diagnostic::error(rule, span, format!("there is no {what} `{text}` here"));
        problem = match nearest(text, known.iter().copied()) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(format!("known here: {}", known.join(", "))),
        };
        self.report(problem);
    }

    /// The named fields, with unknown and repeated ones reported and left out.
    pub(super) fn fields(self, fields: &'de [(Name, Tree)], known: &'static [&'static str]) -> Vec<&'de (Name, Tree)> {
        let mut kept: Vec<&(Name, Tree)> = Vec::with_capacity(fields.len());
        for field in fields {
            let name = &field.0;
            if !known.contains(&name.text.as_str()) {
                self.unknown("unknown-field", "field", &name.text, name.span, known);
            } else if let Some(first) = kept.iter().find(|f| f.0.text == name.text) {
                let problem = Diagnostic::error("duplicate-field", name.span, format!("the field `{}` stands twice", name.text))
                    .also(first.0.span, "first here")
                    .help("keep one of them");
                self.report(problem);
            } else {
                kept.push(field);
            }
        }
        kept
    }

    pub(super) fn read_struct<V: Visitor<'de>>(
        self,
        fields: &'de [(Name, Tree)],
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let fields = self.fields(fields, known);
        visitor
            .visit_map(Fields {
                at: self,
                rest: fields.into_iter(),
                value: None,
            })
            .map_err(|e| e.at(self.head_span()))
    }

    /// Where a missing field is shown: the name of the struct, or its opening bracket.
    pub(super) fn head_span(self) -> Span {
        match &self.tree.node {
            Node::Struct(Some(name), _) | Node::Tuple(Some(name), _) => name.span,
            _ => Span {
                start: self.tree.span.start,
                end: (self.tree.span.start + 1).min(self.tree.span.end),
            },
        }
    }
}

impl<'de> Deserializer<'de> for At<'de> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let result: Result<V::Value, Failure> = match &self.tree.node {
            Node::Bool(b) => visitor.visit_bool(*b),
            Node::Int(n) => visitor.visit_i64(*n),
            Node::Float(n) => visitor.visit_f64(*n),
            Node::Char(c) => visitor.visit_char(*c),
            Node::Str(s) => visitor.visit_str(s),
            _ => return Err(self.wrong(&expectation(&visitor))),
        };
        result.map_err(|e| e.at(self.tree.span))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.tree.node {
            Node::Ident(name) if name == "None" => visitor.visit_none(),
            Node::Tuple(Some(name), items) if name.text == "Some" && items.len() == 1 => visitor.visit_some(self.on(&items[0])),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Failure> {
        if name == SPANNED {
            return visitor.visit_seq(Placed { at: self, step: 0 });
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let Node::List(items) = &self.tree.node else {
            return Err(self.wrong("a list in [ ]"));
        };
        visitor.visit_seq(Items {
            at: self,
            rest: items.iter(),
            lenient: true,
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Failure> {
        match &self.tree.node {
            Node::Tuple(None, _) => self.tuple_variant(len, visitor),
            _ => Err(self.wrong(&expectation(&visitor))),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, len: usize, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let Node::Map(entries) = &self.tree.node else {
            return Err(self.wrong("a table in { }"));
        };
        visitor.visit_map(Entries {
            at: self,
            rest: entries.iter(),
            seen: Vec::new(),
            value: None,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let (typed, fields): (_, &[(Name, Tree)]) = match &self.tree.node {
            Node::Struct(typed, fields) => (typed, fields),
            Node::Tuple(typed, items) if items.is_empty() => (typed, &[]),
            _ => return Err(self.wrong(&format!("`{name}(…)` with named fields"))),
        };
        if let Some(typed) = typed.as_ref().filter(|typed| typed.text != name) {
            let problem = Diagnostic::error("wrong-name", typed.span, format!("`{}` where `{name}` should stand", typed.text));
            self.report(problem.help(format!("write `{name}(`")));
        }
        self.read_struct(fields, known, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        what: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let (text, span): (&'de str, Span) = match &self.tree.node {
            Node::Ident(text) => (text, self.tree.span),
            Node::Tuple(Some(name), _) | Node::Struct(Some(name), _) => (&name.text, name.span),
            _ => return Err(self.wrong(&format!("one of {}", known.join(", ")))),
        };
        if !known.contains(&text) {
            self.unknown("unknown-name", &what.to_lowercase(), text, span, known);
            return Err(Failure::reported());
        }
        visitor
            .visit_enum(Variant { at: self, name: text })
            .map_err(|e| e.at(self.tree.span))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct identifier
    }
}

fn expectation<'de, V: Visitor<'de>>(visitor: &V) -> String {
    struct Wanted<'a, V>(&'a V);
    impl<'de, V: Visitor<'de>> fmt::Display for Wanted<'_, V> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.expecting(f)
        }
    }
    let wanted = Wanted(visitor).to_string();
    match wanted.as_str() {
        "a string" => "text in quotes".to_owned(),
        "u8" | "u32" | "i32" | "u64" => "a whole number".to_owned(),
        "f32" => "a number".to_owned(),
        "a boolean" => "true or false".to_owned(),
        _ => wanted,
    }
}
