//! The few lines of a text that a problem is shown in, so that showing it takes no longer in a long text than in a short one.

use super::{SourceFile, Span};
use crate::lines::{first_line, with_plain_ends};

/// Most bytes that are shown of a text at once.
const MOST_SHOWN: usize = 8 * 1024;
/// Of a line that is too long to be shown, so many bytes before a place and after it.
const BEFORE: usize = 400;
const AFTER: usize = 800;

/// Some lines of a text, or a piece of a very long one.
#[derive(Debug)]
pub(super) struct Excerpt {
    /// The lines, ended by `\n`.
    pub(super) text: String,
    /// The number of the first, from 1.
    pub(super) line: usize,
    /// Where the spans stand in it, in bytes.
    pub(super) spans: Vec<std::ops::Range<usize>>,
    /// The column in the whole text of the first span, and that in the excerpt, where they differ.
    pub(super) columns: Option<(usize, usize)>,
}

impl Excerpt {
    /// The lines that hold all the spans; `None` where that is too much to be shown at once.
    pub(super) fn of_all(file: &SourceFile, spans: &[Span]) -> Option<Self> {
        let from = spans.iter().map(|span| span.range().start).min()?;
        let to = spans.iter().map(|span| span.range().end).max()?;
        let (start, to) = (file.line_start(from), file.boundary(to));
        let to = to.max(start);
        if to - start > MOST_SHOWN {
            return None;
        }
        let rest = &file.text[to..file.boundary(start + 2 * MOST_SHOWN).max(to)];
        let end = to + first_line(rest).len();
        (end - start <= MOST_SHOWN).then(|| Self::cut(file, start..end, spans))
    }

    /// What can be shown of one span: the piece of its first line that it begins in.
    pub(super) fn of_start(file: &SourceFile, span: Span) -> Self {
        let from = file.boundary(span.range().start);
        let line = file.line_start(from);
        let start = file.boundary(from.saturating_sub(BEFORE)).max(line);
        let rest = &file.text[from..file.boundary(from + AFTER)];
        let end = from + first_line(rest).len();
        let mut excerpt = Self::cut(file, start..end, &[span]);
        let whole = file.position(span.start).column;
        let here = file.text[start..from].chars().count() + 1;
        excerpt.columns = (whole != here).then_some((whole, here));
        excerpt
    }

    fn cut(file: &SourceFile, bytes: std::ops::Range<usize>, spans: &[Span]) -> Self {
        let place = |at: usize| file.boundary(at).clamp(bytes.start, bytes.end);
        // A line end of two bytes becomes one, so places are counted in what stands before them.
        let moved = |at: usize| with_plain_ends(&file.text[bytes.start..at]).len();
        let range = |span: &Span| moved(place(span.range().start))..moved(place(span.range().end));
        Self {
            text: with_plain_ends(&file.text[bytes.clone()]),
            line: file.position(Span::new(bytes.start, bytes.start).start).line,
            spans: spans.iter().map(range).collect(),
            columns: None,
        }
    }
}
