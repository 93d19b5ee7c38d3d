//! A telephone number, a law, or a web or mail address in a text: they are the agency's to give, with a source and a date.

use std::ops::Range;

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, place};
use ron_reader::diagnostic::Severity;
use scenario::document::Role;

pub(super) const RULE: Rule = Rule::typed("number-in-text", Severity::Warning, include_str!("number-in-text.md"), check);

/// What a text must not hold, and what to do instead.
struct Kind {
    is_there: &'static str,
    instead: &'static str,
    find: fn(&Words<'_>) -> Option<Range<usize>>,
}

const KINDS: [Kind; 3] = [
    Kind {
        is_there: "a telephone number that may be somebody's",
        instead: "take one from 555-0100 to 555-0199; what the agency would call stands in its profile",
        find: telephone,
    },
    Kind {
        is_there: "a law",
        instead: "say it in plain words; the agency's profile has the law, with its source and date",
        find: law,
    },
    Kind {
        is_there: "a web or mail address",
        instead: "leave it to the agency's profile, or to `sources` if the content comes from there",
        find: address,
    },
];

/// Codes of law by name, in English.
const CODES: &[&str] = &[
    "penal code",
    "criminal code",
    "vehicle code",
    "labor code",
    "municipal code",
    "health and safety code",
];
/// The same as they are shortened.
const SHORT_CODES: &[&str] = &["U.S.C.", "C.F.R.", "U.S. Code", "\u{a7}"];
/// Endings of addresses.
const ENDINGS: &[&str] = &["com", "org", "net", "gov", "edu", "mil", "info"];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (_, text) in typed.texts().filter(|(role, _)| *role != Role::Credit) {
        if !may_hold(&text.value) {
            continue;
        }
        let words = Words::of(&text.value);
        for kind in &KINDS {
            if let Some(at) = (kind.find)(&words) {
                let said = &words.text()[at.clone()];
                findings.add(
                    place(typed, text, &at),
                    format!("{} in a text: `{said}`", kind.is_there),
                    kind.instead,
                );
            }
        }
    }
}

/// True unless a glance shows that there is no number, no law and no address: a digit, an `@`, a `§`, a full stop inside a word,
/// or the word "code".
fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    let dotted = || bytes.windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_alphanumeric());
    let code = || bytes.windows(4).any(|four| four.eq_ignore_ascii_case(b"code"));
    bytes.iter().any(|b| b.is_ascii_digit() || *b == b'@' || *b == 0xa7) || dotted() || code() || text.contains("http")
}

/// The first telephone number that is not one of those kept for stories.
fn telephone(words: &Words<'_>) -> Option<Range<usize>> {
    let groups = digits(words.text());
    let mut numbers = (0..groups.len()).filter_map(|first| number_at(words.text(), &groups[first..]));
    numbers
        .find(|at| !is_for_stories(&words.text()[at.clone()]))
        .or_else(|| texted(words))
}

/// Runs of digits.
fn digits(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    runs
}

/// A telephone number that begins with the first of these runs of digits.
fn number_at(text: &str, runs: &[Range<usize>]) -> Option<Range<usize>> {
    let size = |n: usize| runs.get(n).map_or(0, ExactSizeIterator::len);
    let gap = |n: usize| &text[runs[n].end..runs[n + 1].start];
    let parts = |n: usize| matches!(gap(n), " " | "-" | "." | "/" | ") " | ")" | ")-");
    let last = match (size(0), size(1), size(2)) {
        (10, ..) => 0,
        (3, 3, 4) if parts(0) && parts(1) => 2,
        (3, 4, _) if matches!(gap(0), "-" | ".") => 1,
        _ if text[..runs[0].start].ends_with('+') => abroad(runs, parts)?,
        _ => return None,
    };
    let (before, after) = (&text[..runs[0].start], &text[runs[last].end..]);
    let longer = |c: char| c.is_alphanumeric();
    let goes_on = after.starts_with(longer) || after.strip_prefix('-').is_some_and(|rest| rest.starts_with(longer));
    let went_before = before.ends_with(longer) || (last == 1 && before.strip_suffix('-').is_some_and(|rest| rest.ends_with(longer)));
    (!goes_on && !went_before).then(|| runs[0].start..runs[last].end)
}

/// The last run of a number with a plus before it: eight digits at least.
fn abroad(runs: &[Range<usize>], parts: impl Fn(usize) -> bool) -> Option<usize> {
    let last = (0..runs.len() - 1).find(|n| !parts(*n)).unwrap_or(runs.len() - 1);
    let all: usize = runs[..=last].iter().map(ExactSizeIterator::len).sum();
    (all >= 8).then_some(last)
}

