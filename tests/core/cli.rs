//! The built `clook`: its exit codes, its sentences, and a whole call played, kept and scored.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::{TempDir, tempdir};

const SMALL: &str = include_str!("../fixtures/small.ron");

/// The typed lines of a whole call with the deal `held`: a notice made twice and taken back once, a look, the report, the rating.
pub(super) const WHOLE_CALL: &str = "
?

x
1
n
9
all
b
5
m
4

n
5
i
u
1
3

2
1
1

2
6
two
3

2
4
1
1
1,2
I came for a dog.
Sam said they may not go out.

9
2
5

y
9
4
";

pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the built program with what is typed.
pub(crate) fn clook(args: &[&str], typed: &str) -> Ended {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clook"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // The program may well end before it has read everything.
    let _ = input.write_all(typed.as_bytes());
    drop(input);
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ended {
        code: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// Runs, and holds the exit code and words against what is expected in either stream.
fn check(args: &[&str], code: i32, words: &[&str]) -> Ended {
    let ended = clook(args, "");
    let all = format!("{}{}", ended.out, ended.err);
    assert_eq!(ended.code, code, "{args:?}\n{all}");
    for word in words {
        assert!(all.contains(word), "{args:?} should say {word:?}\n{all}");
    }
    assert!(!all.contains("panicked"), "{all}");
    ended
}

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn name(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }
}

/// The small scenario with one thing changed.
fn changed(from: &str, to: &str) -> String {
    assert!(SMALL.contains(from), "{from}");
    SMALL.replacen(from, to, 1)
}

fn small() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/small.ron")
        .to_str()
        .unwrap()
        .to_owned()
}

