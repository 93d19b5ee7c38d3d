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

    #[test]
    fn ordinary_questions_of_a_patrol_officer_pass_in_english() {
        let english = [
            "Was he hurt?",
            "How badly is he hurt?",
            "When did she get hurt?",
            "Did he hurt you?",
            "Has he ever hurt you?",
            "Has he ever choked you?",
            "When did they lock the door?",
            "Tell me how he hurt his hand.",
            "Did he threaten you?",
            "I did not catch your name, what is it?",
            "Nobody is here, where are they?",
            "You didn't come with her, so who is she?",
            "Why did you stay here tonight?",
            "Why did you get in the car?",
            "Why did you quit your last job?",
            "What did you do to get here?",
            "What were you thinking of doing tonight?",
            "What did you expect to be paid?",
            "You could have a seat.",
            "What would help keep you safe tonight?",
            "I can get you your coat.",
            "What country did you grow up in?",
            "Are you legally married?",
            "Has anyone threatened to call immigration?",
            "Did he ever say he would call immigration on you?",
            "Have you been arrested or in jail before?",
            "Can we start talking about yesterday?",
            "How much do the fees add up to?",
            "Can you try again with the key?",
            "You can sit on the right.",
            "Are there any positions open?",
            "Do you want the trafficking detective on the phone?",
            "Can we talk here or should we go in?",
            "Who did you call?",
            "Do you need a doctor, or is it okay?",
            "Where does he live?",
            "Who said you can't leave?",
            "Are you all right?",
        ];
        for sentence in english {
            assert_eq!(fault(sentence, "en"), None, "{sentence}");
        }
    }

    #[test]
    fn ordinary_questions_of_a_patrol_officer_pass_in_spanish() {
        let spanish = [
            "¿A qué hora debe estar en el trabajo?",
            "¿Quién debe estar aquí?",
            "¿Dónde lo escondió?",
            "¿Podemos hablar afuera o no?",
            "¿Le parece bien, no?",
            "¿Cómo pudo llegar hasta aquí?",
            "¿Cómo dejó su trabajo?",
            "¿Por qué no fue a trabajar hoy?",
            "¿Por qué no va a la escuela?",
            "¿Qué esperaba hacer hoy?",
            "¿Cuál es su lugar de residencia?",
            "¿En qué país vive su familia?",
            "¿Quién tiene papeles del carro?",
            "¿Fue víctima de un robo?",
            "¿Cómo trata a las personas aquí?",
            "¿Prefiere quedarse o la llevo al hospital?",
            "Si no habla español, no hay problema.",
            "¿Le ha dicho que va a llamar a migración?",
            "¿Dónde se esconde?",
            "¿Quiere hablar con el detective de trata?",
            "¿Se va a ir, o no?",
            "¿Le duele algo?",
        ];
        for sentence in spanish {
            assert_eq!(fault(sentence, "es"), None, "{sentence}");
        }
    }
}
