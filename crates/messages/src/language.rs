//! Which languages the interface is written in, and where their words are.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub enum Language {
    /// English, as spoken in the United States.
    #[default]
    English,
    /// Spanish, as spoken in the United States.
    Spanish,
    /// English made strange and longer: what stays plain on a screen is not translatable.
    Pseudo,
}

macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../assets/locales/", $folder, "/", $name, ".ftl")))),+]
    };
}

/// The files in English, each with its name.
const ENGLISH: &[(&str, &str)] =
    files!("en": "bench", "call", "common", "debrief", "errors", "front", "places", "report", "settings", "stage");
/// The files in Spanish.
const SPANISH: &[(&str, &str)] =
    files!("es": "bench", "call", "common", "debrief", "errors", "front", "places", "report", "settings", "stage");

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::Spanish, Self::Pseudo];
    /// Those a trainee is offered.
    pub const OFFERED: [Self; 2] = [Self::English, Self::Spanish];

    /// Its tag, as standards write it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
            Self::Spanish => "es-US",
            Self::Pseudo => "en-XA",
        }
    }

    /// Its two letters, as a scenario names its language.
    pub fn letters(self) -> &'static str {
        &self.tag()[..2]
    }

    /// Its name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Pseudo => "Ƥşéûðö",
        }
    }

    /// The language of a tag, such as a system reports; English where none of ours fits.
    pub fn of_tag(tag: &str) -> Self {
        let all = Self::ALL.into_iter();
        let exact = all.clone().find(|l| l.tag().eq_ignore_ascii_case(tag));
        let near = || all.clone().find(|l| tag.to_ascii_lowercase().starts_with(l.letters()));
        exact.or_else(near).unwrap_or_default()
    }

    /// Its files, each with its name.
    pub fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::English | Self::Pseudo => ENGLISH,
            Self::Spanish => SPANISH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_systems_tag_finds_the_nearest_language() {
        for (tag, language) in [
            ("es-MX", Language::Spanish),
            ("es", Language::Spanish),
            ("en-GB", Language::English),
            ("en-XA", Language::Pseudo),
            ("de-DE", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::of_tag(tag), language, "{tag}");
        }
    }
}
