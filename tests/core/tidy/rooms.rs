//! Imports run one way: a room names only the rooms below it.

use super::Text;

/// Each room, and the rooms it may name.
const ROOMS: &[(&str, &[&str])] = &[
    ("words", &[]),
    ("diagnostic", &[]),
    ("scenario", &["diagnostic"]),
    ("session", &["words", "scenario"]),
    ("lint", &["diagnostic", "scenario", "stage"]),
    ("score", &["scenario", "session"]),
    ("debrief", &["words", "scenario", "session", "score"]),
    ("records", &["words", "session"]),
    ("desk", &["words", "scenario", "session", "score", "debrief", "records"]),
    ("stage", &["words", "scenario"]),
    ("sound", &["scenario"]),
    ("raster", &["scenario", "stage"]),
    ("playtest", &["scenario", "session", "score"]),
    ("chart", &["scenario"]),
    (
        "bench",
        &["words", "diagnostic", "scenario", "session", "lint", "playtest", "chart"],
    ),
    ("language_server", &["words", "diagnostic", "scenario", "lint", "stage"]),
    (
        "cli",
        &[
            "words",
            "diagnostic",
            "scenario",
            "session",
            "lint",
            "score",
            "debrief",
            "records",
            "desk",
            "stage",
            "raster",
            "playtest",
            "chart",
            "language_server",
        ],
    ),
    (
        "view",
        &[
            "words",
            "diagnostic",
            "scenario",
            "session",
            "lint",
            "score",
            "debrief",
            "records",
            "desk",
            "stage",
            "raster",
            "playtest",
            "chart",
            "bench",
        ],
    ),
    (
        "app",
        &[
            "words",
            "diagnostic",
            "scenario",
            "session",
            "lint",
            "score",
            "debrief",
            "records",
            "desk",
            "stage",
            "sound",
            "raster",
            "playtest",
            "chart",
            "bench",
            "view",
        ],
    ),
];

/// Rooms that a file names and may not. Tests at the end of a file count as well.
pub(super) fn imports(file: &Text) -> Vec<String> {
    let Some(room) = room_of(&file.path) else {
        return Vec::new();
    };
    let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![file.finding(
            1,
            &format!("`{room}` is no room; add it to ARCHITECTURE.md and to the table of this test"),
        )];
    };
    let depth = file.path.trim_end_matches("/mod.rs").matches('/').count();
    let lines = file.lines().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let named = lines.flat_map(|(n, line)| named(line, depth).into_iter().map(move |name| (n, name)));
    let wrong = named.filter(|(_, name)| name != room && is_room(name) && !allowed.contains(&name.as_str()));
    let say = |(n, name): (usize, String)| {
        let may = if allowed.is_empty() {
            "no other room".to_owned()
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

/// The folder below `src`; the roots of the programs are in no room.
fn room_of(path: &str) -> Option<&str> {
    let (room, _) = path.strip_prefix("src/")?.split_once('/')?;
    (room != "bin").then_some(room)
}

fn is_room(name: &str) -> bool {
    ROOMS.iter().any(|(room, _)| *room == name)
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
    use super::{Text, imports};

    #[test]
    fn a_room_above_is_found_however_it_is_named() {
        let ways = [
            "use crate::view::Palette;",
            "    let theme = crate::view::theme();",
            "use crate::{scenario::{Catalog, load}, view};",
            "use super::super::view::Palette;",
            "pub(crate) use crate::view as drawn;",
        ];
        for way in ways {
            let found = imports(&Text::new("src/session/action.rs", &format!("//! Head.\n{way}")));
            assert!(
                found.len() == 1 && found[0].starts_with("src/session/action.rs:2: "),
                "{way} {found:?}"
            );
        }
        let found = imports(&Text::new("src/records/mod.rs", "use super::desk::Desk;"));
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn rooms_below_comments_and_names_of_its_own_are_left_alone() {
        let text =
            "//! See [`crate::view`].\nuse crate::scenario::Scenario;\nuse super::super::stage_two;\nuse mycrate::view;\nuse super::view;";
        assert_eq!(imports(&Text::new("src/session/deep/action.rs", text)), Vec::<String>::new());
        assert_eq!(imports(&Text::new("src/drawer/mod.rs", "")).len(), 1);
        assert_eq!(imports(&Text::new("src/lib.rs", "pub use crate::view;")), Vec::<String>::new());
    }
}
