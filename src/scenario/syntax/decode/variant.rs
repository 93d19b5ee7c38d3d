//! How a form's name and what stands in its brackets are read as a variant.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, EnumAccess, IntoDeserializer, VariantAccess, Visitor};

use crate::scenario::syntax::tree::Node;

use super::failure::Failure;
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

impl<'de> VariantAccess<'de> for At<'de> {
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
                    rest: items.iter(),
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
