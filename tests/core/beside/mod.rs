//! Files beside a scenario, its pictures and its translations: read with it, checked with it, and never a reason that it cannot be
//! played.

mod marks;
mod moved;
mod pages;
mod pictures;
mod translate;
mod translations;

use std::path::{Path, PathBuf};
use std::process::Command;

use folder::{Loaded, load};
use ron_reader::diagnostic::SourceFile;
use scenario::compile;
use scenario::document::ScenarioDoc;
use scenario::translation::{Slot, slots};
use serde_json::Value;
use tempfile::{TempDir, tempdir};

use super::properties::trainee::catalog;

const BASE: &str = include_str!("../../fixtures/base.ron");

/// A folder `base` with a scenario in it.
struct Folder(TempDir);

impl Folder {
    fn with(scenario: &str) -> Self {
        let folder = Self(tempdir().unwrap());
        std::fs::create_dir(folder.at("")).unwrap();
        folder.put("scenario.ron", scenario);
        folder
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join("base").join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.at(name), bytes).unwrap();
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.at(name)).unwrap()
    }

    fn load(&self) -> Loaded {
        load(&self.at(""), catalog()).unwrap()
    }

    /// What `clook check` finds in the folder, as JSON.
    fn problems(&self) -> Vec<Value> {
        let folder = self.at("");
        let (code, out) = clook(&["check", folder.to_str().unwrap(), "--format", "json"]);
        assert!(code < 2, "{out}");
        let found: Value = serde_json::from_str(&out).unwrap();
        found["problems"].as_array().unwrap().clone()
    }

    /// The same, as `file:line: severity rule`.
    fn places(&self) -> Vec<String> {
        let place = |found: &Value| {
            let word = |key: &str| found[key].as_str().unwrap().to_owned();
            let file = Path::new(&word("file")).file_name().unwrap().to_str().unwrap().to_owned();
            format!("{file}:{}: {} {}", found["line"], word("severity"), word("rule"))
        };
        self.problems().iter().map(place).collect()
    }

    /// Runs `clook translate` on the folder; its exit code and words.
    fn translate(&self, language: &str) -> (i32, String) {
        let folder = self.at("");
        clook(&["translate", folder.to_str().unwrap(), language])
    }
}

/// Runs `clook`; its exit code and everything that it says.
fn clook(args: &[&str]) -> (i32, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_clook")).args(args).output().unwrap();
    let said = [done.stdout, done.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (done.status.code().unwrap(), said.concat())
}

fn doc(scenario: &str) -> ScenarioDoc {
    compile(&SourceFile::new("scenario.ron", scenario), catalog()).doc.unwrap()
}

/// A translation of a scenario with each text as `to` makes it, an entry a line.
pub(crate) fn translation(scenario: &str, to: impl Fn(&Slot<'_>) -> String) -> String {
    let doc = doc(scenario);
    let mut text = format!(
        "Translation(\n    format: 1,\n    of: \"{}\",\n    language: \"es\",\n    texts: {{\n",
        doc.id.value
    );
    for slot in slots(&doc, scenario) {
        let entry = format!("        {:?}: Text(from: {:?}, to: {:?}),\n", slot.id, slot.text.value, to(&slot));
        text.push_str(&entry);
    }
    text + "    },\n)\n"
}

pub(crate) fn same(slot: &Slot<'_>) -> String {
    slot.text.value.clone()
}

/// A translation with one entry's `to` changed.
fn with_to(translation: &str, id: &str, to: &str) -> String {
    let key = format!("        {id:?}: Text(");
    let changed = |line: &str| match line.split_once(", to: ") {
        Some((from, _)) if line.starts_with(&key) => format!("{from}, to: {to:?}),\n"),
        _ => format!("{line}\n"),
    };
    let text: String = translation.lines().map(changed).collect();
    assert_ne!(text, translation, "{id}");
    text
}

/// The line of a text that a piece of it first stands on.
fn line_of(text: &str, piece: &str) -> usize {
    text[..text.find(piece).unwrap()].lines().count().max(1)
}
