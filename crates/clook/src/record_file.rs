//! Recorded runs and walkthroughs on disk: what is said where one cannot be played, and how they are written.

use std::path::Path;

use ron::ser::PrettyConfig;

use super::exit_code::ExitStatus;
use super::output::Output;
use folder::{RecordedRun, RunFault, Unwritten, replace};
use play::playtest::written;
use play::session::{Record, Walkthrough};
use ron_reader::diagnostic::SourceFile;

/// Reads a record or a walkthrough.
pub(super) fn read(path: &Path) -> Result<RecordedRun, Output> {
    let file = SourceFile::read(path).map_err(|why| Output::failed(ExitStatus::CannotRead, why))?;
    RecordedRun::read(&file).map_err(|fault| {
        let place = match &fault {
            RunFault::Form { line, column, .. } => format!(":{line}:{column}"),
            RunFault::Neither | RunFault::Format(_) => String::new(),
        };
        Output::failed(ExitStatus::CannotRead, format!("{fault}: {}{place}", file.name))
    })
}

/// The text of a record, one action a line.
fn text(record: &Record) -> Result<String, ron::Error> {
    let pretty = PrettyConfig::new().struct_names(true).depth_limit(2);
    ron::ser::to_string_pretty(record, pretty).map(|text| text + "\n")
}

/// Writes a record in place of the one before.
pub(super) fn write(path: &Path, record: &Record) -> Result<(), Unwritten> {
    replace(path, text(record).map_err(std::io::Error::other)?)
}

/// Writes a walkthrough in place of the one before.
pub(super) fn write_walkthrough(path: &Path, walkthrough: &Walkthrough) -> Result<(), Unwritten> {
    replace(path, written(walkthrough).map_err(std::io::Error::other)?)
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
