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
    let standard = standard(args)?;
    let text = match (sessions.as_slice(), args.format) {
        ([session], Format::Human) => score_view::human(session),
        ([session], Format::Json) => score_view::json(session),
        (several, Format::Human) => verdict_view::human(several, standard),
        (several, Format::Json) => verdict_view::json(several, standard),
    };
    Ok(Output::clean(text))
}

/// The marks that a set is held to: those of the agency's profile beside the calls, or the provisional ones.
fn standard(args: &ScoreArgs) -> Result<Standard, Output> {
    let path = scenario_file::found(&args.path);
    let library = if path.is_file() || is_call(&path) {
        scenario_file::library_of(&path)
    } else {
        path
    };
    let own = library.join("profiles").join("agency.ron");
    let wanted = args.profile.as_ref();
    let file = match SourceFile::read(wanted.unwrap_or(&own)) {
        Ok(file) => file,
        // Nobody asked for one.
        Err(_) if wanted.is_none() => return Ok(Standard::default()),
        Err(why) => return Err(Output::failed(ExitStatus::CannotRead, why)),
    };
    let profile = Profile::read(&file).0.and_then(|profile| profile.standard);
    Ok(profile.as_ref().and_then(Standard::of).unwrap_or_default())
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
