//! What the forms of the second format do in a run, and that a file of the first plays as it always did.

use std::collections::BTreeSet;
use std::sync::Arc;

use lint::check;
use play::session::{Action, Choice, Mode, Session};
use ron_reader::diagnostic::{SourceFile, render};
use scenario::{Catalog, Scenario};

const SECOND: &str = include_str!("../../crates/scenario/src/reference/second.ron");

/// The small call of the reference, with one text put for another.
fn call(from: &str, to: &str) -> Arc<Scenario> {
    assert!(SECOND.contains(from), "{from}");
    let checked = check(
        SourceFile::new("second.ron", SECOND.replacen(from, to, 1)),
        None,
        &Catalog::shipped(),
    );
    let said = render(&checked.file, &checked.diagnostics);
    checked.scenario.unwrap_or_else(|| panic!("{said}"))
}

fn run(scenario: &Arc<Scenario>, deal: &str, seed: u64) -> Session {
    let mut session = Session::new(Arc::clone(scenario), scenario.deal(deal).unwrap(), seed, Mode::Practice);
    session.apply(&Action::Listen).unwrap();
    session
}

fn go_through(session: &mut Session, actions: &[Action]) {
    for action in actions {
        session.apply(action).unwrap_or_else(|why| panic!("{action:?}: {why}"));
        session.apply(&Action::Listen).unwrap_or(());
    }
}

fn ask(id: &str) -> Action {
    Action::Ask(id.to_owned())
}

fn act(id: &str) -> Action {
    Action::Do(id.to_owned())
}

fn knows(session: &Session, id: &str) -> bool {
    let fact = session.scenario().facts.iter().position(|fact| fact.id == id).unwrap();
    session.knows(fact.into())
}

/// Everything said since the last question, in order.
fn heard(session: &Session) -> String {
    let lines = session.transcript().iter().filter_map(|entry| entry.what.line(session.scenario()));
    lines.map(|line| session.scenario().words(line)).collect::<Vec<_>>().join("\n")
}

fn asked(session: &Session) -> BTreeSet<String> {
    let open = session.options().filter(|choice| matches!(choice, Choice::Ask(_)));
    open.map(|choice| session.id_of(choice).to_owned()).collect()
}

#[test]
fn the_small_call_of_the_reference_is_clean() {
    let checked = check(SourceFile::new("second.ron", SECOND), None, &Catalog::shipped());
    assert!(checked.diagnostics.is_empty(), "{}", render(&checked.file, &checked.diagnostics));
}

#[test]
fn what_was_wasted_on_a_controllers_ears_is_asked_once_more_in_private_and_answered_anew() {
    let scenario = call("", "");
    let mut session = run(&scenario, "kept", 1);
    go_through(&mut session, &[ask("say-no")]);
    assert!(heard(&session).ends_with("Nothing. Nothing would happen."), "{}", heard(&session));
    assert!(!knows(&session, "say-no"));
    assert!(!asked(&session).contains("say-no"), "Roy still hears");
    go_through(&mut session, &[act("outside")]);
    assert!(asked(&session).contains("say-no"));
    go_through(&mut session, &[ask("say-no")]);
    assert!(heard(&session).ends_with("I always ask first."), "{}", heard(&session));
    assert!(knows(&session, "say-no"));
    assert!(!asked(&session).contains("say-no"), "once more is once");
    assert_eq!(session.screen_outs().len(), 1, "what Roy heard is not unsaid");
}

#[test]
fn what_was_asked_in_private_at_first_is_asked_once() {
    let scenario = call("", "");
    let mut session = run(&scenario, "kept", 1);
    go_through(&mut session, &[act("outside"), ask("say-no"), act("back-in"), act("outside")]);
    assert!(!asked(&session).contains("say-no"));
    let plain = call("again: true,", "");
    let mut session = run(&plain, "kept", 1);
    go_through(&mut session, &[ask("say-no"), act("outside")]);
    assert!(!asked(&session).contains("say-no"), "without `again` it stays wasted");
}

