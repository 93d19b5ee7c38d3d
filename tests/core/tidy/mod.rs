//! The house rules that can be read off the text of the repository. Each check is a function of a text.
//!
//! A finding is one line: the place, what is there, and what to do.

mod names;
mod paths;
mod rooms;
mod shape;
mod words;

use std::path::{Path, PathBuf};
use std::process::Command;

/// A text file of the repository.
pub(crate) struct Text {
    /// From the root, with `/`.
    path: String,
    text: String,
}

impl Text {
    fn read(path: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(path).ok()?;
        let parts = path.iter().map(|part| part.to_string_lossy());
        let path = parts.filter(|part| part != ".").collect::<Vec<_>>().join("/");
        Some(Self { path, text })
    }

    fn new(path: &str, text: &str) -> Self {
        let (path, text) = (path.to_owned(), text.to_owned());
        Self { path, text }
    }

    /// The lines with their numbers, from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(n, line)| (n + 1, line))
    }

    /// The lines of code: no comments, and no tests at the end of the file.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let untested = self.lines_without_tests();
        let lines = self.lines().take(untested);
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// How many lines come before the tests at the end of the file.
    fn lines_without_tests(&self) -> usize {
        let lines: Vec<&str> = self.text.lines().collect();
        let tests = lines.windows(2).position(|w| w[0] == "#[cfg(test)]" && w[1].starts_with("mod "));
        tests.unwrap_or(lines.len())
    }

    fn is_under(&self, folder: &str) -> bool {
        self.path == folder || self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }

    /// True for a file of the window or of a crate; tests and benchmarks are none.
    fn is_of_the_program(&self) -> bool {
        let crates = self.path.strip_prefix("crates/").and_then(|rest| rest.split_once('/'));
        self.is_under("src") || crates.is_some_and(|(_, rest)| rest.starts_with("src/"))
    }

    fn finding(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }
}

/// Every file under a folder, by name.
fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let inside = |path: PathBuf| if path.is_dir() { files_under(&path) } else { vec![path] };
    paths.into_iter().flat_map(inside).collect()
}

fn rust_files() -> Vec<Text> {
    let all = ["src", "crates", "tests", "benches"].map(|folder| files_under(Path::new(folder)));
    let rust = all.concat().into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    rust.filter_map(|path| Text::read(&path)).collect()
}

/// The texts that are kept in git; without git, none.
fn kept_texts() -> Vec<Text> {
    let Ok(listed) = Command::new("git").args(["ls-files", "-z"]).output() else {
        return Vec::new();
    };
    let names = String::from_utf8_lossy(&listed.stdout).into_owned();
    let names = names.split('\0').filter(|name| !name.is_empty());
    names.filter_map(|name| Text::read(Path::new(name))).collect()
}

/// The manifests of the crates.
fn manifests() -> Vec<Text> {
    let all = files_under(Path::new("crates")).into_iter();
    all.filter(|path| path.ends_with("Cargo.toml"))
        .filter_map(|path| Text::read(&path))
        .collect()
}

fn guides() -> Vec<Text> {
    let is_guide = |path: &PathBuf| path.extension().is_some_and(|e| e == "md");
    let mut paths = vec![PathBuf::from("README.md"), PathBuf::from("ARCHITECTURE.md")];
    for folder in ["docs", "assets", "scenarios"] {
        paths.extend(files_under(Path::new(folder)).into_iter().filter(is_guide));
    }
    // The pages of the rules talk of files of a call, not of ours.
    paths.extend(
        files_under(Path::new("crates"))
            .into_iter()
            .filter(|path| path.ends_with("README.md")),
    );
    paths.iter().filter_map(|path| Text::read(path)).collect()
}

#[test]
fn the_repository_keeps_its_house_rules() {
    let (rust, kept, guides) = (rust_files(), kept_texts(), guides());
    let mut findings = Vec::new();
    for file in &rust {
        findings.extend(rooms::imports(file));
        findings.extend(words::owned(file));
        findings.extend(words::colours(file));
        findings.extend(shape::length(file));
        findings.extend(shape::head(file));
        findings.extend(shape::name(file));
    }
    findings.extend(names::shared(&rust));
    findings.extend(rooms::unused_permissions(&rust));
    findings.extend(manifests().iter().flat_map(|manifest| rooms::unused_dependencies(manifest, &rust)));
    findings.extend(guides.iter().flat_map(|guide| paths::dead(guide, &|path| Path::new(path).exists())));
    findings.extend(kept.iter().flat_map(words::of_a_workplace));
    assert!(rust.len() > 100 && guides.len() > 4, "{} and {} files", rust.len(), guides.len());
    assert!(findings.is_empty(), "{} findings\n{}\n", findings.len(), findings.join("\n"));
}
