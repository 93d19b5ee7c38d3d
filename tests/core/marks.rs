//! The sheet by which an academy sets its own marks: made, filled in by people with their own programs, read back, and held to.

use std::path::Path;
use std::process::Command;

use tempfile::tempdir;

fn clook(args: &[&str]) -> (i32, String, String) {
    let run = Command::new(env!("CARGO_BIN_EXE_clook")).args(args).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (run.status.code().unwrap(), text(&run.stdout), text(&run.stderr))
}

/// A sheet of the shipped noise complaint, filled in by three judges.
fn filled() -> String {
    let (code, sheet, asked) = clook(&["marks", "scenarios/loud-music", "--judges", "3"]);
    assert_eq!(code, 0);
    assert!(asked.contains("items. Each judge thinks of a hundred officers"), "{asked}");
    let mut lines = sheet.lines();
    let head = lines.next().unwrap();
    assert_eq!(head, "kind,call,truth,item,what a judge is asked of,judge 1,judge 2,judge 3");
    let fill = |line: &str| {
        let rest = line.strip_suffix(",,,").unwrap();
        let three = match line.split(',').next().unwrap() {
            "cue" => "70,60,80",
            "other" => "20,30,20 %",
            _ => "70,75,80",
        };
        format!("{rest},{three}")
    };
    let rows: Vec<String> = lines.map(fill).collect();
    assert!(
        rows.iter().filter(|row| row.starts_with("call,")).count() == 3,
        "each truth is an item"
    );
    format!("{head}\n{}\n", rows.join("\n"))
}

fn read(bytes: &[u8]) -> (i32, String, String) {
    let folder = tempdir().unwrap();
    let sheet = folder.path().join("marks.csv");
    std::fs::write(&sheet, bytes).unwrap();
    clook(&["marks", "--read", sheet.to_str().unwrap()])
}

#[test]
fn a_sheet_that_was_filled_in_comes_to_marks_that_a_profile_takes() {
    let (code, said, _) = read(filled().as_bytes());
    assert_eq!(code, 0);
    assert!(said.contains("judge 2: d' 0.78, 75 % of the calls passed"), "{said}");
    assert!(said.contains("The marks of 3 judges: d' 1.2"), "{said}");
    assert!(said.contains("Farthest apart\n   60 to  80  "), "{said}");
    let line = said.lines().find(|line| line.trim().starts_with("standard: Standard(")).unwrap();
    let line = line.replace("YYYY-MM-DD", "2026-11-27");
    let library = tempdir().unwrap();
    let profile = library.path().join("agency.ron");
    let text = format!("Profile(\n    format: 1, agency: \"Ours\",\n{line}\n    entries: {{}},\n)\n");
    std::fs::write(&profile, text).unwrap();
    let (code, said, _) = clook(&["check", profile.to_str().unwrap()]);
    assert_eq!(code, 0, "{said}");
    let runs = ["thorough", "thorough-new-lease", "thorough-controlling", "proportionate"];
    let runs: Vec<String> = runs.map(|run| format!("scenarios/loud-music/walkthroughs/{run}.ron")).to_vec();
    let mut args = vec!["score", "scenarios/loud-music", "--profile", profile.to_str().unwrap()];
    args.extend(runs.iter().map(String::as_str));
    let (_, said, why) = clook(&args);
    assert!(!said.contains("provisional") || said.contains("No verdict"), "{said} {why}");
}

#[test]
fn whatever_program_wrote_it_is_read_alike() {
    let sheet = filled();
    let (_, usual, _) = read(sheet.as_bytes());
    let marked = [b"\xef\xbb\xbf".as_slice(), sheet.as_bytes()].concat();
    assert_eq!(read(&marked).1, usual, "with a mark of UTF-8");
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(sheet.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(read(&wide).1, usual, "as UTF-16");
    let mut reader = csv::Reader::from_reader(sheet.as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    writer.write_record(reader.headers().unwrap()).unwrap();
    reader.records().for_each(|row| writer.write_record(&row.unwrap()).unwrap());
    let semicolons = writer.into_inner().unwrap();
    assert_eq!(read(&semicolons).1, usual, "with semicolons");
    let gaps = sheet.replace("\ncall,", "\n,,,,,,,\ncall,");
    assert_eq!(read(gaps.as_bytes()).1, usual, "with empty rows");
}

#[test]
fn a_mistake_is_told_by_the_row_the_spreadsheet_shows() {
    let sheet = filled();
    let told = |from: &str, to: &str| {
        let (code, _, why) = read(sheet.replacen(from, to, 1).as_bytes());
        assert_eq!(code, 1, "{why}");
        why
    };
    assert!(
        told("70,60,80", "most,60,80").starts_with("error: row 2: loud-music / "),
        "the first item"
    );
    assert!(told("70,60,80", "120,60,80").contains("`120` of judge 1 is no number from 0 to 100"));
    assert!(told("what a judge is asked of,", "").contains("the first columns are not as they were made"));
    assert!(told("\ncue,", "\nsign,").contains("`sign` is no kind of item"));
    let two = sheet
        .replace(",judge 3", "")
        .replace("60,80\n", "60\n")
        .replace("30,20 %\n", "30\n")
        .replace("75,80\n", "75\n");
    assert!(read(two.as_bytes()).2.contains("it takes three judges, and 2 wrote anything"));
    let turned = sheet.replace("70,60,80", "20,60,80").replace("20,30,20 %", "70,30,20");
    assert!(
        read(turned.as_bytes())
            .2
            .contains("judge 1 expects at least as many to take other things")
    );
    assert!(read(b"").2.contains("row 1: the first columns"));
    let (code, _, why) = clook(&["marks", "--read", "nowhere.csv"]);
    assert_eq!((code, Path::new("nowhere.csv").exists()), (3, false), "{why}");
}

#[test]
fn no_text_of_a_call_is_a_formula_to_a_spreadsheet() {
    let (_, sheet, _) = clook(&["marks", "scenarios"]);
    let mut rows = csv::Reader::from_reader(sheet.as_bytes());
    for row in rows.records() {
        for cell in &row.unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
}

#[test]
fn a_profile_over_one_that_is_not_there_is_told_at_its_place() {
    let folder = tempdir().unwrap();
    std::fs::copy("scenarios/profiles/us-general.ron", folder.path().join("us-general.ron")).unwrap();
    let profile = folder.path().join("agency.ron");
    std::fs::write(&profile, "Profile(format: 1, agency: \"Ours\", over: \"us-genral\", entries: {})").unwrap();
    let (code, said, _) = clook(&["check", profile.to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(
        said.contains("there is no profile `us-genral` beside this one") && said.contains("did you mean `us-general`?"),
        "{said}"
    );
}
