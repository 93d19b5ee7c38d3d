//! A text with marks to plain words cut into phrases.
//!
//! Where a line is cut depends on punctuation alone, never on the marks: the cuts tell a trainee nothing.

use std::ops::Range;

use ron_reader::diagnostic::{Diagnostic, Span};

/// A marked text, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The words without marks.
    pub text: String,
    /// Byte ranges of the words that a mark covers, the detail's id, and where the id stands in the marked text.
    pub marks: Vec<(Range<usize>, String, Range<usize>)>,
    /// The parts of the marked text that are not shown: `[`, `](detail-id)`, and the backslash of an escape.
    pub hidden: Vec<Range<usize>>,
    /// True where brackets look like a mark and are none.
    pub is_broken: bool,
    /// True where a bracket without a backslash belongs to no mark, so that it is shown.
    pub is_bare: bool,
}

/// A `[` that was not closed yet.
struct Open {
    /// Where it stands in the marked text.
    at: usize,
    /// Where it stands in the words.
    in_text: usize,
    /// True of one that belongs to the words.
    is_plain: bool,
}

/// Reads `[phrase](detail-id)` marks. A bracket that is no mark is left as it is, and so is one with a backslash before it.
pub fn read_marks(source: &str) -> Marked {
    let mut read = Marked::default();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let escaped = source[at..]
            .strip_prefix('\\')
            .and_then(|rest| rest.chars().next())
            .filter(|c| "[]".contains(*c));
        let shown = escaped.unwrap_or(c);
        if shown == '[' {
            open.push(Open {
                at,
                in_text: read.text.len(),
                is_plain: escaped.is_some(),
            });
        }
        // A `]` with a backslash closes a `[` that has one too.
        let closes = c == ']' || (shown == ']' && open.last().is_some_and(|open| open.is_plain));
        let begins = if closes { open.pop() } else { None };
        let is_plain = begins.as_ref().is_some_and(|open| open.is_plain);
        let id = id_after(source, at).filter(|_| c == ']' && !is_plain);
        if let (Some(begins), Some(id)) = (&begins, id.clone()) {
            read.text.remove(begins.in_text);
            read.marks
                .push((begins.in_text..read.text.len(), source[id.clone()].to_owned(), id.clone()));
            read.hidden.extend([begins.at..begins.at + 1, at..id.end + 1]);
            read.is_bare |= open.iter().any(|open| !open.is_plain);
            open.clear();
            at = id.end + 1;
            continue;
        }
        read.is_bare |= c == ']' && !is_plain && !open.iter().any(|open| !open.is_plain);
        let after = &source[at + c.len_utf8()..];
        let may_be_mark = !is_plain || open.iter().any(|open| !open.is_plain);
        read.is_broken |= c == ']' && may_be_mark && (after.starts_with('(') || after.starts_with(" ("));
        if escaped.is_some() {
            read.hidden.push(at..at + 1);
            at += 1;
        }
        read.text.push(shown);
        at += shown.len_utf8();
    }
    read.is_bare |= open.iter().any(|open| !open.is_plain);
    read.hidden.sort_by_key(|part| part.start);
    read
}

/// The details that the marks of a text name, in their order.
pub fn mark_ids(text: &str) -> Vec<String> {
    read_marks(text).marks.into_iter().map(|(_, id, _)| id).collect()
}

/// Where the id stands that follows the `]` at a place.
fn id_after(source: &str, at: usize) -> Option<Range<usize>> {
    let from = at + 2;
    source.get(at..from).filter(|two| *two == "](")?;
    Some(from..from + source[from..].find(')')?)
}

/// Cuts a text after clause punctuation that a space follows. The ranges cover the whole text. Records name a clause by its number, so
/// a call of the first format is cut as ever.
pub(super) fn cut(text: &str, format: u32) -> Vec<std::ops::Range<usize>> {
    let mut cuts = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        let Some(&(next, after)) = chars.peek() else { break };
        let dash = c == ' ' && matches!(after, '\u{2014}' | '\u{2013}');
        // What somebody else said ends with its quotation mark: 'He said you'd say that.' Smiling.
        let quoted = format >= 2 && matches!(c, '\'' | '\u{2019}') && matches!(before, '.' | '?' | '!' | ',' | '\u{2026}');
        let is_mark = matches!(c, ',' | '.' | ';' | ':' | '?' | '!' | '\u{2026}' | '\u{2014}' | '"' | '\u{201d}');
        let ends = (is_mark || quoted) && after == ' ' && closes_clause(&text[start..next], &text[next..], format);
        if ends || (dash && next > start + 1) {
            cuts.push(start..next);
            start = next;
        }
        before = c;
    }
    cuts.push(start..text.len());
    cuts
}

