//! How the settings come to the desk and are kept: those of who is signed in, or of the first screen.

use words::{Language, Said};

use super::keeping::{Done, internal, said};
use super::{Desk, Settings};

impl Desk {
    /// Takes the settings of who is signed in; someone who has chosen none keeps those of the first screen.
    pub(super) fn read_settings(&mut self) {
        let Some(records) = &self.records else { return };
        let who = self.person_id();
        let kept = records.settings(who).transpose().or_else(|| records.settings(None).transpose());
        self.chose_settings |= kept.is_some();
        match kept {
            None => {}
            Some(Err(why)) => self.trouble = Some(said(why)),
            Some(Ok(json)) => match serde_json::from_str::<Settings>(&json) {
                Ok(settings) => self.settings = settings.within_range(),
                Err(why) => self.trouble = Some(Said::plain("desk-settings-unreadable").with("detail", why.to_string())),
            },
        }
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
        match &self.records {
            Some(records) => records.keep_settings(self.person_id(), &json, now_ms).map_err(said),
            None => Ok(()),
        }
    }
}
