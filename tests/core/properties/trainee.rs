//! A trainee who plays by dice: picks among whatever the session offers, and the same for the same seed.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use folder::{RecordedRun, load};
use play::score::{findings, sheet};
use play::session::{Action, Concern, Mode, Phase, Place, Session, Walkthrough};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseResult, TestRunner};
use ron_reader::diagnostic::SourceFile;
use scenario::{Catalog, DealIx, Element, QuestionIx, Scenario, split_mix_64};

/// Holds a property over so many cases. `DICE` in the environment multiplies them, and rolls others every time.
pub(crate) fn hold<S: Strategy>(cases: u32, strategy: &S, property: impl Fn(S::Value) -> TestCaseResult) {
    let times = std::env::var("DICE").ok().and_then(|n| n.parse::<u32>().ok());
    let config = Config {
        cases: cases * times.unwrap_or(1),
        rng_seed: times.map_or(RngSeed::Fixed(214), |_| RngSeed::Random),
        failure_persistence: None,
        max_shrink_time: 20_000,
        ..Config::default()
    };
    if let Err(why) = TestRunner::new(config).run(strategy, property) {
        panic!("{why}");
    }
}

/// The shipped catalog.
pub(crate) fn catalog() -> &'static Catalog {
    static SHIPPED: OnceLock<Catalog> = OnceLock::new();
    SHIPPED.get_or_init(Catalog::shipped)
}

/// The scenarios played here: one long, one small.
pub(crate) fn scenarios() -> &'static [Arc<Scenario>] {
    static READ: OnceLock<Vec<Arc<Scenario>>> = OnceLock::new();
    READ.get_or_init(|| {
        let paths = ["tests/fixtures/calls/loud-music", "tests/fixtures/small.ron"];
        let read = |path| load(Path::new(path), catalog()).unwrap().scenario.unwrap();
        paths.map(read).to_vec()
    })
}

/// The attempts that stand as files.
pub(crate) fn attempts() -> Vec<Walkthrough> {
    let files = std::fs::read_dir("tests/attempts").unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|e| e == "ron")).collect();
    files.sort();
    let read = |path| ron::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    files.iter().map(read).collect()
}

/// A call with the thorough runs that were written of it.
pub(crate) struct Judged {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) thorough: Vec<Walkthrough>,
}

/// The frozen call and every call of the library, each with a thorough run of every truth.
pub(crate) fn judged() -> Vec<Judged> {
    let mut thorough = attempts();
    thorough.retain(|path| path.name.starts_with("A thorough officer"));
    let scenario = Arc::clone(&scenarios()[0]);
    let mut all = vec![Judged { scenario, thorough }];
    for folder in shipped() {
        let scenario = load(&folder, catalog()).unwrap().scenario.unwrap();
        let mut thorough = walkthroughs(&folder);
        thorough.retain(|(name, _)| name.starts_with("thorough") && name != "thorough-no-disclosure");
        let thorough = thorough.into_iter().map(|(_, path)| path).collect();
        all.push(Judged { scenario, thorough });
    }
    all
}

/// The folders of the calls in the library, by name.
pub(crate) fn shipped() -> Vec<PathBuf> {
    let folders = std::fs::read_dir("scenarios").unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = folders.filter(|folder| folder::is_call(folder)).collect();
    folders.sort();
    folders
}

/// The walkthroughs beside a call, each with its file's name.
pub(crate) fn walkthroughs(call: &Path) -> Vec<(String, Walkthrough)> {
    let files = std::fs::read_dir(call.join("walkthroughs"))
        .unwrap()
        .map(|file| file.unwrap().path());
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        match RecordedRun::read(&SourceFile::read(&path).unwrap()) {
            Ok(RecordedRun::Walkthrough(walkthrough)) => (name, walkthrough),
            other => panic!("{}: {other:?}", path.display()),
        }
    };
    let mut all: Vec<(String, Walkthrough)> = files.map(read).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// Dice that fall the same for the same seed.
#[derive(Debug)]
pub(crate) struct Dice {
    seed: u64,
    rolled: u64,
}

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, rolled: 0 }
    }

    /// A number below `n`, or nought where `n` is nought.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.rolled += 1;
        let roll = split_mix_64(self.seed, self.rolled) % u64::try_from(n.max(1)).unwrap();
        usize::try_from(roll).unwrap()
    }

    pub(crate) fn pick<T>(&mut self, mut items: Vec<T>) -> Option<T> {
        let ix = self.below(items.len());
        (!items.is_empty()).then(|| items.swap_remove(ix))
    }

    fn sure(&mut self) -> u8 {
        u8::try_from(1 + self.below(5)).unwrap()
    }
}

