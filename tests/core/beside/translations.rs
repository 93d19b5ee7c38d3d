//! Translations: the same call in other words, as far as they hold; what does not hold is told, and the author's words stand in.

use std::collections::HashSet;
use std::sync::Arc;

use play::score::sheet;
use play::session::{Session, Walkthrough};
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq};
use ron_reader::diagnostic::{SourceFile, any_error};
use ron_reader::syntax::{Node, Tree, parse};
use scenario::translation::{Translation, slots, written};
use scenario::{DealIx, Scenario, split_mix_64};
use serde_json::Value;

use super::{BASE, Folder, clook, doc, line_of, same, translation, with_to};
use crate::properties::trainee::{Trainee, attempts, hold};

const LOUD: &str = include_str!("../../fixtures/calls/loud-music/scenario.ron");

/// Every text of a tree that has a space in it, but for those in fields that are not translated.
fn sentences<'t>(tree: &'t Tree, found: &mut Vec<&'t str>) {
    match &tree.node {
        Node::Str(text) if text.contains(' ') => found.push(text),
        Node::List(items) | Node::Tuple(_, items) => items.iter().for_each(|item| sentences(item, found)),
        Node::Map(entries) => entries.iter().for_each(|(_, value)| sentences(value, found)),
        Node::Struct(_, fields) => {
            let shown = fields
                .iter()
                .filter(|(name, _)| !["author", "sources", "reviews"].contains(&name.text.as_str()));
            shown.for_each(|(_, value)| sentences(value, found));
        }
        _ => {}
    }
}

#[test]
fn every_text_has_an_id_of_its_own() {
    for text in [LOUD, BASE] {
        let doc = doc(text);
        let slots = slots(&doc, text);
        let ids: HashSet<&str> = slots.iter().map(|slot| slot.id.as_str()).collect();
        assert_eq!(ids.len(), slots.len());
        let tree = parse(text).0.unwrap();
        let mut wanted = Vec::new();
        sentences(&tree, &mut wanted);
        let mut found: Vec<&str> = slots
            .iter()
            .map(|slot| slot.text.value.as_str())
            .filter(|text| text.contains(' '))
            .collect();
        wanted.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, wanted);
    }
}

/// What a trainee reads of a call, and what a report may say.
fn words(scenario: &Scenario) -> Vec<&str> {
    let lines = scenario.lines.iter().map(|line| line.text.as_str());
    let says = scenario.statements.iter().map(|statement| statement.says.as_str());
    let head = [scenario.title.as_str(), &scenario.content_note, &scenario.call.text];
    head.into_iter().chain(lines).chain(says).collect()
}

#[test]
fn a_translation_into_the_same_words_is_the_same_call_in_another_language() {
    let folder = Folder::with(BASE);
    folder.put("es.ron", translation(BASE, same));
    assert_eq!(folder.places(), Vec::<String>::new());
    let loaded = folder.load();
    let own = loaded.scenario.unwrap();
    let [spanish] = &loaded.translations[..] else {
        panic!("{:?}", loaded.translations)
    };
    assert_eq!((own.language.as_str(), spanish.language.as_str()), ("en", "es"));
    assert_eq!((&own.id, &own.hash), (&spanish.id, &spanish.hash));
    assert_eq!(words(&own), words(spanish));
}

/// The base in Spanish, as far as a test needs it: every text in other quotes.
fn spanish() -> String {
    translation(BASE, |slot| format!("«{}»", slot.text.value))
}

#[test]
fn what_is_missing_or_outdated_stays_in_the_authors_words() {
    let title = "\"head/1\": Text(from: \"A barking dog\"";
    let spanish = with_to(&spanish(), "head/2", "  ").replacen(title, "\"head/1\": Text(from: \"A dog\"", 1);
    let folder = Folder::with(BASE);
    folder.put("es.ron", &spanish);
    let at = |piece, rule| format!("es.ron:{}: warning {rule}", line_of(&spanish, piece));
    assert_eq!(
        folder.places(),
        [at("language:", "text-missing"), at("\"head/1\"", "text-outdated")]
    );
    let found = folder.problems();
    assert!(
        found[0]["message"].as_str().unwrap().contains("is not translated: `head/2`"),
        "{found:?}"
    );
    assert!(found[1]["help"][0].as_str().unwrap().contains("\"A barking dog\""), "{found:?}");
    let translated = folder.load().translations.remove(0);
    assert_eq!(
        (translated.title.as_str(), translated.content_note.as_str()),
        ("A barking dog", "Nothing distressing is shown.")
    );
    assert_eq!(translated.call.kind, "«Noise complaint»");
}

