//! `clook score`: a recorded run or a walkthrough played again, its ledger, and its five scores.

use std::sync::Arc;

use super::args::{Format, ScoreArgs};
use super::exit_code::ExitStatus;
use super::output::Output;
use super::record_file;
use super::{scenario_file, score_view};
use folder::RecordedRun;
use play::session::{Phase, Session};
use scenario::{Catalog, Scenario};

/// Scores a run.
pub(super) fn score(args: &ScoreArgs, catalog: &Catalog) -> Result<Output, Output> {
    let scenario = scenario_file::open(&args.path, catalog)?;
    let run = record_file::read(&args.record)?;
    let session = replay(&scenario, &run)?;
    if session.phase() == Phase::Stalled {
        let why = "the scenes of this call lead to each other without end, and the run was stopped; there is nothing to score";
        return Err(Output::failed(ExitStatus::Problems, why));
    }
    let text = match args.format {
        Format::Human => score_view::human(&session),
        Format::Json => score_view::json(&session),
    };
    Ok(Output::clean(text))
}

fn replay(scenario: &Arc<Scenario>, run: &RecordedRun) -> Result<Session, Output> {
    let session = match run {
        RecordedRun::Record(record) => Session::replay(scenario, record),
        RecordedRun::Walkthrough(walkthrough) => Session::walk(scenario, walkthrough),
    };
    session.map_err(|why| Output::failed(ExitStatus::Problems, why))
}
