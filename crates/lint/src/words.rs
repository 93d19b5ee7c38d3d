//! Where listed words stand in a text: whole words in any case, with the marks left out.

use std::borrow::Cow;
use std::ops::Range;

use crate::subject::Typed;
use ron_reader::diagnostic::Span;
use scenario::document::Text;
use scenario::read_marks;

/// A text cut into words.
pub(super) struct Words<'t> {
    text: Cow<'t, str>,
    all: Vec<Word>,
}

/// A word of a text.
struct Word {
    at: Range<usize>,
    /// Only space or a hyphen parts it from the word before.
    joined: bool,
    /// The place of the word that opens its sentence.
    opening: usize,
}

/// Words found together.
pub(super) struct Found {
    /// Their bytes in the text.
    pub(super) at: Range<usize>,
    /// The first, as a place among the words.
    pub(super) first: usize,
    /// How many.
    count: usize,
}

impl<'t> Words<'t> {
    /// Cuts a text into words.
    pub(super) fn of(text: &'t str) -> Self {
        let text = plain(text);
        let mut all: Vec<Word> = Vec::new();
        let mut end = 0;
        let mut open = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            if c.is_alphanumeric() || (is_apostrophe(c) && open.is_some() && next.is_some_and(char::is_alphanumeric)) {
                open.get_or_insert(at);
            } else if let Some(start) = open.take() {
                let word = word(&text, end, start..at, &all);
                all.push(word);
                end = at;
            }
        }
        if let Some(start) = open {
            let word = word(&text, end, start..text.len(), &all);
            all.push(word);
        }
        Self { text, all }
    }

    /// The text, as long as the one typed, with spaces where marks stand.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The first of the listed words or phrases. A phrase is words with one space between; `*` at the end of a word stands for
    /// any ending.
    pub(super) fn find(&self, listed: &[&str]) -> Option<Found> {
        self.find_where(listed, |_| true)
    }

    /// The first of the listed words or phrases that passes the test.
    pub(super) fn find_where(&self, listed: &[&str], test: impl Fn(&Found) -> bool) -> Option<Found> {
        let starts = 0..self.all.len();
        let mut found = starts.flat_map(|first| listed.iter().filter_map(move |phrase| self.found_at(first, phrase)));
        found.find(test)
    }

    /// The phrase, if it begins with this word.
    fn found_at(&self, first: usize, phrase: &str) -> Option<Found> {
        let mut last = first;
        for (n, wanted) in phrase.split(' ').enumerate() {
            last = first + n;
            if !self.is(last, wanted) || (n > 0 && !self.joined(last)) {
                return None;
            }
        }
        self.found(first, last)
    }

    /// The words from one place to another.
    pub(super) fn found(&self, first: usize, last: usize) -> Option<Found> {
        let (start, end) = (self.all.get(first)?.at.start, self.all.get(last)?.at.end);
        Some(Found {
            at: start..end,
            first,
            count: last + 1 - first,
        })
    }

    /// True if the word in this place is the one wanted.
    pub(super) fn is(&self, place: usize, wanted: &str) -> bool {
        self.all.get(place).is_some_and(|word| is(&self.text[word.at.clone()], wanted))
    }

    /// True if the word in this place is one of those wanted.
    pub(super) fn is_one_of(&self, place: usize, wanted: &[&str]) -> bool {
        wanted.iter().any(|wanted| self.is(place, wanted))
    }

    /// True if the word before those found is one of these, with no comma between.
    pub(super) fn comes_after(&self, found: &Found, words: &[&str]) -> bool {
        found.first > 0 && self.joined(found.first) && self.is_one_of(found.first - 1, words)
    }

    /// True if the word after those found is one of these, with no comma between.
    pub(super) fn comes_before(&self, found: &Found, words: &[&str]) -> bool {
        let next = found.first + found.count;
        self.joined(next) && self.is_one_of(next, words)
    }

    /// True if only space or a hyphen parts the word in this place from the one before.
    pub(super) fn joined(&self, place: usize) -> bool {
        self.all.get(place).is_some_and(|word| word.joined)
    }

    /// True if the word in this place opens a sentence.
    pub(super) fn opens(&self, place: usize) -> bool {
        self.all.get(place).is_some_and(|word| word.opening == place)
    }

    /// True if the word in this place is the last of a question.
    pub(super) fn asks(&self, place: usize) -> bool {
        self.all
            .get(place)
            .is_some_and(|word| self.text[word.at.end..].trim_start().starts_with('?'))
    }

    /// The place of the word that opens the sentence in which this one stands.
    pub(super) fn opening(&self, place: usize) -> usize {
        self.all.get(place).map_or(0, |word| word.opening)
    }

    /// The words found, as typed.
    pub(super) fn said(&self, found: &Found) -> String {
        let words = self.all.iter().skip(found.first).take(found.count);
        let words: Vec<&str> = words.map(|word| &self.text[word.at.clone()]).collect();
        words.join(" ")
    }
}

