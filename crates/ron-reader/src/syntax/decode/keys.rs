//! The names of a table's entries and of a form's fields, however they were typed.

use serde::Deserializer;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, IntoDeserializer, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

use crate::diagnostic::Span;
use crate::syntax::spanned::SPANNED;
use crate::syntax::tree::{Name, Node, Tree};

use super::failure::Failure;

/// A name with what belongs to it.
#[derive(Clone, Copy)]
pub(super) struct Pair<'de> {
    pub(super) key: Key<'de>,
    pub(super) value: &'de Tree,
}

/// The name of an entry or a field.
#[derive(Clone, Copy)]
pub(super) struct Key<'de> {
    /// The name; `None` where it is none.
    pub(super) text: Option<&'de str>,
    /// True for a bare name.
    pub(super) is_bare: bool,
    pub(super) span: Span,
    /// What was typed, where it is no bare name of a field.
    pub(super) tree: Option<&'de Tree>,
}

impl<'de> Pair<'de> {
    /// A field; one whose name could not be read has none.
    pub(super) fn of_field((name, value): &'de (Name, Tree)) -> Self {
        let key = Key {
            text: Some(name.text.as_str()).filter(|text| !text.is_empty()),
            is_bare: true,
            span: name.span,
            tree: None,
        };
        Self { key, value }
    }

    /// An entry of a table.
    pub(super) fn of_entry((tree, value): &'de (Tree, Tree)) -> Self {
        let (text, is_bare) = match &tree.node {
            Node::Str(text) => (Some(text.as_str()), false),
            Node::Ident(text) => (Some(text.as_str()), true),
            _ => (None, false),
        };
        let key = Key {
            text,
            is_bare,
            span: tree.span,
            tree: Some(tree),
        };
        Self { key, value }
    }
}

/// A name and its place, to be read as a text that may be `Spanned`.
pub(super) struct KeyText<'de> {
    pub(super) text: &'de str,
    pub(super) span: Span,
}

impl<'de> Deserializer<'de> for KeyText<'de> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_borrowed_str(self.text)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Failure> {
        if name == SPANNED {
            return visitor.visit_seq(PlacedText { key: self, step: 0 });
        }
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct identifier option seq
        tuple tuple_struct map struct enum ignored_any
    }
}

/// Start, end and name, as `Spanned` reads them.
struct PlacedText<'de> {
    key: KeyText<'de>,
    step: u8,
}

impl<'de> SeqAccess<'de> for PlacedText<'de> {
    type Error = Failure;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        self.step += 1;
        match self.step {
            1 => seed.deserialize(self.key.span.start.into_deserializer()).map(Some),
            2 => seed.deserialize(self.key.span.end.into_deserializer()).map(Some),
            _ => {
                let text: StrDeserializer<'_, Failure> = self.key.text.into_deserializer();
                seed.deserialize(text).map(Some)
            }
        }
    }
}
