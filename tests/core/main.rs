//! What the core promises, tested without egui, bevy or a display.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod attempts;
mod author_tools;
mod beside;
mod cli;
mod console;
mod doors;
mod drilled;
mod explorer;
mod explorer_proofs;
mod judged;
mod kept;
mod kept_files;
mod language_server;
mod library_rules;
mod lint_pages;
mod messages;
mod mistakes;
mod mutations;
mod one_check;
mod personas;
mod play_ends;
mod properties;
mod reader;
mod records;
mod reference;
mod rescored;
mod ron_agrees;
mod scored;
mod second_format;
mod shifts;
mod shipped;
mod sound;
mod tidy;
mod truths;
mod tutorial;
