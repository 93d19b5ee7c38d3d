//! A walk over everything a document names and says, in file order: one walk for the checker, the editor and the reference.

use crate::phrase;
use ron_reader::syntax::{List, OneOrPerId};

use super::kinds::{Kind, Role};
use super::{CreditDoc, DealDoc, DetailDoc, Id, ScenarioDoc, Text};

/// What a walk meets.
pub trait Visit<'d> {
    /// An id that names something new.
    fn define(&mut self, _: Kind, _: &'d Id) {}
    /// An id that names something written elsewhere.
    fn refer(&mut self, _: Kind, _: &Id) {}
    /// A text that a person reads.
    fn text(&mut self, _: Role, _: &'d Text) {}
}

/// Walks a document. `file` is the text it was read from, so that a mark inside a line has a place of its own.
pub fn visit<'d>(doc: &'d ScenarioDoc, file: &str, visitor: &mut impl Visit<'d>) {
    let own = doc.pictures.entries.iter().map(|(id, _)| id.value.as_str()).collect();
    let mut walk = Walk { file, own, to: visitor };
    walk.head(doc);
    walk.details(doc);
    for (id, scene) in &doc.scenes.entries {
        walk.scene(id, scene);
    }
    for (id, question) in &doc.questions.entries {
        walk.question(id, question);
    }
    walk.closing(doc);
}

pub(super) struct Walk<'a, V> {
    file: &'a str,
    /// The ids of the author's own pictures.
    own: Vec<&'a str>,
    pub(super) to: &'a mut V,
}

