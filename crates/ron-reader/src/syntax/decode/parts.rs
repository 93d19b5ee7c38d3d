//! How the parts of a list, a struct or a table are handed over one by one, and which bad ones are passed by.

use std::collections::HashMap;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess};

use crate::diagnostic::{Diagnostic, Span};
use crate::syntax::tree::Tree;

use super::failure::Failure;
use super::keys::{Key, KeyText, Pair};
use super::value::At;

/// Start, end and value, as `Spanned` reads them.
pub(super) struct Placed<'de> {
    pub(super) at: At<'de>,
    pub(super) step: u8,
}

impl<'de> SeqAccess<'de> for Placed<'de> {
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

/// The items of a list or tuple; a lenient one reports a bad item itself.
pub(super) struct Items<'de> {
    pub(super) at: At<'de>,
    pub(super) rest: std::slice::Iter<'de, Tree>,
    pub(super) lenient: bool,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Failure;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        let Some(tree) = self.rest.next() else { return Ok(None) };
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

/// The named fields of a struct.
pub(super) struct Fields<'de> {
    pub(super) at: At<'de>,
    pub(super) rest: std::vec::IntoIter<(&'de str, &'de Tree)>,
    pub(super) value: Option<&'de Tree>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        let Some((name, tree)) = self.rest.next() else { return Ok(None) };
        self.value = Some(tree);
        let key: StrDeserializer<'_, Failure> = name.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Failure> {
        let tree = self.value.take().ok_or_else(Failure::reported)?;
        seed.deserialize(self.at.on(tree)).map_err(|e| e.at(tree.span))
    }
}

/// The entries of a table, without repeated names; a name that is no text is an error, after which the rest can be read.
pub(super) struct Entries<'de> {
    pub(super) at: At<'de>,
    pub(super) rest: std::vec::IntoIter<Pair<'de>>,
    pub(super) seen: HashMap<&'de str, Span>,
    pub(super) value: Option<&'de Tree>,
}

impl<'de> Entries<'de> {
    /// The name of an entry; one that was typed wrong is reported, and read where it can be.
    fn name(&self, key: Key<'de>) -> Result<&'de str, Failure> {
        let Some(text) = key.text else {
            if let Some(tree) = key.tree {
                let wrong = self.at.on(tree).wrong("a name in quotes", "write `\"name\": …`".to_owned());
                wrong.report(key.span, self.at.problems);
            }
            return Err(Failure::reported());
        };
        if key.is_bare && key.tree.is_some() {
            let problem = Diagnostic::error("unquoted-name", key.span, format!("`{text}` in a table, without quotes"));
            self.at.report(problem.help(format!("write `\"{text}\": …`")));
        }
        Ok(text)
    }
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Failure;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        while let Some(Pair { key, value }) = self.rest.next() {
            let text = self.name(key)?;
            if let Some(first) = self.seen.get(text) {
                let problem = Diagnostic::error("duplicate-id", key.span, format!("`{text}` stands twice in this table"))
                    .also(*first, "first here")
                    .help("give one of them another name");
                self.at.report(problem);
                continue;
            }
            self.seen.insert(text, key.span);
            self.value = Some(value);
            return seed.deserialize(KeyText { text, span: key.span }).map(Some);
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
