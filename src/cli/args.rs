//! What can be typed after `clook`, and the help that says so.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  problems were found, or a run was not finished
  2  wrong use
  3  a file cannot be read or written";

const CHECK_HELP: &str = "\
Examples:
  clook check scenarios/
  clook check scenarios/loud-music
  clook check my-call.ron other-call.ron

Exit codes:
  0  no problems, or advice only
  1  errors or warnings were found
  2  wrong use
  3  a file cannot be read; the others were checked";

const PLAY_HELP: &str = "\
Examples:
  clook play scenarios/loud-music
  clook play my-call.ron --seed 7 --mode assessed
  clook play my-call.ron --deal nothing-there --record run.ron

Exit codes:
  0  the run was finished
  1  the run was not finished, or the scenario has errors
  2  wrong use
  3  a file cannot be read or written";

const SCORE_HELP: &str = "\
Examples:
  clook score scenarios/loud-music run.ron
  clook score my-call.ron walkthroughs/careful.ron --format json

Exit codes:
  0  scored, whether or not the run passes
  1  the record does not belong to the scenario, or the scenario has errors
  2  wrong use
  3  a file cannot be read, or is not a record";

/// Check, play and score Closer Look scenarios.
#[derive(Debug, Parser)]
#[command(name = "clook", version, after_help = EXIT_CODES)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Find every problem in scenario files.
    #[command(after_help = CHECK_HELP)]
    Check(CheckArgs),
    /// Play a call in the terminal.
    #[command(after_help = PLAY_HELP)]
    Play(PlayArgs),
    /// Score a recorded run or a walkthrough.
    #[command(after_help = SCORE_HELP)]
    Score(ScoreArgs),
}

/// What to check.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Scenario files, scenario folders, or folders of scenario folders.
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
}

/// What to play.
#[derive(Debug, clap::Args)]
pub(super) struct PlayArgs {
    /// A scenario file or its folder.
    pub(super) path: PathBuf,
    /// The truth behind the call; drawn by the seed if left out.
    #[arg(long)]
    pub(super) deal: Option<String>,
    /// A number that fixes everything that is drawn; from the clock if left out.
    #[arg(long)]
    pub(super) seed: Option<u64>,
    /// Practice or assessed, as the record says.
    #[arg(long, value_enum, default_value = "practice")]
    pub(super) mode: PlayMode,
    /// A new file in which the run is kept, action by action.
    #[arg(long, value_name = "FILE")]
    pub(super) record: Option<PathBuf>,
}

/// Practice or assessed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PlayMode {
    /// Going back is free.
    Practice,
    /// Going back is for reading only.
    Assessed,
}

/// What to score.
#[derive(Debug, clap::Args)]
pub(super) struct ScoreArgs {
    /// The scenario file or its folder.
    pub(super) path: PathBuf,
    /// A recorded run or a walkthrough.
    pub(super) record: PathBuf,
    /// For people or for programs.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
}

/// For people or for programs.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    /// Text.
    Human,
    /// JSON.
    Json,
}
