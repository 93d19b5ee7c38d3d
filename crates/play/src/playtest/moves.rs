//! What a trainee can do next in a call, besides noticing.

use crate::session::{Choice, Session};

/// What can be chosen now; nothing once the call is over. A checkpoint is answered with its first hypothesis: no score reads it.
pub(super) fn moves(session: &Session) -> impl Iterator<Item = Choice> + '_ {
    let first = |choice: &Choice| !matches!(choice, Choice::Suppose(ix, _) if ix.ix() > 0);
    session.options().filter(first)
}
