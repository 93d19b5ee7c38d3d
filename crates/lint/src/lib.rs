//! What an author should know: one rule, one page. A rule finds, its page explains, and the page's examples are its tests.
//!
//! The reader of scenario files reports what keeps a call from being played; the rules here report what plays badly. Both
//! have their page in the same table, so that every name a check prints can be explained.

mod checked;
mod conditions;
pub mod coverage;
mod library;
mod never;
mod page;
mod rule;
mod rules;
mod subject;
mod wording;
mod words;

pub use checked::{Checked, check};
pub use library::controllers_alike;
pub use page::{Example, Page};
pub use rule::Rule;
pub use rules::{RULES, all, rule};