/// A run and the actions that made it.
#[derive(Debug)]
pub(crate) struct Trainee {
    pub(crate) session: Session,
    pub(crate) actions: Vec<Action>,
    dice: Dice,
    careful: bool,
}

impl Trainee {
    /// Every second one is careful, and asks neutral questions only.
    pub(crate) fn new(scenario: &Arc<Scenario>, deal: DealIx, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        Self {
            session: Session::new(Arc::clone(scenario), deal, seed, Mode::Assessed),
            actions: Vec::new(),
            careful: dice.below(2) == 0,
            dice,
        }
    }

    /// A run of at most so many actions: the seed chooses scenario, deal and everything after.
    pub(crate) fn played(seed: u64, steps: usize) -> Self {
        let mut dice = Dice::new(!seed);
        let scenario = &scenarios()[usize::from(dice.below(4) == 0)];
        let deal = DealIx::from(dice.below(scenario.deals.len()));
        Self::new(scenario, deal, seed).play(steps)
    }

    /// The same in a scenario of one's own.
    pub(crate) fn played_in(scenario: &Arc<Scenario>, seed: u64, steps: usize) -> Self {
        let deal = DealIx::from(Dice::new(!seed).below(scenario.deals.len()));
        Self::new(scenario, deal, seed).play(steps)
    }

    /// A written attempt, as it was played.
    pub(crate) fn walked(written: &Walkthrough) -> Self {
        let scenario = scenarios().iter().find(|s| s.id == written.scenario).unwrap();
        let mut run = Self::new(scenario, scenario.deal(&written.deal).unwrap(), written.seed);
        written.actions.iter().for_each(|action| run.act(action.clone()));
        run
    }

    pub(crate) fn play(mut self, steps: usize) -> Self {
        while self.actions.len() < steps {
            let Some(action) = self.wish() else { break };
            self.act(action);
        }
        self
    }

    /// What the session offered it must accept.
    pub(crate) fn act(&mut self, action: Action) {
        let taken = self.session.apply(&action);
        assert_eq!(taken, Ok(()), "{action:?} should be open");
        self.actions.push(action);
    }

    pub(crate) fn wish(&mut self) -> Option<Action> {
        let in_call = !matches!(self.session.phase(), Phase::Report | Phase::Filed);
        let mark = if in_call && self.dice.below(4) == 0 { self.mark() } else { None };
        if mark.is_some() {
            return mark;
        }
        match self.session.phase() {
            Phase::Lines if self.dice.below(3) == 0 => Some(Action::Continue),
            Phase::Lines => Some(Action::Listen),
            Phase::Checkpoint(_) => self.guess(),
            Phase::Hub => self.choose(),
            Phase::Stalled => None,
            Phase::Report => self.write(),
            Phase::Filed => self.session.rating().is_none().then(|| Action::Rate(self.dice.sure())),
        }
    }

    /// A notice, of anything shown so far, or now and then one taken back.
    fn mark(&mut self) -> Option<Action> {
        let noted: Vec<Place> = self.session.notes().map(|n| n.place).collect();
        if self.dice.below(6) == 0 {
            let place = self.dice.pick(noted)?;
            return Some(Action::Retract(self.session.target_of(place)));
        }
        let place = self.dice.pick(places(&self.session))?;
        let concern = match self.dice.below(5) {
            0 => Concern::Inconclusive,
            n => Concern::Matters(
                [Element::Act, Element::Means, Element::Purpose, Element::Welfare][n - 1],
                self.dice.sure(),
            ),
        };
        Some(Action::Notice(self.session.target_of(place), concern))
    }

    fn guess(&mut self) -> Option<Action> {
        let hypotheses = self.session.scenario().hypotheses.iter().map(|h| h.id.clone()).collect();
        Some(Action::Checkpoint(self.dice.pick(hypotheses)?, self.dice.sure()))
    }

    /// Questions and looks more often than acts, so that doors are not left at once.
    fn choose(&mut self) -> Option<Action> {
        let (_, looks, acts) = choices(&self.session);
        let asks = self
            .session
            .open_questions()
            .filter(|q| !self.careful || is_neutral(&self.session, *q));
        let asks: Vec<Action> = asks.map(|q| ask(self.session.scenario(), q)).collect();
        let kinds = [asks.clone(), asks, looks, acts.clone()];
        let kind = self.dice.below(kinds.len());
        self.dice.pick(kinds[kind].clone()).or_else(|| self.dice.pick(acts))
    }

