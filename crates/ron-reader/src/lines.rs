//! Where lines end: with `\n`, with `\r\n`, or with `\r` alone, as editors hold it. No other character ends a line.

/// The characters of which line ends are made.
pub const LINE_END: [char; 2] = ['\n', '\r'];

/// Where each line of a text begins, in bytes; the first at 0.
pub fn line_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    std::iter::once(0).chain((0..bytes.len()).filter(|at| ends_line(bytes, *at)).map(|at| at + 1))
}

/// The first line of a text, without its end.
pub fn first_line(text: &str) -> &str {
    &text[..text.find(LINE_END).unwrap_or(text.len())]
}

/// True of the last byte of a line end.
pub(crate) fn ends_line(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    }
}

/// A text with every line end as `\n`.
pub(crate) fn with_plain_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::{first_line, line_starts};

    #[test]
    fn lines_end_as_in_editors_and_nowhere_else() {
        let starts = |text| line_starts(text).collect::<Vec<_>>();
        assert_eq!(starts("a\r\nb\rc\n\nd"), [0, 3, 5, 7, 8]);
        assert_eq!(starts("a\u{85}b\u{2028}c\u{b}d\u{c}e"), [0]);
        assert_eq!(starts(""), [0]);
        assert_eq!((first_line("a\rb"), first_line("a\r\n"), first_line("")), ("a", "a", ""));
    }
}
