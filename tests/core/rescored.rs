//! A second program that was written from docs/scoring.md alone scores every run as this one does.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use folder::{RecordedRun, load};
use play::score::{Level, ScoreSheet, sheet};
use play::session::{Action, Concern, Phase, Place, Session, Target};
use ron_reader::diagnostic::SourceFile;
use scenario::{DealIx, Element, Scenario};

use super::properties::small_calls::generated;
use super::properties::trainee::{Dice, Trainee, catalog, places};

/// Random runs of all calls together; `RESCORE` in the environment says how many others instead.
const RUNS: usize = 300;

/// Actions of a random run: more than nearly every run needs.
const STEPS: usize = 260;

/// One run in so many is of a call that nobody thought of.
const OF_GENERATED: usize = 4;

/// Runs of each such call.
const OF_EACH: usize = 5;

/// Where the frozen call lies, of which runs are kept.
const FROZEN: &str = "tests/fixtures/calls/loud-music";

/// The calls that are played at random.
const CALLS: [&str; 6] = [
    FROZEN,
    "tests/fixtures/rubric.ron",
    "scenarios/loud-music",
    "assets/templates/desk-report",
    "assets/templates/door-call",
    "assets/templates/traffic-stop",
];

/// A part of a sheet: points, due, best and level.
#[derive(Debug, PartialEq, Eq, serde::Deserialize)]
struct Part {
    points: u32,
    due: u32,
    best: u32,
    level: String,
}

/// What both programs say of a run.
#[derive(Debug, PartialEq, Eq, serde::Deserialize)]
struct Worth {
    parts: BTreeMap<String, Part>,
    screen_outs: Vec<String>,
    passed: bool,
}

impl Worth {
    fn of(sheet: &ScoreSheet) -> Self {
        let names = ["recognition", "questioning", "safety", "disposition", "documentation"];
        let parts = names.into_iter().zip(sheet.parts());
        let parts = parts.map(|(name, (_, part))| {
            let level = match part.level {
                Level::NotAcceptable => "not-acceptable",
                Level::Acceptable => "acceptable",
                Level::Superior => "superior",
            };
            let part = Part {
                points: part.points,
                due: part.due,
                best: part.best,
                level: level.to_owned(),
            };
            (name.to_owned(), part)
        });
        Self {
            parts: parts.collect(),
            screen_outs: sheet.screen_outs.clone(),
            passed: sheet.passed(),
        }
    }
}

/// One line of what the other program prints.
#[derive(serde::Deserialize)]
struct Rescored {
    record: PathBuf,
    #[serde(flatten)]
    worth: Worth,
}

fn call(path: &str) -> Arc<Scenario> {
    sound(path).unwrap()
}

/// The call, if it can be played.
fn sound(path: &str) -> Option<Arc<Scenario>> {
    load(Path::new(path), catalog()).unwrap().scenario
}

/// What the other program makes of runs of a call.
fn rescored(call: &str, records: &[PathBuf]) -> BTreeMap<PathBuf, Worth> {
    let mut python = Command::new("python3");
    let python = python.arg("-B").arg("tests/rescore/rescore.py").arg(call).args(records);
    let done = python.output().expect("this test runs `python3`: install Python 3.9 or later");
    let said = String::from_utf8(done.stdout).unwrap();
    let worth = said.lines().map(|line| serde_json::from_str::<Rescored>(line).unwrap());
    let worth: BTreeMap<_, _> = worth.map(|line| (line.record, line.worth)).collect();
    let why = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{call}: after {} runs: {why}", worth.len());
    worth
}

/// A call, and what this program makes of each of its runs.
type Scored = (String, BTreeMap<PathBuf, Worth>);

/// How many runs both programs score alike; panics where one is scored otherwise.
fn agree(all: &[Scored]) -> usize {
    let mut differ = Vec::new();
    for (call, ours) in all {
        let records: Vec<PathBuf> = ours.keys().cloned().collect();
        let theirs = rescored(call, &records);
        for (record, our) in ours {
            let their = theirs.get(record);
            if their != Some(our) {
                differ.push(format!("{call} {}\n  here  {our:?}\n  there {their:?}", record.display()));
            }
        }
    }
    let all = all.iter().map(|(_, ours)| ours.len()).sum();
    let shown = differ.iter().take(5).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(differ.is_empty(), "{} of {all} runs are scored otherwise:\n{shown}", differ.len());
    all
}

/// Plays like a trainee who may note much or little, with or without reading, and thinks again now and then.
struct Noter {
    dice: Dice,
    marks: usize,
    reads: usize,
}

