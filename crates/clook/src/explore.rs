//! `clook explore`: what can be reached in a call and how, what it can score, and what an author should look at.

use std::time::{Duration, Instant};

use super::args::{ExploreArgs, Format};
use super::exit_code::Outcome;
use super::output::Output;
use super::terminal::Terminal;
use super::{explore_view, scenario_file};
use play::playtest::{Exploration, Limits, Reach, explore};
use scenario::Catalog;

/// How often progress is said.
const TELL_EVERY: Duration = Duration::from_secs(1);

/// Explores a call.
pub(super) fn run(args: &ExploreArgs, catalog: &Catalog, terminal: &mut Terminal<'_>) -> Result<Output, Output> {
    let scenario = scenario_file::open(&args.path, catalog)?;
    let limits = Limits {
        states: args.states,
        plays: args.plays,
        seed: args.seed,
    };
    let mut watch = Watch::new(args.budget);
    let found = explore(&scenario, limits, &mut |states| watch.go_on(states, terminal));
    let mut output = Output::clean(match args.format {
        Format::Human => explore_view::human(&scenario, &found, args.paths),
        Format::Json => explore_view::json(&scenario, &found),
    });
    if watch.ended {
        output
            .err
            .push_str("note: the time given was up; what was found until then is shown\n");
    }
    if has_problems(&found) {
        output.outcome = Outcome::Problems;
    }
    Ok(output)
}

/// What is unreachable in one deal may be meant for another; what is met in none is a problem.
fn has_problems(found: &Exploration) -> bool {
    let nowhere = found
        .deals
        .first()
        .is_some_and(|first| (0..first.items.len()).any(|ix| found.deals.iter().all(|deal| deal.items[ix].1 == Reach::Unreachable)));
    nowhere || !found.flaws.is_empty()
}

/// Keeps the time, and says now and then how far it is.
struct Watch {
    from: Instant,
    told: Instant,
    budget: Option<Duration>,
    ended: bool,
}

impl Watch {
    #[expect(clippy::disallowed_methods, reason = "the tool hands the time in; nothing below it reads a clock")]
    fn new(budget: Option<u64>) -> Self {
        let now = Instant::now();
        Self {
            from: now,
            told: now,
            budget: budget.map(Duration::from_secs),
            ended: false,
        }
    }

    fn go_on(&mut self, states: usize, terminal: &mut Terminal<'_>) -> bool {
        if self.told.elapsed() >= TELL_EVERY {
            self.told += TELL_EVERY;
            terminal.complain(&format!("{} s, {states} states of this deal\n", self.from.elapsed().as_secs()));
        }
        self.ended |= self.budget.is_some_and(|budget| self.from.elapsed() >= budget);
        !self.ended
    }
}
