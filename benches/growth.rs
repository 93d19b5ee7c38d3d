//! How loading and checking grow with a scenario: 100 to 100,000 scenes, against plain `ron` on the same bytes.
//!
//! `cargo bench --no-default-features --bench growth`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and prints"
)]
#![expect(clippy::cast_precision_loss, reason = "counts of a few seconds")]
#![expect(dead_code, reason = "the plain document is read and thrown away")]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use lint::check;
use prove::MayReach;
use ron_reader::diagnostic::{SourceFile, counts};
use scenario::{Catalog, DealIx, compile};
use serde::Deserialize;

const BASE: &str = include_str!("../tests/fixtures/base.ron");
const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// The allocator of `clook`, so that what it costs there is measured.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Asks this program, run again, for the memory of one size alone.
const ONE: &str = "CLOSER_LOOK_GROWTH_SCENES";

fn main() {
    if let Ok(scenes) = std::env::var(ONE) {
        return println!("{}", peak_of(scenes.parse().unwrap()));
    }
    let catalog = Catalog::shipped();
    println!(
        "{:>8} {:>9} {:>9} {:>10} {:>10} {:>7} {:>10} {:>9} {:>8}",
        "scenes", "MiB", "ron ms", "load ms", "check ms", "x ron", "reach ms", "peak MiB", "found"
    );
    let mut figures = Vec::new();
    for scenes in SIZES {
        let text = scenario(scenes);
        let mib = text.len() as f64 / 1024.0 / 1024.0;
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let plain = least(scenes, || drop(black_box(options.from_str::<Plain>(&text).unwrap())));
        let file = SourceFile::new("growth.ron", text.as_str());
        let load = least(scenes, || drop(black_box(compile(&file, &catalog))));
        let checked = check(SourceFile::new("growth.ron", text.as_str()), Some("base"), &catalog);
        let grown = peak(scenes);
        let found = counts(&checked.diagnostics);
        let whole = checked.scenario.unwrap();
        let reach = least(scenes, || drop(black_box(MayReach::of(&whole, DealIx::from(0)))));
        drop(whole);
        let checking = least(scenes, || {
            drop(black_box(check(
                SourceFile::new("growth.ron", text.as_str()),
                Some("base"),
                &catalog,
            )));
        });
        println!(
            "{scenes:>8} {mib:>9.2} {plain:>9.1} {load:>10.1} {checking:>10.1} {:>7.2} {reach:>10.1} {grown:>9.1} {found:>8}",
            checking / plain
        );
        figures.push((scenes as f64, checking, grown));
    }
    let (first, last) = (figures[1], figures[3]);
    let exponent = |a: f64, b: f64| (b / a).ln() / (last.0 / first.0).ln();
    println!(
        "time grows with exponent {:.2} from 1,000 to 100,000 scenes",
        exponent(first.1, last.1)
    );
    println!(
        "memory grows with exponent {:.2} from 1,000 to 100,000 scenes",
        exponent(first.2, last.2)
    );
}

/// The base with scenes of forty words and three ways on each, in a long street that leads to its end.
fn scenario(scenes: usize) -> String {
    let mut more = String::new();
    for n in 0..scenes {
        let next = |by: usize| {
            if n + by < scenes {
                format!("s{}", n + by)
            } else {
                "car".to_owned()
            }
        };
        let _ = writeln!(
            more,
            "        \"s{n}\": Scene(place: \"walkway-night\", lines: [Narrate(\"{}\")], acts: {{\n            \"a{n}\": Act(act: \"Go on to the next door\", repeats: true, then: [Go(\"{}\")]),\n            \"b{n}\": Act(act: \"Go past it\", repeats: true, then: [Go(\"{}\")]),\n            \"c{n}\": Act(act: \"Go back to the car\", repeats: true, then: [Go(\"car\")]),\n        }}),",
            words(n),
            next(1),
            next(2)
        );
    }
    let act = "                \"street\": Act(act: \"Walk down the street\", repeats: true, then: [Go(\"s0\")]),\n";
    BASE.replace("        // ~ scenes", &(more + "        // ~ scenes")).replacen(
        "                // ~ acts",
        &(act.to_owned() + "                // ~ acts"),
        1,
    )
}

/// Forty words, other ones in each scene.
fn words(n: usize) -> String {
    const WORDS: [&str; 8] = ["door", "lamp", "stairs", "car", "light", "voice", "hall", "rain"];
    let word = |k: usize| WORDS[(n * 7 + k * 3 + k * k) % WORDS.len()];
    (0..40).map(word).collect::<Vec<_>>().join(" ")
}

/// The least of a few runs, in milliseconds; once for the largest.
fn least(scenes: usize, mut act: impl FnMut()) -> f64 {
    let times = if scenes >= 100_000 { 2 } else { 5 };
    let run = |_| {
        let from = Instant::now();
        act();
        from.elapsed().as_secs_f64() * 1000.0
    };
    (0..times).map(run).fold(f64::MAX, f64::min)
}

/// The most memory that a process held which checked a scenario of this size and nothing else, in MiB.
fn peak(scenes: usize) -> f64 {
    let run = Command::new(std::env::current_exe().unwrap())
        .env(ONE, scenes.to_string())
        .output()
        .unwrap();
    String::from_utf8(run.stdout).unwrap().trim().parse().unwrap()
}

fn peak_of(scenes: usize) -> f64 {
    let file = SourceFile::new("growth.ron", scenario(scenes));
    drop(black_box(check(file, Some("base"), &Catalog::shipped())));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM")).map(str::to_owned);
    let kib = line.and_then(|l| l.split_whitespace().nth(1)?.parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1024.0
}

/// What plain `ron` is asked for: the scenes as they stand, everything else passed over.
#[derive(Deserialize)]
#[serde(rename = "Scenario")]
struct Plain {
    format: u32,
    id: String,
    scenes: HashMap<String, Scene>,
}

#[derive(Deserialize)]
struct Scene {
    place: String,
    #[serde(default)]
    present: Vec<ron::Value>,
    #[serde(default)]
    lines: Vec<Beat>,
    #[serde(default)]
    ask: Vec<String>,
    #[serde(default)]
    acts: HashMap<String, Way>,
}

#[derive(Deserialize)]
#[serde(rename = "Act")]
struct Way {
    #[serde(default)]
    act: Option<String>,
    #[serde(default)]
    say: Option<String>,
    #[serde(default)]
    repeats: bool,
    #[serde(default)]
    task: Option<String>,
    then: Vec<Beat>,
}

#[derive(Deserialize)]
enum Beat {
    Narrate(String),
    Say(String, String),
    Named(String),
    Trust(String, i32),
    Go(String),
    Checkpoint(String),
    EndCall,
}
