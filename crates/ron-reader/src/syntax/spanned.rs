//! Values that know their place, and lists and tables that survive a bad item.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::diagnostic::Span;

/// The name by which the decoder knows a [`Spanned`].
pub(super) const SPANNED: &str = "$spanned";

/// A value and its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value that stands in no file.
    pub fn unplaced(value: T) -> Self {
        Self {
            value,
            span: Span::default(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(SPANNED, SpannedVisitor(PhantomData))
    }
}

struct SpannedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SpannedVisitor<T> {
    type Value = Spanned<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let missing = || serde::de::Error::custom("a value without a place");
        let start = seq.next_element::<u32>()?.ok_or_else(missing)?;
        let end = seq.next_element::<u32>()?.ok_or_else(missing)?;
        let value = seq.next_element::<T>()?.ok_or_else(missing)?;
        Ok(Spanned {
            value,
            span: Span { start, end },
        })
    }
}

/// A list; an item that cannot be read is reported and left out.
#[derive(Clone, Debug)]
pub struct List<T> {
    /// The items that could be read.
    pub items: Vec<T>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list in [ ]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        List::visited(seq)
    }
}

impl<T> List<T> {
    /// Reads what the decoder hands over item by item.
    pub(super) fn visited<'de, A: SeqAccess<'de>>(mut seq: A) -> Result<Self, A::Error>
    where
        T: Deserialize<'de>,
    {
        let mut items = Vec::new();
        loop {
            match seq.next_element() {
                Ok(Some(item)) => items.push(item),
                Ok(None) => return Ok(Self { items }),
                // Reported by the decoder already.
                Err(_) => {}
            }
        }
    }
}

/// A table in file order; an entry that cannot be read is reported, left out, and remembered by name.
#[derive(Clone, Debug)]
pub struct Table<T> {
    /// The entries that could be read.
    pub entries: Vec<(Spanned<String>, T)>,
    /// Names of those that could not, so that references to them are not reported as well; an empty one where the name itself
    /// could not be read.
    pub broken: Vec<String>,
}

impl<T> Table<T> {
    /// True where it has no entry, not even one that could not be read.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.broken.is_empty()
    }

    /// True where an entry of this name could not be read, or may be one whose name could not be.
    pub fn may_hold(&self, name: &str) -> bool {
        may_be_broken(&self.broken, name)
    }
}

/// True where a thing of this name is among those that could not be read, or may be one whose name could not be.
pub fn may_be_broken(broken: &[String], name: &str) -> bool {
    broken.iter().any(|broken| broken.is_empty() || broken == name)
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            broken: Vec::new(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(TableVisitor(PhantomData))
    }
}

struct TableVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for TableVisitor<T> {
    type Value = Table<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table in { }")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Table::visited(map)
    }
}

impl<T> Table<T> {
    /// Reads what the decoder hands over entry by entry.
    pub(super) fn visited<'de, A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error>
    where
        T: Deserialize<'de>,
    {
        let mut table = Self::default();
        loop {
            match map.next_key::<Spanned<String>>() {
                Ok(Some(key)) => match map.next_value() {
                    Ok(value) => table.entries.push((key, value)),
                    Err(_) => table.broken.push(key.value),
                },
                Ok(None) => return Ok(table),
                Err(_) => table.broken.push(String::new()),
            }
        }
    }
}
