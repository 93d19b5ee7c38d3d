//! Equal lines whose translations differ: whatever is put in, taken out or moved, nobody is given another's words.

use proptest::collection::vec;
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq};

use ron_reader::diagnostic::SourceFile;
use scenario::document::ScenarioDoc;
use scenario::translation::{Translation, slots, written};

use super::{BASE, Folder, doc, same, translation};
use crate::properties::trainee::hold;

const LINE: &str = "                Narrate(\"A dog barks behind the door, then it opens.\"),\n";

/// The base call with these lines at its door, each with a speaker of its own.
fn call(lines: &[(usize, &str)]) -> String {
    assert!(BASE.contains(LINE));
    let said = lines.iter().map(|(who, text)| {
        let who = if who % 2 == 0 { "sam" } else { "lee" };
        format!("                Say({who:?}, {text:?}),\n")
    });
    BASE.replacen(LINE, &said.collect::<String>(), 1)
}

/// A translation of every text, in which each of these lines says who it is.
fn begun(scenario: &str, lines: &[(usize, &str)]) -> String {
    translation(scenario, |slot| {
        let count = slot.id.strip_prefix("scene/door/").and_then(|count| count.parse::<usize>().ok());
        let line = count.and_then(|count| lines.get(count - 1));
        line.map_or_else(|| same(slot), |(who, _)| format!("es {who}"))
    })
}

/// The first texts at the door.
fn at_door(doc: &ScenarioDoc, scenario: &str, count: usize) -> Vec<String> {
    let all = slots(doc, scenario).into_iter();
    let own = all.filter(|slot| {
        slot.id
            .strip_prefix("scene/door/")
            .is_some_and(|count| count.parse::<usize>().is_ok())
    });
    own.map(|slot| slot.text.value.clone()).take(count).collect()
}

/// What each line is shown as once its call has been changed, and whether the check says anything of it.
fn shown(spanish: &str, lines: &[(usize, &str)]) -> (Vec<String>, Vec<String>) {
    let text = call(lines);
    let doc = doc(&text);
    let file = SourceFile::new("scenario.ron", text.as_str());
    let translation = Translation::read(&SourceFile::new("es.ron", spanish)).0.unwrap();
    let translated = translation.put_into(&file, &doc);
    let told = translation.problems(&file, &doc).into_iter().map(|d| d.rule.to_owned()).collect();
    let of = super::doc(&translated);
    (at_door(&of, &translated, lines.len()), told)
}

#[test]
fn a_line_put_in_above_two_equal_ones_leaves_each_its_own_words() {
    let before = [(0, "I'm tired."), (1, "I'm tired."), (2, "It's late.")];
    let spanish = begun(&call(&before), &before);
    let after = [(9, "It rains."), (0, "I'm tired."), (1, "I'm tired."), (2, "It's late.")];
    let (now, told) = shown(&spanish, &after);
    assert_eq!(now, ["It rains.", "es 0", "es 1", "es 2"]);
    assert_eq!(told, ["text-missing"]);
    let folder = Folder::with(&call(&after));
    folder.put("es.ron", &spanish);
    folder.translate("es");
    assert_eq!(shown(&folder.text("es.ron"), &after).0, now);
}

#[test]
fn what_cannot_be_told_apart_is_said_and_nothing_of_it_is_lost() {
    let before = [(0, "I'm tired."), (1, "I'm tired."), (2, "It's late.")];
    let spanish = begun(&call(&before), &before);
    for after in [
        vec![(0, "I'm tired."), (9, "I'm tired."), (1, "I'm tired."), (2, "It's late.")],
        vec![(1, "I'm tired."), (2, "It's late.")],
    ] {
        let (now, told) = shown(&spanish, &after);
        assert_eq!(&now[..now.len() - 1], &vec!["I'm tired."; now.len() - 1][..]);
        assert_eq!(now.last().unwrap(), "es 2");
        assert_eq!(told.iter().filter(|rule| *rule == "text-unclear").count(), 2, "{told:?}");
        let folder = Folder::with(&call(&after));
        folder.put("es.ron", &spanish);
        let (code, said) = folder.translate("es");
        assert!(
            code == 0 && said.contains("it cannot be told which of several equal texts they belong to: 2"),
            "{said}"
        );
        let once = folder.text("es.ron");
        assert!(once.contains("es 0") && once.contains("es 1"), "{once}");
        folder.translate("es");
        assert_eq!(folder.text("es.ron"), once, "the same again");
    }
}

/// One change of a call's lines, in which nothing equal passes its like.
fn changed<'t>(lines: &[(usize, &'t str)], (what, from, to, text): (u8, usize, usize, &'t str)) -> Vec<(usize, &'t str)> {
    let mut lines = lines.to_vec();
    let next = lines.iter().map(|(id, _)| id + 1).max().unwrap_or(0).max(100);
    let (from, to) = (from % (lines.len() + 1), to % (lines.len() + 1));
    match what % 3 {
        0 => lines.insert(to, (next, text)),
        _ if from >= lines.len() => {}
        1 => drop(lines.remove(from)),
        _ => {
            let line = lines[from];
            let to = to.min(lines.len() - 1);
            let between = &lines[from.min(to)..=from.max(to)];
            if between.iter().filter(|(_, text)| *text == line.1).count() == 1 {
                lines.remove(from);
                lines.insert(to, line);
            }
        }
    }
    lines
}

#[test]
fn nobody_is_given_the_words_of_another_whatever_one_change_does() {
    let texts = ["A.", "B.", "C.", "D."];
    let change = (any::<u8>(), any::<usize>(), any::<usize>(), 0..4_usize);
    hold(300, &(vec(0..4_usize, 1..9), vec(change, 1..4)), |(lines, changes)| {
        let mut lines: Vec<(usize, &str)> = lines.into_iter().enumerate().map(|(id, text)| (id, texts[text])).collect();
        let mut spanish = begun(&call(&lines), &lines);
        let known = lines.len();
        for (what, from, to, text) in changes {
            lines = changed(&lines, (what, from, to, texts[text]));
            let (now, told) = shown(&spanish, &lines);
            for ((id, text), shown) in lines.iter().zip(&now) {
                let own = format!("es {id}");
                prop_assert!(shown == text || (*shown == own && *id < known), "{lines:?} {now:?} {spanish}");
                prop_assert!(
                    *shown == own || told.iter().any(|rule| rule.starts_with("text-")),
                    "silent: {lines:?} {now:?}"
                );
            }
            // Once something was in doubt or taken out, its words are kept at the end, and found again by whatever says the same.
            let left = lines.iter().filter(|(id, _)| *id < known).count();
            if left < known || told.iter().any(|rule| rule == "text-unclear") {
                return Ok(());
            }
            let text = call(&lines);
            let file = SourceFile::new("es.ron", spanish.as_str());
            let old = Translation::read(&file).0.unwrap();
            spanish = written(&doc(&text), &text, "es", Some((&file, &old))).text;
            prop_assert_eq!(shown(&spanish, &lines).0, now);
        }
        Ok(())
    });
}
