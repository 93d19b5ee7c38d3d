//! What the quotes on one line were meant to be, where they do not pair up as they stand.
//!
//! Every reading of the quotes is weighed by how little what stands outside of them looks like RON and by how many quotes must
//! be missing or meant as text. Quotes that pair up well are left alone.

mod pieces;
mod split;

use pieces::{Kind, Sides, oddness, pieces};
use split::{end_of_text, start_of_text};

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteError {
    /// A quote that is part of the text around it.
    Inner,
    /// A text ends here without its quote.
    Ends,
    /// A text begins here without its quote.
    Begins,
}

/// Something wrong and its place in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fix {
    pub(super) at: usize,
    pub(super) error: QuoteError,
}

/// What a missing quote weighs.
const MISSING: u32 = 5;
/// What the first quote meant as text weighs in a text, and each further one.
const INNER: [u32; 2] = [4, 1];

/// A reading so far: its weight, and the last of its fixes.
#[derive(Clone, Copy)]
struct Way {
    weight: u32,
    fix: Option<usize>,
}

/// The best readings so far that are outside of a text, inside one, and inside one that has quotes of its own.
#[derive(Clone, Copy, Default)]
struct Ways {
    outside: Option<Way>,
    inside: [Option<Way>; 2],
}

struct Reader<'a> {
    line: &'a str,
    quotes: Vec<usize>,
    /// The fixes of all readings, each with the one before it.
    fixes: Vec<(Fix, Option<usize>)>,
    /// The best reading that ends in a comment.
    ended: Option<Way>,
}

/// What is wrong with the quotes of a line, in order. The line begins outside of a text.
pub(super) fn fixes(line: &str) -> Vec<Fix> {
    let quotes = quotes(line);
    if quotes.is_empty() || line.contains("/*") || has_raw_text(line) {
        return Vec::new();
    }
    let mut reader = Reader {
        line,
        quotes,
        fixes: Vec::new(),
        ended: None,
    };
    let best = reader.read();
    let mut next = best.and_then(|way| way.fix);
    let mut fixes = Vec::new();
    while let Some((fix, before)) = next.map(|ix| reader.fixes[ix]) {
        fixes.push(fix);
        next = before;
    }
    fixes.reverse();
    fixes
}

/// The quotes that no backslash stands before.
fn quotes(line: &str) -> Vec<usize> {
    let mut quotes = Vec::new();
    let mut escaped = false;
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'"' && !escaped {
            quotes.push(at);
        }
        escaped = byte == b'\\' && !escaped;
    }
    quotes
}

fn has_raw_text(line: &str) -> bool {
    line.match_indices('r').any(|(at, _)| {
        let is_word = line[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        !is_word && line[at + 1..].trim_start_matches('#').starts_with('"')
    })
}

fn better(a: Option<Way>, b: Option<Way>) -> Option<Way> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if b.weight < a.weight { b } else { a }),
        (a, b) => a.or(b),
    }
}

impl Reader<'_> {
    fn read(&mut self) -> Option<Way> {
        let start = Way { weight: 0, fix: None };
        let mut ways = Ways {
            outside: Some(start),
            inside: [None, None],
        };
        for ix in 0..=self.quotes.len() {
            ways = self.stretch(ix, ways);
            if ix < self.quotes.len() {
                ways = self.quote(ix, ways);
            }
        }
        better(ways.outside, self.ended)
    }

    fn fixed(&mut self, way: Option<Way>, weight: u32, at: usize, error: QuoteError) -> Option<Way> {
        let way = way?;
        self.fixes.push((Fix { at, error }, way.fix));
        Some(Way {
            weight: way.weight + weight,
            fix: Some(self.fixes.len() - 1),
        })
    }

    /// From just after one quote to just before the next, or to the end of the line.
    fn stretch(&mut self, ix: usize, ways: Ways) -> Ways {
        let (left, right) = (ix > 0, ix < self.quotes.len());
        let sides = Sides { left, right };
        let start = if left { self.quotes[ix - 1] + 1 } else { 0 };
        let end = if right { self.quotes[ix] } else { self.line.len() };
        let stretch = &self.line[start..end];
        let mut next = Ways {
            outside: self.outside(stretch, ways.outside, sides),
            inside: [None, None],
        };
        let inside = better(ways.inside[0], ways.inside[1]);
        if inside.is_some()
            && let Some(at) = end_of_text(stretch, right)
        {
            let ends = self.fixed(inside, MISSING, start + at, QuoteError::Ends);
            next.outside = better(next.outside, ends);
        }
        if right {
            let weight = if looks_like_ron(stretch) { 3 } else { 0 };
            next.inside = ways.inside.map(|way| way.map(|way| heavier(way, weight)));
            if let Some(at) = start_of_text(stretch, left).filter(|_| ways.outside.is_some()) {
                let begins = self.fixed(ways.outside, MISSING, start + at, QuoteError::Begins);
                next.inside[0] = better(next.inside[0], begins);
            }
        }
        next
    }

    fn outside(&mut self, stretch: &str, way: Option<Way>, sides: Sides) -> Option<Way> {
        let way = way?;
        let pieces = pieces(stretch);
        if stretch.contains("//") {
            let ends = heavier(way, oddness(&pieces, Sides { right: false, ..sides }));
            self.ended = better(self.ended, Some(ends));
            return sides.right.then(|| heavier(way, 12));
        }
        Some(heavier(way, oddness(&pieces, sides)))
    }

    fn quote(&mut self, ix: usize, ways: Ways) -> Ways {
        let at = self.quotes[ix];
        let stands_well = self.stands_well(at);
        let first = self.fixed(ways.inside[0], INNER[0] + 2 * stands_well, at, QuoteError::Inner);
        let further = self.fixed(ways.inside[1], INNER[1] + stands_well, at, QuoteError::Inner);
        Ways {
            outside: better(ways.inside[0], ways.inside[1]),
            inside: [ways.outside, better(further, first)],
        }
    }

    /// 1 for each side on which a quote stands as one that opens or closes a text does.
    fn stands_well(&self, at: usize) -> u32 {
        let before = self.line[..at].trim_end();
        let after = self.line[at + 1..].trim_start();
        u32::from(before.ends_with([',', ':', '(', '[', '{'])) + u32::from(after.is_empty() || after.starts_with([',', ':', ')', ']', '}']))
    }
}

