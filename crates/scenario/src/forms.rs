//! Texts of a set form: ids, tags of languages, days.

use super::document::Id;
use super::id::{is_id, is_of_id};
use ron_reader::diagnostic::Diagnostic;

/// What is said of an id that is not written as ids are; no text that looks like it can then be another.
pub fn wrong_letters(id: &Id) -> Option<Diagnostic> {
    let shown: String = id.value.chars().map(shown).collect();
    let message = match id.value.as_str() {
        "" => "an id is empty".to_owned(),
        id if id.chars().all(is_of_id) => format!("the id `{shown}` begins with a hyphen or has more than sixty letters"),
        _ => format!("the id `{shown}` has more than small letters, digits and hyphens"),
    };
    let problem = Diagnostic::warning("id-letters", id.span, message);
    (!is_id(&id.value)).then(|| problem.help("write it with small letters, digits and hyphens, such as `rear-door`"))
}

/// A letter as it is seen, or its number where it is not.
fn shown(c: char) -> String {
    let seen = c.is_alphanumeric() || c.is_ascii_graphic();
    if seen { c.to_string() } else { c.escape_unicode().to_string() }
}

/// True of a BCP 47 tag written as is usual, such as `en`, `es-MX` or `zh-Hant-TW`.
pub fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-').peekable();
    let all = |part: &str, is: fn(&u8) -> bool| part.bytes().all(|b| is(&b));
    let is_language = |part: &str| (2..=3).contains(&part.len()) && all(part, u8::is_ascii_lowercase);
    let is_script = |part: &str| {
        let capital = part.starts_with(|c: char| c.is_ascii_uppercase());
        part.len() == 4 && capital && part.bytes().skip(1).all(|b| b.is_ascii_lowercase())
    };
    let is_region =
        |part: &str| (part.len() == 2 && all(part, u8::is_ascii_uppercase)) || (part.len() == 3 && all(part, u8::is_ascii_digit));
    let is_variant = |part: &str| {
        let small = part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        small && ((5..=8).contains(&part.len()) || (part.len() == 4 && part.starts_with(|c: char| c.is_ascii_digit())))
    };
    let starts = parts.next().is_some_and(is_language);
    parts.next_if(|part| is_script(part));
    parts.next_if(|part| is_region(part));
    starts && parts.all(is_variant)
}

/// True of a day of the calendar, as YYYY-MM-DD.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let number = |part: &str, digits: usize| {
        let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_language_tag};
    use crate::is_id;

    #[test]
    fn each_form_is_told_from_what_is_near_it() {
        let check = |is: fn(&str) -> bool, right: &[&str], wrong: &[&str]| {
            assert!(right.iter().all(|text| is(text)), "{right:?}");
            assert!(!wrong.iter().any(|text| is(text)), "{wrong:?}");
        };
        check(
            is_id,
            &["rear-door", "a", "2"],
            &["", " car", "Car", "jos\u{e9}", "a_b", "a b", "ow\u{200b}ner", "a\u{1}"],
        );
        check(
            is_language_tag,
            &["en", "es-MX", "fil", "zh-Hant-TW", "es-419", "de-1996", "sl-rozaj"],
            &[
                "english", "", "EN", "e", "en-", "-en", "en-us", "en_US", "en-USA", "es MX", "zh-hant", "éé",
            ],
        );
        check(
            is_date,
            &["2026-11-24", "2024-02-29"],
            &[
                "2026-02-30",
                "2026-02-29",
                "2026-13-01",
                "2026-4-1",
                "yesterday",
                "",
                "2026-00-10",
                "2026-01-00",
            ],
        );
    }
}
