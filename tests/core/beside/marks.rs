//! Marks where none are read and marks over nothing, in the author's language and in others.

use super::{BASE, Folder, line_of, same, translation, with_to};

#[test]
fn a_mark_in_a_text_that_is_not_read_for_marks_is_found() {
    for (from, to) in [
        ("title: \"A barking dog\"", "title: \"A barking [dog](new-lock)\""),
        ("content_note: \"Nothing", "content_note: \"[Nothing](new-lock)"),
        ("kind: \"Noise complaint\"", "kind: \"Noise [complaint](new-lock)\""),
        ("name: \"Sam\"", "name: \"[Sam](new-lock)\""),
        ("unnamed: \"Person at the door\"", "unnamed: \"Person at [the door](new-lock)\""),
        ("truth: \"Sam looks", "truth: \"[Sam](new-lock) looks"),
        ("sees: \"A new lock", "sees: \"[A new lock](new-lock)"),
        ("why: \"Somebody else", "why: \"[Somebody else](new-lock)"),
        ("sources: [\n        \"DHS", "sources: [\n        \"[DHS](new-lock)"),
    ] {
        assert!(BASE.contains(from), "{from}");
        let call = BASE.replacen(from, to, 1);
        let folder = Folder::with(&call);
        let marked = to.rsplit('\n').next().unwrap().trim();
        let places = folder.places();
        assert_eq!(
            places,
            [format!("scenario.ron:{}: warning broken-mark", line_of(&call, marked))],
            "{to}"
        );
    }
    let link = BASE.replacen("\"DHS Blue", "\"[Report](https://example.org) of DHS Blue", 1);
    assert_eq!(Folder::with(&link).places(), Vec::<String>::new(), "a source may be a link");
}

#[test]
fn a_mark_over_nothing_is_found() {
    for blank in ["", " ", "\u{a0}", "\u{200b}"] {
        let call = BASE.replacen("A dog barks behind", &format!("[{blank}](new-lock)A dog barks behind"), 1);
        let found = Folder::with(&call).places();
        assert!(
            found.contains(&format!("scenario.ron:{}: warning broken-mark", line_of(&call, "A dog barks"))),
            "{blank:?}: {found:?}"
        );
    }
    let pause = BASE.replacen("A dog barks behind", "[\u{2026}](new-lock) A dog barks behind", 1);
    assert_eq!(
        Folder::with(&pause).places(),
        Vec::<String>::new(),
        "what is not said can be noticed"
    );
}

#[test]
fn a_translation_marks_words_and_only_where_marks_are_read() {
    let spanish = translation(BASE, same);
    for (id, to, says) in [
        ("question/evening/2", "[](may-not-leave) Larga.", "a mark has no words"),
        ("question/evening/2", "Larga.[\u{200b} ](may-not-leave)", "a mark has no words"),
        ("head/1", "Un [perro](new-lock)", "not read in a text of this kind"),
        ("person/sam/2", "[Alguien](new-lock)", "not read in a text of this kind"),
    ] {
        let folder = Folder::with(BASE);
        folder.put("es.ron", with_to(&spanish, id, to));
        let found = folder.problems();
        let [only] = &found[..] else { panic!("{to}: {found:?}") };
        assert_eq!((&only["rule"], &only["severity"]), (&"translation-marks".into(), &"error".into()));
        assert!(only["message"].as_str().unwrap().contains(says), "{to}: {found:?}");
        assert!(folder.load().translations.is_empty(), "{to}");
    }
}
