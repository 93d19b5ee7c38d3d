//! How one value of the tree is read as what the document asks for.

use std::collections::{HashMap, HashSet};
use std::fmt;

use serde::de::{Deserializer, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::diagnostic::{Diagnostic, Span, nearest};
use crate::syntax::several::{ONE_OR_MORE, ONE_OR_PER_ID};
use crate::syntax::spanned::SPANNED;
use crate::syntax::tree::{Node, Tree};

use super::failure::{Failure, plain};
use super::keys::Pair;
use super::parts::{Entries, Fields, Items, Placed};
use super::variant::Variant;
use super::{Problems, add};

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

    /// That something else should stand here, and what to do; nothing where that was told already.
    pub(super) fn wrong(self, wanted: &str, help: String) -> Failure {
        let lost = match &self.tree.node {
            Node::Broken => true,
            Node::Tuple(_, items) => items.iter().any(|item| matches!(item.node, Node::Broken)),
            _ => false,
        };
        if lost {
            return Failure::reported();
        }
        let message = format!("{} where {wanted} should stand", self.tree.node.kind());
        Failure::wrong(self.tree.span, message, help)
    }

    pub(super) fn report(self, problem: Diagnostic) {
        add(self.problems, problem);
    }

    /// Tells of an unknown name, and of the known one that it is most like, if there is one.
    fn unknown(self, rule: &'static str, (what, text): (&str, &str), span: Span, known: &[&str], near: Option<&str>) {
        let help = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known here: {}", known.join(", ")),
        };
        self.report(Diagnostic::error(rule, span, format!("there is no {what} `{text}` here")).help(help));
    }

    /// Tells that brackets are of the wrong kind, and what should stand in which.
    fn wrong_bracket(self, found: &str, help: &str) {
        let start = self.head_span();
        self.report(Diagnostic::error("wrong-bracket", start, found).help(help));
    }

    /// The named fields, with unknown and repeated ones reported. One that is only misspelt is read as what it must mean. True
    /// beside them where one is left out that may be any of the known ones.
    fn fields(self, fields: &[Pair<'de>], known: &'static [&'static str]) -> (Vec<(&'de str, &'de Tree)>, bool) {
        let typed: HashSet<&str> = fields.iter().filter_map(|field| field.key.text).collect();
        let mut kept: Vec<(&str, &Tree)> = Vec::with_capacity(fields.len());
        let mut firsts: HashMap<&str, Span> = HashMap::new();
        let mut nearest_to: HashMap<&str, Option<&'static str>> = HashMap::new();
        let mut lost = false;
        for field in fields {
            let (Some(text), span) = (field.key.text, field.key.span) else {
                continue;
            };
            let mut name = text;
            if !known.contains(&text) {
                let near = *nearest_to.entry(text).or_insert_with(|| nearest(text, known.iter().copied()));
                self.unknown("unknown-field", ("field", text), span, known, near);
                let Some(near) = near.filter(|near| !typed.contains(near)) else {
                    lost = true;
                    continue;
                };
                name = near;
            }
            if let Some(first) = firsts.get(name) {
                let problem = Diagnostic::error("duplicate-field", span, format!("the field `{name}` stands twice"))
                    .also(*first, "first here")
                    .help("keep one of them");
                self.report(problem);
                continue;
            }
            firsts.insert(name, span);
            kept.push((name, field.value));
        }
        (kept, lost)
    }

    pub(super) fn read_struct<V: Visitor<'de>>(
        self,
        fields: impl Iterator<Item = Pair<'de>>,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let fields: Vec<Pair<'de>> = fields.collect();
        let is_whole = fields.iter().all(|field| field.key.text.is_some());
        let (fields, lost) = self.fields(&fields, known);
        let read = visitor.visit_map(Fields {
            at: self,
            rest: fields.into_iter(),
            value: None,
        });
        match read {
            Ok(value) if is_whole => Ok(value),
            // What the missing name stood for cannot be told.
            Ok(_) => Err(Failure::reported()),
            Err(e) => Err(e.unless_lost(lost || !is_whole).at(self.head_span())),
        }
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
            _ => {
                let wanted = expectation(&visitor);
                return Err(self.wrong(&wanted, format!("write {wanted}")));
            }
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
        match &self.tree.node {
            Node::List(_) | Node::Tuple(None, _) if name == ONE_OR_MORE => self.deserialize_seq(visitor),
            Node::Map(_) if name == ONE_OR_PER_ID => self.deserialize_map(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let items = match &self.tree.node {
            Node::List(items) => items,
            Node::Tuple(None, items) => {
                self.wrong_bracket("`( )` around a list", "write `[ ]` around a list");
                items
            }
            _ => return Err(self.wrong("a list in [ ]", "write `[ ]` around it, even where there is one alone".to_owned())),
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
            _ => Err(self.wrong(&expectation(&visitor), format!("write {len} values in ( )"))),
        }
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, len: usize, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let entries: Vec<Pair<'de>> = match &self.tree.node {
            Node::Map(entries) => entries.iter().map(Pair::of_entry).collect(),
            _ => return Err(self.wrong("a table in { }", "write `{ \"name\": … }`".to_owned())),
        };
        visitor.visit_map(Entries {
            at: self,
            rest: entries.into_iter(),
            seen: HashMap::new(),
            value: None,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let typed = match &self.tree.node {
            Node::Struct(typed, _) => typed.as_ref(),
            Node::Tuple(typed, items) if items.is_empty() => typed.as_ref(),
            Node::Map(entries) => {
                self.wrong_bracket("`{ }` around named fields", &format!("write `{name}( … )` around named fields"));
                return self.read_struct(entries.iter().map(Pair::of_entry), known, visitor);
            }
            _ => return Err(self.wrong(&format!("`{name}( … )`"), format!("write `{name}( … )` with named fields"))),
        };
        if let Some(typed) = typed.filter(|typed| typed.text != name) {
            let problem = Diagnostic::error("wrong-name", typed.span, format!("`{}` where `{name}` should stand", typed.text));
            self.report(problem.help(format!("write `{name}(`")));
        }
        let fields: &[_] = if let Node::Struct(_, fields) = &self.tree.node {
            fields
        } else {
            &[]
        };
        self.read_struct(fields.iter().map(Pair::of_field), known, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        what: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let what = in_words(what);
        let (text, span): (&'de str, Span) = match &self.tree.node {
            Node::Ident(text) => (text, self.tree.span),
            Node::Tuple(Some(name), _) | Node::Struct(Some(name), _) => (&name.text, name.span),
            Node::Str(text) if known.contains(&text.as_str()) => {
                return Err(self.wrong(&format!("a bare name of {what}"), format!("write `{text}` without quotes")));
            }
            _ => return Err(self.wrong(&format!("a form of {what}"), format!("write one of {}", known.join(", ")))),
        };
        let mut name = text;
        if !known.contains(&text) {
            let near = nearest(text, known.iter().copied());
            self.unknown("unknown-name", (&what, text), span, known, near);
            name = near.ok_or_else(Failure::reported)?;
        }
        visitor.visit_enum(Variant { at: self, name }).map_err(|e| e.at(self.tree.span))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct identifier
    }
}

/// The name of an enum as words: `TraffickingKind` is "trafficking kind".
fn in_words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 2);
    for c in name.chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    words
}

fn expectation<'de, V: Visitor<'de>>(visitor: &V) -> String {
    struct Wanted<'a, V>(&'a V);
    impl<'de, V: Visitor<'de>> fmt::Display for Wanted<'_, V> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.expecting(f)
        }
    }
    plain(&Wanted(visitor).to_string())
}
