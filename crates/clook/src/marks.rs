//! `clook marks`: the sheet on which judges say what they expect of an officer who is only just good enough, and the marks it comes to.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::args::MarksArgs;
use super::exit_code::ExitStatus;
use super::marks_read::{self, Filled, Judge};
use super::output::Output;
use super::scenario_file::{found, open};
use folder::{Library, is_call};
use play::score::{Estimates, ItemKind, Marks, NoMarks, marks, of_judge};
use scenario::{Catalog, DealIx, Detail, DetailKind, Scenario};

/// The columns before those of the judges.
pub(super) const COLUMNS: [&str; 5] = ["kind", "call", "truth", "item", "what a judge is asked of"];
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
        Some(sheet) => said(&marks_read::read(sheet)?),
        None => sheet(args, catalog),
    }
}

fn sheet(args: &MarksArgs, catalog: &Catalog) -> Result<Output, Output> {
    let path = found(&args.path);
    let (rows, left_out): (Vec<[String; 5]>, Vec<PathBuf>) = if is_call(&path) {
        (items(&*open(&path, catalog)?), Vec::new())
    } else {
        let library = Library::open(&path, catalog);
        let rows = library.playable().flat_map(|scenario| items(scenario)).collect();
        (rows, library.left_out().map(Path::to_owned).collect())
    };
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
    let left_out: Vec<&Path> = left_out.iter().map(PathBuf::as_path).collect();
    let mut output = Output::without(&left_out, String::from_utf8_lossy(&bytes));
    let _ = write!(output.err, "{} items. {ASKED}", rows.len());
    Ok(output)
}

/// The items of a call: each detail once, and each of its truths.
fn items(scenario: &Scenario) -> Vec<[String; 5]> {
    // A cue that can be nothing in another truth is asked of as both: there it is as easily taken for one as anything.
    let deals = || (0..scenario.deals.len()).map(DealIx::from);
    let is_nothing = |detail: &Detail| deals().any(|deal| detail.cue_in(deal).is_none());
    let kinds = |detail: &Detail| {
        let is_cue = matches!(detail.kind, DetailKind::Cue(_));
        let both = [
            is_cue.then_some(ItemKind::Cue),
            (!is_cue || is_nothing(detail)).then_some(ItemKind::Other),
        ];
        both.into_iter().flatten()
    };
    let row = |detail: &Detail, kind| [named(kind), &scenario.id, "", &detail.id, &detail.sees].map(inert);
    let details = scenario
        .details
        .iter()
        .flat_map(|detail| kinds(detail).map(move |kind| row(detail, kind)));
    let truths = scenario
        .deals
        .iter()
        .map(|deal| [named(ItemKind::Call), &scenario.id, &deal.id, "", &deal.says].map(inert));
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

pub(super) fn named(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Cue => "cue",
        ItemKind::Other => "other",
        ItemKind::Call => "call",
    }
}

/// How many of the items on which judges are farthest apart are named.
const WIDEST: usize = 10;

fn said(filled: &Filled) -> Result<Output, Output> {
    let judges = &filled.judges;
    let estimates: Vec<Estimates> = judges.iter().map(|judge| judge.estimates.clone()).collect();
    let found = marks(&estimates).map_err(|why| Output::failed(ExitStatus::Problems, lacking(why, judges)))?;
    let mut text = String::new();
    let most = estimates.iter().map(|given| given.items.len()).max().unwrap_or_default();
    for judge in judges {
        if let Ok((sensitivity, passed)) = of_judge(&judge.estimates) {
            let count = judge.estimates.items.len();
            let left = if count < most {
                format!("; {} items left blank", most - count)
            } else {
                String::new()
            };
            let _ = writeln!(
                text,
                "{}: d' {sensitivity:.2}, {passed:.0} % of the calls passed, from {count} estimates{left}",
                judge.name
            );
        }
    }
    let _ = writeln!(text, "\nFarthest apart");
    for spread in filled.spreads.iter().take(WIDEST) {
        let _ = writeln!(text, "  {:>3.0} to {:>3.0}  {}", spread.low, spread.high, spread.item);
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
        "Talk about the items above, and estimate once more, before you keep them. In the profile:\n\n    standard: Standard(d_prime: {sensitivity:.2}, passed_percent: {passed}, judges: {judges}, checked: \"YYYY-MM-DD\"),"
    );
    Ok(Output::clean(text))
}

fn lacking(why: NoMarks, judges: &[Judge]) -> String {
    let name = |judge: usize| judges.get(judge).map_or("a judge", |judge| judge.name.as_str());
    match why {
        NoMarks::Judges(there) => format!("it takes three judges, and {there} wrote anything"),
        NoMarks::Lacks(judge, kind) => format!("{} wrote nothing beside any item of the kind `{}`", name(judge), named(kind)),
        NoMarks::Backwards(judge) => format!(
            "{} expects at least as many to take other things for signs as to note the signs; look whether `cue` and `other` were mixed up",
            name(judge)
        ),
    }
}
