//! `clook check`: every problem of every file named, and one line of counts.

use std::path::{Path, PathBuf};

use super::args::{CheckArgs, CheckFormat};
use super::exit_code::Outcome;
use super::output::Output;
use super::scenario_file::no_scenario;
use super::{check_view, sarif};
use lint;
use ron_reader::diagnostic::{Diagnostic, ReadError, Severity, SourceFile, any_error};
use ron_reader::syntax::first_word;
use scenario::document::Id;
use scenario::document::ScenarioDoc;
use scenario::translation::Translation;
use scenario::{Catalog, Compiled, Profile, compile, picture_problems, read_picture, translation_files};

/// A file and what was found in it.
pub(super) struct CheckedFile {
    /// The file.
    pub(super) file: SourceFile,
    /// The problems, in file order.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What a scenario relies on of an agency's profile.
    refers_to: Vec<Id>,
    /// The profile, where the file is one.
    profile: Option<Profile>,
}

/// Checks the files at the paths.
pub(super) fn check(args: &CheckArgs, catalog: &Catalog) -> Output {
    let mut files = Vec::new();
    let mut output = Output::clean("");
    for path in args.paths.iter().flat_map(|path| inside(path)) {
        match path.and_then(|path| read(&path, catalog)) {
            Ok(checked) => files.push(checked),
            Err(failed) => {
                output.err.push_str(&failed.err);
                output.outcome = output.outcome.max(failed.outcome);
            }
        }
    }
    hold_against_profiles(&mut files);
    let worst = if args.deny.is_some() { Severity::Warning } else { Severity::Error };
    if files.iter().flat_map(|f| &f.diagnostics).any(|d| d.severity <= worst) {
        output.outcome = output.outcome.max(Outcome::Problems);
    }
    output.out = match args.format {
        CheckFormat::Human => check_view::human(&files),
        CheckFormat::Json => check_view::json(&files),
        CheckFormat::Sarif => sarif::sarif(&files),
    };
    output
}

/// The files that a path means: itself, the scenario in a folder, or all scenarios and catalogs in a folder of folders.
fn inside(path: &Path) -> Vec<Result<PathBuf, Output>> {
    if !path.is_dir() {
        return vec![Ok(path.to_owned())];
    }
    let scenario = path.join("scenario.ron");
    if scenario.is_file() {
        return with_translations(scenario).into_iter().map(Ok).collect();
    }
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .flat_map(|path| if path.is_dir() { in_folder(&path) } else { vec![path] })
        .filter(|path| path.is_file() && path.extension().is_some_and(|end| end == "ron"))
        .collect();
    paths.sort();
    if paths.is_empty() {
        return vec![Err(no_scenario(path))];
    }
    paths.into_iter().map(Ok).collect()
}

/// A scenario, or the profiles in a folder of theirs.
fn in_folder(folder: &Path) -> Vec<PathBuf> {
    let scenario = folder.join("scenario.ron");
    if scenario.is_file() {
        return with_translations(scenario);
    }
    if folder.file_name().is_none_or(|name| name != "profiles") {
        return vec![scenario];
    }
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

/// A scenario and what it was put into.
fn with_translations(scenario: PathBuf) -> Vec<PathBuf> {
    let beside = translation_files(&scenario);
    std::iter::once(scenario).chain(beside).collect()
}

/// Every scenario against every profile of the same check.
fn hold_against_profiles(files: &mut [CheckedFile]) {
    let (profiles, mut scenarios): (Vec<&mut CheckedFile>, Vec<&mut CheckedFile>) = files.iter_mut().partition(|f| f.profile.is_some());
    for scenario in &mut scenarios {
        for with in &profiles {
            let lacks = with.profile.as_ref().map(|profile| profile.lacks(&with.file, &scenario.refers_to));
            scenario.diagnostics.extend(lacks.unwrap_or_default());
        }
    }
}

fn read(path: &Path, catalog: &Catalog) -> Result<CheckedFile, Output> {
    let cannot = |why: ReadError| Output::failed(Outcome::CannotRead, why);
    let file = SourceFile::read(path).map_err(cannot)?;
    let plain = |file, diagnostics, profile| CheckedFile {
        file,
        diagnostics,
        refers_to: Vec::new(),
        profile,
    };
    match first_word(&file.text) {
        "Catalog" => {
            let (_, diagnostics) = Catalog::read(&file);
            return Ok(plain(file, diagnostics, None));
        }
        "Profile" => {
            let (profile, diagnostics) = Profile::read(&file);
            return Ok(plain(file, diagnostics, profile));
        }
        "Translation" => {
            let diagnostics = read_translation(path, &file, catalog);
            return Ok(plain(file, diagnostics, None));
        }
        _ => {}
    }
    let folder = super::scenario_file::folder_name(path);
    let mut checked = lint::check(file, folder.as_deref(), catalog);
    if let Some(doc) = &checked.doc {
        checked.diagnostics.extend(picture_problems(path, doc));
        checked.diagnostics.extend(drawing_problems(path, doc));
        checked.diagnostics.sort_by_key(|d| (d.span, d.severity));
    }
    Ok(CheckedFile {
        file: checked.file,
        diagnostics: checked.diagnostics,
        refers_to: checked.doc.map(|doc| doc.refers_to.items).unwrap_or_default(),
        profile: None,
    })
}

/// What is wrong with pictures that can be read: what takes too long to draw, and what of one will be missing.
fn drawing_problems(scenario: &Path, doc: &ScenarioDoc) -> Vec<Diagnostic> {
    let folder = scenario.parent().unwrap_or(Path::new(""));
    let mut problems = Vec::new();
    for file in doc.pictures.entries.iter().map(|(_, picture)| &picture.file) {
        let read = read_picture(folder, &file.value);
        // What cannot be read has been told of.
        if read.is_ok() {
            let told = raster::told(&file.value, &read).into_iter();
            problems.extend(told.map(|(says, help)| Diagnostic::warning("wrong-picture", file.span, says).help(help)));
        }
    }
    problems
}

/// What is wrong with a translation, in itself and held against the scenario it lies beside.
fn read_translation(path: &Path, file: &SourceFile, catalog: &Catalog) -> Vec<Diagnostic> {
    let (translation, mut problems) = Translation::read(file);
    let Some(translation) = translation else { return problems };
    let wrong = |message: &str| Diagnostic::error("wrong-translation", translation.of.span, message);
    match SourceFile::read(&path.with_file_name("scenario.ron")) {
        Ok(scenario) => {
            let Compiled { doc, diagnostics, .. } = compile(&scenario, catalog);
            // What could not be read of the scenario would seem to be gone from it.
            match doc.filter(|_| !any_error(&diagnostics)) {
                Some(doc) => problems.extend(translation.problems(&scenario, &doc)),
                None => problems.push(wrong("the scenario beside this translation has errors").help("mend scenario.ron first")),
            }
        }
        Err(ReadError::Missing(_)) => {
            let problem = wrong("there is no scenario.ron beside this translation");
            problems.push(problem.help("put it into the folder of its scenario"));
        }
        Err(why) => problems.push(wrong("the scenario beside this translation cannot be read").help(why.to_string())),
    }
    problems.sort_by_key(|d| (d.span, d.severity));
    problems
}