impl<'d, V: Visit<'d>> Walk<'_, V> {
    pub(super) fn refer_all(&mut self, kind: Kind, ids: &'d List<Id>) {
        ids.items.iter().for_each(|id| self.to.refer(kind, id));
    }

    pub(super) fn refer_some(&mut self, kind: Kind, id: Option<&'d Id>) {
        if let Some(id) = id {
            self.to.refer(kind, id);
        }
    }

    /// A picture: one of the author's own, or one of the stage.
    pub(super) fn picture(&mut self, of_stage: Kind, id: &Id) {
        let kind = if self.own.contains(&id.value.as_str()) {
            Kind::Picture
        } else {
            of_stage
        };
        self.to.refer(kind, id);
    }

    /// A text in which marks tie phrases to details.
    pub(super) fn line(&mut self, role: Role, text: &'d Text) {
        self.to.text(role, text);
        for (_, name, range) in phrase::read_marks(&text.value).marks {
            let span = phrase::mark_span(&text.value, text.span, &range, self.file);
            self.to.refer(Kind::Detail, &Id { value: name, span });
        }
    }

    fn head(&mut self, doc: &'d ScenarioDoc) {
        self.to.text(Role::Title, &doc.title);
        self.to.text(Role::ContentNote, &doc.content_note);
        self.to.text(Role::Credit, &doc.author);
        if let Some(rule) = &doc.rule {
            self.to.text(Role::Debrief, rule);
        }
        let call = &doc.call;
        for text in [&call.kind, &call.place, &call.text] {
            self.to.text(Role::Dispatch, text);
        }
        for (id, person) in &doc.cast.entries {
            self.to.define(Kind::Person, id);
            self.to.text(Role::Name, &person.name);
            if let Some(unnamed) = &person.unnamed {
                self.to.text(Role::Name, unnamed);
            }
            if let Some(stands) = &person.stands {
                self.gaze(&stands.gaze);
                self.refer_some(Kind::Person, stands.behind.as_ref());
            }
        }
        for (id, deal) in &doc.deals.entries {
            self.to.define(Kind::Deal, id);
            if let DealDoc::NotTrafficking { because, .. } = deal {
                self.to.text(Role::Debrief, because);
            }
            self.to.text(Role::Debrief, deal.truth());
        }
    }

    fn details(&mut self, doc: &'d ScenarioDoc) {
        for (id, detail) in &doc.details.entries {
            self.to.define(Kind::Detail, id);
            self.detail(detail);
        }
        for (id, fact) in &doc.facts.entries {
            self.to.define(Kind::Fact, id);
            self.to.text(Role::Debrief, &fact.says);
            self.refer_all(Kind::Deal, &fact.deals);
            self.cond(&fact.due);
            if let Some(cond) = &fact.unless {
                self.cond(cond);
            }
        }
        for (id, picture) in &doc.pictures.entries {
            self.to.define(Kind::Picture, id);
            self.to.text(Role::Alt, &picture.alt);
        }
        self.to.refer(Kind::Scene, &doc.start);
    }

    fn detail(&mut self, detail: &'d DetailDoc) {
        self.to.text(Role::Sees, detail.sees());
        match detail {
            DetailDoc::Cue {
                deals,
                of,
                why,
                innocent,
                elsewhere,
                readings,
                ..
            } => {
                self.refer_all(Kind::Deal, deals);
                self.to.refer(Kind::Indicator, of);
                self.debrief(&[why, innocent]);
                self.elsewhere(elsewhere.as_ref());
                for (deal, reading) in &readings.entries {
                    self.to.refer(Kind::Deal, deal);
                    self.to.refer(Kind::Indicator, &reading.of);
                    self.to.text(Role::Debrief, &reading.why);
                }
            }
            DetailDoc::Freedom {
                deals, of, why, elsewhere, ..
            } => {
                self.refer_all(Kind::Deal, deals);
                self.to.refer(Kind::Freedom, of);
                self.to.text(Role::Debrief, why);
                self.elsewhere(elsewhere.as_ref());
            }
            DetailDoc::Distractor { looks_like, because, .. } => self.debrief(&[looks_like, because]),
        }
        self.refer_all(Kind::Opener, detail.opened_by());
    }

    /// Why a detail means nothing in other deals.
    fn elsewhere(&mut self, says: Option<&'d OneOrPerId<Text>>) {
        match says {
            None => {}
            Some(OneOrPerId::One(text)) => self.to.text(Role::Debrief, text),
            Some(OneOrPerId::PerId(table)) => {
                for (deal, text) in &table.entries {
                    self.to.refer(Kind::Deal, deal);
                    self.to.text(Role::Debrief, text);
                }
            }
        }
    }

    fn closing(&mut self, doc: &'d ScenarioDoc) {
        for (id, task) in &doc.tasks.entries {
            self.to.define(Kind::Task, id);
            self.refer_all(Kind::Deal, &task.deals);
            self.cond(&task.due);
            self.debrief(&[&task.says, &task.because]);
        }
        for (id, fault) in &doc.screen_outs.entries {
            self.to.define(Kind::ScreenOut, id);
            self.debrief(&[&fault.says, &fault.because]);
        }
        for (id, says) in &doc.hypotheses.entries {
            self.to.define(Kind::Hypothesis, id);
            self.to.text(Role::Choice, says);
        }
        for (id, checkpoint) in &doc.checkpoints.entries {
            self.to.define(Kind::Checkpoint, id);
            self.to.text(Role::Choice, &checkpoint.asks);
        }
        for (id, stop) in &doc.stop_points.entries {
            self.to.define(Kind::StopPoint, id);
            self.cond(&stop.when);
            self.to.text(Role::Choice, &stop.asks);
        }
        self.report(doc);
    }

    fn report(&mut self, doc: &'d ScenarioDoc) {
        for (id, disposition) in &doc.dispositions.entries {
            self.to.define(Kind::Disposition, id);
            self.to.text(Role::Choice, &disposition.says);
            for (deal, credit) in &disposition.worth.entries {
                self.to.refer(Kind::Deal, deal);
                if let CreditDoc::Fails(fault, _) = credit {
                    self.to.refer(Kind::ScreenOut, fault);
                }
                self.to.text(Role::Debrief, credit.why());
            }
            self.cond(&disposition.needs);
        }
        for (id, explanation) in &doc.explanations.entries {
            self.to.define(Kind::Explanation, id);
            self.to.text(Role::Choice, &explanation.says);
            self.to.text(Role::Debrief, &explanation.because);
        }
        for (id, statement) in &doc.statements.entries {
            self.to.define(Kind::Statement, id);
            self.to.text(Role::Choice, &statement.says);
            self.cond(&statement.needs);
            self.to.text(Role::Debrief, &statement.because);
        }
        for goal in &doc.goals.items {
            self.cond(&goal.needs);
            self.to.text(Role::Debrief, &goal.says);
        }
        self.refer_all(Kind::Entry, &doc.refers_to);
        for source in &doc.sources.items {
            self.to.text(Role::Credit, source);
        }
    }

    fn debrief(&mut self, texts: &[&'d Text]) {
        for text in texts {
            self.to.text(Role::Debrief, text);
        }
    }
}
