//! What can be typed after `clook`, and the help that says so.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::help::{
    CHECK_HELP, EXIT_CODES, EXPLAIN_HELP, EXPLORE_HELP, GRAPH_HELP, NEW_HELP, PLAY_HELP, SCORE_HELP, TEST_HELP, TRANSLATE_HELP,
};

use super::lsp;

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
    /// Say what a rule finds, why it matters, and how to mend it.
    #[command(after_help = EXPLAIN_HELP)]
    Explain(ExplainArgs),
    /// Find what can be reached in a call, and what it can score.
    #[command(after_help = EXPLORE_HELP)]
    Explore(ExploreArgs),
    /// Play the walkthroughs beside scenarios, and hold them against what they expect.
    #[command(after_help = TEST_HELP)]
    Test(TestArgs),
    /// Begin a scenario from a template.
    #[command(after_help = NEW_HELP)]
    New(NewArgs),
    /// Draw the scenes of a call and the ways between them.
    #[command(after_help = GRAPH_HELP)]
    Graph(GraphArgs),
    /// Make or bring up to date the file that holds a scenario's text in another language.
    #[command(after_help = TRANSLATE_HELP)]
    Translate(TranslateArgs),
    /// Draw contact sheets of the people, places and objects that calls can show.
    #[command(after_help = super::help::GALLERY_HELP)]
    Gallery(GalleryArgs),
    /// Play a call in the terminal.
    #[command(after_help = PLAY_HELP)]
    Play(PlayArgs),
    /// Score a recorded run or a walkthrough.
    #[command(after_help = SCORE_HELP)]
    Score(ScoreArgs),
    /// Find which question of a scene each sentence read from standard input means.
    #[command(after_help = super::help::ASK_HELP)]
    Ask(AskArgs),
    /// List what trainees typed that met nothing, the commonest first.
    #[command(after_help = super::help::TRIES_HELP)]
    Tries(TriesArgs),
    /// Make the sheet by which an academy sets its own marks, or work them out from it.
    #[command(after_help = super::help::MARKS_HELP)]
    Marks(MarksArgs),
    /// Serve an editor over standard input and output; the editor starts this by itself.
    #[command(after_help = lsp::HELP)]
    Lsp(lsp::LspArgs),
}

/// Which sheet.
#[derive(Debug, clap::Args)]
pub(super) struct MarksArgs {
    /// The folder of calls that the items are taken from.
    #[arg(default_value = "scenarios", value_name = "CALLS")]
    pub(super) path: PathBuf,
    /// A sheet that was filled in, as CSV.
    #[arg(long, value_name = "SHEET")]
    pub(super) read: Option<PathBuf>,
    /// How many judges the sheet has room for.
    #[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u8).range(3..=40))]
    pub(super) judges: u8,
}

/// What to check.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Scenario files, scenario folders, or folders of scenario folders.
    #[arg(default_value = "scenarios", value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// For people, for programs, or for code scanners.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: CheckFormat,
    /// Fail on warnings too.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(super) deny: Option<Deny>,
    /// Say instead what the calls cover together: signs, truths, people. As Markdown, or as JSON with `--format json`.
    #[arg(long, conflicts_with = "deny")]
    pub(super) coverage: bool,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    /// Text with the source lines.
    Human,
    /// JSON.
    Json,
    /// SARIF 2.1.0, which code scanners read.
    Sarif,
}

/// What fails a check besides errors.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Deny {
    /// Warnings.
    Warnings,
}

/// What to explain.
#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    /// The rule's name, as a check prints it; all of them are listed if left out.
    pub(super) rule: Option<String>,
}

