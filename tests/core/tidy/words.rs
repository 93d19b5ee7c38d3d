//! Words that belong to one place: outside crates, printing, clocks, colours; and words that belong to none.

use super::Text;

/// Each word, and where it may stand. Tests at the end of a file may use any.
const OWNED: &[(&str, &[&str], &str)] = &[
    ("bevy::", &["src/app", "src/bin"], "the rooms below know no bevy"),
    ("bevy_egui", &["src/app", "src/bin"], "the rooms below know no bevy"),
    ("egui::", &["crates/view/src", "src/app", "src/bin"], "only what draws knows egui"),
    (
        "resvg::",
        &["crates/raster/src"],
        "a picture is SVG text until it is drawn in one room",
    ),
    ("image::", &["crates/raster/src"], "picture files are read in one room"),
    ("fluent_bundle", &["crates/messages/src"], "messages are said by one room"),
    ("rodio", &["src/app"], "sounds are played at the edge"),
    ("rusqlite", &["crates/records/src"], "ask `records`"),
    (
        "ron::",
        &[
            "crates/art/src/stage",
            "crates/clook/src",
            "crates/folder/src",
            "crates/play/src/awareness.rs",
            "crates/play/src/drill.rs",
            "crates/play/src/playtest",
        ],
        "scenarios are read by `ron-reader`, runs are kept by `records`",
    ),
    ("sha2::", &["crates/scenario/src"], "the hash is the scenario's"),
    ("lsp_server", &["crates/editor/src"], "editors are spoken to in one room"),
    ("lsp_types", &["crates/editor/src"], "editors are spoken to in one room"),
    ("rust_sugiyama", &["crates/art/src/chart"], "scenes are laid out in one room"),
    ("clap::", &["crates/clook/src", "src/bin"], "arguments are read at the edge"),
    ("println!", &["crates/clook/src", "src/bin"], "say it in the window, or return it"),
    (
        "eprintln!",
        &["crates/clook/src", "src/app/no_window.rs", "src/bin"],
        "say it in the window, or return it",
    ),
    (
        "Color32::from_",
        &["crates/view/src/theme.rs"],
        "name the colour in view/theme.rs and take it from the palette",
    ),
    ("SystemTime::now", &["src/app", "crates/clook/src", "src/bin"], "time is handed in"),
    ("Instant::now", &["src/app", "crates/clook/src", "src/bin"], "time is handed in"),
    ("directories::", &["src/app", "crates/clook/src"], "the folder is handed in"),
    (
        "Records::open",
        &["crates/records/src/keeper.rs", "crates/clook/src/tries.rs"],
        "ask the keeper, or be handed the records",
    ),
    ("Key::", KEYS, "ask `view::front` whose key it is and what it means"),
    ("key_pressed", KEYS, "ask `view::front` whose key it is and what it means"),
    ("key_down", KEYS, "ask `view::front` whose key it is and what it means"),
    ("key_released", KEYS, "ask `view::front` whose key it is and what it means"),
    ("consume_key", KEYS, "ask `view::front` whose key it is and what it means"),
    ("consume_shortcut", KEYS, "ask `view::front` whose key it is and what it means"),
    ("std::fs", FILES, "files are touched at the edges only"),
    ("File::open", FILES, "files are touched at the edges only"),
];

/// Where keys are read: by whoever decides who is in front, where the window's events are made good or turned to the clipboard,
/// and in the window that is measured against.
const KEYS: &[&str] = &[
    "src/app/clipboard.rs",
    "crates/view/src/front",
    "src/app/input.rs",
    "src/bin/empty-window.rs",
];

/// Where files are touched.
const FILES: &[&str] = &[
    "crates/ron-reader/src/diagnostic/source.rs",
    "crates/folder/src",
    "crates/records/src",
    "crates/clook/src",
    "src/app",
    "src/bin",
];

/// Words of another place in a file of the program.
pub(super) fn owned(file: &Text) -> Vec<String> {
    if !file.is_of_the_program() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for &(word, places, instead) in OWNED {
        if places.iter().any(|place| file.is_under(place)) {
            continue;
        }
        let found = file.code().filter(|(_, line)| stands_in(word, line));
        findings.extend(found.map(|(n, _)| file.finding(n, &format!("`{word}` belongs to {}; {instead}", places.join(", ")))));
    }
    findings
}

/// Where colours are named: those of the screens, of a chart on paper, of people. Places and objects have theirs in `assets`.
const COLOURS: &[&str] = &[
    "crates/view/src/theme.rs",
    "crates/art/src/chart/colour.rs",
    "crates/art/src/stage/colour.rs",
];

