//! What an id may be: one rule for what a scenario names, for its folder and for its walkthroughs.

/// Most letters of an id; it may be the name of a file.
const MOST_LETTERS: usize = 60;

/// True of a letter that ids are written with: `a` to `z`, a digit or a hyphen.
pub fn is_of_id(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

/// True of one to sixty such letters of which the first is no hyphen, so that it is a good file's name everywhere and no option of a
/// command.
pub fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= MOST_LETTERS && !text.starts_with('-') && text.chars().all(is_of_id)
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn an_id_has_small_letters_digits_and_hyphens() {
        let long = "x".repeat(60);
        for id in ["a", "loud-music", "2nd", "a--b-", &long] {
            assert!(is_id(id), "{id}");
        }
        let longer = "x".repeat(61);
        for other in ["", "-a", "A", "a b", "a_b", "é", "a/b", "a.b", "..", "a\n", &longer] {
            assert!(!is_id(other), "{other}");
        }
    }
}
