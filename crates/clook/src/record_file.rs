//! Recorded runs and walkthroughs on disk: which of the two a file is, and how a record is written without ever being half there.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::exit_code::Outcome;
use super::output::Output;
use play::playtest::written;
use play::session::{Record, Walkthrough};
use ron_reader::diagnostic::SourceFile;
use ron_reader::syntax::first_word;

/// The version of both forms that this program reads.
const FORMAT: u32 = 1;

/// A file that can be played again.
#[derive(Debug)]
pub(super) enum Run {
    /// What someone did.
    Record(Record),
    /// What an author wrote.
    Walkthrough(Walkthrough),
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

/// Reads a record or a walkthrough.
pub(super) fn read(path: &Path) -> Result<Run, Output> {
    let file = SourceFile::read(path).map_err(|why| Output::failed(Outcome::CannotRead, why))?;
    match first_word(&file.text) {
        "Record" => {
            right_format(&file, ron::from_str::<RecordHead>(&file.text).ok().map(|head| head.format))?;
            decode(&file).map(Run::Record)
        }
        "Walkthrough" => {
            right_format(&file, ron::from_str::<WalkthroughHead>(&file.text).ok().map(|head| head.format))?;
            decode(&file).map(Run::Walkthrough)
        }
        _ => {
            let why = format!(
                "this is neither a record nor a walkthrough; it should begin with `Record(` or `Walkthrough(`: {}",
                file.name
            );
            Err(Output::failed(Outcome::CannotRead, why))
        }
    }
}

/// A file whose version cannot be read is left to the decoder, which says where it is wrong.
fn right_format(file: &SourceFile, found: Option<u32>) -> Result<(), Output> {
    match found {
        Some(found) if found != FORMAT => {
            let why = format!(
                "the file has format {found}, and this program reads format {FORMAT}; update the program, or record the run again: {}",
                file.name
            );
            Err(Output::failed(Outcome::CannotRead, why))
        }
        _ => Ok(()),
    }
}

fn decode<T: DeserializeOwned>(file: &SourceFile) -> Result<T, Output> {
    options().from_str(&file.text).map_err(|wrong| {
        let (line, column) = (wrong.span.start.line, wrong.span.start.col);
        let why = format!(
            "the record cannot be read ({}); it is damaged or was changed by hand: {}:{line}:{column}",
            wrong.code, file.name
        );
        Output::failed(Outcome::CannotRead, why)
    })
}

/// What is optional is written plainly, as in a scenario.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

/// The text of a record, one action a line.
fn text(record: &Record) -> Result<String, ron::Error> {
    let pretty = PrettyConfig::new().struct_names(true).depth_limit(2);
    ron::ser::to_string_pretty(record, pretty).map(|text| text + "\n")
}

/// Writes a record in place of the one before.
pub(super) fn write(path: &Path, record: &Record) -> io::Result<()> {
    replace(path, &text(record).map_err(io::Error::other)?)
}

/// Writes a walkthrough in place of the one before; its folder is made if it is not there.
pub(super) fn write_walkthrough(path: &Path, walkthrough: &Walkthrough) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    replace(path, &written(walkthrough).map_err(io::Error::other)?)
}

/// Beside it first, then over it: a file is never half there.
pub(super) fn replace(path: &Path, text: &str) -> io::Result<()> {
    let partial = partial_name(path);
    let mut file = File::create(&partial)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    drop(file);
    fs::rename(&partial, path)
}

fn partial_name(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::text;
    use play::session::{Action, Mode, Record};

    #[test]
    fn a_record_has_one_action_a_line_and_reads_back() {
        let actions = vec![
            Action::Continue,
            Action::Ask("who".to_owned()),
            Action::Narrate("a\nb \"c\"".to_owned()),
        ];
        let record = Record {
            format: 1,
            scenario: "s".to_owned(),
            hash: "h".to_owned(),
            deal: "d".to_owned(),
            seed: u64::MAX,
            mode: Mode::Practice,
            actions,
        };
        let text = text(&record).unwrap();
        assert!(text.starts_with("Record(\n    format: 1,\n"), "{text}");
        assert!(text.contains("\n        Ask(\"who\"),\n        Narrate("), "{text}");
        assert_eq!(ron::from_str::<Record>(&text).unwrap(), record);
    }
}
