//! The comments of a translation file, and what each of them is about: whoever translates leaves notes beside the texts.

use super::Translation;
use ron_reader::diagnostic::Span;
use ron_reader::syntax::after_comment;
use ron_reader::{LINE_END, first_line};

/// The comments of a file.
#[derive(Debug, Default)]
pub(super) struct Comments {
    /// Those over everything else.
    pub(super) head: Vec<String>,
    /// Those at each entry, in the order of the entries.
    at: Vec<Vec<String>>,
    /// Those after the last entry.
    pub(super) tail: Vec<String>,
}

impl Comments {
    /// The comments of the file that a translation was read from.
    pub(super) fn of(file: &str, translation: &Translation) -> Self {
        let entries = &translation.texts.entries;
        let ends: Vec<(Span, usize)> = entries
            .iter()
            .map(|(id, text)| (id.span, text.from.span.end.max(text.to.span.end) as usize))
            .collect();
        let mut found = Self {
            at: vec![Vec::new(); entries.len()],
            ..Self::default()
        };
        let first = [translation.format.span, translation.of.span, translation.language.span]
            .into_iter()
            .chain(ends.first().map(|(id, _)| *id))
            .map(|span| span.start as usize)
            .min();
        for (start, comment) in comments(file, translation) {
            let next = ends.partition_point(|(id, _)| (id.start as usize) < start);
            let before = next.checked_sub(1).filter(|ix| {
                let end = ends[*ix].1;
                start < end || file.get(end..start).is_some_and(|between| !between.contains(LINE_END))
            });
            let list = match before {
                _ if first.is_none_or(|first| start < first) => &mut found.head,
                Some(ix) => &mut found.at[ix],
                None => found.at.get_mut(next).unwrap_or(&mut found.tail),
            };
            list.push(comment.to_owned());
        }
        found
    }

    /// Those at an entry.
    pub(super) fn at(&self, ix: usize) -> &[String] {
        self.at.get(ix).map_or(&[], Vec::as_slice)
    }
}

/// Every comment with its first byte: what stands between the texts, beginning with `//` or `/*`.
fn comments<'a>(file: &'a str, translation: &Translation) -> Vec<(usize, &'a str)> {
    let mut texts = vec![translation.of.span, translation.language.span];
    texts.extend(
        translation
            .texts
            .entries
            .iter()
            .flat_map(|(id, text)| [id.span, text.from.span, text.to.span]),
    );
    texts.sort_unstable();
    let (mut found, mut at) = (Vec::new(), 0);
    for span in texts.into_iter().map(Span::range).chain(std::iter::once(file.len()..file.len())) {
        while let Some(start) = file
            .get(at..span.start)
            .and_then(|gap| gap.find("//").into_iter().chain(gap.find("/*")).min())
        {
            let (start, rest) = (at + start, &file[at + start..span.start]);
            let end = if rest.starts_with("//") {
                first_line(rest).len()
            } else {
                rest.len() - after_comment(rest).map_or(0, str::len)
            };
            let comment = &rest[..end];
            found.push((start, comment.trim_end()));
            at = start + comment.len();
        }
        at = at.max(span.end);
    }
    found
}