fn word(text: &str, end: usize, at: Range<usize>, before: &[Word]) -> Word {
    let gap = &text[end..at.start];
    let goes_on = before.last().filter(|_| !gap.contains(['.', '?', '!', ':', ';', '\u{2026}']));
    Word {
        joined: end > 0 && gap.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}')),
        opening: goes_on.map_or(before.len(), |last| last.opening),
        at,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

fn is(word: &str, wanted: &str) -> bool {
    let mut chars = word.chars().map(|c| if is_apostrophe(c) { '\'' } else { c.to_ascii_lowercase() });
    let stem = wanted.strip_suffix('*');
    let begins = stem.unwrap_or(wanted).chars().all(|c| chars.next() == Some(c));
    begins && (stem.is_some() || chars.next().is_none())
}

/// The lists are English.
pub(super) fn is_english(typed: &Typed<'_>) -> bool {
    typed.doc.language.value.to_ascii_lowercase().starts_with("en")
}

/// Where bytes of a text stand in the file; the whole text where it is not typed plainly.
pub(super) fn place(typed: &Typed<'_>, text: &Text, at: &Range<usize>) -> Span {
    let start = text.span.start as usize + 1;
    let raw = typed.file.text.get(start..start + text.value.len());
    if raw == Some(text.value.as_str()) {
        Span::new(start + at.start, start + at.end)
    } else {
        text.span
    }
}

/// How many characters of a text are shown.
pub(super) fn shown(text: &str) -> usize {
    let hidden: usize = hidden(text).iter().map(|part| text[part.clone()].chars().count()).sum();
    text.chars().count() - hidden
}

/// The text with spaces where marks stand, so that every byte keeps its place.
fn plain(text: &str) -> Cow<'_, str> {
    let hidden = hidden(text);
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for part in hidden {
        plain.push_str(&text[plain.len()..part.start]);
        plain.extend(std::iter::repeat_n(' ', part.len()));
    }
    plain.push_str(&text[plain.len()..]);
    Cow::Owned(plain)
}

/// The parts of a text that belong to marks and escapes and are not shown.
fn hidden(text: &str) -> Vec<Range<usize>> {
    if text.contains(['[', ']']) {
        read_marks(text).hidden
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, hidden, shown};

    fn said(text: &str, listed: &[&str]) -> Option<String> {
        let words = Words::of(text);
        words.find(listed).map(|found| words.said(&found))
    }

    #[test]
    fn a_word_is_found_whole_and_in_any_case() {
        for (text, listed, expected) in [
            ("The Victim left.", "victim", Some("Victim")),
            ("Two victims\u{2019} names.", "victim", None),
            ("Two victims\u{2019} names.", "victim*", Some("victims")),
            ("a transit card", "trans", None),
            ("a red-flag day", "red flag", Some("red flag")),
            ("It was red, flag and all.", "red flag", None),
            ("It isn\u{2019}t it, is it?", "isn't it", Some("isn\u{2019}t it")),
            ("'Victim,' she says.", "victim", Some("Victim")),
        ] {
            assert_eq!(said(text, &[listed]).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn marks_are_left_out_and_bytes_keep_their_place() {
        let text = "See [the red](victim-card) flag.";
        let words = Words::of(text);
        assert_eq!(words.text().len(), text.len());
        assert_eq!(said(text, &["victim"]), None);
        assert_eq!(said(text, &["red flag"]).as_deref(), Some("red flag"));
        assert_eq!(shown(text), "See the red flag.".len());
        assert_eq!(hidden("a [b] (c) ](d").len(), 0);
    }

    #[test]
    fn sentences_open_and_ask() {
        let words = Words::of("No. Is that so? Yes, right?");
        let opens: Vec<usize> = (0..words.len()).filter(|n| words.opens(*n)).collect();
        let asks: Vec<usize> = (0..words.len()).filter(|n| words.asks(*n)).collect();
        assert_eq!((opens, asks), (vec![0, 1, 4], vec![3, 5]));
        assert_eq!(words.opening(5), 4);
    }
}