#[test]
fn all_that_is_missing_is_told_at_once_and_what_is_gone_at_its_line() {
    let none = "Translation(format: 1, of: \"base\", language: \"es\", texts: {\n    \"head/99\": Text(from: \"a\", to: \"b\"),\n})";
    let folder = Folder::with(BASE);
    folder.put("es.ron", none);
    assert_eq!(
        folder.places(),
        ["es.ron:1: warning text-missing", "es.ron:2: warning text-outdated"]
    );
    let count = slots(&doc(BASE), BASE).len();
    let found = folder.problems();
    let message = found[0]["message"].as_str().unwrap();
    let first = format!("{count} of {count} texts are not translated: `head/1`, ");
    assert!(
        message.starts_with(&first) && message.ends_with(&format!("`head/5` and {} more", count - 5)),
        "{message}"
    );
    assert_eq!(words(&folder.load().translations[0]), words(&folder.load().scenario.unwrap()));
}

#[test]
fn a_lost_or_added_mark_is_an_error_and_the_translation_is_not_offered() {
    for (id, to) in [
        ("question/evening/2", "Larga, no puedo salir."),
        ("question/evening/2", "Larga, [no puedo salir] (may-not-leave)."),
        ("question/evening/2", "Larga, [no puedo salir](may-not-leve)."),
        ("question/evening/2", "[Larga](may-not-leave), [no puedo salir](may-not-leave)."),
        ("question/evening/1", "¿[Qué tal](new-lock)?"),
    ] {
        let spanish = with_to(&spanish(), id, to);
        let folder = Folder::with(BASE);
        folder.put("es.ron", &spanish);
        let line = line_of(&spanish, &format!("{id:?}"));
        assert_eq!(folder.places(), [format!("es.ron:{line}: error translation-marks")], "{to}");
        let loaded = folder.load();
        assert!(
            loaded.scenario.is_some() && loaded.translations.is_empty() && loaded.diagnostics.is_empty(),
            "{to}"
        );
    }
}

#[test]
fn a_file_that_is_no_translation_of_this_call_is_told_and_not_offered() {
    let spanish = spanish();
    let other = |from: &str, to: &str| spanish.replacen(from, to, 1);
    for (name, text, rule) in [
        ("es.ron", other("of: \"base\"", "of: \"other\""), "wrong-translation"),
        ("fr.ron", spanish.clone(), "wrong-translation"),
        ("en.ron", other("\"es\"", "\"en\""), "wrong-translation"),
        ("es.ron", other("\"es\"", "\"Español\""), "wrong-translation"),
        ("es.ron", other("format: 1", "format: 2"), "wrong-format"),
        (
            "es.ron",
            other("texts: {", "texts: {\n        \"head/1\": Text(from: \"\", to: \"A\"),"),
            "duplicate-id",
        ),
        ("es.ron", other("to: \"", "too: \""), "unknown-field"),
        ("es.ron", other(")\n", ""), "missing-bracket"),
    ] {
        let folder = Folder::with(BASE);
        folder.put(name, text);
        let found = folder.problems();
        let rules: Vec<&str> = found.iter().map(|found| found["rule"].as_str().unwrap()).collect();
        assert!(
            rules.contains(&rule) && !rules.contains(&"text-missing"),
            "{name}: {rules:?} for {rule}"
        );
        assert!(found.iter().all(|found| found["help"][0].is_string()), "{found:?}");
        assert!(
            folder.load().scenario.is_some() && folder.load().translations.is_empty(),
            "{name} {rule}"
        );
    }
}

