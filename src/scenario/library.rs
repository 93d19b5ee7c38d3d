//! Scenario files on disk: one file, or a folder of calls. The only place below the edges that touches a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Catalog, Compiled, Scenario, compile};
use crate::diagnostic::{Diagnostic, ReadError, SourceFile};

/// A scenario file, read and compiled.
#[derive(Debug)]
pub struct Loaded {
    /// Its text.
    pub file: SourceFile,
    /// The scenario, if it is sound.
    pub scenario: Option<Arc<Scenario>>,
    /// Every problem.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads `path`: a scenario file, or the folder of one.
pub fn load(path: &Path, catalog: &Catalog) -> Result<Loaded, ReadError> {
    let inside = path.join("scenario.ron");
    let path = if path.is_dir() && inside.is_file() { &inside } else { path };
    let file = SourceFile::read(path)?;
    let Compiled { scenario, diagnostics, .. } = compile(&file, catalog);
    Ok(Loaded {
        file,
        scenario: scenario.map(Arc::new),
        diagnostics,
    })
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
        self.playable().find(|s| s.hash == hash)
    }
}
