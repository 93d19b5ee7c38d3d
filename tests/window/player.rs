//! A trainee at the keyboard: knows from a session of their own which key does what, as a person knows from the screen.

use std::sync::Arc;

use play::session::{Action, Concern, Phase, Place, Session, Walkthrough};
use scenario::{Element, Scenario};

use super::driver::Driver;
use super::screen::Screen;

/// The trainee.
pub(crate) struct Player {
    /// The call as it should be on screen.
    pub(crate) session: Session,
    /// What was done, as it should be on disk.
    pub(crate) actions: Vec<Action>,
    /// Take a picture of each scene, and of each panel once.
    pub(crate) pictures: bool,
    seen: Vec<String>,
    /// The widget of the report that has the focus, from 1.
    focus: usize,
}

impl Player {
    pub(crate) fn new(scenario: &Arc<Scenario>, walk: &Walkthrough) -> Self {
        let deal = scenario.deal(&walk.deal).unwrap();
        Self {
            session: Session::new(Arc::clone(scenario), deal, walk.seed, walk.mode),
            actions: Vec::new(),
            pictures: true,
            seen: Vec::new(),
            focus: 0,
        }
    }

    /// Does one action of a walkthrough with keys alone, and waits until it is on disk.
    pub(crate) fn play(&mut self, action: &Action, driver: &mut Driver, screen: &Screen) {
        match action {
            Action::Listen => {
                while self.session.phase() == Phase::Lines {
                    driver.press(&["space"]);
                    self.done(Action::Continue, driver);
                }
                self.picture(screen, &self.scene_name());
            }
            Action::Ask(id) => self.option("a", id, driver, screen),
            Action::Look(id) => self.option("l", id, driver, screen),
            Action::Do(id) => self.option("d", id, driver, screen),
            Action::Notice(..) => self.notice(action, driver, screen),
            Action::Checkpoint(id, sure) => {
                let at = self.session.scenario().hypotheses.iter().position(|h| h.id == *id).unwrap();
                self.picture(screen, "checkpoint");
                driver.press(&[&(at + 1).to_string()]);
                self.picture(screen, "checkpoint-how-sure");
                driver.press(&[&sure.to_string()]);
                self.done(action.clone(), driver);
            }
            Action::Narrate(words) => {
                self.focus_on(self.last_tick() + 1, driver);
                driver.write(words);
                self.picture(screen, "report-written");
                self.after(action.clone());
            }
            Action::FileReport => {
                driver.press(&["ctrl+Return"]);
                self.done(action.clone(), driver);
                self.picture(screen, "rating");
            }
            Action::Rate(n) => {
                driver.press(&[&n.to_string()]);
                self.done(action.clone(), driver);
            }
            _ => self.tick(action, driver, screen),
        }
    }

    fn after(&mut self, action: Action) {
        self.session.apply(&action).unwrap();
        self.actions.push(action);
    }

    fn done(&mut self, action: Action, driver: &Driver) {
        self.after(action.clone());
        driver.wait_for_step(self.actions.len(), &action);
    }

    fn picture(&mut self, screen: &Screen, name: &str) {
        if self.pictures && !self.seen.iter().any(|seen| seen == name) {
            self.seen.push(name.to_owned());
            screen.picture(name);
        }
    }

    fn scene_name(&self) -> String {
        if self.session.phase() == Phase::Report {
            return "report".to_owned();
        }
        let scene = &self.session.scenario().scenes[self.session.scene().ix()];
        format!("scene-{}", scene.id)
    }

    /// Chooses from one of the hub's lists: its letter, 0 for each nine before, then the digit.
    fn option(&mut self, list: &str, id: &str, driver: &Driver, screen: &Screen) {
        let scenario = Arc::clone(self.session.scenario());
        let at = match list {
            "a" => self.session.open_questions().position(|ix| scenario.questions[ix.ix()].id == id),
            "l" => {
                let mut open = self.session.open_looks();
                open.position(|ix| scenario.object_names[scenario.objects[ix.ix()].name.ix()] == id)
            }
            _ => {
                let mut open = self.session.open_acts();
                open.position(|ix| scenario.act_names[scenario.acts[ix.ix()].name.ix()] == id)
            }
        };
        let at = at.unwrap_or_else(|| panic!("`{id}` is not open"));
        driver.press(&[list]);
        self.picture(screen, &format!("{}-{list}", self.scene_name()));
        for _ in 0..at / 9 {
            driver.press(&["0"]);
        }
        driver.press(&[&(at % 9 + 1).to_string()]);
        let action = match list {
            "a" => Action::Ask(id.to_owned()),
            "l" => Action::Look(id.to_owned()),
            _ => Action::Do(id.to_owned()),
        };
        self.done(action, driver);
    }

