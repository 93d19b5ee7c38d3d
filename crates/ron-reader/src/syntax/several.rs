//! Values that may be written in two ways: one thing or a list of it, one thing for all or one for each.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::spanned::{List, Table};

/// The name by which the decoder knows a [`OneOrMore`].
pub(super) const ONE_OR_MORE: &str = "$one-or-more";

/// The name by which the decoder knows a [`OneOrPerId`].
pub(super) const ONE_OR_PER_ID: &str = "$one-or-per-id";

/// A list of which the brackets may be left out where it holds one thing.
#[derive(Clone, Debug)]
pub struct OneOrMore<T> {
    /// The items that could be read.
    pub items: Vec<T>,
}

impl<T> Default for OneOrMore<T> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMore<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(ONE_OR_MORE, OneOrMoreVisitor(PhantomData))
    }
}

struct OneOrMoreVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrMoreVisitor<T> {
    type Value = OneOrMore<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one, or a list in [ ]")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let items = vec![T::deserialize(deserializer)?];
        Ok(OneOrMore { items })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        let List { items } = List::visited(seq)?;
        Ok(OneOrMore { items })
    }
}

/// One thing that holds for all, or a table with one for each.
#[derive(Clone, Debug)]
pub enum OneOrPerId<T> {
    /// One for all.
    One(T),
    /// One for each that is named.
    PerId(Table<T>),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrPerId<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(ONE_OR_PER_ID, OneOrPerIdVisitor(PhantomData))
    }
}

struct OneOrPerIdVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrPerIdVisitor<T> {
    type Value = OneOrPerId<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one for all, or a table in { }")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::deserialize(deserializer).map(OneOrPerId::One)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Table::visited(map).map(OneOrPerId::PerId)
    }
}
