//! How one person wants the program to look, read, sound and answer to keys. Kept with the person; none of it is scored.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use messages::Language;

/// How a person wants it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the interface, and of the calls that are translated.
    pub language: Language,
    /// The colours.
    pub theme: ColorTheme,
    /// Text size in percent, 80 to 200.
    pub text_percent: u16,
    /// The typeface of running text.
    pub face: Face,
    /// Line height in percent of the face's own, 100 to 200.
    pub line_percent: u16,
    /// Space added between letters, in hundredths of the text's size, 0 to 20.
    pub letter_hundredths: u16,
    /// How fast a fresh line appears.
    pub text_speed: TextSpeed,
    /// True where nothing may move by itself.
    pub reduced_motion: bool,
    /// True where the stage is shown as a list of what is on it.
    pub list_view: bool,
    /// Loudness in percent, 0 to 100.
    pub volume: u8,
    /// True where nothing may sound.
    pub mute: bool,
    /// How questions are asked.
    pub asking: AskingWay,
    /// Keys that were changed; the others are as in [`KeyAction::usual`].
    pub keys: BTreeMap<KeyAction, Chord>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::English,
            theme: ColorTheme::Dark,
            text_percent: 100,
            face: Face::Plain,
            line_percent: 100,
            letter_hundredths: 0,
            text_speed: TextSpeed::Instant,
            reduced_motion: false,
            list_view: false,
            volume: 70,
            mute: false,
            asking: AskingWay::Words,
            keys: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// The same with every number brought into its range, as one read from a file may lie outside.
    #[must_use]
    pub fn within_range(mut self) -> Self {
        self.text_percent = self.text_percent.clamp(80, 200);
        self.line_percent = self.line_percent.clamp(100, 200);
        self.letter_hundredths = self.letter_hundredths.min(20);
        self.volume = self.volume.min(100);
        self
    }

    /// For a room with a projector: dark on light, larger, with room between the lines.
    #[must_use]
    pub fn for_projector(mut self) -> Self {
        self.theme = ColorTheme::Light;
        self.text_percent = self.text_percent.max(125);
        self.line_percent = self.line_percent.max(115);
        self
    }

    /// The keys that do something.
    pub fn chord(&self, action: KeyAction) -> Chord {
        self.keys.get(&action).cloned().unwrap_or_else(|| action.usual())
    }

    /// Gives an action another key. What had that key before gets the one that is let go, so that nothing is without one.
    pub fn rebind(&mut self, action: KeyAction, chord: Chord) {
        let before = self.chord(action);
        let other = KeyAction::ALL.into_iter().find(|a| *a != action && self.chord(*a) == chord);
        if let Some(other) = other {
            self.set(other, before);
        }
        self.set(action, chord);
    }

    fn set(&mut self, action: KeyAction, chord: Chord) {
        if chord == action.usual() {
            self.keys.remove(&action);
        } else {
            self.keys.insert(action, chord);
        }
    }
}

/// How questions are asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum AskingWay {
    /// In one's own words; the list is a key away.
    #[default]
    Words,
    /// From the list.
    List,
    /// In one's own words only. The record says so, and also where the list was given back as an accommodation.
    WordsOnly,
}

impl AskingWay {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Words, Self::List, Self::WordsOnly];
}

/// The themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum ColorTheme {
    /// Light on dark, for a dim room.
    #[default]
    Dark,
    /// Dark on light, for a bright one.
    Light,
    /// As much contrast as a screen gives.
    HighContrast,
}

impl ColorTheme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Dark, Self::Light, Self::HighContrast];
}

/// The typefaces of running text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum Face {
    /// Inter.
    #[default]
    Plain,
    /// `OpenDyslexic`, with heavy feet under its letters.
    Dyslexic,
}

impl Face {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Plain, Self::Dyslexic];
}

/// How fast a fresh line appears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum TextSpeed {
    /// All at once.
    #[default]
    Instant,
    /// About as fast as people speak.
    Spoken,
    /// Half as fast.
    Slow,
}