/// Colours that a file of the program names, in numbers or as `#rrggbb`, and should not.
pub(super) fn colours(file: &Text) -> Vec<String> {
    if !file.is_of_the_program() || COLOURS.contains(&file.path.as_str()) {
        return Vec::new();
    }
    let found = file.code().filter(|(_, line)| names_a_colour(line));
    let say = format!("a colour is named in {} only; give it a name there", COLOURS.join(", "));
    found.map(|(n, _)| file.finding(n, &say)).collect()
}

fn names_a_colour(line: &str) -> bool {
    let hex = line.match_indices('#').any(|(at, _)| {
        let digits = line[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
        let after = line[at + 1 + digits..].chars().next();
        [3, 6, 8].contains(&digits) && !after.is_some_and(char::is_alphanumeric)
    });
    let numbers = ["Rgb(", "Color32::from_rgb(", "Color32::from_gray("];
    hex || numbers.iter().any(|word| {
        let mut after = line.match_indices(word).map(|(at, word)| line[at + word.len()..].chars().next());
        after.any(|c| c.is_some_and(|c| c.is_ascii_digit()))
    })
}

/// The word as one of its own, not as the end of a longer one.
fn stands_in(word: &str, line: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// Paths of the machine it was written on.
pub(super) fn of_a_workplace(file: &Text) -> Vec<String> {
    let workplace = concat!("/wo", "rk/");
    // In the middle of a longer path, or of an id such as `fact/…`, it is a folder like any other.
    let found = file.lines().filter(|(_, line)| stands_in(workplace, line));
    found
        .map(|(n, _)| file.finding(n, "a path of one workplace; write it from the root of the repository"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{COLOURS, OWNED, Text, colours, of_a_workplace, owned};

    #[test]
    fn each_owned_word_is_found_in_another_place_and_left_in_its_own() {
        for &(word, places, _) in OWNED {
            let text = format!("//! Head with {word}.\nfn f() {{\n    let x = {word}(1);\n}}\n");
            let found = owned(&Text::new("crates/play/src/score/sheet.rs", &text));
            assert!(
                found.iter().any(|f| f.starts_with("crates/play/src/score/sheet.rs:3: ")),
                "{word} {found:?}"
            );
            for place in places {
                let path = if place.contains('.') {
                    (*place).to_owned()
                } else {
                    format!("{place}/any.rs")
                };
                let mine = owned(&Text::new(&path, &text))
                    .into_iter()
                    .filter(|f| f.contains(&format!("`{word}`")));
                assert_eq!(mine.count(), 0, "{word} in {path}");
            }
        }
    }

    #[test]
    fn a_colour_is_found_in_numbers_and_as_svg_writes_it() {
        for line in [
            "let wood = Rgb(58, 44, 42);",
            "fill=\\\"#2b2a3c\\\"",
            "(\"#fff\", 1)",
            "Color32::from_gray(3)",
        ] {
            let text = format!("//! Head #fff.\nfn f() {{\n    {line}\n}}\n");
            let found = colours(&Text::new("crates/art/src/stage/face.rs", &text));
            assert!(
                found.len() == 1 && found[0].starts_with("crates/art/src/stage/face.rs:3: "),
                "{line} {found:?}"
            );
            assert!(COLOURS.iter().all(|own| colours(&Text::new(own, &text)).is_empty()), "{line}");
        }
        for line in [
            "#[derive(Debug)]",
            "struct Rgb(pub u8);",
            "Rgb(r, g, b)",
            "url(#face)",
            "# 123",
            "x{:06x}",
        ] {
            let text = format!("//! Head.\n{line}\n");
            assert_eq!(
                colours(&Text::new("crates/art/src/stage/face.rs", &text)),
                Vec::<String>::new(),
                "{line}"
            );
        }
    }

    #[test]
    fn comments_longer_words_and_tests_are_left_alone() {
        let text =
            "//! Head.\n/// Like egui::Ui.\nuse my_egui::Ui; use electron::x;\n#[cfg(test)]\nmod tests {\n    use ron::from_str;\n}\n";
        assert_eq!(owned(&Text::new("crates/play/src/score/sheet.rs", text)), Vec::<String>::new());
    }

    #[test]
    fn a_path_of_a_workplace_is_found_in_any_file() {
        let text = format!("fine\nsee {}main for more\n", concat!("/wo", "rk/"));
        let found = of_a_workplace(&Text::new("docs/any.md", &text));
        assert!(found.len() == 1 && found[0].starts_with("docs/any.md:2: "), "{found:?}");
        assert!(of_a_workplace(&Text::new("docs/any.md", "homework/1")).is_empty());
    }
}
