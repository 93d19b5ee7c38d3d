//! How long a typed question takes to be found among thirty that are open, each with two paraphrases.
//!
//! `cargo bench --no-default-features --bench asking`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints"
)]

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use asking::{Phrasebook, Sayable};
use scenario::Catalog;

/// How many are open: more than any scene of a shipped call offers to one person.
const OPEN: usize = 30;
/// How often each sentence is looked for.
const ROUNDS: usize = 50;

fn main() {
    let loaded = folder::load(Path::new("scenarios/willow-street-spa"), &Catalog::shipped()).unwrap();
    let english = loaded.scenario.unwrap();
    let sentences = std::fs::read_to_string("tests/fixtures/asking/willow-street-spa.en.tsv").unwrap();
    let sentences: Vec<&str> = sentences.lines().filter_map(|line| line.split('\t').nth(3)).collect();
    let began = Instant::now();
    let phrasebook = Phrasebook::of(&english);
    println!("made ready, once for a call, us   {:>8}", began.elapsed().as_micros());
    let open: Vec<Sayable> = (0..OPEN).map(|ix| Sayable::Question(ix.into())).collect();
    let mut taken = Vec::new();
    for _ in 0..ROUNDS {
        for sentence in &sentences {
            let began = Instant::now();
            black_box(phrasebook.find(sentence, "Lia", &open));
            taken.push(began.elapsed().as_micros());
        }
    }
    taken.sort_unstable();
    let at = |percent: usize| taken[(taken.len() - 1) * percent / 100];
    println!("a sentence among {OPEN}, us: p50    {:>8}", at(50));
    println!("                           p95    {:>8}", at(95));
    println!("                           p99    {:>8}", at(99));
}
