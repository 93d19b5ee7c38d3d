//! The headings of a Markdown text, as far as a check needs them.

use std::ops::Range;

/// A heading.
#[derive(Debug)]
pub(crate) struct Heading<'t> {
    /// 1 for a title, up to 6.
    pub(crate) level: usize,
    /// Its words, as they are written.
    pub(crate) words: &'t str,
    /// The bytes of its line.
    pub(crate) bytes: Range<usize>,
    /// True where something stands below it, before the next heading that is not inside it.
    pub(crate) has_text: bool,
}

/// What a line is.
enum Line<'t> {
    Blank,
    /// Something to read; what follows may make it a heading.
    Words(&'t str),
    /// Something to read that can be no heading.
    Code,
    /// A heading by its own marks.
    Heading(usize, &'t str),
    /// What makes the line above it a heading.
    Underline(usize),
}

/// What the lines stand in.
enum Inside {
    Text,
    /// Code, until a line of so many of this letter.
    Fence(char, usize),
    /// A remark that is not shown.
    Remark,
}

/// The headings of a text, in order: marked by `#` or underlined, and none in code or in remarks.
pub(crate) fn headings(text: &str) -> Vec<Heading<'_>> {
    let mut headings: Vec<Heading<'_>> = Vec::new();
    let mut lines = lines(text).into_iter().peekable();
    while let Some((line, bytes)) = lines.next() {
        let underline = lines.peek().and_then(|(next, _)| match next {
            Line::Underline(level) => Some(*level),
            _ => None,
        });
        let heading = match (line, underline) {
            (Line::Heading(level, words), _) | (Line::Words(words), Some(level)) => Some((level, words)),
            (Line::Words(_) | Line::Code, _) => {
                give_text(&mut headings);
                None
            }
            (Line::Blank | Line::Underline(_), _) => None,
        };
        headings.extend(heading.map(|(level, words)| Heading {
            level,
            words,
            bytes,
            has_text: false,
        }));
    }
    headings
}

/// Something stands below the last heading, and so below each that it lies in.
fn give_text(headings: &mut [Heading<'_>]) {
    let mut inner = usize::MAX;
    for heading in headings.iter_mut().rev() {
        if heading.level < inner {
            inner = heading.level;
            if std::mem::replace(&mut heading.has_text, true) {
                return;
            }
        }
    }
}

fn lines(text: &str) -> Vec<(Line<'_>, Range<usize>)> {
    let mut inside = Inside::Text;
    let mut at = after_front_matter(text);
    let mut lines = Vec::new();
    for whole in text[at..].split_inclusive('\n') {
        let line = whole.trim_end();
        lines.push((read(line, &mut inside), at..at + line.len()));
        at += whole.len();
    }
    lines
}

fn read<'t>(line: &'t str, inside: &mut Inside) -> Line<'t> {
    match *inside {
        Inside::Fence(letter, many) => {
            let is_end = fence(line).is_some_and(|(other, n, info)| other == letter && n >= many && info.is_empty());
            if is_end {
                *inside = Inside::Text;
            }
            if is_end || line.is_empty() { Line::Blank } else { Line::Code }
        }
        Inside::Remark => match line.split_once("-->") {
            Some((_, after)) => {
                *inside = Inside::Text;
                read(after, inside)
            }
            None => Line::Blank,
        },
        Inside::Text => {
            if let Some((letter, many, _)) = fence(line) {
                *inside = Inside::Fence(letter, many);
                return Line::Blank;
            }
            match line.split_once("<!--") {
                Some((before, rest)) => {
                    *inside = Inside::Remark;
                    let after = read(rest, inside);
                    if before.trim().is_empty() { after } else { of_words(before) }
                }
                None => of_words(line),
            }
        }
    }
}

/// A line that is neither code between fences nor a remark.
fn of_words(line: &str) -> Line<'_> {
    let words = line.trim();
    if words.is_empty() {
        return Line::Blank;
    }
    let indent = &line[..line.len() - line.trim_start().len()];
    if indent.len() > 3 || indent.contains('\t') {
        return Line::Code;
    }
    let level = words.bytes().take_while(|byte| *byte == b'#').count();
    let after = &words[level..];
    if (1..=6).contains(&level) && (after.is_empty() || after.starts_with([' ', '\t'])) {
        let open = after.trim_end_matches('#');
        // A `#` that a word ends in belongs to the word.
        let closed = if open.ends_with([' ', '\t']) || open.is_empty() {
            open
        } else {
            after
        };
        return Line::Heading(level, closed.trim());
    }
    match words.as_bytes()[0] {
        b'=' if words.bytes().all(|byte| byte == b'=') => Line::Underline(1),
        b'-' if words.bytes().all(|byte| byte == b'-') => Line::Underline(2),
        _ => Line::Words(words),
    }
}

/// The letter and the length of a fence of code, and what stands behind it.
fn fence(line: &str) -> Option<(char, usize, &str)> {
    let words = line.trim();
    let letter = words.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let rest = words.trim_start_matches(letter);
    let many = words.len() - rest.len();
    (many >= 3 && !(letter == '`' && rest.contains('`'))).then_some((letter, many, rest))
}

/// Where the text begins after what a site builder is told at the top of a file, between lines of `---`.
fn after_front_matter(text: &str) -> usize {
    let mut lines = text.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return 0;
    };
    let mut at = first.len();
    for line in lines {
        at += line.len();
        if line.trim_end() == "---" {
            return at;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::headings;

    #[test]
    fn headings_are_found_by_either_mark_with_what_stands_below_them() {
        let text =
            "# One\n\n## Two ##\n### Three\ntext\n## C#\nFour\n==\n\n- - -\n## Five\n```\n# code\n```\n## Six<!-- a -->\n####### x\n";
        let found: Vec<_> = headings(text).iter().map(|h| (h.level, h.words, h.has_text)).collect();
        let all = [
            (1, "One", true),
            (2, "Two", true),
            (3, "Three", true),
            (2, "C#", false),
            (1, "Four", true),
            (2, "Five", true),
            (2, "Six", true),
        ];
        assert_eq!(found, all);
        for heading in headings(text) {
            assert!(text[heading.bytes.clone()].contains(heading.words), "{heading:?}");
        }
    }

    #[test]
    fn any_text_has_headings_that_lie_in_it() {
        let pieces = ["# ", "a", "\n", "```", "~~~", "<!--", "-->", "---", "===", "\t", "é", " ", "\r\n"];
        let mut seed = 7_usize;
        for _ in 0..5_000 {
            let mut text = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text += pieces[(seed >> 33) % pieces.len()];
            }
            for heading in headings(&text) {
                assert!(
                    text.get(heading.bytes.clone()).is_some_and(|line| line.contains(heading.words)),
                    "{text:?}"
                );
            }
        }
    }
}
