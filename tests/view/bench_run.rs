//! The author's bench: the run, what holds in it, and keeping it.

use bench::{BenchCommand, Step};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use play::session::{Action, Assumption, Concern, Phase, Walkthrough};
use scenario::DealIx;

use super::bench::{Screen, base, bench_over, checked, click, loud_music, names, press, says, steps, with};
use super::every_key::strokes;

fn phase(screen: &Screen) -> Phase {
    screen.state().bench.play.as_ref().unwrap().session.phase()
}

fn last(screen: &Screen) -> Step {
    steps(screen).last().unwrap().clone()
}

/// A run that stands at the door with its options.
fn at_the_door() -> Screen {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::B, Key::L]);
    assert_eq!(phase(&screen), Phase::Hub);
    screen
}

#[test]
fn lines_go_on_by_space_and_an_option_is_chosen_by_its_digit() {
    let mut screen = bench_over(base());
    press(&mut screen, &[Key::B, Key::Space]);
    assert_eq!(steps(&screen), [Step::Act(Action::Continue)]);
    press(&mut screen, &[Key::L]);
    assert!(says(&screen, "“How has your evening been?”"));
    press(&mut screen, &[Key::Num1]);
    assert_eq!(last(&screen), Step::Act(Action::Ask("evening".to_owned())));
    press(&mut screen, &[Key::L]);
    assert!(says(&screen, "Person at the door: Long, I'm not to go out"));
    while steps(&screen).iter().any(|step| matches!(step, Step::Act(Action::Ask(_)))) {
        press(&mut screen, &[Key::Backspace]);
    }
    assert_eq!(phase(&screen), Phase::Hub);
    assert!(!says(&screen, "not to go out"));
}

#[test]
fn m_shows_the_next_nine() {
    let mut screen = bench_over(loud_music());
    press(&mut screen, &[Key::B]);
    let text = std::fs::read_to_string("tests/attempts/thorough.ron").unwrap();
    let walk: Walkthrough = ron::from_str(&text).unwrap();
    let until = Action::Look("phones-on-sill".to_owned());
    for action in walk.actions.into_iter().take_while(|action| *action != until) {
        screen.state_mut().bench.step(Step::Act(action)).unwrap();
    }
    screen.run();
    let session = &screen.state().bench.play.as_ref().unwrap().session;
    let tenth = session.open_questions().nth(9).unwrap();
    let tenth = session.scenario().questions[tenth.ix()].id.clone();
    assert!(screen.query_by_label("The next nine").is_some());
    press(&mut screen, &[Key::M, Key::Num1]);
    assert_eq!(last(&screen), Step::Act(Action::Ask(tenth)));
}

#[test]
fn what_a_line_carries_is_shown_and_can_be_noticed() {
    let mut screen = at_the_door();
    press(&mut screen, &[Key::Num1, Key::L]);
    assert!(says(&screen, "Cue may-not-leave") && says(&screen, "Distractor new-lock"));
    click(&mut screen, "Notice may-not-leave");
    assert!(matches!(last(&screen), Step::Act(Action::Notice(_, Concern::Matters(..)))));
    click(&mut screen, "Note new-lock as not conclusive");
    assert!(matches!(last(&screen), Step::Act(Action::Notice(_, Concern::Inconclusive))));
    click(&mut screen, "Take back the note on may-not-leave");
    assert!(matches!(last(&screen), Step::Act(Action::Retract(_))));
}

/// To the report, by keys alone.
fn to_the_report(screen: &mut Screen) {
    click(screen, "Say good night and go back to the car");
    press(screen, &[Key::L]);
    assert!(says(screen, "What do you make of it so far?"));
    press(screen, &[Key::Num2, Key::Num3]);
    assert_eq!(last(screen), Step::Act(Action::Checkpoint("more".to_owned(), 3)));
    press(screen, &[Key::L]);
    assert_eq!(phase(screen), Phase::Report);
}

fn file(screen: &mut Screen) {
    click(screen, "Pass on what Sam said to my supervisor.");
    click(screen, "Sure: 4 of 5");
    click(screen, "A dog was barking when I came.");
    screen.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    screen.run();
    assert_eq!(phase(screen), Phase::Filed);
}

