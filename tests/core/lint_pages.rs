//! Every rule's page: its example is found, with the message printed below it, and what it says to write instead is clean.

mod conditions;
mod played;
mod ways_on;

use std::path::Path;

use lint::{Checked, Example, Page, Rule, all, check};
use ron_reader::diagnostic::{SourceFile, render};
use scenario::Catalog;

const BASE: &str = include_str!("../fixtures/base.ron");

fn checked(examples: &[Example]) -> Checked {
    let mut text = BASE.to_owned();
    for example in examples {
        text = example
            .put_into(&text)
            .unwrap_or_else(|| panic!("no place `{}` in the base", example.place));
    }
    // The base lies in the folder of its name; a whole file lies in none.
    let folder = examples.iter().all(|example| example.place != "whole").then_some("base");
    check(SourceFile::new("example.ron", text), folder, &Catalog::shipped())
}

fn shown(checked: &Checked) -> String {
    render(&checked.file, &checked.diagnostics)
}

#[test]
fn the_call_that_examples_are_put_into_is_clean() {
    let base = checked(&[]);
    assert!(base.diagnostics.is_empty(), "{}", shown(&base));
}

/// The names in the table of a file of pages.
pub(crate) fn names_in_table(file: &str) -> Vec<String> {
    let pages = std::fs::read_to_string(file).unwrap();
    let list = pages.split("pages![").nth(1).unwrap();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The rules whose examples are pieces of a scenario; those of the files beside one have tests of their own.
fn of_scenarios() -> impl Iterator<Item = &'static Rule> {
    let beside = names_in_table("crates/lint/src/rules/beside.rs");
    all().filter(move |rule| !beside.iter().any(|name| name == rule.name))
}

/// What is wrong with a rule's page, in a line each.
fn faults(name: &str, page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    for part in ["**What it finds.**", "**Why it matters for the trainee.**"] {
        if !page.says.contains(part) {
            faults.push(format!("{name}: the page lacks {part}"));
        }
    }
    let bad = checked(&page.example);
    let found: Vec<_> = bad.diagnostics.iter().filter(|d| d.rule == name).collect();
    match found.first() {
        None => faults.push(format!("{name}: the example does not show it\n{}", shown(&bad))),
        Some(first) if first.message != page.message => faults.push(format!("{name}: the check says “{}”", first.message)),
        Some(first) if first.help.is_empty() => faults.push(format!("{name}: the check does not say what to do")),
        Some(_) => {}
    }
    if bad.diagnostics.len() > found.len() {
        faults.push(format!("{name}: the example shows more than this\n{}", shown(&bad)));
    }
    let good = checked(&page.instead);
    if page.instead.is_empty() || !good.diagnostics.is_empty() {
        faults.push(format!("{name}: what to write instead is not clean\n{}", shown(&good)));
    }
    faults
}

#[test]
fn every_page_shows_its_rule_and_how_to_mend_it() {
    let faults: Vec<String> = of_scenarios().flat_map(|rule| faults(rule.name, &rule.page())).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_example_is_as_bad_as_its_rule_says() {
    for rule in of_scenarios() {
        let bad = checked(&rule.page().example);
        let found = bad.diagnostics.iter().find(|d| d.rule == rule.name);
        assert_eq!(found.map(|d| d.severity), Some(rule.severity), "{}", rule.name);
    }
}

/// Words with a hyphen in the code that reads scenarios, and what else stands as the name of a rule.
fn names_in_code(folder: &Path, names: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            names_in_code(&path, names);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let quoted = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
        let is_name = |word: &&str| {
            let parts: Vec<&str> = word.split('-').collect();
            let small = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase());
            *word == "syntax" || (parts.len() > 1 && parts.iter().all(small))
        };
        names.extend(quoted.filter(is_name).map(str::to_owned));
    }
}

#[test]
fn every_name_the_reader_can_print_has_a_page_and_every_page_a_name() {
    let mut names = Vec::new();
    for folder in ["crates/ron-reader/src/syntax", "crates/scenario/src/compile"] {
        names_in_code(Path::new(folder), &mut names);
    }
    names.retain(|name| name != "screen-out");
    // Read while a line is cut into phrases.
    names.push("broken-mark".to_owned());
    let mut pages = names_in_table("crates/lint/src/rules/reading.rs");
    pages.sort_unstable();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names, pages);
}

#[test]
fn shipped_calls_are_clean() {
    let mut count = 0;
    for entry in std::fs::read_dir("scenarios").unwrap().flatten() {
        let path = entry.path().join("scenario.ron");
        if path.is_file() {
            let folder = entry.file_name().into_string().unwrap();
            let call = check(SourceFile::read(&path).unwrap(), Some(&folder), &Catalog::shipped());
            assert!(call.diagnostics.is_empty(), "{}", shown(&call));
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn every_name_a_check_can_print_has_a_page() {
    let names: Vec<&str> = all().map(|rule| rule.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), names.len(), "a name stands twice");
    let folder = Path::new("crates/lint/src/rules");
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if let Some(rule) = name.strip_suffix(".md") {
            assert!(names.contains(&rule), "the page {name} belongs to no rule");
        } else if !["mod.rs", "reading.rs", "beside.rs"].contains(&name.as_str()) {
            let rule = name.trim_end_matches(".rs").replace('_', "-");
            assert!(names.contains(&rule.as_str()), "the rule in {name} stands in no table");
        }
    }
}