#[test]
fn a_translation_is_held_against_a_sound_scenario_only() {
    let folder = Folder::with(&BASE.replacen("Go(\"car\")", "Go(\"cart\")", 1));
    folder.put("es.ron", spanish());
    let rules: Vec<String> = folder
        .problems()
        .iter()
        .map(|found| found["rule"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(rules, ["unknown-id", "wrong-translation"]);
    assert!(folder.load().translations.is_empty());
    std::fs::remove_file(folder.at("scenario.ron")).unwrap();
    let file = folder.at("es.ron");
    let (code, said) = clook(&["check", file.to_str().unwrap()]);
    assert!(
        code == 1 && said.contains("there is no scenario.ron beside this translation"),
        "{said}"
    );
}

#[test]
fn other_files_beside_a_call_are_left_alone_and_what_is_no_text_is_told() {
    let folder = Folder::with(BASE);
    folder.put("run.ron", "// A run.\nWalkthrough(format: 1");
    folder.put("notes.ron", "");
    folder.put("es.ron.partial", "Translation(");
    std::fs::create_dir(folder.at("fr.ron")).unwrap();
    folder.put("es.ron", spanish());
    assert_eq!(folder.places(), Vec::<String>::new());
    assert_eq!(folder.load().translations.len(), 1);
    folder.put("es.ron", b"Translation(\xe9)");
    let at = folder.at("");
    let (code, said) = clook(&["check", at.to_str().unwrap()]);
    assert!(code == 3 && said.contains("is not UTF-8 text"), "{said}");
    assert!(folder.load().scenario.is_some());
}

#[test]
fn texts_are_put_in_whatever_order_and_quotes_they_stand_in() {
    let title = "    title: \"A barking dog\",\n";
    let call = BASE
        .replacen(title, "", 1)
        .replacen("    content_note: ", &format!("    sources: [],\n{title}    content_note: "), 1);
    let call = call.replacen(
        "    sources: [\n        \"DHS Blue Campaign, indicators of human trafficking\",\n    ],\n",
        "",
        1,
    );
    let call = call
        .replacen("\"Noise complaint\"", "r#\"Noise \"complaint\"\"#", 1)
        .replacen("an hour.", "an \\\"hour\\\".", 1);
    let note = "    content_note: \"Nothing distressing is shown.\",\n";
    let call = call.replacen(note, "", 1).replacen("    start: ", &format!("{note}    start: "), 1);
    let folder = Folder::with(&call);
    folder.put("es.ron", translation(&call, |slot| format!("«{}»\n\t\\\u{7}", slot.text.value)));
    let loaded = folder.load();
    let (own, translated) = (loaded.scenario.unwrap(), &loaded.translations[0]);
    assert_eq!(own.call.kind, "Noise \"complaint\"");
    let expected: Vec<String> = words(&own).iter().map(|text| format!("«{text}»\n\t\\\u{7}")).collect();
    assert_eq!(words(translated), expected);
}

/// Other words with the same punctuation, and more of them; marks stay.
fn longer(text: &str) -> String {
    let mut out = String::new();
    for (ix, piece) in text.split("](").enumerate() {
        let (id, words) = if ix == 0 {
            ("", piece)
        } else {
            piece.split_at(piece.find(')').unwrap_or(0))
        };
        out.push_str(if ix == 0 { "" } else { "](" });
        out.push_str(id);
        let letters: Vec<char> = words.chars().collect();
        for (at, c) in letters.iter().enumerate() {
            let beside = |ix: Option<usize>| ix.and_then(|ix| letters.get(ix)).is_some_and(|c| c.is_alphanumeric());
            match c {
                ' ' if beside(at.checked_sub(1)) && beside(Some(at + 1)) => out.push_str(" y "),
                'e' => out.push('é'),
                c => out.push(*c),
            }
        }
    }
    out
}

/// The same attempt, where it names words of a line.
fn in_longer_words(attempt: &Walkthrough) -> Walkthrough {
    fn longer_in(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(longer_in),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(words) if name == "Words" => *words = longer(words),
                        other => longer_in(other),
                    }
                }
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(attempt).unwrap();
    longer_in(&mut value);
    serde_json::from_value(value).unwrap()
}

/// The points of each part, what was due, and the most.
fn worth(session: &Session) -> [(u32, u32, u32); 5] {
    sheet(session).parts().map(|(_, part)| (part.points, part.due, part.best))
}

#[test]
fn an_attempt_in_translation_is_worth_what_it_is_in_the_original() {
    let folder = Folder::with(LOUD);
    folder.put("es.ron", translation(LOUD, |slot| longer(&slot.text.value)));
    let loaded = folder.load();
    let (own, spanish) = (loaded.scenario.unwrap(), Arc::clone(&loaded.translations[0]));
    assert_ne!(words(&own), words(&spanish));
    for (a, b) in own.lines.iter().zip(&spanish.lines) {
        assert_eq!((a.phrases.len(), a.secs), (b.phrases.len(), b.secs), "{}", b.text);
    }
    for attempt in attempts() {
        let theirs = in_longer_words(&attempt);
        let (a, b) = (Session::walk(&own, &attempt).unwrap(), Session::walk(&spanish, &theirs).unwrap());
        assert_eq!((a.time(), a.ledger()), (b.time(), b.ledger()), "{}", attempt.name);
        assert_eq!((worth(&a), sheet(&a).passed()), (worth(&b), sheet(&b).passed()), "{}", attempt.name);
    }
}

#[test]
fn a_record_can_be_played_on_where_the_phrases_are_cut_alike() {
    let folder = Folder::with(LOUD);
    folder.put("es.ron", translation(LOUD, |slot| longer(&slot.text.value)));
    let loaded = folder.load();
    let (own, spanish) = (loaded.scenario.unwrap(), Arc::clone(&loaded.translations[0]));
    hold(12, &(any::<u64>(), 0..220_usize), |(seed, steps)| {
        let deal = DealIx::from(usize::from(seed.is_multiple_of(2)));
        let run = Trainee::new(&own, deal, seed).play(steps);
        let again = Session::replay(&spanish, &run.session.record(&run.actions)).unwrap();
        prop_assert_eq!(worth(&again), worth(&run.session));
        prop_assert_eq!((again.time(), again.ledger()), (run.session.time(), run.session.ledger()));
        Ok(())
    });
}

#[test]
fn no_text_whatever_ends_the_reader() {
    let (spanish, doc, call) = (spanish(), doc(BASE), SourceFile::new("scenario.ron", BASE));
    let answers = |text: String| {
        let file = SourceFile::new("es.ron", text);
        let (read, problems) = Translation::read(&file);
        if let Some(translation) = read {
            let found = translation.problems(&call, &doc);
            assert!(!translation.put_into(&call, &doc).is_empty());
            let again = written(&doc, BASE, "es", Some((&file, &translation)));
            // What could be read is written so that it can be read again.
            let (read, wrong) = Translation::read(&SourceFile::new("es.ron", again.text));
            assert!(read.is_some() && !any_error(&wrong), "{found:?} {problems:?} {wrong:?}");
        }
    };
    hold(60, &vec(any::<u8>(), 0..200), |bytes| {
        answers(format!("Translation({}", String::from_utf8_lossy(&bytes)));
        Ok(())
    });
    let marks = "[\\[\\](){}:,\"'#/*;=\\\\0-9rx\u{0}\u{201c}\u{2014} \n-]{0,4}";
    hold(120, &(any::<usize>(), any::<u8>(), marks), |(at, cut, new)| {
        let mut ends = [at % spanish.len(), (at % spanish.len() + usize::from(cut % 8)).min(spanish.len())];
        for end in &mut ends {
            while !spanish.is_char_boundary(*end) {
                *end -= 1;
            }
        }
        answers(format!("{}{new}{}", &spanish[..ends[0]], &spanish[ends[1]..]));
        Ok(())
    });
}

#[test]
fn any_words_are_written_so_that_they_are_read_back() {
    let count = slots(&doc(BASE), BASE).len();
    hold(40, &(vec(any::<String>(), count), any::<u64>()), |(texts, seed)| {
        let at = std::cell::Cell::new(0);
        let spanish = translation(BASE, |slot| {
            let ix = at.replace(at.get() + 1);
            if split_mix_64(seed, ix as u64).is_multiple_of(3) {
                slot.text.value.clone()
            } else {
                texts[ix].clone()
            }
        });
        let file = SourceFile::new("es.ron", spanish);
        let (read, problems) = Translation::read(&file);
        prop_assert!(problems.is_empty(), "{problems:?}");
        let read = read.unwrap();
        let again = SourceFile::new("es.ron", written(&doc(BASE), BASE, "es", Some((&file, &read))).text);
        let (second, problems) = Translation::read(&again);
        prop_assert!(problems.is_empty(), "{problems:?}");
        let pairs = |translation: &Translation| -> Vec<(String, String)> {
            let entries = translation.texts.entries.iter();
            entries.map(|(id, text)| (id.value.clone(), text.to.value.clone())).collect()
        };
        prop_assert_eq!(pairs(&read), pairs(&second.unwrap()));
        Ok(())
    });
}
