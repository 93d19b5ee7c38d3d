//! A text with marks to plain words cut into phrases.
//!
//! Where a line is cut depends on punctuation alone, never on the marks: the cuts tell a trainee nothing.

use ron_reader::diagnostic::{Diagnostic, Span};

/// A marked text, read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// The words without marks.
    pub(super) text: String,
    /// Byte ranges of the words that a mark covers, the detail's id, and where the id stands in the marked text.
    pub(super) marks: Vec<(std::ops::Range<usize>, String, std::ops::Range<usize>)>,
}

/// Reads `[phrase](detail-id)` marks. A bracket that is no mark is left as it is.
pub(super) fn read_marks(source: &str) -> Marked {
    let mut text = String::with_capacity(source.len());
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some((open, middle, close)) = next_mark(source, at) {
        text.push_str(&source[at..open]);
        let start = text.len();
        text.push_str(&source[open + 1..middle]);
        marks.push((start..text.len(), source[middle + 2..close].to_owned(), middle + 2..close));
        at = close + 1;
    }
    text.push_str(&source[at..]);
    Marked { text, marks }
}

/// The details that the marks of a text name, in their order.
pub fn mark_ids(text: &str) -> Vec<String> {
    read_marks(text).marks.into_iter().map(|(_, id, _)| id).collect()
}

/// The next `[`, `](` and `)` that belong together.
fn next_mark(source: &str, from: usize) -> Option<(usize, usize, usize)> {
    let middle = from + source[from..].find("](")?;
    let open = from + source[from..middle].rfind('[')?;
    let close = middle + source[middle..].find(')')?;
    Some((open, middle, close))
}

/// Cuts a text after clause punctuation that a space follows. The ranges cover the whole text.
pub(super) fn cut(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut cuts = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        let Some(&(next, after)) = chars.peek() else { break };
        let dash = c == ' ' && matches!(after, '\u{2014}' | '\u{2013}');
        let ends = matches!(c, ',' | '.' | ';' | ':' | '?' | '!' | '\u{2026}' | '\u{2014}' | '"' | '\u{201d}') && after == ' ';
        if (ends && closes_clause(&text[start..next])) || (dash && next > start + 1) {
            cuts.push(start..next);
            start = next;
        }
    }
    cuts.push(start..text.len());
    cuts
}

/// Abbreviations such as "Mrs." end no clause, and one short word is no phrase.
fn closes_clause(so_far: &str) -> bool {
    let last = so_far.trim().rsplit(' ').next().unwrap_or("");
    so_far.trim().chars().count() > 2 && !matches!(last, "Mr." | "Mrs." | "Ms." | "Dr." | "St." | "No.")
}

/// The problem of a mark that names an unknown detail is shown at the id inside the text, where the text is typed plainly.
pub(super) fn mark_span(source: &str, typed: Span, mark: &std::ops::Range<usize>, file: &str) -> Span {
    let inner = typed.start as usize + 1;
    let plain = file.get(inner..inner + source.len()).is_some_and(|raw| raw == source);
    if plain {
        Span::new(inner + mark.start, inner + mark.end)
    } else {
        typed
    }
}

/// The marks of a text that have nothing between their brackets that could be read, each with its place in the text.
pub(super) fn covers_nothing(source: &str) -> Vec<(String, std::ops::Range<usize>)> {
    let marked = read_marks(source);
    let is_blank = |words: &str| words.chars().all(|c| c.is_whitespace() || is_unseen(c));
    let blank = marked
        .marks
        .into_iter()
        .filter(|(covers, ..)| is_blank(&marked.text[covers.clone()]));
    blank.map(|(_, id, place)| (id, place)).collect()
}

/// True of characters that take no room: joiners, marks of direction and the like.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The finding of a text whose kind is not read for marks and that has one: it would be shown as it is typed, detail and all.
pub(super) fn unread_mark(text: &str, span: Span) -> Option<Diagnostic> {
    text.contains("](").then(|| {
        Diagnostic::warning("broken-mark", span, "marks are not read in a text of this kind, and this would be shown as it is typed").help(
            "take the mark out; marks can stand in what is narrated or said, an object's `text`, a question's `say` and an act's `say` or `act`",
        )
    })
}

/// Advice for a text that looks like a mark gone wrong.
pub(super) fn broken_mark(text: &str, span: Span) -> Option<Diagnostic> {
    (text.contains("](") || text.contains("] (")).then(|| {
        Diagnostic::warning("broken-mark", span, "this looks like a mark that is not closed")
            .help("write `[phrase](detail-id)` without a space between the brackets")
    })
}

#[cfg(test)]
mod tests {
    use super::{cut, read_marks};

    #[test]
    fn a_mark_leaves_the_words_and_names_the_detail() {
        let marked = read_marks("Evening. [She's tired, she doesn't say much.](answers-for-her) Okay?");
        assert_eq!(marked.text, "Evening. She's tired, she doesn't say much. Okay?");
        assert_eq!(marked.marks[0].1, "answers-for-her");
        assert_eq!(&marked.text[marked.marks[0].0.clone()], "She's tired, she doesn't say much.");
    }

    #[test]
    fn cuts_depend_on_punctuation_alone() {
        let text = "Evening, officer. Mrs. Ortiz called \u{2014} again. No.";
        let parts: Vec<&str> = cut(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(parts, ["Evening,", " officer.", " Mrs. Ortiz called ", "\u{2014} again.", " No."]);
    }
}
