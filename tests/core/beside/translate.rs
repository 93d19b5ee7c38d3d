//! `clook translate`: adds what is not there, keeps what is, finds what moved, and writes nothing over what it cannot read.

use super::{BASE, Folder, clook, line_of, same, translation};

/// The `to` of an entry as the tool writes it.
fn to_of(text: &str, id: &str) -> Option<String> {
    let (_, entry) = text.split_once(&format!("        {id:?}: Text(\n"))?;
    let (_, to) = entry.split_once("            to: ")?;
    Some(to.lines().next()?.trim_end_matches(',').trim_matches('"').to_owned())
}

/// How many texts the tool says are still open.
fn open(said: &str) -> usize {
    let (_, rest) = said.split_once("still to be translated: ").unwrap();
    rest.lines().next().unwrap().parse().unwrap()
}

#[test]
fn a_file_is_begun_filled_in_and_brought_up_to_date() {
    let folder = Folder::with(BASE);
    let (code, said) = folder.translate("es");
    assert_eq!(code, 0, "{said}");
    let all = open(&said);
    let begun = folder.text("es.ron");
    assert_eq!(begun.matches("to: \"\"").count(), all);
    assert_eq!(
        folder.places(),
        [format!("es.ron:{}: warning text-missing", line_of(&begun, "language:"))]
    );
    folder.put("es.ron", begun.replacen("to: \"\"", "to: \"Un perro\"", 1));
    let filled = folder.text("es.ron");
    let (_, said) = folder.translate("es");
    assert_eq!((open(&said), folder.text("es.ron")), (all - 1, filled));
    let sources = "    sources: [";
    let call = BASE.replacen("// ~ goals", "Goal(says: \"Say good evening.\"),", 1);
    assert!(call.contains(sources));
    folder.put("scenario.ron", &call);
    let (_, said) = folder.translate("es");
    assert_eq!(open(&said), all);
    assert_eq!(to_of(&folder.text("es.ron"), "head/1").unwrap(), "Un perro");
    assert!(!folder.at("es.ron.partial").exists());
}

