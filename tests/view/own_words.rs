//! Questions in one's own words: found, shown, and never said without being confirmed.

use desk::{AskingWay, Command, Screen};
use egui::accesskit::{Live, Role};
use egui::{Event, ImeEvent, Key};
use egui_kittest::kittest::{NodeT, Queryable};
use play::session::{Action, Mode, Phase, Typed, What};
use scenario::document::Fault;

use super::front::{Screens, click, play_until, press, screens, with_settings};

/// Alone with Dana on the landing, with the questions typed.
fn on_the_landing(way: AskingWay) -> Screens {
    let mut front = screens();
    come_to_the_landing(&mut front, way);
    front
}

/// With a question found on the landing, to be confirmed.
pub(crate) fn come_to_what_was_found(front: &mut Screens) {
    come_to_the_landing(front, AskingWay::Words);
    ask(front, TYPED);
}

fn come_to_the_landing(front: &mut Screens, way: AskingWay) {
    front.state_mut().desk.apply(Command::SignIn("Ortiz".to_owned()), 1_000, 7);
    with_settings(front, |settings| settings.asking = way);
    for command in [Command::Open(0), Command::SetMode(Mode::Practice), Command::TakeCall] {
        front.state_mut().desk.apply(command, 1_000, 7);
    }
    play_until(front, "thorough", |action| *action == Action::Do("cigarette-break".to_owned()));
    assert_eq!(front.state().desk.screen, Screen::Call);
}

fn actions(front: &Screens) -> Vec<Action> {
    front.state().desk.run.as_ref().unwrap().actions.clone()
}

fn typed(words: &str, became: Typed) -> Action {
    Action::Typed("dana".to_owned(), words.to_owned(), became)
}

/// Opens the line, types, and presses Enter.
fn ask(front: &mut Screens, words: &str) {
    press(front, &[Key::A]);
    front.input_mut().events.push(Event::Text(words.to_owned()));
    front.run();
    press(front, &[Key::Enter]);
}

fn line(front: &Screens) -> String {
    front.get_by_role(Role::TextInput).accesskit_node().value().unwrap_or_default()
}

fn shows(front: &Screens, words: &str) -> bool {
    front.query_all_by_label_contains(words).next().is_some()
}

const TYPED: &str = "so how long have you been here in town";
const FOUND: &str = "You ask Dana: “How long have you been in town?”";

#[test]
fn a_question_is_shown_before_it_is_asked_and_asked_by_enter() {
    let mut front = on_the_landing(AskingWay::Words);
    assert!(!shows(&front, "How long have you been in town?"), "no list gives it away");
    let (before, time) = (actions(&front), front.state().desk.run.as_ref().unwrap().session.time());
    ask(&mut front, TYPED);
    assert!(shows(&front, FOUND));
    assert_eq!(actions(&front), before, "nothing is said yet");
    assert_eq!(
        front.state().desk.run.as_ref().unwrap().session.time(),
        time,
        "typing takes no story time"
    );
    press(&mut front, &[Key::Enter]);
    let done = actions(&front);
    assert_eq!(
        done[before.len()..],
        [typed(TYPED, Typed::Confirmed), Action::Ask("dana-how-long".to_owned())]
    );
    let session = &front.state().desk.run.as_ref().unwrap().session;
    let asked = session
        .transcript()
        .iter()
        .position(|entry| matches!(entry.what, What::Asked(ix) if session.scenario().questions[ix.ix()].id == "dana-how-long"));
    assert_eq!(session.typed_for(asked.unwrap()).unwrap().words, TYPED);
}

#[test]
fn escape_goes_back_to_the_words_as_typed() {
    let mut front = on_the_landing(AskingWay::Words);
    ask(&mut front, TYPED);
    press(&mut front, &[Key::Escape]);
    assert!(!shows(&front, FOUND));
    assert_eq!(line(&front), TYPED);
    assert_eq!(actions(&front).last(), Some(&typed(TYPED, Typed::Declined)));
    front.input_mut().events.push(Event::Text(" please".to_owned()));
    front.run();
    assert_eq!(line(&front), format!("{TYPED} please"), "and the line has the focus");
}

