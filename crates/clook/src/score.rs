//! `clook score`: a recorded run or a walkthrough played again, its ledger, and its five scores; of several, the verdict.

use std::sync::Arc;

use super::args::{Format, ScoreArgs};
use super::exit_code::ExitStatus;
use super::output::Output;
use super::record_file;
use super::{scenario_file, score_view, verdict_view};
use folder::{Library, RecordedRun, is_call};
use play::score::Standard;
use play::session::{Phase, Session};
use ron_reader::diagnostic::SourceFile;
use scenario::{Catalog, Profile, Scenario};

/// Scores a run, or gives the verdict over several.
pub(super) fn score(args: &ScoreArgs, catalog: &Catalog) -> Result<Output, Output> {
    let calls = calls(args, catalog)?;
    let runs = args
        .records
        .iter()
        .map(|path| record_file::read(path))
        .collect::<Result<Vec<_>, _>>()?;
    let sessions = runs.iter().map(|run| played(&calls, run)).collect::<Result<Vec<_>, _>>()?;
    let text = match (sessions.as_slice(), args.format) {
        ([session], Format::Human) => score_view::human(session),
        ([session], Format::Json) => score_view::json(session),
        (several, Format::Human) => verdict_view::human(several, standard(args)),
        (several, Format::Json) => verdict_view::json(several, standard(args)),
    };
    Ok(Output::clean(text))
}

/// The marks that a set is held to: those of the agency's profile beside the calls, or the provisional ones.
fn standard(args: &ScoreArgs) -> Standard {
    let beside = scenario_file::found(&args.path).join("profiles").join("agency.ron");
    let path = args.profile.as_ref().unwrap_or(&beside);
    let profile = SourceFile::read(path).ok().and_then(|file| Profile::read(&file).0);
    let own = profile.and_then(|profile| profile.standard);
    own.map_or_else(Standard::default, |own| Standard {
        sensitivity: own.d_prime.value,
        passed_percent: own.passed_percent.value,
        provisional: false,
    })
}

/// The calls that the runs may be of: several runs may be of all calls in a folder.
fn calls(args: &ScoreArgs, catalog: &Catalog) -> Result<Vec<Arc<Scenario>>, Output> {
    let path = scenario_file::found(&args.path);
    if args.records.len() > 1 && path.is_dir() && !is_call(&path) {
        return Ok(Library::open(&path, catalog).playable().cloned().collect());
    }
    Ok(vec![scenario_file::open(&args.path, catalog)?])
}

/// A run played again on the call that it is of; where there is none, the first call says why it is not.
fn played(calls: &[Arc<Scenario>], run: &RecordedRun) -> Result<Session, Output> {
    let id = match run {
        RecordedRun::Record(record) => &record.scenario,
        RecordedRun::Walkthrough(walkthrough) => &walkthrough.scenario,
    };
    let call = calls.iter().find(|call| call.id == *id).or(calls.first());
    let Some(call) = call else {
        return Err(Output::failed(
            ExitStatus::CannotRead,
            "there is no call in this folder that can be played",
        ));
    };
    let session = replay(call, run)?;
    if session.phase() == Phase::Stalled {
        let why = "the scenes of this call lead to each other without end, and the run was stopped; there is nothing to score";
        return Err(Output::failed(ExitStatus::Problems, why));
    }
    Ok(session)
}

fn replay(scenario: &Arc<Scenario>, run: &RecordedRun) -> Result<Session, Output> {
    let session = match run {
        RecordedRun::Record(record) => Session::replay(scenario, record),
        RecordedRun::Walkthrough(walkthrough) => Session::walk(scenario, walkthrough),
    };
    session.map_err(|why| Output::failed(ExitStatus::Problems, why))
}
