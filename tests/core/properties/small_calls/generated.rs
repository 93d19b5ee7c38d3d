//! Small calls made by dice: every kind of beat and condition, in few scenes, so that each can be played in every order.

use std::fmt::Write as _;

use super::super::trainee::Dice;

/// Times that conditions and events ask for lie below this, in story seconds.
pub(super) const LATEST: u32 = 40;

const PEOPLE: [&str; 3] = ["sam", "lee", "kid"];
const DETAILS: [&str; 3] = ["d0", "d1", "d2"];
const QUESTIONS: [&str; 3] = ["q0", "q1", "q2"];
/// Most beats in a list.
const MOST_BEATS: usize = 3;

/// What a call may hold, drawn once for the whole of it: a call of everything is too large to be played whole.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a die of its own")]
struct Taste {
    scenes: usize,
    times: bool,
    lots: bool,
    notices: bool,
    counters: bool,
    company: bool,
    /// The forms of the second format.
    second: bool,
}

/// Where a list of beats stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// The lines of this scene: they lead only to later ones, so that no round of lines is made.
    Lines(usize),
    /// Anything that is done or happens.
    Done,
    /// Inside a list of lots.
    Lot,
}

struct Maker {
    dice: Dice,
    taste: Taste,
    /// Checkpoints and screen-outs are rare: once each.
    asked: bool,
}

/// The call of a seed, as an author would have written it.
pub(crate) fn text(seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let mut one_in = |n: usize| dice.below(n) == 0;
    let taste = Taste {
        times: one_in(4),
        lots: one_in(5),
        notices: one_in(5),
        counters: one_in(2),
        company: !one_in(3),
        second: one_in(2),
        scenes: 2 + usize::from(one_in(2)),
    };
    let mut maker = Maker { dice, taste, asked: false };
    maker.call()
}

impl Maker {
    fn one_in(&mut self, n: usize) -> bool {
        self.dice.below(n) == 0
    }

