//! What is kept of a run at the terminal when it is over, and what is said of each part of it.

use std::path::Path;

use super::args::PlayArgs;
use super::exit_code::ExitStatus;
use super::output::Output;
use super::play_input::{Left, Player};
use super::{play_view, scenario_file, score_view};
use folder::{NotKept, keep_walkthrough, place_of_walkthrough, scenario_file as file_of};
use play::debrief::debrief;
use play::playtest::walkthrough_of;
use play::session::Phase;

/// Looks whether a walkthrough of this name can be kept, before a whole call is played for it.
pub(super) fn look_ahead(path: &Path, name: &str) -> Result<(), Output> {
    let found = place_of_walkthrough(&file_of(&scenario_file::found(path)), name);
    found.map(drop).map_err(|why| {
        let (status, why) = said(&why);
        Output::failed(status, why)
    })
}

/// What is said where a walkthrough was not kept, and how grave that is.
fn said(why: &NotKept) -> (ExitStatus, String) {
    match why {
        NotKept::WrongName => (
            ExitStatus::WrongUse,
            "the name of a walkthrough has small letters, digits and hyphens; write another for --save-walkthrough".to_owned(),
        ),
        NotKept::Taken(path) => (
            ExitStatus::WrongUse,
            format!(
                "there is a walkthrough of that name, and it was left as it is; write another for --save-walkthrough: {}",
                path.display()
            ),
        ),
        NotKept::Failed(path, why) => (
            ExitStatus::CannotRead,
            format!("the walkthrough could not be kept ({why}): {}", path.display()),
        ),
    }
}

impl Player<'_, '_> {
    /// What was really going on and the figures, or what became of a run that was left; what is kept; and how to play it again.
    /// The exit status is that of the worst of these.
    pub(super) fn close(&mut self, args: &PlayArgs, left: Result<(), Left>) -> ExitStatus {
        let finished = self.session.phase() == Phase::Filed;
        let run = if finished { ExitStatus::Clean } else { ExitStatus::Problems };
        self.say_how_it_ended(left, finished);
        let name = args.save_walkthrough.as_deref();
        let walkthrough = name.map(|name| self.save_walkthrough(args, name, finished));
        let is_saved = finished && walkthrough == Some(ExitStatus::Clean);
        let record = self.say_of_record(is_saved);
        let deal = args.deal.as_ref().map(|deal| format!(" --deal {deal}")).unwrap_or_default();
        self.terminal.say(&format!(
            "The same call again: clook play {}{deal} --seed {}",
            args.path.display(),
            self.session.seed()
        ));
        run.max(record).max(walkthrough.unwrap_or(ExitStatus::Clean))
    }

    fn say_how_it_ended(&mut self, left: Result<(), Left>, finished: bool) {
        if finished {
            let debrief = debrief(&self.session);
            let opened = self.session.scenario().call.clock_secs;
            self.terminal.say(&play_view::ending(&debrief, opened));
            self.terminal.say(&score_view::figures(&debrief.sheet));
            return;
        }
        let why = match left {
            Err(Left::Quit) => "You stopped",
            Err(Left::Stalled) => "The scenes of this call lead to each other without end, and it was stopped",
            _ => "The input ended",
        };
        self.terminal.say(&format!("\n{why} before the report was filed."));
    }

    /// Keeps a finished run as a walkthrough beside the scenario, with what came of it.
    fn save_walkthrough(&mut self, args: &PlayArgs, name: &str, finished: bool) -> ExitStatus {
        if !finished {
            self.terminal.say("No walkthrough was kept: only a run that is finished is one");
            return ExitStatus::Clean;
        }
        let scenario = file_of(&scenario_file::found(&args.path));
        let walkthrough = walkthrough_of(&self.session, self.actions(), name);
        match keep_walkthrough(&scenario, name, &walkthrough) {
            Ok(path) => {
                self.terminal.say(&format!("Kept as a walkthrough: {}", path.display()));
                ExitStatus::Clean
            }
            Err(why) => {
                let (status, why) = said(&why);
                self.terminal.complain(&format!("error: {why}\n"));
                status
            }
        }
    }

    fn say_of_record(&mut self, is_saved: bool) -> ExitStatus {
        let lost = self.lost;
        let kept = match self.record_path() {
            Some(path) if !lost => format!("What was done is kept in {}", path.display()),
            Some(path) => format!("error: the last of what was done could not be kept in {}\n", path.display()),
            None if is_saved => "No record was kept; `--record FILE` keeps one".to_owned(),
            None => "Nothing was kept; `--record FILE` keeps a run".to_owned(),
        };
        if lost {
            self.terminal.complain(&kept);
            return ExitStatus::CannotRead;
        }
        self.terminal.say(&kept);
        ExitStatus::Clean
    }
}
