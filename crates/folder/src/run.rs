//! Runs in files, recorded or written as walkthroughs: which of the two a file is, and why it is neither.

use ron_reader::diagnostic::{SourceFile, Span};
use ron_reader::syntax::first_word;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use play::session::{Record, Walkthrough};

/// The version of both forms that this program reads.
const FORMAT: u32 = 1;

/// A file that can be played again.
#[derive(Debug)]
pub enum RecordedRun {
    /// What someone did.
    Record(Record),
    /// What an author wrote.
    Walkthrough(Walkthrough),
}

/// Why a file cannot be played again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunFault {
    /// It is something else.
    #[error("this is neither a record nor a walkthrough; it should begin with `Record(` or `Walkthrough(`")]
    Neither,
    /// It is of another version.
    #[error("the file has format {0}, and this program reads format {FORMAT}; update the program, or record the run again")]
    Format(u32),
    /// Its form is wrong.
    #[error("the record cannot be read ({detail}); it is damaged or was changed by hand")]
    Form {
        /// What is wrong there.
        detail: String,
        /// Where, in bytes.
        at: Span,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
}

/// The version, whatever else a later form may hold.
#[derive(Deserialize)]
#[serde(rename = "Record")]
struct RecordHead {
    format: u32,
}

/// The version, whatever else a later form may hold.
#[derive(Deserialize)]
#[serde(rename = "Walkthrough")]
struct WalkthroughHead {
    format: u32,
}

impl RecordedRun {
    /// Reads a record or a walkthrough.
    pub fn read(file: &SourceFile) -> Result<Self, RunFault> {
        match first_word(&file.text) {
            "Record" => {
                right_format(ron::from_str::<RecordHead>(&file.text).ok().map(|head| head.format))?;
                decode(file).map(Self::Record)
            }
            "Walkthrough" => {
                right_format(ron::from_str::<WalkthroughHead>(&file.text).ok().map(|head| head.format))?;
                decode(file).map(Self::Walkthrough)
            }
            _ => Err(RunFault::Neither),
        }
    }
}

/// A file whose version cannot be read is left to the decoder, which says where it is wrong.
fn right_format(found: Option<u32>) -> Result<(), RunFault> {
    found
        .filter(|found| *found != FORMAT)
        .map_or(Ok(()), |found| Err(RunFault::Format(found)))
}

/// What is optional is written plainly, as in a scenario.
fn decode<T: DeserializeOwned>(file: &SourceFile) -> Result<T, RunFault> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(&file.text).map_err(|wrong| {
        let (line, column) = (wrong.span.start.line, wrong.span.start.col);
        let at = byte(&file.text, line, column);
        RunFault::Form {
            detail: wrong.code.to_string(),
            at: Span::new(at, at),
            line,
            column,
        }
    })
}

/// The byte of a line and a column, both from 1, columns in characters; the end of the text where it has no such place.
fn byte(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
    start + inside
}

#[cfg(test)]
mod tests {
    use super::{RecordedRun, RunFault, byte};
    use ron_reader::diagnostic::SourceFile;

    #[test]
    fn a_place_is_found_in_any_text() {
        let text = "aé\nb\u{1f600}c\n";
        assert_eq!(
            ["a", "b", "c"].map(|c| text.find(c).unwrap()),
            [byte(text, 1, 1), byte(text, 2, 1), byte(text, 2, 3)]
        );
        assert_eq!((byte(text, 9, 9), byte("", 1, 1), byte("", 0, 0)), (text.len(), 0, 0));
    }

    #[test]
    fn what_is_no_run_says_why() {
        let read = |text: &str| RecordedRun::read(&SourceFile::new("a.ron", text)).unwrap_err();
        assert_eq!((read(""), read("Scenario(")), (RunFault::Neither, RunFault::Neither));
        assert_eq!(read("Walkthrough(format: 2, what: 1)"), RunFault::Format(2));
        assert!(matches!(read("Walkthrough(format: 1,\n nam: 2)"), RunFault::Form { line: 2, .. }));
    }
}
