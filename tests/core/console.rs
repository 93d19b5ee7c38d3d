//! What `clook` prints: whole or told of, and nothing that steers a terminal or breaks out of the form it is printed in.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::{TempDir, tempdir};

const SMALL: &str = include_str!("../fixtures/small.ron");

/// A call in a folder of its own.
fn call(text: &str) -> (TempDir, PathBuf) {
    let folder = tempdir().unwrap();
    let path = folder.path().join("small");
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("scenario.ron"), text).unwrap();
    (folder, path)
}

fn clook(args: &[&str], input: &str, out: Stdio) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(out)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut typed = child.stdin.take().unwrap();
    // The program may well end before it has read everything.
    let _ = typed.write_all(input.as_bytes());
    drop(typed);
    child.wait_with_output().unwrap()
}

/// Everything printed, on both streams.
fn printed(args: &[&str], input: &str) -> String {
    let output = clook(args, input, Stdio::piped());
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

/// The ways to print something of a call.
fn ways(path: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["check", path],
        vec!["check", path, "--format", "json"],
        vec!["check", path, "--format", "sarif"],
        vec!["graph", path],
        vec!["graph", path, "--format", "dot"],
        vec!["graph", path, "--format", "mermaid"],
        vec!["explain"],
        vec!["explain", "unknown-id"],
        vec!["explore", path, "--budget", "1"],
        vec!["explore", path, "--budget", "1", "--format", "json"],
        vec!["test", path],
        vec!["play", path, "--deal", "dog", "--seed", "1"],
        vec!["--help"],
        vec!["--version"],
    ]
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_told_and_fails() {
    let (_folder, path) = call(SMALL);
    for args in ways(path.to_str().unwrap()) {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = clook(&args, "\nl\n", full.into());
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{args:?}: {err}");
        assert!(err.contains("what was to be printed could not be written"), "{args:?}: {err}");
    }
}

#[cfg(unix)]
#[test]
fn who_reads_the_first_lines_alone_is_told_nothing() {
    let (_folder, path) = call(SMALL);
    for args in ways(path.to_str().unwrap()) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = clook(&args, "\nl\n", writer.into());
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_ne!(output.status.code(), Some(3), "{args:?}: {err}");
        assert!(!err.contains("written"), "{args:?}: {err}");
    }
}

/// Every text and id of the small call with something in it that would steer a terminal.
fn steering() -> String {
    const STEERS: &str = r"\u{1b}[31m\u{1b}]0;owned\u{7}\u{9b}2J\u{7f}\u{202e}\u{b}\r\u{85}\u{fffe}";
    let mut text = SMALL.to_owned();
    for words in [
        "A barking dog",
        "Nothing distressing.",
        "The tests",
        "4A12",
        "Noise",
        "12 Elm Street",
        "A neighbour says",
        "Sam Reyes",
        "Person at the door",
        "Sam works",
        "Sam looks after",
        "Sam says they",
        "A new lock",
        "A door locked",
        "Sam may not",
        "A dog barks",
        "Evening, officer",
        "the lock\"",
        "The lock shines",
        "A receipt",
        "I'm Officer",
        "Say good night",
        "How has your",
        "Fine, I",
        "Say who you",
        "People speak",
        "Nothing more",
        "Somebody here",
        "What do you",
        "No further",
        "Write an",
        "There was only",
        "Sam is sitting",
        "The dog was barking",
        "Ask one open",
    ] {
        assert!(text.contains(words), "{words}");
        let (first, rest) = words.split_at(1);
        text = text.replace(words, &format!("{first}{STEERS}{rest}"));
    }
    for id in ["owner", "dog", "new-lock", "car", "evening", "lock", "greet", "leave"] {
        text = text
            .replace(&format!("\"{id}\""), &format!("\"{id}{STEERS}\""))
            .replace(&format!("]({id})"), &format!("]({id}{STEERS})"));
    }
    text
}

fn is_safe(text: &str) -> bool {
    text.chars()
        .all(|c| c == '\n' || c == '\t' || !(c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)))
}

#[test]
fn nothing_a_scenario_holds_steers_a_terminal() {
    let (_folder, path) = call(&steering());
    let path = path.to_str().unwrap();
    let mut ways = ways(path);
    ways.retain(|args| !args.contains(&"play"));
    ways.push(vec!["translate", path, "es"]);
    ways.push(vec!["play", path, "--seed", "1"]);
    ways.push(vec!["play", path, "--seed", "7", "--deal", "\u{1b}[31m"]);
    ways.push(vec!["check", "no\u{1b}[31msuch"]);
    ways.push(vec!["\u{1b}[31m"]);
    let typed = "\nl\n1\nl\nn\nall\n1\ni\nb\nt\n?\n9\n5\nl\n2\nl\n3\nl\n1\n3\nl\n1\n3\n1\n1\n1\ntext\n\n\n4\n";
    for args in ways {
        let printed = printed(&args, typed);
        let wrong: Vec<&str> = printed.lines().filter(|line| !is_safe(line)).collect();
        assert!(printed.len() > 5 && wrong.is_empty(), "{args:?}: {wrong:?}");
    }
}

