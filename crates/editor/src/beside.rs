//! The folder that an open file belongs to: what a check of it finds, for every file of it, open or not.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use folder::{CheckedFile, CheckedFolder, Remembered, SCENARIO, check_file, check_folder_again, translation_files, walkthrough_files};
use lsp_types::{PublishDiagnosticsParams, Uri};
use ron_reader::diagnostic::SourceFile;
use scenario::Catalog;

use super::document::{Document, encoded};
use super::lines::Lines;
use super::publish::{published, withdrawn};
use super::rename::Beside;
use ron_reader::syntax::first_word;

/// The open files by their addresses.
pub(super) type Documents = BTreeMap<String, Document>;

/// What is known of the folders of open files, by the scenario they belong to.
#[derive(Debug, Default)]
pub(super) struct Told(BTreeMap<PathBuf, Folder>);

/// A folder of which something is open.
#[derive(Debug, Default)]
struct Folder {
    /// The files that are not open and of which something was told.
    told: BTreeSet<String>,
    /// What was found in it, for the next check.
    remembered: Remembered,
}

/// The scenario file of the folder that an open file belongs to: a scenario's own, or that above a translation, walkthrough or guide.
fn scenario_of(document: &Document) -> Option<PathBuf> {
    let path = document.path.as_deref()?;
    if document.is_scenario() {
        return Some(path.to_owned());
    }
    if document.is_guide() {
        return Some(path.with_file_name(SCENARIO));
    }
    match first_word(document.lines.text()) {
        "Translation" => Some(path.with_file_name(SCENARIO)),
        "Walkthrough" => Some(path.parent()?.with_file_name(SCENARIO)),
        _ => None,
    }
}

/// The text of a file that is open.
fn open_text(documents: &Documents, path: &Path) -> Option<String> {
    let document = documents.values().find(|document| document.path.as_deref() == Some(path))?;
    Some(document.lines.text().to_owned())
}

/// What is wrong with the files that were changed, and with all that lie in a folder with them.
pub(super) fn news(documents: &mut Documents, told: &mut Told, catalog: &Catalog) -> Vec<PublishDiagnosticsParams> {
    let mut news = Vec::new();
    let unsent: Vec<String> = documents.iter().filter(|(_, d)| d.is_unsent).map(|(uri, _)| uri.clone()).collect();
    let folders: BTreeSet<PathBuf> = unsent.iter().filter_map(|uri| scenario_of(&documents[uri])).collect();
    for scenario in folders {
        // A scenario that cannot be read has nothing to say; what is open beside it is looked at by itself.
        let remembered = &mut told.0.entry(scenario.clone()).or_default().remembered;
        if let Ok(found) = check_folder_again(&scenario, &|path: &Path| open_text(documents, path), catalog, remembered) {
            news.extend(of_folder(&scenario, found, documents, told));
        }
    }
    for uri in unsent {
        let found = documents.get(&uri).filter(|document| document.is_unsent).and_then(|document| {
            let path = document.path.as_deref()?;
            let file = SourceFile::new(path.display().to_string(), document.lines.text());
            check_file(path, file, &|path: &Path| open_text(documents, path), catalog).ok()
        });
        let Some(document) = documents.get_mut(&uri).filter(|document| document.is_unsent) else {
            continue;
        };
        document.is_unsent = false;
        document.refresh(catalog);
        if let Some(found) = found {
            document.problems = found.diagnostics;
        }
        news.push(published(
            &Uri::from(uri.as_str()),
            Some(document.version),
            &document.lines,
            &document.problems,
        ));
    }
    news
}