#[test]
fn where_several_come_near_they_are_picked_from_in_the_order_of_the_list() {
    let mut front = on_the_landing(AskingWay::Words);
    ask(&mut front, "how long did you walk yesterday around town");
    assert!(shows(&front, "do you mean?"));
    let first = "“How long have you been in town?”";
    let before = actions(&front).len();
    let nodes: Vec<_> = front
        .query_all_by_role(Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(nodes.iter().any(|name| name == first), "{nodes:?}");
    let at = nodes
        .iter()
        .filter(|name| name.starts_with('“') && name.ends_with('”'))
        .position(|name| name == first)
        .unwrap();
    press(&mut front, &[[Key::Num1, Key::Num2, Key::Num3][at]]);
    assert_eq!(
        actions(&front)[before..],
        [
            typed("how long did you walk yesterday around town", Typed::Picked),
            Action::Ask("dana-how-long".to_owned())
        ]
    );
}

#[test]
fn what_nobody_can_answer_is_told_in_the_same_words_and_after_two_the_list_comes() {
    let mut front = on_the_landing(AskingWay::Words);
    let none = "Nobody here can answer that; put it differently.";
    ask(&mut front, "what is the capital of France");
    assert!(shows(&front, none));
    assert!(!shows(&front, "How long have you been in town?"));
    assert_eq!(actions(&front).last(), Some(&typed("what is the capital of France", Typed::Missed)));
    press(&mut front, &[Key::Escape]);
    ask(&mut front, " and of Spain");
    assert!(shows(&front, "How long have you been in town?"), "the list");
    press(&mut front, &[Key::Escape]);
    assert_eq!(front.state().desk.screen, Screen::Call);
    // Once something is said, the line comes first again.
    click(&mut front, "“How long have you been in town?”");
    while front.state().desk.run.as_ref().unwrap().session.phase() == Phase::Lines {
        press(&mut front, &[Key::Space]);
    }
    assert!(!shows(&front, "“Walk me through yesterday, from when you woke up.”"));
    assert_eq!(line(&front), "");
}

#[test]
fn a_faulted_wording_shows_no_neutral_question() {
    let mut front = on_the_landing(AskingWay::Words);
    ask(&mut front, "You like it here in town, don't you?");
    assert!(shows(&front, "As you put it, it suggests its answer."));
    assert!(!shows(&front, "How long have you been in town?"));
    assert_eq!(
        actions(&front).last(),
        Some(&typed("You like it here in town, don't you?", Typed::Vetoed(Fault::Leading)))
    );
}

#[test]
fn one_word_is_no_question_and_no_try() {
    let mut front = on_the_landing(AskingWay::Words);
    let before = actions(&front);
    ask(&mut front, "money");
    assert!(shows(&front, "A whole question, please"));
    assert_eq!(actions(&front), before);
}

#[test]
fn a_call_in_ones_own_words_only_has_no_list_until_it_is_given_back() {
    let mut front = on_the_landing(AskingWay::WordsOnly);
    assert_eq!(actions(&front).first(), Some(&Action::WordsOnly));
    for words in ["what is the capital of France", " and of Spain", " and of Peru"] {
        ask(&mut front, words);
        press(&mut front, &[Key::Escape]);
    }
    assert!(!shows(&front, "How long have you been in town?"));
    press(&mut front, &[Key::F2]);
    click(&mut front, "Give me the list");
    assert!(shows(&front, "How long have you been in town?"));
    assert_eq!(actions(&front).last(), Some(&Action::ListBack));
    assert!(front.state().desk.run.as_ref().unwrap().session.has_list_back());
}

#[test]
fn a_digit_is_typed_in_the_line_and_chooses_nothing() {
    let mut front = on_the_landing(AskingWay::Words);
    let before = actions(&front);
    press(&mut front, &[Key::A]);
    let events = [Event::Text("1".to_owned()), Event::Text("2".to_owned())];
    front.input_mut().events.extend(events);
    press(&mut front, &[Key::Num1]);
    assert_eq!(actions(&front), before);
    assert!(line(&front).starts_with("12"));
}

#[test]
fn what_an_input_method_composes_is_typed_and_its_enter_looks_for_nothing() {
    let mut front = on_the_landing(AskingWay::Words);
    press(&mut front, &[Key::A]);
    let composing = Event::Ime(ImeEvent::Preedit {
        text: "que\u{301}".to_owned(),
        active_range_chars: None,
    });
    front.input_mut().events.push(composing);
    front.run();
    press(&mut front, &[Key::Enter]);
    assert!(!shows(&front, "Nobody here can answer"));
    front.input_mut().events.push(Event::Ime(ImeEvent::Commit("qué".to_owned())));
    front.run();
    assert_eq!(line(&front), "qué");
}

#[test]
fn what_is_typed_as_quickly_as_the_key_that_opens_the_line_is_in_the_line() {
    let mut front = on_the_landing(AskingWay::Words);
    let before = actions(&front);
    let key = |key: Key| Event::Key {
        key,
        physical_key: Some(key),
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    let text = |words: &str| Event::Text(words.to_owned());
    let quick = [
        text("a"),
        key(Key::A),
        text("n"),
        key(Key::N),
        text("o"),
        key(Key::O),
        text("1"),
        key(Key::Num1),
    ];
    front.input_mut().events.extend(quick);
    front.run();
    assert_eq!(line(&front), "no1");
    assert_eq!(actions(&front), before);
    assert_eq!(front.state().local.overlay, view::Overlay::None);
}

#[test]
fn a_name_changes_whom_it_is_put_to() {
    let mut front = screens();
    front.state_mut().desk.apply(Command::SignIn("Ortiz".to_owned()), 1_000, 7);
    with_settings(&mut front, |settings| settings.asking = AskingWay::Words);
    for command in [Command::Open(0), Command::SetMode(Mode::Practice), Command::TakeCall] {
        front.state_mut().desk.apply(command, 1_000, 7);
    }
    play_until(&mut front, "thorough", |action| *action == Action::Do("offer-water".to_owned()));
    ask(&mut front, "so tell me about your evening rick");
    assert!(shows(&front, "You ask Rick: “Tell me about your evening.”"));
    press(&mut front, &[Key::Escape]);
    for _ in 0..40 {
        press(&mut front, &[Key::Backspace]);
    }
    front
        .input_mut()
        .events
        .push(Event::Text("Dana, how is your night so far".to_owned()));
    press(&mut front, &[Key::Enter]);
    assert!(shows(&front, "You ask Dana: “Dana, how's your night been so far?”"));
}

#[test]
fn what_was_found_is_read_out_once_and_politely() {
    let mut front = on_the_landing(AskingWay::Words);
    ask(&mut front, TYPED);
    let live = |front: &Screens| {
        let all = front.query_all_by_label_contains("How long have you been in town?");
        all.filter(|node| node.accesskit_node().data().live() == Some(Live::Polite)).count()
    };
    assert_eq!(live(&front), 1);
}
