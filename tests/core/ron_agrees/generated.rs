//! Values made by dice, written in every way RON allows, and read by both; and the same texts with one token amiss.

use std::fmt::Write;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::{prop_assert, prop_assert_eq};
use ron_reader::syntax::{decode, parse};

use super::{Shape, Value, ours, theirs};
use crate::properties::trainee::{Dice, hold};

fn text() -> BoxedStrategy<String> {
    prop_oneof![r#"[a-c"\\'#/*\n\t\r\u{0}é —😀(){}:,]{0,8}"#, any::<String>()].boxed()
}

fn shape() -> impl Strategy<Value = Shape> {
    (text(), any::<i64>(), option::of(text())).prop_map(|(name, count, note)| Shape { name, count, note })
}

fn finite() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), (-1000..1000_i32).prop_map(|n| f64::from(n) / 8.0)].prop_filter("finite", |x| x.is_finite())
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Nothing),
        any::<bool>().prop_map(Value::Flag),
        any::<i64>().prop_map(Value::Whole),
        any::<u8>().prop_map(Value::Small),
        finite().prop_map(Value::Real),
        any::<char>().prop_map(Value::Letter),
        text().prop_map(Value::Text),
        option::of(text()).prop_map(Value::Maybe),
        (finite(), finite()).prop_map(Value::Point),
        shape().prop_map(Value::Held),
    ];
    leaf.prop_recursive(5, 40, 5, |inner| {
        let boxed = || inner.clone().prop_map(Box::new);
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::List),
            btree_map(text(), inner.clone(), 0..5).prop_map(Value::Table),
            (boxed(), boxed()).prop_map(|(a, b)| Value::Pair(a, b)),
            (text(), boxed()).prop_map(|(name, inner)| Value::Shaped { name, inner }),
        ]
    })
}

/// Writes a value token by token, with dice for every freedom RON leaves.
struct Writer {
    dice: Dice,
    tokens: Vec<String>,
}

impl Writer {
    fn written(value: &Value, seed: u64) -> Vec<String> {
        let (dice, tokens) = (Dice::new(seed), Vec::new());
        let mut writer = Self { dice, tokens };
        for head in ["", "#![enable(implicit_some)]", "#![enable(unwrap_newtypes)]"] {
            if writer.dice.below(4) == 0 {
                writer.tokens.push(format!("{head}\n"));
            }
        }
        writer.value(value);
        writer.blank();
        writer.tokens
    }

    /// Blank space, maybe none.
    fn blank(&mut self) {
        let blanks = ["", "", "", " ", "\n", "\t\r\n", "/* a /* b */ */", " // ) ] }\n", "/***/"];
        let blank = blanks[self.dice.below(blanks.len())];
        self.tokens.push(blank.to_owned());
    }

    fn put(&mut self, token: &str) {
        self.blank();
        self.tokens.push(token.to_owned());
    }

    fn items<T>(&mut self, [open, close]: [&str; 2], items: impl IntoIterator<Item = T>, put: impl Fn(&mut Self, T)) {
        self.put(open);
        let mut first = true;
        for item in items {
            if !first {
                self.put(",");
            }
            first = false;
            put(self, item);
        }
        if !first && self.dice.below(3) == 0 {
            self.put(",");
        }
        self.put(close);
    }

    fn form(&mut self, name: &str, inner: impl Fn(&mut Self)) {
        self.put(name);
        self.items(["(", ")"], [()], |w, ()| inner(w));
    }

