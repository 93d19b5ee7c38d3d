//! A question that labels, promises or threatens, and is not said to.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Found, Words, is_english, place};
use ron_reader::diagnostic::Severity;
use scenario::document::{Fault, QuestionDoc};

pub(super) const RULE: Rule = Rule::typed("fault-unmarked", Severity::Warning, include_str!("fault-unmarked.md"), check);

/// What words do in a question, and the fault that says so.
struct Harm {
    /// The fault to mark; another that says as much.
    faults: [Fault; 2],
    /// What the question does.
    does: &'static str,
    /// The words.
    words: &'static [&'static str],
    /// Words before which they are harmless.
    not_before: &'static [&'static str],
    /// Words after which they are harmless.
    not_after: &'static [&'static str],
}

const HARMS: [Harm; 3] = [
    Harm {
        faults: [Fault::Label, Fault::StatusFirst],
        does: "puts a label on a person",
        words: &[
            "victim*",
            "traffick*",
            "prostitut*",
            "pimp*",
            "hooker*",
            "slave*",
            "illegals",
            "illegal alien*",
            "illegal immigrant*",
            "you illegal",
            "he illegal",
            "she illegal",
            "they illegal",
            "here illegally",
            "here legally",
        ],
        not_before: &[
            "advocate*",
            "compensation",
            "detective*",
            "services",
            "specialist*",
            "task",
            "team",
            "unit",
        ],
        not_after: &[],
    },
    Harm {
        faults: [Fault::Promise, Fault::Promise],
        does: "makes a promise",
        words: &[
            "i promise",
            "we promise",
            "i can promise",
            "we can promise",
            "you have my word",
            "i'll get you a visa",
            "i can get you a visa",
            "we'll get you a visa",
            "we can get you a visa",
            "i'll get you papers",
            "we can get you papers",
            "nothing will happen to you",
            "nothing's going to happen to you",
            "you'll be safe",
            "you will be safe",
            "i'll keep you safe",
            "we'll keep you safe",
            "i'll protect you",
            "we'll protect you",
            "just between us",
        ],
        not_before: &[],
        not_after: THEY_SAY,
    },
    Harm {
        faults: [Fault::Threat, Fault::Threat],
        does: "threatens",
        words: &[
            "i'll arrest you",
            "we'll arrest you",
            "i can arrest you",
            "i'll have to arrest you",
            "we'll have to arrest you",
            "i'll have to take you in",
            "we'll have to take you in",
            "i'll take you in",
            "you'll be arrested",
            "you will be arrested",
            "you'll go to jail",
            "you're going to jail",
            "you'll be deported",
            "you will be deported",
            "i'll have you deported",
            "i can have you deported",
            "i'll call immigration",
            "we'll call immigration",
        ],
        not_before: &[],
        not_after: THEY_SAY,
    },
];

/// After these the words are somebody else's, or a worry that is asked about.
const THEY_SAY: &[&str] = &[
    "say", "says", "said", "tell", "tells", "told", "you", "that", "if", "whether", "think", "feel", "believe", "sure", "worried",
    "afraid", "scared",
];

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) {
        return;
    }
    for (id, question) in &typed.doc.questions.entries {
        let words = Words::of(&question.say.value);
        for harm in HARMS.iter().filter(|harm| !is_marked(question, harm)) {
            if let Some(found) = words.find_where(harm.words, |found| is_harm(&words, found, harm)) {
                findings.add(
                    place(typed, &question.say, &found.at),
                    format!("the question `{}` {}: `{}`", id.value, harm.does, words.said(&found)),
                    format!(
                        "ask for what happens instead, or add `faults: [{:?}]` and a `because`",
                        harm.faults[0]
                    ),
                );
            }
        }
    }
}

fn is_marked(question: &QuestionDoc, harm: &Harm) -> bool {
    question.faults.items.iter().any(|fault| harm.faults.contains(fault))
}

fn is_harm(words: &Words<'_>, found: &Found, harm: &Harm) -> bool {
    !words.comes_before(found, harm.not_before) && !words.comes_after(found, harm.not_after)
}

#[cfg(test)]
mod tests {
    use super::{HARMS, Words, is_harm};

    #[test]
    fn what_harms_and_what_only_sounds_like_it() {
        for (question, expected) in [
            ("Are you a trafficking victim?", "puts a label on a person"),
            ("Are you here legally?", "puts a label on a person"),
            ("Would you like to talk to a victim advocate?", ""),
            ("Did you see anything illegal?", ""),
            ("I promise he'll never come near you again. Deal?", "makes a promise"),
            ("I can't promise anything. What would help?", ""),
            ("Do you think you'll be safe tonight?", ""),
            ("What did he promise you?", ""),
            ("Did he say he'd get you a visa?", ""),
            ("Tell me, or I\u{2019}ll have to take you in.", "threatens"),
            ("Are you worried you'll be deported?", ""),
        ] {
            let words = Words::of(question);
            let found = |harm: &&super::Harm| words.find_where(harm.words, |found| is_harm(&words, found, harm)).is_some();
            let does = HARMS.iter().find(found).map_or("", |harm| harm.does);
            assert_eq!(does, expected, "{question}");
        }
    }
}
