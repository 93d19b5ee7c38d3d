//! One check of one folder: all there is to say of a scenario and of what lies beside it, the same at every door.

use std::path::{Path, PathBuf};

use lint::Checked;
use ron_reader::diagnostic::{Diagnostic, ReadError, SourceFile, Span, any_error};
use ron_reader::syntax::first_word;
use scenario::document::ScenarioDoc;
use scenario::translation::Translation;
use scenario::{Catalog, Compiled, compile};

use super::files::{Unread, guide_files, translations_by, walkthrough_files};
use super::guide;
use super::layout::{SCENARIO, folder_name, is_guide};
use super::library::picture_problems;
use super::profiles::{Profiles, of_profile};
use super::remembered::{ReadTranslation, Remembered};

/// The text of a file that an editor holds open; none for one that is read from disk.
pub type OpenText<'a> = &'a dyn Fn(&Path) -> Option<String>;

/// A file and what was found in it.
#[derive(Debug)]
pub struct CheckedFile {
    /// Where it lies.
    pub path: PathBuf,
    /// The file.
    pub file: SourceFile,
    /// The problems, in file order.
    pub diagnostics: Vec<Diagnostic>,
}

/// A scenario with what lies beside it.
#[derive(Debug)]
pub struct CheckedFolder {
    /// The scenario, with the problems of its file, its pictures and what it asks of profiles.
    pub scenario: Checked,
    /// Its translations, then its walkthroughs, by name, and its guide, with or without problems.
    pub beside: Vec<CheckedFile>,
    /// What of the folder could not be read.
    pub unread: Vec<Unread>,
}

impl CheckedFolder {
    /// What could not be read, as problems at the top of the scenario, for whoever has no other place to say it.
    pub fn unread_problems(&self) -> Vec<Diagnostic> {
        let say = |unread: &Unread| {
            let problem = Diagnostic::error("unread-file", Span::default(), unread.to_string());
            problem.help("nothing is known of what stands there until it can be read")
        };
        self.unread.iter().map(say).collect()
    }
}

/// Checks a scenario's text alone, with nothing beside it.
pub fn check_text(file: SourceFile, folder: Option<&str>, catalog: &Catalog) -> CheckedFolder {
    CheckedFolder {
        scenario: lint::check(file, folder, catalog),
        beside: Vec::new(),
        unread: Vec::new(),
    }
}

/// Checks a scenario file and all that lies beside it. Where files are open in an editor, their texts are as they stand there.
pub fn check_folder(path: &Path, open: OpenText<'_>, catalog: &Catalog) -> Result<CheckedFolder, ReadError> {
    check_folder_again(path, open, catalog, &mut Remembered::default())
}

/// The same, where what earlier checks of this folder found is remembered: what has not changed since is not looked at again.
pub fn check_folder_again(
    path: &Path,
    open: OpenText<'_>,
    catalog: &Catalog,
    remembered: &mut Remembered,
) -> Result<CheckedFolder, ReadError> {
    let file = remembered.text(path, open)?;
    let mut checked = check_text(file, folder_name(path).as_deref(), catalog);
    if let Some(doc) = &checked.scenario.doc {
        let found = &mut checked.scenario.diagnostics;
        found.extend(picture_problems(path, doc, remembered));
        let (profiles, unread) = Profiles::of_library(path, open, remembered);
        found.extend(profiles.lacked_by(&doc.refers_to.items));
        found.sort_by_key(|d| (d.span, d.severity));
        checked.unread.extend(unread);
    }
    // A file of another name is a draft: what lies beside it belongs to the scenario that has the folder.
    if path.file_name().is_some_and(|name| name == SCENARIO) {
        checked.look_beside(path, open, remembered);
    }
    remembered.let_go();
    Ok(checked)
}

