//! Scenario files on disk: one file, or a folder of calls. The only place below the edges that touches a file.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::document::ScenarioDoc;
use super::origin::{plain_lines, text_hash};
use super::picture::{self, PictureFault, PictureFile};
use super::translation::Translation;
use super::{Catalog, Compiled, Scenario, compile};
use ron_reader::diagnostic::{Diagnostic, ReadError, SourceFile, any_error, looks_like, what_differs};
use ron_reader::syntax::first_word;

/// A scenario file, read and compiled.
#[derive(Debug)]
pub struct Loaded {
    /// Its text.
    pub file: SourceFile,
    /// The scenario, if it is sound.
    pub scenario: Option<Arc<Scenario>>,
    /// The same in every other language it was put into.
    pub translations: Vec<Arc<Scenario>>,
    /// Every problem.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads `path`: a scenario file, or the folder of one.
pub fn load(path: &Path, catalog: &Catalog) -> Result<Loaded, ReadError> {
    let inside = path.join("scenario.ron");
    let path = if path.is_dir() && inside.is_file() { &inside } else { path };
    let read = SourceFile::read(path)?;
    let file = SourceFile::new(&*read.name, &*plain_lines(&read.text));
    let Compiled {
        scenario,
        doc,
        diagnostics,
        ..
    } = compile(&file, catalog);
    let mut translations = Vec::new();
    let scenario = match (scenario, doc) {
        (Some(mut scenario), Some(doc)) => {
            if *scenario.origin.own != *read.text {
                scenario.earlier_hash = Some(text_hash(&read.text));
            }
            read_pictures(folder_of(path), &mut scenario);
            translations = translated(path, &file, &doc, &scenario, catalog);
            Some(Arc::new(scenario))
        }
        _ => None,
    };
    Ok(Loaded {
        file,
        scenario,
        translations,
        diagnostics,
    })
}

/// The folder that a file lies in.
fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// Reads the author's own pictures; one that cannot be shown keeps its reason.
fn read_pictures(folder: &Path, scenario: &mut Scenario) {
    for picture in &mut scenario.pictures {
        picture.content = Some(read_picture(folder, &picture.file));
    }
}

/// Reads a picture of a scenario's folder.
pub fn read_picture(folder: &Path, name: &str) -> Result<PictureFile, PictureFault> {
    picture::kind_of(name)?;
    let path = folder.join(name);
    let file = || name.to_owned();
    let not_read = |why: std::io::Error| match why.kind() {
        ErrorKind::NotFound => PictureFault::Missing(file()),
        _ => PictureFault::NotRead {
            file: file(),
            detail: why.to_string(),
        },
    };
    let too_long = |length: u64| PictureFault::TooLong {
        file: file(),
        megabytes: length.div_ceil(1024 * 1024),
    };
    let about = std::fs::metadata(&path).map_err(not_read)?;
    // A pipe would be waited for without end.
    if !about.is_file() {
        return Err(PictureFault::NotRead {
            file: file(),
            detail: "it is no file".to_owned(),
        });
    }
    if about.len() > picture::MOST_BYTES {
        return Err(too_long(about.len()));
    }
    let mut bytes = Vec::new();
    let read = File::open(&path).and_then(|file| file.take(picture::MOST_BYTES + 1).read_to_end(&mut bytes));
    if read.map_err(not_read)? as u64 > picture::MOST_BYTES {
        return Err(too_long(picture::MOST_BYTES + 1));
    }
    picture::look_at(name, bytes)
}

/// What is wrong with the author's own pictures, which lie beside the scenario file. They are shown by a stand-in, so none of it
/// keeps a call from being played.
pub fn picture_problems(scenario: &Path, doc: &ScenarioDoc) -> Vec<Diagnostic> {
    let folder = folder_of(scenario);
    let files = doc.pictures.entries.iter().map(|(_, picture)| &picture.file);
    let faults = files.filter_map(|file| Some((read_picture(folder, &file.value).err()?, file.span)));
    let say = |(fault, span): (PictureFault, _)| {
        let mut problem = Diagnostic::warning("wrong-picture", span, fault.says());
        if let PictureFault::Missing(file) = &fault {
            problem.help.extend(alike_in(folder, file));
        }
        if problem.help.is_empty() {
            problem.help(fault.help())
        } else {
            problem
        }
    };
    faults.map(say).collect()
}

/// What to do where a file has nearly the name: other capitals, or a letter put together in another way. Some systems take such
/// names for the same, and others do not.
fn alike_in(folder: &Path, name: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let alike = names.filter(|other| looks_like(other, name)).min();
    let say = |other: String| {
        let first = format!("the file there is named `{other}`; write its name letter by letter as it is");
        std::iter::once(first).chain(what_differs(name, &other)).collect()
    };
    alike.map(say).unwrap_or_default()
}

/// The translations beside a scenario file: every `.ron` file of its folder that says it is one, or that cannot be read as text.
pub fn translation_files(scenario: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder_of(scenario)).into_iter().flatten().flatten();
    let says_so = |path: &PathBuf| {
        let is_other = path.is_file() && path.extension().is_some_and(|end| end == "ron") && path.file_name() != scenario.file_name();
        is_other && SourceFile::read(path).map_or(true, |file| first_word(&file.text) == "Translation")
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(says_so).collect();
    paths.sort();
    paths
}

/// The scenario in every language whose translation is sound.
fn translated(path: &Path, file: &SourceFile, doc: &ScenarioDoc, of: &Scenario, catalog: &Catalog) -> Vec<Arc<Scenario>> {
    let read = |path: PathBuf| {
        let (translation, problems) = Translation::read(&SourceFile::read(&path).ok()?);
        let translation = translation.filter(|translation| !any_error(&problems) && !any_error(&translation.problems(file, doc)))?;
        let text = translation.put_into(file, doc);
        of.in_other_words(&translation.language.value, &text, catalog).map(Arc::new)
    };
    translation_files(path).into_iter().filter_map(read).collect()
}

/// One scenario of a library folder.
#[derive(Debug)]
pub struct Entry {
    /// Its file.
    pub path: PathBuf,
    /// What came of loading it.
    pub loaded: Result<Loaded, ReadError>,
}

/// The calls in a folder: every `<id>/scenario.ron`, by name.
#[derive(Debug, Default)]
pub struct Library {
    /// The entries.
    pub entries: Vec<Entry>,
}

impl Library {
    /// Reads a folder. A folder that cannot be listed is an empty library.
    pub fn open(folder: &Path, catalog: &Catalog) -> Self {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path().join("scenario.ron"))
            .filter(|path| path.is_file())
            .collect();
        paths.sort();
        let entries = paths
            .into_iter()
            .map(|path| Entry {
                loaded: load(&path, catalog),
                path,
            })
            .collect();
        Self { entries }
    }

    /// The scenarios that can be played.
    pub fn playable(&self) -> impl Iterator<Item = &Arc<Scenario>> {
        self.entries.iter().filter_map(|e| e.loaded.as_ref().ok()?.scenario.as_ref())
    }

    /// The scenario with this hash, if it is here unchanged.
    pub fn by_hash(&self, hash: &str) -> Option<&Arc<Scenario>> {
        self.playable().find(|s| s.is_of(hash))
    }
}
