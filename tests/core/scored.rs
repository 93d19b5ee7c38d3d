//! Whole runs of a call that never changes, each of which once scored wrongly: what each is worth now, as docs/scoring.md counts it.

use std::path::Path;
use std::sync::Arc;

use folder::{RecordedRun, load};
use play::score::{Part, ScoreRule, ScoreSheet, sheet};
use play::session::{Opportunity, Session, Status};
use ron_reader::diagnostic::SourceFile;
use scenario::{Catalog, Scenario};

use super::cli::clook;

/// The call as it stood when these runs were recorded.
fn frozen() -> Arc<Scenario> {
    load(Path::new("tests/fixtures/calls/loud-music"), &Catalog::shipped())
        .unwrap()
        .scenario
        .unwrap()
}

fn played(scenario: &Arc<Scenario>, name: &str) -> Session {
    let file = SourceFile::read(Path::new(&format!("tests/fixtures/score/{name}.ron"))).unwrap();
    let run = match RecordedRun::read(&file).unwrap() {
        RecordedRun::Record(record) => Session::replay(scenario, &record),
        RecordedRun::Walkthrough(walkthrough) => Session::walk(scenario, &walkthrough),
    };
    run.unwrap()
}

fn scored(name: &str) -> ScoreSheet {
    sheet(&played(&frozen(), name))
}

/// What a run is worth: points and due of recognition, questioning, safety, disposition and documentation, and whether it passes.
type Worth = ([(u32, u32); 5], bool);

fn worth(sheet: &ScoreSheet) -> Worth {
    (sheet.parts().map(|(_, part)| (part.points, part.due)), sheet.passed())
}

/// Points that a rule gave for something.
fn points(part: &Part, rule: ScoreRule, about: &str) -> Option<(i32, u32)> {
    let found = part.reasons.iter().find(|reason| reason.rule == rule && reason.about == about);
    found.map(|reason| (reason.points, reason.of))
}

fn has(part: &Part, rule: ScoreRule) -> bool {
    part.reasons.iter().any(|reason| reason.rule == rule)
}