#[test]
fn a_fact_is_learned_by_whichever_answer_is_given_where_it_counts_and_no_controller_hears() {
    let scenario = call(
        "Fact(says: \"What would happen if Ines stayed at home.\",",
        "Fact(says: \"What.\", in: [\"kept\"],",
    );
    for (deal, moves, wanted) in [
        ("kept", vec![act("outside"), ask("say-no")], true),
        ("shift", vec![act("outside"), ask("say-no")], false),
        ("kept", vec![ask("say-no")], false),
    ] {
        let mut session = run(&scenario, deal, 1);
        go_through(&mut session, &moves);
        assert_eq!(knows(&session, "say-no"), wanted, "{deal} {moves:?}");
    }
}

#[test]
fn a_fact_is_learned_though_the_answer_leads_away() {
    let scenario = call(
        "[Say(\"ines\", \"[I would ask first](ask-first). I always ask first.\")]",
        "[Say(\"ines\", \"[I would ask first](ask-first).\"), EndCall]",
    );
    let mut session = run(&scenario, "kept", 1);
    go_through(&mut session, &[act("outside"), ask("say-no")]);
    assert!(knows(&session, "say-no"));
}

#[test]
fn a_question_goes_to_the_first_of_those_it_is_for_who_is_there() {
    let scenario = call("to: [\"ines\", \"roy\"]", "to: [\"roy\", \"ines\"]");
    let mut session = run(&scenario, "kept", 1);
    go_through(&mut session, &[act("greet"), act("outside")]);
    let choice = |session: &Session| {
        let hours = session.options().find(|choice| session.id_of(*choice) == "hours").unwrap();
        session.addressed(hours).map(|who| session.name_of(who).to_owned())
    };
    assert_eq!(choice(&session).as_deref(), Some("Ines Prado"), "Roy stayed inside");
    go_through(&mut session, &[act("back-in")]);
    assert_eq!(choice(&session).as_deref(), Some("Roy Hall"));
    go_through(&mut session, &[ask("hours"), act("outside")]);
    assert!(!asked(&session).contains("hours"), "asked once, of whomever");
    let entry = session
        .transcript()
        .iter()
        .position(|entry| matches!(entry.what, play::session::What::Asked(_)));
    let to = session.was_put_to(entry.unwrap()).unwrap();
    assert_eq!(session.name_of(to), "Roy Hall", "of whom it was asked stays so");
}

#[test]
fn who_stands_in_a_scene_is_said_once_and_overridden_by_an_entry_that_holds() {
    let scenario = call("", "");
    let stand = |session: &Session, id: &str| {
        let who = scenario.people.iter().position(|person| person.id == id).unwrap().into();
        let person = session.person(who);
        session
            .present()
            .contains(&who)
            .then_some((person.x_mille, person.hears, person.behind))
    };
    let roy = scenario.people.iter().position(|person| person.id == "roy").unwrap().into();
    let mut session = run(&scenario, "kept", 1);
    assert_eq!(stand(&session, "roy"), Some((500, true, None)));
    assert_eq!(stand(&session, "ines"), Some((620, true, Some(roy))));
    go_through(&mut session, &[act("outside")]);
    assert_eq!(stand(&session, "roy"), Some((900, false, None)));
    let both = call("with: [\"ines\"],", "with: [\"roy\", \"ines\"],");
    let mut session = run(&both, "kept", 1);
    go_through(&mut session, &[act("outside")]);
    assert_eq!(stand(&session, "roy"), Some((900, false, None)), "the entry holds");
    let mut session = run(&both, "kept", 1);
    go_through(&mut session, &[act("greet"), act("outside")]);
    assert_eq!(stand(&session, "roy"), Some((500, true, None)), "the entry does not hold");
}

#[test]
fn a_disposition_that_fails_commits_its_screen_out_when_the_report_is_filed() {
    let scenario = call("", "");
    for (deal, chosen, wanted) in [
        ("kept", "ask-him", vec!["told-him"]),
        ("shift", "ask-him", vec![]),
        ("kept", "report", vec![]),
    ] {
        let mut session = run(&scenario, deal, 1);
        go_through(&mut session, &[act("go")]);
        let conclude = |id: &str| Action::Conclude(id.to_owned());
        go_through(&mut session, &[conclude("ask-him"), conclude(chosen), Action::Certainty(3)]);
        assert!(session.screen_outs().is_empty(), "a mind may be changed");
        session.apply(&Action::FileReport).unwrap();
        let committed = session
            .screen_outs()
            .iter()
            .map(|(fault, _)| scenario.screen_outs[fault.ix()].id.as_str());
        assert_eq!(committed.collect::<Vec<_>>(), wanted, "{deal} {chosen}");
        assert!(!play::score::sheet(&session).passed(), "{deal} {chosen}");
    }
}

