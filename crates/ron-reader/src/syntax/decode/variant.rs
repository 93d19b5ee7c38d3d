//! How a form's name and what stands in its brackets are read as a variant.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor};

use crate::syntax::tree::{Node, Tree};

use super::failure::Failure;
use super::keys::Pair;
use super::parts::Items;
use super::value::At;

/// The variant named here.
pub(super) struct Variant<'de> {
    pub(super) at: At<'de>,
    pub(super) name: &'de str,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Failure;
    type Variant = At<'de>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, At<'de>), Failure> {
        let key: StrDeserializer<'_, Failure> = self.name.into_deserializer();
        Ok((seed.deserialize(key)?, self.at))
    }
}

impl At<'_> {
    /// Too few or too many values in brackets.
    fn wrong_count(self, items: &[Tree], wanted: usize) -> Failure {
        if items.iter().any(|item| matches!(item.node, Node::Broken)) {
            return Failure::reported();
        }
        let found = match items.len() {
            1 => "one value".to_owned(),
            found => format!("{found} values"),
        };
        let wanted = match wanted {
            1 => "one".to_owned(),
            wanted => wanted.to_string(),
        };
        let message = format!("{found} in ( ) where {wanted} should stand");
        let help = format!("write {wanted}, with commas between them, as in a scenario that works");
        Failure::wrong(self.tree.span, message, help)
    }

    fn with_brackets(self) -> String {
        match &self.tree.node {
            Node::Ident(name) => format!("write `{name}( … )` with what belongs to it"),
            _ => "write it as in a scenario that works".to_owned(),
        }
    }
}

impl<'de> VariantAccess<'de> for At<'de> {
    type Error = Failure;

    fn unit_variant(self) -> Result<(), Failure> {
        match &self.tree.node {
            Node::Ident(_) => Ok(()),
            _ => Err(self.wrong("a bare name", "leave out what follows the name".to_owned())),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
        match &self.tree.node {
            Node::Tuple(_, items) if items.len() == 1 => seed.deserialize(self.on(&items[0])).map_err(|e| e.at(items[0].span)),
            Node::Tuple(_, items) => Err(self.wrong_count(items, 1)),
            _ => Err(self.wrong("one value in ( )", self.with_brackets())),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Failure> {
        match &self.tree.node {
            Node::Tuple(_, items) if items.len() == len => visitor
                .visit_seq(Items {
                    at: self,
                    rest: items.iter(),
                    lenient: false,
                })
                .map_err(|e| e.at(self.tree.span)),
            Node::Tuple(_, items) => Err(self.wrong_count(items, len)),
            _ => Err(self.wrong(&format!("{len} values in ( )"), self.with_brackets())),
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, known: &'static [&'static str], visitor: V) -> Result<V::Value, Failure> {
        match &self.tree.node {
            Node::Struct(_, fields) => self.read_struct(fields.iter().map(Pair::of_field), known, visitor),
            Node::Tuple(_, items) if items.is_empty() => self.read_struct(std::iter::empty(), known, visitor),
            _ => Err(self.wrong("named fields in ( )", self.with_brackets())),
        }
    }
}