    fn pick<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.dice.below(of.len())]
    }

    fn call(&mut self) -> String {
        let format = if self.taste.second { "format: 2" } else { "format: 1" };
        let mut text = HEAD.replacen("format: 1", format, 1);
        let trust = [self.dice.below(4), self.dice.below(4)];
        let _ = writeln!(
            text,
            "cast: {{ \"sam\": Person(name: \"Sam\", age: 30, trust: {}), \"lee\": Person(name: \"Lee\", age: 40, trust: {}, controller: true), \"kid\": Person(name: \"Kid\", age: 20, stands: Stand(x: 0.2)) }},",
            trust[0], trust[1]
        );
        let unless = self.needs("unless", 3);
        let counts = if self.taste.second { ", in: [\"a\"]" } else { "" };
        let _ = writeln!(
            text,
            "facts: {{ \"f0\": Fact(says: \"F.\", element: Means{counts}), \"f1\": Fact(says: \"G.\", element: Act{unless}) }},\nstart: \"s0\",\nscenes: {{"
        );
        for scene in 0..self.taste.scenes {
            self.scene(scene, &mut text);
        }
        text.push_str(UNVISITED);
        text.push_str("},\nquestions: {\n");
        for question in QUESTIONS {
            self.question(question, &mut text);
        }
        text.push_str(UNASKED);
        text.push_str("},\n");
        let (second, stated, goal) = (self.needs("needs", 2), self.needs("needs", 2), self.needs("needs", 1));
        let right = if self.taste.second && self.one_in(2) {
            "Fails(\"o2\", \"r\")"
        } else {
            "Right(\"r\")"
        };
        let _ = write!(
            text,
            "dispositions: {{ \"v0\": Disposition(says: \"No.\", worth: {{ \"a\": Wrong(\"w\"), \"b\": Right(\"r\") }}), \"v1\": Disposition(says: \"Yes.\", worth: {{ \"a\": {right}, \"b\": Wrong(\"w\") }}{second}) }},\nstatements: {{ \"k0\": Statement(says: \"K.\", kind: Fact, because: \"b\"{stated}) }},\ngoals: [Goal(says: \"One.\"{goal}), Goal(says: \"Two.\")],\n{TAIL}"
        );
        // Drawn last, so that each call is what it was without them.
        let due = (self.needs("due", 3), self.needs("due", 3));
        let text = text.replacen("element: Means)", &format!("element: Means{})", due.0), 1);
        text.replacen(
            "says: \"U.\", because: \"b\")",
            &format!("says: \"U.\", because: \"b\"{})", due.1),
            1,
        )
    }

    fn scene(&mut self, scene: usize, text: &mut String) {
        let with = if self.taste.second && self.one_in(3) {
            ", with: [\"kid\"]"
        } else {
            ""
        };
        let _ = write!(text, "\"s{scene}\": Scene(place: \"walkway-night\"{with}, present: [");
        for who in PEOPLE {
            if self.one_in(2) || (who == "sam" && scene == 0) {
                let present = self.present(who);
                let _ = write!(text, "{present}, ");
            }
        }
        let lines = self.beats(Place::Lines(scene), 1);
        let again = if self.one_in(3) {
            self.beats(Place::Lines(scene), 1)
        } else {
            String::new()
        };
        let _ = write!(text, "], lines: [{lines}], again: [{again}], objects: {{");
        if self.one_in(2) {
            let name = if self.one_in(3) { "box".to_owned() } else { format!("o{scene}") };
            let (detail, needs, look) = (self.pick(&DETAILS), self.needs("needs", 2), self.beats(Place::Done, 1));
            let _ = write!(
                text,
                "\"{name}\": Object(name: \"It\", text: \"It.\", at: (0.5, 0.5), detail: \"{detail}\"{needs}, look: [{look}])"
            );
        }
        text.push_str("}, ask: [");
        for question in QUESTIONS {
            if self.one_in(2) {
                let _ = write!(text, "\"{question}\", ");
            }
        }
        text.push_str("], acts: {\n");
        for n in 0..=self.dice.below(3) {
            let name = if n == 0 && self.one_in(4) {
                "way".to_owned()
            } else {
                format!("a{scene}{n}")
            };
            // Where no act leads on, an event, a question or a look may be the only way.
            let leads = n == 0 && !self.one_in(5);
            let act = self.act(leads);
            let _ = writeln!(text, "  \"{name}\": {act},");
        }
        text.push_str("}, events: {");
        if self.one_in(4) {
            let (after, needs, then) = (self.dice.below(4) * 10, self.needs("needs", 2), self.beats(Place::Done, 1));
            let _ = write!(text, "\"e{scene}\": Event(after: {after}{needs}, then: [{then}])");
        }
        text.push_str("}),\n");
    }

    fn act(&mut self, leads: bool) -> String {
        let mut then = self.beats(Place::Done, 2);
        if leads {
            let to = self.way();
            then = format!("{then}{to}");
        }
        let needs = self.needs("needs", 2);
        // What can be done without end moves nothing that has no end.
        let repeats = if !then.contains("Add(") && self.one_in(if leads { 3 } else { 8 }) {
            ", repeats: true"
        } else {
            ""
        };
        let task = if self.one_in(5) { ", task: \"t0\"" } else { "" };
        let takes = [0, 5, 10][self.dice.below(3)];
        format!("Act(act: \"Do.\", takes: {takes}{repeats}{task}{needs}, then: [{then}])")
    }

    fn question(&mut self, id: &str, text: &mut String) {
        let (to, needs, takes) = (self.pick(&PEOPLE), self.needs("needs", 2), self.dice.below(2) * 10);
        let sensitive = if self.one_in(4) { ", sensitive: \"o0\"" } else { "" };
        let (mut whom, mut more) = (format!("\"{to}\""), String::new());
        if self.taste.second {
            if self.one_in(3) {
                whom = format!("[\"{to}\", \"kid\"]");
            }
            if self.one_in(2) {
                more.push_str(", again: true");
            }
            if self.one_in(2) {
                let _ = write!(more, ", learns: [\"{}\"]", self.pick(&["f0", "f1"]));
            }
        }
        let _ = write!(
            text,
            "\"{id}\": Question(to: {whom}{more}, say: \"Well?\", theme: Rapport, form: Open, takes: {takes}{sensitive}{needs}, answers: ["
        );
        for _ in 0..self.dice.below(3) {
            let (when, beats) = (self.cond(2), self.beats(Place::Done, 1));
            let _ = write!(text, "When({when}, [{beats}]), ");
        }
        let beats = self.beats(Place::Done, 1);
        let _ = writeln!(text, "Otherwise([{beats}])]),");
    }

    fn present(&mut self, who: &str) -> String {
        let (needs, hears) = (self.needs("needs", 3), if self.one_in(4) { ", hears: false" } else { "" });
        format!("Present(who: \"{who}\"{hears}{needs})")
    }

    /// A field that holds a condition, in one of so many.
    fn needs(&mut self, field: &str, one_in: usize) -> String {
        if self.one_in(one_in) {
            let cond = self.cond(2);
            format!(", {field}: {cond}")
        } else {
            String::new()
        }
    }

    fn way(&mut self) -> String {
        match self.dice.below(self.taste.scenes + 1) {
            0 => "EndCall, ".to_owned(),
            n => format!("Go(\"s{}\"), ", n - 1),
        }
    }

    fn beats(&mut self, place: Place, deep: usize) -> String {
        let count = self.dice.below(MOST_BEATS);
        (0..count).map(|_| self.beat(place, deep)).collect()
    }

    fn beat(&mut self, place: Place, deep: usize) -> String {
        let who = self.pick(&PEOPLE);
        match self.dice.below(24) {
            0..=2 => "Narrate(\"So.\"), ".to_owned(),
            3..=5 => format!("Narrate(\"[See](d{}).\"), ", self.dice.below(3)),
            6 => format!("Set(\"{}\"), ", self.pick(&["x", "y"])),
            7 | 8 => format!("Clear(\"{}\"), ", self.pick(&["x", "y"])),
            9 if self.taste.counters && place == Place::Done => {
                let by = self.pick(&["1", "2", "-1"]);
                format!("Add(\"n\", {by}), ")
            }
            10 => format!("Trust(\"{who}\", {}), ", self.pick(&["1", "2", "-1", "-9"])),
            11 | 12 if self.taste.company => format!("Arrives({}), ", self.present(who)),
            13 if self.taste.company => format!("Leaves(\"{who}\"), "),
            14 => format!("Learn(\"{}\"), ", self.pick(&["f0", "f1"])),
            15 => "Task(\"t1\"), ".to_owned(),
            16 => "ScreenOut(\"o1\"), ".to_owned(),
            17 if !std::mem::replace(&mut self.asked, true) => "Checkpoint(\"c0\"), ".to_owned(),
            18 => "Wait(10), ".to_owned(),
            19 | 20 if deep > 0 => {
                let (when, inner) = (self.cond(2), self.beats(place, deep - 1));
                format!("If({when}, [{inner}]), ")
            }
            21 if self.taste.lots && deep > 0 => {
                let inner = [
                    self.beats(Place::Lot, 0),
                    self.beats(Place::Lot, 0),
                    "Narrate(\"A long way of telling it.\"), ".to_owned(),
                ];
                let second = self.dice.below(2);
                format!("OneOf([[{}], [{}]]), ", inner[second], inner[second + 1])
            }
            22 => match place {
                Place::Lines(_) if self.one_in(4) => "EndCall, ".to_owned(),
                Place::Lines(scene) if scene + 1 < self.taste.scenes => format!("Go(\"s{}\"), ", scene + 1),
                Place::Done => self.way(),
                Place::Lines(_) | Place::Lot => String::new(),
            },
            23 if self.one_in(2) => format!("Trust(\"{who}\", {}), ", self.pick(&["1", "-1"])),
            _ => "Named(\"sam\"), ".to_owned(),
        }
    }

    fn cond(&mut self, deep: usize) -> String {
        let who = self.pick(&PEOPLE);
        match self.dice.below(if deep > 0 { 26 } else { 20 }) {
            0 | 1 => format!("Flag(\"{}\")", self.pick(&["x", "y"])),
            2 if self.taste.counters => format!("CountAtLeast(\"n\", {})", self.pick(&["0", "1", "2"])),
            3 => "Deal(\"a\")".to_owned(),
            4 => format!("TrustAtLeast(\"{who}\", {})", self.pick(&["1", "2", "3", "9"])),
            5 if self.taste.times => format!("TimeAtLeast({})", self.pick(&["10", "25"])),
            6 | 7 => format!("Present(\"{who}\")"),
            8 => format!("Hears(\"{who}\")"),
            9 => "Overheard".to_owned(),
            10 => format!("Asked(\"{}\")", self.pick(&QUESTIONS)),
            11 | 12 => format!("Did(\"{}\")", self.pick(&["a00", "way"])),
            13 => "LookedAt(\"box\")".to_owned(),
            14 => format!("Saw(\"{}\")", self.pick(&DETAILS)),
            15 if self.taste.notices => "Noticed(\"d0\")".to_owned(),
            16 => format!("Knows(\"{}\")", self.pick(&["f0", "f1"])),
            17 => format!("Visited(\"s{}\")", self.dice.below(self.taste.scenes)),
            18 => format!("TaskDone(\"{}\")", self.pick(&["t0", "t1"])),
            20..=22 => format!("Not({})", self.cond(deep - 1)),
            23 | 24 => format!("All([{}, {}])", self.cond(deep - 1), self.cond(deep - 1)),
            25 => format!("Any([{}, {}])", self.cond(deep - 1), self.cond(deep - 1)),
            _ => "Not(Flag(\"x\"))".to_owned(),
        }
    }
}

