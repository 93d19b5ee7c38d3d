//! A round of scenes is an error where some run goes round for ever, and only there: small calls put together by chance, each played
//! by every order of choices.

use std::fmt::Write as _;
use std::sync::Arc;

use play::session::{Action, Concern, Mode, Phase, Session, Target};
use ron_reader::diagnostic::{Severity, SourceFile};
use scenario::{Catalog, Compiled, DealIx, Element, Reads, Scenario, compile, compile_unplayed, split_mix_64};

/// Small calls tried.
const CALLS: u64 = 1_000;

const CONDITIONS: [&str; 20] = [
    "Always",
    "Flag(\"x\")",
    "Not(Flag(\"x\"))",
    "Flag(\"quiet\")",
    "Not(Flag(\"quiet\"))",
    "Did(\"knock\")",
    "Not(Did(\"knock\"))",
    "Visited(\"c\")",
    "Not(Visited(\"c\"))",
    "Any([Flag(\"x\"), Did(\"call\")])",
    "All([Not(Flag(\"x\")), Not(Did(\"call\"))])",
    "Present(\"lee\")",
    "Not(Present(\"lee\"))",
    "Not(Overheard)",
    "CountAtLeast(\"n\", 4)",
    "Not(CountAtLeast(\"n\", 4))",
    "Not(TimeAtLeast(600))",
    "Not(TrustAtLeast(\"sam\", 6))",
    "Noticed(\"lock\")",
    "Not(Saw(\"lock\"))",
];