/// 555-0100 to 555-0199, with any area code.
fn is_for_stories(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.len() >= 7 && digits[digits.len() - 7..].starts_with("55501")
}

/// "Text … to 12345": a short number.
fn texted(words: &Words<'_>) -> Option<Range<usize>> {
    let is_short = |word: &str| matches!(word.len(), 5 | 6) && word.bytes().all(|b| b.is_ascii_digit());
    let is_texted = |n: usize| (n.saturating_sub(4)..n - 1).any(|before| words.is_one_of(before, &["text", "texts", "texting"]));
    (2..words.len())
        .filter(|n| words.is(n - 1, "to") && is_texted(*n))
        .filter_map(|n| words.found(n, n))
        .find(|found| is_short(&words.text()[found.at.clone()]))
        .map(|found| found.at)
}

/// A code of law, or a section of one. "Section 8" is what people call help with the rent.
fn law(words: &Words<'_>) -> Option<Range<usize>> {
    let short = SHORT_CODES
        .iter()
        .find_map(|code| words.text().find(code).map(|at| at..at + code.len()));
    let section = || {
        let found = words.find_where(&["section", "sections"], |found| {
            let next = words.found(found.first + 1, found.first + 1);
            let number = next.map_or("", |next| &words.text()[next.at]);
            words.joined(found.first + 1) && number.starts_with(|c: char| c.is_ascii_digit()) && number != "8"
        })?;
        words.found(found.first, found.first + 1)
    };
    short.or_else(|| words.find(CODES).or_else(section).map(|found| found.at))
}

/// An e-mail or web address.
fn address(words: &Words<'_>) -> Option<Range<usize>> {
    let text = words.text();
    let pieces = text
        .split_whitespace()
        .map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric()));
    let found = pieces.into_iter().find(|piece| is_address(piece))?;
    text.find(found).map(|start| start..start + found.len())
}

fn is_address(piece: &str) -> bool {
    let small = piece.to_ascii_lowercase();
    let host = small.split(['/', '?', ':']).next().unwrap_or("");
    let ending = host.rsplit_once('.').filter(|(name, _)| !name.is_empty()).map(|(_, ending)| ending);
    let is_mail = small
        .split_once('@')
        .is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
    is_mail
        || small.starts_with("http:")
        || small.starts_with("https:")
        || host.starts_with("www.")
        || ending.is_some_and(|e| ENDINGS.contains(&e))
}

#[cfg(test)]
mod tests {
    use super::{Words, address, law, telephone};

    fn found(find: fn(&Words<'_>) -> Option<std::ops::Range<usize>>, text: &str) -> Option<String> {
        let words = Words::of(text);
        find(&words).map(|at| words.text()[at].to_owned())
    }

    #[test]
    fn numbers_that_may_be_somebodys() {
        for (text, expected) in [
            ("Call 555-7788.", Some("555-7788")),
            ("Call (212) 555-7788, please.", Some("212) 555-7788")),
            ("Call 1-800-555-7788.", Some("800-555-7788")),
            ("Call 2125557788.", Some("2125557788")),
            ("Call +44 20 5557 0123.", Some("44 20 5557 0123")),
            ("Text HELP to 55577.", Some("55577")),
            ("Call 555-0142 or 212-555-0199.", None),
            ("It was 23:14 at unit 214, 2019 or so, and 1,200 dollars.", None),
            ("Case 2024-214-0193, plate 7ABC123, on 2024-01-15.", None),
            ("He went to 12345 Elm Street.", None),
        ] {
            assert_eq!(found(telephone, text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn law_and_addresses() {
        for (text, expected) in [
            ("See 18 U.S.C. 1591.", Some("U.S.C.")),
            ("That is \u{a7} 12.", Some("\u{a7}")),
            ("Under section 236.1 it is.", Some("section 236")),
            ("The Penal Code says so.", Some("Penal Code")),
            ("She has section 8 for the rent.", None),
            ("In the back section, 12 chairs.", None),
        ] {
            assert_eq!(found(law, text).as_deref(), expected, "{text}");
        }
        for (text, expected) in [
            ("Write to help@example.org.", Some("help@example.org")),
            ("See www.example.com/help now.", Some("www.example.com/help")),
            ("Ask at Example.org, or so.", Some("Example.org")),
            ("Meet me @ six. Dot com is dead.", None),
        ] {
            assert_eq!(found(address, text).as_deref(), expected, "{text}");
        }
    }
}
