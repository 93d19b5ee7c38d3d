//! Awareness cards on operations, to be read between calls. They are not scored.

use std::sync::OnceLock;

use messages::Language;

/// A card.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename = "Card", deny_unknown_fields)]
pub struct AwarenessCard {
    /// What it is about.
    pub title: String,
    /// Its paragraphs.
    pub says: Vec<String>,
    /// Where it comes from, as public titles.
    pub sources: Vec<String>,
}

/// A file of cards.
#[derive(Debug, serde::Deserialize)]
#[serde(rename = "Cards", deny_unknown_fields)]
struct File {
    format: u32,
    language: String,
    cards: Vec<AwarenessCard>,
}

/// The cards in a language, or in English where nobody has put them into that one.
pub fn cards(language: Language) -> &'static [AwarenessCard] {
    static READ: OnceLock<[Vec<AwarenessCard>; 2]> = OnceLock::new();
    let [english, spanish] = READ.get_or_init(|| {
        [
            read(include_str!("../../../assets/awareness/en.ron"), "en"),
            read(include_str!("../../../assets/awareness/es.ron"), "es"),
        ]
    });
    if language.letters() == "es" && !spanish.is_empty() {
        spanish
    } else {
        english
    }
}

/// The cards of a file that the program ships; none where it is of another form, which a test forbids.
fn read(text: &str, language: &str) -> Vec<AwarenessCard> {
    let file: Option<File> = ron::from_str(text).ok();
    let file = file.filter(|file| file.format == 1 && file.language == language);
    file.map(|file| file.cards).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::cards;
    use messages::Language;

    #[test]
    fn every_language_has_eight_short_cards_with_sources() {
        for language in Language::OFFERED {
            let all = cards(language);
            assert_eq!(all.len(), 8, "{language:?}");
            for card in all {
                let words: usize = card.says.iter().map(|text| text.split_whitespace().count()).sum();
                assert!((50..=130).contains(&words), "{}: {words}", card.title);
                assert!(!card.sources.is_empty(), "{}", card.title);
            }
        }
    }
}