/// A stream of choices from a seed.
struct Chance {
    seed: u64,
    step: u64,
}

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.step += 1;
        usize::try_from(split_mix_64(self.seed, self.step) % u64::try_from(n).unwrap()).unwrap()
    }

    fn scene(&mut self) -> &'static str {
        ["a", "b", "c"][self.below(3)]
    }

    fn cond(&mut self) -> &'static str {
        CONDITIONS[self.below(CONDITIONS.len())]
    }

    fn beat(&mut self) -> String {
        match self.below(15) {
            0..=3 => format!("Go(\"{}\")", self.scene()),
            4 | 5 => format!("If({}, [Go(\"{}\")])", self.cond(), self.scene()),
            6 => "Add(\"n\", 1)".to_owned(),
            7 => "Wait(90)".to_owned(),
            8 => "Trust(\"sam\", 1)".to_owned(),
            9 => ["Set(\"x\")", "Clear(\"x\")"][self.below(2)].to_owned(),
            10 => "Narrate(\"A [lock](lock) clicks.\")".to_owned(),
            11 => ["Arrives(Present(who: \"lee\"))", "Leaves(\"lee\")"][self.below(2)].to_owned(),
            12 => "Checkpoint(\"so-far\")".to_owned(),
            13 => format!("OneOf([[Go(\"{}\")], [Go(\"{}\")]])", self.scene(), self.scene()),
            _ => "EndCall".to_owned(),
        }
    }

    fn beats(&mut self, most: usize) -> String {
        let count = self.below(most + 1);
        (0..count).map(|_| self.beat()).collect::<Vec<_>>().join(", ")
    }

    /// What happens on entering again: more often than not it leads on.
    fn again(&mut self) -> String {
        let to = self.scene();
        let leads = match self.below(6) {
            0 => String::new(),
            1 | 2 => format!("Go(\"{to}\")"),
            _ => format!("If({}, [Go(\"{to}\")])", self.cond()),
        };
        format!("{}, {leads}", self.beats(2)).trim_matches([',', ' ']).to_owned()
    }

    fn call(&mut self) -> String {
        let mut scenes = String::new();
        for (id, act, question) in [("a", "knock", "q"), ("b", "call", ""), ("c", "wave", "")] {
            let ask = if question.is_empty() { "" } else { "ask: [\"q\"]," };
            let object = if id == "b" {
                format!(
                    "objects: {{\"box\": Object(name: \"the box\", text: \"A box.\", at: (0.1, 0.1), detail: \"lock\", look: [{}])}},",
                    self.beats(2)
                )
            } else {
                String::new()
            };
            let event = if self.below(2) == 0 {
                format!(
                    "events: {{\"e-{id}\": Event(after: {}, needs: {}, then: [Set(\"quiet\"), {}])}},",
                    self.below(2) * 20,
                    self.cond(),
                    self.beats(1)
                )
            } else {
                String::new()
            };
            let _ = write!(
                scenes,
                "\"{id}\": Scene(place: \"walkway-night\", present: [Present(who: \"sam\")], lines: [{}], again: [{}], {ask} {object} {event}
                acts: {{\"{act}\": Act(act: \"Go on.\", needs: {}, then: [{}])}}),\n",
                self.beats(2),
                self.again(),
                self.cond(),
                self.beats(3),
            );
        }
        format!(
            "Scenario(format: 1, id: \"x\", title: \"T\", minutes: 2, content_note: \"None.\", author: \"A\",
            call: Call(clock: \"10:00\", unit: \"1\", kind: \"K\", place: \"P\", text: \"T\"),
            cast: {{\"sam\": Person(name: \"Sam\", age: 30, trust: 3), \"lee\": Person(name: \"Lee\", age: 40, controller: true)}},
            deals: {{\"d\": Undetermined(truth: \"Nothing.\")}},
            details: {{\"lock\": Distractor(sees: \"A lock\", looks_like: \"A lock\", because: \"It is one.\")}},
            start: \"a\", scenes: {{ {scenes} }},
            questions: {{\"q\": Question(to: \"sam\", say: \"What is it?\", theme: Rapport, form: Open,
                answers: [When({}, [{}]), Otherwise([{}])])}},
            hypotheses: {{\"h\": \"Nothing\"}}, checkpoints: {{\"so-far\": Checkpoint(asks: \"What is it?\")}},
            dispositions: {{\"leave\": Disposition(says: \"Leave\", worth: {{\"d\": Right(\"Yes.\")}})}})",
            self.cond(),
            self.beats(2),
            self.beats(2),
        )
    }
}

/// True if some order of choices goes round for ever.
fn goes_round(scenario: &Arc<Scenario>, plays: &mut usize) -> bool {
    let drawn = if Reads::in_play(scenario).lots_matter(scenario) { 3 } else { 1 };
    (1..=drawn).any(|seed| {
        [false, true].into_iter().any(|notices| {
            let session = Session::new(Arc::clone(scenario), DealIx::from(0), seed, Mode::Practice);
            stalls(session, notices, plays)
        })
    })
}

fn stalls(mut session: Session, notices: bool, plays: &mut usize) -> bool {
    let notice = |session: &mut Session| {
        let about = Action::Notice(Target::Detail("lock".to_owned()), Concern::Matters(Element::Means, 3));
        let _ = notices && session.apply(&about).is_ok();
    };
    notice(&mut session);
    while session.phase() == Phase::Lines {
        session.apply(&Action::Continue).unwrap();
        notice(&mut session);
    }
    *plays += 1;
    let scenario = Arc::clone(session.scenario());
    let next: Vec<Action> = match session.phase() {
        Phase::Stalled => return true,
        Phase::Checkpoint(_) => vec![Action::Checkpoint("h".to_owned(), 3)],
        Phase::Hub => {
            let acts = session.open_acts().map(|a| scenario.acts[a.ix()].name.ix());
            let acts = acts.map(|name| Action::Do(scenario.act_names[name].clone()));
            let asks = session.open_questions().map(|q| Action::Ask(scenario.questions[q.ix()].id.clone()));
            let looks = session.open_looks().map(|_| Action::Look("box".to_owned()));
            acts.chain(asks).chain(looks).collect()
        }
        _ => return false,
    };
    // A checkpoint on the way round asks for ever; that is no round of lines.
    session.guesses().len() < 12
        && next.into_iter().any(|action| {
            let mut after = session.clone();
            after.apply(&action).unwrap();
            stalls(after, notices, plays)
        })
}

#[test]
fn scenes_that_go_round_without_end_are_told_and_no_others() {
    let catalog = Catalog::shipped();
    let (mut round, mut plays) = (0, 0);
    for seed in 0..CALLS {
        let file = SourceFile::new("scenario.ron", Chance { seed, step: 0 }.call());
        let told = compile(&file, &catalog);
        let errors: Vec<_> = told.diagnostics.iter().filter(|d| d.severity == Severity::Error).collect();
        assert!(errors.iter().all(|d| d.rule == "repeating-scenes"), "{errors:?}\n{}", file.text);
        let Compiled { scenario, .. } = compile_unplayed(&file, &catalog);
        let is_round = goes_round(&Arc::new(scenario.unwrap()), &mut plays);
        assert_eq!(!errors.is_empty(), is_round, "seed {seed}: {errors:?}\n{}", file.text);
        round += usize::from(is_round);
    }
    assert!((100..900).contains(&round), "{round} of {CALLS} calls go round, in {plays} plays");
}
