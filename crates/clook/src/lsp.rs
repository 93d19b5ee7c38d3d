//! `clook lsp`: the language server, which an editor starts and speaks to over standard input and output.

use super::exit_code::ExitStatus;
use super::output::Output;
use scenario::Catalog;

/// What is said after the help.
pub(super) const HELP: &str = "\
See docs/editors.md for how an editor is told to start this.

Exit codes:
  0  the editor ended the conversation
  1  it went away, or was not understood
  2  wrong use";

/// What editors add when they start a server.
#[derive(Debug, clap::Args)]
pub(super) struct LspArgs {
    /// Taken and passed by: standard input and output are all there is.
    #[arg(long, hide = true)]
    stdio: bool,
}

/// Serves the editor until it says goodbye.
pub(super) fn lsp(catalog: &Catalog) -> Output {
    match editor::stdio(catalog) {
        Ok(()) => Output::clean(""),
        Err(why) => Output::failed(ExitStatus::Problems, why),
    }
}