fn heavier(way: Way, by: u32) -> Way {
    Way {
        weight: way.weight + by,
        ..way
    }
}

/// True for what leads from one text to the next, such as `, ` or `), Say(`.
fn looks_like_ron(stretch: &str) -> bool {
    let pieces = pieces(stretch);
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return false;
    };
    let comma_in_prose = last.kind == Kind::Mark(',') && !first.follows_text();
    let follows = pieces.len() > 1 || first.follows_text();
    last.leads_to_text() && !comma_in_prose && follows && oddness(&pieces, Sides { left: false, right: true }) == 0
}

#[cfg(test)]
mod tests {
    use super::{QuoteError, fixes};

    /// Each fix as what is wrong and the rest of the line from there.
    fn found(line: &str) -> Vec<(QuoteError, &str)> {
        fixes(line).iter().map(|fix| (fix.error, &line[fix.at..])).collect()
    }

    #[test]
    fn quotes_that_pair_up_are_left_alone() {
        for line in [
            r#"title: "A barking dog","#,
            r#""sam": Person(name: "Sam", unnamed: "Person at the door", age: 34, trust: 3),"#,
            r#"Say("rick", "And [you're right](smooth-talker), chief."),"#,
            r#"text: "He said \"hello\", and left.","#,
            r#"minutes: 3, // about "half" of it, don't ask"#,
            r#"say: "", // "quoted"#,
            r#"ask: ["a" "b"],"#,
            r#"says: "Yes." kind: Fact,"#,
            r##"text: r#"a "raw" one"#,"##,
            r#"title: "https://example.org","#,
        ] {
            assert_eq!(found(line), [], "{line}");
        }
    }

    #[test]
    fn a_quote_inside_a_text_is_told_from_its_ends() {
        for (line, rest) in [
            (r#"text: "He said "hello" to me.","#, r#""hello" to me.","#),
            (r#"text: ""Hi," she says.","#, r#""Hi," she says.","#),
            (r#"text: "She said, "hello", and left.","#, r#""hello", and left.","#),
            (r#"Say("sam", "I said: "No."")"#, r#""No."")"#),
            (r#"text: "He said \"hello" to me.","#, r#"" to me.","#),
            (r#"Say("sam", "Sam, "Sam", just Sam."), Trust("#, r#""Sam", just Sam."), Trust("#),
        ] {
            assert_eq!(found(line).first(), Some(&(QuoteError::Inner, rest)), "{line}");
            assert!(found(line).iter().all(|(error, _)| *error == QuoteError::Inner), "{line}");
        }
    }

    #[test]
    fn a_missing_quote_is_found_where_it_should_stand() {
        for (line, error, rest) in [
            (r#"title: "A barking dog,"#, QuoteError::Ends, ","),
            (r#"title: "A barking dog"#, QuoteError::Ends, ""),
            (r#"title: A barking dog","#, QuoteError::Begins, r#"A barking dog","#),
            (r#"Say("ortiz, "I like music."),"#, QuoteError::Ends, r#", "I like music."),"#),
            (
                r#"Say(ortiz", "I like music."),"#,
                QuoteError::Begins,
                r#"ortiz", "I like music."),"#,
            ),
            (r#"Say("ortiz", I like music."),"#, QuoteError::Begins, r#"I like music."),"#),
            (r#"Say("ortiz", "I like music.),"#, QuoteError::Ends, "),"),
            (r#"["a", "b, "c"]"#, QuoteError::Ends, r#", "c"]"#),
            (r#"["a", b", "c"]"#, QuoteError::Begins, r#"b", "c"]"#),
            (
                r#""foo: Fact(says: "The music.", worth: 1),"#,
                QuoteError::Ends,
                r#": Fact(says: "The music.", worth: 1),"#,
            ),
            (
                r#""foo": Fact(says: "The music, and more, worth: 1),"#,
                QuoteError::Ends,
                ", worth: 1),",
            ),
            (r#"Narrate("Foo [bar](kayla-robe)),"#, QuoteError::Ends, "),"),
            (r#"Say("sam", [foo](bar). More."),"#, QuoteError::Begins, r#"[foo](bar). More."),"#),
            (r#"Trust("dana, 1),"#, QuoteError::Ends, ", 1),"),
            (
                r#"[Narrate("You start."), Narrate("You go.), EndCall],"#,
                QuoteError::Ends,
                "), EndCall],",
            ),
        ] {
            assert_eq!(found(line), [(error, rest)], "{line}");
        }
    }
}
