//! Names that look like each other: which known one was meant, and what differs where the eye sees nothing.

/// Latin letters that are written as one character or as a plain letter with a mark after it.
const MARKED: [(char, &str); 19] = [
    ('a', "àáâãäåāăą"),
    ('c', "çćĉċč"),
    ('d', "ďđ"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('h', "ĥħ"),
    ('i', "ìíîïĩīĭįı"),
    ('j', "ĵ"),
    ('k', "ķ"),
    ('l', "ĺļľł"),
    ('n', "ñńņň"),
    ('o', "òóôõöøōŏő"),
    ('r', "ŕŗř"),
    ('s', "śŝşš"),
    ('t', "ţťŧ"),
    ('u', "ùúûüũūŭůűų"),
    ('w', "ŵ"),
    ('y', "ýÿŷ"),
    ('z', "źżž"),
];

/// The known name most like `wrong`, if one is near enough to suggest.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = wrong.chars().count();
    let far = |name: &str| 1 + name.chars().count() / 4;
    let distance = |name: &str| match strsim::damerau_levenshtein(wrong, name) {
        distance if distance > far(name) && looks_like(wrong, name) => far(name),
        distance => distance,
    };
    known
        .into_iter()
        // Names of very different lengths cannot be near, and long ones take long to compare.
        .filter(|name| name.chars().count().abs_diff(letters) <= far(name).max(letters / 2))
        .map(|name| (distance(name), name))
        .filter(|(distance, name)| *distance <= far(name))
        .min()
        .map(|(_, name)| name)
}

/// True of names that differ in nothing but their capitals, in how a letter with a mark is put together, or in what is not seen.
pub fn looks_like(one: &str, other: &str) -> bool {
    let seen = |name: &str| -> String { name.chars().flat_map(char::to_lowercase).filter_map(plain).collect() };
    seen(one) == seen(other)
}

/// A letter without its mark; none for what is not seen.
fn plain(c: char) -> Option<char> {
    let unseen = matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || c.is_whitespace()
        || c.is_control();
    let of = MARKED.iter().find(|(_, marked)| marked.contains(c));
    (!unseen).then(|| of.map_or(c, |(letter, _)| *letter))
}

/// What differs between two names that look alike, with the numbers of the characters that are not plain to see.
pub fn what_differs(found: &str, meant: &str) -> Option<String> {
    let is_plain = |name: &str| name.chars().all(|c| c.is_ascii_graphic());
    (!(is_plain(found) && is_plain(meant))).then(|| {
        let out = |name: &str| -> String {
            let parts = name.chars().map(|c| {
                if c.is_ascii_graphic() {
                    c.to_string()
                } else {
                    c.escape_unicode().to_string()
                }
            });
            parts.collect()
        };
        format!("letter by letter, `{}` stands here and `{}` is meant", out(found), out(meant))
    })
}

#[cfg(test)]
mod tests {
    use super::{looks_like, nearest, what_differs};

    #[test]
    fn what_looks_alike_is_found_and_what_differs_is_said() {
        for (wrong, known) in [
            ("jose\u{301}", "josé"),
            ("ñandú-y-más", "n\u{303}andu\u{301}-y-ma\u{301}s"),
            ("ow\u{200b}ner", "owner"),
            (" car", "car"),
            ("OWNER", "owner"),
            ("Café.JPG", "cafe\u{301}.jpg"),
        ] {
            assert_eq!(nearest(wrong, ["other-one", known]), Some(known), "{wrong}");
            assert!(looks_like(wrong, known), "{wrong}");
        }
        assert!(!looks_like("rose", "roses"));
        assert_eq!(nearest("xyz", ["owner"]), None);
        assert_eq!(what_differs("onwer", "owner"), None);
        assert_eq!(
            what_differs("jose\u{301}", "josé").as_deref(),
            Some("letter by letter, `jose\\u{301}` stands here and `jos\\u{e9}` is meant")
        );
    }
}
