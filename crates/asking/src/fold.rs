//! Text as it is compared: small letters without accents, words apart.

/// A sentence in small letters without accents or apostrophes, its marks kept: what the wording rules read.
///
/// "Doesn't he?" and "doesnt he?" are the same sentence to a rule.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' | '\u{301}' | '\u{303}' | '\u{308}' => {}
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' => out.push('e'),
            'ì'..='ï' | 'ī' => out.push('i'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => out.push('o'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ś' | 'š' => out.push('s'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            'ł' => out.push('l'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            other => out.push(other),
        }
    }
    out
}

/// The words of a sentence as they are compared.
pub(crate) fn words(text: &str) -> Vec<String> {
    let plain = plain(text);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{plain, words};

    #[test]
    fn letters_are_compared_without_what_is_left_out_in_a_hurry() {
        assert_eq!(plain("¿Está “bien”, doesn’t he?"), "¿esta “bien”, doesnt he?");
        assert_eq!(words("Where's your ID — right now?"), ["wheres", "your", "id", "right", "now"]);
        assert_eq!(
            words("n\u{303}andu\u{301}"),
            ["nandu"],
            "accents that stand alone, as some keyboards write them"
        );
        assert!(words(" ?! ").is_empty());
    }
}
