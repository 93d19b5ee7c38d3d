//! The ten-minute tutorial, followed to the letter from its own text, and the templates that it starts from.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::tempdir;

const TUTORIAL: &str = include_str!("../../docs/writing-a-scenario.md");

/// The console tool in a folder; its exit code and everything it said.
fn clook(folder: &Path, args: &[&str], typed: &str) -> (i32, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may well end before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}

/// The fenced blocks of a guide: what stands behind the fence, and the block.
fn blocks(guide: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            found.push((info, block.join("\n")));
        }
    }
    found
}

/// The file with a block put in as the guide says.
fn edited(text: &str, info: &str, block: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let (at, instead_of) = if let Some(key) = info.strip_prefix("ron over ") {
        let start = format!("{key}:");
        (lines.iter().position(|line| line.trim().starts_with(&start)).unwrap(), 1)
    } else {
        let after = info.strip_prefix("ron after \"").and_then(|rest| rest.strip_suffix('"')).unwrap();
        let hits: Vec<usize> = (0..lines.len()).filter(|n| lines[*n].trim() == after).collect();
        assert_eq!(hits.len(), 1, "the line {after:?} stands {} times", hits.len());
        (hits[0] + 1, 0)
    };
    let block: Vec<&str> = block.lines().collect();
    [&lines[..at], &block, &lines[at + instead_of..]].concat().join("\n") + "\n"
}

#[test]
fn the_tutorial_can_be_followed_to_the_letter() {
    let folder = tempdir().unwrap();
    fs::create_dir(folder.path().join("scenarios")).unwrap();
    let file = folder.path().join("scenarios/my-call/scenario.ron");
    let blocks = blocks(TUTORIAL);
    let mut said = String::new();
    let mut commands = 0;
    for (n, (info, block)) in blocks.iter().enumerate() {
        match *info {
            "sh" => {
                let words: Vec<&str> = block.split_whitespace().collect();
                assert_eq!(words[..2], ["cargo", "clook"], "{block}");
                let typed = match blocks.get(n + 1) {
                    Some(("typed", typed)) => typed.split_whitespace().map(|word| word.replace('↵', "") + "\n").collect(),
                    _ => String::new(),
                };
                let (code, words) = clook(folder.path(), &words[2..], &typed);
                assert_eq!(code, 0, "{block}\n{words}");
                said = words;
                commands += 1;
            }
            "text" => assert!(said.contains(block.as_str()), "{block}\n{said}"),
            "typed" => {}
            info => {
                let text = fs::read_to_string(&file).unwrap();
                fs::write(&file, edited(&text, info, block)).unwrap();
            }
        }
    }
    assert!(commands >= 7, "only {commands} commands were found in the tutorial");
    assert!(said.contains("8 walkthroughs end as written"), "{said}");
}

#[test]
fn every_template_is_clean_plays_and_tests() {
    let folder = tempdir().unwrap();
    for template in ["door-call", "traffic-stop", "desk-report"] {
        let (code, said) = clook(folder.path(), &["new", "my-call", "--from", template, "--into", template], "");
        assert_eq!(code, 0, "{said}");
        let path = format!("{template}/my-call");
        let (code, said) = clook(folder.path(), &["check", &path, "--deny", "warnings"], "");
        assert!(code == 0 && said.contains("no problems"), "{template}: {said}");
        let (code, said) = clook(folder.path(), &["test", &path], "");
        assert!(code == 0 && said.contains("7 walkthroughs end as written"), "{template}: {said}");
    }
}

#[test]
fn what_is_there_is_never_written_over() {
    let folder = tempdir().unwrap();
    let new = |id: &str, from: &str| clook(folder.path(), &["new", id, "--from", from, "--into", "."], "");
    assert_eq!(new("my-call", "door-call").0, 0);
    let (code, said) = new("my-call", "traffic-stop");
    assert!(code == 2 && said.contains("left as it is"), "{said}");
    let (code, said) = new("My Call", "door-call");
    assert!(code == 2 && said.contains("small letters"), "{said}");
    let (code, said) = new("../out", "door-call");
    assert!(code == 2 && said.contains("small letters"), "{said}");
    let (code, said) = new("other", "dor-call");
    assert!(code == 2 && said.contains("did you mean `door-call`?"), "{said}");
}

#[test]
fn a_changed_sentence_keeps_a_walkthrough_and_a_changed_score_is_told_item_by_item() {
    let folder = tempdir().unwrap();
    let (code, _) = clook(folder.path(), &["new", "my-call", "--into", "."], "");
    assert_eq!(code, 0);
    // With nothing expected, `--update` writes all that comes of it.
    let walkthrough = folder.path().join("my-call/walkthroughs/thorough-held.ron");
    let text = fs::read_to_string(&walkthrough).unwrap();
    fs::write(&walkthrough, text[..text.find("expect:").unwrap()].to_owned() + ")\n").unwrap();
    let (code, said) = clook(folder.path(), &["test", "my-call"], "");
    assert!(code == 1 && said.contains("says nothing of what must come of it"), "{said}");
    let (code, said) = clook(folder.path(), &["test", "my-call", "--update"], "");
    assert!(code == 0 && said.contains("written anew"), "{said}");
    let file = folder.path().join("my-call/scenario.ron");
    let text = fs::read_to_string(&file).unwrap();
    let reworded = text.replacen("Narrate(\"", "Narrate(\"In truth, plainly, and with more words than before: ", 1);
    assert!(reworded != text);
    fs::write(&file, &reworded).unwrap();
    let (code, said) = clook(folder.path(), &["test", "my-call"], "");
    assert_eq!(code, 0, "{said}");
    // A cue that weighs more is another score.
    let heavier = text.replacen("strength: Moderate", "strength: Strong", 1);
    assert!(heavier != text);
    fs::write(&file, &heavier).unwrap();
    let (code, said) = clook(folder.path(), &["test", "my-call"], "");
    assert!(
        code == 1 && said.contains("recognition: written ") && said.contains(", played "),
        "{said}"
    );
}

#[test]
fn the_shipped_walkthroughs_end_as_written_and_no_call_lacks_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (code, said) = clook(root, &["test", "scenarios", "assets/templates"], "");
    assert!(
        code == 0 && said.contains("walkthroughs end as written") && !said.contains("has no walkthrough"),
        "{said}"
    );
}
