//! Which command runs for what was typed.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use super::args::{Args, Command};
use super::exit_code::Outcome;
use super::output::Output;
use super::terminal::Terminal;
use super::{check, play, score};
use crate::scenario::Catalog;

/// Runs the console tool with the words typed, the program's own name first.
pub fn run(args: impl IntoIterator<Item = OsString>, terminal: &mut Terminal<'_>) -> ExitCode {
    let outcome = match Args::try_parse_from(args) {
        Ok(args) => carry_out(&args.command, terminal),
        Err(help) if help.exit_code() == 0 => {
            terminal.print(&help.render().to_string());
            Outcome::Clean
        }
        Err(wrong) => {
            terminal.complain(&wrong.render().to_string());
            Outcome::WrongUse
        }
    };
    outcome.into()
}

fn carry_out(command: &Command, terminal: &mut Terminal<'_>) -> Outcome {
    let catalog = Catalog::shipped();
    let output = match command {
        Command::Check(args) => check::check(&args.paths, &catalog),
        Command::Score(args) => score::score(args, &catalog).unwrap_or_else(|failed| failed),
        Command::Play(args) => match play::play(args, &catalog, terminal) {
            Ok(outcome) => return outcome,
            Err(failed) => failed,
        },
    };
    show(&output, terminal)
}

fn show(output: &Output, terminal: &mut Terminal<'_>) -> Outcome {
    terminal.print(&output.out);
    terminal.complain(&output.err);
    output.outcome
}