/// What to explore.
#[derive(Debug, clap::Args)]
pub(super) struct ExploreArgs {
    /// A scenario file or its folder.
    pub(super) path: PathBuf,
    /// For people or for programs.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
    /// Calls played by seeded trainees in each deal, where there are too many states to play them all.
    #[arg(long, default_value_t = 4_000)]
    pub(super) plays: usize,
    /// Most states of a deal that are played one by one; what one deal leaves over is there for the next.
    #[arg(long, default_value_t = 60_000)]
    pub(super) states: usize,
    /// A number that fixes what is drawn and what the trainees choose.
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// Stop after this many seconds, shared out over the deals, with what was found.
    #[arg(long, value_name = "SECONDS")]
    pub(super) budget: Option<u64>,
    /// Show the shortest way to everything.
    #[arg(long)]
    pub(super) paths: bool,
}

/// What to test.
#[derive(Debug, clap::Args)]
pub(super) struct TestArgs {
    /// Scenario folders, or folders of them.
    #[arg(default_value = "scenarios", value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Write what comes of each walkthrough into it as what is expected.
    #[arg(long)]
    pub(super) update: bool,
}

/// What to begin.
#[derive(Debug, clap::Args)]
pub(super) struct NewArgs {
    /// The scenario's id: small letters, digits and hyphens. Its folder gets the same name.
    pub(super) id: String,
    /// The template.
    #[arg(long, default_value = "door-call", value_name = "TEMPLATE")]
    pub(super) from: String,
    /// The folder in which its folder is made.
    #[arg(long, default_value = "scenarios", value_name = "FOLDER")]
    pub(super) into: PathBuf,
}

/// What to draw.
#[derive(Debug, clap::Args)]
pub(super) struct GraphArgs {
    /// A scenario file or its folder.
    pub(super) path: PathBuf,
    /// A picture, or text that draws one.
    #[arg(long, value_enum, default_value = "svg")]
    pub(super) format: GraphFormat,
}

/// How a graph is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum GraphFormat {
    /// A picture.
    Svg,
    /// Graphviz.
    Dot,
    /// Mermaid.
    Mermaid,
}

/// Where to draw the contact sheets.
#[derive(Debug, clap::Args)]
pub(super) struct GalleryArgs {
    /// The folder they are written to.
    #[arg(long, default_value = "gallery", value_name = "DIR")]
    pub(super) out: PathBuf,
    /// How wide each is, in pixels.
    #[arg(long, default_value_t = 2560)]
    pub(super) width: u32,
}

/// What to translate.
#[derive(Debug, clap::Args)]
pub(super) struct TranslateArgs {
    /// The scenario file or its folder.
    pub(super) path: PathBuf,
    /// The language's letters, such as es.
    pub(super) language: String,
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
    /// Keep the finished run as a walkthrough beside the scenario, with what came of it.
    #[arg(long, value_name = "NAME")]
    pub(super) save_walkthrough: Option<String>,
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
    /// The scenario file or its folder; for several runs also a folder of such folders.
    pub(super) path: PathBuf,
    /// A recorded run or a walkthrough; of several, the verdict over all of them.
    #[arg(required = true, value_name = "RECORD")]
    pub(super) records: Vec<PathBuf>,
    /// The agency's profile, whose marks a set is held to; *agency.ron* of the profiles beside the calls if left out.
    #[arg(long, value_name = "FILE")]
    pub(super) profile: Option<PathBuf>,
    /// For people or for programs.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
}

#[derive(Debug, clap::Args)]
pub(super) struct AskArgs {
    /// A scenario file or its folder.
    pub(super) path: PathBuf,
    /// The scene.
    #[arg(long, value_name = "SCENE")]
    pub(super) scene: String,
    /// The person who is asked.
    #[arg(long, value_name = "PERSON")]
    pub(super) to: String,
    /// Only what can be asked with this truth behind the call.
    #[arg(long, value_name = "DEAL")]
    pub(super) deal: Option<String>,
    /// The language of the sentences, such as *es*; by how each reads if left out.
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) language: Option<String>,
    /// For people or for programs, which get one JSON object a line.
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
}

#[derive(Debug, clap::Args)]
pub(super) struct TriesArgs {
    /// The folder of the records; your own if left out.
    #[arg(long, value_name = "FOLDER")]
    pub(super) data_dir: Option<PathBuf>,
    /// For people or for programs, which get one JSON object a line.
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
