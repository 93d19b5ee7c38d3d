//! How the settings come to the desk and are kept: those of who is signed in, or of the first screen.

use messages::{Language, Message};
use records::{PersonId, PersonRow, Request};

use super::asking::Then;
use super::keeping::{Done, internal};
use super::{Desk, Screen, Settings};

impl Desk {
    /// Takes who is known here, and how the first screen was last wanted. What was chosen since it was asked for is newer.
    pub(super) fn take_front(&mut self, people: Vec<PersonRow>, settings: Option<&str>) -> Done {
        self.unkept.wants_front = false;
        self.people = people;
        if self.unkept.first_screens.is_some() || self.unkept.own.is_some() || self.screen != Screen::Who {
            return Ok(());
        }
        self.take_settings(settings)
    }

    /// Takes the settings of who came in, unless they have chosen others meanwhile.
    pub(super) fn take_own_settings(&mut self, settings: Option<&str>) -> Done {
        if self.unkept.own.is_some() {
            return Ok(());
        }
        self.take_settings(settings)
    }

    /// Takes settings as they were kept; someone who has chosen none keeps those of the first screen.
    fn take_settings(&mut self, json: Option<&str>) -> Done {
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
        self.chose_settings = true;
        let json = Some(serde_json::to_string(&self.settings).map_err(internal)?);
        if self.is_somebodys() {
            self.unkept.own = json;
        } else {
            self.unkept.first_screens = json;
        }
        self.unkept.say_again(false);
        self.ask_settings(now_ms);
        Ok(())
    }

    /// Has what was chosen kept, as soon as it is known whose it is.
    pub(super) fn ask_settings(&mut self, now_ms: i64) {
        let own = self.person_id().map(|person| (Some(person), self.unkept.own.clone()));
        for (person, json) in std::iter::once((None, self.unkept.first_screens.clone())).chain(own) {
            let Some(json) = json else { continue };
            let request = Request::Settings {
                person,
                json: json.clone(),
                unix_ms: now_ms,
            };
            self.ask(request, Then::Settings(person, json), now_ms);
        }
    }

    /// Settings are kept; what was chosen since is not yet.
    pub(super) fn settings_kept(&mut self, person: Option<PersonId>, json: &str) {
        self.wanted_kept();
        let here = self.person_id();
        let unkept = match person {
            None => &mut self.unkept.first_screens,
            Some(_) if person == here => &mut self.unkept.own,
            Some(_) => return,
        };
        unkept.take_if(|wanted| wanted == json);
    }
}
