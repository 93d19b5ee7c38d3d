//! `clook test`: the walkthroughs beside scenarios, played again.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::args::TestArgs;
use super::exit_code::ExitStatus;
use super::output::Output;
use super::record_file;
use super::scenario_file::{self, found, no_scenario};
use folder::{RecordedRun, is_call, listed, scenario_file as file_of, walkthrough_files};
use play::playtest::{TestOutcome as Played, expect, run_walkthrough};
use play::session::{Session, Walkthrough};
use scenario::{Catalog, Scenario};
use std::sync::Arc;

/// Counts of a test run.
#[derive(Default)]
struct Tally {
    played: usize,
    wrong: usize,
    written: usize,
}

/// Plays every walkthrough beside the scenarios at the paths.
pub(super) fn test(args: &TestArgs, catalog: &Catalog) -> Output {
    let mut output = Output::clean("");
    let mut tally = Tally::default();
    for path in &args.paths {
        match calls(&found(path)) {
            Err(failed) => fail(&mut output, &failed),
            // One that cannot be tested keeps none of the others from it.
            Ok(calls) => calls.iter().for_each(|call| {
                if let Err(failed) = one(call, args.update, catalog, &mut output, &mut tally) {
                    fail(&mut output, &failed);
                }
            }),
        }
    }
    let Tally { played, wrong, written } = tally;
    let _ = match (wrong, written) {
        (0, 0) if played == 0 => {
            // Nothing that was played is nothing that was shown to hold.
            output.outcome = output.outcome.max(ExitStatus::Problems);
            writeln!(output.out, "no walkthrough was played, so nothing was tested")
        }
        (0, 0) => writeln!(output.out, "{played} walkthroughs end as written"),
        (0, _) => writeln!(output.out, "{written} of {played} walkthroughs were written anew"),
        _ => writeln!(output.out, "{wrong} of {played} walkthroughs do not end as written"),
    };
    if wrong > 0 {
        output.outcome = output.outcome.max(ExitStatus::Problems);
    }
    output
}

fn fail(output: &mut Output, failed: &Output) {
    output.err.push_str(&failed.err);
    output.outcome = output.outcome.max(failed.outcome);
}

/// The scenarios that a path means: a file, that of a folder, or those of a folder of folders.
fn calls(path: &Path) -> Result<Vec<PathBuf>, Output> {
    if !path.is_dir() || is_call(path) {
        return Ok(vec![file_of(path)]);
    }
    let mut inside = listed(path).map_err(|why| Output::failed(ExitStatus::CannotRead, why))?;
    inside.retain(|path| is_call(path));
    if inside.is_empty() {
        return Err(no_scenario(path));
    }
    Ok(inside.iter().map(|folder| file_of(folder)).collect())
}

fn one(call: &Path, update: bool, catalog: &Catalog, output: &mut Output, tally: &mut Tally) -> Result<(), Output> {
    let scenario = scenario_file::open(call, catalog)?;
    let files = walkthrough_files(call).map_err(|why| Output::failed(ExitStatus::CannotRead, why))?;
    if files.is_empty() {
        let _ = writeln!(
            output.out,
            "{} has no walkthrough; `clook play --save-walkthrough NAME` writes one",
            scenario.id
        );
    }
    for file in files {
        let mut walkthrough = match record_file::read(&file)? {
            RecordedRun::Walkthrough(walkthrough) => walkthrough,
            RecordedRun::Record(_) => {
                let why = format!("this is a record, not a walkthrough; move it out of the folder: {}", file.display());
                return Err(Output::failed(ExitStatus::CannotRead, why));
            }
        };
        tally.played += 1;
        let played = run_walkthrough(&scenario, &walkthrough);
        let ends_as_written = matches!(played, Played::AsWritten);
        if update && !ends_as_written && bless(&scenario, &mut walkthrough, &file)? {
            tally.written += 1;
            let _ = writeln!(output.out, "{}/{}: written anew", scenario.id, walkthrough.name);
            continue;
        }
        tally.wrong += usize::from(!ends_as_written);
        output.out.push_str(&say(&scenario.id, &walkthrough.name, &file, &played));
    }
    Ok(())
}

/// Writes what comes of a walkthrough into it; false where it cannot be played.
fn bless(scenario: &Arc<Scenario>, walkthrough: &mut Walkthrough, file: &Path) -> Result<bool, Output> {
    let Ok(session) = Session::walk(scenario, walkthrough) else {
        return Ok(false);
    };
    walkthrough.expect = Some(expect(&session));
    record_file::write_walkthrough(file, walkthrough).map_err(|why| {
        let why = format!("the walkthrough could not be written ({why}): {}", file.display());
        Output::failed(ExitStatus::CannotRead, why)
    })?;
    Ok(true)
}

fn say(scenario: &str, name: &str, file: &Path, played: &Played) -> String {
    let mut text = format!("{scenario}/{name}: ");
    match played {
        Played::AsWritten => text.push_str("as written\n"),
        Played::NothingExpected => {
            let _ = writeln!(
                text,
                "it says nothing of what must come of it; `clook test --update` writes it: {}",
                file.display()
            );
        }
        Played::Stalled => {
            let _ = writeln!(
                text,
                "stopped, because the scenes lead to each other without end; let one of them lead elsewhere: {}",
                file.display()
            );
        }
        Played::Stuck(why) => {
            let _ = writeln!(text, "cannot be played: {why}: {}", file.display());
        }
        Played::Differs(differences) => {
            let _ = writeln!(text, "ends otherwise: {}", file.display());
            for d in differences {
                let _ = writeln!(text, "    {}: written {}, played {}", d.what, d.written, d.played);
            }
        }
    }
    text
}