#[test]
fn a_filed_run_has_its_scores_and_is_kept_under_a_name() {
    let mut screen = at_the_door();
    press(&mut screen, &[Key::Num1, Key::L]);
    to_the_report(&mut screen);
    assert!(says(&screen, "The report still needs a disposition."));
    file(&mut screen);
    for words in [
        "The run ",
        "Recognition",
        "Questioning",
        "Safety and victim care",
        "Disposition",
        "Documentation",
    ] {
        assert!(says(&screen, words), "{words}");
    }
    click(&mut screen, "Save as a walkthrough");
    assert!(
        !matches!(screen.state().sent.last(), Some(BenchCommand::SaveWalkthrough(_))),
        "it has no name yet"
    );
    screen.get_by_label("Its name").focus();
    screen.run();
    screen.get_by_label("Its name").type_text("asks-once");
    screen.run();
    click(&mut screen, "Save as a walkthrough");
    assert_eq!(
        screen.state().sent.last(),
        Some(&BenchCommand::SaveWalkthrough("asks-once".to_owned()))
    );
}

#[test]
fn a_flag_is_turned_and_the_run_can_no_longer_be_kept() {
    let mut screen = bench_over(loud_music());
    press(&mut screen, &[Key::B, Key::L, Key::H]);
    let flag = screen.state().bench.scenario.as_ref().unwrap().flags[0].clone();
    click(&mut screen, &format!("Flag {flag}"));
    assert_eq!(last(&screen), Step::Assume(Assumption::Flag(flag.clone(), true)));
    assert!(says(&screen, "so it cannot be kept as a walkthrough"));
    click(&mut screen, &format!("Flag {flag}"));
    assert_eq!(last(&screen), Step::Assume(Assumption::Flag(flag, false)));
}

#[test]
fn trust_hearing_facts_and_time_are_assumed_by_key() {
    let mut screen = at_the_door();
    press(&mut screen, &[Key::H]);
    assert!(says(&screen, "Someone can hear who must not hear"));
    screen.get_by_label("Trust of Sam").focus();
    screen.run();
    press(&mut screen, &[Key::ArrowUp, Key::ArrowUp]);
    assert_eq!(last(&screen), Step::Assume(Assumption::Trust("sam".to_owned(), 5)));
    click(&mut screen, "Lee can hear");
    assert_eq!(last(&screen), Step::Assume(Assumption::Hears("lee".to_owned(), false)));
    assert!(!says(&screen, "Someone can hear who must not hear"));
    click(&mut screen, "Fact cannot-go");
    assert_eq!(last(&screen), Step::Assume(Assumption::Knows("cannot-go".to_owned())));
    assert!(screen.query_by_label("Fact cannot-go").is_none(), "what is known stays known");
    assert!(says(&screen, "✓ cannot-go: "));
    screen.get_by_label("Seconds since the call opened").focus();
    screen.run();
    screen.get_by_label("Seconds since the call opened").type_text("90");
    press(&mut screen, &[Key::Enter]);
    assert_eq!(last(&screen), Step::Assume(Assumption::Time(90)));
}

#[test]
fn an_assumed_run_shows_its_scores_and_offers_no_walkthrough() {
    let mut screen = at_the_door();
    press(&mut screen, &[Key::H]);
    click(&mut screen, "Fact cannot-go");
    press(&mut screen, &[Key::R]);
    to_the_report(&mut screen);
    file(&mut screen);
    assert!(says(&screen, "Something in this run was assumed"));
    assert!(screen.query_by_label("Save as a walkthrough").is_none());
}

#[test]
fn a_save_keeps_the_place_and_says_where_it_could_not() {
    let mut screen = at_the_door();
    press(&mut screen, &[Key::Num1]);
    screen
        .state_mut()
        .bench
        .read(Ok(checked(with(&base(), "How has your evening been?", "How was your evening?"))));
    screen.run();
    assert!(says(&screen, "You: How was your evening?"), "the run goes on in the changed text");
    let gone = with(&base(), "                \"evening\",\n", "");
    screen.state_mut().bench.read(Ok(checked(gone)));
    screen.run();
    assert!(
        says(&screen, "The place in the run could not be kept: step 2, ask evening,"),
        "{:?}",
        names(&screen)
    );
}

