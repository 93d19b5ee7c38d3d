//! Imports run one way. Between crates cargo sees to it; inside a crate of several rooms this table does, and a permission that
//! nobody uses is a door left open.

use super::Text;

/// The rooms of a crate, each with those that it may name.
type Rooms = &'static [(&'static str, &'static [&'static str])];

/// Each crate of several rooms.
const CRATES: &[(&str, Rooms)] = &[
    ("art", &[("chart", &[]), ("sound", &[]), ("stage", &[])]),
    (
        "play",
        &[
            ("session", &[]),
            ("score", &["session"]),
            ("debrief", &["session", "score"]),
            ("playtest", &["session", "score"]),
        ],
    ),
    ("ron-reader", &[("diagnostic", &[]), ("syntax", &["diagnostic"])]),
];

/// Rooms that a file names and may not. Tests at the end of a file count as well.
pub(super) fn imports(file: &Text) -> Vec<String> {
    let Some((rooms, room)) = room_of(&file.path) else {
        return Vec::new();
    };
    let Some((_, allowed)) = rooms.iter().find(|(name, _)| *name == room) else {
        return vec![file.finding(
            1,
            &format!("`{room}` is no room; add it to ARCHITECTURE.md and to the table of this test"),
        )];
    };
    let wrong = rooms_named(file, rooms)
        .into_iter()
        .filter(|(_, name)| !allowed.contains(&name.as_str()));
    let say = |(n, name): (usize, String)| {
        let may = if allowed.is_empty() {
            "no other room of its crate".to_owned()
        } else {
            allowed.join(", ")
        };
        file.finding(
            n,
            &format!("`{room}` names `{name}`; it may name {may}: move what is shared to the lower of the two"),
        )
    };
    wrong.map(say).collect()
}

/// Permissions of the table that no file uses.
pub(super) fn unused_permissions(files: &[Text]) -> Vec<String> {
    let mut unused = Vec::new();
    for (package, rooms) in CRATES {
        for (room, allowed) in *rooms {
            let folder = format!("crates/{package}/src/{room}");
            let inside = files.iter().filter(|file| file.is_under(&folder));
            let named: Vec<String> = inside.flat_map(|file| rooms_named(file, rooms)).map(|(_, name)| name).collect();
            let idle = allowed.iter().filter(|name| !named.iter().any(|n| n == *name));
            unused.extend(idle.map(|name| format!("`{room}` of `{package}` never names `{name}`; take the permission away")));
        }
    }
    unused
}

/// Crates that a manifest asks for and no file of its crate names.
pub(super) fn unused_dependencies(manifest: &Text, files: &[Text]) -> Vec<String> {
    let Some(folder) = manifest.path.strip_suffix("/Cargo.toml") else {
        return Vec::new();
    };
    let own: Vec<&Text> = files.iter().filter(|file| file.is_under(folder)).collect();
    let mut unused = Vec::new();
    let mut section = "";
    for (n, line) in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        }
        let asked = section.ends_with("dependencies]") && !line.starts_with(['[', '#']);
        let Some((name, _)) = line.split_once([' ', '.']).filter(|_| asked) else {
            continue;
        };
        let word = format!("{}::", name.replace('-', "_"));
        if !own.iter().any(|file| file.text.contains(&word)) {
            unused.push(manifest.finding(n, &format!("no file of the crate names `{name}`; take it out")));
        }
    }
    unused
}

/// The rooms of a file's crate, if it has several, and the one the file is in. The root of a crate is in no room.
fn room_of(path: &str) -> Option<(Rooms, &str)> {
    let (package, inside) = path.strip_prefix("crates/")?.split_once("/src/")?;
    let (_, rooms) = CRATES.iter().find(|(name, _)| *name == package)?;
    let (room, _) = inside.split_once('/')?;
    Some((rooms, room))
}

