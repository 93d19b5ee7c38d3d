//! What would steer a terminal, made visible: a scenario is a file that one academy hands to another.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::Value;

/// A text as a terminal may have it: line ends and tabs as they are, every other control character in words or as a picture.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match u32::from(c) {
            code @ 0..=0x1f if steers(c) => out.extend(char::from_u32(0x2400 + code)),
            0x7f => out.push('\u{2421}'),
            code if steers(c) => {
                let _ = write!(out, "\\u{{{code:x}}}");
            }
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// JSON for a program, on lines of its own, that says the same and steers no terminal.
pub(super) fn json(value: &Value) -> String {
    let mut out = String::new();
    // Outside of its texts JSON holds none of these, and inside each has a name of its own.
    for c in format!("{value:#}\n").chars() {
        if steers(c) {
            let _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// True of control characters, and of those that turn the direction of what follows.
fn steers(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || (c.is_control() && c != '\n' && c != '\t')
}

#[cfg(test)]
mod tests {
    use super::{json, visible};
    use serde_json::{Value, json};

    #[test]
    fn nothing_steers_a_terminal() {
        for (text, expected) in [
            ("plain \t text\nwith é — “quotes” 😀", "plain \t text\nwith é — “quotes” 😀"),
            ("A \u{1b}[31mdog\u{7}", "A ␛[31mdog␇"),
            ("\u{9b}2J \u{85} \u{7f}", "\\u{9b}2J \\u{85} ␡"),
            ("one\r\ntwo\rthree", "one\ntwo␍three"),
            ("a\u{202e}b\u{2066}c", "a\\u{202e}b\\u{2066}c"),
        ] {
            assert_eq!(visible(text), expected);
        }
    }

    #[test]
    fn json_says_the_same_and_steers_nothing() {
        let value = json!({"a": "\u{1b}\u{9b}\u{202e}\u{7f}\n\"é"});
        let text = json(&value);
        assert!(text.chars().all(|c| c == '\n' || !super::steers(c)), "{text:?}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
