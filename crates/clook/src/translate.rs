//! `clook translate`: every text of a scenario in a file beside it, to be filled in in another language.

use std::fmt::Write as _;
use std::path::Path;

use super::args::TranslateArgs;
use super::exit_code::ExitStatus;
use super::output::Output;
use super::scenario_file::no_scenario;
use folder::{SCENARIO, replace, scenario_file};
use ron_reader::diagnostic::{Diagnostic, ReadError, SourceFile, any_error, counts, render};
use scenario::document::ScenarioDoc;
use scenario::translation::{Translation, Written, is_language, written};
use scenario::{Catalog, Compiled, compile};

/// Writes the translation file of a language, keeping what it already has.
pub(super) fn translate(args: &TranslateArgs, catalog: &Catalog) -> Result<Output, Output> {
    let language = args.language.as_str();
    if !is_language(language) {
        return Err(wrong_use(format!(
            "`{language}` is no language's letters; write them small, such as `es`"
        )));
    }
    let file = scenario_file(&args.path);
    if !file.is_file() {
        return Err(no_scenario(&args.path));
    }
    if file.file_name().is_none_or(|name| name != SCENARIO) {
        let shown = file.display();
        return Err(wrong_use(format!(
            "a translation lies beside a {SCENARIO}; name that, or its folder: {shown}"
        )));
    }
    let source = SourceFile::read(&file).map_err(|why| Output::failed(ExitStatus::CannotRead, why))?;
    let doc = sound(&source, catalog)?;
    if doc.language.value == language {
        return Err(wrong_use(format!(
            "the scenario itself is written in `{language}`; name another language"
        )));
    }
    let path = file.with_file_name(format!("{language}.ron"));
    let old = read_old(&path, &doc)?;
    let new = written(&doc, &source.text, language, old.as_ref().map(|(file, old)| (file, old)));
    replace(&path, &new.text).map_err(|why| {
        let why = format!("the translation could not be written ({why}): {}", path.display());
        Output::failed(ExitStatus::CannotRead, why)
    })?;
    Ok(Output::clean(told(&path.display().to_string(), &new)))
}

/// Most ids that one line names.
const MOST_NAMED: usize = 5;

/// What is said of a file that was written: what is open, and what somebody has to look at.
fn told(shown: &str, new: &Written) -> String {
    let mut out = format!("{shown} has every text of the scenario; still to be translated: {}\n", new.open);
    for (ids, what) in [
        (&new.outdated, "made from words that the author has changed since"),
        (
            &new.unclear,
            "kept at the end, because it cannot be told which of several equal texts they belong to",
        ),
        (&new.gone, "kept at the end, for texts that the scenario no longer has"),
    ] {
        let first: Vec<String> = ids.iter().take(MOST_NAMED).map(|id| format!("`{id}`")).collect();
        let more = if ids.len() > first.len() { ", …" } else { "" };
        if !ids.is_empty() {
            let _ = writeln!(out, "{what}: {} ({}{more})", ids.len(), first.join(", "));
        }
    }
    let _ = writeln!(out, "To hold it against the scenario:\n  clook check {shown}");
    out
}

fn wrong_use(why: String) -> Output {
    Output::failed(ExitStatus::WrongUse, why)
}

/// The scenario as it stands in the file, if it has no errors.
fn sound(source: &SourceFile, catalog: &Catalog) -> Result<ScenarioDoc, Output> {
    let Compiled { doc, diagnostics, .. } = compile(source, catalog);
    doc.filter(|_| !any_error(&diagnostics)).ok_or_else(|| {
        let why = format!("mend the scenario first ({}): {}", counts(&diagnostics), source.name);
        problems(source, &diagnostics, &why)
    })
}

fn problems(file: &SourceFile, found: &[Diagnostic], why: &str) -> Output {
    Output {
        out: String::new(),
        err: format!("{}error: {why}\n", render(file, found)),
        outcome: ExitStatus::Problems,
    }
}

/// What is there already; a file that cannot be read as a translation of this scenario is left as it is.
fn read_old(path: &Path, doc: &ScenarioDoc) -> Result<Option<(SourceFile, Translation)>, Output> {
    let file = match SourceFile::read(path) {
        Ok(file) => file,
        Err(ReadError::Missing(_)) => return Ok(None),
        Err(why) => return Err(Output::failed(ExitStatus::CannotRead, why)),
    };
    let (translation, mut found) = Translation::read(&file);
    found.extend(translation.as_ref().and_then(|translation| translation.of_another(doc)));
    match translation.filter(|_| !any_error(&found)) {
        Some(translation) => Ok(Some((file, translation))),
        None => Err(problems(
            &file,
            &found,
            &format!("the file was left as it is; mend it first: {}", path.display()),
        )),
    }
}
