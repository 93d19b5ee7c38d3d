//! `clook explore`: what can be reached in a call and how, what it can score, and what an author should look at.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use super::args::{ExploreArgs, Format};
use super::exit_code::ExitStatus;
use super::output::Output;
use super::terminal::Terminal;
use super::{explore_view, scenario_file};
use play::playtest::{Budget, Exploration, Reach, explore};
use scenario::Catalog;

/// How often progress is said.
const TELL_EVERY: Duration = Duration::from_secs(1);

/// Explores a call.
pub(super) fn run(args: &ExploreArgs, catalog: &Catalog, terminal: &mut Terminal<'_>) -> Result<Output, Output> {
    let scenario = scenario_file::open(&args.path, catalog)?;
    let watch = Watch::new();
    let telling = RefCell::new((Duration::ZERO, terminal));
    let budget = Budget {
        states: args.states,
        plays: args.plays,
        seed: args.seed,
        time: args.budget.map(Duration::from_secs),
        clock: &|| watch.from.elapsed(),
        tell: &|states| {
            let (told, terminal) = &mut *telling.borrow_mut();
            watch.tell(states, told, terminal);
        },
        ..Budget::default()
    };
    let found = explore(&scenario, &budget);
    let mut output = Output::clean(match args.format {
        Format::Human => explore_view::human(&scenario, &found, args.paths),
        Format::Json => explore_view::json(&scenario, &found),
    });
    if let Some(cut) = found.cut() {
        let note = format!(
            "note: {}; what was found until then is shown, and nothing is concluded from the rest\n",
            cut.says()
        );
        output.err.push_str(&note);
    }
    if has_problems(&found) {
        output.outcome = ExitStatus::Problems;
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
}

impl Watch {
    #[expect(clippy::disallowed_methods, reason = "the tool hands the time in; nothing below it reads a clock")]
    fn new() -> Self {
        Self { from: Instant::now() }
    }

    fn tell(&self, states: usize, told: &mut Duration, terminal: &mut Terminal<'_>) {
        let now = self.from.elapsed();
        if now >= *told + TELL_EVERY {
            *told = now;
            terminal.complain(&format!("{} s, {states} states of this deal\n", now.as_secs()));
        }
    }
}
