//! What every call of the library holds: it opens alike in all its truths, and five officers are told five different things.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use folder::load;
use messages::{Language, messages};
use play::debrief::debrief;
use play::session::{Action, Choice, Mode, Phase, Session, What};
use scenario::{DealIx, Scenario};

use super::properties::trainee::{catalog, shipped, walkthroughs};

/// What an officer is told who comes through the door in one of these ways.
const OFFICERS: [&str; 5] = ["over-suspicious", "confrontational", "naive", "hasty", "thorough"];

/// Seeds that a call is opened with.
const SEEDS: u64 = 6;

fn call(folder: &Path) -> Arc<Scenario> {
    load(folder, catalog()).unwrap().scenario.unwrap()
}

/// A run of each truth, with the lines before the first choice heard.
fn opened(scenario: &Arc<Scenario>, seed: u64) -> Vec<Session> {
    let deals = (0..scenario.deals.len()).map(DealIx::from);
    let open = |deal| {
        let mut session = Session::new(Arc::clone(scenario), deal, seed, Mode::Practice);
        listen(&mut session);
        session
    };
    deals.map(open).collect()
}

fn listen(session: &mut Session) {
    while session.phase() == Phase::Lines {
        session.apply(&Action::Listen).unwrap();
    }
}

/// Everything that a trainee has read, heard, seen and been offered so far.
fn met(session: &Session) -> Vec<String> {
    let scenario = session.scenario();
    let read = session.transcript().iter().map(|entry| match entry.what.line(scenario) {
        Some(line) => format!("{:?}", scenario.line(line)),
        None => format!("{:?}", entry.what),
    });
    let seen = session.present().iter().map(|who| format!("{:?}", session.person(*who)));
    let things = session.visible_objects().map(|object| format!("{object:?}"));
    let offered = session.options().map(|choice| format!("{choice:?}"));
    let mut all: Vec<String> = read.chain(seen).chain(things).chain(offered).collect();
    all.push(format!("{:?}", session.scene()));
    all
}

#[test]
fn a_call_opens_with_the_same_words_people_and_sounds_whatever_its_truth() {
    for folder in shipped() {
        let scenario = call(&folder);
        for seed in 0..SEEDS {
            let sessions = opened(&scenario, seed);
            for session in &sessions[1..] {
                assert_eq!(met(&sessions[0]), met(session), "{}", scenario.id);
            }
        }
    }
}

#[test]
fn no_faulty_question_brings_the_first_words_that_differ() {
    for folder in shipped() {
        let scenario = call(&folder);
        let sessions = opened(&scenario, 1);
        let faulty = |choice: &Choice| match choice {
            Choice::Ask(question) => !scenario.questions[question.ix()].faults.is_empty(),
            _ => false,
        };
        for choice in sessions[0].options().filter(faulty) {
            let after: BTreeSet<Vec<String>> = sessions
                .iter()
                .map(|session| {
                    let mut session = session.clone();
                    session.choose(choice).unwrap();
                    listen(&mut session);
                    met(&session)
                })
                .collect();
            assert_eq!(after.len(), 1, "{}: `{}`", scenario.id, sessions[0].id_of(choice));
        }
    }
}

/// The run of a walkthrough to its end, its rating included where it has one.
fn walked(scenario: &Arc<Scenario>, folder: &Path, name: &str) -> Session {
    let all = walkthroughs(folder);
    let (_, path) = all
        .iter()
        .find(|(found, _)| found == name)
        .unwrap_or_else(|| panic!("{} has no walkthrough `{name}`", scenario.id));
    Session::walk(scenario, path).unwrap()
}

#[test]
fn five_officers_are_told_five_different_things_for_next_time() {
    for folder in shipped() {
        let scenario = call(&folder);
        let goals: BTreeSet<String> = OFFICERS
            .iter()
            .map(|name| debrief(&walked(&scenario, &folder, name)).goal.unwrap())
            .collect();
        assert_eq!(goals.len(), OFFICERS.len(), "{}: {goals:#?}", scenario.id);
    }
}

#[test]
fn the_debrief_above_the_fold_stays_under_four_hundred_words_in_every_language() {
    for folder in shipped() {
        let loaded = load(&folder, catalog()).unwrap();
        let own = loaded.scenario.unwrap();
        for scenario in std::iter::once(&own).chain(&loaded.translations) {
            for (name, _) in walkthroughs(&folder) {
                let session = read_in(scenario, &walked(&own, &folder, &name), &folder, &name);
                let words = above_the_fold(&session);
                assert!(
                    (30..=400).contains(&words),
                    "{} in {}, {name}: {words} words",
                    scenario.id,
                    scenario.language
                );
            }
        }
    }
}

/// The same run in another language: words that were pointed at in one are not there in the other, and are left out.
fn read_in(scenario: &Arc<Scenario>, own: &Session, folder: &Path, name: &str) -> Session {
    if scenario.language == own.scenario().language {
        return own.clone();
    }
    let all = walkthroughs(folder);
    let (_, path) = all.iter().find(|(found, _)| found == name).unwrap();
    let mut session = Session::new(Arc::clone(scenario), own.deal(), own.seed(), own.mode());
    for action in &path.actions {
        let _ = session.apply(action);
    }
    assert_eq!(session.phase(), own.phase(), "{}, {name}", scenario.id);
    session
}

/// The words that a trainee reads of the call before unfolding anything; the screen's own are counted where the screen is tested.
fn above_the_fold(session: &Session) -> usize {
    let told = debrief(session);
    let language = Language::OFFERED.into_iter().find(|l| l.letters() == session.scenario().language);
    let verdict = told.verdict.text(messages(language.unwrap_or_default()));
    let moments = told.moments.iter().flat_map(|moment| [&moment.says, &moment.why]);
    let texts = std::iter::once(&told.truth).chain(&told.goal).chain(moments).chain(&told.rule);
    let nothing = told
        .innocent
        .iter()
        .flat_map(|thing| [&thing.sees, &thing.why].into_iter().chain(&thing.told_by));
    let words = |text: &String| text.split_whitespace().count();
    texts.chain(nothing).map(words).sum::<usize>() + words(&verdict)
}

#[test]
fn every_entry_of_a_transcript_that_is_compared_is_words_or_a_thing_that_happened() {
    // What is compared above must not hide a difference behind a name.
    let folder = &shipped()[0];
    let session = &opened(&call(folder), 1)[0];
    assert!(session.transcript().iter().any(|entry| matches!(entry.what, What::Line(_))));
    assert!(met(session).len() > session.transcript().len());
}
