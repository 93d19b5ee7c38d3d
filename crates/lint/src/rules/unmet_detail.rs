//! A detail that can be met nowhere.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::{Bits, DealIx, LineIx, Scenario};

pub(super) const RULE: Rule = Rule::sound("unmet-detail", Severity::Warning, include_str!("unmet-detail.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let shown = Shown::of(sound.scenario);
    for (ix, (id, _)) in sound.doc().details.entries.iter().enumerate() {
        let detail = &sound.scenario.details[ix];
        let is_cue = |deal: usize| detail.cue_in(DealIx::from(deal)).is_some() || detail.freedom_in(DealIx::from(deal)).is_some();
        let what = if matches!(detail.kind, scenario::DetailKind::Freedom(_)) {
            "freedom"
        } else {
            "cue"
        };
        let is_met = |deal: &usize| sound.reach[*deal].details.has(ix);
        let cue_deals = (0..sound.reach.len()).filter(|deal| is_cue(*deal)).count();
        let is_always_innocent = matches!(detail.kind, scenario::DetailKind::Distractor { .. });
        let met = (0..sound.reach.len()).filter(is_met).count();
        let met_as_cue = (0..sound.reach.len()).filter(|deal| is_cue(*deal) && is_met(deal)).count();
        let name = &id.value;
        let (message, help) = if !is_always_innocent && cue_deals == 0 {
            (
                format!("the {what} `{name}` is a {what} in no deal"),
                "name the deals in which it is one: `in: [\"…\"]`, or make it a `Distractor`".to_owned(),
            )
        } else if !shown.anywhere.has(ix) {
            (
                format!("nothing shows the detail `{name}`"),
                format!("mark the words that show it: `[words]({name})`, or give an object `detail: \"{name}\"`"),
            )
        } else if !shown.noticeable.has(ix) {
            (
                format!("the detail `{name}` is marked only where nothing can be noticed"),
                "move the mark to a line; what an object shows is its `detail`, and a question or act shows nothing".to_owned(),
            )
        } else if met == 0 {
            (
                format!("the detail `{name}` can never be met"),
                "let something that can be reached show it, or remove it".to_owned(),
            )
        } else if !is_always_innocent && met_as_cue == 0 {
            (
                format!("the {what} `{name}` can be met in no deal in which it is a {what}"),
                "let something show it in those deals, or correct its `in`".to_owned(),
            )
        } else {
            continue;
        };
        findings.add(id.span, message, help);
    }
}

/// Where details are shown, whether or not that can be reached.
struct Shown {
    anywhere: Bits,
    noticeable: Bits,
}

impl Shown {
    fn of(scenario: &Scenario) -> Self {
        let mut unnoticed = Bits::new(scenario.lines.len());
        let own = scenario.acts.iter().map(|act| act.line);
        let own = own.chain(scenario.questions.iter().map(|question| question.line));
        let unnoticed_lines = own.chain(scenario.objects.iter().map(|object| object.line));
        unnoticed_lines.for_each(|line: LineIx| {
            unnoticed.insert(line.ix());
        });
        let mut shown = Self {
            anywhere: Bits::new(scenario.details.len()),
            noticeable: Bits::new(scenario.details.len()),
        };
        for (ix, line) in scenario.lines.iter().enumerate() {
            for detail in line.phrases.iter().flat_map(|phrase| &phrase.details) {
                shown.anywhere.insert(detail.ix());
                if !unnoticed.has(ix) {
                    shown.noticeable.insert(detail.ix());
                }
            }
        }
        for detail in scenario.objects.iter().filter_map(|object| object.detail) {
            shown.anywhere.insert(detail.ix());
            shown.noticeable.insert(detail.ix());
        }
        shown
    }
}
