//! Every id of a file to the letter: the bytes that an editor marks and a rename changes.

use ron_reader::diagnostic::Span;
use scenario::document::Kind;
use scenario::{Symbol, read_marks};

/// An id where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// What it names.
    pub(super) kind: Kind,
    /// The id.
    pub(super) name: String,
    /// Its letters; the whole text around it where they cannot be told apart.
    pub(super) span: Span,
    /// True where the thing is written, false where it is only named.
    pub(super) is_definition: bool,
    /// True if the span holds its letters and nothing else.
    pub(super) exact: bool,
}

/// The symbols of a text, each with the letters it is written with.
pub(super) fn written(symbols: &[Symbol], text: &str) -> Vec<Written> {
    let mut all: Vec<Written> = Vec::with_capacity(symbols.len());
    for symbol in symbols {
        let last = all.last().filter(|last| symbol.span.range().contains(&(last.span.start as usize)));
        let from = last.map_or(symbol.span.start, |last| last.span.end).min(symbol.span.end);
        let letters = letters(symbol, from as usize, text);
        all.push(Written {
            kind: symbol.kind,
            name: symbol.name.clone(),
            span: letters.unwrap_or(symbol.span),
            is_definition: symbol.is_definition,
            exact: letters.is_some(),
        });
    }
    all
}

/// The letters of an id, from `from` on where it stands in a text with others: in a raw text, or in the mark of a line with
/// escapes.
fn letters(symbol: &Symbol, from: usize, text: &str) -> Option<Span> {
    let whole = text.get(symbol.span.range())?;
    let name = symbol.name.as_str();
    if whole == name {
        return Some(symbol.span);
    }
    let raw = whole.strip_prefix('r').map(|raw| raw.trim_matches('#').trim_matches('"'));
    let start = if raw == Some(name) {
        symbol.span.start as usize + whole.find(name)?
    } else {
        let marks = read_marks(text.get(from..symbol.span.end as usize)?).marks;
        from + marks.iter().find(|(_, id, _)| id == name)?.2.start
    };
    Some(Span::new(start, start + name.len()))
}

/// The id at a byte, or just before it.
pub(super) fn at(written: &[Written], byte: usize) -> Option<&Written> {
    let byte = u32::try_from(byte).ok()?;
    let touching = || written.iter().filter(|id| id.span.start <= byte && byte <= id.span.end);
    touching().find(|id| id.exact).or_else(|| touching().next())
}

#[cfg(test)]
mod tests {
    use super::{at, written};
    use ron_reader::diagnostic::Span;
    use scenario::Symbol;
    use scenario::document::Kind;

    fn symbol(name: &str, start: usize, end: usize) -> Symbol {
        Symbol {
            kind: Kind::Detail,
            name: name.to_owned(),
            span: Span::new(start, end),
            is_definition: false,
        }
    }

    #[test]
    fn ids_are_found_to_the_letter() {
        let text = r##"[r#"a-b"#, "\"x\" [y](a-b) [z](a-b) [w](c)", "a-b", "\u{61}"]"##;
        let line = text.find(r#""\""#).unwrap();
        let line_end = line + r#""\"x\" [y](a-b) [z](a-b) [w](c)""#.len();
        let plain = text.find("\"a-b\",").unwrap() + 1;
        let escaped = text.find("\"\\u").unwrap();
        let symbols = [
            symbol("a-b", 1, 9),
            symbol("a-b", line, line_end),
            symbol("a-b", line, line_end),
            symbol("c", line, line_end),
            symbol("a-b", plain, plain + 3),
            symbol("a", escaped + 1, escaped + 7),
        ];
        let found = written(&symbols, text);
        let shown: Vec<(&str, bool)> = found.iter().map(|id| (&text[id.span.range()], id.exact)).collect();
        assert_eq!(
            shown,
            [
                ("a-b", true),
                ("a-b", true),
                ("a-b", true),
                ("c", true),
                ("a-b", true),
                ("\\u{61}", false)
            ]
        );
        assert!(found.windows(2).all(|two| two[0].span.end <= two[1].span.start), "{found:?}");
        assert_eq!(at(&found, plain + 3).map(|id| id.span.start as usize), Some(plain));
        assert_eq!(at(&found, 0), None);
    }
}
