//! `clook marks`: the sheet on which judges say what they expect of an officer who is only just good enough, and the marks it comes to.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use super::args::MarksArgs;
use super::exit_code::ExitStatus;
use super::output::Output;
use super::scenario_file::found;
use folder::Library;
use play::score::{Estimates, ItemKind, Marks, NoMarks, marks, of_judge};
use scenario::{Catalog, DetailKind, Scenario};

/// The columns before those of the judges.
const COLUMNS: [&str; 5] = ["kind", "call", "truth", "item", "what a judge is asked of"];
/// What the judges are asked, for whoever makes the sheet.
const ASKED: &str = "Each judge thinks of a hundred officers who are only just good enough, and writes how many of them
  cue    would note this as a sign, having met it
  other  would take this for a sign, though it is none
  call   would pass this call
Read it back with `clook marks --read SHEET`.
";

/// Makes the sheet, or reads one that was filled in.
pub(super) fn run(args: &MarksArgs, catalog: &Catalog) -> Result<Output, Output> {
    match &args.read {
        Some(sheet) => said(&read(sheet)?),
        None => sheet(args, catalog),
    }
}

fn sheet(args: &MarksArgs, catalog: &Catalog) -> Result<Output, Output> {
    let library = Library::open(&found(&args.path), catalog);
    let rows: Vec<[String; 5]> = library.playable().flat_map(|scenario| items(scenario)).collect();
    if rows.is_empty() {
        let why = format!("there is no call here that can be played: {}", args.path.display());
        return Err(Output::failed(ExitStatus::CannotRead, why));
    }
    let judges = (1..=args.judges).map(|n| format!("judge {n}"));
    let head = COLUMNS.map(str::to_owned).into_iter().chain(judges);
    let blanks = vec![String::new(); usize::from(args.judges)];
    let mut sheet = csv::Writer::from_writer(Vec::new());
    let written = sheet.write_record(head.collect::<Vec<String>>()).and_then(|()| {
        let mut filled = rows.iter().map(|row| row.iter().chain(&blanks));
        filled.try_for_each(|row| sheet.write_record(row))
    });
    let bytes = written
        .map_err(|why| why.to_string())
        .and_then(|()| sheet.into_inner().map_err(|why| why.to_string()));
    let bytes = bytes.map_err(|why| Output::failed(ExitStatus::CannotRead, why))?;
    Ok(Output {
        out: String::from_utf8_lossy(&bytes).into_owned(),
        err: format!("{} items. {ASKED}", rows.len()),
        outcome: ExitStatus::Clean,
    })
}

/// The items of a call: each detail once, and each of its truths.
fn items(scenario: &Scenario) -> Vec<[String; 5]> {
    let details = scenario.details.iter().map(|detail| {
        let kind = if matches!(detail.kind, DetailKind::Cue(_)) {
            ItemKind::Cue
        } else {
            ItemKind::Other
        };
        [named(kind), &scenario.id, "", &detail.id, &detail.sees].map(inert)
    });
    let truths = scenario
        .deals
        .iter()
        .map(|deal| [named(ItemKind::Call), &scenario.id, &deal.id, "", &scenario.title].map(inert));
    details.chain(truths).collect()
}

/// Text that no spreadsheet takes for a formula.
fn inert(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn named(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Cue => "cue",
        ItemKind::Other => "other",
        ItemKind::Call => "call",
    }
}

/// The judges of a sheet who wrote anything, by name, with their estimates.
fn read(sheet: &Path) -> Result<Vec<(String, Estimates)>, Output> {
    let unreadable = |why: csv::Error| Output::failed(ExitStatus::CannotRead, format!("{why}: {}", sheet.display()));
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_path(sheet).map_err(unreadable)?;
    let names: Vec<String> = rows
        .headers()
        .map_err(unreadable)?
        .iter()
        .skip(COLUMNS.len())
        .map(str::to_owned)
        .collect();
    let name = |judge: usize| names.get(judge).cloned().unwrap_or_else(|| format!("judge {}", judge + 1));
    let mut judges: BTreeMap<usize, Estimates> = BTreeMap::new();
    for row in rows.records() {
        let row = row.map_err(unreadable)?;
        let line = row.position().map_or(0, csv::Position::line);
        let wrong = |what: String| Output::failed(ExitStatus::Problems, format!("line {line}: {what}: {}", sheet.display()));
        let cell = row.get(0).unwrap_or_default().trim();
        let kind = [ItemKind::Cue, ItemKind::Other, ItemKind::Call]
            .into_iter()
            .find(|kind| named(*kind) == cell);
        let kind = kind.ok_or_else(|| wrong(format!("`{cell}` is no kind of item; it is `cue`, `other` or `call`")))?;
        let cells = row.iter().map(str::trim).skip(COLUMNS.len()).enumerate();
        for (judge, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            let percent = percent(cell).ok_or_else(|| wrong(format!("`{cell}` of {} is no number from 0 to 100", name(judge))))?;
            judges.entry(judge).or_default().items.push((kind, percent));
        }
    }
    Ok(judges.into_iter().map(|(judge, given)| (name(judge), given)).collect())
}

/// A number from 0 to 100, with a percent sign or without, as spreadsheets of any country write it.
fn percent(cell: &str) -> Option<f64> {
    let number = cell.trim_end_matches('%').trim().replace(',', ".");
    number.parse().ok().filter(|percent| (0.0..=100.0).contains(percent))
}

fn said(judges: &[(String, Estimates)]) -> Result<Output, Output> {
    let estimates: Vec<Estimates> = judges.iter().map(|(_, given)| given.clone()).collect();
    let found = marks(&estimates).map_err(|why| Output::failed(ExitStatus::Problems, lacking(why, judges)))?;
    let mut text = String::new();
    for (name, given) in judges {
        if let Ok((sensitivity, passed)) = of_judge(given) {
            let count = given.items.len();
            let _ = writeln!(
                text,
                "{name}: d' {sensitivity:.2}, {passed:.0} % of the calls passed, from {count} estimates"
            );
        }
    }
    let Marks {
        standard,
        judges,
        sensitivity_spread,
        passed_spread,
    } = found;
    let (sensitivity, passed) = (standard.sensitivity, standard.passed_percent);
    let _ = writeln!(
        text,
        "\nThe marks of {judges} judges: d' {sensitivity:.2}, give or take {sensitivity_spread:.2}; {passed} % of the calls, give or take {passed_spread:.0}"
    );
    let _ = writeln!(
        text,
        "Talk about the items on which you are farthest apart, and estimate once more, before you keep them. In the profile:\n\n    standard: Standard(d_prime: {sensitivity:.2}, passed_percent: {passed}, judges: {judges}, checked: \"YYYY-MM-DD\"),"
    );
    Ok(Output::clean(text))
}

fn lacking(why: NoMarks, judges: &[(String, Estimates)]) -> String {
    match why {
        NoMarks::Judges(there) => format!("it takes three judges, and {there} wrote anything"),
        NoMarks::Lacks(judge, kind) => {
            let name = judges.get(judge).map_or("a judge", |(name, _)| name);
            format!("{name} wrote nothing beside any item of the kind `{}`", named(kind))
        }
    }
}
