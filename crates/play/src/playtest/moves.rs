//! What a trainee can do next in a call, besides noticing.

use crate::session::{Action, Choice, Session};

/// The inputs open now; none once the call is over. A checkpoint is answered with its first hypothesis: no score reads it.
pub(super) fn moves(session: &Session) -> Vec<Action> {
    let first = |choice: &Choice| !matches!(choice, Choice::Suppose(ix, _) if ix.ix() > 0);
    session.options().filter(first).map(|choice| session.action(choice)).collect()
}
