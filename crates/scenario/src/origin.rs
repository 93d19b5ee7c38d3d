//! What a scenario was made from, and the mark that its text is known by.
//!
//! The same call in another file is the same call: a byte order mark, the line ends of another system and empty lines at the end
//! change neither the mark nor what is played.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use ron_reader::diagnostic::SourceFile;
use sha2::{Digest, Sha256};

use super::{Catalog, Scenario, compile};

/// Everything that a scenario was made from, so that it can be made again whatever has become of its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The author's text.
    pub own: Arc<str>,
    /// The indicator catalog it was held against.
    pub catalog: Arc<str>,
    /// The letters of another language and the text in it, where that is what is played.
    pub other: Option<(String, Arc<str>)>,
}

impl Origin {
    /// What a text and a catalog make.
    pub(crate) fn of(text: &str, catalog: &Catalog) -> Self {
        Self {
            own: normalised(text).into(),
            catalog: Arc::clone(&catalog.text),
            other: None,
        }
    }

    /// The scenario made again, without its pictures; `None` where this program can no longer read it.
    pub fn scenario(&self) -> Option<Scenario> {
        let catalog = Catalog::read(&SourceFile::new("indicators.ron", &*self.catalog)).0?;
        let own = compile(&SourceFile::new("scenario.ron", &*self.own), &catalog).scenario?;
        match &self.other {
            None => Some(own),
            Some((language, text)) => own.in_other_words(language, text, &catalog),
        }
    }
}

impl Scenario {
    /// The same call from a text in another language.
    pub fn in_other_words(&self, language: &str, text: &str, catalog: &Catalog) -> Option<Self> {
        let mut other = compile(&SourceFile::new(format!("{language}.ron"), text), catalog).scenario?;
        // It is the same call: what was played is held against the author's file, and no line takes longer for having more words.
        other.hash.clone_from(&self.hash);
        other.earlier_hash.clone_from(&self.earlier_hash);
        for (line, own) in other.lines.iter_mut().zip(&self.lines) {
            line.secs = own.secs;
        }
        language.clone_into(&mut other.language);
        other.take_pictures(self);
        other.origin = Origin {
            other: Some((language.to_owned(), text.into())),
            ..self.origin.clone()
        };
        Some(other)
    }

    /// Shows the pictures that another version of the call has read, as far as it has them under the same names.
    pub fn take_pictures(&mut self, from: &Self) {
        for picture in &mut self.pictures {
            if let Some(read) = from.pictures.iter().find(|read| read.file == picture.file) {
                picture.content.clone_from(&read.content);
            }
        }
    }

    /// True if a record with this hash was played on this very text; records of earlier programs hold the hash of the bytes.
    pub fn is_of(&self, hash: &str) -> bool {
        self.hash == hash || self.earlier_hash.as_deref() == Some(hash)
    }
}

/// A text with what belongs to its file and not to the call made alike: no byte order mark, plain line ends, one at the end.
pub fn normalised(text: &str) -> String {
    let mut text = plain_lines(text.trim_start_matches('\u{feff}')).into_owned();
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// A text with the line ends of every system made into one kind.
pub fn plain_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// SHA-256 of a text, in hex.
pub fn text_hash(text: &str) -> String {
    digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// SHA-256 of bytes.
pub fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::{Origin, normalised, text_hash};
    use crate::{Catalog, compile};
    use ron_reader::diagnostic::SourceFile;

    #[test]
    fn what_belongs_to_the_file_changes_nothing() {
        let plain = "Scenario(\n  a: \"x\",\n)\n";
        for text in [
            "\u{feff}Scenario(\n  a: \"x\",\n)\n",
            "Scenario(\r\n  a: \"x\",\r\n)\r\n",
            "Scenario(\r  a: \"x\",\r)\r",
            "Scenario(\r\n  a: \"x\",\n)\r\r\n\n",
            "Scenario(\n  a: \"x\",\n)",
            "Scenario(\n  a: \"x\",\n)\n\n \t\n",
        ] {
            assert_eq!(normalised(text), plain, "{text:?}");
        }
        assert_ne!(normalised("Scenario(\n  a: \"y\",\n)\n"), plain);
        assert_ne!(normalised("Scenario(\n\n  a: \"x\",\n)\n"), plain, "lines inside are the author's");
    }

    #[test]
    fn a_scenario_is_made_again_from_its_origin() {
        let text = include_str!("../../../tests/fixtures/small.ron");
        let file = SourceFile::new("small.ron", text);
        let first = compile(&file, &Catalog::shipped()).scenario.unwrap();
        assert_eq!(first.hash, text_hash(&first.origin.own));
        let again = first.origin.scenario().unwrap();
        assert_eq!((&again.hash, &again.origin), (&first.hash, &first.origin));
        assert_eq!(first.origin, Origin::of(text, &Catalog::shipped()));
    }
}
