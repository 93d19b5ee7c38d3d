//! What each screen shows and asks, by mouse.

use std::fs;
use std::path::Path;

use desk::Screen;
use egui::Key;
use egui_kittest::kittest::Queryable;
use play::score::Outcome;
use play::session::{Action, Mode};
use records::Records;

use super::front::{click, play_until, press, says, screens, screens_with, take_the_call};

#[test]
fn a_trainee_signs_in_and_takes_a_call() {
    let mut screens = screens();
    screens.get_by_label("Your name or ID").type_text("Ortiz");
    screens.run();
    click(&mut screens, "Start");
    click(&mut screens, "Open the call Loud music, unit 214");
    assert!(says(&screens, "Caller in 212 reports loud music"));
    assert!(!says(&screens, "trafficking"), "nothing gives the truth away");
    click(&mut screens, "Assessed");
    click(&mut screens, "Take the call");
    assert_eq!(screens.state().desk.screen, Screen::Call);
    assert_eq!(screens.state().desk.run.as_ref().unwrap().session.mode(), Mode::Assessed);
}

#[test]
fn a_guest_needs_no_name() {
    let mut screens = screens();
    click(&mut screens, "Go on as a guest");
    assert!(says(&screens, "Guest"));
}

#[test]
fn a_phrase_is_noticed_by_clicking_it() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Practice);
    click(&mut screens, "Go on");
    click(&mut screens, "Trumpets,");
    assert!(says(&screens, "What does it bear on?"));
    click(&mut screens, "Purpose");
    click(&mut screens, "Sure: 3 of 5");
    assert!(says(&screens, "Trumpets, (noticed: Purpose, sure 3 of 5)"));
}

#[test]
fn a_phrase_is_noticed_by_an_assistive_tool() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Practice);
    click(&mut screens, "Go on");
    screens.get_by_label("Trumpets,").click_accesskit();
    screens.run();
    assert!(says(&screens, "What does it bear on?"));
}

#[test]
fn an_object_is_noticed_by_clicking_it() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Practice);
    click(&mut screens, "Bag by 216: An insulated delivery bag lies on the mat of 216.");
    click(&mut screens, "Noted, not conclusive");
    assert_eq!(screens.state().desk.run.as_ref().unwrap().session.notes().count(), 1);
}

#[test]
fn the_report_is_filed_only_with_a_decision_and_how_sure() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Assessed);
    play_until(&mut screens, "thorough", |a| matches!(a, Action::Conclude(_)));
    assert_eq!(screens.state().desk.screen, Screen::Report);
    assert!(says(&screens, "The report still needs a disposition."));
    click(&mut screens, "File the report");
    assert_eq!(screens.state().desk.screen, Screen::Report);
    click(&mut screens, "Noise warning given. No other concern. Clear.");
    assert!(says(&screens, "The report still needs how sure you are."));
    click(&mut screens, "Sure: 2 of 5");
    click(&mut screens, "File the report");
    assert_eq!(screens.state().desk.screen, Screen::Rating);
}

#[test]
fn the_debrief_follows_the_rating_and_the_card_has_the_result() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Assessed);
    play_until(&mut screens, "thorough", |a| matches!(a, Action::Rate(_)));
    assert!(!says(&screens, "trafficking by"), "no figure and no truth before the rating");
    click(&mut screens, "Most of it went well");
    assert!(says(&screens, "Sex trafficking by coercion"));
    assert!(says(&screens, "✓ The run passes"));
    click(&mut screens, "Show the scores and everything else");
    for score in [
        "Recognition",
        "Questioning",
        "Safety and victim care",
        "Disposition",
        "Documentation",
    ] {
        assert!(says(&screens, score), "{score}");
    }
    click(&mut screens, "Back to the calls");
    assert!(says(&screens, "✓ Last run: passed"));
}

#[test]
fn a_missed_run_is_told_what_it_missed() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Assessed);
    play_until(&mut screens, "hasty", |_| false);
    click(&mut screens, "Show the scores and everything else");
    for words in [
        "○ The run does not pass yet",
        "○ Missed",
        "○ Closed by your own act",
        "One thing for next time",
    ] {
        assert!(says(&screens, words), "{words}");
    }
}

#[test]
fn where_nothing_can_be_kept_the_screen_says_so_at_once() {
    let data = tempfile::tempdir().unwrap();
    let blocked = data.path().join("taken");
    fs::write(&blocked, "a file").unwrap();
    let why = Records::open(&blocked).map_err(|why| why.said());
    assert!(why.is_err());
    let mut screens = screens_with(data, Path::new("tests/fixtures/calls"), why);
    assert!(says(&screens, "taken"), "the folder is named");
    click(&mut screens, "Understood");
    assert!(says(&screens, "Nothing you do is being kept"), "and the bar stays");
    take_the_call(&mut screens, Mode::Practice);
    assert_eq!(screens.state().desk.screen, Screen::Call, "the call can be played all the same");
}

#[test]
fn a_scenario_that_cannot_be_played_is_named_in_the_library() {
    let data = tempfile::tempdir().unwrap();
    let calls = data.path().join("calls");
    fs::create_dir_all(calls.join("broken")).unwrap();
    fs::write(calls.join("broken/scenario.ron"), "Scenario(format: 1, id: ").unwrap();
    let records = Records::open(data.path()).map_err(|why| why.said());
    let mut screens = screens_with(data, &calls, records);
    click(&mut screens, "Go on as a guest");
    assert!(says(&screens, "▲ A scenario here cannot be played"));
    assert!(says(&screens, "There is no call here"));
}

