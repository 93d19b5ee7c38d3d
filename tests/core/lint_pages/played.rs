//! What the check says of a call against what becomes of it in play, over many small calls put together by chance.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use lint::{Checked, check};
use play::session::{Action, Mode, Phase, Session, What};
use ron_reader::diagnostic::{Diagnostic, Severity, SourceFile};
use scenario::{Catalog, Scenario, split_mix_64};

/// Small calls tried.
const CALLS: u64 = 200;
/// Runs of each, and the most that is done in one.
const RUNS: u64 = 12;
const STEPS: usize = 30;

const CONDITIONS: [&str; 22] = [
    "Always",
    "Always",
    "Flag(\"x\")",
    "Not(Flag(\"x\"))",
    "Flag(\"y\")",
    "Did(\"a0\")",
    "Not(Did(\"b0\"))",
    "Asked(\"q0\")",
    "Visited(\"b\")",
    "Not(Visited(\"c\"))",
    "Deal(\"one\")",
    "Not(Deal(\"one\"))",
    "Any([Flag(\"x\"), Flag(\"y\")])",
    "All([Flag(\"x\"), Not(Flag(\"y\"))])",
    "Overheard",
    "Not(Overheard)",
    "Present(\"lee\")",
    "Not(Hears(\"lee\"))",
    "LookedAt(\"a-thing\")",
    "TimeAtLeast(60)",
    "Knows(\"f\")",
    "TrustAtLeast(\"sam\", 3)",
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

    fn condition(&mut self) -> &'static str {
        CONDITIONS[self.below(CONDITIONS.len())]
    }

    fn scene(&mut self) -> &'static str {
        ["a", "b", "c"][self.below(3)]
    }

    /// One thing that happens.
    fn beat(&mut self) -> String {
        match self.below(18) {
            0..=3 => format!("Go(\"{}\")", self.scene()),
            4 => "EndCall".to_owned(),
            5 => "Set(\"x\")".to_owned(),
            6 => "Set(\"y\")".to_owned(),
            7 => "Clear(\"x\")".to_owned(),
            8 => format!("If({}, [Go(\"{}\")])", self.condition(), self.scene()),
            9 => {
                let cond = self.condition();
                format!(
                    "If({cond}, [Go(\"{}\")]), If(Not({cond}), [Go(\"{}\")])",
                    self.scene(),
                    self.scene()
                )
            }
            10 => format!("OneOf([[Go(\"{}\")], [Go(\"{}\"), Set(\"x\")]])", self.scene(), self.scene()),
            11 => "Learn(\"f\")".to_owned(),
            12 => "Arrives(Present(who: \"lee\"))".to_owned(),
            13 => "Leaves(\"lee\")".to_owned(),
            14 => "Wait(40)".to_owned(),
            15 => "Trust(\"sam\", 1)".to_owned(),
            16 => format!("If({}, [Set(\"y\")])", self.condition()),
            _ => "Narrate(\"A car passes.\")".to_owned(),
        }
    }

    fn beats(&mut self, most: usize) -> String {
        let count = self.below(most + 1);
        let beats: Vec<String> = (0..count).map(|_| self.beat()).collect();
        beats.join(", ")
    }

    fn scene_text(&mut self, id: &str) -> String {
        let mut text = format!(
            "\"{id}\": Scene(place: \"landing-night\", present: [Present(who: \"sam\", needs: {}),",
            self.condition()
        );
        if self.below(2) == 0 {
            let _ = write!(
                text,
                " Present(who: \"lee\", needs: {}, hears: {}),",
                self.condition(),
                self.below(2) == 0
            );
        }
        let _ = write!(text, "], lines: [{}], again: [{}], acts: {{", self.beats(2), self.beats(2));
        for n in 0..self.below(4) {
            let name = if n == 2 { "shared".to_owned() } else { format!("{id}{n}") };
            let repeats = self.below(3) == 0;
            let _ = write!(
                text,
                "\"{name}\": Act(act: \"Do\", needs: {}, repeats: {repeats}, then: [{}]),",
                self.condition(),
                self.beats(3)
            );
        }
        text.push_str("}, objects: {");
        if self.below(3) == 0 {
            let _ = write!(
                text,
                "\"{id}-thing\": Object(name: \"Thing\", text: \"A thing.\", at: (0.5, 0.5), needs: {}, look: [{}]),",
                self.condition(),
                self.beats(2)
            );
        }
        text.push_str("}, ask: [");
        for question in ["q0", "q1"] {
            if self.below(3) == 0 {
                let _ = write!(text, "\"{question}\", ");
            }
        }
        text.push_str("], events: {");
        if self.below(4) == 0 {
            let after = self.below(3) * 20;
            let _ = write!(
                text,
                "\"{id}-event\": Event(after: {after}, needs: {}, then: [{}]),",
                self.condition(),
                self.beats(2)
            );
        }
        text.push_str("}),\n");
        text
    }

    fn question(&mut self, id: &str) -> String {
        let mut text = format!(
            "\"{id}\": Question(to: \"sam\", say: \"Well?\", theme: Rapport, form: Open, needs: {}, answers: [",
            self.condition()
        );
        for n in 0..self.below(3) {
            let _ = write!(
                text,
                "When({}, [Say(\"sam\", \"{id} {n}.\"), {}]), ",
                self.condition(),
                self.beats(1)
            );
        }
        if self.below(2) == 0 {
            let _ = write!(text, "Otherwise([Say(\"sam\", \"{id} otherwise.\")])");
        }
        text.push_str("]),\n");
        text
    }
}