/// Other rooms of its crate that a file names, with the lines.
fn rooms_named(file: &Text, rooms: Rooms) -> Vec<(usize, String)> {
    let Some((_, room)) = room_of(&file.path) else {
        return Vec::new();
    };
    let inside = file.path.split_once("/src/").map_or("", |(_, inside)| inside);
    let depth = inside.trim_end_matches("/mod.rs").matches('/').count() + 1;
    let lines = file.lines().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let named = lines.flat_map(|(n, line)| named(line, depth).into_iter().map(move |name| (n, name)));
    named
        .filter(|(_, name)| name != room && rooms.iter().any(|(other, _)| other == name))
        .collect()
}

/// What stands straight below the root in the paths of a line, whether written from `crate` or climbed to with `super`.
fn named(line: &str, depth: usize) -> Vec<String> {
    let climb = "super::".repeat(depth);
    let roots = ["crate::", climb.as_str()].map(|root| {
        let starts = line.match_indices(root).filter(|(at, _)| {
            let before = line[..*at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
        });
        starts.flat_map(|(at, root)| heads(&line[at + root.len()..])).collect::<Vec<_>>()
    });
    roots.concat()
}

/// The first name of a path, or of each path in braces.
fn heads(path: &str) -> Vec<String> {
    let name = |text: &str| {
        let text = text.trim();
        let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(text.len());
        text[..end].to_owned()
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let mut inner = 0_i32;
    let parts = group.split(|c: char| {
        inner += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && inner == 0
    });
    parts.map(name).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Text, imports, unused_dependencies, unused_permissions};

    #[test]
    fn a_room_above_is_found_however_it_is_named() {
        let ways = [
            "use crate::playtest::Persona;",
            "    let best = crate::playtest::best();",
            "use crate::{score::{Part, sheet}, playtest};",
            "use super::super::playtest::Persona;",
            "pub(crate) use crate::playtest as played;",
        ];
        for way in ways {
            let found = imports(&Text::new("crates/play/src/score/sheet.rs", &format!("//! Head.\n{way}")));
            let at = "crates/play/src/score/sheet.rs:";
            assert!(
                !found.is_empty() && found.iter().all(|f| f.starts_with(at) && f.contains("`playtest`")),
                "{way} {found:?}"
            );
        }
        let found = imports(&Text::new("crates/play/src/session/mod.rs", "use super::score::sheet;"));
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn rooms_below_comments_and_names_of_its_own_are_left_alone() {
        let text = "//! See [`crate::playtest`].\nuse crate::session::Action;\nuse super::super::playtest_two;\nuse mycrate::playtest;";
        assert_eq!(
            imports(&Text::new("crates/play/src/score/deep/action.rs", text)),
            Vec::<String>::new()
        );
        assert_eq!(imports(&Text::new("crates/play/src/drawer/mod.rs", "")).len(), 1);
        assert_eq!(
            imports(&Text::new("crates/play/src/lib.rs", "pub use crate::playtest;")),
            Vec::<String>::new()
        );
    }

    #[test]
    fn what_is_allowed_and_never_used_is_found() {
        let used = Text::new("crates/play/src/score/mod.rs", "use crate::session::Action;");
        let found = unused_permissions(&[used]);
        assert!(
            found.iter().any(|f| f.starts_with("`debrief` of `play` never names `score`")),
            "{found:?}"
        );
        assert!(!found.iter().any(|f| f.starts_with("`score` of `play`")), "{found:?}");

        let manifest = "[package]\nname = \"x\"\n\n[dependencies]\nron-reader.workspace = true\nserde = \"1\"\n";
        let manifest = Text::new("crates/x/Cargo.toml", manifest);
        let file = Text::new("crates/x/src/lib.rs", "use ron_reader::syntax;");
        assert_eq!(
            unused_dependencies(&manifest, &[file]),
            ["crates/x/Cargo.toml:6: no file of the crate names `serde`; take it out"]
        );
    }
}