/// Abbreviations such as "Mrs." end no clause, and one short word is no phrase. From the second format on "No." is one before a number
/// alone, and an initial, as in "T. Voss", ends none either.
fn closes_clause(so_far: &str, after: &str, format: u32) -> bool {
    let last = so_far.trim().rsplit(' ').next().unwrap_or("");
    let is_short = match last {
        "Mr." | "Mrs." | "Ms." | "Dr." | "St." => true,
        "No." => format < 2 || after.trim_start().starts_with(|c: char| c.is_ascii_digit()),
        _ => format >= 2 && is_initial(last),
    };
    so_far.trim().chars().count() > 2 && !is_short
}

/// A single capital letter with its stop; "I." ends a sentence.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    matches!((chars.next(), chars.next(), chars.next()), (Some(letter), Some('.'), None) if letter.is_uppercase() && letter != 'I')
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
    (!read_marks(text).marks.is_empty()).then(|| {
        Diagnostic::warning("broken-mark", span, "marks are not read in a text of this kind, and this would be shown as it is typed").help(
            "take the mark out; marks can stand in what is narrated or said, an object's `text`, a question's `say` and an act's `say` or `act`",
        )
    })
}

/// Advice for a text with brackets that are no mark.
pub(super) fn broken_mark(marked: &Marked, span: Span) -> Option<Diagnostic> {
    let (message, help) = if marked.is_broken {
        (
            "this looks like a mark that is not closed",
            "write `[phrase](detail-id)` without a space between the brackets",
        )
    } else if marked.is_bare {
        (
            "brackets that are no mark are shown as they are typed",
            "write what the words show behind them: `[phrase](detail-id)`, in this order",
        )
    } else {
        return None;
    };
    let found = Diagnostic::warning("broken-mark", span, message).help(help);
    Some(found.help("where the bracket belongs to the words, write `\\\\[` for it"))
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
    fn a_bracket_with_a_backslash_belongs_to_the_words() {
        for (source, text, marks, is_broken) in [
            (r"Say \[1](the first).", "Say [1](the first).", 0, false),
            (r"Say \[1\](the first).", "Say [1](the first).", 0, false),
            (r"Say \[1\] (the first).", "Say [1] (the first).", 0, false),
            (r"Say \[1] (the first).", "Say [1] (the first).", 0, false),
            (r"[See \[1\], he says](a) and \[2](b).", "See [1], he says and [2](b).", 1, false),
            (r"[See \[1], he says](a).", "See [1], he says.", 1, false),
            ("[See [1], he says](a).", "See [1], he says.", 1, false),
            (r"[a \[ b](c)", "[a [ b](c)", 0, true),
            ("[x [y](a) z", "[x y z", 1, false),
            ("Say [1] (the first).", "Say [1] (the first).", 0, true),
            ("Say 1](the first).", "Say 1](the first).", 0, true),
            ("Say [1](the first", "Say [1](the first", 0, true),
            ("Say [1] first, (then) go.", "Say [1] first, (then) go.", 0, false),
            (r"C:\new \x \", r"C:\new \x \", 0, false),
            ("é[ü](ß)ñ", "éüñ", 1, false),
        ] {
            let read = read_marks(source);
            assert_eq!(
                (read.text.as_str(), read.marks.len(), read.is_broken),
                (text, marks, is_broken),
                "{source}"
            );
            let mut shown = source.to_owned();
            read.hidden.iter().rev().for_each(|part| shown.replace_range(part.clone(), ""));
            assert_eq!(shown, text, "{source}");
        }
    }

    #[test]
    fn a_bracket_of_no_mark_is_known() {
        for (source, is_bare) in [
            ("[There are bruises](bruises) on her arm.", false),
            ("[There are bruises] on her arm.", true),
            ("(It is the arm)[bruises]", true),
            ("There are bruises] on her arm.", true),
            ("[There are bruises on her arm.", true),
            (r"There are \[some\] bruises.", false),
            (r"There are \[some] bruises.", false),
            (r"[There are \[some] bruises](bruises).", false),
            ("[There are [some] bruises](bruises).", false),
            ("[There are [bruises](bruises) on her arm.", true),
        ] {
            assert_eq!(read_marks(source).is_bare, is_bare, "{source}");
        }
    }

    #[test]
    fn cuts_depend_on_punctuation_alone() {
        let text = "Evening, officer. Mrs. Ortiz called \u{2014} again. No.";
        let parts: Vec<&str> = cut(text, 1).into_iter().map(|r| &text[r]).collect();
        assert_eq!(parts, ["Evening,", " officer.", " Mrs. Ortiz called ", "\u{2014} again.", " No."]);
    }

    #[test]
    fn a_no_ends_a_clause_and_an_initial_does_not_from_the_second_format_on() {
        for (text, first, second) in [
            ("No. I'm fine.", 1, 2),
            ("Unit No. 5 is dark.", 1, 1),
            ("It says T. Voss on it. Fine.", 3, 2),
            ("'He said you'd say that.' Smiling. Always.", 2, 3),
            ("It was I. Nobody else.", 2, 2),
            ("The girls' room, at two.", 2, 2),
        ] {
            assert_eq!((cut(text, 1).len(), cut(text, 2).len()), (first, second), "{text}");
        }
    }
}
