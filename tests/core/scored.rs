//! Whole runs of a call that never changes, each of which once scored wrongly: what each is worth now, as docs/scoring.md counts it.

use std::path::Path;
use std::sync::Arc;

use folder::load;
use play::score::{Part, Rule, ScoreSheet, sheet};
use play::session::{Record, Session};
use scenario::{Catalog, Scenario};

/// The call as it stood when these runs were recorded.
fn frozen() -> Arc<Scenario> {
    load(Path::new("tests/fixtures/loud-music-2"), &Catalog::shipped())
        .unwrap()
        .scenario
        .unwrap()
}

fn played(scenario: &Arc<Scenario>, name: &str) -> Session {
    let text = std::fs::read_to_string(format!("tests/fixtures/score/{name}.ron")).unwrap();
    let record: Record = ron::from_str(&text).unwrap();
    Session::replay(scenario, &record).unwrap()
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
fn points(part: &Part, rule: Rule, about: &str) -> Option<(i32, u32)> {
    let found = part.reasons.iter().find(|reason| reason.rule == rule && reason.about == about);
    found.map(|reason| (reason.points, reason.of))
}

fn has(part: &Part, rule: Rule) -> bool {
    part.reasons.iter().any(|reason| reason.rule == rule)
}

#[test]
fn show() {
    let scenario = frozen();
    let mut all = String::new();
    for name in NAMES {
        let s = sheet(&played(&scenario, name));
        all += &format!(
            "(\"{name}\", {:?}), // {:?} v{} c{} n{} so{:?}\n",
            worth(&s),
            s.parts().map(|(_, p)| p.percent_of_due()),
            s.recognition_void,
            s.recognition_capped,
            s.not_enough_seen,
            s.screen_outs
        );
        for (n, p) in s.parts() {
            all += &format!("#{n}\n");
            for r in &p.reasons {
                all += &format!("#   {:+} of {} {} {}\n", r.points, r.of, r.rule, r.about);
            }
        }
    }
    std::fs::write("/tmp/rubric-runs.txt", all).unwrap();
}

const NAMES: [&str; 36] = [
    "all-three-marked-when-they-mean-something",
    "bulk-inconclusive-then-upgrade-at-the-end",
    "cap-one-element",
    "cap-passes-at-due-240",
    "cap-surface-only",
    "cap-surface-only-objects",
    "cases-marked-after-three-cities",
    "every-cue-inconclusive",
    "every-cue-means",
    "every-cue-welfare",
    "flips/0",
    "flips/1",
    "flips/2",
    "flips/3",
    "game/blind-all-inconclusive.coerced",
    "game/blind-all-inconclusive.new-lease",
    "game/blind-private-words-cycle_rest-inconclusive.coerced",
    "game/blind-private-words-cycle_rest-inconclusive.new-lease",
    "game/every-bad-question.coerced",
    "game/every-bad-question.new-lease",
    "grounds-two-cues-once-each",
    "grounds-two-cues-one-twice",
    "innocent-mark-all-5of5-then-take-back",
    "patient-writes-at-the-foot-of-the-stairs",
    "patient-writes-on-leaving-each-room",
    "provoked-stop-minimal",
    "right-half-noticed",
    "same-run-not-provoked",
    "same-sentence-marked-when-it-repeats",
    "thorough",
    "thorough-but-undetermined-no-explanation.coerced",
    "thorough-but-undetermined-no-explanation.new-lease",
    "thorough-but-undetermined.coerced",
    "thorough-but-undetermined.new-lease",
    "thorough-original",
    "wallet-marked-when-not-given-back",
];

const RUNS: [(&str, Worth); 0] = [];

#[test]
fn every_run_is_worth_what_the_page_says() {
    let scenario = frozen();
    let found: Vec<(&str, Worth)> = RUNS
        .iter()
        .map(|(name, _)| (*name, worth(&sheet(&played(&scenario, name)))))
        .collect();
    for (found, wanted) in found.iter().zip(&RUNS) {
        assert_eq!(found, wanted);
    }
}
