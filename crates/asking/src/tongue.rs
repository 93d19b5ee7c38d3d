//! Which of two languages a sentence reads as, by its commonest words.

use super::fold::words;

const ENGLISH: [&str; 34] = [
    "the", "you", "is", "are", "do", "does", "did", "what", "where", "who", "how", "your", "it", "to", "of", "and", "he", "she", "was",
    "when", "why", "with", "for", "that", "this", "have", "i", "can", "about", "at", "if", "any", "from", "her",
];
const SPANISH: [&str; 36] = [
    "el", "la", "los", "las", "que", "de", "en", "es", "esta", "usted", "su", "sus", "como", "donde", "quien", "cuando", "por", "con",
    "le", "lo", "se", "y", "un", "una", "del", "al", "tiene", "hay", "si", "para", "ahi", "aqui", "cual", "cuanto", "ella", "mas",
];

/// `es` where marks stand that English has not, or where more of the words are common in Spanish than in English (an accent counts as
/// one such word); otherwise `en`.
pub fn reads_as(sentence: &str) -> &'static str {
    if sentence.contains(['¿', '¡', 'ñ']) {
        return "es";
    }
    let words = words(sentence);
    let count = |common: &[&str]| words.iter().filter(|word| common.contains(&word.as_str())).count();
    let accents = usize::from(sentence.contains(['á', 'é', 'í', 'ó', 'ú']));
    if count(&SPANISH) + accents > count(&ENGLISH) { "es" } else { "en" }
}

#[cfg(test)]
mod tests {
    use super::reads_as;

    #[test]
    fn a_sentence_is_in_the_language_of_its_small_words() {
        for english in [
            "where you from",
            "Did you go to the café?",
            "What's the deal with you and Rick?",
            "lol",
            "anybody hurt",
        ] {
            assert_eq!(reads_as(english), "en", "{english}");
        }
        for spanish in [
            "quien tiene las llaves",
            "¿Fuma?",
            "llevan mucho tiempo viviendo ahi",
            "que pasa con la plata",
        ] {
            assert_eq!(reads_as(spanish), "es", "{spanish}");
        }
    }
}
