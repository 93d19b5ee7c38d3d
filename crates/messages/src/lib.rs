//! Which words the program says, in each language it speaks. The words themselves are the Fluent files of `assets/locales`.
//!
//! Scenario text is not here: it belongs to its author, and a translation of it stands beside the scenario.

mod language;
mod message;
mod pseudo;

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use language::Language;
pub use message::{Argument, Message};

/// Everything the program says in one language.
pub struct Messages {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Words that take nothing, as they are shown.
    plain: HashMap<String, String>,
}

/// The words of a language.
pub fn messages(language: Language) -> &'static Messages {
    static ENGLISH: LazyLock<Messages> = LazyLock::new(|| Messages::read(Language::English));
    static SPANISH: LazyLock<Messages> = LazyLock::new(|| Messages::read(Language::Spanish));
    static PSEUDO: LazyLock<Messages> = LazyLock::new(|| Messages::read(Language::Pseudo));
    match language {
        Language::English => &ENGLISH,
        Language::Spanish => &SPANISH,
        Language::Pseudo => &PSEUDO,
    }
}

impl Messages {
    fn read(language: Language) -> Self {
        // The tag is one of ours, and a test reads every file.
        let tag = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks that keep scripts of both directions apart; egui shows them as boxes, and no such script is offered.
        bundle.set_use_isolating(false);
        if language == Language::Pseudo {
            bundle.set_transform(Some(pseudo::transform));
        }
        let mut ids = Vec::new();
        for (_, text) in language.files() {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(sound_part, _)| sound_part);
            ids.extend(ids_of(text));
            bundle.add_resource_overriding(resource);
        }
        let mut words = Self {
            language,
            bundle,
            plain: HashMap::new(),
        };
        let plain = ids.into_iter().filter_map(|id| Some((id.to_owned(), words.format(id, None)?)));
        words.plain = plain.collect();
        words
    }

    /// A message that takes nothing; its id where there is no such message.
    pub fn say(&'static self, id: &'static str) -> &'static str {
        self.plain.get(id).map_or(id, String::as_str)
    }

    /// A message with what it takes.
    pub fn fill(&self, id: &str, given: &[(&str, Argument)]) -> String {
        let mut args = FluentArgs::with_capacity(given.len());
        for (name, value) in given {
            let value = match value {
                Argument::Text(text) => FluentValue::from(text.as_str()),
                Argument::Number(number) => FluentValue::from(*number),
            };
            args.set(*name, value);
        }
        self.format(id, Some(&args)).unwrap_or_else(|| id.to_owned())
    }

    /// What a part of the program had to say, in this language.
    pub fn tell(&self, said: &Message) -> String {
        self.fill(said.id, &said.given)
    }

    /// `None` where there is no such message, or where it takes something that was not given.
    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut lacks = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut lacks);
        lacks.is_empty().then(|| text.into_owned())
    }
}

/// The ids of the messages in a Fluent file: what stands at a line's start before an equals sign.
pub fn ids_of(file: &str) -> impl Iterator<Item = &str> {
    let lines = file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    lines.filter_map(|line| line.split_once('=').map(|(id, _)| id.trim()))
}
