//! A file that an editor holds open: its text, what was read of it, and what is wrong with it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use folder::{SCENARIO, is_guide, name_of};
use lint::{Checked, check};
use ron_reader::diagnostic::{Diagnostic, SourceFile};
use ron_reader::syntax::first_word;
use scenario::translation::Translation;
use scenario::{Catalog, Profile};

use super::ids::written;
use super::known::{Known, Read};
use super::lines::Lines;

/// An open file.
#[derive(Debug)]
pub(super) struct Document {
    /// Its version, as the editor counts.
    pub(super) version: i32,
    /// Its text.
    pub(super) lines: Lines,
    /// What is wrong with it, as last checked.
    pub(super) problems: Vec<Diagnostic>,
    /// True until what is wrong with it has been sent.
    pub(super) is_unsent: bool,
    /// Where it lies, if that is on a disk.
    pub(super) path: Option<PathBuf>,
    name: String,
    folder: Option<String>,
    is_stale: bool,
    now: Option<Rc<Read>>,
    sound: Option<Rc<Read>>,
}

impl Document {
    /// A file as it was opened.
    pub(super) fn new(uri: &str, version: i32, text: String) -> Self {
        let (name, folder) = name_and_folder(uri);
        Self {
            version,
            lines: Lines::new(text),
            problems: Vec::new(),
            is_unsent: true,
            path: path_of(uri),
            name,
            folder,
            is_stale: true,
            now: None,
            sound: None,
        }
    }

    /// Says that the text was changed.
    pub(super) fn changed(&mut self, version: i32) {
        self.version = version;
        self.is_stale = true;
        self.is_unsent = true;
    }

    /// True of a scenario; other files of this notation are left alone.
    pub(super) fn is_scenario(&self) -> bool {
        self.name == SCENARIO || (first_word(self.lines.text()) == "Scenario" && !self.is_guide())
    }

    /// True of the guide of an instructor, which is prose, whatever word it opens with.
    pub(super) fn is_guide(&self) -> bool {
        is_guide(Path::new(&self.name))
    }

    /// Checks the text, if it was changed since.
    pub(super) fn refresh(&mut self, catalog: &Catalog) {
        if !std::mem::take(&mut self.is_stale) {
            return;
        }
        self.now = None;
        self.problems.clear();
        let file = SourceFile::new(&self.name, self.lines.text());
        if self.is_scenario() {
            self.take(check(file, self.folder.as_deref(), catalog));
            return;
        }
        match first_word(self.lines.text()) {
            _ if self.is_guide() => {}
            "Catalog" => self.problems = Catalog::read(&file).1,
            "Profile" => self.problems = Profile::read(&file).1,
            "Translation" => self.problems = Translation::read(&file).1,
            _ => {}
        }
    }

    /// Takes in what a check of the text as it stands has found.
    pub(super) fn take(&mut self, checked: Checked) {
        self.is_stale = false;
        let symbols = checked.symbols;
        let read = checked.doc.map(|doc| Read {
            written: written(symbols.all(), self.lines.text()),
            doc,
            symbols,
        });
        self.now = read.map(Rc::new);
        self.problems = checked.diagnostics;
        if checked.scenario.is_some() {
            self.sound.clone_from(&self.now);
        }
    }

    /// What was read of the text as it stands.
    pub(super) fn read(&self) -> Option<&Read> {
        self.now.as_deref()
    }

    /// What is known of its ids.
    pub(super) fn known<'a>(&'a self, catalog: &'a Catalog) -> Known<'a> {
        Known {
            now: self.now.as_ref(),
            sound: self.sound.as_ref(),
            catalog,
        }
    }
}

/// The file's name, and the name of its folder where it is the scenario of one.
fn name_and_folder(uri: &str) -> (String, Option<String>) {
    let path = uri.split(['?', '#']).next().unwrap_or("");
    let name = path.rsplit('/').next().map(decoded).unwrap_or_default();
    (name, path_of(uri).and_then(|path| name_of(&path)))
}

/// Where a file of this address lies on the disk; none for one that lies on none.
fn path_of(uri: &str) -> Option<PathBuf> {
    let path = uri.split(['?', '#']).next()?.strip_prefix("file://")?;
    let path = decoded(path.strip_prefix("localhost").unwrap_or(path));
    // `/C:/calls` on Windows, and `//server/calls` for a drive elsewhere.
    let of_drive = path.strip_prefix('/').filter(|path| path.get(1..2) == Some(":"));
    Some(PathBuf::from(match of_drive {
        Some(path) if cfg!(windows) => path.to_owned(),
        _ if path.starts_with('/') => path,
        _ => format!("//{path}"),
    }))
}

/// A path below a folder as a part of an address.
pub(super) fn encoded(path: &Path) -> String {
    let mut out = String::new();
    for byte in path.to_string_lossy().replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A part of a URI with its `%20` and the like read.
fn decoded(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let hex = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| *first == b'%');
        bytes.push(hex.unwrap_or(*first));
        rest = if hex.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Document, encoded, name_and_folder, path_of};
    use scenario::Catalog;
    use std::path::Path;

    #[test]
    fn the_folder_is_read_off_the_uri() {
        let folder = |uri| name_and_folder(uri).1;
        assert_eq!(folder("file:///home/a/loud%20music/scenario.ron"), Some("loud music".to_owned()));
        assert_eq!(folder("file:///c%3A/calls/caf%C3%A9/scenario.ron#x"), Some("caf\u{e9}".to_owned()));
        assert_eq!(folder("file:///home/drafts/my-call.ron"), None);
        assert_eq!(
            (folder("file:///scenario.ron"), folder("untitled:Untitled-1"), folder("%")),
            (None, None, None)
        );
    }

    #[test]
    fn an_address_is_a_path_and_a_path_an_address() {
        let path = path_of("file:///home/a%20b/caf%C3%A9%23/scenario.ron?x#y").unwrap();
        assert_eq!(path, Path::new("/home/a b/caf\u{e9}#/scenario.ron"));
        assert_eq!(encoded(&path), "/home/a%20b/caf%C3%A9%23/scenario.ron");
        assert_eq!((path_of("untitled:Untitled-1"), path_of("")), (None, None));
    }

    #[test]
    fn other_files_are_left_alone() {
        let catalog = Catalog::shipped();
        let problems = |uri: &str, text: &str| {
            let mut document = Document::new(uri, 1, text.to_owned());
            document.refresh(&catalog);
            document.problems.len()
        };
        assert_eq!(problems("file:///x/run.ron", "Walkthrough(format: 1"), 0);
        assert_eq!(problems("file:///x/any.ron", "(a: 1"), 0);
        assert!(problems("file:///x/any.ron", "// Mine.\nScenario(") > 0);
        assert!(problems("file:///x/scenario.ron", "") > 0);
        assert!(problems("file:///x/any.ron", "Catalog(format: x)") > 0);
        let translation = "Translation(format: 1, of: \"x\", language: \"es\", texts: {})";
        assert_eq!(
            (problems("file:///x/es.ron", translation), problems("file:///x/fr.ron", translation)),
            (0, 1)
        );
    }
}
