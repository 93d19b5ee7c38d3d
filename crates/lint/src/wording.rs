//! How names and deals are listed in a message: as the reader's own messages list them.

pub(super) use scenario::wording::{deals, in_deals, list};
