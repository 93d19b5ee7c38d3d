//! What the reader of files holds to, whatever is in them: line ends, very long lines, and very many mistakes.

use std::fmt::Write as _;

use lint::check;
use ron_reader::diagnostic::{SourceFile, render};
use ron_reader::syntax::first_word;
use scenario::{Catalog, compile};

const SMALL: &str = include_str!("../fixtures/small.ron");

/// What a check says of a text, as an author reads it.
fn said(text: &str) -> String {
    let checked = check(SourceFile::new("small.ron", text), None, &Catalog::shipped());
    render(&checked.file, &checked.diagnostics)
}

#[test]
fn a_file_is_read_alike_whichever_way_its_lines_end() {
    let over_lines = SMALL.replacen("He has", "He\nhas", 1).replacen("A dog barks", "A dog\n\nbarks", 1);
    let of = |text: &str| {
        let compiled = compile(&SourceFile::new("small.ron", text), &Catalog::shipped());
        assert!(compiled.diagnostics.is_empty(), "{:?}", compiled.diagnostics);
        let lines = compiled.scenario.unwrap().lines;
        lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>()
    };
    let read = of(&over_lines);
    assert!(read.iter().any(|line| line.starts_with("A dog\n\nbarks")), "{read:?}");
    let mixed: String = over_lines.lines().enumerate().fold(String::new(), |mut text, (ix, line)| {
        text.push_str(line);
        text.push_str(["\n", "\r\n", "\r"][ix % 3]);
        text
    });
    for text in [over_lines.replace('\n', "\r\n"), over_lines.replace('\n', "\r"), mixed] {
        assert_eq!(first_word(&text), "Scenario");
        assert_eq!(of(&text), read);
    }
}

#[test]
fn a_mistake_stands_at_its_line_whichever_way_lines_end() {
    let wrong = SMALL.replacen("minutes: 2", "minuets: 2", 1);
    let line_of = |text: &str| said(text).lines().find(|line| line.contains("-->")).map(str::to_owned);
    let expected = line_of(&wrong);
    assert!(expected.is_some());
    let unclosed = SMALL.replacen("title: \"A barking dog\"", "title: \"A barking dog", 1);
    let expected_unclosed = line_of(&unclosed);
    for end in ["\r\n", "\r"] {
        assert_eq!(line_of(&wrong.replace('\n', end)), expected, "{end:?}");
        assert_eq!(line_of(&unclosed.replace('\n', end)), expected_unclosed, "{end:?}");
    }
}

