//! The part of a walk that follows the call itself: scenes, questions, what happens, and on what it hangs.

use ron_reader::syntax::List;

use super::kinds::{Kind, Role};
use super::visit::{Visit, Walk};
use super::{ActDoc, AnswerDoc, BeatDoc, CondDoc, EventDoc, GazeDoc, Id, ObjectDoc, PresentDoc, QuestionDoc, SceneDoc, Text};

impl<'d, V: Visit<'d>> Walk<'_, V> {
    pub(super) fn scene(&mut self, id: &'d Id, scene: &'d SceneDoc) {
        self.to.define(Kind::Scene, id);
        self.picture(Kind::Place, &scene.place);
        if let Some(heard) = &scene.hears {
            self.to.text(Role::Caption, &heard.caption);
        }
        self.refer_all(Kind::Person, &scene.with);
        scene.present.items.iter().for_each(|p| self.present(p));
        self.beats(&scene.lines);
        self.beats(&scene.again);
        for (id, object) in &scene.objects.entries {
            self.to.define(Kind::Object, id);
            self.object(object);
        }
        self.refer_all(Kind::Question, &scene.ask);
        for (id, act) in &scene.acts.entries {
            self.to.define(Kind::Act, id);
            self.act(act);
        }
        for (id, event) in &scene.events.entries {
            self.to.define(Kind::Event, id);
            self.event(event);
        }
    }

    fn object(&mut self, object: &'d ObjectDoc) {
        self.to.text(Role::Name, &object.name);
        self.line(Role::Object, &object.text);
        if let Some(art) = &object.art {
            self.picture(Kind::Art, art);
        }
        self.refer_some(Kind::Detail, object.detail.as_ref());
        self.cond(&object.needs);
        self.beats(&object.look);
    }

    fn act(&mut self, act: &'d ActDoc) {
        for text in [&act.say, &act.act].into_iter().flatten() {
            self.line(Role::Act, text);
        }
        self.cond(&act.needs);
        self.debrief_some(act.her_view.as_ref());
        self.refer_some(Kind::Task, act.task.as_ref());
        self.beats(&act.then);
    }

    fn event(&mut self, event: &'d EventDoc) {
        self.cond(&event.needs);
        self.beats(&event.then);
    }

    pub(super) fn question(&mut self, id: &'d Id, question: &'d QuestionDoc) {
        self.to.define(Kind::Question, id);
        question.to.items.iter().for_each(|who| self.to.refer(Kind::Person, who));
        self.line(Role::Question, &question.say);
        for text in &question.paraphrases.items {
            self.to.text(Role::Paraphrase, text);
        }
        self.debrief_some(question.because.as_ref());
        self.debrief_some(question.her_view.as_ref());
        self.refer_some(Kind::ScreenOut, question.sensitive.as_ref());
        self.refer_some(Kind::ScreenOut, question.screen_out.as_ref());
        self.cond(&question.needs);
        self.refer_all(Kind::Fact, &question.learns);
        for answer in &question.answers.items {
            match answer {
                AnswerDoc::When(cond, beats) => {
                    self.cond(cond);
                    self.beats(beats);
                }
                AnswerDoc::Otherwise(beats) => self.beats(beats),
            }
        }
    }

    fn present(&mut self, present: &'d PresentDoc) {
        self.to.refer(Kind::Person, &present.who);
        self.gaze(&present.gaze);
        self.refer_some(Kind::Person, present.behind.as_ref());
        self.cond(&present.needs);
    }

    pub(super) fn gaze(&mut self, gaze: &'d GazeDoc) {
        match gaze {
            GazeDoc::At(who) => self.to.refer(Kind::Person, who),
            GazeDoc::Thing(what) => self.to.refer(Kind::Object, what),
            GazeDoc::You | GazeDoc::Floor | GazeDoc::Away => {}
        }
    }

    fn debrief_some(&mut self, text: Option<&'d Text>) {
        if let Some(text) = text {
            self.to.text(Role::Debrief, text);
        }
    }

    fn beats(&mut self, beats: &'d List<BeatDoc>) {
        beats.items.iter().for_each(|beat| self.beat(beat));
    }

    fn beat(&mut self, beat: &'d BeatDoc) {
        if let Some(named) = beat.names() {
            if named.is_new {
                self.to.define(named.kind, named.id);
            } else {
                self.to.refer(named.kind, named.id);
            }
        }
        if let BeatDoc::Pose { gaze: Some(gaze), .. } = beat {
            self.gaze(gaze);
        }
        if let Some(text) = beat.text() {
            self.line(Role::Line, text);
        }
        if let Some(present) = beat.present() {
            self.present(present);
        }
        let under = beat.under();
        if let Some(cond) = under.when {
            self.cond(cond);
        }
        under.lists.iter().for_each(|list| self.beats(list));
    }

    pub(super) fn cond(&mut self, cond: &'d CondDoc) {
        if let Some((kind, id)) = cond.names() {
            self.to.refer(kind, id);
        }
        cond.parts().iter().for_each(|part| self.cond(part));
    }
}