impl CheckedFolder {
    fn look_beside(&mut self, path: &Path, open: OpenText<'_>, remembered: &mut Remembered) {
        let translations = self.listed(translations_by(path, |path| remembered.says(path)));
        let (walkthroughs, guides) = (self.listed(walkthrough_files(path)), self.listed(guide_files(path)));
        let is_sound = self.scenario.scenario.is_some();
        for path in translations {
            let doc = self.scenario.doc.as_ref().filter(|_| is_sound);
            let found = remembered.text(&path, open).map(|file| {
                let read = remembered.translation(&path, &file);
                let diagnostics = of_translation(&read, Beside::Scenario(&self.scenario.file, doc));
                CheckedFile { path, file, diagnostics }
            });
            self.take(found);
        }
        for path in walkthroughs {
            let found = remembered.text(&path, open).map(|file| {
                let wrong = remembered.walkthrough(&path, &file, self.scenario.scenario.as_ref());
                let diagnostics = wrong.into_iter().collect();
                CheckedFile { path, file, diagnostics }
            });
            self.take(found);
        }
        for path in guides {
            let found = remembered.text(&path, open).map(|file| {
                let diagnostics = guide::wrong(&file);
                CheckedFile { path, file, diagnostics }
            });
            self.take(found);
        }
    }

    fn listed(&mut self, files: Result<Vec<PathBuf>, Unread>) -> Vec<PathBuf> {
        files.unwrap_or_else(|why| {
            self.unread.push(why);
            Vec::new()
        })
    }

    fn take(&mut self, found: Result<CheckedFile, ReadError>) {
        match found {
            Ok(file) => self.beside.push(file),
            Err(why) => self.unread.push(why.into()),
        }
    }
}

/// Checks a file that is no scenario: a catalog, a profile, the guide beside a scenario, or a translation, which is held against the
/// scenario beside it. None for any other file.
pub fn check_file(path: &Path, file: SourceFile, open: OpenText<'_>, catalog: &Catalog) -> Result<CheckedFile, SourceFile> {
    let beside = path.with_file_name(SCENARIO);
    let diagnostics = match first_word(&file.text) {
        _ if is_guide(path) && (beside.is_file() || open(&beside).is_some()) => guide::wrong(&file),
        "Catalog" => Catalog::read(&file).1,
        "Profile" => of_profile(path, &file),
        "Translation" => {
            let read = Translation::read(&file);
            match Remembered::default().text(&beside, open) {
                Ok(scenario) => {
                    let Compiled { doc, diagnostics, .. } = compile(&scenario, catalog);
                    let doc = doc.filter(|_| !any_error(&diagnostics));
                    of_translation(&read, Beside::Scenario(&scenario, doc.as_ref()))
                }
                Err(ReadError::Missing(_)) => of_translation(&read, Beside::Nothing),
                Err(why) => of_translation(&read, Beside::Unread(&why)),
            }
        }
        _ => return Err(file),
    };
    let path = path.to_owned();
    Ok(CheckedFile { path, file, diagnostics })
}

/// What lies beside a translation.
enum Beside<'a> {
    /// A scenario; what stands in it where it has no errors.
    Scenario(&'a SourceFile, Option<&'a ScenarioDoc>),
    /// No scenario.
    Nothing,
    /// One that cannot be read.
    Unread(&'a ReadError),
}

/// What is wrong with a translation, in itself and held against the scenario it lies beside.
fn of_translation((translation, problems): &ReadTranslation, beside: Beside<'_>) -> Vec<Diagnostic> {
    let mut problems = problems.clone();
    let Some(translation) = translation else { return problems };
    let wrong = |message: &str| Diagnostic::error("wrong-translation", translation.of.span, message);
    match beside {
        Beside::Scenario(scenario, Some(doc)) => problems.extend(translation.problems(scenario, doc)),
        // What could not be read of the scenario would seem to be gone from it.
        Beside::Scenario(_, None) => {
            problems.push(wrong("the scenario beside this translation has errors").help("mend scenario.ron first"));
        }
        Beside::Nothing => {
            let problem = wrong("there is no scenario.ron beside this translation");
            problems.push(problem.help("put it into the folder of its scenario"));
        }
        Beside::Unread(why) => problems.push(wrong("the scenario beside this translation cannot be read").help(why.to_string())),
    }
    problems.sort_by_key(|d| (d.span, d.severity));
    problems
}
