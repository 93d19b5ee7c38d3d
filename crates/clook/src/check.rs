//! `clook check`: every problem of every file named, and one line of counts.

use std::path::Path;

use super::args::{CheckArgs, CheckFormat};
use super::exit_code::ExitStatus;
use super::output::Output;
use super::scenario_file::{found, no_scenario};
use super::{check_view, sarif};
use folder::{CheckedFile, CheckedFolder, Profiles, SCENARIO, Unread, check_file, check_folder, is_call, is_guide, listed, plain_files};
use ron_reader::diagnostic::{Diagnostic, Severity, SourceFile};
use scenario::Catalog;
use scenario::document::ScenarioDoc;

/// The folder of a library in which its profiles lie.
const PROFILES: &str = "profiles";

/// Checks the files at the paths.
pub(super) fn check(args: &CheckArgs, catalog: &Catalog) -> Output {
    let mut gathered = Gathered {
        catalog,
        files: Vec::new(),
        docs: Vec::new(),
        output: Output::clean(""),
    };
    for path in &args.paths {
        gathered.look(&found(path));
    }
    gathered.hold_against_profiles();
    let Gathered { files, mut output, .. } = gathered;
    let worst = if args.deny.is_some() { Severity::Warning } else { Severity::Error };
    if files.iter().flat_map(|f| &f.diagnostics).any(|d| d.severity <= worst) {
        output.outcome = output.outcome.max(ExitStatus::Problems);
    }
    output.out = match args.format {
        CheckFormat::Human => check_view::human(&files),
        CheckFormat::Json => check_view::json(&files),
        CheckFormat::Sarif => sarif::sarif(&files),
    };
    output
}

/// What the paths have come to so far.
struct Gathered<'a> {
    catalog: &'a Catalog,
    files: Vec<CheckedFile>,
    /// What stands in the scenarios among the files, where it could be read, each with its place among them.
    docs: Vec<(usize, ScenarioDoc)>,
    output: Output,
}

impl Gathered<'_> {
    /// The files that a path means: itself, what lies in a scenario's folder, or all calls, profiles and catalogs in a folder of them.
    fn look(&mut self, path: &Path) {
        if !path.is_dir() {
            self.file(path);
            return;
        }
        if is_call(path) {
            self.call(&path.join(SCENARIO));
            return;
        }
        let before = (self.files.len(), self.output.outcome);
        self.library(path);
        if before == (self.files.len(), self.output.outcome) {
            self.fail(no_scenario(path));
        }
    }

    fn library(&mut self, folder: &Path) {
        let before = self.docs.len();
        for path in self.or_said(listed(folder)) {
            if is_call(&path) {
                self.call(&path.join(SCENARIO));
            } else if path.is_dir() && path.file_name().is_some_and(|name| name == PROFILES) {
                let profiles = self.or_said(plain_files(&path));
                for path in &profiles {
                    self.file(path);
                }
            } else if path.is_file() && path.extension().is_some_and(|end| end == "ron") {
                self.file(&path);
            }
        }
        self.hold_against_each_other(before);
    }

    /// The calls of one library, those from this one on, held against each other.
    fn hold_against_each_other(&mut self, first: usize) {
        let calls = self.docs.iter().skip(first);
        let (places, docs): (Vec<usize>, Vec<&ScenarioDoc>) = calls.map(|(ix, doc)| (*ix, doc)).unzip();
        for (call, found) in lint::controllers_alike(&docs) {
            if let Some(file) = places.get(call).and_then(|ix| self.files.get_mut(*ix)) {
                file.diagnostics.push(found);
                file.diagnostics.sort_by_key(|d| (d.span, d.severity));
            }
        }
    }

    /// One file: what it says that it is, and otherwise a scenario.
    fn file(&mut self, path: &Path) {
        if path.file_name().is_some_and(|name| name == SCENARIO) {
            self.call(path);
            return;
        }
        match SourceFile::read(path) {
            Err(why) => self.fail(Output::failed(ExitStatus::CannotRead, why)),
            Ok(file) => match check_file(path, file, &on_disk, self.catalog) {
                Ok(checked) => self.files.push(checked),
                Err(_) => self.call(path),
            },
        }
    }

    fn call(&mut self, path: &Path) {
        match check_folder(path, &on_disk, self.catalog) {
            Err(why) => self.fail(Output::failed(ExitStatus::CannotRead, why)),
            Ok(CheckedFolder { scenario, beside, unread }) => {
                self.docs.extend(scenario.doc.map(|doc| (self.files.len(), doc)));
                self.files.push(CheckedFile {
                    path: path.to_owned(),
                    file: scenario.file,
                    diagnostics: scenario.diagnostics,
                });
                self.files.extend(beside);
                for why in unread {
                    self.fail(Output::failed(ExitStatus::CannotRead, why));
                }
            }
        }
    }

    /// What was listed; a folder that cannot be read is said.
    fn or_said<T: Default>(&mut self, listed: Result<T, Unread>) -> T {
        listed.unwrap_or_else(|why| {
            self.fail(Output::failed(ExitStatus::CannotRead, why));
            T::default()
        })
    }

    fn fail(&mut self, failed: Output) {
        self.output.err.push_str(&failed.err);
        self.output.outcome = self.output.outcome.max(failed.outcome);
    }

    /// Every scenario against every profile of the same check; those of its own library it was held against already.
    fn hold_against_profiles(&mut self) {
        let mut profiles = Profiles::default();
        // A guide is prose, whatever word it opens with.
        let files = self.files.iter().filter(|checked| !is_guide(&checked.path));
        files.for_each(|checked| profiles.add(&checked.file));
        for (ix, doc) in &self.docs {
            let Some(scenario) = self.files.get_mut(*ix) else { continue };
            for lack in profiles.lacked_by(&doc.refers_to.items) {
                let is_told = |told: &Diagnostic| told.span == lack.span && told.message == lack.message;
                if !scenario.diagnostics.iter().any(is_told) {
                    scenario.diagnostics.push(lack);
                }
            }
            scenario.diagnostics.sort_by_key(|d| (d.span, d.severity));
        }
    }
}

/// Nothing is open in an editor here.
fn on_disk(_: &Path) -> Option<String> {
    None
}
