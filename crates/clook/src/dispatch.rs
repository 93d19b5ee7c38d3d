//! Which command runs for what was typed.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use super::args::{Args, Command};
use super::exit_code::ExitStatus;
use super::output::Output;
use super::terminal::Terminal;
use super::{check, coverage, explain, explore, graph, lsp, new, play, score, test, translate};
use scenario::Catalog;

/// Runs the console tool with the words typed, the program's own name first.
pub fn run(args: impl IntoIterator<Item = OsString>, terminal: &mut Terminal<'_>) -> ExitCode {
    let outcome = match Args::try_parse_from(args) {
        Ok(args) => carry_out(&args.command, terminal),
        Err(help) if help.exit_code() == 0 => {
            terminal.print(&help.render().to_string());
            ExitStatus::Clean
        }
        Err(wrong) => {
            terminal.complain(&wrong.render().to_string());
            ExitStatus::WrongUse
        }
    };
    let lost = terminal.tell_of_loss();
    let outcome = if lost { outcome.max(ExitStatus::CannotRead) } else { outcome };
    outcome.into()
}

fn carry_out(command: &Command, terminal: &mut Terminal<'_>) -> ExitStatus {
    let catalog = Catalog::shipped();
    let output = match command {
        Command::Check(args) if args.coverage => coverage::coverage(args, &catalog),
        Command::Check(args) => check::check(args, &catalog),
        Command::Explain(args) => explain::explain(args.rule.as_deref()),
        Command::Explore(args) => explore::run(args, &catalog, terminal).unwrap_or_else(|failed| failed),
        Command::Test(args) => test::test(args, &catalog),
        Command::New(args) => new::new(args).unwrap_or_else(|failed| failed),
        Command::Graph(args) => graph::graph(args, &catalog).unwrap_or_else(|failed| failed),
        Command::Score(args) => score::score(args, &catalog).unwrap_or_else(|failed| failed),
        Command::Translate(args) => translate::translate(args, &catalog).unwrap_or_else(|failed| failed),
        Command::Gallery(args) => super::gallery::gallery(args).unwrap_or_else(|failed| failed),
        Command::Marks(args) => super::marks::run(args, &catalog).unwrap_or_else(|failed| failed),
        Command::Tries(args) => super::tries::run(args).unwrap_or_else(|failed| failed),
        Command::Ask(args) => match super::ask::run(args, &catalog, terminal) {
            Ok(outcome) => return outcome,
            Err(failed) => failed,
        },
        Command::Lsp(_) => lsp::lsp(&catalog),
        Command::Play(args) => match play::play(args, &catalog, terminal) {
            Ok(outcome) => return outcome,
            Err(failed) => failed,
        },
    };
    show(&output, terminal)
}

fn show(output: &Output, terminal: &mut Terminal<'_>) -> ExitStatus {
    terminal.print(&output.out);
    terminal.complain(&output.err);
    output.outcome
}
