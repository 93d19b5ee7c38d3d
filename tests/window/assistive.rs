//! A whole call through the accessibility tree alone: AT-SPI over a session bus, as a screen reader has it. No key, no pointer,
//! but for the words of the narrative, which are typed into the field that has the focus.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use desk::{AskingWay, Settings};
use messages::{Language, Messages, messages};
use play::session::{Action, Concern, Phase, Place, Session, Walkthrough};
use records::Records;
use scenario::{Element, Scenario};

use super::driver::CALLS;
use super::screen::Screen;
use super::{scenario, walkthrough};

/// What is pressed for an action, and what must be heard after it.
struct Step {
    press: Vec<String>,
    shows: Vec<String>,
    write: Option<String>,
}

impl Step {
    fn press(names: impl IntoIterator<Item = String>) -> Self {
        Self {
            press: names.into_iter().collect(),
            shows: Vec::new(),
            write: None,
        }
    }

    fn json(&self) -> String {
        let mut step = serde_json::json!({ "press": self.press, "shows": self.shows });
        if let Some(text) = &self.write {
            step["write"] = text.as_str().into();
        }
        step.to_string()
    }
}

/// A trainee who hears names and presses them.
struct Listener {
    session: Session,
    words: &'static Messages,
    actions: Vec<Action>,
    steps: Vec<Step>,
}

