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

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::{OneOrMore, OneOrPerId};
    use crate::syntax::{Spanned, decode, parse};

    #[derive(Debug, Deserialize, PartialEq, Eq)]
    enum Letter {
        A,
        B,
    }

    #[derive(Debug, Deserialize)]
    struct Both {
        #[serde(default)]
        letters: OneOrMore<Letter>,
        #[serde(default)]
        says: Option<OneOrPerId<Spanned<String>>>,
    }

    /// What is read of a text, and what is said of it.
    fn read(text: &str) -> (Option<Both>, Vec<String>) {
        let (both, problems) = decode::<Both>(&parse(text).0.unwrap());
        (both, problems.into_iter().map(|problem| problem.message).collect())
    }

    #[test]
    fn one_stands_alone_or_in_a_list() {
        for (text, expected) in [
            ("Both(letters: A)", vec![Letter::A]),
            ("Both(letters: [A])", vec![Letter::A]),
            ("Both(letters: [B, A])", vec![Letter::B, Letter::A]),
            ("Both(letters: [])", vec![]),
            ("Both()", vec![]),
        ] {
            let (both, problems) = read(text);
            assert_eq!((both.unwrap().letters.items, problems.len()), (expected, 0), "{text}");
        }
    }

    #[test]
    fn what_is_neither_is_said_where_it_stands() {
        let check = |text: &str, expected: &[&str]| assert_eq!(read(text).1, expected, "{text}");
        check("Both(letters: [A, Unlike, B])", &["there is no letter `Unlike` here"]);
        check("Both(letters: Unlike)", &["there is no letter `Unlike` here"]);
        check("Both(letters: \"A\")", &["text in quotes where a bare name of letter should stand"]);
        check("Both(letters: (A, B))", &["`( )` around a list"]);
        check("Both(says: 3)", &["a number where text in quotes should stand"]);
        check("Both(says: [\"x\"])", &["a list in [ ] where text in quotes should stand"]);
        check("Both(says: {\"x\": 3})", &["a number where text in quotes should stand"]);
        check("Both(says: {\"x\": \"1\", \"x\": \"2\"})", &["`x` stands twice in this table"]);
        assert_eq!(
            read("Both(letters: [A, Unlike, B])").0.unwrap().letters.items,
            [Letter::A, Letter::B]
        );
    }

    #[test]
    fn one_for_all_is_told_from_one_for_each() {
        let says = |text: &str| match read(text).0.unwrap().says.unwrap() {
            OneOrPerId::One(one) => format!("{} at {}", one.value, one.span.start),
            OneOrPerId::PerId(table) => {
                let entries = table
                    .entries
                    .iter()
                    .map(|(id, says)| format!("{} {} at {}", id.value, says.value, says.span.start));
                entries.collect::<Vec<_>>().join(", ")
            }
        };
        assert_eq!(says("Both(says: \"x\")"), "x at 11");
        assert_eq!(says("Both(says: {\"a\": \"x\", \"b\": \"y\"})"), "a x at 17, b y at 27");
        assert_eq!(says("Both(says: {})"), "");
    }
}