/// Every kept run, by file name.
#[rustfmt::skip]
const RUNS: [(&str, Worth); 36] = [
    ("all-three-marked-when-they-mean-something", ([(348, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("bulk-inconclusive-then-upgrade-at-the-end", ([(0, 348), (312, 312), (288, 288), (80, 100), (300, 300)], false)),
    ("cap-one-element", ([(150, 168), (276, 276), (288, 288), (100, 100), (228, 228)], true)),
    ("cap-passes-at-due-240", ([(210, 240), (288, 312), (288, 288), (90, 100), (204, 228)], true)),
    ("cap-surface-only", ([(141, 168), (276, 276), (288, 288), (100, 100), (228, 228)], true)),
    ("cap-surface-only-objects", ([(135, 168), (276, 276), (288, 288), (100, 100), (228, 228)], true)),
    ("cases-marked-after-three-cities", ([(348, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("every-cue-inconclusive", ([(186, 348), (312, 312), (288, 288), (100, 100), (300, 300)], false)),
    ("every-cue-means", ([(309, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("every-cue-welfare", ([(261, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("flips/0", ([(117, 168), (276, 276), (288, 288), (100, 100), (204, 228)], true)),
    ("flips/1", ([(117, 192), (276, 276), (288, 288), (100, 100), (204, 228)], true)),
    ("flips/2", ([(117, 192), (276, 276), (288, 288), (100, 100), (204, 228)], true)),
    ("flips/3", ([(132, 228), (288, 300), (288, 288), (59, 100), (168, 192)], false)),
    ("game/blind-all-inconclusive.coerced", ([(0, 348), (312, 312), (288, 288), (59, 100), (288, 300)], false)),
    ("game/blind-all-inconclusive.new-lease", ([(0, 480), (216, 216), (168, 168), (59, 100), (252, 276)], false)),
    ("game/blind-private-words-cycle_rest-inconclusive.coerced", ([(0, 348), (312, 312), (288, 288), (59, 100), (288, 300)], false)),
    ("game/blind-private-words-cycle_rest-inconclusive.new-lease", ([(0, 480), (216, 216), (168, 168), (59, 100), (252, 276)], false)),
    ("game/every-bad-question.coerced", ([(168, 252), (48, 312), (288, 288), (100, 100), (264, 264)], false)),
    ("game/every-bad-question.new-lease", ([(63, 108), (0, 216), (168, 168), (80, 100), (240, 240)], false)),
    ("grounds-two-cues-once-each", ([(348, 348), (312, 312), (288, 288), (90, 100), (300, 300)], true)),
    ("grounds-two-cues-one-twice", ([(348, 348), (312, 312), (288, 288), (90, 100), (300, 300)], true)),
    ("innocent-mark-all-5of5-then-take-back", ([(0, 168), (216, 216), (168, 168), (80, 100), (276, 276)], false)),
    ("patient-writes-at-the-foot-of-the-stairs", ([(264, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("patient-writes-on-leaving-each-room", ([(309, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("provoked-stop-minimal", ([(132, 192), (264, 276), (288, 288), (59, 100), (168, 168)], false)),
    ("right-half-noticed", ([(168, 348), (312, 312), (288, 288), (100, 100), (300, 300)], false)),
    ("same-run-not-provoked", ([(132, 216), (240, 312), (288, 288), (59, 100), (144, 144)], false)),
    ("same-sentence-marked-when-it-repeats", ([(348, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("thorough", ([(348, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("thorough-but-undetermined-no-explanation.coerced", ([(348, 348), (312, 312), (288, 288), (65, 100), (300, 300)], true)),
    ("thorough-but-undetermined-no-explanation.new-lease", ([(240, 240), (216, 216), (168, 168), (45, 100), (276, 276)], false)),
    ("thorough-but-undetermined.coerced", ([(348, 348), (312, 312), (288, 288), (80, 100), (300, 300)], true)),
    ("thorough-but-undetermined.new-lease", ([(240, 240), (216, 216), (168, 168), (59, 100), (276, 276)], false)),
    ("thorough-original", ([(348, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
    ("wallet-marked-when-not-given-back", ([(348, 348), (312, 312), (288, 288), (100, 100), (300, 300)], true)),
];

#[test]
fn every_run_is_worth_what_the_page_says() {
    let scenario = frozen();
    for (name, wanted) in RUNS {
        assert_eq!(worth(&sheet(&played(&scenario, name))), wanted, "{name}");
    }
    let kept = files(Path::new("tests/fixtures/score"));
    assert_eq!(kept, RUNS.len(), "a run that is kept has its line here");
}

fn files(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { files(&path) } else { 1 }).sum()
}

/// Points of a rule in recognition, disposition or documentation of a run, for what it is about.
fn check(name: &str, part: fn(&ScoreSheet) -> &Part, wanted: &[(ScoreRule, &str, (i32, u32))]) {
    let sheet = scored(name);
    for (rule, about, of) in wanted {
        assert_eq!(points(part(&sheet), *rule, about), Some(*of), "{name}: {rule} {about}");
    }
}

fn recognition(sheet: &ScoreSheet) -> &Part {
    &sheet.recognition
}

#[test]
fn marking_unread_is_void_in_every_truth_and_by_every_kind_of_mark() {
    for name in [
        "game/blind-private-words-cycle_rest-inconclusive.coerced",
        "game/blind-private-words-cycle_rest-inconclusive.new-lease",
        "game/blind-all-inconclusive.coerced",
        "game/blind-all-inconclusive.new-lease",
        "bulk-inconclusive-then-upgrade-at-the-end",
        "innocent-mark-all-5of5-then-take-back",
    ] {
        let sheet = scored(name);
        assert!(sheet.recognition_void && has(&sheet.recognition, ScoreRule::MarkedUnread), "{name}");
        assert!(!sheet.passed(), "{name}");
    }
}

#[test]
fn a_cue_that_is_read_later_is_late_and_one_that_is_weighed_is_not() {
    // Written down on leaving the room, or when it was shown again: what counts is the last showing before the note.
    check(
        "same-sentence-marked-when-it-repeats",
        recognition,
        &[(ScoreRule::Hit, "same-sentence", (24, 24))],
    );
    check(
        "wallet-marked-when-not-given-back",
        recognition,
        &[(ScoreRule::Hit, "ids-in-his-wallet", (24, 24))],
    );
    check(
        "cases-marked-after-three-cities",
        recognition,
        &[(ScoreRule::Hit, "packed-cases", (12, 12))],
    );
    // All changed from not conclusive at the foot of the stairs: the change has its own time.
    check(
        "bulk-inconclusive-then-upgrade-at-the-end",
        recognition,
        &[(ScoreRule::LateHit, "same-sentence", (18, 24))],
    );
    check(
        "patient-writes-at-the-foot-of-the-stairs",
        recognition,
        &[(ScoreRule::LateHit, "same-sentence", (18, 24))],
    );
}

#[test]
fn another_reason_costs_a_quarter_and_detection_counts_more_than_the_reason() {
    check(
        "every-cue-welfare",
        recognition,
        &[(ScoreRule::HitOtherReason, "answers-for-her", (18, 24))],
    );
    assert!(scored("every-cue-welfare").recognition.percent_of_due() >= 60);
    assert!(scored("every-cue-inconclusive").recognition.percent_of_due() < 60);
}

#[test]
fn what_a_later_question_showed_again_is_earned() {
    for name in ["cap-surface-only", "cap-surface-only-objects", "cap-one-element"] {
        assert!(!scored(name).recognition_capped, "{name}");
    }
}

#[test]
fn grounds_are_counted_by_details_however_often_each_is_cited() {
    let disposition = |name| scored(name).disposition.points;
    assert_eq!(disposition("grounds-two-cues-once-each"), disposition("grounds-two-cues-one-twice"));
}

#[test]
fn an_open_call_without_grounds_does_not_pass() {
    let held = scored("thorough-but-undetermined.new-lease");
    assert!(has(&held.disposition, ScoreRule::NoGrounds) && held.disposition.percent_of_due() == 59);
    assert!(
        !has(&scored("thorough-but-undetermined.coerced").disposition, ScoreRule::NoGrounds),
        "it rests on cues"
    );
}

#[test]
fn three_harmful_questions_are_never_acceptable() {
    for name in ["game/every-bad-question.coerced", "game/every-bad-question.new-lease"] {
        let sheet = scored(name);
        assert!(has(&sheet.questioning, ScoreRule::ThreeHarmful) && !sheet.passed(), "{name}");
    }
}

#[test]
fn what_cannot_come_true_in_a_deal_is_neither_on_the_best_path_nor_closed_by_anyone() {
    let twin = scored("thorough-but-undetermined.new-lease");
    assert!(twin.documentation.best <= 300, "{:?}", twin.documentation.best);
    let scenario = frozen();
    for name in ["thorough-but-undetermined.new-lease", "thorough"] {
        let ledger = played(&scenario, name).ledger();
        let closed = |lines: &[Opportunity]| lines.iter().filter(|line| line.status == Status::ClosedByYou).count();
        assert_eq!((closed(&ledger.details), closed(&ledger.questions)), (0, 0), "{name}");
    }
}

#[test]
fn a_stop_that_was_pressed_for_withdraws_what_the_author_says() {
    // The frozen call says nothing of pressing: both runs are due what their stop leaves.
    let (provoked, not) = (scored("provoked-stop-minimal"), scored("same-run-not-provoked"));
    assert!(provoked.questioning.due < not.questioning.due && !provoked.passed() && !not.passed());
}

/// Scores walkthroughs of the frozen call, each with a seed of its own.
fn verdict_of(names: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<String> = names
        .iter()
        .enumerate()
        .map(|(ix, name)| {
            let text = std::fs::read_to_string(format!("tests/attempts/{name}.ron")).unwrap();
            let file = folder.path().join(format!("{ix}.ron"));
            std::fs::write(&file, text.replace("seed: 1,", &format!("seed: {},", ix + 1))).unwrap();
            file.display().to_string()
        })
        .collect();
    let files = files.iter().map(String::as_str);
    let args: Vec<&str> = ["score", "tests/fixtures/calls/loud-music"].into_iter().chain(files).collect();
    let ended = clook(&args, "");
    assert_eq!(ended.code, 0, "{}", ended.err);
    ended.out
}

#[test]
fn a_set_of_runs_has_a_verdict_or_says_what_it_lacks() {
    let says = |names: &[&str], words: &[&str]| {
        let said = verdict_of(names);
        for words in words {
            assert!(said.contains(words), "{words}: {said}");
        }
    };
    says(
        &["thorough", "thorough", "twin-thorough", "twin-thorough"],
        &[
            "4 calls, 2 of them innocent; 4 passed",
            "provisional",
            "give or take",
            "Meets the standard",
        ],
    );
    says(
        &[
            "notices-everything",
            "notices-everything",
            "twin-always-report",
            "twin-always-clear",
        ],
        &["Does not meet the standard"],
    );
    says(
        &["thorough", "twin-thorough"],
        &["No verdict: it takes four finished calls", "there are 2"],
    );
    says(
        &["thorough", "thorough", "thorough", "thorough"],
        &["No verdict: a third to three fifths", "0 % are"],
    );
}
