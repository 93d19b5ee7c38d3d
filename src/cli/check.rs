//! `clook check`: every problem of every file named, and one line of counts.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::exit_code::Outcome;
use super::output::Output;
use super::scenario_file::{load_one, no_scenario};
use crate::diagnostic::{Diagnostic, Severity, counts, render};
use crate::scenario::{Catalog, Library, Loaded};

/// Checks the files at the paths.
pub(super) fn check(paths: &[PathBuf], catalog: &Catalog) -> Output {
    let mut output = Output::clean("");
    let mut all: Vec<Diagnostic> = Vec::new();
    let (mut read, mut faulty) = (0, 0);
    for result in paths.iter().flat_map(|path| load_all(path, catalog)) {
        match result {
            Ok(loaded) => {
                read += 1;
                faulty += usize::from(!loaded.diagnostics.is_empty());
                output.out.push_str(&render(&loaded.file, &loaded.diagnostics));
                all.extend(loaded.diagnostics);
            }
            Err(failed) => {
                output.err.push_str(&failed.err);
                output.outcome = output.outcome.max(failed.outcome);
            }
        }
    }
    if all.iter().any(|d| d.severity != Severity::Advice) {
        output.outcome = output.outcome.max(Outcome::Problems);
    }
    if read > 0 {
        let _ = writeln!(output.out, "{} in {}", counts(&all), files(read, faulty));
    }
    output
}

/// How many files: those with problems of those read, where that differs.
fn files(read: usize, faulty: usize) -> String {
    let all = format!("{read} file{}", if read == 1 { "" } else { "s" });
    if faulty == 0 || faulty == read {
        all
    } else {
        format!("{faulty} of {all}")
    }
}

fn load_all(path: &Path, catalog: &Catalog) -> Vec<Result<Loaded, Output>> {
    if !path.is_dir() || path.join("scenario.ron").is_file() {
        return vec![load_one(path, catalog)];
    }
    let entries = Library::open(path, catalog).entries;
    if entries.is_empty() {
        return vec![Err(no_scenario(path))];
    }
    let read = |loaded: Result<Loaded, _>| loaded.map_err(|why| Output::failed(Outcome::CannotRead, why));
    entries.into_iter().map(|entry| read(entry.loaded)).collect()
}
