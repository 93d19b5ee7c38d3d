//! One check of one folder: console, bench and editor say the same of it; and what an author's folder is written by leaves it whole.

use std::collections::BTreeSet;
use std::path::Path;

use bench::Bench;
use folder::{Library, check_folder};
use serde_json::{Value, json};
use tempfile::{TempDir, tempdir};

use super::language_server::Editor;
use super::properties::trainee::catalog;

const BASE: &str = include_str!("../fixtures/base.ron");

/// A library in which every file of a call has something wrong with it.
fn faulty() -> TempDir {
    let library = tempdir().unwrap();
    let put = |name: &str, text: &str| {
        let path = library.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let call = BASE
        .replacen(
            "    start: ",
            "    pictures: { \"porch\": Picture(file: \"porch.png\", alt: \"A porch.\") },\n    start: ",
            1,
        )
        .replacen("place: \"walkway-night\"", "place: \"porch\"", 1)
        .replacen("    sources: [", "    refers_to: [\"nobody\"],\n    sources: [", 1);
    put("base/scenario.ron", &call);
    put(
        "base/es.ron",
        "Translation(\n    format: 1, of: \"base\", language: \"es\",\n    texts: { \"head/1\": Text(from: \"Old\", to: \"Viejo\") },\n)",
    );
    let walk = |scenario: &str, actions: &str| {
        format!(
            "Walkthrough(\n    format: 1, scenario: \"{scenario}\", name: \"W\", deal: \"dog\", seed: 1, mode: Practice,\n    actions: [\n        Listen,\n        {actions}\n    ],\n)\n"
        )
    };
    put("base/walkthroughs/broken.ron", "Walkthrough(\n    format: 1,\n    nam: \"x\",\n)");
    put("base/walkthroughs/other.ron", &walk("other", ""));
    put("base/walkthroughs/stuck.ron", &walk("base", "Do(\"fly\"),"));
    put("base/walkthroughs/well.ron", &walk("base", "Do(\"greet\"),"));
    // A guide is prose: the word that it opens with means nothing.
    put(
        "base/guide.md",
        "Profile of a call\n=================\n\n## Purpose\n\n## Objectives\nWords.\n",
    );
    put(
        "profiles/us-general.ron",
        &std::fs::read_to_string("scenarios/profiles/us-general.ron").unwrap(),
    );
    put(
        "profiles/ours.ron",
        &std::fs::read_to_string("scenarios/profiles/example.ron").unwrap(),
    );
    library
}

/// What is found, as file, line and rule.
type Found = BTreeSet<(String, u64, String)>;

fn name(path: &str) -> String {
    Path::new(path).file_name().unwrap().to_str().unwrap().to_owned()
}

fn at_the_console(path: &Path) -> Found {
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(["check", "--format", "json"])
        .arg(path)
        .output()
        .unwrap();
    let found: Value = serde_json::from_slice(&out.stdout).unwrap();
    let problems = found["problems"].as_array().unwrap().iter();
    problems
        .map(|p| {
            (
                name(p["file"].as_str().unwrap()),
                p["line"].as_u64().unwrap(),
                p["rule"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

fn on_the_bench(scenario: &Path) -> Found {
    let mut bench = Bench::new(scenario.display().to_string());
    bench.read(check_folder(scenario, &|_| None, catalog()).map_err(|why| why.to_string()));
    let problems = bench.problems();
    let file = |beside: Option<String>| beside.unwrap_or_else(|| "scenario.ron".to_owned());
    problems
        .iter()
        .map(|p| (file(p.beside_name()), p.at.line as u64, p.found.rule.to_owned()))
        .collect()
}

/// All that is told of files once something is told of this one.
fn published(editor: &mut Editor, uri: &str) -> Vec<Value> {
    let is_it = |told: &Value| told["params"]["uri"] == uri;
    while !editor.told.iter().any(is_it) {
        let told = editor.heard.recv_timeout(std::time::Duration::from_mins(1)).unwrap();
        editor.told.push_back(told);
    }
    // An answer comes after everything that was told before it was asked for.
    editor.ask("textDocument/documentSymbol", json!({"textDocument": {"uri": uri}}));
    let told = editor
        .told
        .drain(..)
        .filter(|told| told["method"] == "textDocument/publishDiagnostics");
    told.map(|told| told["params"].clone()).collect()
}

fn in_the_editor(scenario: &Path) -> (Editor, Found) {
    let mut editor = Editor::new();
    editor.open(
        &format!("file://{}", scenario.display()),
        &std::fs::read_to_string(scenario).unwrap(),
    );
    let mut found = Found::new();
    for told in published(&mut editor, &format!("file://{}", scenario.display())) {
        let file = name(told["uri"].as_str().unwrap());
        for problem in told["diagnostics"].as_array().unwrap() {
            let line = problem["range"]["start"]["line"].as_u64().unwrap() + 1;
            found.insert((file.clone(), line, problem["code"].as_str().unwrap().to_owned()));
        }
    }
    (editor, found)
}

#[test]
fn console_bench_and_editor_find_the_same_in_every_file_of_a_folder() {
    let library = faulty();
    let scenario = library.path().join("base/scenario.ron");
    let console = at_the_console(&library.path().join("base"));
    let rules: BTreeSet<&str> = console.iter().map(|(_, _, rule)| rule.as_str()).collect();
    for rule in [
        "wrong-picture",
        "unknown-id",
        "text-missing",
        "text-outdated",
        "wrong-walkthrough",
        "guide-incomplete",
    ] {
        assert!(rules.contains(rule), "{rule}: {console:?}");
    }
    for line in [1, 4] {
        let found = ("guide.md".to_owned(), line, "guide-incomplete".to_owned());
        assert!(console.contains(&found), "{line}: {console:?}");
    }
    for (file, line) in [("broken.ron", 3), ("other.ron", 2), ("stuck.ron", 5)] {
        assert!(
            console.contains(&(file.to_owned(), line, "wrong-walkthrough".to_owned())),
            "{file}: {console:?}"
        );
    }
    assert!(!console.iter().any(|(file, ..)| file == "well.ron"), "{console:?}");
    assert_eq!(at_the_console(&scenario), console, "the file means its folder");
    assert_eq!(at_the_console(library.path()), console, "and so does the library");
    assert_eq!(on_the_bench(&scenario), console);
    assert_eq!(in_the_editor(&scenario).1, console);
}

#[test]
fn a_guide_is_held_to_its_sections_only_beside_a_scenario() {
    let library = faulty();
    let (base, guide) = (library.path().join("base"), library.path().join("base/guide.md"));
    let of_guide = |found: &Found| found.iter().filter(|(file, ..)| file == "guide.md").count();
    assert_eq!(of_guide(&at_the_console(&guide)), 2, "checked by itself, it is the same guide");
    // Open in an editor, it is as it stands there.
    let mut editor = Editor::new();
    let uri = format!("file://{}", guide.display());
    editor.open(&uri, "Scenario of a call\n");
    let told = published(&mut editor, &uri);
    let of_guide = told.iter().rfind(|told| told["uri"] == uri.as_str()).unwrap();
    let rules: Vec<&str> = of_guide["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| d["code"].as_str().unwrap())
        .collect();
    assert_eq!(rules, ["guide-incomplete"; 8]);
    // What is no text is told as of any file; a folder of the name is none; and no guide is no fault.
    std::fs::write(&guide, b"# Caf\xe9").unwrap();
    let found = check_folder(&base.join("scenario.ron"), &|_| None, catalog()).unwrap();
    assert!(
        matches!(&found.unread[..], [one] if one.to_string().contains("guide.md is not UTF-8 text")),
        "{:?}",
        found.unread
    );
    std::fs::remove_file(&guide).unwrap();
    std::fs::create_dir(&guide).unwrap();
    let found = check_folder(&base.join("scenario.ron"), &|_| None, catalog()).unwrap();
    assert!(found.unread.is_empty() && found.beside.iter().all(|file| file.path != guide));
    let alone = tempdir().unwrap();
    let uri = format!("file://{}/guide.md", alone.path().display());
    let mut editor = Editor::new();
    editor.open(&uri, "# Another guide\n");
    let told = published(&mut editor, &uri);
    assert!(told.iter().all(|told| told["diagnostics"] == json!([])), "{told:?}");
}

#[test]
fn a_rename_reaches_every_file_of_the_folder() {
    let library = tempdir().unwrap();
    let folder = library.path().join("base");
    std::fs::create_dir_all(folder.join("walkthroughs")).unwrap();
    std::fs::write(folder.join("scenario.ron"), BASE).unwrap();
    let spanish = super::beside::translation(BASE, super::beside::same);
    std::fs::write(folder.join("es.ron"), &spanish).unwrap();
    let walk = "Walkthrough(\n    format: 1, scenario: \"base\", name: \"W\", deal: \"dog\", seed: 1, mode: Practice,\n    actions: [Listen, Do(\"greet\"), Listen, Ask(\"evening\"), Listen, Notice(Detail(\"new-lock\"), Inconclusive)],\n    expect: (questions: {\"evening\": Taken}, cues: {}),\n)\n";
    std::fs::write(folder.join("walkthroughs/w.ron"), walk).unwrap();
    let uri = format!("file://{}/scenario.ron", folder.display());
    for (id, to, kind) in [
        ("evening", "the-night", "question/"),
        ("may-not-leave", "stays-in", "detail/"),
        ("dog", "kennel", "deal/"),
        ("greet", "hello", "act/"),
        ("door", "porch", "scene/"),
    ] {
        let mut editor = Editor::new();
        editor.open(&uri, BASE);
        let at = BASE.find(&format!("\"{id}\": ")).unwrap() + 1;
        let line = BASE[..at].matches('\n').count();
        let character = at - BASE[..at].rfind('\n').unwrap() - 1;
        let place = json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}, "newName": to});
        let answer = editor.ask("textDocument/rename", place);
        let changes = answer["changes"].as_object().unwrap();
        let renamed = |name: &str, text: &str| {
            let key = format!("file://{}/{name}", folder.display());
            changes.get(&key).map_or(text.to_owned(), |edits| applied(text, edits))
        };
        let target = tempdir().unwrap();
        let new = target.path().join("base");
        std::fs::create_dir_all(new.join("walkthroughs")).unwrap();
        std::fs::write(new.join("scenario.ron"), renamed("scenario.ron", BASE)).unwrap();
        std::fs::write(new.join("es.ron"), renamed("es.ron", &spanish)).unwrap();
        std::fs::write(new.join("walkthroughs/w.ron"), renamed("walkthroughs/w.ron", walk)).unwrap();
        assert_eq!(at_the_console(&new), Found::new(), "{id}");
        let spanish = std::fs::read_to_string(new.join("es.ron")).unwrap();
        assert!(
            !spanish.contains(&format!("{kind}{id}")) && spanish.contains(&format!("{kind}{to}")),
            "{id}: {spanish}"
        );
    }
}

/// A text after an editor's edits.
fn applied(text: &str, edits: &Value) -> String {
    let byte = |place: &Value| {
        let line = usize::try_from(place["line"].as_u64().unwrap()).unwrap();
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let units = usize::try_from(place["character"].as_u64().unwrap()).unwrap();
        let column = text[start..].char_indices().scan(0, |seen, (at, c)| {
            let before = *seen;
            *seen += c.len_utf16();
            Some((before, at))
        });
        start + column.into_iter().find(|(before, _)| *before == units).map_or(0, |(_, at)| at)
    };
    let edits = edits.as_array().unwrap().iter();
    let mut places: Vec<(usize, usize, &str)> = edits
        .map(|e| (byte(&e["range"]["start"]), byte(&e["range"]["end"]), e["newText"].as_str().unwrap()))
        .collect();
    places.sort_unstable();
    let mut out = text.to_owned();
    for (start, end, new) in places.into_iter().rev() {
        out.replace_range(start..end, new);
    }
    out
}

#[test]
fn a_rename_is_refused_where_a_file_beside_the_scenario_cannot_be_read() {
    let library = tempdir().unwrap();
    let path = library.path().join("scenario.ron");
    std::fs::write(&path, BASE).unwrap();
    std::fs::write(library.path().join("es.ron"), "Translation(format: 1").unwrap();
    let mut editor = Editor::new();
    let uri = format!("file://{}", path.display());
    editor.open(&uri, BASE);
    let line = BASE[..BASE.find("\"greet\": ").unwrap()].matches('\n').count();
    let character = BASE.lines().nth(line).unwrap().find("greet").unwrap();
    let place = json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}, "newName": "hello"});
    let (_, why) = editor.refused("textDocument/rename", place);
    assert!(why.contains("`es.ron` beside the scenario cannot be read as a whole"), "{why}");
}

#[test]
fn what_was_wrong_beside_a_scenario_is_taken_back_once_it_is_well() {
    let library = faulty();
    let scenario = library.path().join("base/scenario.ron");
    let (mut editor, _) = in_the_editor(&scenario);
    std::fs::remove_file(library.path().join("base/walkthroughs/stuck.ron")).unwrap();
    let uri = format!("file://{}", scenario.display());
    editor.tell("textDocument/didSave", json!({"textDocument": {"uri": uri}}));
    let published = published(&mut editor, &uri);
    let last = published
        .iter()
        .rfind(|told| told["uri"].as_str().unwrap().ends_with("/stuck.ron"))
        .unwrap();
    assert_eq!(last["diagnostics"], json!([]));
}

#[test]
fn of_calls_in_several_folders_the_first_of_a_name_is_taken_and_what_cannot_be_read_says_so() {
    let (one, two) = (tempdir().unwrap(), tempdir().unwrap());
    for (folder, id) in [(&one, "base"), (&two, "base"), (&two, "more")] {
        let call = folder.path().join(id);
        std::fs::create_dir(&call).unwrap();
        std::fs::write(
            call.join("scenario.ron"),
            BASE.replacen("id: \"base\"", &format!("id: \"{id}\""), 1),
        )
        .unwrap();
    }
    let file = one.path().join("no-folder");
    std::fs::write(&file, "").unwrap();
    let folders = [one.path().join("none"), one.path().to_owned(), file.clone(), two.path().to_owned()];
    let library = Library::open_all(&folders, catalog());
    let calls: Vec<_> = library
        .entries
        .iter()
        .map(|entry| entry.path.parent().unwrap().to_owned())
        .collect();
    assert_eq!(calls, [one.path().join("base"), two.path().join("more")]);
    let unread: Vec<&str> = library.unread.iter().map(folder::Unread::name).collect();
    assert_eq!(unread, [file.to_str().unwrap()]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_call_of_the_data_folder_is_found_from_anywhere() {
    let data = tempdir().unwrap();
    let call = data.path().join("closer-look/scenarios/base");
    std::fs::create_dir_all(&call).unwrap();
    std::fs::write(call.join("scenario.ron"), BASE).unwrap();
    let elsewhere = tempdir().unwrap();
    for path in ["scenarios/base", "base", "scenarios", "scenarios/base/scenario.ron"] {
        let done = std::process::Command::new(env!("CARGO_BIN_EXE_clook"))
            .args(["check", path])
            .current_dir(elsewhere.path())
            .env("XDG_DATA_HOME", data.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
        assert!(
            done.status.code() == Some(0) && said.contains("no problems in 1 file"),
            "{path}: {said}"
        );
    }
}