#[test]
fn a_text_that_moved_is_found_and_one_that_changed_is_kept_and_told() {
    let folder = Folder::with(BASE);
    folder.put("es.ron", translation(BASE, |slot| format!("«{}»", slot.text.value)));
    let call = BASE.replacen("// ~ lines", "", 1).replacen(
        "Narrate(\"A dog barks behind the door, then it opens.\"),",
        "Narrate(\"The lamp is out.\"),\n                Narrate(\"A dog barks behind the door, then it opens.\"),",
        1,
    );
    let call = call.replacen("title: \"A barking dog\"", "title: \"A dog at night\"", 1);
    folder.put("scenario.ron", &call);
    let (code, said) = folder.translate("es");
    assert_eq!((code, open(&said)), (0, 1), "{said}");
    let spanish = folder.text("es.ron");
    assert_eq!(to_of(&spanish, "scene/door/1").unwrap(), "");
    assert_eq!(
        to_of(&spanish, "scene/door/2").unwrap(),
        "«A dog barks behind the door, then it opens.»"
    );
    assert_eq!(to_of(&spanish, "scene/door/3").unwrap(), "«Evening, officer. Is it the dog?»");
    assert_eq!(to_of(&spanish, "head/1").unwrap(), "«A barking dog»");
    let rules: Vec<String> = folder
        .problems()
        .iter()
        .map(|found| found["rule"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(rules, ["text-missing", "text-outdated"]);
    let translated = folder.load().translations.remove(0);
    assert_eq!(
        (translated.title.as_str(), &*translated.call.kind),
        ("A dog at night", "«Noise complaint»")
    );
}

#[test]
fn what_the_scenario_no_longer_has_is_kept_and_found_again_when_it_has() {
    let folder = Folder::with(BASE);
    let spanish = translation(BASE, |slot| format!("«{}»", slot.text.value));
    folder.put("es.ron", &spanish);
    let gone = "Narrate(\"A dog barks behind the door, then it opens.\"),";
    folder.put("scenario.ron", BASE.replacen(gone, "", 1));
    assert_eq!(folder.translate("es").0, 0);
    let once = folder.text("es.ron");
    assert!(once.contains("«A dog barks behind the door, then it opens.»"), "{once}");
    assert!(
        folder.places().iter().all(|place| place.ends_with("warning text-outdated")),
        "{:?}",
        folder.places()
    );
    assert_eq!(folder.translate("es").0, 0);
    assert_eq!(folder.text("es.ron"), once, "the same again");
    folder.put("scenario.ron", BASE);
    let (_, said) = folder.translate("es");
    assert_eq!((open(&said), folder.places()), (0, Vec::new()));
    let all = |text: &str| text.matches('«').count();
    assert_eq!(all(&folder.text("es.ron")), all(&spanish));
}

#[test]
fn notes_stay_where_they_stood() {
    let folder = Folder::with(BASE);
    let spanish = translation(BASE, same).replacen("Translation(", "// By Ana, // for the academy.\nTranslation(", 1);
    let spanish = spanish.replacen(
        "        \"head/2\"",
        "        // Ask the author. /* odd\n        /* And /* again */. */\n        \"head/2\"",
        1,
    );
    let spanish = spanish.replacen("\"Noise complaint\"),\n", "\"Noise complaint\"), // as dispatch says it\n", 1);
    let spanish = spanish.replacen("    },\n)\n", "    // The end.\n    },\n)\n", 1);
    folder.put("es.ron", spanish);
    assert_eq!(folder.translate("es").0, 0);
    let once = folder.text("es.ron");
    assert!(once.starts_with("// By Ana, // for the academy.\nTranslation(\n"), "{once}");
    let over = |note: &str, id: &str| once.contains(&format!("        {note}\n        \"{id}\": Text(\n"));
    assert!(
        over("// Ask the author. /* odd\n        /* And /* again */. */", "head/2"),
        "{once}"
    );
    assert!(over("// as dispatch says it", "head/3"), "{once}");
    assert!(once.ends_with("        // The end.\n    },\n)\n"), "{once}");
    assert_eq!(folder.translate("es").0, 0);
    assert_eq!(folder.text("es.ron"), once);
}

#[test]
fn a_file_that_cannot_be_read_is_left_byte_for_byte() {
    let spanish = translation(BASE, same);
    let other = |from: &str, to: &str| spanish.replacen(from, to, 1).into_bytes();
    for (bytes, code) in [
        (b"Translation(".to_vec(), 1),
        (b"".to_vec(), 1),
        (b"Translation(\xff)".to_vec(), 3),
        (other("\"head/1\": Text(", "\"head/1\": Txt("), 1),
        (other("format: 1", "format: 2"), 1),
        (other("of: \"base\"", "of: \"other\""), 1),
        (other("\"es\"", "\"fr\""), 1),
        (other("    },\n", ""), 1),
        (BASE.as_bytes().to_vec(), 1),
    ] {
        let folder = Folder::with(BASE);
        folder.put("es.ron", &bytes);
        let (ended, said) = folder.translate("es");
        assert_eq!(ended, code, "{said}");
        assert_eq!(std::fs::read(folder.at("es.ron")).unwrap(), bytes, "{said}");
        assert!(code == 3 || said.contains("the file was left as it is"), "{said}");
    }
}

#[test]
fn nothing_is_written_where_there_is_nothing_to_translate() {
    let folder = Folder::with(BASE);
    for (language, words) in [
        ("en", "the scenario itself is written in `en`"),
        ("ES", "no language's letters"),
        ("e", "no language's letters"),
        ("../es", "no language's letters"),
        ("scenario", "no language's letters"),
    ] {
        let (code, said) = folder.translate(language);
        assert!(code == 2 && said.contains(words), "{language}: {code} {said}");
    }
    folder.put("scenario.ron", BASE.replacen("Go(\"car\")", "Go(\"cart\")", 1));
    let (code, said) = folder.translate("es");
    assert!(
        code == 1 && said.contains("mend the scenario first") && said.contains("unknown-id"),
        "{said}"
    );
    folder.put("call.ron", BASE);
    let (file, none) = (folder.at("call.ron"), folder.at("none"));
    assert_eq!(clook(&["translate", file.to_str().unwrap(), "es"]).0, 2);
    assert_eq!(clook(&["translate", none.to_str().unwrap(), "es"]).0, 3);
    assert!(!folder.at("es.ron").exists());
}