    /// Reads back to the line, takes the focus to its phrase (or on to the object), notices it.
    fn notice(&mut self, action: &Action, driver: &Driver, screen: &Screen) {
        let Action::Notice(_, concern) = action else { return };
        let mut after = self.session.clone();
        after.apply(action).unwrap();
        let place = after.notes().find(|n| self.session.note_at(n.place) != Some(n)).unwrap().place;
        self.take_focus(place, driver);
        self.picture(screen, "focus");
        driver.press(&["n"]);
        self.picture(screen, "notice");
        match concern {
            Concern::Inconclusive => driver.press(&["5"]),
            Concern::SpeaksAgainst => driver.press(&["6"]),
            Concern::Matters(element, sure) => {
                let elements = [Element::Act, Element::Means, Element::Purpose, Element::Welfare];
                let digit = elements.iter().position(|e| e == element).unwrap() + 1;
                driver.press(&[&digit.to_string()]);
                self.picture(screen, "notice-how-sure");
                driver.press(&[&sure.to_string()]);
            }
        }
        self.done(Action::Notice(self.session.target_of(place), *concern), driver);
        driver.press(&["t"]);
    }

    fn take_focus(&self, place: Place, driver: &Driver) {
        match place {
            Place::Phrase(line, phrase) => {
                let lines = self.session.transcript();
                for _ in line as usize + 1..lines.len() {
                    driver.press(&["Prior"]);
                }
                driver.press(&["n"]);
                let text = lines[line as usize].what.line(self.session.scenario()).unwrap();
                let phrases = self.session.scenario().line(text).phrases.len();
                for _ in phrase as usize + 1..phrases {
                    driver.press(&["shift+Tab"]);
                }
            }
            Place::Object(name) => {
                let scenario = self.session.scenario();
                let at = self.session.visible_objects().position(|ix| scenario.objects[ix.ix()].name == name);
                driver.press(&["n"]);
                for _ in 0..=at.unwrap() {
                    driver.press(&["Tab"]);
                }
            }
            Place::Line(_) => unreachable!("the screen notices phrases"),
        }
    }

    /// Where an entry of the report stands among what can have the focus, from 1.
    fn tick(&mut self, action: &Action, driver: &Driver, screen: &Screen) {
        let (scenario, session) = (Arc::clone(self.session.scenario()), &self.session);
        let dispositions = session.open_dispositions().count();
        let notes = dispositions + 5;
        let explanations = notes + session.notes().count();
        let statements = explanations + scenario.explanations.len();
        let at = match action {
            Action::Conclude(id) => session
                .open_dispositions()
                .position(|ix| scenario.dispositions[ix.ix()].id == *id)
                .unwrap(),
            Action::Certainty(sure) => dispositions + usize::from(*sure) - 1,
            Action::Explain(id) => explanations + scenario.explanations.iter().position(|e| e.id == *id).unwrap(),
            Action::State(id) => statements + scenario.statements.iter().position(|s| s.id == *id).unwrap(),
            Action::Support(_) => {
                let mut after = session.clone();
                after.apply(action).unwrap();
                let place = *after.report().support.last().unwrap();
                notes + session.notes().position(|n| n.place == place).unwrap()
            }
            other => panic!("the keyboard player cannot do {other:?} yet"),
        };
        self.focus_on(at + 1, driver);
        driver.press(&["space"]);
        let action = match action {
            Action::Support(_) => {
                let place = self.session.notes().nth(at - notes).unwrap().place;
                Action::Support(self.session.target_of(place))
            }
            other => other.clone(),
        };
        self.done(action, driver);
        self.picture(screen, "report-begun");
    }

    /// The last box of the report that can be ticked.
    fn last_tick(&self) -> usize {
        let (scenario, session) = (self.session.scenario(), &self.session);
        session.open_dispositions().count() + 5 + session.notes().count() + scenario.explanations.len() + scenario.statements.len()
    }

    fn focus_on(&mut self, widget: usize, driver: &Driver) {
        for _ in self.focus..widget {
            driver.press(&["Tab"]);
        }
        for _ in widget..self.focus {
            driver.press(&["shift+Tab"]);
        }
        self.focus = widget;
    }
}
