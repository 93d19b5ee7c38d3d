//! The line of the text that a problem stands in, with carets under the problem, cut to the room there is.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontFamily, FontId, Ui};

use crate::theme::{BODY, Palette};
use ron_reader::diagnostic::Span;

/// A line and the carets below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The characters shown.
    pub(super) line: String,
    /// Spaces and carets of at most the same length.
    pub(super) carets: String,
}

/// The excerpt at a span, at most `room` characters wide.
pub(super) fn excerpt(text: &str, span: Span, room: usize) -> Excerpt {
    let room = room.max(12);
    let mut at = (span.start as usize).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let start = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
    let column = text[start..at].chars().count();
    let line: Vec<char> = text[start..end].trim_end().chars().map(plain).collect();
    let covered = text.get(at..(span.end as usize).clamp(at, end)).map_or(0, |t| t.chars().count());
    let indent = line.iter().take_while(|c| **c == ' ').count().min(column);
    // A line that is too long is shown from a third of the room before the problem.
    let from = if line.len() - indent.min(line.len()) > room {
        indent.max(column.saturating_sub(room / 3))
    } else {
        indent
    };
    let to = (from + room).min(line.len().max(from));
    let mut shown: Vec<char> = line.get(from..to).map(<[char]>::to_vec).unwrap_or_default();
    if let (true, Some(first)) = (from > indent, shown.first_mut()) {
        *first = '…';
    }
    if let (true, Some(last)) = (to < line.len(), shown.last_mut()) {
        *last = '…';
    }
    let before = column - from;
    let most = room.saturating_sub(before).max(1);
    Excerpt {
        line: shown.into_iter().collect(),
        carets: " ".repeat(before) + &"^".repeat(covered.clamp(1, most)),
    }
}

/// Every character takes one place.
fn plain(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// Lays the excerpt out with its line number.
pub(super) fn job(ui: &Ui, p: &Palette, text: &str, span: Span, number: usize) -> LayoutJob {
    let font = FontId::new(BODY * 0.85, FontFamily::Monospace);
    let one = ui.ctx().fonts_mut(|fonts| fonts.glyph_width(&font, 'm')).max(1.0);
    let gutter = format!("{number} | ");
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a width of the window in characters"
    )]
    let room = (ui.available_width() / one).clamp(0.0, 400.0) as usize;
    let found = excerpt(text, span, room.saturating_sub(gutter.len() + 1));
    let mut job = LayoutJob::default();
    let mut add = |words: &str, color| {
        let format = TextFormat {
            font_id: font.clone(),
            color,
            ..TextFormat::default()
        };
        job.append(words, 0.0, format);
    };
    add(&gutter, p.quiet);
    add(&found.line, p.text);
    add("\n", p.text);
    add(&(" ".repeat(gutter.len() - 2) + "| "), p.quiet);
    add(&found.carets, p.bad);
    job
}

#[cfg(test)]
mod tests {
    use super::{Span, excerpt};

    fn shown(text: &str, problem: &str, room: usize) -> (String, String) {
        let start = text.find(problem).unwrap();
        let found = excerpt(text, Span::new(start, start + problem.len()), room);
        (found.line, found.carets)
    }

    #[test]
    fn carets_stand_under_the_problem_without_the_indent() {
        let (line, carets) = shown("a\n    \"sam\": Person(nam: 1),\r\nb", "nam", 60);
        assert_eq!(line, "\"sam\": Person(nam: 1),");
        assert_eq!(carets, "              ^^^");
    }

    #[test]
    fn a_long_line_is_cut_around_the_problem() {
        let text = format!("{}WRONG{}", "x".repeat(500), "y".repeat(500));
        let (line, carets) = shown(&text, "WRONG", 40);
        assert_eq!(line.chars().count(), 40);
        assert!(line.starts_with('…') && line.ends_with('…'), "{line}");
        let at = carets.find('^').unwrap();
        assert_eq!(line.chars().skip(at).take(5).collect::<String>(), "WRONG");
    }

    #[test]
    fn the_end_of_the_text_and_a_problem_over_many_lines_are_no_trouble() {
        let found = excerpt("ab", Span::new(2, 2), 40);
        assert_eq!((found.line.as_str(), found.carets.as_str()), ("ab", "  ^"));
        assert_eq!(shown("é(\n)", "(\n)", 40), ("é(".to_owned(), " ^".to_owned()));
        assert_eq!(excerpt("", Span::new(0, 0), 0).carets, "^");
        assert_eq!(excerpt("a   \n", Span::new(4, 5), 40).line, "a");
    }
}
