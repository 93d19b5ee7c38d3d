//! How English is made strange: accents on every vowel, about a third longer, in brackets that show where a text ends.

use std::borrow::Cow;

/// What is put behind a text for each three letters of it.
const FILL: &str = "·one·two·three·four·five·six·seven·eight·nine·ten";

/// Makes a piece of a message strange.
pub(super) fn transform(text: &str) -> Cow<'_, str> {
    if !text.chars().any(char::is_alphabetic) {
        return Cow::Borrowed(text);
    }
    let strange: String = text.chars().map(accented).collect();
    let longer: String = FILL.chars().cycle().take(text.chars().count() / 3).collect();
    Cow::Owned(format!("[{strange}{longer}]"))
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'ü',
        'n' => 'ñ',
        'c' => 'ç',
        's' => 'š',
        'A' => 'Á',
        'E' => 'É',
        'I' => 'Í',
        'O' => 'Ö',
        'U' => 'Ü',
        'N' => 'Ñ',
        other => other,
    }
}
