//! Letters and signs that the program's fonts do not have.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::place;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::typed("not-shown", Severity::Warning, include_str!("not-shown.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (_, text) in typed.texts() {
        let Some((at, c)) = text.value.char_indices().find(|(_, c)| !is_shown(*c)) else {
            continue;
        };
        findings.add(
            place(typed, text, &(at..at + c.len_utf8())),
            format!("`{c}` (U+{:04X}) cannot be shown, and a box stands in its place", u32::from(c)),
            "write it in Latin letters, or say it in words",
        );
    }
}

/// True of what the font of the text has (`assets/fonts/Inter-Regular.otf`), and of what takes no room or has a rule of its own.
fn is_shown(c: char) -> bool {
    let code = u32::from(c);
    let letters = matches!(code, 0..=0x24f | 0x2000..=0x203a | 0x2060..=0x206f | 0xfeff);
    let signs = matches!(
        code,
        0x20ac | 0x2122 | 0x2190..=0x2193 | 0x2212 | 0x221a | 0x221e | 0x2248 | 0x2260 | 0x2264 | 0x2265
    );
    letters || signs || matches!(code, 0x25cf | 0x2605 | 0x2606 | 0x2713 | 0x2717)
}

#[cfg(test)]
mod tests {
    use super::is_shown;

    #[test]
    fn what_the_font_has_is_shown() {
        for (text, expected) in [
            ("Ańa’s “ñandú” costs 5 € – or 5 ½…", true),
            ("Işık, Łódź, Õ", true),
            ("Привет", false),
            ("Ελλάδα", false),
            ("警察", false),
            ("ok 👍", false),
        ] {
            assert_eq!(text.chars().all(is_shown), expected, "{text}");
        }
    }
}
