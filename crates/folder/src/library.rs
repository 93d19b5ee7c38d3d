//! Scenario files read to be played: one with its pictures and translations, or a folder of calls.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ron_reader::diagnostic::{Diagnostic, ReadError, SourceFile, any_error, looks_like, what_differs};
use scenario::document::ScenarioDoc;
use scenario::picture::{self, PictureFault, PictureFile};
use scenario::translation::Translation;
use scenario::{Catalog, Compiled, Scenario, compile, plain_lines, text_hash};

use super::files::{Unread, listed, translation_files};
use super::layout::{SCENARIO, folder_of};
use super::remembered::Remembered;

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
    let inside = path.join(SCENARIO);
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

/// Reads the author's own pictures; one that cannot be shown keeps its reason.
fn read_pictures(folder: &Path, scenario: &mut Scenario) {
    for picture in &mut scenario.pictures {
        picture.content = Some(read_picture(folder, &picture.file));
    }
}

/// Reads a picture of a scenario's folder.
fn read_picture(folder: &Path, name: &str) -> Result<PictureFile, PictureFault> {
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

/// What is wrong with the author's own pictures, which lie beside the scenario file: what cannot be shown, takes too long to draw, or
/// will lack a part. They are shown by a stand-in, so none of it keeps a call from being played.
pub(crate) fn picture_problems(scenario: &Path, doc: &ScenarioDoc, remembered: &mut Remembered) -> Vec<Diagnostic> {
    let folder = folder_of(scenario);
    let mut problems = Vec::new();
    for (_, picture) in &doc.pictures.entries {
        let file = &picture.file;
        let mut alike = Vec::new();
        let told = remembered.picture(&folder.join(&file.value), || {
            let read = read_picture(folder, &file.value);
            if let Err(PictureFault::Missing(name)) = &read {
                alike = alike_in(folder, name);
            }
            let told = raster::told(&file.value, &read);
            // What could not be read may be readable the next time, with nothing of the file changed.
            let is_looked_at = !matches!(read, Err(PictureFault::Missing(_) | PictureFault::NotRead { .. }));
            if is_looked_at { Ok(told) } else { Err(told) }
        });
        problems.extend(told.into_iter().map(|(says, help)| {
            let mut problem = Diagnostic::warning("wrong-picture", file.span, says);
            problem.help.extend(alike.iter().cloned());
            if problem.help.is_empty() { problem.help(help) } else { problem }
        }));
    }
    problems
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

/// The scenario in every language whose translation is sound.
fn translated(path: &Path, file: &SourceFile, doc: &ScenarioDoc, of: &Scenario, catalog: &Catalog) -> Vec<Arc<Scenario>> {
    let read = |path: PathBuf| {
        let (translation, problems) = Translation::read(&SourceFile::read(&path).ok()?);
        let translation = translation.filter(|translation| !any_error(&problems) && !any_error(&translation.problems(file, doc)))?;
        let text = translation.put_into(file, doc);
        of.in_other_words(&translation.language.value, &text, catalog).map(Arc::new)
    };
    // A folder that cannot be listed is told by the check of it; a call is played in its author's words.
    translation_files(path).unwrap_or_default().into_iter().filter_map(read).collect()
}

/// One scenario of a library folder.
#[derive(Debug)]
pub struct LibraryEntry {
    /// Its file.
    pub path: PathBuf,
    /// What came of loading it.
    pub loaded: Result<Loaded, ReadError>,
}

impl LibraryEntry {
    /// The scenario, if it can be played.
    fn playable(&self) -> Option<&Arc<Scenario>> {
        self.loaded.as_ref().ok()?.scenario.as_ref()
    }
}

/// The calls of one or more folders: every `<id>/scenario.ron`, by name.
#[derive(Debug, Default)]
pub struct Library {
    /// The entries.
    pub entries: Vec<LibraryEntry>,
    /// The folders that are there and cannot be read.
    pub unread: Vec<Unread>,
}

impl Library {
    /// Reads a folder. One that is not there is an empty library; one that cannot be read says so.
    pub fn open(folder: &Path, catalog: &Catalog) -> Self {
        Self::open_all(&[folder.to_owned()], catalog)
    }

    /// Reads several folders, one after the other. Of calls in folders of the same name only the first is taken.
    pub fn open_all(folders: &[PathBuf], catalog: &Catalog) -> Self {
        let mut library = Self::default();
        let mut taken: HashSet<OsString> = HashSet::new();
        for folder in folders {
            let calls = listed(folder).unwrap_or_else(|why| {
                library.unread.push(why);
                Vec::new()
            });
            let is_new = |call: &PathBuf| call.file_name().is_none_or(|name| !taken.contains(name));
            let calls: Vec<PathBuf> = calls.into_iter().filter(|call| is_call(call) && is_new(call)).collect();
            taken.extend(calls.iter().filter_map(|call| call.file_name().map(OsStr::to_owned)));
            library.entries.extend(calls.iter().map(|call| {
                let path = call.join(SCENARIO);
                LibraryEntry {
                    loaded: load(&path, catalog),
                    path,
                }
            }));
        }
        library
    }

    /// The scenarios that can be played.
    pub fn playable(&self) -> impl Iterator<Item = &Arc<Scenario>> {
        self.entries.iter().filter_map(LibraryEntry::playable)
    }

    /// The files of the calls that cannot be played.
    pub fn left_out(&self) -> impl Iterator<Item = &Path> {
        let left_out = self.entries.iter().filter(|entry| entry.playable().is_none());
        left_out.map(|entry| entry.path.as_path())
    }
}

/// True of a folder with a scenario file in it, and of one that cannot be looked into, which is told by reading it. A pipe or a device
/// of that name is none: it would be waited for without end.
pub fn is_call(folder: &Path) -> bool {
    match std::fs::metadata(folder.join(SCENARIO)) {
        Ok(about) => about.is_file(),
        Err(why) => why.kind() == ErrorKind::PermissionDenied,
    }
}
