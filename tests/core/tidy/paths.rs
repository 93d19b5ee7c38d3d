//! Paths that a guide mentions lead somewhere.

use super::Text;

/// Endings by which a bare name is known for a file that stands beside the guide or at the root.
const ENDINGS: [&str; 5] = [".md", ".toml", ".otf", ".txt", ".png"];

/// Mentions of what is not there. A path may be written from the root, from `src`, or from the guide's own folder.
pub(super) fn dead(guide: &Text, exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let own = guide.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let missing = mentions(&guide.text).into_iter().filter(|(_, path)| {
        let places = [path.clone(), format!("src/{path}"), format!("{own}/{path}")];
        !places.iter().any(|place| exists(place.trim_start_matches('/')))
    });
    missing
        .map(|(n, path)| guide.finding(n, &format!("there is no {path}; correct the path or leave it out")))
        .collect()
}

/// What looks like a path, with its line: words in backticks, and the targets of links.
fn mentions(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (n, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let (told, quoted): (Vec<_>, Vec<_>) = line.split('`').enumerate().partition(|(n, _)| n % 2 == 0);
            let told: String = told.into_iter().map(|(_, text)| text).collect();
            let quoted = quoted.iter().flat_map(|(_, text)| text.split_whitespace());
            let linked = told.split("](").skip(1).filter_map(|rest| rest.split([')', '#', ' ']).next());
            let paths = quoted
                .filter(|word| looks_like_path(word))
                .chain(linked.filter(|to| !to.is_empty() && !to.contains(':') && is_plain(to)));
            found.extend(paths.map(|path| (n + 1, path.to_owned())));
        }
    }
    found
}

/// Placeholders such as `places/<id>/` or `scenarios/your-folder` are none.
fn looks_like_path(word: &str) -> bool {
    let known = word.contains('/') || ENDINGS.iter().any(|e| word.len() > e.len() && word.ends_with(e));
    known && is_plain(word) && !word.contains("your-") && !word.starts_with('/')
}

fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{Text, dead, mentions};

    #[test]
    fn a_dead_path_is_found_in_backticks_and_links() {
        let text = "See `docs/gone.md`,\n[this](gone.png) and `clook check scenarios/gone`.\n`gone.otf`";
        let found = dead(&Text::new("docs/guide.md", text), &|_| false);
        let lines: Vec<&str> = found.iter().map(|f| f.split(": ").next().unwrap()).collect();
        assert_eq!(
            lines,
            ["docs/guide.md:1", "docs/guide.md:2", "docs/guide.md:2", "docs/guide.md:3"],
            "{found:?}"
        );
    }

    #[test]
    fn a_path_may_be_written_from_the_root_from_src_and_from_the_guide() {
        let there = ["docs/a.md", "src/view/theme.rs", "assets/fonts/OFL.txt"];
        let text = "`docs/a.md` `view/theme.rs` [terms](OFL.txt)";
        let found = dead(&Text::new("assets/fonts/README.md", text), &|path| there.contains(&path));
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn names_placeholders_and_other_places_are_no_paths() {
        let text = "`Cue` `places/<id>/` `run.ron` `scenarios/your-folder` [x](https://a.b/c) `[a](b-c)` `1-…`\n```\n`docs/gone.md`\n```\n";
        assert_eq!(mentions(text), Vec::new());
    }
}