fn call(seed: u64) -> String {
    let mut chance = Chance { seed, step: 0 };
    let mut text = "Scenario(format: 1, id: \"call\", title: \"Call\", minutes: 3, content_note: \"None.\", author: \"Tests\",\n\
        call: Call(clock: \"21:40\", unit: \"4-Adam\", kind: \"Noise\", place: \"Elm Street\", text: \"Noise.\"),\n\
        cast: { \"sam\": Person(name: \"Sam\", age: 34, trust: 2), \"lee\": Person(name: \"Lee\", age: 50, controller: true) },\n\
        deals: { \"one\": Undetermined(truth: \"One.\"), \"two\": Undetermined(truth: \"Two.\") },\n\
        details: {}, facts: { \"f\": Fact(says: \"F.\") }, start: \"a\", scenes: {\n"
        .to_owned();
    for id in ["a", "b", "c"] {
        text.push_str(&chance.scene_text(id));
    }
    // The conditions name these, which chance may have left out.
    text.push_str(
        "\"z\": Scene(place: \"landing-night\", acts: { \"a0\": Act(act: \"Do\"), \"b0\": Act(act: \"Do\") }, \
         objects: { \"a-thing\": Object(name: \"Thing\", text: \"A thing.\", at: (0.5, 0.5)) }),\n}, questions: {\n",
    );
    for id in ["q0", "q1"] {
        text.push_str(&chance.question(id));
    }
    text.push_str("}, dispositions: { \"d\": Disposition(says: \"D.\", worth: { \"one\": Right(\"R.\"), \"two\": Right(\"R.\") }) })\n");
    text
}

/// What was met in play.
#[derive(Default)]
struct Met {
    stuck: BTreeSet<String>,
    open_acts: BTreeSet<(String, String)>,
    open_questions: BTreeSet<String>,
    silent: BTreeSet<String>,
    answers: BTreeSet<String>,
    scenes: BTreeSet<String>,
    /// Scenes of runs that came to their end.
    before_an_end: BTreeSet<String>,
}

fn play(scenario: &Arc<Scenario>, seed: u64, met: &mut Met) {
    let mut chance = Chance { seed, step: 0 };
    let deal = scenario.draw(seed);
    let mut session = Session::new(Arc::clone(scenario), deal, seed, Mode::Practice);
    for _ in 0..STEPS {
        for _ in 0..40 {
            if session.phase() == Phase::Lines {
                session.apply(&Action::Continue).unwrap();
            }
        }
        let scene = scenario.scenes[session.scene().ix()].id.clone();
        if session.phase() == Phase::Report {
            let entered = session.transcript().iter().map(|entry| &scenario.scenes[entry.scene.ix()].id);
            met.before_an_end.extend(entered.cloned());
        }
        met.scenes.insert(scene.clone());
        if session.phase() != Phase::Hub {
            return;
        }
        let act_name = |ix: scenario::ActIx| scenario.act_names[scenario.acts[ix.ix()].name.ix()].clone();
        let acts: Vec<String> = session.open_acts().map(act_name).collect();
        let questions: Vec<String> = session.open_questions().map(|q| scenario.questions[q.ix()].id.clone()).collect();
        let looks = session
            .open_looks()
            .map(|o| scenario.object_names[scenario.objects[o.ix()].name.ix()].clone());
        met.open_acts.extend(acts.iter().map(|act| (scene.clone(), act.clone())));
        met.open_questions.extend(questions.iter().cloned());
        let acts = acts.into_iter().map(Action::Do);
        let moves: Vec<Action> = acts
            .chain(questions.into_iter().map(Action::Ask))
            .chain(looks.map(Action::Look))
            .collect();
        if moves.is_empty() {
            met.stuck.insert(scene);
            return;
        }
        let chosen = &moves[chance.below(moves.len())];
        session.apply(chosen).unwrap();
        if let Action::Ask(id) = chosen {
            let asked = session
                .transcript()
                .iter()
                .rposition(|entry| matches!(entry.what, What::Asked(_)))
                .unwrap();
            let answer = session.transcript().get(asked + 1).and_then(|entry| entry.what.line(scenario));
            let said = answer
                .map(|line| scenario.words(line))
                .filter(|words| words.starts_with(id.as_str()));
            match said {
                Some(words) => met.answers.insert(words.to_owned()),
                None => met.silent.insert(id.clone()),
            };
        }
    }
}

