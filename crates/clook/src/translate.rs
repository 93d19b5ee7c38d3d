//! `clook translate`: every text of a scenario in a file beside it, to be filled in in another language.

use std::path::Path;

use super::args::TranslateArgs;
use super::exit_code::Outcome;
use super::output::Output;
use super::record_file::replace;
use super::scenario_file::no_scenario;
use ron_reader::diagnostic::{Diagnostic, ReadError, SourceFile, any_error, counts, render};
use scenario::document::ScenarioDoc;
use scenario::translation::{Translation, is_language, written};
use scenario::{Catalog, Compiled, compile};

/// Writes the translation file of a language, keeping what it already has.
pub(super) fn translate(args: &TranslateArgs, catalog: &Catalog) -> Result<Output, Output> {
    let language = args.language.as_str();
    if !is_language(language) {
        return Err(wrong_use(format!(
            "`{language}` is no language's letters; write them small, such as `es`"
        )));
    }
    let file = if args.path.is_dir() {
        args.path.join("scenario.ron")
    } else {
        args.path.clone()
    };
    if !file.is_file() {
        return Err(no_scenario(&args.path));
    }
    if file.file_name().is_none_or(|name| name != "scenario.ron") {
        let shown = file.display();
        return Err(wrong_use(format!(
            "a translation lies beside a scenario.ron; name that, or its folder: {shown}"
        )));
    }
    let source = SourceFile::read(&file).map_err(|why| Output::failed(Outcome::CannotRead, why))?;
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
        Output::failed(Outcome::CannotRead, why)
    })?;
    let shown = path.display();
    Ok(Output::clean(format!(
        "{shown} has every text of the scenario; still to be translated: {}\nTo hold it against the scenario:\n  clook check {shown}\n",
        new.open
    )))
}

fn wrong_use(why: String) -> Output {
    Output::failed(Outcome::WrongUse, why)
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
        outcome: Outcome::Problems,
    }
}

/// What is there already; a file that cannot be read as a translation of this scenario is left as it is.
fn read_old(path: &Path, doc: &ScenarioDoc) -> Result<Option<(SourceFile, Translation)>, Output> {
    let file = match SourceFile::read(path) {
        Ok(file) => file,
        Err(ReadError::Missing(_)) => return Ok(None),
        Err(why) => return Err(Output::failed(Outcome::CannotRead, why)),
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