#[test]
fn what_a_trainee_plays_is_shown_and_not_obeyed() {
    let (_folder, path) = call(&steering());
    let printed = printed(&["play", path.to_str().unwrap(), "--seed", "1"], "\nl\n");
    assert!(printed.contains("A␛[31m␛]0;owned␇\\u{9b}2J␡\\u{202e}␋"), "{printed}");
}

#[test]
fn a_drawing_is_well_formed_whatever_is_in_the_ids_and_the_title() {
    let (_folder, path) = call(&steering().replace("A\\u", "<&\\\"'\\u"));
    let drawn = clook(&["graph", path.to_str().unwrap()], "", Stdio::piped()).stdout;
    let text = String::from_utf8(drawn).unwrap();
    let allowed = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(text.chars().all(allowed), "{text}");
    assert!(text.contains("<title>") && text.ends_with("</svg>\n"), "{text}");
    assert!(text.split("<title>").nth(1).unwrap().starts_with("&lt;&amp;&quot;'"), "{text}");
}

#[test]
fn json_for_programs_says_what_the_file_holds() {
    let (_folder, path) = call(&SMALL.replacen("Go(\"car\")", "Go(\"c\\u{1b}\\u{9b}r\")", 1));
    let path = path.to_str().unwrap();
    for format in ["json", "sarif"] {
        let printed = clook(&["check", path, "--format", format], "", Stdio::piped()).stdout;
        let value: serde_json::Value = serde_json::from_slice(&printed).unwrap();
        assert!(value.to_string().contains("c\\u001b\u{9b}r"), "{format}: {value}");
    }
}

#[test]
fn sarif_names_a_file_by_a_reference_that_a_scanner_can_follow() {
    let folder = tempdir().unwrap();
    let name = "a b#c%20é";
    let inside = folder.path().join(name).join("small");
    fs::create_dir_all(&inside).unwrap();
    fs::write(inside.join("scenario.ron"), SMALL.replacen("minutes: 2", "minuets: 2", 1)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(["check", name, "--format", "sarif"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let uri = &value["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "a%20b%23c%2520%C3%A9/small/scenario.ron");
    assert!(Path::new(name).is_relative());
}

/// What is typed from the door to the narrative of the small call in the deal `dog`.
const TO_THE_NARRATIVE: &str = "\nl\n3\nl\n3\nl\n3\nl\n1\n3\nl\n1\n3\n\n\n";

/// Plays the small call with this typed from the narrative on, and says what was kept.
fn narrated(typed: &str) -> String {
    let (folder, path) = call(SMALL);
    let record = folder.path().join("run.ron");
    let args = [
        "play",
        path.to_str().unwrap(),
        "--deal",
        "dog",
        "--seed",
        "1",
        "--record",
        record.to_str().unwrap(),
    ];
    let said = printed(&args, &format!("{TO_THE_NARRATIVE}{typed}"));
    let kept = fs::read_to_string(&record).unwrap();
    assert!(kept.contains("Conclude("), "{kept}\n{said}");
    kept
}

#[test]
fn a_report_pasted_with_blank_lines_is_not_filed_by_them() {
    let plain = narrated("First paragraph.\n\n\n2 people were there.\n\n\n\n4\n");
    assert!(
        plain.contains("Narrate(\"First paragraph.\")") && !plain.contains("FileReport") && !plain.contains("Rate("),
        "{plain}"
    );
    let marked = narrated("\u{1b}[200~First paragraph.\n\n\n2 people were there.\n\u{1b}[201~\n\n\ny\n4\n");
    assert!(
        marked.contains("Narrate(\"First paragraph.\\n\\n\\n2 people were there.\")"),
        "{marked}"
    );
    assert!(marked.contains("FileReport") && marked.contains("Rate(4)"), "{marked}");
}

#[test]
fn a_narrative_that_is_too_long_is_kept_as_far_as_it_fits() {
    let kept = narrated(&format!("{}\n\n\ny\n4\n", "é".repeat(5_000)));
    assert_eq!(kept.matches('é').count(), 4_000);
    assert!(kept.contains("FileReport"), "{kept}");
    assert!(
        narrated("Cut off").contains("Narrate(\"Cut off\")"),
        "the end of the input ends it too"
    );
}

#[test]
fn a_part_of_the_report_that_is_only_looked_at_again_stays_as_it_was() {
    // The explanation is chosen, looked at and kept; the narrative too.
    let kept = narrated("As it was.\n\n4\n1\n4\n\n6\n\n\ny\n4\n");
    assert!(kept.contains("Explain(\"sitting\")") && !kept.contains("Unexplain"), "{kept}");
    assert_eq!(kept.matches("Narrate(").count(), 1, "{kept}");
    assert!(kept.contains("Narrate(\"As it was.\")") && kept.contains("FileReport"), "{kept}");
    let taken = narrated("As it was.\n\n4\n1\n4\n0\n\ny\n4\n");
    assert!(taken.contains("Unexplain(\"sitting\")"), "{taken}");
}