impl TextSpeed {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Instant, Self::Spoken, Self::Slow];

    /// Letters a second; `None` where all come at once. People speak some 150 words, or 900 letters, a minute.
    pub fn letters_a_second(self) -> Option<u32> {
        match self {
            Self::Instant => None,
            Self::Spoken => Some(15),
            Self::Slow => Some(8),
        }
    }
}

/// Something that a key does. What arrows, Tab, Enter, Space, Escape, page keys and digits do is the system's own custom and stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum KeyAction {
    /// Notices what has the focus, or goes to the latest phrase.
    Notice,
    /// Takes a note back.
    TakeBack,
    /// Shows the notebook.
    Notebook,
    /// Shows the transcript.
    Transcript,
    /// Shows what can be asked.
    Ask,
    /// Shows the list of questions where they are typed.
    QuestionList,
    /// Shows what can be looked at.
    Look,
    /// Shows what can be done.
    Act,
    /// Shows the stage as a list, or as a picture.
    ListView,
    /// Opens the settings.
    Settings,
    /// Shows all keys.
    Keys,
    /// Leaves the call.
    Leave,
    /// Fills the screen.
    FullScreen,
}

impl KeyAction {
    /// All of them, in the order they are listed.
    pub const ALL: [Self; 13] = [
        Self::Notice,
        Self::TakeBack,
        Self::Notebook,
        Self::Transcript,
        Self::Ask,
        Self::QuestionList,
        Self::Look,
        Self::Act,
        Self::ListView,
        Self::Settings,
        Self::Keys,
        Self::Leave,
        Self::FullScreen,
    ];

    /// The key it has where nobody chose another.
    pub fn usual(self) -> Chord {
        let (key, shift) = match self {
            Self::Notice => ("N", false),
            Self::TakeBack => ("N", true),
            Self::Notebook => ("B", false),
            Self::Transcript => ("T", false),
            Self::Ask => ("A", false),
            Self::QuestionList => ("F2", false),
            Self::Look => ("L", false),
            Self::Act => ("D", false),
            Self::ListView => ("V", false),
            Self::Settings => ("A", true),
            Self::Keys => ("F1", false),
            Self::Leave => ("F10", false),
            Self::FullScreen => ("F11", false),
        };
        Chord {
            key: key.to_owned(),
            shift,
        }
    }
}

/// A key, with Shift or without.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Chord {
    /// The key's name, as the window's toolkit names it.
    pub key: String,
    /// True where Shift is held.
    pub shift: bool,
}

impl std::fmt::Display for Chord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let shift = if self.shift { "Shift+" } else { "" };
        write!(f, "{shift}{}", self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::{Chord, KeyAction, Settings};

    #[test]
    fn a_key_that_is_taken_changes_places() {
        let mut settings = Settings::default();
        settings.rebind(KeyAction::Notebook, KeyAction::Notice.usual());
        assert_eq!(settings.chord(KeyAction::Notebook), KeyAction::Notice.usual());
        assert_eq!(settings.chord(KeyAction::Notice), KeyAction::Notebook.usual());
        settings.rebind(KeyAction::Notice, KeyAction::Notice.usual());
        assert!(settings.keys.is_empty(), "as it was");
    }

    #[test]
    fn no_two_actions_ever_share_a_key() {
        let mut settings = Settings::default();
        let spare = Chord {
            key: "Q".to_owned(),
            shift: false,
        };
        for (n, action) in KeyAction::ALL.into_iter().enumerate() {
            let chord = if n % 3 == 0 {
                spare.clone()
            } else {
                KeyAction::ALL[(n * 7) % 12].usual()
            };
            settings.rebind(action, chord);
            for a in KeyAction::ALL {
                let same = KeyAction::ALL.into_iter().filter(|b| settings.chord(*b) == settings.chord(a));
                assert_eq!(same.count(), 1, "{a:?}");
            }
        }
    }
}