impl Listener {
    fn new(scenario: &Arc<Scenario>, walk: &Walkthrough) -> Self {
        let deal = scenario.deal(&walk.deal).unwrap();
        Self {
            session: Session::new(Arc::clone(scenario), deal, walk.seed, walk.mode),
            words: messages(Language::English),
            actions: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// Plans one action of the walkthrough.
    fn plan(&mut self, action: &Action) {
        if *action == Action::Listen {
            while self.session.phase() == Phase::Lines {
                let go_on = Step::press([self.words.say("go-on").to_owned()]);
                self.take(go_on, Action::Continue);
            }
            return;
        }
        let mut step = Step::press(self.names(action));
        let action = &self.as_kept(action);
        if let Action::Narrate(text) = action {
            step.write = Some(text.clone());
            self.session.apply(action).unwrap();
            self.actions.push(action.clone());
            self.steps.push(step);
            return;
        }
        self.take(step, action.clone());
    }

    fn take(&mut self, mut step: Step, action: Action) {
        let before = self.session.transcript().len();
        self.session.apply(&action).unwrap();
        if self.session.transcript().len() > before
            && self.session.phase() != Phase::Report
            && let Some(line) = self.session.latest_line()
        {
            // Every phrase is a name of its own. Words as short as "No." may stand there already; what is read out is the new line.
            step.shows = (0..line.phrases.len()).filter_map(|n| line.phrase(n)).map(str::to_owned).collect();
            step.shows.push(self.read_out(line));
        }
        self.actions.push(action);
        self.steps.push(step);
    }

    /// A line as a screen reader says it by itself.
    fn read_out(&self, line: &scenario::Line) -> String {
        match line.speaker {
            scenario::Speaker::Officer => format!("{}: {}", self.words.say("stage-officer"), line.text),
            scenario::Speaker::Person(who) => format!("{}: {}", self.session.name_of(who), line.text),
            scenario::Speaker::Nobody => line.text.clone(),
        }
    }

    /// The same action as the screen keeps it: it names what it notices by where that stands.
    fn as_kept(&self, action: &Action) -> Action {
        let mut after = self.session.clone();
        after.apply(action).unwrap();
        match action {
            Action::Notice(_, concern) => {
                let place = after.notes().find(|n| self.session.note_at(n.place) != Some(n)).unwrap().place;
                Action::Notice(self.session.target_of(place), *concern)
            }
            Action::Support(_) => Action::Support(self.session.target_of(*after.report().support.last().unwrap())),
            other => other.clone(),
        }
    }

    fn sure(&self, n: u8) -> String {
        self.words.fill("sure-spoken", &[("n", n.into())])
    }

    /// The names to press for an action.
    fn names(&self, action: &Action) -> Vec<String> {
        let (w, scenario) = (self.words, self.session.scenario());
        match action {
            Action::Ask(id) => {
                let at = self
                    .session
                    .open_questions()
                    .position(|ix| scenario.questions[ix.ix()].id == *id)
                    .unwrap();
                let question = self.session.open_questions().nth(at).unwrap();
                let says = scenario.words(scenario.questions[question.ix()].line);
                self.option("hub-ask-spoken", self.session.open_questions().count(), at, format!("“{says}”"))
            }
            Action::Look(id) => {
                let named = |ix: scenario::ObjectIx| &scenario.objects[ix.ix()];
                let is = |ix| scenario.object_names[named(ix).name.ix()] == *id;
                let at = self.session.open_looks().position(is).unwrap();
                let called = named(self.session.open_looks().nth(at).unwrap()).called.clone();
                self.option("hub-look-spoken", self.session.open_looks().count(), at, called)
            }
            Action::Do(id) => {
                let act = |ix: scenario::ActIx| &scenario.acts[ix.ix()];
                let at = self
                    .session
                    .open_acts()
                    .position(|ix| scenario.act_names[act(ix).name.ix()] == *id)
                    .unwrap();
                let act = act(self.session.open_acts().nth(at).unwrap());
                let says = scenario.words(act.line);
                let says = if act.spoken { format!("“{says}”") } else { says.to_owned() };
                self.option("hub-act-spoken", self.session.open_acts().count(), at, says)
            }
            Action::Notice(_, concern) => self.notice(action, *concern),
            Action::Checkpoint(id, sure) => {
                let hypothesis = scenario.hypotheses.iter().find(|h| h.id == *id).unwrap();
                vec![hypothesis.says.clone(), self.sure(*sure)]
            }
            Action::Conclude(id) => vec![scenario.dispositions.iter().find(|d| d.id == *id).unwrap().says.clone()],
            Action::Certainty(sure) => vec![self.sure(*sure)],
            Action::Support(_) => {
                let mut after = self.session.clone();
                after.apply(action).unwrap();
                vec![self.session.words_at(*after.report().support.last().unwrap()).to_owned()]
            }
            Action::Explain(id) => vec![scenario.explanations.iter().find(|e| e.id == *id).unwrap().says.clone()],
            Action::State(id) => vec![scenario.statements.iter().find(|s| s.id == *id).unwrap().says.clone()],
            Action::FileReport => vec![w.say("report-file").to_owned()],
            Action::Rate(n) => {
                const RATINGS: [&str; 5] = ["rating-1", "rating-2", "rating-3", "rating-4", "rating-5"];
                vec![w.say(RATINGS[usize::from(*n) - 1]).to_owned()]
            }
            Action::Narrate(_) => Vec::new(),
            other => panic!("the listener cannot do {other:?} yet"),
        }
    }

    /// The list's button, the next nine as often as it takes, and the option.
    fn option(&self, list: &'static str, count: usize, at: usize, says: String) -> Vec<String> {
        let mut names = vec![self.words.fill(list, &[("count", count.into())])];
        for page in 1..=at / 9 {
            let given = [("page", page.into()), ("pages", count.div_ceil(9).into()), ("key", "0".into())];
            names.push(self.words.fill("hub-more", &given));
        }
        names.push(says);
        names
    }

    fn notice(&self, action: &Action, concern: Concern) -> Vec<String> {
        let mut after = self.session.clone();
        after.apply(action).unwrap();
        let place = after.notes().find(|n| self.session.note_at(n.place) != Some(n)).unwrap().place;
        let words = self.session.words_at(place).trim().to_owned();
        let thing = match place {
            Place::Object(name) => {
                let scenario = self.session.scenario();
                let is = |ix: &scenario::ObjectIx| scenario.objects[ix.ix()].name == name;
                let object = &scenario.objects[self.session.visible_objects().find(is).unwrap().ix()];
                format!("{}: {}", object.called, scenario.words(object.line))
            }
            _ => words,
        };
        match concern {
            Concern::Inconclusive => vec![thing, self.words.say("notice-inconclusive").to_owned()],
            Concern::SpeaksAgainst => vec![thing, self.words.say("notice-speaks-against").to_owned()],
            Concern::Matters(element, sure) => {
                let name = match element {
                    Element::Act => "element-act",
                    Element::Means => "element-means",
                    Element::Purpose => "element-purpose",
                    Element::Welfare => "element-welfare",
                };
                vec![thing, self.words.say(name).to_owned(), self.sure(sure)]
            }
        }
    }
}

#[test]
#[ignore = "needs a display, a session bus and python3-pyatspi; .ci/run gives it all three"]
fn a_whole_call_is_played_through_the_accessibility_tree_alone() {
    let walk = walkthrough("thorough");
    let data = tempfile::tempdir().unwrap();
    let settings = Settings {
        reduced_motion: true,
        asking: AskingWay::List,
        ..Settings::default()
    };
    let kept = serde_json::to_string(&settings).unwrap();
    Records::open(data.path()).unwrap().keep_settings(None, &kept, 1).unwrap();
    let mut listener = Listener::new(&scenario(), &walk);
    let title = scenario().title.clone();
    let w = listener.words;
    listener.steps.push(Step::press([w.say("who-as-guest").to_owned()]));
    let open = w.fill("library-open-spoken", &[("title", title.as_str().into())]);
    listener.steps.push(Step::press([open]));
    let mode = if walk.mode == play::session::Mode::Assessed {
        "dispatch-assessed"
    } else {
        "dispatch-practice"
    };
    listener
        .steps
        .push(Step::press([w.say(mode).to_owned(), w.say("dispatch-take").to_owned()]));
    for action in &walk.actions {
        listener.plan(action);
    }
    listener.steps.push(Step {
        shows: vec!["Debrief".to_owned(), "One thing for next time".to_owned()],
        ..Step::press([])
    });
    listener.steps.push(Step::press(["Back to the calls".to_owned()]));
    let plan = data.path().join("plan.jsonl");
    let lines: Vec<String> = listener.steps.iter().map(Step::json).collect();
    fs::write(&plan, lines.join("\n")).unwrap();

    let screen = Screen::start(1280, 720, "assistive");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/window/assistive.py");
    let done = Command::new("dbus-run-session")
        .args(["--", "/usr/bin/python3"])
        .arg(script)
        .arg(&plan)
        .arg(env!("CARGO_BIN_EXE_closer-look"))
        .arg("--data-dir")
        .arg(data.path())
        .args(["--scenarios", CALLS])
        .args(["--deal", &walk.deal, "--seed", &walk.seed.to_string()])
        .env("DISPLAY", &screen.name)
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("dbus must be installed for this test");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}");
    let records = Records::open(data.path()).unwrap();
    let person = records.people().unwrap()[0].id;
    let row = records.finished(person).unwrap().remove(0);
    assert_eq!(records.actions(row.id).unwrap(), listener.actions);
    assert_eq!(row.passed, Some(true));
}
