//! One word, one thing: no two public types share a name.

use std::collections::BTreeMap;

use super::Text;

/// Types that stand for two things.
pub(super) fn shared(files: &[Text]) -> Vec<String> {
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_of_the_program()) {
        for (n, line) in file.code() {
            let Some(name) = public_type(line) else { continue };
            if let Some(first) = named.get(&name) {
                found.push(file.finding(n, &format!("`{name}` stands in {first} already; give one of them another name")));
            } else {
                named.insert(name, file.path.clone());
            }
        }
    }
    found
}

/// The name of the public type that a line begins.
fn public_type(line: &str) -> Option<String> {
    let rest = line.trim_start().strip_prefix("pub ")?;
    let kinds = ["struct ", "enum ", "trait ", "type "];
    let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    Some(rest[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Text, shared};

    #[test]
    fn a_name_of_two_public_types_is_found_and_a_private_one_left_alone() {
        let first = Text::new("crates/play/src/score/a.rs", "pub struct Part {");
        let second = Text::new("crates/raster/src/b.rs", "//! Head.\npub enum Part {");
        let own = Text::new("crates/lint/src/c.rs", "pub(super) struct Part;");
        assert_eq!(
            shared(&[first, second, own]),
            ["crates/raster/src/b.rs:2: `Part` stands in crates/play/src/score/a.rs already; give one of them another name"]
        );
    }
}