#[test]
fn another_deal_is_chosen_in_the_head() {
    let mut screen = at_the_door();
    click(&mut screen, "Deal dog");
    assert_eq!(screen.state().sent.last(), Some(&BenchCommand::SetDeal(DealIx::from(1))));
    press(&mut screen, &[Key::Num1, Key::L]);
    assert!(says(&screen, "Fine. I sat with the dog, that is all."));
}

#[test]
fn no_key_goes_through_the_list_of_the_benchs_keys() {
    let mut screen = bench_over(loud_music());
    press(&mut screen, &[Key::G, Key::B, Key::L]);
    let (sent, shown) = (screen.state().sent.clone(), names(&screen));
    press(&mut screen, &[Key::F1]);
    for stroke in strokes() {
        if !matches!(stroke.key, Key::F1 | Key::Escape) {
            stroke.press(&mut screen);
            assert_eq!(screen.state().sent, sent, "{stroke:?}");
        }
    }
    press(&mut screen, &[Key::F1]);
    assert_eq!(names(&screen), shown);
}

#[test]
fn what_types_is_no_command_in_a_field_of_the_bench() {
    for field in ["File", "Find a scene"] {
        let mut screen = bench_over(loud_music());
        press(&mut screen, &[Key::G, Key::B, Key::L]);
        let before = steps(&screen);
        screen.get_by_label(field).focus();
        screen.run();
        for stroke in strokes() {
            let function = stroke.key.name().starts_with('F') && stroke.key.name().len() > 1;
            let leaves = matches!(stroke.key, Key::Tab | Key::Escape | Key::Enter);
            if function || leaves || stroke.modifiers == Modifiers::COMMAND {
                continue;
            }
            stroke.press(&mut screen);
            assert_eq!(steps(&screen), before, "{stroke:?} in {field}");
            assert!(!screen.state().sent.contains(&BenchCommand::Leave), "{stroke:?} in {field}");
        }
        press(&mut screen, &[Key::Escape]);
        assert!(!screen.state().sent.contains(&BenchCommand::Leave), "Esc lets go of {field}");
    }
}

#[test]
fn a_guess_is_of_the_place_it_was_made_at() {
    let mut screen = bench_over(loud_music());
    press(&mut screen, &[Key::B]);
    let text = std::fs::read_to_string("tests/attempts/thorough.ron").unwrap();
    let walk: Walkthrough = ron::from_str(&text).unwrap();
    let before = walk
        .actions
        .into_iter()
        .take_while(|action| !matches!(action, Action::Checkpoint(..)));
    for action in before {
        screen.state_mut().bench.step(Step::Act(action)).unwrap();
    }
    screen.run();
    press(&mut screen, &[Key::Num1]);
    assert!(says(&screen, "How sure are you"));
    press(&mut screen, &[Key::Backspace]);
    while !matches!(phase(&screen), Phase::Checkpoint(_)) {
        screen.state_mut().bench.step(Step::Act(Action::Continue)).unwrap();
    }
    screen.run();
    assert!(!says(&screen, "How sure are you"), "nobody has guessed on this way");
}

#[test]
fn an_author_types_a_question_and_sees_what_it_finds() {
    let mut screen = at_the_door();
    let fields = screen.get_all_by_role(egui::accesskit::Role::TextInput);
    let line = fields.max_by(|a, b| a.rect().min.y.total_cmp(&b.rect().min.y)).unwrap();
    line.focus();
    screen.run();
    screen
        .input_mut()
        .events
        .push(egui::Event::Text("how was your evening then".to_owned()));
    screen.run();
    assert!(says(&screen, "one sentence to confirm"));
    assert!(says(&screen, "evening  “How has your evening been?”"));
    assert_eq!(steps(&screen).len(), 1, "nothing is asked");
}