#[test]
fn a_sound_scenario_is_clean_as_file_as_folder_and_among_others() {
    let desk = Desk::new();
    let named = |id: &str| SMALL.replacen("id: \"small\"", &format!("id: \"{id}\""), 1);
    let file = desk.put("one/scenario.ron", named("one"));
    desk.put("two/scenario.ron", named("two"));
    desk.put("notes/readme.txt", "not a scenario");
    check(&["check", &small()], 0, &["no problems in 1 file\n"]);
    check(
        &["check", &file, &desk.name("one"), &desk.name("")],
        0,
        &["no problems in 4 files\n"],
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let desk = Desk::new();
    let file = desk.put("bom.ron", format!("\u{feff}{}", SMALL.replace('\n', "\r\n")));
    check(&["check", &file], 0, &["no problems in 1 file"]);
}

#[test]
fn a_path_that_cannot_be_read_ends_with_three() {
    let desk = Desk::new();
    fs::create_dir(desk.path("empty")).unwrap();
    let not_text = desk.put("latin.ron", [b"Scenario(title: \"caf".as_slice(), &[0xe9], b"\")"].concat());
    let huge = desk.name("huge.ron");
    fs::File::create(&huge).unwrap().set_len(200 * 1024 * 1024).unwrap();
    let folder = desk.name("empty");
    let cases: [(&str, &[&str]); 4] = [
        ("/no/such/file.ron", &["there is no file /no/such/file.ron"]),
        (
            &folder,
            &["there is no scenario.ron in this folder", "name a scenario file or its folder"],
        ),
        (&not_text, &["is not UTF-8 text (byte 20 is wrong)"]),
        (&huge, &["209715200 bytes", "is it the right file?"]),
    ];
    let record = desk.put("run.ron", "Record(format: 1)");
    for (path, words) in cases {
        check(&["check", path], 3, words);
        check(&["play", path], 3, words);
        check(&["score", path, &record], 3, words);
    }
    let both = check(&["check", &small(), "/no/such/file.ron"], 3, &["no problems in 1 file"]);
    assert!(both.err.contains("there is no file"), "{}", both.err);
}

#[test]
fn a_scenario_with_a_mistake_is_shown_the_place_and_ends_with_one() {
    let desk = Desk::new();
    let cases = [
        ("empty.ron", String::new(), ""),
        (
            "newer.ron",
            changed("format: 1", "format: 3"),
            "this scenario has format 3, and this program reads formats 1 and 2",
        ),
        ("field.ron", changed("unit: ", "unite: "), "`unite`"),
        (
            "dangling.ron",
            changed("ask: [\"evening\", ", "ask: [\"evning\", "),
            "did you mean `evening`?",
        ),
        ("twice.ron", changed("\"papers\": Question", "\"evening\": Question"), "evening"),
        ("deep.ron", format!("Scenario(format: {}", "[".repeat(10_000)), ""),
        ("deep-parens.ron", "A(".repeat(10_000), ""),
    ];
    for (name, text, words) in cases {
        let file = desk.put(name, text);
        let ended = check(&["check", &file], 1, &["error", words, "in 1 file\n"]);
        assert!(ended.out.contains(name), "{}", ended.out);
        check(&["play", &file], 1, &[words, "the scenario cannot be played"]);
    }
    let ended = check(&["check", &desk.name("field.ron"), &small()], 1, &["in 1 of 2 files\n"]);
    assert!(ended.out.contains("field.ron:11:"), "{}", ended.out);
}

#[test]
fn wrong_use_ends_with_two_and_help_with_nought() {
    let desk = Desk::new();
    let taken = desk.put("taken.ron", "something");
    check(&[], 2, &["Usage"]);
    check(&["chekc", "x"], 2, &["check"]);
    check(&["check", "--format", "xml"], 2, &["--format", "sarif"]);
    check(&["play", &small(), "--seed", "minus"], 2, &["--seed"]);
    check(
        &["play", &small(), "--deal", "dgo"],
        2,
        &["has no deal `dgo`", "did you mean `dog`?"],
    );
    check(&["play", &small(), "--record", &taken], 2, &["left as it is", "name a new file"]);
    assert_eq!(fs::read_to_string(&taken).unwrap(), "something");
    check(
        &["play", &small(), "--record", "/no/such/folder/run.ron"],
        3,
        &["the record could not be written"],
    );
    check(&["score", &small(), "x.ron", "--format", "xml"], 2, &["json"]);
    check(&["--version"], 0, &["clook ", env!("CARGO_PKG_VERSION")]);
    check(&["--help"], 0, &["check", "play", "score", "Exit codes:"]);
    for command in ["check", "play", "score"] {
        check(&[command, "--help"], 0, &["Examples:", "Exit codes:", "wrong use"]);
    }
}

/// The whole call, played to its end and kept in the file.
fn play_whole_call(file: &str) -> Ended {
    let played = clook(
        &[
            "play",
            &small(),
            "--deal",
            "held",
            "--seed",
            "7",
            "--mode",
            "assessed",
            "--record",
            file,
        ],
        WHOLE_CALL,
    );
    assert_eq!(
        played.code,
        0,
        "{}{}\n{}",
        played.out,
        played.err,
        fs::read_to_string(file).unwrap_or_default()
    );
    played
}

#[test]
fn a_whole_call_is_told_and_nothing_is_judged_before_its_end() {
    let desk = Desk::new();
    let played = play_whole_call(&desk.name("run.ron"));
    for words in [
        "23:59:00  A dog barks",
        "Sam: ",
        "00:00:",
        "means, sure 4 of 5",
        "  Ask Person at the door\n   1  How has your evening been?",
        "\n  Look closer\n   3  ",
        "The call is over",
        "What was really going on: Labor trafficking by coercion\nSam works for Lee",
        "One thing for next time: Ask one open question at every door.",
        "Recognition",
        "--deal held --seed 7",
    ] {
        assert!(words == "Sam: " || played.out.contains(words), "{words}\n{}", played.out);
    }
    let (during, after) = played.out.split_once("Before the figures").unwrap();
    let parts = ["What was really going on", "One thing for next time", "\nScores\n"].map(|part| after.find(part).unwrap());
    assert!(parts.is_sorted(), "{after}");
    for word in ["critical", "hit", "correct", "wrong", "Leading", "passes", "points of"] {
        assert!(!during.contains(word), "{word} is said during the run\n{during}");
    }
}

#[test]
fn a_whole_call_is_kept_action_by_action() {
    let desk = Desk::new();
    let file = desk.name("run.ron");
    play_whole_call(&file);
    let record = fs::read_to_string(&file).unwrap();
    for action in [
        "mode: Assessed",
        "seed: 7",
        "Ask(\"evening\")",
        "Matters(Means, 4)",
        "Retract(",
        "Look(\"lock\")",
        "Checkpoint(\"more\", 3)",
    ] {
        assert!(record.contains(action), "{action}\n{record}");
    }
    for action in [
        "Conclude(\"refer\")",
        "Certainty(4)",
        "Certainty(5)",
        "Support(",
        "Explain(\"sitting\")",
        "State(\"victim\")",
        "FileReport",
        "Rate(4)",
    ] {
        assert!(record.contains(action), "{action}\n{record}");
    }
    assert!(!desk.path("run.ron.partial").exists());
}

#[test]
fn a_kept_call_scores_as_it_did_when_played() {
    let desk = Desk::new();
    let file = desk.name("run.ron");
    let played = play_whole_call(&file);
    let human = clook(&["score", &small(), &file], "");
    assert_eq!(human.code, 0, "{}", human.err);
    assert!(
        !human.out.contains("not finished") && human.out.contains("may-not-leave"),
        "{}",
        human.out
    );
    let figures = |text: &str| text[text.find("\nScores\n").unwrap()..].split("(rubric").next().unwrap().to_owned();
    assert_eq!(figures(&human.out), figures(&played.out), "the record scores as the run did");

    let json = clook(&["score", &small(), &file, "--format", "json"], "");
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((value["finished"].clone(), value["seed"].clone()), (true.into(), 7.into()));
    assert_eq!(value["ledger"]["questions"][1]["id"], "papers");
    assert!(value["sheet"]["recognition"]["points"].is_number(), "{}", json.out);
}

#[test]
fn a_run_cut_off_anywhere_ends_quietly_and_its_record_can_be_scored() {
    let lines: Vec<&str> = WHOLE_CALL.split_inclusive('\n').collect();
    for cut in (0..lines.len() - 3).step_by(3) {
        let desk = Desk::new();
        let file = desk.name("run.ron");
        let typed = lines[..cut].concat();
        let played = clook(&["play", &small(), "--deal", "held", "--seed", "7", "--record", &file], &typed);
        assert_eq!((played.code, played.err.as_str()), (1, ""), "{}", played.out);
        assert!(played.out.contains("The input ended before the report was filed"), "{}", played.out);
        check(&["score", &small(), &file], 0, &["Note: this run was not finished"]);
        check(
            &["score", &small(), &file, "--format", "json"],
            0,
            &["\"finished\": false", "this run was not finished"],
        );
    }
}

#[test]
fn to_listen_on_is_no_mistake_and_enter_shows_the_choices_again() {
    let played = clook(&["play", &small(), "--deal", "held"], "\nl\nl\n\nq\n");
    assert!(played.out.contains("Everything has been heard"), "{}", played.out);
    assert!(!played.out.contains("Type a number"), "{}", played.out);
    assert_eq!(played.out.matches("How has your evening been?").count(), 2, "{}", played.out);
}

#[test]
fn the_phrases_of_a_line_are_offered_beside_each_other() {
    let played = clook(&["play", &small(), "--deal", "held"], "\nl\nn\n\nq\n");
    assert!(
        played.out.contains("  [1] A dog barks behind the door,  [2] then it opens.\n"),
        "{}",
        played.out
    );
    assert!(
        played
            .out
            .contains("  Person at the door: [3] Evening,  [4] officer.  [5] Is it the dog?\n"),
        "{}",
        played.out
    );
}

#[test]
fn stopping_says_what_was_kept_and_bad_typing_does_no_harm() {
    let typed = format!(
        "\n\n\n{}\n0\n-1\n99999999999999999999999\n\u{1f436}\n\nn\n77\n\nu\n\nb\nt\nq\n",
        "x".repeat(200_000)
    );
    let played = clook(&["play", &small()], &typed);
    assert_eq!(played.code, 1, "{}", played.out);
    assert!(played.out.contains("You stopped before the report was filed"), "{}", played.out);
    assert!(
        played.out.contains("--record FILE") && played.out.contains(" --seed "),
        "{}",
        played.out
    );
}

fn record(hash: &str, actions: &str) -> String {
    format!(
        "// A record.\n#![enable(implicit_some)]\nRecord(format: 1, scenario: \"small\", hash: \"{hash}\", deal: \"dog\", seed: 1, mode: Practice, actions: [{actions}])"
    )
}

/// The hash of the small scenario, as the program itself writes it down.
fn hash() -> String {
    let desk = Desk::new();
    let file = desk.name("run.ron");
    clook(&["play", &small(), "--record", &file], "");
    let text = fs::read_to_string(&file).unwrap();
    text.split("hash: \"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn a_record_that_does_not_belong_is_refused_with_its_sentence() {
    let desk = Desk::new();
    let hash = hash();
    let good = desk.put("good.ron", record(&hash, "Listen, Ask(\"evening\")"));
    check(&["score", &small(), &good], 0, &["Note: this run was not finished"]);
    let cases = [
        (record("0123", ""), 1, "the record is of another version of `small`"),
        (
            record(&hash, "Listen, Ask(\"evening\"), Do(\"go\")"),
            1,
            "step 3 of the record, Do(\"go\"), is impossible there",
        ),
        (record(&hash, "").replace("\"dog\"", "\"cat\""), 1, "has no deal `cat`"),
        (
            record(&hash, "Listen").replace("format: 1", "format: 2, extra: [Fly]"),
            3,
            "the file has format 2, and this program reads format 1",
        ),
        (record(&hash, "Listen"), 3, "run.ron:3:"),
        (record(&hash, "Listen, Ask(\"even"), 3, "the record cannot be read"),
        (record(&hash, "Listen, Fly"), 3, "Fly"),
        (record(&hash, "Listen").replace("seed: 1", "seed: 1, more: 2"), 3, "more"),
        (record(&hash, &"[".repeat(10_000)), 3, "the record cannot be read"),
        (String::new(), 3, "neither a record nor a walkthrough"),
        (SMALL.to_owned(), 3, "neither a record nor a walkthrough"),
    ];
    for (text, code, words) in cases {
        let text = if words == "run.ron:3:" {
            text[..text.len() - 4].to_owned()
        } else {
            text
        };
        let file = desk.put("run.ron", text);
        check(&["score", &small(), &file], code, &["error: ", words]);
    }
    check(&["score", &small(), "/no/such/run.ron"], 3, &["there is no file /no/such/run.ron"]);
}

#[test]
fn a_walkthrough_is_scored_whatever_the_version_of_the_scenario() {
    let desk = Desk::new();
    let text = "Walkthrough(format: 1, scenario: \"small\", name: \"Greets\", deal: \"dog\", seed: 1, mode: Practice, actions: [Listen, Do(\"greet\")])";
    let file = desk.put("walk.ron", text);
    check(&["score", &small(), &file], 0, &["Deal `dog`, seed 1, practice", "not finished"]);
    let other = desk.put("other.ron", text.replace("\"small\"", "\"large\""));
    check(
        &["score", &small(), &other],
        1,
        &["error: the record is of another version of `large`"],
    );
}
