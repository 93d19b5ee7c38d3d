//! What the program says: every message is there in every language, takes the same, and every message asked for exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use messages::{Language, Message, ids_of, messages};

/// The messages of a language, each with what it takes.
fn catalog(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (name, text) in language.files() {
        let problems = fluent_bundle::FluentResource::try_new((*text).to_owned()).err();
        assert!(problems.is_none(), "{}/{name}: {:?}", language.letters(), problems.unwrap().1);
        for message in pieces(text) {
            let (id, body) = message.split_once('=').unwrap();
            let taken = body.split('{').skip(1).filter_map(|piece| piece.trim_start().strip_prefix('$'));
            let names = taken.map(|name| name.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect());
            let before = all.insert(id.trim().to_owned(), names.collect());
            assert!(before.is_none(), "{}/{name}: `{}` stands twice", language.letters(), id.trim());
        }
    }
    all
}

/// A file cut at its messages.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            pieces.push(line.to_owned());
        } else if let Some(last) = pieces.last_mut() {
            last.push('\n');
            last.push_str(line);
        }
    }
    pieces
}

#[test]
fn every_language_says_everything_and_takes_the_same() {
    let english = catalog(Language::English);
    assert!(english.len() > 300, "{}", english.len());
    let spanish = catalog(Language::Spanish);
    let lacks: Vec<_> = english.keys().filter(|id| !spanish.contains_key(*id)).collect();
    let over: Vec<_> = spanish.keys().filter(|id| !english.contains_key(*id)).collect();
    assert!(
        lacks.is_empty() && over.is_empty(),
        "not in Spanish: {lacks:?}\nonly in Spanish: {over:?}"
    );
    for (id, takes) in &english {
        assert_eq!(&spanish[id], takes, "{id}");
    }
}

/// Spanish that is word for word English was not translated, but for names and words that are the same in both.
#[test]
fn nothing_in_spanish_is_left_in_english() {
    let same = [
        "Closer Look",
        "Inter",
        "OpenDyslexic",
        "REC",
        "Esc",
        "PageUp, PageDown",
        "Error",
        "superior",
    ];
    let spanish = messages(Language::Spanish);
    let left: Vec<_> = catalog(Language::English)
        .into_iter()
        .filter(|(_, takes)| takes.is_empty())
        .filter_map(|(id, _)| {
            let id: &'static str = id.leak();
            let text = messages(Language::English).say(id);
            let long = text.chars().filter(|c| c.is_alphabetic()).count() > 3;
            (long && text == spanish.say(id) && !same.contains(&text)).then(|| format!("{id} = {text}"))
        })
        .collect();
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn the_pseudo_locale_changes_every_word_of_english() {
    let strange = messages(Language::Pseudo);
    for (id, takes) in catalog(Language::English) {
        let id: &'static str = id.leak();
        let plain = messages(Language::English).say(id);
        if takes.is_empty() && plain.chars().any(char::is_alphabetic) {
            assert!(strange.say(id).starts_with('['), "{id}: {}", strange.say(id));
        }
    }
}

/// The texts in quotes of a file's code.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    let code = code.split("#[cfg(test)]").next().unwrap_or("");
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//") && !line.contains("reason = \""));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2))
}

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_message_is_asked_for_and_no_screen_says_a_word_of_its_own() {
    let mut files = Vec::new();
    for room in [
        "crates/view/src",
        "src/app",
        "crates/desk/src",
        "crates/play/src/debrief",
        "crates/play/src/session",
        "crates/records/src",
        "crates/bench/src",
    ] {
        sources(Path::new(room), &mut files);
    }
    let asked: BTreeSet<&str> = files.iter().flat_map(|(_, text)| quoted(text)).collect();
    let of_place = |id: &str| id.strip_prefix("place-").is_some_and(|place| art::stage::place(place).is_some());
    let all = catalog(Language::English);
    let unasked: Vec<_> = all.keys().filter(|id| !asked.contains(id.as_str()) && !of_place(id)).collect();
    for place in art::stage::places() {
        assert!(
            all.contains_key(&format!("place-{}", place.id)),
            "nothing tells what {} is",
            place.id
        );
    }
    assert!(unasked.is_empty(), "no code asks for {unasked:?}");
    let mut own = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| path.starts_with("crates/view/src")) {
        for word in quoted(text).filter(|word| is_sentence(word)) {
            own.push(format!("{path}: “{word}”"));
        }
    }
    assert!(own.is_empty(), "say it by a message of assets/locales:\n{}", own.join("\n"));
}

/// Two words of letters with a space between them, or a capital and small letters: words a person reads.
fn is_sentence(text: &str) -> bool {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&&str| word.chars().all(|c| c.is_alphabetic() || ",.?!:’'".contains(c)) && word.chars().any(char::is_alphabetic);
    let long = pieces.iter().filter(is_word).any(|word| word.chars().count() > 2);
    let capital = text.chars().next().is_some_and(char::is_uppercase);
    pieces.iter().filter(is_word).count() >= 2 && long && (capital || pieces.len() > 3) && !text.starts_with('<')
}

#[test]
fn a_message_counts_as_its_language_does() {
    let said = Message::plain("records-wrong-name").with("most", 120_u32);
    assert_eq!(said.to_string(), "a name must have from 1 to 120 characters; type another");
    assert_ne!(messages(Language::Spanish).tell(&said), said.to_string());
    assert_eq!(
        messages(Language::English).tell(&Message::plain("no-such-message")),
        "no-such-message"
    );
}

#[test]
fn ids_are_found_in_a_file() {
    assert_eq!(
        ids_of("# a = b\nfirst = One\n  [x] two = 2\nsecond = { $n ->\n").collect::<Vec<_>>(),
        ["first", "second"]
    );
}
