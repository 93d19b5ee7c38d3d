//! The head of a file, its pass marks and pictures, and what a call cannot do without.

use super::super::document::{Id, PictureDoc, ScenarioDoc};
use super::super::model::{OwnPicture, Rubric};
use super::Compiling;
use ron_reader::diagnostic::Diagnostic;
use ron_reader::syntax::Spanned;

impl Compiling<'_> {
    fn own_picture(&mut self, id: &Id, doc: &PictureDoc) -> OwnPicture {
        OwnPicture {
            id: id.value.clone(),
            file: doc.file.value.clone(),
            alt: doc.alt.value.clone(),
            floor_mille: self.fraction(&doc.floor, "floor"),
            width_mille: self.fraction(&doc.width, "width"),
            content: None,
        }
    }

    pub(super) fn head(&mut self, doc: &ScenarioDoc) {
        match clock(&doc.call.clock.value) {
            Some(secs) => self.scenario.call.clock_secs = secs,
            None => self.problems.push(
                Diagnostic::error("wrong-clock", doc.call.clock.span, "this is not a time of day")
                    .help("write hours and minutes, such as \"23:14\""),
            ),
        }
        self.need(
            doc.deals.is_empty(),
            "no-deal",
            &doc.id,
            "the scenario has no deal",
            "add at least one truth under `deals`",
        );
        self.need(
            doc.scenes.is_empty(),
            "no-scene",
            &doc.id,
            "the scenario has no scene",
            "add at least one under `scenes`",
        );
        self.need(
            doc.dispositions.is_empty(),
            "no-disposition",
            &doc.id,
            "the call cannot be closed",
            "add at least one under `dispositions`",
        );
        self.scenario.minutes = self.number(&doc.minutes, "a playing time");
        self.scenario.pictures = doc
            .pictures
            .entries
            .iter()
            .map(|(id, picture)| self.own_picture(id, picture))
            .collect();
        self.weights(doc);
        self.rubric(doc);
        self.ways_on(doc);
    }

    fn rubric(&mut self, doc: &ScenarioDoc) {
        let rubric = Rubric {
            acceptable: self.number(&doc.rubric.acceptable, "a pass mark"),
            superior: self.number(&doc.rubric.superior, "a pass mark"),
            late_after: self.number(&doc.rubric.late_after, "a time"),
        };
        self.scenario.rubric = rubric;
        let ordered = rubric.acceptable <= rubric.superior;
        self.need(
            !ordered,
            "wrong-rubric",
            &doc.id,
            "the pass marks are out of order",
            "write percents, `acceptable` no higher than `superior`",
        );
    }

    /// A checkpoint needs something to choose from.
    fn ways_on(&mut self, doc: &ScenarioDoc) {
        for (id, _) in doc.checkpoints.entries.iter().filter(|_| doc.hypotheses.is_empty()) {
            self.problems.push(
                Diagnostic::error(
                    "no-hypothesis",
                    id.span,
                    format!("the checkpoint `{}` asks for a hypothesis, and there is none to choose", id.value),
                )
                .help("add at least one under `hypotheses`"),
            );
        }
    }

    fn need(&mut self, missing: bool, rule: &'static str, at: &Spanned<String>, message: &str, help: &str) {
        if missing {
            self.problems.push(Diagnostic::error(rule, at.span, message).help(help));
        }
    }
}

fn clock(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 3600 + minutes * 60)
}
