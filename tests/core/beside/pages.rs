//! The pages of these rules: each example shows its rule with the message on the page, and what it says to write instead is clean.

use folder::check_folder;
use lint::{Example, Rule, all};

use super::pictures::PNG;
use super::{BASE, Folder, same, translation};
use crate::lint_pages::names_in_table;
use crate::properties::trainee::catalog;

fn rules() -> Vec<&'static Rule> {
    let names = names_in_table("crates/lint/src/rules/beside.rs");
    names.iter().map(|name| all().find(|rule| rule.name == name).unwrap()).collect()
}

/// A walkthrough of the base call.
const LEAVES: &str = "Walkthrough(
    format: 1,
    scenario: \"base\",
    name: \"Leaves\",
    deal: \"dog\",
    seed: 1,
    mode: Practice,
    actions: [Listen],
)
";

/// The base call with examples put into it, or into what lies beside it.
fn folder(rule: &Rule, examples: &[Example]) -> Folder {
    let put = |text: String, example: &Example| example.put_into(&text).unwrap_or_else(|| panic!("no place `{}`", example.place));
    let all = |text: &str| examples.iter().fold(text.to_owned(), put);
    let (mut call, mut spanish, mut walk) = (BASE.to_owned(), translation(BASE, same), LEAVES.to_owned());
    let mut guide = None;
    match rule.name {
        "wrong-picture" => {
            call = all(BASE);
            spanish = translation(&call, same);
        }
        "text-unclear" => {
            call = all(BASE);
            let (first, _) = examples[0].text.split_once('\n').unwrap_or((&examples[0].text, ""));
            spanish = translation(&BASE.replacen("                // ~ lines", first, 1), same);
        }
        "wrong-walkthrough" => walk = all(LEAVES),
        "guide-incomplete" => guide = Some(all("")),
        _ => spanish = all(&spanish),
    }
    let folder = Folder::with(&call);
    folder.put("es.ron", spanish);
    folder.put("dog.png", PNG);
    std::fs::create_dir(folder.at("walkthroughs")).unwrap();
    folder.put("walkthroughs/leaves.ron", walk);
    if let Some(guide) = guide {
        folder.put("guide.md", guide);
    }
    folder
}

/// The rules whose findings are problems of a file; what cannot be read, and what is wrong with a library, is told by itself.
fn of_files() -> impl Iterator<Item = &'static Rule> {
    let others = ["unread-file", "controllers-alike"];
    rules().into_iter().filter(move |rule| !others.contains(&rule.name))
}

#[test]
fn what_cannot_be_read_is_said_as_its_page_says() {
    let rule = rules().into_iter().find(|rule| rule.name == "unread-file").unwrap();
    let page = rule.page();
    let folder = folder(rule, &page.example);
    assert!(folder.places().is_empty(), "as UTF-8 it is well: {:?}", folder.places());
    let old: Vec<u8> = folder.text("es.ron").chars().flat_map(|c| u8::try_from(u32::from(c))).collect();
    folder.put("es.ron", &old);
    let found = check_folder(&folder.at("scenario.ron"), &|_| None, catalog()).unwrap();
    let [problem] = &found.unread_problems()[..] else {
        panic!("{:?}", found.unread)
    };
    assert_eq!((problem.rule, problem.severity), (rule.name, rule.severity));
    assert!(problem.message.ends_with(&page.message), "{}", problem.message);
}

#[test]
fn every_page_shows_its_rule_and_how_to_mend_it() {
    for rule in of_files() {
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
        "crates/scenario/src/translation.rs",
        "crates/scenario/src/translation/marks.rs",
        "crates/folder/src/check.rs",
        "crates/folder/src/guide.rs",
        "crates/folder/src/library.rs",
        "crates/folder/src/walkthroughs.rs",
        "crates/lint/src/library.rs",
    ] {
        let text = std::fs::read_to_string(file).unwrap();
        let calls =
            ["Diagnostic::error(", "Diagnostic::warning(", "Diagnostic::of("].map(|call| text.split(call).skip(1).collect::<Vec<_>>());
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
