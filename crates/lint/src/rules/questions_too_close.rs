//! Two questions of a scene so alike that who types one may be shown the other.

use asking::{Phrasebook, Sayable};

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::QuestionIx;

/// How alike, in thousandths, two questions may be by their nearest ways. Over the shipped calls no two of a scene that mean
/// different things come nearer.
const MOST: u32 = 700;

pub(super) const RULE: Rule = Rule::sound(
    "questions-too-close",
    Severity::Warning,
    include_str!("questions-too-close.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    if scenario.format < 2 {
        return;
    }
    let call = Phrasebook::of(scenario);
    let meets = |a: &QuestionIx, b: &QuestionIx| {
        let to = |ix: &QuestionIx| &scenario.questions[ix.ix()].to;
        to(a).iter().any(|who| to(b).contains(who)) && can_both(sound, *a, *b)
    };
    let mut seen = Vec::new();
    for scene in &scenario.scenes {
        let ask = &scene.ask;
        let pairs = ask.iter().enumerate().flat_map(|(n, a)| ask[n + 1..].iter().map(move |b| (*a, *b)));
        for (a, b) in pairs.filter(|(a, b)| meets(a, b)) {
            if seen.contains(&(a, b)) {
                continue;
            }
            seen.push((a, b));
            let (one, other) = (Sayable::Question(a), Sayable::Question(b));
            if call.nearness(one, other).max(call.nearness(other, one)) <= MOST {
                continue;
            }
            let id = |ix: QuestionIx| &scenario.questions[ix.ix()].id;
            findings.add(
                sound.typed.doc.questions.entries[b.ix()].0.span,
                format!("the questions `{}` and `{}` are nearly the same words", id(a), id(b)),
                "say one of them otherwise, or one of its paraphrases, so that who types it is understood",
            );
        }
    }
}

/// True where some deal allows both.
fn can_both(sound: &Sound<'_>, a: QuestionIx, b: QuestionIx) -> bool {
    let scenario = sound.scenario;
    (0..scenario.deals.len()).any(|deal| {
        [a, b]
            .iter()
            .all(|ix| scenario.questions[ix.ix()].needs.in_deal(deal.into()) != Some(false))
    })
}