/// What was found in a folder, for each of its files; what was told before of a file that is not open is taken back where it is gone.
fn of_folder(scenario: &Path, found: CheckedFolder, documents: &mut Documents, told: &mut Told) -> Vec<PublishDiagnosticsParams> {
    let mut own = found.unread_problems();
    let CheckedFolder {
        scenario: mut checked,
        beside,
        ..
    } = found;
    own.append(&mut checked.diagnostics);
    checked.diagnostics.clone_from(&own);
    let file = CheckedFile {
        path: scenario.to_owned(),
        file: checked.file.clone(),
        diagnostics: own,
    };
    let base = base_of(scenario, documents);
    let mut checked = Some(checked);
    let mut news = Vec::new();
    let folder = told.0.entry(scenario.to_owned()).or_default();
    let before = std::mem::take(&mut folder.told);
    let mut now = BTreeSet::new();
    for file in std::iter::once(file).chain(beside) {
        let open = documents
            .iter_mut()
            .find(|(_, document)| document.path.as_ref() == Some(&file.path));
        if let Some((uri, document)) = open {
            document.is_unsent = false;
            match checked.take_if(|_| file.path == scenario) {
                Some(checked) => document.take(checked),
                None => document.problems = file.diagnostics,
            }
            news.push(published(
                &Uri::from(uri.as_str()),
                Some(document.version),
                &document.lines,
                &document.problems,
            ));
        } else if let (Some(uri), false) = (address(base.as_deref(), scenario, &file.path), file.diagnostics.is_empty()) {
            let lines = Lines::new(file.file.text);
            news.push(published(&Uri::from(uri.as_str()), None, &lines, &file.diagnostics));
            now.insert(uri);
        }
    }
    let gone = before.into_iter().filter(|uri| !now.contains(uri) && !documents.contains_key(uri));
    news.extend(gone.map(|uri| withdrawn(Uri::from(uri.as_str()))));
    folder.told = now;
    news
}

/// The address of a scenario's folder, read off that of any open file in it.
fn base_of(scenario: &Path, documents: &Documents) -> Option<String> {
    let (uri, document) = documents
        .iter()
        .find(|(_, document)| scenario_of(document).as_deref() == Some(scenario))?;
    let inside = document.path.as_deref()?.strip_prefix(scenario.parent()?).ok()?;
    let mut base = uri.split(['?', '#']).next()?;
    for _ in inside.components() {
        base = base.rsplit_once('/')?.0;
    }
    Some(base.to_owned())
}

/// The address of a file of a scenario's folder.
fn address(base: Option<&str>, scenario: &Path, file: &Path) -> Option<String> {
    let inside = file.strip_prefix(scenario.parent()?).ok()?;
    Some(format!("{}/{}", base?, encoded(inside)))
}

/// Says that a file was closed: the others of its folder are looked at again, and where none is open all is taken back.
pub(super) fn closed(document: &Document, documents: &mut Documents, told: &mut Told) -> Vec<PublishDiagnosticsParams> {
    let Some(scenario) = scenario_of(document) else { return Vec::new() };
    let mut is_open = false;
    for other in documents
        .values_mut()
        .filter(|other| scenario_of(other).as_ref() == Some(&scenario))
    {
        other.is_unsent = true;
        is_open = true;
    }
    let taken_back = if is_open { None } else { told.0.remove(&scenario) };
    taken_back
        .into_iter()
        .flat_map(|folder| folder.told)
        .map(|uri| withdrawn(Uri::from(uri.as_str())))
        .collect()
}

