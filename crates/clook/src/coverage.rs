//! `clook check --coverage`: what a library covers, as Markdown for people and as JSON for programs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Debug, Write};
use std::path::{Path, PathBuf};

use super::args::{CheckArgs, CheckFormat};
use super::exit_code::ExitStatus;
use super::output::Output;
use super::scenario_file::found;
use super::visible;
use folder::{SCENARIO, check_folder, is_call, listed, translation_files};
use lint::Checked;
use lint::coverage::{CallCovers, Coverage, Covered};
use scenario::Catalog;

/// What the calls at the paths cover. A call that cannot be played covers nothing and is named.
pub(super) fn coverage(args: &CheckArgs, catalog: &Catalog) -> Output {
    if args.format == CheckFormat::Sarif {
        let why = "what calls cover is no list of findings; use `--format json`, or leave `--format` out";
        return Output::failed(ExitStatus::WrongUse, why);
    }
    let calls: Vec<PathBuf> = args.paths.iter().flat_map(|path| calls_at(&found(path))).collect();
    let (mut checked, mut left_out): (Vec<(Checked, Vec<String>)>, Vec<&Path>) = (Vec::new(), Vec::new());
    for call in &calls {
        match check_folder(&call.join(SCENARIO), &|_| None, catalog) {
            Ok(folder) if folder.scenario.scenario.is_some() => checked.push((folder.scenario, languages(call))),
            _ => left_out.push(call),
        }
    }
    if checked.is_empty() {
        return Output::failed(ExitStatus::CannotRead, "there is no call here that can be played");
    }
    let covers = Coverage::of(&checked, catalog);
    Output::without(
        &left_out,
        match args.format {
            CheckFormat::Human | CheckFormat::Sarif => markdown(&covers),
            CheckFormat::Json => visible::json(&serde_json::json!({ "format": 1, "coverage": covers })),
        },
    )
}

fn calls_at(path: &Path) -> Vec<PathBuf> {
    if is_call(path) {
        return vec![path.to_owned()];
    }
    listed(path).unwrap_or_default().into_iter().filter(|path| is_call(path)).collect()
}

/// The languages that a call was put into, by the names of their files.
fn languages(call: &Path) -> Vec<String> {
    let files = translation_files(&call.join(SCENARIO)).unwrap_or_default();
    files
        .iter()
        .filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned()))
        .collect()
}

fn markdown(covers: &Coverage) -> String {
    let mut text = String::from(
        "# What the library covers\n\nMade by `clook check scenarios --coverage`; a test holds it to what the calls say.\n\n## Calls\n\n",
    );
    text.push_str("| call | minutes | truths | questions, people asked | languages |\n|---|---|---|---|---|\n");
    covers.calls.iter().for_each(|call| call_row(&mut text, call));
    text.push_str("\n## Signs\n\nThe calls in which each is a sign, and those in which the same is met in a truth where it means nothing: there an officer learns to test it. An empty\nsecond column is a sign that no call shows as innocent yet.\n\n");
    let (own, other): (Vec<&Covered>, Vec<&Covered>) = covers.indicators.iter().partition(|entry| entry.of_trafficking);
    entries(&mut text, "sign of trafficking", &own);
    entries(&mut text, "sign of another crime", &other);
    entries(&mut text, "freedom", &covers.freedoms.iter().collect::<Vec<_>>());
    text.push_str("## People\n\n");
    sets(&mut text, "how a controller holds somebody", &covers.holds);
    sets(&mut text, "whom it is about", &covers.at_risk);
    counts(&mut text, "role and tone of skin", &covers.tones);
    counts(&mut text, "role and age", &covers.ages);
    text.trim_end().to_owned() + "\n"
}

fn call_row(text: &mut String, call: &CallCovers) {
    let truths: Vec<String> = call.truths.iter().map(|(id, what)| format!("`{id}` ({what})")).collect();
    let (questions, people) = call.questions;
    let _ = writeln!(
        text,
        "| `{}` | {} | {} | {questions}, {people} | {} |",
        call.id,
        call.minutes,
        truths.join(", "),
        call.languages.join(", ")
    );
}

fn entries(text: &mut String, title: &str, entries: &[&Covered]) {
    let _ = writeln!(text, "| {title} | is one in | means nothing in |\n|---|---|---|");
    for entry in entries.iter().filter(|entry| !entry.counts_in.is_empty()) {
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            entry.name,
            joined(&entry.counts_in),
            joined(&entry.nothing_in)
        );
    }
    let never: Vec<&str> = entries
        .iter()
        .filter(|entry| entry.counts_in.is_empty())
        .map(|entry| entry.name.as_str())
        .collect();
    if !never.is_empty() {
        let _ = writeln!(text, "\nIn no call yet, and a gap until one shows it: {}.", never.join("; "));
    }
    text.push('\n');
}

fn sets<K: Debug>(text: &mut String, title: &str, sets: &BTreeMap<K, BTreeSet<String>>) {
    let _ = writeln!(text, "| {title} | calls |\n|---|---|");
    for (key, calls) in sets {
        let _ = writeln!(text, "| {key:?} | {} |", joined(calls));
    }
    text.push('\n');
}

fn counts<R: Debug, K: Debug>(text: &mut String, title: &str, counts: &BTreeMap<R, BTreeMap<K, usize>>) {
    let _ = writeln!(text, "| {title} | people |\n|---|---|");
    for (role, of_role) in counts {
        let each: Vec<String> = of_role.iter().map(|(key, count)| format!("{key:?} {count}")).collect();
        let _ = writeln!(text, "| {role:?} | {} |", each.join(", "));
    }
    text.push('\n');
}

fn joined(calls: &BTreeSet<String>) -> String {
    calls.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}
