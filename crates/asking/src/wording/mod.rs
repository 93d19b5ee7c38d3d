//! What a sentence does by its wording alone: few rules, each of which seldom errs. What they do not see is not said to be neutral.
//!
//! They keep a faulted sentence from becoming a neutral question, and give a remark in the debrief. They never score: whether "how
//! often does he hit you" suggests anything depends on what was told before, and no rule over one sentence can know that.

mod english;
mod spanish;

use std::sync::LazyLock;

use regex::Regex;
use scenario::document::Fault;

use super::fold::plain;

/// A rule as it is written: the fault, what it strikes at, and what it lets pass all the same (or nothing). Both are read against a
/// sentence in small letters without accents and apostrophes.
type Written = (Fault, &'static str, &'static str);

/// A rule as it is looked for.
struct Rule {
    fault: Fault,
    strikes: Regex,
    passes: Option<Regex>,
}

static ENGLISH: LazyLock<Vec<Rule>> = LazyLock::new(|| ready(english::RULES));
static SPANISH: LazyLock<Vec<Rule>> = LazyLock::new(|| ready(spanish::RULES));

/// The rules made ready; that each of them can be is a test.
fn ready(written: &[Written]) -> Vec<Rule> {
    let make = |(fault, strikes, passes): &Written| {
        Some(Rule {
            fault: *fault,
            strikes: Regex::new(strikes).ok()?,
            passes: if passes.is_empty() { None } else { Some(Regex::new(passes).ok()?) },
        })
    };
    written.iter().filter_map(make).collect()
}

/// The fault that a rule of the language sees in a sentence. Of a language without rules nothing is seen.
pub fn fault(sentence: &str, language: &str) -> Option<Fault> {
    let rules: &[Rule] = match language {
        "en" => &ENGLISH,
        "es" => &SPANISH,
        _ => &[],
    };
    let sentence = plain(sentence);
    let sentence = sentence.trim();
    let strikes = |rule: &&Rule| rule.strikes.is_match(sentence) && !rule.passes.as_ref().is_some_and(|passes| passes.is_match(sentence));
    rules.iter().find(strikes).map(|rule| rule.fault)
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, SPANISH, english, fault, spanish};
    use scenario::document::Fault;

    #[test]
    fn every_rule_can_be_read() {
        assert_eq!(ENGLISH.len(), english::RULES.len());
        assert_eq!(SPANISH.len(), spanish::RULES.len());
    }

    #[test]
    fn a_rule_strikes_what_it_is_for_and_lets_its_neighbour_pass() {
        let cases = [
            ("He took your ID, didn't he?", Some(Fault::Leading)),
            ("he took your id didnt he", Some(Fault::Leading)),
            ("So he keeps your pay, right?", Some(Fault::Leading)),
            ("Are you all right?", None),
            ("Who is he?", None),
            ("Where's your ID right now?", None),
            ("Why didn't you just leave?", Some(Fault::Blame)),
            ("Why did you call us tonight?", None),
            ("Talk or you're going to jail.", Some(Fault::Threat)),
            ("You're not under arrest.", None),
            ("I promise nobody will ever know.", Some(Fault::Promise)),
            ("Are you a victim of trafficking?", Some(Fault::Label)),
            ("Do you have papers?", Some(Fault::StatusFirst)),
            ("That's a lie, try again.", Some(Fault::Accusatory)),
            ("Did he use a condom?", Some(Fault::Graphic)),
        ];
        for (sentence, expected) in cases {
            assert_eq!(fault(sentence, "en"), expected, "{sentence}");
        }
        let cases = [
            ("Él se queda con todo su dinero, ¿no?", Some(Fault::Leading)),
            ("le quita el dinero verdad", Some(Fault::Leading)),
            ("¿Le dijo usted la verdad a su hermana?", None),
            ("¿Por qué no se va y ya?", Some(Fault::Blame)),
            ("¿Tiene papeles?", Some(Fault::StatusFirst)),
            ("¿Usted es víctima de trata?", Some(Fault::Label)),
            ("O habla o la llevo detenida.", Some(Fault::Threat)),
            ("Le prometo que no le va a pasar nada.", Some(Fault::Promise)),
            ("¿Quién más vive aquí?", None),
        ];
        for (sentence, expected) in cases {
            assert_eq!(fault(sentence, "es"), expected, "{sentence}");
        }
        assert_eq!(fault("He took your ID, didn't he?", "fr"), None);
    }
}
