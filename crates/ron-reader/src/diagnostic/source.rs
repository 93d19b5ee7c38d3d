//! A text with its name, read from disk within bounds, and where a byte of it lies.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::OnceLock;

use super::places::Places;

/// Largest file that is read, in bytes. A long scenario is under 200 kB; 100,000 scenes take about 50 MiB.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A text and what it is called in messages.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path as the person gave it.
    pub name: String,
    /// The text, without a byte order mark.
    pub text: String,
    /// Where its lines begin; found when a place is first asked for.
    places: OnceLock<Places>,
}

/// Line and column, both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is none.
    #[error("there is no file {0}; check the path")]
    Missing(String),
    /// It is a folder.
    #[error("{0} is a folder, not a file; name a file in it")]
    Folder(String),
    /// It is too large to be one of ours.
    #[error("{name} has {bytes} bytes, more than the {MOST_BYTES} that a file of this kind may have; is it the right file?")]
    TooLarge {
        /// The file.
        name: String,
        /// Its size.
        bytes: u64,
    },
    /// It is not text.
    #[error("{name} is not UTF-8 text (byte {at} is wrong); save it as UTF-8 in your editor")]
    NotText {
        /// The file.
        name: String,
        /// First wrong byte.
        at: usize,
    },
    /// The system refused.
    #[error("{name} could not be read: {source}")]
    Refused {
        /// The file.
        name: String,
        /// What the system said.
        source: std::io::Error,
    },
}

impl ReadError {
    /// The file, as it was asked for.
    pub fn name(&self) -> &str {
        match self {
            Self::Missing(name)
            | Self::Folder(name)
            | Self::TooLarge { name, .. }
            | Self::NotText { name, .. }
            | Self::Refused { name, .. } => name,
        }
    }
}

impl SourceFile {
    /// Reads a text file of at most 64 MiB. A byte order mark is dropped.
    pub fn read(path: &Path) -> Result<Self, ReadError> {
        let name = path.display().to_string();
        let bytes = read_bounded(path, &name)?;
        let text = String::from_utf8(bytes).map_err(|e| ReadError::NotText {
            name: name.clone(),
            at: e.utf8_error().valid_up_to(),
        })?;
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        Ok(Self::new(name, text))
    }

    /// A text that is not on disk.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            text: text.into(),
            places: OnceLock::new(),
        }
    }

    /// Where a byte lies.
    pub fn position(&self, byte: u32) -> Position {
        let (line, column) = self.places().position(&self.text, self.boundary(byte as usize));
        Position { line, column }
    }

    /// The first byte of the line that a byte lies in.
    pub(super) fn line_start(&self, byte: usize) -> usize {
        self.places().line_start(&self.text, self.boundary(byte))
    }

    /// The byte, or the first of the character that it lies in.
    pub(super) fn boundary(&self, byte: usize) -> usize {
        self.text.floor_char_boundary(byte)
    }

    fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::of(&self.text))
    }
}

fn read_bounded(path: &Path, name: &str) -> Result<Vec<u8>, ReadError> {
    let refused = |source: std::io::Error| match source.kind() {
        ErrorKind::NotFound => ReadError::Missing(name.to_owned()),
        ErrorKind::IsADirectory => ReadError::Folder(name.to_owned()),
        _ => ReadError::Refused {
            name: name.to_owned(),
            source,
        },
    };
    let meta = std::fs::metadata(path).map_err(refused)?;
    if meta.is_dir() {
        return Err(ReadError::Folder(name.to_owned()));
    }
    if meta.len() > MOST_BYTES {
        return Err(ReadError::TooLarge {
            name: name.to_owned(),
            bytes: meta.len(),
        });
    }
    let mut bytes = Vec::new();
    let read = File::open(path)
        .and_then(|f| f.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(refused)?;
    if read as u64 > MOST_BYTES {
        return Err(ReadError::TooLarge {
            name: name.to_owned(),
            bytes: read as u64,
        });
    }
    Ok(bytes)
}
