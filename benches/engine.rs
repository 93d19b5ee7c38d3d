//! Inputs a second through the engine, ledger and transcript kept, and what a run takes in memory.
//!
//! `cargo bench --no-default-features --bench engine`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints"
)]
#![expect(clippy::cast_precision_loss, reason = "counts of a few seconds")]

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use folder::load;
use play::debrief::debrief;
use play::score::sheet;
use play::session::{Action, Phase, Session, Walkthrough};
use scenario::{Catalog, Scenario};

/// How long each figure is taken for.
const SPAN: Duration = Duration::from_secs(3);

fn main() {
    let path = Path::new("tests/fixtures/calls/loud-music");
    let catalog = Catalog::shipped();
    let scenario = load(path, &catalog).unwrap().scenario.unwrap();
    let text = std::fs::read_to_string("tests/attempts/thorough.ron").unwrap();
    let walk: Walkthrough = ron::from_str(&text).unwrap();
    let actions = line_by_line(&scenario, &walk);
    println!("inputs in the attempt           {:>12}", actions.len());

    let runs = per_second(|| {
        black_box(play(&scenario, &walk, &actions));
    });
    println!("inputs a second                 {:>12.0}", runs * actions.len() as f64);
    let session = play(&scenario, &walk, &actions);
    println!(
        "score sheets a second           {:>12.0}",
        per_second(|| drop(black_box(sheet(&session))))
    );
    println!(
        "debriefs a second               {:>12.0}",
        per_second(|| drop(black_box(debrief(&session))))
    );
    println!(
        "copies of a run a second        {:>12.0}",
        per_second(|| drop(black_box(session.clone())))
    );
    println!(
        "loads and checks a second       {:>12.0}",
        per_second(|| drop(black_box(load(path, &catalog))))
    );
    let held: Vec<Session> = (0..2_000).map(|_| session.clone()).collect();
    println!(
        "a thousand runs held, MiB       {:>12.1}",
        resident_kib(&held) as f64 / 2.0 / 1024.0
    );
}

/// The attempt as the window records it: one input for each line heard.
fn line_by_line(scenario: &Arc<Scenario>, walk: &Walkthrough) -> Vec<Action> {
    let mut session = fresh(scenario, walk);
    let mut actions = Vec::new();
    for action in &walk.actions {
        let heard = *action == Action::Listen;
        let step = if heard { Action::Continue } else { action.clone() };
        while !heard || session.phase() == Phase::Lines {
            session.apply(&step).unwrap();
            actions.push(step.clone());
            if !heard {
                break;
            }
        }
    }
    actions
}

fn fresh(scenario: &Arc<Scenario>, walk: &Walkthrough) -> Session {
    Session::new(Arc::clone(scenario), scenario.deal(&walk.deal).unwrap(), walk.seed, walk.mode)
}

fn play(scenario: &Arc<Scenario>, walk: &Walkthrough, actions: &[Action]) -> Session {
    let mut session = fresh(scenario, walk);
    for action in actions {
        session.apply(action).unwrap();
    }
    session
}

fn per_second(mut act: impl FnMut()) -> f64 {
    let (from, mut times) = (Instant::now(), 0_u32);
    while from.elapsed() < SPAN {
        act();
        times += 1;
    }
    f64::from(times) / from.elapsed().as_secs_f64()
}

/// How much this process has grown to since before the runs were copied, in KiB; 0 where the system does not tell.
fn resident_kib(held: &[Session]) -> u64 {
    let now = || {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let line = status.lines().find(|l| l.starts_with("VmRSS")).map(str::to_owned);
        line.and_then(|l| l.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0)
    };
    let with = now();
    let more: Vec<Session> = held.to_vec();
    let grown = now().saturating_sub(with);
    drop(more);
    grown
}
