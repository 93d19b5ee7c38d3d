//! How `clook play` ends: the exit code and the words tell of the run, its record and its walkthrough, each by itself.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::{TempDir, tempdir};

use super::cli::WHOLE_CALL;

const SMALL: &str = include_str!("../fixtures/small.ron");

/// What is wrong with the places that a run is to be kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Nothing is to be kept there.
    Unasked,
    Well,
    /// It goes away while the run is played, or cannot be made.
    Broken,
}

struct Played {
    code: Option<i32>,
    out: String,
    err: String,
}

fn call() -> (TempDir, PathBuf) {
    let folder = tempdir().unwrap();
    fs::create_dir(folder.path().join("small")).unwrap();
    fs::write(folder.path().join("small/scenario.ron"), SMALL).unwrap();
    let path = folder.path().to_owned();
    (folder, path)
}

#[expect(clippy::disallowed_methods, reason = "a real program is waited for in real time")]
fn wait_for(path: &Path) {
    let from = Instant::now();
    while !path.exists() {
        assert!(from.elapsed() < Duration::from_secs(30), "waited for {}", path.display());
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn start(folder: &Path, words: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(["play", "small", "--deal", "held", "--seed", "7"])
        .args(words)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn end(mut child: Child, typed: &str) -> Played {
    let mut keys = child.stdin.take().unwrap();
    // It may have ended before it has read everything.
    let _ = keys.write_all(typed.as_bytes());
    drop(keys);
    let done = child.wait_with_output().unwrap();
    Played {
        code: done.status.code(),
        out: String::from_utf8(done.stdout).unwrap(),
        err: String::from_utf8(done.stderr).unwrap(),
    }
}

fn play(finished: bool, record: Place, walkthrough: Place) -> Played {
    let (_kept, folder) = call();
    let mut words = Vec::new();
    if record != Place::Unasked {
        fs::create_dir(folder.join("records")).unwrap();
        words.extend(["--record", "records/run.ron"]);
    }
    if walkthrough != Place::Unasked {
        words.extend(["--save-walkthrough", "kept"]);
    }
    if walkthrough == Place::Broken {
        // Nobody can make a folder where there is a file.
        fs::write(folder.join("small/walkthroughs"), "").unwrap();
    }
    let child = start(&folder, &words);
    if record != Place::Unasked {
        wait_for(&folder.join("records/run.ron"));
    }
    if record == Place::Broken {
        fs::remove_dir_all(folder.join("records")).unwrap();
    }
    let typed = if finished { WHOLE_CALL } else { "\nl\n1\nq\n" };
    end(child, typed)
}

#[test]
fn code_and_words_tell_of_the_run_its_record_and_its_walkthrough_each_by_itself() {
    for finished in [true, false] {
        for record in [Place::Unasked, Place::Well, Place::Broken] {
            for walkthrough in [Place::Unasked, Place::Well, Place::Broken] {
                let what = format!("finished {finished}, record {record:?}, walkthrough {walkthrough:?}");
                let played = play(finished, record, walkthrough);
                let all = format!("{what}:\n{}\n{}", played.out, played.err);
                let is_broken = record == Place::Broken || (finished && walkthrough == Place::Broken);
                let code = if is_broken { 3 } else { i32::from(!finished) };
                assert_eq!(played.code, Some(code), "{all}");
                let says = |words: &str, wanted: bool| assert_eq!(played.out.contains(words), wanted, "`{words}` of {all}");
                let complains = |words: &str, wanted: bool| assert_eq!(played.err.contains(words), wanted, "`{words}` of {all}");
                says("What was done is kept in", record == Place::Well);
                complains("the last of what was done could not be kept in", record == Place::Broken);
                let is_saved = finished && walkthrough == Place::Well;
                says("Kept as a walkthrough", is_saved);
                complains("the walkthrough could not be kept", finished && walkthrough == Place::Broken);
                says("No walkthrough was kept", !finished && walkthrough != Place::Unasked);
                says("No record was kept", record == Place::Unasked && is_saved);
                says("Nothing was kept", record == Place::Unasked && !is_saved);
                assert!(is_broken || played.err.is_empty(), "{all}");
            }
        }
    }
}

#[test]
fn a_name_under_which_nothing_can_be_kept_is_told_before_a_call_is_played_for_it() {
    let (_kept, folder) = call();
    fs::create_dir(folder.join("small/walkthroughs")).unwrap();
    fs::write(folder.join("small/walkthroughs/there.ron"), "mine").unwrap();
    for (name, says) in [("There", "small letters, digits and hyphens"), ("there", "it was left as it is")] {
        let played = end(start(&folder, &["--save-walkthrough", name, "--record", "run.ron"]), WHOLE_CALL);
        assert_eq!(played.code, Some(2), "{}{}", played.out, played.err);
        assert!(
            played.err.contains(says) && !played.out.contains("Enter to take the call"),
            "{}",
            played.err
        );
        assert!(!folder.join("run.ron").exists(), "no record was begun");
    }
    assert_eq!(fs::read_to_string(folder.join("small/walkthroughs/there.ron")).unwrap(), "mine");
}
