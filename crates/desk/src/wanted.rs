//! How the settings come to the desk and are kept: those of who is signed in, or of the first screen.

use messages::{Language, Message};
use records::Request;

use super::asking::Then;
use super::keeping::{Done, internal};
use super::{Desk, Settings};

impl Desk {
    /// Takes the settings of who is signed in; someone who has chosen none keeps those of the first screen.
    pub(super) fn take_settings(&mut self, json: Option<&str>) -> Done {
        let Some(json) = json else { return Ok(()) };
        self.chose_settings = true;
        let read = serde_json::from_str::<Settings>(json);
        self.settings = read
            .map_err(|why| Message::plain("desk-settings-unreadable").with("detail", why.to_string()))?
            .within_range();
        Ok(())
    }

    /// Speaks the system's language until somebody has chosen one.
    pub fn speak(&mut self, language: Language) {
        if !self.chose_settings {
            self.settings.language = language;
        }
    }

    /// Has the program otherwise from now on, and the next time.
    pub(super) fn set(&mut self, settings: Settings, now_ms: i64) -> Done {
        self.settings = settings.within_range();
        let json = serde_json::to_string(&self.settings).map_err(internal)?;
        let person = self.person_id();
        let unix_ms = now_ms;
        self.ask(Request::Settings { person, json, unix_ms }, Then::Nothing, now_ms);
        Ok(())
    }
}