#[test]
fn a_call_left_is_gone_on_with_and_one_put_away_is_not_offered_again() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Practice);
    press(&mut screens, &[egui::Key::Space, egui::Key::Space, egui::Key::Escape]);
    let before = screens.state().desk.run.as_ref().unwrap().actions.clone();
    click(&mut screens, "Leave the call for now");
    click(&mut screens, "Go on with the call");
    assert_eq!(screens.state().desk.run.as_ref().unwrap().actions, before);
    press(&mut screens, &[egui::Key::Escape]);
    click(&mut screens, "Leave the call for now");
    click(&mut screens, "Put it away");
    assert!(!says(&screens, "You were called away"));
}

#[test]
fn practice_goes_back_and_keeps_both_ways() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Practice);
    play_until(&mut screens, "thorough", |a| *a == Action::Ask("ortiz-how-long".to_owned()));
    let whole = screens.state().desk.run.as_ref().unwrap().actions.clone();
    press(&mut screens, &[egui::Key::PageUp, egui::Key::PageUp, egui::Key::PageUp]);
    click(&mut screens, "Go on from here");
    let run = screens.state().desk.run.as_ref().unwrap();
    assert!(run.actions.len() < whole.len() && whole.starts_with(&run.actions));
    assert_eq!(screens.state().desk.trouble, None);
    press(&mut screens, &[egui::Key::Escape]);
    click(&mut screens, "Leave the call for now");
    let offered = &screens.state().desk.unfinished;
    assert_eq!(offered.len(), 1, "the way left behind is kept and not offered");
    assert_eq!(offered[0].parent.map(|(_, steps)| steps), Some(offered[0].steps));
}

#[test]
fn an_assessed_run_only_reads_back() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Assessed);
    press(&mut screens, &[egui::Key::Space, egui::Key::Space, egui::Key::PageUp]);
    assert!(says(&screens, "reading back"));
    assert!(screens.query_by_label("Go on from here").is_none());
}

#[test]
fn a_missed_moment_is_played_again_beside_the_record() {
    let mut screens = screens();
    take_the_call(&mut screens, Mode::Assessed);
    play_until(&mut screens, "hasty", |_| false);
    click(&mut screens, "Show the scores and everything else");
    let before = screens.state().desk.run.as_ref().unwrap().clone();
    let missed = screens
        .state()
        .desk
        .debrief
        .as_ref()
        .unwrap()
        .items
        .iter()
        .find(|i| i.outcome == Outcome::Miss);
    let sees = missed.unwrap().sees.clone();
    click(&mut screens, &format!("Play it again from: {sees}"));
    let desk = &screens.state().desk;
    let again = desk.run.as_ref().unwrap();
    assert_eq!(
        (&desk.screen, again.session.mode()),
        (&Screen::Call, Mode::Practice),
        "the truth is known, so it is practice"
    );
    assert!(before.actions.starts_with(&again.actions));
    press(&mut screens, &[egui::Key::Escape]);
    click(&mut screens, "Leave the call for now");
    assert!(says(&screens, "Last run: not yet passed"), "the record stands");
}

#[test]
fn a_round_of_the_drill_is_played_by_keyboard_alone() {
    let mut screens = screens();
    click(&mut screens, "Go on as a guest");
    click(&mut screens, "Question drill, 5 minutes");
    assert_eq!(screens.state().desk.screen, Screen::Drill);
    for _ in 0..12 {
        assert!(says(&screens, "What kind of question is this?"));
        press(&mut screens, &[Key::Num2]);
        assert!(says(&screens, "Is anything wrong with it?") && says(&screens, "Nothing wrong"));
        press(&mut screens, &[Key::Num1]);
        assert!(says(&screens, "Right") || says(&screens, "Not quite"));
        press(&mut screens, &[Key::Enter]);
    }
    let drill = screens.state().desk.drill.clone().unwrap();
    assert!(drill.is_over() && says(&screens, "of 12 right"));
    press(&mut screens, &[Key::Enter]);
    assert_eq!(screens.state().desk.screen, Screen::Library);
    click(&mut screens, "On operations");
    assert!(says(&screens, "Where you come in"));
    press(&mut screens, &[Key::Escape]);
    assert_eq!(screens.state().desk.screen, Screen::Library);
}

#[test]
fn a_shift_is_started_left_and_gone_on_with_from_the_library() {
    let mut screens = screens();
    screens.state_mut().desk.fixed = None;
    click(&mut screens, "Go on as a guest");
    click(&mut screens, "4 calls");
    assert!(says(&screens, "Your shift: 0 of 4 calls done"));
    click(&mut screens, "Next call");
    assert!(matches!(screens.state().desk.screen, Screen::Dispatch(_)));
    assert!(
        !says(&screens, "coerced") && !says(&screens, "new-lease"),
        "nothing tells what was dealt"
    );
    click(&mut screens, "Take the call");
    click(&mut screens, "Go on");
    press(&mut screens, &[Key::F10]);
    press(&mut screens, &[Key::Enter]);
    assert_eq!(screens.state().desk.screen, Screen::Library);
    click(&mut screens, "Next call");
    assert_eq!(screens.state().desk.screen, Screen::Call, "it goes on where it was left");
    press(&mut screens, &[Key::F10]);
    press(&mut screens, &[Key::Enter]);
    click(&mut screens, "End the shift");
    assert!(says(&screens, "A shift") && screens.state().desk.shift.is_none());
}
