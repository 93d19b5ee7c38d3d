//! The scenario language: what an author wrote, read and made sound.
//!
//! The way of a file: text (`ron-reader`) -> typed document ([`document`]) -> sound [`Scenario`] (`compile`). This room does
//! not know that anyone plays a scenario.

mod bits;
mod catalog;
mod compile;
mod components;
mod condition;
pub mod document;
mod draw;
mod effects;
mod forms;
mod id;
pub mod look;
mod memo;
mod model;
mod number;
mod origin;
mod phrase;
pub mod picture;
mod profile;
mod reads;
pub mod reference;
mod stance;
mod symbols;

pub mod translation;
pub mod wording;

pub use bits::Bits;
pub use catalog::{Catalog, CatalogFreedom, Crime, Indicator, IndicatorKind};
pub use compile::{Compiled, compile, compile_unplayed};
pub use components::Components;
pub use condition::Cond;
pub use draw::split_mix_64;
pub use effects::{Change, Effects, Leads, Under, Variable};
pub use forms::{is_date, is_language_tag, wrong_letters};
pub use id::{is_id, is_of_id};
pub use memo::Memo;
pub use model::*;
pub use number::{Count, Grounds, MOST_STORY_SECS, Minutes, Percent, Ranged, Secs, Trust, TrustStep, Weight, Worth, Years};
pub use origin::{Origin, digest, normalised, plain_lines, text_hash};
pub use phrase::{Marked, mark_ids, read_marks};
pub use profile::{EntryKind, Profile, ProfileEntry, StandardDoc};
pub use reads::Reads;
pub use symbols::{Symbol, Symbols};
