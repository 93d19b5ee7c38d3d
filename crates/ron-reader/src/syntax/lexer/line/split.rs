//! Where a text ends that has no closing quote, and where one begins that has no opening quote.

use super::pieces::{Kind, may_follow, pieces};

/// Where the text ends at the head of a stretch of line whose rest is RON. `right` is true where a text follows; otherwise the
/// line ends there.
pub(super) fn end_of_text(stretch: &str, right: bool) -> Option<usize> {
    let pieces = pieces(stretch);
    let marked = end_of_marks(stretch);
    let mut end = None;
    for ix in (0..pieces.len()).rev() {
        let piece = pieces[ix];
        let fits = match pieces.get(ix + 1) {
            Some(next) => may_follow(piece, *next, pieces.get(ix + 2).copied()),
            None if right => piece.leads_to_text(),
            None => !matches!(piece.kind, Kind::Odd | Kind::Mark(':' | '=')),
        };
        if !fits || piece.start < marked {
            break;
        }
        if piece.follows_text() {
            end = Some(piece.start);
        }
    }
    match end {
        None if !right => Some(stretch.trim_end().len()),
        end => end,
    }
}

/// Where the last `[phrase](detail-id)` ends, which is text for sure.
fn end_of_marks(stretch: &str) -> usize {
    let Some(middle) = stretch.rfind("](") else { return 0 };
    stretch[middle..].find(')').map_or(0, |end| middle + end + 1)
}

/// Where the first `[phrase](detail-id)` begins, which is text for sure.
fn start_of_marks(stretch: &str) -> usize {
    let middle = stretch.find("](").unwrap_or(0);
    stretch[..middle].rfind('[').unwrap_or(stretch.len())
}

/// Where the text begins at the end of a stretch of line whose head is RON. `left` is true where a text comes before; otherwise
/// the line begins there.
pub(super) fn start_of_text(stretch: &str, left: bool) -> Option<usize> {
    let pieces = pieces(stretch);
    let marked = start_of_marks(stretch);
    let mut after_comma = (!left).then_some(0);
    let mut after_lead = None;
    for (ix, piece) in pieces.iter().enumerate() {
        let fits = match ix.checked_sub(1) {
            Some(before) => may_follow(pieces[before], *piece, pieces.get(ix + 1).copied()),
            None => !left || piece.follows_text(),
        };
        if !fits || piece.start >= marked {
            break;
        }
        if piece.kind == Kind::Mark(',') {
            after_comma = Some(piece.end);
        } else if piece.leads_to_text() {
            after_lead = Some(piece.end);
        }
    }
    let from = after_lead.or(after_comma)?;
    let text = stretch[from..].trim_start();
    (!text.trim_end().is_empty()).then(|| stretch.len() - text.len())
}
