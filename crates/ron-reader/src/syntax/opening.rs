//! What a file says that it is, read off its first word, whatever else is wrong with it.

use crate::first_line;

/// The first word of a file, past comments and `#![…]` lines: `Scenario`, `Translation` and the like.
pub fn first_word(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        rest = if rest.starts_with("//") {
            &rest[first_line(rest).len()..]
        } else if rest.starts_with("#!") {
            rest.split_once(']').map_or("", |(_, after)| after)
        } else if rest.starts_with("/*") {
            after_comment(rest).unwrap_or("")
        } else {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            return &rest[..end];
        }
        .trim_start();
    }
}

/// What follows the block comment that a text begins with, which may hold others; `None` where it is never closed.
pub fn after_comment(text: &str) -> Option<&str> {
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        at += text.get(at..)?.find(['*', '/'])?;
        match text.get(at..at + 2) {
            Some("/*") => depth += 1,
            Some("*/") => depth = depth.saturating_sub(1),
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return text.get(at..);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::first_word;

    #[test]
    fn the_first_word_is_found_behind_comments_and_extensions() {
        let check = |text: &str, expected: &str| assert_eq!(first_word(text), expected, "{text}");
        check("Record(format: 1)", "Record");
        check(
            "// Walkthrough(\n #![enable(implicit_some)]\n/* a /* b */ * / */ Walkthrough (",
            "Walkthrough",
        );
        check("// a\r#![x]\r// b\rScenario(\r", "Scenario");
        check("// \u{85}\u{2028}no line end\nScenario(", "Scenario");
        check("/* never closed", "");
        check("// never ended", "");
        check("#![enable(", "");
        check("(format: 1)", "");
        check("", "");
    }
}