const HEAD: &str = r#"Scenario(format: 1, id: "call", title: "A call", minutes: 3, content_note: "Nothing.", author: "Dice",
call: Call(clock: "10:00", unit: "1", kind: "Call", place: "Here", text: "Come."),
deals: {
    "a": Trafficking(kind: Labor, means: [Coercion], truth: "It is so."),
    "b": NotTrafficking(because: "It is not.", truth: "It is not so."),
},
details: {
    "d0": Cue(sees: "D.", in: ["a"], of: "not-free-to-leave", element: Means, why: "w", innocent: "i"),
    "d1": Distractor(sees: "E.", looks_like: "l", because: "b"),
    "d2": Distractor(sees: "F.", looks_like: "l", because: "b"),
},
"#;

/// Names that conditions may ask for, where nobody ever comes by: so none of them is unknown.
const UNVISITED: &str = r#""s9": Scene(place: "walkway-night",
  objects: { "box": Object(name: "Box", text: "A box.", at: (0.5, 0.5)) },
  acts: { "way": Act(act: "Go.", then: [EndCall]), "a00": Act(act: "Go on.", then: [EndCall]) }),
"#;

const UNASKED: &str = r#""q9": Question(to: "sam", say: "Never?", theme: Rapport, form: Open, answers: [Otherwise([Set("x"), Set("y"), Add("n", 1)])]),
"#;

const TAIL: &str = r#"tasks: { "t0": Task(says: "T.", because: "b"), "t1": Task(says: "U.", because: "b") },
screen_outs: { "o0": ScreenOut(says: "O.", because: "b"), "o1": ScreenOut(says: "P.", because: "b"), "o2": ScreenOut(says: "Q.", because: "b") },
hypotheses: { "h0": "One", "h1": "Two" },
checkpoints: { "c0": Checkpoint(asks: "What?") },
explanations: { "x0": Explanation(says: "X.", because: "b") },
sources: ["Dice"],
)
"#;
