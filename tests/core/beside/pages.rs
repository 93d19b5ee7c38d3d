//! The pages of these rules: each example shows its rule with the message on the page, and what it says to write instead is clean.

use lint::{Example, Rule, all};

use super::pictures::PNG;
use super::{BASE, Folder, same, translation};
use crate::lint_pages::names_in_table;

fn rules() -> Vec<&'static Rule> {
    let names = names_in_table("crates/lint/src/rules/beside.rs");
    names.iter().map(|name| all().find(|rule| rule.name == name).unwrap()).collect()
}

/// The base call with examples put into it, or into its translation.
fn folder(rule: &Rule, examples: &[Example]) -> Folder {
    let put = |text: String, example: &Example| example.put_into(&text).unwrap_or_else(|| panic!("no place `{}`", example.place));
    let (mut call, mut spanish) = (BASE.to_owned(), translation(BASE, same));
    if rule.name == "wrong-picture" {
        call = examples.iter().fold(call, put);
        spanish = translation(&call, same);
    } else {
        spanish = examples.iter().fold(spanish, put);
    }
    let folder = Folder::with(&call);
    folder.put("es.ron", spanish);
    folder.put("dog.png", PNG);
    folder
}

#[test]
fn every_page_shows_its_rule_and_how_to_mend_it() {
    for rule in rules() {
        let page = rule.page();
        let found = folder(rule, &page.example).problems();
        let said: Vec<[&str; 3]> = found
            .iter()
            .map(|d| ["rule", "severity", "message"].map(|key| d[key].as_str().unwrap()))
            .collect();
        let severity = format!("{:?}", rule.severity).to_lowercase();
        assert_eq!(said, [[rule.name, &severity, &page.message]], "{}", rule.name);
        assert!(!found[0]["help"].as_array().unwrap().is_empty(), "{}", rule.name);
        let clean = folder(rule, &page.instead).places();
        assert!(!page.instead.is_empty() && clean.is_empty(), "{}: {clean:?}", rule.name);
        for part in ["**What it finds.**", "**Why it matters for the trainee.**"] {
            assert!(page.says.contains(part), "{}: the page lacks {part}", rule.name);
        }
    }
}

#[test]
fn every_name_that_is_printed_of_these_files_has_a_page_and_every_page_a_name() {
    let mut names = Vec::new();
    for file in [
        "crates/scenario/src/library.rs",
        "crates/scenario/src/translation.rs",
        "crates/clook/src/check.rs",
    ] {
        let text = std::fs::read_to_string(file).unwrap();
        let calls = ["Diagnostic::error(", "Diagnostic::warning("].map(|call| text.split(call).skip(1).collect::<Vec<_>>());
        let first = |rest: &&str| {
            rest.trim_start()
                .strip_prefix('"')
                .and_then(|name| name.split('"').next())
                .map(str::to_owned)
        };
        names.extend(calls.concat().iter().filter_map(first));
    }
    // The reader's own, of a file of any form.
    names.retain(|name| name != "wrong-format");
    names.sort_unstable();
    names.dedup();
    assert_eq!(names, names_in_table("crates/lint/src/rules/beside.rs"));
}