/// The files that an id of a scenario may be named in as well; why not, where one cannot be read.
pub(super) fn files_beside(document: &Document, documents: &Documents) -> Result<Vec<Beside>, String> {
    let scenario = document.path.as_deref().filter(|path| path.ends_with(SCENARIO));
    let Some(scenario) = scenario else { return Ok(Vec::new()) };
    let lists = [translation_files(scenario), walkthrough_files(scenario)];
    let base = base_of(scenario, documents);
    let mut files = Vec::new();
    for list in lists {
        for path in list.map_err(|why| why.to_string())? {
            let text = match open_text(documents, &path) {
                Some(text) => text,
                None => SourceFile::read(&path).map_err(|why| why.to_string())?.text,
            };
            let open = documents.iter().find(|(_, document)| document.path.as_ref() == Some(&path));
            let uri = open
                .map(|(uri, _)| uri.clone())
                .or_else(|| address(base.as_deref(), scenario, &path));
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.extend(uri.map(|uri| Beside { uri, name, text }));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{Documents, Told, news};
    use crate::document::Document;
    use folder::DoneAnew;
    use scenario::Catalog;

    const BASE: &str = include_str!("../../../tests/fixtures/base.ron");
    const WALK: &str = "Walkthrough(format: 1, scenario: \"base\", name: \"W\", deal: \"dog\", seed: 1, mode: Practice, actions: [Listen])";
    const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><rect width=\"4\" height=\"4\"/></svg>";
    const NOTHING: DoneAnew = DoneAnew {
        read: 0,
        parsed: 0,
        looked: 0,
        played: 0,
    };

    /// A call of thirty pictures and forty walkthroughs, opened in an editor.
    struct Desk {
        folder: tempfile::TempDir,
        text: String,
        documents: Documents,
        told: Told,
        done: DoneAnew,
    }

    impl Desk {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            std::fs::create_dir_all(folder.path().join("base/walkthroughs")).unwrap();
            let picture = |n: usize| format!("\"p-{n}\": Picture(file: \"p-{n}.svg\", alt: \"A door.\"), ");
            let pictures: String = (0..30).map(picture).collect();
            let text = BASE.replacen("    start: ", &format!("    pictures: {{ {pictures}}},\n    start: "), 1);
            let desk = Self {
                folder,
                text,
                documents: Documents::new(),
                told: Told::default(),
                done: DoneAnew::default(),
            };
            (0..30).for_each(|n| desk.put(&format!("p-{n}.svg"), PICTURE));
            (0..40).for_each(|n| desk.put(&format!("walkthroughs/w-{n}.ron"), WALK));
            desk.put("guide.md", "# Base");
            desk.put("es.ron", "Translation(format: 1, of: \"base\", language: \"es\", texts: {})");
            desk
        }

        fn put(&self, name: &str, text: &str) {
            std::fs::write(self.folder.path().join("base").join(name), text).unwrap();
        }

        /// What a check does anew once the open scenario has this text; and how many problems it tells of, by the end of the address.
        fn typed(&mut self, text: &str, of: &str) -> (DoneAnew, usize) {
            let scenario = self.folder.path().join("base/scenario.ron");
            let uri = format!("file://{}", scenario.display());
            self.documents.insert(uri.clone(), Document::new(&uri, 1, text.to_owned()));
            let told = news(&mut self.documents, &mut self.told, &Catalog::shipped());
            let (now, then) = (self.told.0[&scenario].remembered.done(), self.done);
            self.done = now;
            let done = DoneAnew {
                read: now.read - then.read,
                parsed: now.parsed - then.parsed,
                looked: now.looked - then.looked,
                played: now.played - then.played,
            };
            let problems = told
                .iter()
                .filter(|told| told.uri.0.ends_with(of))
                .map(|told| told.diagnostics.len());
            (done, problems.sum())
        }
    }

    #[test]
    fn typing_costs_only_the_text_that_is_typed() {
        let mut desk = Desk::new();
        let text = desk.text.clone();
        let (first, guide) = desk.typed(&text, "guide.md");
        assert_eq!((first.looked, first.played, guide), (30, 40, 7));
        assert_eq!(desk.typed(&text, "guide.md"), (NOTHING, 7), "and the same is found");
        // A letter that leaves the scenario unsound, and one that leaves it sound.
        assert_eq!(desk.typed(&text.replacen("start: ", "strt: ", 1), "guide.md"), (NOTHING, 7));
        let on_another = DoneAnew { played: 40, ..NOTHING };
        assert_eq!(desk.typed(&format!("{text}// Mine.\n"), "guide.md"), (on_another, 7));
    }

    #[test]
    fn what_was_changed_beside_is_looked_at_again_and_nothing_else() {
        let mut desk = Desk::new();
        let text = desk.text.clone();
        let before = desk.typed(&text, "scenario.ron").1;
        desk.put("p-7.svg", "<svg");
        let looked = DoneAnew {
            read: 1,
            looked: 1,
            ..NOTHING
        };
        assert_eq!(desk.typed(&text, "scenario.ron"), (looked, before + 1));
        desk.put("walkthroughs/w-3.ron", &WALK.replace("Listen", "Do(\"fly\")"));
        let played = DoneAnew {
            read: 1,
            parsed: 1,
            played: 1,
            ..NOTHING
        };
        assert_eq!(desk.typed(&text, "w-3.ron"), (played, 1));
        std::fs::remove_file(desk.folder.path().join("base/p-8.svg")).unwrap();
        // What is not there is looked for each time.
        for _ in 0..2 {
            let (done, problems) = desk.typed(&text, "scenario.ron");
            assert_eq!((done.looked, done.played, problems), (1, 0, before + 2));
        }
        desk.put("p-8.svg", PICTURE);
        desk.put("guide.md", "# Base\n\n## Care\n\nWords.");
        assert_eq!(desk.typed(&text, "guide.md").1, 6);
        assert_eq!(desk.typed(&text, "scenario.ron"), (NOTHING, before + 1));
    }
}
