//! What each judgement of a detail is worth, one rule at a time, on a call that has one of everything.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use folder::load;
use play::score::{Part, ScoreRule, ScoreSheet, sheet};
use play::session::{Action, Concern, Mode, Phase, Session, Target};
use scenario::{Catalog, Element, Scenario};

use Concern::{Inconclusive, SpeaksAgainst};

/// Concerning, for a reason.
const MEANS: Concern = Concern::Matters(Element::Means, 3);
const ACT: Concern = Concern::Matters(Element::Act, 3);
const PURPOSE: Concern = Concern::Matters(Element::Purpose, 3);

/// What a trainee does, with what comes of it heard to the end.
#[derive(Clone, Copy, Debug)]
enum Step {
    Ask(&'static str),
    Look,
    /// More than two minutes go by.
    Wait,
    Note(&'static str, Concern),
    /// Notes the latest words that begin so.
    NoteWords(&'static str, Concern),
    Back(&'static str),
    /// Ends the call, decides, and rests the report on these.
    Close(&'static str, &'static [&'static str]),
}

use Step::{Ask, Back, Close, Look, Note, NoteWords, Wait};

fn call() -> &'static Arc<Scenario> {
    static READ: OnceLock<Arc<Scenario>> = OnceLock::new();
    READ.get_or_init(|| {
        let loaded = load(Path::new("tests/fixtures/rubric.ron"), &Catalog::shipped()).unwrap();
        loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
    })
}

fn take(session: &mut Session, step: Step) {
    let detail = |id: &str| Target::Detail(id.to_owned());
    let actions = match step {
        Ask(id) => vec![Action::Ask(id.to_owned())],
        Look => vec![Action::Look("lock".to_owned())],
        Wait => vec![Action::Do("wait".to_owned())],
        Note(id, concern) => vec![Action::Notice(detail(id), concern)],
        NoteWords(words, concern) => vec![Action::Notice(Target::Words(words.to_owned()), concern)],
        Back(id) => vec![Action::Retract(detail(id))],
        Close(disposition, cited) => {
            let mut report = vec![
                Action::Do("go".to_owned()),
                Action::Conclude(disposition.to_owned()),
                Action::Certainty(3),
                Action::Explain("sitting".to_owned()),
            ];
            report.extend(cited.iter().map(|id| Action::Support(detail(id))));
            report.push(Action::FileReport);
            report
        }
    };
    for action in actions {
        session.apply(&action).unwrap_or_else(|why| panic!("{action:?}: {why}"));
    }
    while session.phase() == Phase::Lines {
        session.apply(&Action::Listen).unwrap();
    }
}

fn played(deal: &str, steps: &[Step]) -> ScoreSheet {
    let mut session = Session::new(Arc::clone(call()), call().deal(deal).unwrap(), 1, Mode::Assessed);
    session.apply(&Action::Listen).unwrap();
    for step in steps {
        take(&mut session, *step);
    }
    sheet(&session)
}

/// What recognition says of a detail: the rule, its points, what is due; `None` where it says nothing.
fn check(deal: &str, steps: &[Step], about: &str, wanted: Option<(ScoreRule, i32, u32)>) {
    let sheet = played(deal, steps);
    let found = sheet.recognition.reasons.iter().find(|reason| reason.about == about);
    let found = found.map(|reason| (reason.rule, reason.points, reason.of));
    assert_eq!(found, wanted, "{deal}: {about} after {steps:?}");
}

fn has(part: &Part, rule: ScoreRule) -> bool {
    part.reasons.iter().any(|reason| reason.rule == rule)
}

#[test]
fn a_cue_is_worth_what_was_made_of_it_and_when() {
    let cue = "may-not-leave";
    for (steps, rule, points) in [
        (vec![Note(cue, MEANS)], ScoreRule::Hit, 36),
        (vec![Note(cue, ACT)], ScoreRule::Hit, 36),
        (vec![Note(cue, PURPOSE)], ScoreRule::HitOtherReason, 27),
        (vec![Wait, Note(cue, MEANS)], ScoreRule::LateHit, 27),
        (vec![Wait, Note(cue, PURPOSE)], ScoreRule::HitOtherReason, 20),
        (vec![Note(cue, Inconclusive)], ScoreRule::NotedNotConclusive, 18),
        (vec![Wait, Note(cue, Inconclusive)], ScoreRule::NotedNotConclusive, 13),
        (vec![Note(cue, SpeaksAgainst)], ScoreRule::CueReadAsFreedom, 0),
        (vec![], ScoreRule::Miss, 0),
        (vec![Note(cue, MEANS), Back(cue)], ScoreRule::Miss, 0),
        // Shown again, it is not late; changed from not conclusive, it is of the time of the change.
        (vec![Wait, Ask("again"), Note(cue, MEANS)], ScoreRule::Hit, 36),
        (vec![Note(cue, MEANS), Wait, Ask("again")], ScoreRule::Hit, 36),
        (vec![Note(cue, Inconclusive), Wait, Note(cue, MEANS)], ScoreRule::LateHit, 27),
        (vec![Note(cue, PURPOSE), Wait, Note(cue, MEANS)], ScoreRule::Hit, 36),
        (vec![Note(cue, MEANS), Back(cue), Wait, Note(cue, MEANS)], ScoreRule::LateHit, 27),
        // Of several notes the one written last counts, be it better or worse.
        (
            vec![Note(cue, MEANS), Ask("again"), NoteWords("Not to go out", SpeaksAgainst)],
            ScoreRule::CueReadAsFreedom,
            0,
        ),
        (
            vec![
                Note(cue, MEANS),
                Ask("again"),
                NoteWords("Not to go out", SpeaksAgainst),
                NoteWords("I'm not to go out", ACT),
            ],
            ScoreRule::Hit,
            36,
        ),
    ] {
        let steps = [vec![Ask("evening")], steps].concat();
        check("held", &steps, cue, Some((rule, points, 36)));
    }
    let weak = [Ask("evening"), Note("works-nights", Inconclusive)];
    check("held", &weak, "works-nights", Some((ScoreRule::NotedNotConclusive, 12, 12)));
}

#[test]
fn what_means_nothing_costs_only_where_it_was_suspected_and_not_tested() {
    let lock = "new-lock";
    for (steps, held, dog) in [
        (vec![], None, None),
        (vec![Look], None, Some((ScoreRule::CorrectRejection, 36, 36))),
        (vec![Note(lock, Inconclusive)], None, Some((ScoreRule::CorrectRejection, 36, 36))),
        (vec![Note(lock, SpeaksAgainst)], None, Some((ScoreRule::CorrectRejection, 36, 36))),
        (
            vec![Note(lock, MEANS)],
            Some((ScoreRule::FalseAlarm, -36, 0)),
            Some((ScoreRule::FalseAlarm, -36, 0)),
        ),
        (
            vec![Note(lock, MEANS), Look],
            Some((ScoreRule::TestedSuspicion, 0, 0)),
            Some((ScoreRule::TestedSuspicion, 36, 36)),
        ),
        (
            vec![Look, Note(lock, MEANS)],
            Some((ScoreRule::TestedSuspicion, 0, 0)),
            Some((ScoreRule::TestedSuspicion, 36, 36)),
        ),
        (
            vec![Note(lock, MEANS), Back(lock)],
            None,
            Some((ScoreRule::CorrectRejection, 36, 36)),
        ),
        (
            vec![Note(lock, MEANS), Wait, Back(lock)],
            Some((ScoreRule::TakenBackLate, -18, 0)),
            Some((ScoreRule::TakenBackLate, -18, 0)),
        ),
        (
            vec![Note(lock, MEANS), Wait, Note(lock, Inconclusive)],
            Some((ScoreRule::TakenBackLate, -18, 0)),
            Some((ScoreRule::TakenBackLate, 18, 36)),
        ),
        (
            vec![Note(lock, MEANS), Wait, Back(lock), Look],
            Some((ScoreRule::TakenBackLate, -18, 0)),
            Some((ScoreRule::TakenBackLate, 18, 36)),
        ),
        (
            vec![Note(lock, MEANS), Wait, Look, Back(lock)],
            None,
            Some((ScoreRule::CorrectRejection, 36, 36)),
        ),
    ] {
        check("held", &steps, lock, held);
        check("dog", &steps, lock, dog);
    }
}

#[test]
fn a_question_tests_what_it_is_asked_about_and_a_suspicion_that_is_cited_is_none_that_was_tested() {
    let asked = [Note("whistle", MEANS), Ask("whistle")];
    check("dog", &asked, "whistle", Some((ScoreRule::TestedSuspicion, 24, 24)));
    // The very question that brought it has tested it.
    check(
        "dog",
        &[Ask("evening")],
        "may-not-leave",
        Some((ScoreRule::CorrectRejection, 36, 36)),
    );
    // What nothing tests costs where it is suspected, and gives where it is left open.
    check(
        "dog",
        &[Note("quiet-street", MEANS)],
        "quiet-street",
        Some((ScoreRule::FalseAlarm, -12, 0)),
    );
    let cited = [Note("new-lock", MEANS), Look, Close("leave", &["new-lock"])];
    check("dog", &cited, "new-lock", Some((ScoreRule::FalseAlarm, -36, 0)));
}

#[test]
fn a_freedom_counts_where_nothing_speaks_for_trafficking() {
    let key = "own-key";
    for (concern, held, dog) in [
        (None, None, (ScoreRule::FreedomMissed, 0, 24)),
        (Some(SpeaksAgainst), None, (ScoreRule::FreedomSeen, 24, 24)),
        (Some(Inconclusive), None, (ScoreRule::FreedomLeftOpen, 12, 24)),
        (Some(MEANS), Some((ScoreRule::FalseAlarm, 0, 0)), (ScoreRule::FalseAlarm, -24, 24)),
    ] {
        let steps: Vec<Step> = concern.map(|concern| Note(key, concern)).into_iter().collect();
        check("held", &steps, key, held);
        check("dog", &steps, key, Some(dog));
    }
}

#[test]
fn silence_is_not_judged_and_never_passes() {
    let silent = played("dog", &[Ask("key"), Close("leave", &[])]);
    assert!(
        silent.not_enough_seen && silent.recognition.percent_of_due() < 60,
        "{:?}",
        silent.recognition
    );
    let all = [
        Note("own-key", SpeaksAgainst),
        Note("whistle", Inconclusive),
        Note("new-lock", Inconclusive),
    ];
    assert!(played("dog", &all).not_enough_seen, "nothing was tested");
    let tested = [&all[..], &[Ask("key"), Look]].concat();
    let tested = played("dog", &tested);
    assert!(
        !tested.not_enough_seen && tested.recognition.percent_of_due() == 100,
        "{:?}",
        tested.recognition
    );
}

#[test]
fn grounds_are_what_fits_the_call() {
    let grounds = |deal: &str, steps: &[Step]| {
        let sheet = played(deal, steps);
        let found = sheet.disposition.reasons.iter().find(|reason| reason.rule == ScoreRule::Grounds);
        (found.unwrap().points, has(&sheet.disposition, ScoreRule::NoGrounds))
    };
    let noted = [Note("own-key", SpeaksAgainst), Note("new-lock", Inconclusive)];
    let with = |more: &[Step]| [&noted[..], more].concat();
    assert_eq!(grounds("dog", &with(&[Close("leave", &["own-key"])])), (20, false));
    assert_eq!(grounds("dog", &with(&[Close("leave", &["new-lock"])])), (0, false), "untested");
    assert_eq!(grounds("dog", &with(&[Look, Close("leave", &["new-lock"])])), (20, false));
    assert_eq!(grounds("dog", &with(&[Look, Close("open", &["new-lock"])])), (20, false));
    assert_eq!(
        grounds("dog", &with(&[Close("open", &["own-key"])])),
        (0, true),
        "a freedom leaves nothing open"
    );
    let cues = [Ask("evening"), Note("may-not-leave", MEANS), Note("works-nights", Inconclusive)];
    let with = |more: &[Step]| [&cues[..], more].concat();
    assert_eq!(
        grounds("held", &with(&[Close("refer", &["may-not-leave", "works-nights"])])),
        (20, false)
    );
    assert_eq!(grounds("held", &with(&[Close("refer", &["may-not-leave"])])), (10, false));
    let alarm = [
        Note("new-lock", MEANS),
        Close("refer", &["may-not-leave", "works-nights", "new-lock"]),
    ];
    assert_eq!(grounds("held", &with(&alarm)), (15, false));
}

#[test]
fn what_is_owed_only_after_something_is_due_only_then() {
    assert_eq!(played("dog", &[]).safety.due, 0);
    assert_eq!(played("dog", &[Look]).safety.due, 12);
}

#[test]
fn a_third_harmful_question_is_never_acceptable() {
    let asked = |more: &[&'static str]| {
        let steps: Vec<Step> = more.iter().map(|id| Ask(id)).collect();
        has(&played("held", &steps).questioning, ScoreRule::ThreeHarmful)
    };
    assert!(!asked(&["evening", "one", "two"]));
    assert!(asked(&["evening", "one", "two", "three"]));
}
