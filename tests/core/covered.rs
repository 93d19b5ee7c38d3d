//! What the library covers is what its page says, and stays within the bounds that were set for it.

use std::collections::BTreeSet;
use std::path::Path;

use folder::{check_folder, translation_files};
use lint::Checked;
use lint::coverage::{Coverage, InCall, Tone};
use scenario::document::{Group, Hold};

use super::properties::trainee::{catalog, shipped};

const PAGE: &str = "docs/coverage.md";

/// The flags officers most often hear of; two of the eleven are two each.
const FLAGS: [&str; 13] = [
    "fearful-or-tense",
    "defers-to-another",
    "injuries-different-ages",
    "mark-somebody-chose",
    "clothing-out-of-place",
    "minor-alone-at-night",
    "id-held-by-another",
    "long-hours-on-demand",
    "sexualised-for-age",
    "multiple-phones",
    "unexplained-wealth",
    "lives-at-worksite",
    "not-free-to-leave",
];

/// Flags that no call shows yet, and why: a mark on the skin cannot be drawn, and a child's words are told by no call on purpose.
const NOT_YET: [&str; 2] = ["mark-somebody-chose", "sexualised-for-age"];

/// How many other signs of trafficking are met, each as one and as nothing.
const OTHERS: usize = 15;

fn coverage() -> Coverage {
    let checked: Vec<(Checked, Vec<String>)> = shipped()
        .iter()
        .map(|call| {
            let file = call.join("scenario.ron");
            let languages = translation_files(&file).unwrap();
            let languages = languages
                .iter()
                .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
                .collect();
            (check_folder(&file, &|_| None, catalog()).unwrap().scenario, languages)
        })
        .collect();
    Coverage::of(&checked, catalog())
}

#[test]
fn the_page_in_docs_is_what_the_calls_say() {
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(["check", "scenarios", "--coverage"])
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let said = String::from_utf8(run.stdout).unwrap();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(PAGE, &said).unwrap();
    }
    let kept = std::fs::read_to_string(Path::new(PAGE)).unwrap_or_default();
    assert!(
        kept == said,
        "{PAGE} is of another library; BLESS=1 cargo quick covered writes it anew"
    );
}

#[test]
fn the_flags_are_met_as_signs_and_as_nothing() {
    let covers = coverage();
    let met = |id: &str| {
        let entry = covers.indicators.iter().find(|entry| entry.id == id).unwrap();
        !entry.counts_in.is_empty() && !entry.nothing_in.is_empty()
    };
    let lacking: Vec<&str> = FLAGS.into_iter().filter(|id| !met(id) && !NOT_YET.contains(id)).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
    let others = covers
        .indicators
        .iter()
        .filter(|entry| entry.of_trafficking && !FLAGS.contains(&entry.id.as_str()) && met(&entry.id));
    let others = others.count();
    assert!(others >= OTHERS, "{others} other signs");
}

#[test]
fn no_look_stands_for_a_role_and_controllers_differ() {
    let covers = coverage();
    for role in [InCall::Controller, InCall::AtRisk] {
        let tones = &covers.tones[&role];
        let all: usize = tones.values().sum();
        for (tone, count) in tones {
            assert!(count * 2 <= all + 1, "{role:?}: {count} of {all} are {tone:?}");
        }
        assert!(tones.len() >= 2, "{role:?}: {tones:?}");
    }
    assert!(covers.tones[&InCall::Bystander].contains_key(&Tone::Dark));
    assert!(covers.holds.len() >= 7, "{:?}", covers.holds);
    let talks: BTreeSet<String> = covers.holds.get(&Hold::TalksOver).cloned().unwrap_or_default();
    assert!(talks.len() * 4 <= covers.calls.len(), "{talks:?}");
    for group in [Group::Woman, Group::Man, Group::Boy, Group::Girl, Group::Citizen, Group::Newcomer] {
        assert!(covers.at_risk.contains_key(&group), "nobody is {group:?}");
    }
}

#[test]
fn every_call_has_three_truths_three_people_to_ask_and_spanish() {
    for call in coverage().calls {
        let kinds: BTreeSet<&str> = call.truths.iter().map(|(_, what)| *what).collect();
        assert_eq!(kinds.len(), 3, "{}: {:?}", call.id, call.truths);
        let (questions, people) = call.questions;
        assert!(questions >= 15 && people >= 3, "{}: {questions} to {people}", call.id);
        assert!(call.minutes <= 25 && call.languages.contains(&"es".to_owned()), "{}", call.id);
    }
}

#[test]
fn what_cannot_be_played_is_left_out_aloud() {
    let library = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("sound", std::fs::read_to_string("scenarios/loud-music/scenario.ron").unwrap()),
        ("broken", "Scenario(".to_owned()),
    ] {
        std::fs::create_dir(library.path().join(name)).unwrap();
        std::fs::write(library.path().join(name).join("scenario.ron"), text).unwrap();
    }
    let path = library.path().to_str().unwrap();
    for args in [["check", path, "--coverage"].as_slice(), &["marks", path]] {
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_clook")).args(args).output().unwrap();
        let (said, aside) = (String::from_utf8(run.stdout).unwrap(), String::from_utf8(run.stderr).unwrap());
        assert_eq!(run.status.code(), Some(1), "{args:?}: {aside}");
        assert!(said.contains("loud-music"), "{args:?}: {said}");
        assert_eq!(
            aside.matches("left out, since it cannot be played: ").count(),
            1,
            "{args:?}: {aside}"
        );
        assert!(aside.contains("broken"), "{args:?}: {aside}");
    }
}

#[test]
fn what_is_covered_is_no_list_of_findings() {
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(["check", "scenarios", "--coverage", "--format", "sarif"])
        .output()
        .unwrap();
    assert_eq!((run.status.code(), run.stdout.len()), (Some(2), 0));
}
