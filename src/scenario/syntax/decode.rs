//! A serde decoder over the tree: it keeps places, reports every unknown field and every bad item, and goes on.

use std::cell::RefCell;
use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use crate::diagnostic::{Diagnostic, Span, nearest};

use super::spanned::SPANNED;
use super::tree::{Name, Node, Tree};

/// Reads a tree as a `T`; the value is `None` where an error left no whole one. Problems come in the order met.
pub fn decode<T: de::DeserializeOwned>(tree: &Tree) -> (Option<T>, Vec<Diagnostic>) {
    let problems = RefCell::new(Vec::new());
    let value = T::deserialize(At { tree, problems: &problems });
    let value = value.map_err(|e| e.report(tree.span, &problems)).ok();
    (value, problems.into_inner())
}

type Problems = RefCell<Vec<Diagnostic>>;

/// Why a value could not be read.
#[derive(Debug)]
struct Failure {
    message: String,
    span: Option<Span>,
    reported: bool,
}

impl Failure {
    fn reported() -> Self {
        Self {
            message: String::new(),
            span: None,
            reported: true,
        }
    }

    fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }

    fn report(self, span: Span, problems: &Problems) {
        if !self.reported {
            let rule = if self.message.starts_with("the field") {
                "missing-field"
            } else {
                "wrong-value"
            };
            problems
                .borrow_mut()
                .push(Diagnostic::error(rule, self.span.unwrap_or(span), self.message));
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

impl de::Error for Failure {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self {
            message: message.to_string(),
            span: None,
            reported: false,
        }
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{found} where {wanted} should stand"))
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{found} where {wanted} should stand"))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::custom(format_args!("the field `{field}` is missing"))
    }

    fn invalid_length(found: usize, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{found} values where {wanted} should stand"))
    }
}

/// A place in the tree to read from.
#[derive(Clone, Copy)]
struct At<'de> {
    tree: &'de Tree,
    problems: &'de Problems,
}

impl<'de> At<'de> {
    fn on(self, tree: &'de Tree) -> Self {
        Self { tree, ..self }
    }

    fn wrong(self, wanted: &str) -> Failure {
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

    fn report(self, problem: Diagnostic) {
        self.problems.borrow_mut().push(problem);
    }

    fn unknown(self, rule: &'static str, what: &str, text: &str, span: Span, known: &'static [&'static str]) {
        let mut problem = Diagnostic::error(rule, span, format!("there is no {what} `{text}` here"));
        problem = match nearest(text, known.iter().copied()) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help(format!("known here: {}", known.join(", "))),
        };
        self.report(problem);
    }

    /// The named fields, with unknown and repeated ones reported and left out.
    fn fields(self, fields: &'de [(Name, Tree)], known: &'static [&'static str]) -> Vec<&'de (Name, Tree)> {
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

    fn read_struct<V: Visitor<'de>>(
        self,
        fields: &'de [(Name, Tree)],
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let fields = self.fields(fields, known);
        visitor
            .visit_map(Fields {
                at: self,
                fields: fields.into_iter(),
                value: None,
            })
            .map_err(|e| e.at(self.head_span()))
    }

    /// Where a missing field is shown: the name of the struct, or its opening bracket.
    fn head_span(self) -> Span {
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
            items: items.iter(),
            lenient: true,
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Failure> {
        let wanted = expectation(&visitor);
        let Node::Tuple(_, items) = &self.tree.node else {
            return Err(self.wrong(&wanted));
        };
        visitor
            .visit_seq(Items {
                at: self,
                items: items.iter(),
                lenient: false,
            })
            .map_err(|e| e.at(self.tree.span))
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
            entries: entries.iter(),
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

/// Start, end and value, as `Spanned` reads them.
struct Placed<'de> {
    at: At<'de>,
    step: u8,
}

impl<'de> de::SeqAccess<'de> for Placed<'de> {
    type Error = Failure;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        self.step += 1;
        let span = self.at.tree.span;
        match self.step {
            1 => seed.deserialize(span.start.into_deserializer()).map(Some),
            2 => seed.deserialize(span.end.into_deserializer()).map(Some),
            _ => seed.deserialize(self.at).map(Some),
        }
    }
}

struct Items<'de> {
    at: At<'de>,
    items: std::slice::Iter<'de, Tree>,
    lenient: bool,
}

impl<'de> de::SeqAccess<'de> for Items<'de> {
    type Error = Failure;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        let Some(tree) = self.items.next() else { return Ok(None) };
        let result = seed.deserialize(self.at.on(tree)).map_err(|e| e.at(tree.span));
        match result {
            Err(e) if self.lenient => {
                e.report(tree.span, self.at.problems);
                Err(Failure::reported())
            }
            other => other.map(Some),
        }
    }
}