#[test]
fn a_class_stops_the_first_time_that_a_point_is_come_to() {
    let scenario = call("", "");
    let mut session = run(&scenario, "kept", 1);
    go_through(&mut session, &[act("greet")]);
    assert!(session.stops().is_empty());
    go_through(&mut session, &[act("outside")]);
    let first = session.stops().to_vec();
    assert_eq!(first.len(), 1);
    assert_eq!(scenario.stop_points[first[0].0.ix()].id, "alone");
    go_through(&mut session, &[act("back-in"), act("outside")]);
    assert_eq!(session.stops(), first, "once");
}

/// The ids of everything listed in a run of a seed.
fn listed(scenario: &Arc<Scenario>, seed: u64) -> [Vec<String>; 4] {
    let mut session = run(scenario, "kept", seed);
    let questions = session.options().filter(|choice| matches!(choice, Choice::Ask(_)));
    let questions = questions.map(|choice| session.id_of(choice).to_owned()).collect();
    go_through(&mut session, &[act("go")]);
    [
        questions,
        session
            .open_dispositions()
            .map(|ix| scenario.dispositions[ix.ix()].id.clone())
            .collect(),
        session.explanations().map(|ix| scenario.explanations[ix.ix()].id.clone()).collect(),
        session.statements().map(|ix| scenario.statements[ix.ix()].id.clone()).collect(),
    ]
}

#[test]
fn the_seed_mixes_what_is_listed_in_the_second_format_alone() {
    let more = "\"tea\": Explanation(says: \"Tea.\", because: \"b\"), \"late\": Explanation(says";
    let second = call("\"late\": Explanation(says", more);
    let to_one = SECOND.replacen("to: [\"ines\", \"roy\"]", "to: \"ines\"", 1);
    let of_one = check(SourceFile::new("second.ron", to_one), None, &Catalog::shipped())
        .scenario
        .unwrap();
    for (part, scenario) in [(0, &of_one), (1, &second), (2, &second), (3, &second)] {
        let seen: BTreeSet<Vec<String>> = (0..300).map(|seed| listed(scenario, seed)[part].clone()).collect();
        let one = seen.first().unwrap();
        assert_eq!(seen.len(), (1..=one.len()).product::<usize>(), "every order comes up: {seen:?}");
        assert_eq!(listed(scenario, 7)[part], listed(scenario, 7)[part], "a seed has one order");
    }
    let first = check(
        SourceFile::new("second.ron", SECOND.replacen("format: 2", "format: 1", 1)),
        None,
        &Catalog::shipped(),
    );
    let first = first.scenario.unwrap();
    for seed in 0..20 {
        assert_eq!(
            listed(&first, seed)[1],
            ["leave", "advocate", "report", "ask-him"],
            "as the file has it"
        );
    }
}

#[test]
fn questions_are_mixed_person_by_person() {
    let text = SECOND
        .replacen("to: [\"ines\", \"roy\"]", "to: \"roy\"", 1)
        .replacen("ask: [\"hours\", \"say-no\"]", "ask: [\"hours\", \"say-no\", \"water\"]", 1)
        .replacen(
            "    questions: {",
            "    questions: {\n\"water\": Question(to: \"roy\", say: \"Where does it come from?\", theme: Incident, form: Open, answers: [Otherwise([Say(\"roy\", \"A hose.\")])]),",
            1,
        );
    let scenario = check(SourceFile::new("second.ron", text), None, &Catalog::shipped())
        .scenario
        .unwrap();
    let seen: BTreeSet<Vec<String>> = (0..40).map(|seed| listed(&scenario, seed)[0].clone()).collect();
    let wanted = [["hours", "water", "say-no"], ["water", "hours", "say-no"]];
    assert_eq!(
        seen.into_iter().collect::<Vec<_>>(),
        wanted.map(|ids| ids.map(str::to_owned).to_vec())
    );
}
