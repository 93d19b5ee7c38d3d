//! Words one slip of the hand away from a word that the call knows.

use std::collections::BTreeMap;

/// Shorter words are left as they stand: one letter makes another word of them.
const SHORTEST: usize = 4;

/// True where one letter more, less, other, or two neighbours in the other order make the one word of the other.
fn is_a_slip(typed: &[char], meant: &[char]) -> bool {
    let (short, long) = if typed.len() <= meant.len() {
        (typed, meant)
    } else {
        (meant, typed)
    };
    if long.len() - short.len() > 1 || short == long {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (rest_short, rest_long) = (&short[same..], &long[same..]);
    if short.len() < long.len() {
        return *rest_short == rest_long[1..];
    }
    let swapped =
        || rest_short.len() > 1 && rest_short[0] == rest_long[1] && rest_short[1] == rest_long[0] && rest_short[2..] == rest_long[2..];
    rest_short[1..] == rest_long[1..] || swapped()
}

/// The words that a call knows, each with its letters.
#[derive(Debug, Default)]
pub(crate) struct Known(BTreeMap<String, Vec<char>>);

impl Known {
    /// Knows these words.
    pub(crate) fn of(words: impl Iterator<Item = String>) -> Self {
        let spelled = |word: String| {
            let letters = word.chars().collect();
            (word, letters)
        };
        Self(words.map(spelled).collect())
    }

    /// The word as it was meant: itself if it is known, otherwise the first known one that is one slip away, otherwise itself.
    pub(crate) fn meant<'a>(&'a self, typed: &'a str) -> &'a str {
        if self.0.contains_key(typed) {
            return typed;
        }
        let letters: Vec<char> = typed.chars().collect();
        if letters.len() < SHORTEST {
            return typed;
        }
        let mut near = self
            .0
            .iter()
            .filter(|(_, word)| word.len() >= SHORTEST && is_a_slip(&letters, word));
        near.next().map_or(typed, |(word, _)| word.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Known;

    #[test]
    fn one_slip_is_forgiven_and_no_more() {
        let known = Known::of(["license", "there", "walk", "work", "money"].map(str::to_owned).into_iter());
        let right = |typed| known.meant(typed).to_owned();
        assert_eq!(["licence", "licnese", "licens", "liicense"].map(right), ["license"; 4]);
        assert_eq!(right("lisens"), "lisens", "two slips");
        assert_eq!(right("walk"), "walk", "a word that is known is meant");
        assert_eq!(right("teh"), "teh", "too short to tell");
    }
}
