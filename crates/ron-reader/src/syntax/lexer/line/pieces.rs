//! A stretch of a line cut into what could be words and marks of RON, and how little it looks like RON.

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name, or text in other quotes.
    Word,
    /// A name with a capital.
    Form,
    /// A number.
    Number,
    /// A bracket, comma or colon.
    Mark(char),
    /// What stands in prose alone.
    Odd,
}

/// A piece and its place in the stretch.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Piece {
    pub(super) fn is_word(self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Form | Kind::Number)
    }

    /// What may follow a text: a comma, a colon, a closing bracket.
    pub(super) fn follows_text(self) -> bool {
        matches!(self.kind, Kind::Mark(',' | ':' | '=' | ')' | ']' | '}'))
    }

    /// What may stand before a text: a comma, a colon, an opening bracket.
    pub(super) fn leads_to_text(self) -> bool {
        matches!(self.kind, Kind::Mark(',' | ':' | '=' | '(' | '[' | '{'))
    }

    fn opens(self) -> bool {
        matches!(self.kind, Kind::Mark('(' | '[' | '{'))
    }

    fn closes(self) -> bool {
        matches!(self.kind, Kind::Mark(')' | ']' | '}'))
    }
}

/// The pieces of a stretch, up to a comment.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if text[at..].starts_with("//") {
            break;
        }
        let start = at;
        let (kind, len) = piece(&text[at..], first);
        at += len;
        if let Some(kind) = kind {
            pieces.push(Piece { kind, start, end: at });
        }
    }
    pieces
}

/// What stands first, and how long it is; blank space is nothing.
fn piece(rest: &str, first: char) -> (Option<Kind>, usize) {
    let run = |more: fn(char) -> bool| rest.find(|c| !more(c)).unwrap_or(rest.len());
    let after = &rest[first.len_utf8()..];
    match first {
        c if c.is_whitespace() => (None, c.len_utf8()),
        '0'..='9' => (Some(Kind::Number), run(|c| c.is_alphanumeric() || c == '_' || c == '.')),
        '-' | '+' | '.' if after.starts_with(|c: char| c.is_ascii_digit()) => {
            let number = after.find(|c: char| !(c.is_alphanumeric() || c == '.')).unwrap_or(after.len());
            (Some(Kind::Number), 1 + number)
        }
        c if c.is_uppercase() => (Some(Kind::Form), run(|c| c.is_alphanumeric() || c == '_')),
        c if c.is_alphabetic() || c == '_' => (Some(Kind::Word), run(|c| c.is_alphanumeric() || c == '_')),
        ',' | ':' | '=' | '(' | ')' | '[' | ']' | '{' | '}' => (Some(Kind::Mark(first)), 1),
        '\'' => quoted(after, 1, &['\'']),
        '\u{201c}' | '\u{201d}' | '\u{201e}' => quoted(after, 3, &['\u{201c}', '\u{201d}']),
        c => (Some(Kind::Odd), c.len_utf8()),
    }
}

fn quoted(after: &str, open: usize, close: &[char]) -> (Option<Kind>, usize) {
    match after.find(close) {
        Some(end) => (Some(Kind::Word), open + end + after[end..].chars().next().map_or(0, char::len_utf8)),
        None => (Some(Kind::Odd), open),
    }
}

/// On which sides a stretch touches a text; elsewhere the line begins or ends there.
#[derive(Clone, Copy)]
pub(super) struct Sides {
    pub(super) left: bool,
    pub(super) right: bool,
}

/// How little a stretch looks like what stands between texts: 0 where it may well be that.
pub(super) fn oddness(pieces: &[Piece], Sides { left, right }: Sides) -> u32 {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return if left && right { 2 } else { 0 };
    };
    let odd = pieces.iter().filter(|p| p.kind == Kind::Odd).count();
    let side_by_side = pieces.windows(2).filter(|pair| pair[0].is_word() && pair[1].is_word()).count();
    let mut cost = u32::try_from((odd + side_by_side).min(6)).unwrap_or(6) * 2;
    if left && !first.follows_text() {
        let starts_item = pieces.get(1).is_some_and(|p| matches!(p.kind, Kind::Mark(':' | '=' | '(')));
        cost += if first.is_word() && !starts_item { 7 } else { 2 };
    }
    if right && !last.leads_to_text() {
        cost += if last.is_word() { 5 } else { 2 };
    }
    cost
}

/// True where `next` may follow `piece` in RON; `after` is what follows that.
pub(super) fn may_follow(piece: Piece, next: Piece, after: Option<Piece>) -> bool {
    if next.kind == Kind::Odd || piece.kind == Kind::Odd {
        return false;
    }
    let starts_item = after.is_some_and(|p| matches!(p.kind, Kind::Mark(':' | '=' | '(')));
    match piece.kind {
        Kind::Mark(',') => match next.kind {
            Kind::Number => true,
            Kind::Form => after.is_some_and(|p| p.follows_text() || p.kind == Kind::Mark('(')),
            Kind::Word => starts_item,
            _ => next.opens() || next.closes(),
        },
        Kind::Mark(':' | '=') => next.is_word() || next.opens(),
        _ if piece.opens() => next.is_word() || next.opens() || next.closes(),
        _ if piece.closes() => next.closes() || next.kind == Kind::Mark(','),
        _ => next.follows_text() || next.kind == Kind::Mark('('),
    }
}