struct Fields<'de> {
    at: At<'de>,
    fields: std::vec::IntoIter<&'de (Name, Tree)>,
    value: Option<&'de Tree>,
}

impl<'de> de::MapAccess<'de> for Fields<'de> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        let Some((name, tree)) = self.fields.next() else { return Ok(None) };
        self.value = Some(tree);
        let key: StrDeserializer<'_, Failure> = name.text.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Failure> {
        let tree = self.value.take().ok_or_else(Failure::reported)?;
        seed.deserialize(self.at.on(tree)).map_err(|e| e.at(tree.span))
    }
}

struct Entries<'de> {
    at: At<'de>,
    entries: std::slice::Iter<'de, (Tree, Tree)>,
    seen: Vec<(&'de str, Span)>,
    value: Option<&'de Tree>,
}

impl<'de> de::MapAccess<'de> for Entries<'de> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        for (key, value) in self.entries.by_ref() {
            let Node::Str(text) = &key.node else {
                self.at.on(key).wrong("a name in quotes").report(key.span, self.at.problems);
                continue;
            };
            if let Some((_, first)) = self.seen.iter().find(|(seen, _)| seen == text) {
                let problem = Diagnostic::error("duplicate-id", key.span, format!("`{text}` stands twice in this table"))
                    .also(*first, "first here")
                    .help("give one of them another name");
                self.at.report(problem);
                continue;
            }
            self.seen.push((text, key.span));
            self.value = Some(value);
            return seed.deserialize(self.at.on(key)).map(Some);
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Failure> {
        let tree = self.value.take().ok_or_else(Failure::reported)?;
        seed.deserialize(self.at.on(tree)).map_err(|e| {
            e.report(tree.span, self.at.problems);
            Failure::reported()
        })
    }
}

struct Variant<'de> {
    at: At<'de>,
    name: &'de str,
}

impl<'de> de::EnumAccess<'de> for Variant<'de> {
    type Error = Failure;
    type Variant = At<'de>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, At<'de>), Failure> {
        let key: StrDeserializer<'_, Failure> = self.name.into_deserializer();
        Ok((seed.deserialize(key)?, self.at))
    }
}

impl<'de> de::VariantAccess<'de> for At<'de> {
    type Error = Failure;

    fn unit_variant(self) -> Result<(), Failure> {
        match &self.tree.node {
            Node::Ident(_) => Ok(()),
            _ => Err(self.wrong("a bare name")),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
        match &self.tree.node {
            Node::Tuple(_, items) if items.len() == 1 => seed.deserialize(self.on(&items[0])).map_err(|e| e.at(items[0].span)),
            Node::Tuple(_, items) => Err(Failure {
                message: format!("{} values in ( ) where one should stand", items.len()),
                span: Some(self.tree.span),
                reported: false,
            }),
            _ => Err(self.wrong("one value in ( )")),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Failure> {
        match &self.tree.node {
            Node::Tuple(_, items) if items.len() == len => visitor
                .visit_seq(Items {
                    at: self,
                    items: items.iter(),
                    lenient: false,
                })
                .map_err(|e| e.at(self.tree.span)),
            Node::Tuple(_, items) => Err(Failure {
                message: format!("{} values in ( ) where {len} should stand", items.len()),
                span: Some(self.tree.span),
                reported: false,
            }),
            _ => Err(self.wrong(&format!("{len} values in ( )"))),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, known: &'static [&'static str], visitor: V) -> Result<V::Value, Failure> {
        match &self.tree.node {
            Node::Struct(_, fields) => self.read_struct(fields, known, visitor),
            Node::Tuple(_, items) if items.is_empty() => self.read_struct(&[], known, visitor),
            _ => Err(self.wrong("named fields in ( )")),
        }
    }
}