/// The names in the messages of a rule.
fn named(checked: &Checked, rule: &str) -> Vec<String> {
    let found = checked.diagnostics.iter().filter(|d| d.rule == rule);
    found
        .flat_map(|d| d.message.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

#[test]
fn what_the_check_says_of_a_call_is_so_in_play() {
    let catalog = Catalog::shipped();
    let mut stuck = 0;
    let mut clean = 0;
    for seed in 0..CALLS {
        let text = call(seed);
        let checked = check(SourceFile::new("call.ron", text), None, &catalog);
        let Some(scenario) = checked.scenario.clone() else {
            let is_round = |d: &Diagnostic| d.severity != Severity::Error || d.rule == "repeating-scenes";
            assert!(checked.diagnostics.iter().all(is_round), "{}", super::shown(&checked));
            continue;
        };
        let mut met = Met::default();
        for run in 0..RUNS {
            play(&scenario, run, &mut met);
        }
        let held = ["hub-can-close", "dead-end", "repeating-scenes"]
            .map(|rule| named(&checked, rule))
            .concat();
        stuck += usize::from(!met.stuck.is_empty());
        clean += usize::from(held.is_empty());
        let wrong = wrong(&checked, &met, held.is_empty());
        assert!(
            wrong.is_empty(),
            "seed {seed}: {wrong:?}\n{}\n{}",
            checked.file.text,
            super::shown(&checked)
        );
    }
    assert!(
        stuck > 20 && clean > 10,
        "{stuck} calls got stuck and {clean} cannot: the calls try too little"
    );
}

/// What was met and is denied, or was not foreseen.
fn wrong(checked: &Checked, met: &Met, is_free: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut deny = |rule: &str, is_seen: &dyn Fn(&str) -> bool| {
        wrong.extend(
            named(checked, rule)
                .into_iter()
                .filter(|name| is_seen(name))
                .map(|name| format!("{rule}: {name}")),
        );
    };
    deny("unreachable-scene", &|name| met.scenes.contains(name));
    deny("unasked-question", &|name| met.open_questions.contains(name));
    deny("act-never-open", &|name| {
        name != "shared" && met.open_acts.iter().any(|(_, act)| act == name)
    });
    if is_free && !met.stuck.is_empty() {
        wrong.push(format!("stuck in {:?}", met.stuck));
    }
    for d in checked
        .diagnostics
        .iter()
        .filter(|d| d.rule == "dead-end" && !d.message.contains(" in the deal"))
    {
        let scene = d.message.split('`').nth(1).unwrap();
        let is_ended = met.before_an_end.contains(scene);
        wrong.extend(is_ended.then(|| format!("the call ended after {scene}")));
    }
    let silent = named(checked, "silent-question");
    wrong.extend(met.silent.iter().filter(|q| !silent.contains(q)).map(|q| format!("silent: {q}")));
    for d in checked.diagnostics.iter().filter(|d| d.rule == "answer-never-fires") {
        let n = ["first", "second", "third"]
            .iter()
            .position(|which| d.message.contains(which))
            .unwrap();
        let question = d.message.split('`').nth(1).unwrap();
        let is_given = met.answers.contains(&format!("{question} {n}."));
        wrong.extend(is_given.then(|| format!("{question} {n} was given")));
    }
    wrong
}