    fn write(&mut self) -> Option<Action> {
        let scenario = Arc::clone(self.session.scenario());
        let report = self.session.report().clone();
        let place = |places: Vec<Place>, dice: &mut Dice, session: &Session| dice.pick(places).map(|p| session.target_of(p));
        let wish = match self.dice.below(10) {
            0 => {
                let open = self.session.open_dispositions().collect();
                self.dice
                    .pick(open)
                    .map(|d| Action::Conclude(scenario.dispositions[d.ix()].id.clone()))
            }
            1 => Some(Action::Certainty(self.dice.sure())),
            2 => {
                let noted = self.session.notes().map(|n| n.place).collect();
                place(noted, &mut self.dice, &self.session).map(Action::Support)
            }
            3 => place(report.support, &mut self.dice, &self.session).map(Action::Unsupport),
            4 => self.one_of(scenario.explanations.iter().map(|e| &e.id)).map(Action::Explain),
            5 => self.one_of(scenario.explanations.iter().map(|e| &e.id)).map(Action::Unexplain),
            6 | 7 => self.one_of(scenario.statements.iter().map(|s| &s.id)).map(Action::State),
            8 => self.one_of(scenario.statements.iter().map(|s| &s.id)).map(Action::Unstate),
            _ => self.session.report_lacks().is_none().then_some(Action::FileReport),
        };
        wish.or_else(|| Some(Action::Narrate("Quiet on departure.".to_owned())))
    }

    fn one_of<'a>(&mut self, ids: impl Iterator<Item = &'a String>) -> Option<String> {
        self.dice.pick(ids.cloned().collect())
    }
}

/// The questions, looks and acts that are open.
fn choices(session: &Session) -> (Vec<Action>, Vec<Action>, Vec<Action>) {
    let scenario = session.scenario();
    let look = |name: usize| Action::Look(scenario.object_names[name].clone());
    let act = |name: usize| Action::Do(scenario.act_names[name].clone());
    (
        session.open_questions().map(|q| ask(scenario, q)).collect(),
        session.open_looks().map(|o| look(scenario.objects[o.ix()].name.ix())).collect(),
        session.open_acts().map(|a| act(scenario.acts[a.ix()].name.ix())).collect(),
    )
}

pub(crate) fn ask(scenario: &Scenario, question: QuestionIx) -> Action {
    Action::Ask(scenario.questions[question.ix()].id.clone())
}

/// Without a fault of its own, and without one for who can hear it.
pub(crate) fn is_neutral(session: &Session, question: QuestionIx) -> bool {
    let question = &session.scenario().questions[question.ix()];
    let private = question.sensitive.is_none() || !session.overheard();
    question.faults.is_empty() && question.screen_out.is_none() && private
}

/// Everything that can be noticed now: whole lines, phrases, and the objects in view.
pub(crate) fn places(session: &Session) -> Vec<Place> {
    let entries = 0..u32::try_from(session.transcript().len()).unwrap();
    let phrases = |entry| 0..u32::try_from(session.phrases_at(Place::Line(entry))).unwrap();
    let lines = entries.clone().filter(|e| !phrases(*e).is_empty()).map(Place::Line);
    let phrases = entries.flat_map(|entry| phrases(entry).map(move |n| Place::Phrase(entry, n)));
    let objects = session
        .visible_objects()
        .map(|o| Place::Object(session.scenario().objects[o.ix()].name));
    lines.chain(phrases).chain(objects).collect()
}

/// Everything that can be seen of a run from outside, part by part.
pub(crate) fn seen(session: &Session) -> Vec<String> {
    let scenario = session.scenario();
    let people: Vec<_> = session
        .present()
        .iter()
        .map(|p| (*p, *session.person(*p), session.name_of(*p)))
        .collect();
    let met: Vec<_> = (0..scenario.details.len()).map(|d| session.met(d.into())).collect();
    let knows: Vec<_> = (0..scenario.facts.len()).map(|f| session.knows(f.into())).collect();
    let tasks: Vec<_> = (0..scenario.tasks.len()).map(|t| session.task_done(t)).collect();
    let dispositions: Vec<_> = session.open_dispositions().collect();
    vec![
        format!("{:?}", (session.time(), session.phase(), session.scene(), session.rating())),
        format!("{:?}", session.transcript()),
        format!("{people:?}"),
        format!("{:?}", session.notes().collect::<Vec<_>>()),
        format!(
            "{:?}",
            (session.guesses(), session.report(), session.screen_outs(), session.faults())
        ),
        format!("{knows:?} {tasks:?} {met:?}"),
        format!("{:?} {dispositions:?}", choices(session)),
        format!("{:?} {}", session.ledger(), session.noticeable()),
        format!("{:?} {:?}", sheet(session), findings(session)),
    ]
}
