//! A cue that rests on who somebody is rather than on what is done.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::{Words, is_english, place};
use ron_reader::diagnostic::Severity;
use scenario::document::DetailDoc;

pub(super) const RULE: Rule = Rule::typed(
    "protected-trait-cue",
    Severity::Warning,
    include_str!("protected-trait-cue.md"),
    check,
);

/// Race, origin, language, poverty, faith, disability, homelessness, gender identity. Words with a second, harmless meaning
/// ("black", "poor", "temple") stand only in phrases.
const TRAITS: &[&str] = &[
    "accent*",
    "foreign",
    "foreigner*",
    "from another country",
    "country of origin",
    "nationality",
    "ethnic",
    "ethnicity",
    "racial",
    "skin color",
    "skin colour",
    "dark skinned",
    "brown skinned",
    "light skinned",
    "black man",
    "black men",
    "black woman",
    "black women",
    "black girl*",
    "black boy*",
    "white man",
    "white men",
    "white woman",
    "white women",
    "white girl*",
    "white boy*",
    "african*",
    "asian*",
    "arab",
    "arabs",
    "chinese",
    "eastern european*",
    "filipina*",
    "filipino*",
    "guatemalan*",
    "haitian*",
    "hispanic*",
    "indian*",
    "honduran*",
    "korean*",
    "latina*",
    "latino*",
    "mexican*",
    "native american*",
    "nigerian*",
    "romanian*",
    "russian*",
    "salvadoran*",
    "thai",
    "ukrainian*",
    "vietnamese",
    "broken english",
    "limited english",
    "little english",
    "no english",
    "poor english",
    "speak english",
    "speaks english",
    "poor family",
    "poor families",
    "poor man",
    "poor woman",
    "she is poor",
    "he is poor",
    "they are poor",
    "looks poor",
    "look poor",
    "poor neighborhood",
    "poor people",
    "poverty",
    "low income",
    "food stamps",
    "trailer park",
    "muslim*",
    "islam*",
    "jewish",
    "hindu*",
    "sikh*",
    "hijab*",
    "headscarf",
    "head scarf",
    "turban*",
    "church",
    "mosque",
    "synagogue",
    "religious",
    "disabled",
    "disability",
    "disabilities",
    "wheelchair*",
    "autistic",
    "autism",
    "deaf",
    "mentally ill",
    "mental illness",
    "homeless",
    "homelessness",
    "sleeps rough",
    "sleeping rough",
    "trans",
    "transgender",
    "nonbinary",
    "non binary",
    "gay",
    "lesbian*",
    "bisexual",
    "queer",
];
/// Immigration status, which is a cue only where somebody threatens with it.
const STATUS: &[&str] = &[
    "immigrant*",
    "migrant*",
    "undocumented",
    "illegal alien*",
    "illegals",
    "immigration status",
    "visa status",
    "without papers",
    "refugee*",
    "asylum seeker*",
];
/// The indicator of somebody who threatens with the law.
const THREAT: &str = "threat-of-law";

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    if !is_english(typed) {
        return;
    }
    for (id, detail) in &typed.doc.details.entries {
        let (what, of, texts) = match detail {
            DetailDoc::Cue {
                sees, why, of, readings, ..
            } => {
                let whys = readings.entries.iter().map(|(_, reading)| &reading.why);
                ("cue", of, [sees, why].into_iter().chain(whys).collect())
            }
            DetailDoc::Freedom { sees, why, of, .. } => ("freedom", of, vec![sees, why]),
            DetailDoc::Distractor { .. } => continue,
        };
        for text in texts {
            let words = Words::of(&text.value);
            let status = || words.find(STATUS).filter(|_| of.value != THREAT);
            if let Some(found) = words.find(TRAITS).or_else(status) {
                findings.add(
                    place(typed, text, &found.at),
                    format!("the {what} `{}` rests on who somebody is: `{}`", id.value, words.said(&found)),
                    "say what somebody does, or make it a distractor",
                );
            }
        }
    }
}
