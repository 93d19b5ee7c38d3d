//! `clook play`: a whole call at the terminal, from the dispatch card to the figures.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::args::{PlayArgs, PlayMode};
use super::exit_code::ExitStatus;
use super::output::Output;
use super::play_input::{Left, Player};
use super::play_view::{self, KEYS};
use super::terminal::Terminal;
use super::{play_kept, record_file, scenario_file};
use play::session::{Action, Mode, Phase, Session};
use ron_reader::diagnostic::nearest;
use scenario::{Catalog, CheckpointIx, DealIx, Scenario, split_mix_64};

/// Plays a call, and says how it ended.
pub(super) fn play(args: &PlayArgs, catalog: &Catalog, terminal: &mut Terminal<'_>) -> Result<ExitStatus, Output> {
    let scenario = scenario_file::open(&args.path, catalog)?;
    let seed = args.seed.unwrap_or_else(seed_from_clock);
    let deal = match &args.deal {
        Some(id) => find_deal(&scenario, id)?,
        None => scenario.draw(seed),
    };
    let mode = match args.mode {
        PlayMode::Practice => Mode::Practice,
        PlayMode::Assessed => Mode::Assessed,
    };
    let session = Session::new(scenario, deal, seed, mode);
    if let Some(name) = &args.save_walkthrough {
        play_kept::look_ahead(&args.path, name)?;
    }
    if let Some(path) = &args.record {
        begin_record(path, &session)?;
    }
    let mut player = Player::new(terminal, session, args.record.clone());
    let left = player.play_through();
    Ok(player.close(args, left))
}

/// A short number from the clock: reading it here keeps every room below free of time.
#[expect(clippy::disallowed_methods, reason = "the tool hands the time in; nothing below it reads a clock")]
fn seed_from_clock() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    split_mix_64(u64::try_from(now.as_nanos() & u128::from(u64::MAX)).unwrap_or(0), 0) % 1_000_000
}

fn find_deal(scenario: &Scenario, id: &str) -> Result<DealIx, Output> {
    scenario.deal(id).ok_or_else(|| {
        let known = || scenario.deals.iter().map(|d| d.id.as_str());
        let help = match nearest(id, known()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("use one of: {}", known().collect::<Vec<_>>().join(", ")),
        };
        Output::failed(ExitStatus::WrongUse, format!("the scenario has no deal `{id}`; {help}"))
    })
}

/// Writes the record before the first action, so that a file that cannot be written is known at once.
fn begin_record(path: &Path, session: &Session) -> Result<(), Output> {
    if std::fs::metadata(path).is_ok_and(|file| !file.is_file() || file.len() > 0) {
        let why = format!(
            "there is something at this path already, and it was left as it is; name a new file for --record: {}",
            path.display()
        );
        return Err(Output::failed(ExitStatus::WrongUse, why));
    }
    record_file::write(path, &session.record(&[])).map_err(|why| {
        let why = format!(
            "the record could not be written ({why}); choose another place for --record: {}",
            path.display()
        );
        Output::failed(ExitStatus::CannotRead, why)
    })
}

impl Player<'_, '_> {
    /// The whole run, phase by phase.
    fn play_through(&mut self) -> Result<(), Left> {
        self.terminal.say(&play_view::card(self.session.scenario()));
        self.terminal.say(KEYS);
        self.read("\nEnter to take the call. ")?;
        loop {
            self.show_news();
            match self.session.phase() {
                Phase::Lines => self.go_on()?,
                Phase::Checkpoint(checkpoint) => self.say_so_far(checkpoint)?,
                Phase::Hub => self.choose()?,
                Phase::Stalled => return Err(Left::Stalled),
                Phase::Report => self.write_report()?,
                Phase::Filed => return self.rate(),
            }
        }
    }

    fn go_on(&mut self) -> Result<(), Left> {
        match self.command("… ")?.as_str() {
            "" => self.act(Action::Continue),
            "l" => self.act(Action::Listen),
            _ => self.terminal.say("Enter goes on, ? shows the keys"),
        }
        Ok(())
    }

    fn choose(&mut self) -> Result<(), Left> {
        let mut choices = play_view::choices(&self.session);
        let (company, listed) = (play_view::company(&self.session), play_view::listed(&choices));
        let chosen = self.pick_of(&format!("\n{company}\n{listed}"), choices.len())?;
        self.act(choices.swap_remove(chosen).action);
        Ok(())
    }

    fn say_so_far(&mut self, checkpoint: CheckpointIx) -> Result<(), Left> {
        let scenario = std::sync::Arc::clone(self.session.scenario());
        let lines: Vec<&str> = scenario.hypotheses.iter().map(|h| h.says.as_str()).collect();
        let chosen = self.pick(&format!("\n{}", scenario.checkpoints[checkpoint.ix()].says), &lines)?;
        let sure = self.one_to_five("How sure, 1 to 5? ")?;
        self.act(Action::Checkpoint(scenario.hypotheses[chosen].id.clone(), sure));
        Ok(())
    }
}
