//! Where a byte of a text lies as an editor counts: lines from 0, columns in UTF-16 units; and edits given that way.

use lsp_types::{Position, Range};

use ron_reader::diagnostic::Span;
use ron_reader::{LINE_END, line_starts};

/// A text that an editor holds open, with the places where its lines start.
#[derive(Debug)]
pub(super) struct Lines {
    text: String,
    starts: Vec<usize>,
}

impl Lines {
    /// A text as it was opened.
    pub(super) fn new(text: String) -> Self {
        let starts = line_starts(&text).collect();
        Self { text, starts }
    }

    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The byte of a place; one past the end of a line or of the text means that end.
    pub(super) fn byte(&self, place: Position) -> usize {
        let line = place.line as usize;
        let Some(start) = self.starts.get(line).copied() else {
            return self.text.len();
        };
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let shown = self.text[start..end].trim_end_matches(LINE_END);
        let mut units = 0;
        for (at, c) in shown.char_indices() {
            units += c.len_utf16();
            if units > place.character as usize {
                return start + at;
            }
        }
        start + shown.len()
    }

    /// The place of a byte.
    pub(super) fn place(&self, byte: usize) -> Position {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let units = self.text[self.starts[line]..byte].encode_utf16().count();
        Position {
            line: narrow(line),
            character: narrow(units),
        }
    }

    /// The place of a range of bytes.
    pub(super) fn range(&self, bytes: std::ops::Range<usize>) -> Range {
        Range {
            start: self.place(bytes.start),
            end: self.place(bytes.end),
        }
    }

    /// The place of a span.
    pub(super) fn span(&self, span: Span) -> Range {
        self.range(span.range())
    }

    /// Puts `text` in the place of a range, or of everything.
    pub(super) fn edit(&mut self, range: Option<Range>, text: &str) {
        let bytes = match range {
            Some(range) => {
                let start = self.byte(range.start);
                start..self.byte(range.end).max(start)
            }
            None => 0..self.text.len(),
        };
        self.text.replace_range(bytes, text);
        self.starts = line_starts(&self.text).collect();
    }
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Lines, Position, Range};

    fn at(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    #[test]
    fn columns_are_counted_in_utf_16_units() {
        let lines = Lines::new("say: \"é \u{1f600} x\",\r\nnext".to_owned());
        let x = lines.text().find('x').unwrap();
        assert_eq!((x, lines.place(x)), (14, at(0, 11)));
        assert_eq!(lines.byte(at(0, 11)), x);
        assert_eq!(lines.byte(at(0, 9)), 9, "inside a pair of units is before it");
        assert_eq!(lines.place(10), at(0, 8), "inside a letter is before it");
        assert_eq!(lines.byte(at(0, 99)), x + 3, "before the end of the line");
        assert_eq!(lines.byte(at(1, 2)), x + 7);
        assert_eq!((lines.byte(at(9, 0)), lines.place(999)), (lines.text().len(), at(1, 4)));
    }

    #[test]
    fn every_place_of_a_text_is_found_again() {
        for text in ["", "a\rb\r\nc\n\nd\n", "\u{1f600}é\n\u{1f600}", "\r\r\n\n"] {
            let lines = Lines::new(text.to_owned());
            for (byte, c) in text.char_indices().filter(|(_, c)| !"\r\n".contains(*c)) {
                assert_eq!(lines.byte(lines.place(byte)), byte, "{c:?} of {text:?}");
            }
        }
    }

    #[test]
    fn edits_follow_each_other() {
        let mut lines = Lines::new("one \u{1f600} two\nthree".to_owned());
        let edit = |start, end| Some(Range { start, end });
        lines.edit(edit(at(0, 7), at(0, 10)), "é\nzwei");
        assert_eq!(lines.text(), "one \u{1f600} é\nzwei\nthree");
        lines.edit(edit(at(2, 0), at(2, 99)), "");
        lines.edit(edit(at(1, 4), at(0, 0)), "!");
        assert_eq!(lines.text(), "one \u{1f600} é\nzwei!\n", "a range the wrong way round is its start");
        lines.edit(None, "all");
        assert_eq!((lines.text(), lines.byte(at(3, 3))), ("all", 3));
    }
}