impl Noter {
    fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        Self {
            marks: dice.pick(vec![0, 1, 2, 4]).unwrap(),
            reads: dice.pick(vec![0, 50, 90, 100]).unwrap(),
            dice,
        }
    }

    /// A note in place of the next choice; what shows nothing is passed over by one who reads.
    fn mark(&mut self, session: &Session) -> Option<Action> {
        if self.dice.below(10) >= self.marks {
            return None;
        }
        if self.dice.below(5) == 0 {
            let noted = session.notes().map(|note| note.place).collect();
            let place = self.dice.pick(noted)?;
            let target = self.target(session, place);
            return Some(Action::Retract(target));
        }
        let all = places(session);
        let reads = self.dice.below(100) < self.reads;
        let shows = |place: &Place| session.details_at(*place).next().is_some();
        let place = self.dice.pick(all.into_iter().filter(|place| !reads || shows(place)).collect())?;
        let target = self.target(session, place);
        let concern = self.concern();
        Some(Action::Notice(target, concern))
    }

    /// The place itself, or now and then the detail that it shows, which may stand for another place by now.
    fn target(&mut self, session: &Session, place: Place) -> Target {
        let shows = session.details_at(place).next();
        match shows.filter(|_| self.dice.below(4) == 0) {
            Some(detail) => Target::Detail(session.scenario().details[detail.ix()].id.clone()),
            None => session.target_of(place),
        }
    }

    fn concern(&mut self) -> Concern {
        let elements = [Element::Act, Element::Means, Element::Purpose, Element::Welfare];
        match self.dice.below(8) {
            0 | 1 => Concern::Inconclusive,
            2 | 3 => Concern::SpeaksAgainst,
            n => Concern::Matters(elements[n - 4], 3),
        }
    }
}

/// A random run, to its end or broken off.
fn random(scenario: &Arc<Scenario>, deal: DealIx, seed: u64) -> Trainee {
    let mut noter = Noter::new(!seed);
    let mut run = Trainee::new(scenario, deal, seed);
    let steps = if noter.dice.below(6) == 0 { noter.dice.below(STEPS) } else { STEPS };
    for _ in 0..steps {
        let in_call = !matches!(run.session.phase(), Phase::Report | Phase::Filed);
        let mark = if in_call { noter.mark(&run.session) } else { None };
        if let Some(mark) = mark {
            // A detail may stand for a place that was not noted.
            if run.session.apply(&mark).is_ok() {
                run.actions.push(mark);
            }
            continue;
        }
        let Some(wish) = run.wish() else { break };
        let blind = matches!(wish, Action::Notice(..)) && noter.dice.below(100) < noter.reads;
        if !blind {
            run.act(wish);
        }
    }
    run
}

/// Random runs of one call in all its deals, written to a folder. One that goes round for ever is left out.
fn random_runs(path: &str, scenario: &Arc<Scenario>, count: usize, folder: &Path) -> Scored {
    let name = path.rsplit(['/', '\\']).next().unwrap();
    let run = |n: usize| {
        let run = random(scenario, DealIx::from(n % scenario.deals.len()), u64::try_from(n).unwrap());
        let record = folder.join(format!("{name}-{n}.run"));
        fs::write(&record, ron::to_string(&run.session.record(&run.actions)).unwrap()).unwrap();
        let ends = run.session.phase() != Phase::Stalled;
        ends.then(|| (record, Worth::of(&sheet(&run.session))))
    };
    (path.to_owned(), (0..count).filter_map(run).collect())
}

/// Random runs of calls that nobody thought of.
fn generated_runs(count: usize, folder: &Path) -> Vec<Scored> {
    let scored = |seed: usize| {
        let path = folder.join(format!("call-{seed}.ron")).display().to_string();
        fs::write(&path, generated::text(u64::try_from(seed).unwrap())).unwrap();
        Some(random_runs(&path, &sound(&path)?, OF_EACH, folder))
    };
    (0..count.div_ceil(OF_EACH)).filter_map(scored).collect()
}

fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { ron_files(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|end| end == "ron")).collect()
}

#[test]
fn every_kept_run_is_scored_alike_by_a_second_program() {
    let scenario = call(FROZEN);
    let score = |path: PathBuf| {
        let run = match RecordedRun::read(&SourceFile::read(&path).unwrap()).unwrap() {
            RecordedRun::Record(record) => Session::replay(&scenario, &record),
            RecordedRun::Walkthrough(walkthrough) => Session::walk(&scenario, &walkthrough),
        };
        (path, Worth::of(&sheet(&run.unwrap())))
    };
    let kept = ["tests/fixtures/score", "tests/attempts"].map(|folder| ron_files(Path::new(folder)));
    agree(&[(FROZEN.to_owned(), kept.concat().into_iter().map(score).collect())]);
}

#[test]
fn random_runs_are_scored_alike_by_a_second_program() {
    let wanted = std::env::var("RESCORE").ok().and_then(|n| n.parse().ok()).unwrap_or(RUNS);
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap().keep();
    let of_generated = wanted / OF_GENERATED;
    let each = (wanted - of_generated).div_ceil(CALLS.len());
    let written = CALLS.iter().enumerate().map(|(n, path)| {
        let folder = folder.join(n.to_string());
        fs::create_dir_all(&folder).unwrap();
        random_runs(path, &call(path), each, &folder)
    });
    let mut all: Vec<Scored> = written.collect();
    all.extend(generated_runs(of_generated, &folder));
    let filed = |(_, runs): &Scored| runs.values().filter(|worth| worth.parts["disposition"].points > 0).count();
    let filed: usize = all.iter().map(filed).sum();
    // Where the test fails its records stay, to be looked at.
    let alike = agree(&all);
    assert!(filed * 3 > alike, "only {filed} of {alike} came to a report");
    fs::remove_dir_all(folder).unwrap();
}
