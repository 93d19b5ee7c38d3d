//! Scenes, with their objects, acts and events, and the questions.

use super::super::document::{ActDoc, AnswerDoc, EventDoc, Id, ObjectDoc, QuestionDoc, ScenarioDoc, SceneDoc, Text};
use super::super::model::{
    Act, ActIx, ActName, Beat, BlockIx, Event, EventIx, FactIx, Heard, Object, ObjectIx, ObjectName, PersonIx, Question, Scene, SceneIx,
    Speaker,
};
use ron_reader::syntax::Spanned;

use super::super::condition::Cond;
use super::Compiling;
use ron_reader::diagnostic::Diagnostic;

impl Compiling<'_> {
    pub(super) fn scenes(&mut self, doc: &ScenarioDoc) {
        self.scenario.act_names = self.names.acts.names().to_vec();
        self.scenario.object_names = self.names.objects.names().to_vec();
        for (ix, (id, scene)) in doc.scenes.entries.iter().enumerate() {
            let scene = self.scene(SceneIx::from(ix), id, scene);
            self.scenario.scenes.push(scene);
        }
        if !doc.scenes.is_empty() {
            self.scenario.start = self.scene_ix(&doc.start);
        }
    }

    fn scene(&mut self, ix: SceneIx, id: &Id, doc: &SceneDoc) -> Scene {
        Scene {
            id: id.value.clone(),
            place: doc.place.value.clone(),
            weather: doc.weather,
            door: doc.door,
            hears: doc.hears.as_ref().map(|heard| Heard {
                noise: heard.sound,
                caption: heard.caption.value.clone(),
                loud: self.number(&heard.loud, "a loudness"),
            }),
            present: self.company(doc),
            lines: self.block(&doc.lines),
            again: self.block(&doc.again),
            objects: doc.objects.entries.iter().map(|(id, object)| self.object(ix, id, object)).collect(),
            ask: doc.ask.items.iter().map(|id| self.question(id)).collect(),
            acts: doc.acts.entries.iter().map(|(id, act)| self.act(ix, id, act)).collect(),
            events: doc.events.entries.iter().map(|(id, event)| self.event(id, event)).collect(),
        }
    }

    fn object(&mut self, scene: SceneIx, id: &Id, doc: &ObjectDoc) -> ObjectIx {
        let line = self.line(Speaker::Nobody, &doc.text);
        let detail = doc.detail.as_ref().map(|id| self.detail(id));
        if let Some(detail) = detail {
            let phrases = &mut self.scenario.lines[line.ix()].phrases;
            phrases
                .iter_mut()
                .filter(|p| !p.details.contains(&detail))
                .for_each(|p| p.details.push(detail));
        }
        let object = Object {
            name: ObjectName::from(self.names.objects.get(&id.value).unwrap_or(0)),
            scene,
            called: doc.name.value.clone(),
            line,
            art: doc.art.as_ref().map(|a| a.value.clone()),
            at_mille: (self.fraction(&doc.at.0, "at"), self.fraction(&doc.at.1, "at")),
            behind: doc.behind,
            detail,
            needs: self.cond(&doc.needs),
            takes: self.number(&doc.takes, "a time"),
            look: self.block(&doc.look),
        };
        self.scenario.objects.push(object);
        ObjectIx::from(self.scenario.objects.len() - 1)
    }

    fn act(&mut self, scene: SceneIx, id: &Id, doc: &ActDoc) -> ActIx {
        let (text, spoken) = match (&doc.say, &doc.act) {
            (Some(say), None) => (say.clone(), true),
            (None, Some(act)) => (act.clone(), false),
            (both, _) => {
                let message = if both.is_some() {
                    "an act with both `say` and `act`"
                } else {
                    "an act without words"
                };
                let problem = Diagnostic::error("act-words", id.span, message)
                    .help("give it `say` for what the officer says, or `act` for what they do");
                self.problems.push(problem);
                (Spanned::unplaced(String::new()), false)
            }
        };
        let act = Act {
            name: ActName::from(self.names.acts.get(&id.value).unwrap_or(0)),
            scene,
            line: self.line(Speaker::Officer, &text),
            spoken,
            needs: self.cond(&doc.needs),
            repeats: doc.repeats,
            takes: self.number(&doc.takes, "a time"),
            her_view: said(doc.her_view.as_ref()),
            task: doc.task.as_ref().map(|id| self.task(id)),
            then: self.block(&doc.then),
        };
        self.scenario.acts.push(act);
        ActIx::from(self.scenario.acts.len() - 1)
    }

    fn event(&mut self, id: &Id, doc: &EventDoc) -> EventIx {
        let event = Event {
            id: id.value.clone(),
            after: self.number(&doc.after, "a time"),
            needs: self.cond(&doc.needs),
            then: self.block(&doc.then),
        };
        self.scenario.events.push(event);
        EventIx::from(self.scenario.events.len() - 1)
    }

    pub(super) fn questions(&mut self, doc: &ScenarioDoc) {
        for (id, question) in &doc.questions.entries {
            let question = self.read_question(id, question);
            self.scenario.questions.push(question);
        }
    }

    fn read_question(&mut self, id: &Id, doc: &QuestionDoc) -> Question {
        if !doc.faults.items.is_empty() && doc.because.is_none() {
            let problem = Diagnostic::error("fault-without-reason", id.span, format!("`{}` has faults and no reason", id.value));
            self.problems.push(problem.help("add `because: \"…\"`: the debrief shows it"));
        }
        Question {
            id: id.value.clone(),
            to: self.addressed(id, doc),
            paraphrases: doc.paraphrases.items.iter().map(|text| text.value.clone()).collect(),
            line: self.line(Speaker::Officer, &doc.say),
            theme: doc.theme,
            form: doc.form,
            faults: doc.faults.items.clone(),
            because: said(doc.because.as_ref()),
            again: doc.again,
            her_view: said(doc.her_view.as_ref()),
            sensitive: doc.sensitive.as_ref().map(|id| self.screen_out(id)),
            screen_out: doc.screen_out.as_ref().map(|id| self.screen_out(id)),
            needs: self.cond(&doc.needs),
            takes: self.number(&doc.takes, "a time"),
            learns: self.learned(doc),
            answers: doc.answers.items.iter().map(|answer| self.answer(answer)).collect(),
        }
    }

    /// Whom a question is put to, each once.
    fn addressed(&mut self, id: &Id, doc: &QuestionDoc) -> Vec<PersonIx> {
        if doc.to.items.is_empty() {
            let problem = Diagnostic::error("question-to-nobody", id.span, format!("`{}` is put to nobody", id.value));
            self.problems.push(problem.help("name whom it is put to: `to: \"…\"`"));
        }
        let mut to = Vec::new();
        for who in &doc.to.items {
            let who = self.person(who);
            if !to.contains(&who) {
                to.push(who);
            }
        }
        to
    }

    /// What is learned by whichever answer is given: each fact in the deals where it counts, unless a controller can hear it.
    fn learned(&mut self, doc: &QuestionDoc) -> Option<BlockIx> {
        let mut beats = Vec::new();
        for id in &doc.learns.items {
            let Some(fact) = self.names.facts.find(id, &mut self.problems).map(FactIx::from) else {
                continue;
            };
            let deals = self.scenario.facts.get(fact.ix()).map_or(&[][..], |fact| &fact.deals);
            let here: Vec<Cond> = (0..deals.len())
                .filter(|deal| deals[*deal])
                .map(|deal| Cond::Deal(deal.into()))
                .collect();
            let mut needs = vec![Cond::Not(Box::new(Cond::Overheard))];
            if here.len() < deals.len() {
                needs.push(Cond::Any(here));
            }
            self.scenario.blocks.push(vec![Beat::Learn(fact)]);
            beats.push(Beat::If(Cond::All(needs), BlockIx::from(self.scenario.blocks.len() - 1)));
        }
        if beats.is_empty() {
            return None;
        }
        self.scenario.blocks.push(beats);
        Some(BlockIx::from(self.scenario.blocks.len() - 1))
    }

    fn answer(&mut self, doc: &AnswerDoc) -> (Cond, BlockIx) {
        match doc {
            AnswerDoc::When(cond, beats) => (self.cond(cond), self.block(beats)),
            AnswerDoc::Otherwise(beats) => (Cond::Always, self.block(beats)),
        }
    }
}

fn said(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.value.clone())
}
