//! Any text at all, given to the loader: it answers in time, with a sound scenario or with what is wrong.

use std::fs;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread::spawn;
use std::time::Duration;

use folder::{Library, load};
use play::score::sheet;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::prop_assert;
use proptest::test_runner::TestCaseResult;
use ron_reader::diagnostic::{Diagnostic, SourceFile, any_error, render};
use scenario::{DealIx, Scenario, compile};

use super::trainee::{Trainee, catalog, hold};

const LOUD: &str = include_str!("../../fixtures/calls/loud-music/scenario.ron");

/// Far more than any file of this size may take.
const LONG: Duration = Duration::from_mins(1);

/// Compiles in a thread of its own, so that a text which never ends is a failure and not a wait.
fn compiled(text: String) -> (Option<Scenario>, Vec<Diagnostic>, SourceFile) {
    let (done, answer) = channel();
    let work = spawn(move || {
        let file = SourceFile::new("any.ron", text);
        let compiled = compile(&file, catalog());
        let _ = done.send(());
        (compiled.scenario, compiled.diagnostics, file)
    });
    assert_ne!(answer.recv_timeout(LONG), Err(RecvTimeoutError::Timeout), "never ends");
    work.join().unwrap()
}

/// Either a scenario that can be played, or an error that can be shown.
fn answers(text: String, seed: u64) -> TestCaseResult {
    let (scenario, diagnostics, file) = compiled(text);
    prop_assert!(scenario.is_some() != any_error(&diagnostics), "{diagnostics:?}");
    for d in diagnostics.iter().filter(|d| d.span.end as usize > file.text.len()) {
        prop_assert!(false, "{d:?} lies past the end");
    }
    prop_assert!(diagnostics.is_empty() || !render(&file, &diagnostics).is_empty());
    if let Some(scenario) = scenario.map(Arc::new) {
        let deal = DealIx::from(usize::from(seed.is_multiple_of(2) && scenario.deals.len() > 1));
        sheet(&Trainee::new(&scenario, deal, seed).play(80).session);
    }
    Ok(())
}

/// The scenario cut into words, numbers, marks and what is between them.
fn tokens(text: &str) -> Vec<&str> {
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|b| !(word(b) && word(c))) {
            tokens.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    tokens.push(&text[start..]);
    tokens
}

/// What becomes of one token.
#[derive(Clone, Debug)]
enum Edit {
    Leave,
    Double,
    Other(usize),
    With(String),
}

/// Escapes whole and broken off.
const ESCAPES: &str = r"(\\[ux0nq]\{?[0-9a-fA-F+_]{0,7}\}?|\\|é|\u{1f600}){1,3}";

fn edit() -> impl Strategy<Value = Edit> {
    let marks = "[\\[\\](){}:,\"'#/*;=\\\\0-9rx\u{0}\u{201c}\u{2014} \n-]{1,3}";
    prop_oneof![
        Just(Edit::Leave),
        Just(Edit::Double),
        any::<usize>().prop_map(Edit::Other),
        marks.prop_map(Edit::With),
        ESCAPES.prop_map(Edit::With),
    ]
}

fn edited(at: usize, edit: &Edit) -> String {
    let tokens = tokens(LOUD);
    let at = at % tokens.len();
    let new = match edit {
        Edit::Leave => String::new(),
        Edit::Double => tokens[at].repeat(2),
        Edit::Other(from) => tokens[from % tokens.len()].to_owned(),
        Edit::With(text) => text.clone(),
    };
    format!("{}{new}{}", tokens[..at].concat(), tokens[at + 1..].concat())
}

#[test]
fn the_scenario_with_any_one_word_changed_is_answered() {
    hold(30, &(any::<usize>(), edit(), any::<u64>()), |(at, edit, seed)| {
        answers(edited(at, &edit), seed)
    });
}

#[test]
fn the_scenario_cut_off_anywhere_is_answered() {
    hold(12, &any::<usize>(), |at| {
        let mut at = at % LOUD.len();
        while !LOUD.is_char_boundary(at) {
            at -= 1;
        }
        answers(LOUD[..at].to_owned(), 0)
    });
}

#[test]
fn any_text_is_answered() {
    hold(300, &"\\PC{0,60}", |text| answers(text, 0));
    let ron = "(Scenario\\(|[\\[\\](){}:,\"'#!/*+.-]|[a-z]{1,3}: ?|[0-9]{1,3}|\\\\[a-z{}]|Some|r#|\n| ){0,40}";
    hold(300, &ron, |text| answers(text, 0));
    hold(200, &ESCAPES, |escapes| answers(format!("Scenario(title: \"{escapes}"), 0));
}

#[test]
fn a_text_made_to_be_slow_is_answered() {
    let many = |piece: &str| piece.repeat(60_000 / piece.len());
    for piece in [
        "[",
        "(a:",
        "{\"a\":",
        ")",
        "]\n",
        "(\n",
        "a(\n)\n)",
        "\"",
        "\"a\" b, ",
        "\"a\\",
        "\\\"\n",
        "\"a\n",
        "r#\"\n",
        "r\"",
        "r#",
        "'a,",
        "'ab'",
        "“a",
        "a b ",
        "a: ",
        "a,\n",
        "/*",
        "//\n",
        "/",
        "#![",
        "1,",
        "a=\"b, c: \"d\"\n",
        "[[a],\n",
        "   \"   ",
        "\"[](",
    ] {
        let texts = [many(piece), format!("Scenario(\n{}", many(piece)), format!("[{}]", many(piece))];
        for text in texts {
            answers(text, 0).unwrap();
        }
    }
}

#[test]
fn any_bytes_on_disk_are_answered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scenario.ron");
    hold(50, &vec(any::<u8>(), 0..200), |bytes| {
        fs::write(&path, &bytes).unwrap();
        let library = Library::open(folder.path(), catalog());
        prop_assert!(library.playable().count() == 0);
        match load(folder.path(), catalog()) {
            Ok(loaded) => prop_assert!(loaded.scenario.is_none() && any_error(&loaded.diagnostics)),
            Err(why) => prop_assert!(std::str::from_utf8(&bytes).is_err(), "{why}"),
        }
        Ok(())
    });
}