#[test]
fn separators_of_other_kinds_end_no_line() {
    for c in ['\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'] {
        let text = format!(
            "// A comment{c} that goes on: minuets\n{}",
            SMALL.replacen("minutes: 2", "minuets: 2", 1)
        );
        let plain = format!("// A comment\n{}", SMALL.replacen("minutes: 2", "minuets: 2", 1));
        let places = |text: &str| {
            let said = said(text);
            said.lines()
                .filter(|line| line.contains("-->"))
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        assert_eq!(places(&text), places(&plain), "{c:?}");
    }
}

/// The small call on one line, with so many scenes that each have a mistake.
fn on_one_line(mistakes: usize) -> String {
    let more = (0..mistakes).fold(String::new(), |mut text, ix| {
        let _ = write!(text, "\"s{ix}\": Scene(plaice: \"dispatch\"), ");
        text
    });
    let lines = SMALL.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    let line = lines.collect::<Vec<_>>().join(" ");
    line.replacen("scenes: {", &format!("scenes: {{ {more}"), 1)
}

#[test]
fn a_mistake_in_a_very_long_line_is_shown_with_what_stands_around_it() {
    let text = on_one_line(900);
    let said = said(&text);
    for ix in [0, 450, 899] {
        let column = text.find(&format!("\"s{ix}\": Scene(")).unwrap() + format!("\"s{ix}\": Scene(").len() + 1;
        assert!(said.contains(&format!("small.ron:1:{column}\n")), "{column}");
    }
    assert!(said.lines().all(|line| line.len() < 1_000));
    assert!(said.contains("^^^^^^"), "{said}");
}

#[test]
fn of_very_many_mistakes_the_first_are_told_and_how_many_more_there_are() {
    for (text, more) in [
        (
            format!("Scenario({})", "a: 1,".repeat(100_000)),
            "99000 more problems follow; mend these first",
        ),
        (
            format!("Scenario({})", "format: 1,".repeat(50_000)),
            "49000 more problems follow; mend these first",
        ),
        (
            format!("Scenario({})", ",".repeat(1_000_000)),
            "999900 more problems follow; mend these first",
        ),
        (
            format!("Scenario({})", "title: '',".repeat(5_000)),
            "more problems follow; mend these first",
        ),
    ] {
        let said = said(&text);
        assert!(said.contains(more), "{more}: {}", &said[said.len().saturating_sub(600)..]);
        assert!(said.len() < 1_000_000, "{more}: {}", said.len());
        assert!(said.lines().all(|line| line.len() < 1_000), "{more}");
    }
}

#[test]
fn a_place_far_off_is_shown_below() {
    let gap = "\n".repeat(20_000);
    let text = SMALL.replacen("minutes: 2,", &format!("minutes: 2,{gap} minutes: 2,"), 1);
    let said = said(&text);
    assert!(
        said.contains("small.ron:20006:2\n") && said.contains("::: small.ron:6:5\n"),
        "{said}"
    );
}

#[test]
fn ids_that_only_look_alike_are_told_apart() {
    let said_of = |from: &str, to: &str| said(&SMALL.replacen(from, to, 1));
    for (from, to, words) in [
        (
            "Say(\"owner\"",
            "Say(\"ow\u{200b}ner\"",
            "`ow\\u{200b}ner` stands here and `owner` is meant",
        ),
        (
            "Say(\"owner\"",
            "Say(\"\u{43e}wner\"",
            "`\\u{43e}wner` stands here and `owner` is meant",
        ),
        ("Go(\"car\")", "Go(\" car\")", "`\\u{20}car` stands here and `car` is meant"),
        ("Say(\"owner\"", "Say(\"OWNER\"", "did you mean `owner`?"),
    ] {
        assert!(said_of(from, to).contains(words), "{to}: {}", said_of(from, to));
    }
    let composed = SMALL.replace("\"owner\"", "\"josé\"");
    let said = said(&composed.replacen("Say(\"josé\"", "Say(\"jose\u{301}\"", 1));
    assert!(said.contains("`jose\\u{301}` stands here and `jos\\u{e9}` is meant"), "{said}");
}

#[test]
fn ids_tags_days_and_unseen_characters_are_looked_at_in_every_file() {
    for (from, to, rule) in [
        ("\"car\": Scene", "\"\": Scene", "id-letters"),
        ("\"car\": Scene", "\" car\": Scene", "id-letters"),
        ("\"greet\": Act", "\"Greet\": Act", "id-letters"),
        ("\"lock\": Object", "\"l_ock\": Object", "id-letters"),
        ("\"nothing\":", "\"no\\u{1}thing\":", "id-letters"),
        ("\"nothing\":", "\"no\\u{1}thing\":", "control-character"),
        ("A barking dog", "A barking\\u{b}dog", "control-character"),
        ("4A12", "4\u{202e}A12", "control-character"),
        ("The tests", "The\u{85}tests", "control-character"),
        ("minutes: 2,", "minutes: 2, language: \"EN\",", "wrong-language"),
        ("minutes: 2,", "minutes: 2, language: \"\",", "wrong-language"),
        (
            "minutes: 2,",
            "minutes: 2, reviews: [Review(of: \"policy\", by: \"x\", on: \"yesterday\")],",
            "wrong-date",
        ),
    ] {
        assert!(SMALL.contains(from), "{from}");
        let said = said(&SMALL.replacen(from, to, 1));
        assert!(said.contains(&format!("[{rule}]")), "{to:?}: {said}");
    }
    let profile = "Profile(format: 1, agency: \"A\\u{7}\", entries: {\"Desk 1\": Entry(kind: Contact, says: \"s\", source: \"s\", checked: \"2026-02-30\")})";
    let rules = |problems: Vec<ron_reader::diagnostic::Diagnostic>| problems.iter().map(|p| p.rule).collect::<Vec<_>>();
    let found = rules(scenario::Profile::read(&SourceFile::new("p.ron", profile)).1);
    assert_eq!(found, ["control-character", "id-letters", "wrong-value"]);
    let translation = "Translation(format: 1, of: \"small\", language: \"es\", texts: {\"a\": Text(from: \"x\", to: \"y\\u{9b}\")})";
    let found = rules(scenario::translation::Translation::read(&SourceFile::new("es.ron", translation)).1);
    assert_eq!(found, ["control-character"]);
}

#[test]
fn words_in_brackets_before_words_in_parentheses_can_be_written() {
    for words in [r"Say \\[1](the first).", r"Say \\[1\\](the first).", r"Say \\[1\\] (the first)."] {
        let text = SMALL.replacen("Evening, officer.", words, 1);
        assert_eq!(said(&text), "", "{words}");
        let scenario = compile(&SourceFile::new("small.ron", text), &Catalog::shipped()).scenario.unwrap();
        assert!(scenario.lines.iter().any(|line| line.text.starts_with("Say [1]")), "{words}");
    }
    let said = said(&SMALL.replacen("Evening, officer.", "Say [1] (the first).", 1));
    assert!(said.contains("write `\\\\[` for it"), "{said}");
}

#[test]
fn a_picture_whose_name_only_looks_the_same_is_told_apart() {
    for (named, there, words) in [
        ("dog.jpg", "Dog.JPG", "the file there is named `Dog.JPG`"),
        (
            "café.jpg",
            "cafe\u{301}.jpg",
            "`caf\\u{e9}.jpg` stands here and `cafe\\u{301}.jpg` is meant",
        ),
        ("dog.jpg", "cat.jpg", "put it there, or correct the name"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("scenario.ron");
        std::fs::write(folder.path().join(there), "x").unwrap();
        let picture = format!("pictures: {{ \"own\": Picture(file: \"{named}\", alt: \"A dog.\") }},\n    start: ");
        std::fs::write(&path, SMALL.replacen("start: ", &picture, 1)).unwrap();
        let checked = folder::check_folder(&path, &|_| None, &Catalog::shipped()).unwrap();
        let wrong = checked.scenario.diagnostics.into_iter().filter(|d| d.rule == "wrong-picture");
        let help: Vec<String> = wrong.flat_map(|d| d.help).collect();
        assert!(help.iter().any(|help| help.contains(words)), "{named}: {help:?}");
    }
}
