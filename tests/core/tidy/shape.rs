//! How long a file is, how it opens, and what it may be called.

use super::Text;

/// Most lines of a file without the tests at its end.
const MOST: usize = 300;
/// Most lines of a file with them, and of a file of tests.
const MOST_WITH_TESTS: usize = 500;
/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "misc", "types", "imp"];

/// A file that is too long.
pub(super) fn length(file: &Text) -> Vec<String> {
    let (own, all) = (file.lines_without_tests(), file.text.lines().count());
    let is_test = !file.is_of_the_program();
    if own > MOST && !is_test {
        vec![file.finding(
            MOST + 1,
            &format!("{own} lines without its tests, more than {MOST}; split it by what its parts decide"),
        )]
    } else if all > MOST_WITH_TESTS {
        vec![file.finding(
            MOST_WITH_TESTS + 1,
            &format!("{all} lines, more than {MOST_WITH_TESTS}; split it by what its parts hold"),
        )]
    } else {
        Vec::new()
    }
}

/// A file that does not say what it decides.
pub(super) fn head(file: &Text) -> Vec<String> {
    let first = file.text.lines().next().unwrap_or("");
    let says = first.strip_prefix("//! ").is_some_and(|words| !words.trim().is_empty());
    let missing = (!says).then(|| file.finding(1, "opens without `//!`; say in one sentence what the file decides"));
    missing.into_iter().collect()
}

/// A file or folder whose name says nothing.
pub(super) fn name(file: &Text) -> Vec<String> {
    let parts = file.path.trim_end_matches(".rs").split('/').skip(1);
    let empty = parts.filter(|part| EMPTY_NAMES.contains(part));
    empty
        .map(|part| file.finding(1, &format!("`{part}` names no room; name it after what it does")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Text, head, length, name};

    #[test]
    fn a_long_file_is_found_by_its_own_lines_and_by_all_of_them() {
        let tests = |n| format!("#[cfg(test)]\nmod tests {{\n{}}}\n", "\n".repeat(n));
        let file = |path: &str, own: usize, tested: usize| Text::new(path, &("x\n".repeat(own) + &tests(tested)));
        for (path, own, tested, findings) in [
            ("crates/play/src/score/a.rs", 300, 190, 0),
            ("crates/play/src/score/a.rs", 301, 0, 1),
            ("crates/play/src/score/a.rs", 200, 298, 1),
            ("tests/core/a.rs", 400, 0, 0),
            ("tests/core/a.rs", 501, 0, 1),
        ] {
            assert_eq!(length(&file(path, own, tested)).len(), findings, "{path} {own} {tested}");
        }
    }

    #[test]
    fn a_file_without_a_head_is_found() {
        for (text, findings) in [
            ("//! What it decides.\n", 0),
            ("//!\n", 1),
            ("// Not a head.\n", 1),
            ("use x;\n//! Late.", 1),
            ("", 1),
        ] {
            assert_eq!(head(&Text::new("crates/play/src/score/a.rs", text)).len(), findings, "{text:?}");
        }
    }

    #[test]
    fn a_name_that_says_nothing_is_found() {
        for (path, findings) in [
            ("src/score/utils.rs", 1),
            ("src/helpers/mod.rs", 1),
            ("tests/core/types.rs", 1),
            ("tests/core/tidy/mod.rs", 0),
            ("src/score/utility.rs", 0),
        ] {
            assert_eq!(name(&Text::new(path, "")).len(), findings, "{path}");
        }
    }
}
