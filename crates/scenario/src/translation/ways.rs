//! All the best ways to lay two rows of texts beside each other, and what each text is given by them.

/// Most pairs that are laid beside each other in every way; what is longer is told apart by texts that stand only once.
const MOST_PAIRS: usize = 4_000_000;

/// What a text is given by all the best ways to lay it.
pub(super) enum Way {
    /// The same words in each, which any of these entries has; nothing where there is none.
    One(Vec<usize>),
    /// Different words.
    Many,
}

/// The best ways to lay texts and entries beside each other: those in which most of them stand beside their like.
pub(super) struct Ways<'a> {
    texts: &'a [&'a str],
    /// Each entry's own text, and its words in the other language.
    entries: &'a [(&'a str, &'a str)],
    /// How many are laid of those before, and of those from here on: rows of texts, columns of entries.
    before: Vec<u32>,
    after: Vec<u32>,
}

impl<'a> Ways<'a> {
    /// None where there are too many to be looked at.
    pub(super) fn of(texts: &'a [&'a str], entries: &'a [(&'a str, &'a str)]) -> Option<Self> {
        let width = entries.len() + 1;
        let size = (texts.len() + 1).checked_mul(width).filter(|size| *size <= MOST_PAIRS)?;
        let (mut before, mut after) = (vec![0; size], vec![0; size]);
        let is_like = |at: usize, there: usize| texts[at] == entries[there].0;
        for at in 0..texts.len() {
            for there in 0..entries.len() {
                let here = (at + 1) * width + there + 1;
                let skipped: u32 = before[here - 1];
                let best = skipped.max(before[here - width]);
                let laid = if is_like(at, there) { before[here - width - 1] + 1 } else { 0 };
                before[here] = best.max(laid);
            }
        }
        for at in (0..texts.len()).rev() {
            for there in (0..entries.len()).rev() {
                let here = at * width + there;
                let skipped: u32 = after[here + 1];
                let best = skipped.max(after[here + width]);
                let laid = if is_like(at, there) { after[here + width + 1] + 1 } else { 0 };
                after[here] = best.max(laid);
            }
        }
        Some(Self {
            texts,
            entries,
            before,
            after,
        })
    }

    /// What the text at this place is given.
    pub(super) fn at(&self, at: usize) -> Way {
        let width = self.entries.len() + 1;
        let best = self.after.first().copied().unwrap_or(0);
        let is_best = |there: &usize| {
            let laid = self.before[at * width + there] + 1 + self.after[(at + 1) * width + there + 1];
            laid == best && self.texts[at] == self.entries[*there].0
        };
        let found: Vec<usize> = (0..self.entries.len()).filter(is_best).collect();
        let can_be_left = (0..width).any(|there| self.before[at * width + there] + self.after[(at + 1) * width + there] == best);
        let Some(words) = found.first().map(|there| self.entries[*there].1) else {
            return Way::One(Vec::new());
        };
        let others = found.iter().any(|there| self.entries[*there].1 != words) || (can_be_left && !words.is_empty());
        if others { Way::Many } else { Way::One(found) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Way, Ways};

    /// What each text is given, `?` where that differs and `-` where it is nothing.
    fn given(texts: &[&str], entries: &[(&str, &str)]) -> Vec<String> {
        let ways = Ways::of(texts, entries).unwrap();
        let say = |at| match ways.at(at) {
            Way::Many => "?".to_owned(),
            Way::One(found) => found.first().map_or("-", |there| entries[*there].1).to_owned(),
        };
        (0..texts.len()).map(say).collect()
    }

    #[test]
    fn equal_texts_are_told_apart_by_their_neighbours_or_not_at_all() {
        let two = [("x", "X"), ("a", "A"), ("a", "B"), ("y", "Y")];
        assert_eq!(given(&["n", "x", "a", "a", "y"], &two), ["-", "X", "A", "B", "Y"]);
        assert_eq!(given(&["x", "a", "y"], &two), ["X", "?", "Y"]);
        assert_eq!(given(&["x", "a", "a", "a", "y"], &two), ["X", "?", "?", "?", "Y"]);
        let parted = [("x", "X"), ("a", "A"), ("y", "Y"), ("a", "B")];
        assert_eq!(given(&["x", "y", "a"], &parted), ["X", "Y", "B"]);
        assert_eq!(given(&["x", "a", "a"], &[("a", "A"), ("a", "A")]), ["-", "A", "A"]);
        assert_eq!(given(&["a", "a"], &[("a", "")]), ["", ""]);
        assert_eq!(given(&[], &two), Vec::<String>::new());
    }
}