    fn field(&mut self, name: &str) {
        self.put(name);
        self.put(":");
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Nothing => self.put("Nothing"),
            Value::Flag(b) => self.form("Flag", |w| w.put(&b.to_string())),
            Value::Whole(n) => self.form("Whole", |w| w.whole(*n)),
            Value::Small(n) => self.form("Small", |w| w.whole(i64::from(*n))),
            Value::Real(x) => self.form("Real", |w| w.real(*x)),
            Value::Letter(c) => self.form("Letter", |w| {
                let letter = w.character(*c, '\'');
                w.put(&format!("'{letter}'"));
            }),
            Value::Text(s) => self.form("Text", |w| w.text(s)),
            Value::Maybe(s) => self.form("Maybe", |w| w.maybe(s.as_ref())),
            Value::List(list) => self.form("List", |w| w.items(["[", "]"], list, Self::value)),
            Value::Table(table) => self.form("Table", |w| {
                w.items(["{", "}"], table, |w, (key, value)| {
                    w.text(key);
                    w.put(":");
                    w.value(value);
                });
            }),
            Value::Pair(a, b) => {
                self.put("Pair");
                self.items(["(", ")"], [a, b], |w, part| w.value(part));
            }
            Value::Point((x, y)) => self.form("Point", |w| w.items(["(", ")"], [x, y], |w, n| w.real(*n))),
            Value::Held(shape) => self.form("Held", |w| w.shape(shape)),
            Value::Shaped { name, inner } => self.shaped(name, inner),
        }
    }

    fn shape(&mut self, shape: &Shape) {
        if self.dice.below(2) == 0 {
            self.put("Shape");
        }
        let first = self.dice.below(3);
        self.items(["(", ")"], [0, 1, 2].map(|n| (n + first) % 3), |w, field| match field {
            0 => {
                w.field("name");
                w.text(&shape.name);
            }
            1 => {
                w.field("count");
                w.whole(shape.count);
            }
            _ => {
                w.field("note");
                w.maybe(shape.note.as_ref());
            }
        });
    }

    fn shaped(&mut self, name: &str, inner: &Value) {
        self.put("Shaped");
        self.items(["(", ")"], [true, false], |w, is_name| {
            if is_name {
                w.field("name");
                w.text(name);
            } else {
                w.field("inner");
                w.value(inner);
            }
        });
    }

    fn maybe(&mut self, text: Option<&String>) {
        match text {
            None => self.put("None"),
            Some(text) if self.dice.below(2) == 0 => self.text(text),
            Some(text) => self.form("Some", |w| w.text(text)),
        }
    }

    fn whole(&mut self, n: i64) {
        let mut digits = n.to_string();
        if self.dice.below(3) == 0 {
            digits.insert(digits.len() - digits.len() / 3, '_');
        }
        if self.dice.below(4) == 0 && n > 0 {
            digits.insert(0, '+');
        }
        self.put(&digits);
    }

    fn real(&mut self, x: f64) {
        let text = if self.dice.below(2) == 0 {
            format!("{x:?}")
        } else {
            format!("{x:E}")
        };
        self.put(&text);
    }

    fn text(&mut self, text: &str) {
        let hashes = "#".repeat(self.dice.below(3));
        let closes = format!("\"{hashes}");
        if self.dice.below(3) == 0 && !text.contains(&closes) && !text.contains('\r') {
            return self.put(&format!("r{hashes}\"{text}\"{hashes}"));
        }
        let inner: String = text.chars().map(|c| self.character(c, '"')).collect();
        self.put(&format!("\"{inner}\""));
    }

    /// A character between quotes, as itself or as one of its escapes.
    fn character(&mut self, c: char, quote: char) -> String {
        let mut escape = String::new();
        let must = c == '\\' || c == quote;
        match (self.dice.below(6), c) {
            (0, c) => write!(escape, "\\u{{{:x}}}", u32::from(c)).unwrap(),
            (1, c) if c.is_ascii() => write!(escape, "\\x{:02X}", u32::from(c)).unwrap(),
            (2, '\n') => escape.push_str("\\n"),
            (2, '\t') => escape.push_str("\\t"),
            // As it stands it is a line end, which is read as `\n`.
            (_, '\r') => escape.push_str("\\r"),
            (2, '\0') => escape.push_str("\\0"),
            (2, '\'' | '"') => write!(escape, "\\{c}").unwrap(),
            _ if must => write!(escape, "\\{c}").unwrap(),
            _ => escape.push(c),
        }
        escape
    }
}

#[test]
fn any_value_however_written_is_read_as_what_it_is_by_both() {
    hold(150, &(value(), any::<u64>()), |(value, seed)| {
        let text = Writer::written(&value, seed).concat();
        let value = Some(value);
        prop_assert_eq!(&theirs(&text), &value, "ron, of {}", text);
        prop_assert_eq!(&ours(&text), &value, "of {}", text);
        Ok(())
    });
}

#[test]
fn a_text_with_one_token_amiss_is_read_or_refused_by_both() {
    hold(400, &(value(), any::<u64>()), |(value, seed)| {
        let mut tokens = Writer::written(&value, seed)
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect::<Vec<_>>();
        let mut dice = Dice::new(!seed);
        let (at, other) = (dice.below(tokens.len()), dice.below(tokens.len()));
        // A letter for a text and a text for a letter are known differences.
        if tokens.iter().any(|token| token.starts_with('\'')) {
            return Ok(());
        }
        match dice.below(4) {
            0 => drop(tokens.remove(at)),
            1 => tokens.insert(at, tokens[at].clone()),
            2 => tokens[at] = tokens[other].clone(),
            _ => tokens.swap(at, other),
        }
        let text = tokens.concat();
        let (ours, theirs) = (ours(&text), theirs(&text));
        let same = ours == theirs || repeats_a_name(&text);
        prop_assert!(same, "{text}\nours: {ours:?}\nron: {theirs:?}");
        Ok(())
    });
}

/// A name that stands twice in a table is refused here, and `ron` takes the last.
fn repeats_a_name(text: &str) -> bool {
    let tree = parse(text).0;
    let problems = tree.map(|tree| decode::<Value>(&tree).1);
    problems.is_some_and(|problems| problems.iter().any(|p| p.rule == "duplicate-id"))
}
