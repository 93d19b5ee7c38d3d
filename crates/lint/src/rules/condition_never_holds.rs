//! A condition inside a scene or an answer under which nothing can ever happen.

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use prove::{Ground, Known};
use ron_reader::diagnostic::{Severity, Span};
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, CondDoc, PresentDoc, SceneDoc};
use scenario::{Bits, BlockIx, Change, Cond, Present, Variable};

pub(super) const RULE: Rule = Rule::sound(
    "condition-never-holds",
    Severity::Warning,
    include_str!("condition-never-holds.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = sound.ground;
    let mut search = Search {
        ground,
        set: Bits::default(),
        counted: Bits::default(),
        findings,
    };
    search.what_is_set();
    for (ix, (id, scene)) in sound.doc().scenes.entries.iter().enumerate() {
        search.scene(ix, id.span, scene);
    }
    search.answers(sound);
}

struct Search<'s, 'f> {
    ground: &'s Ground<'s>,
    set: Bits,
    counted: Bits,
    findings: &'s mut Findings<'f>,
}

impl<'s> Search<'s, '_> {
    fn what_is_set(&mut self) {
        for change in self.ground.scenario.changes() {
            match change {
                Change::Set(Variable::Flag(flag)) => self.set.insert(flag.ix()),
                Change::By(Variable::Counter(counter), _) => self.counted.insert(counter.ix()),
                Change::Set(_) | Change::Clear(_) | Change::By(..) => false,
            };
        }
    }

    fn scene(&mut self, ix: usize, at: Span, doc: &SceneDoc) {
        let known = self.ground.in_each_deal(ix);
        // What stands in a scene that nothing leads to is explained by that.
        if known.is_empty() {
            return;
        }
        let scenario = self.ground.scenario;
        let scene = &scenario.scenes[ix];
        let entering: Vec<Known<'_>> = known.iter().cloned().map(Known::entering).collect();
        // Those who stand there as everywhere come before the scene's own entries.
        let own = scene.present.len().saturating_sub(doc.present.items.len());
        for (present, doc) in scene.present.iter().skip(own).zip(&doc.present.items) {
            self.present(present, doc, &entering);
        }
        self.block(scene.lines, &doc.lines, &known, at);
        self.block(scene.again, &doc.again, &known, at);
        for (object, (id, doc)) in scene.objects.iter().zip(&doc.objects.entries) {
            let object = &scenario.objects[object.ix()];
            self.block(object.look, &doc.look, &where_open(&known, &object.needs), id.span);
        }
        for (act, (id, doc)) in scene.acts.iter().zip(&doc.acts.entries) {
            let act = &scenario.acts[act.ix()];
            self.block(act.then, &doc.then, &where_open(&known, &act.needs), id.span);
        }
        for (event, (id, doc)) in scene.events.iter().zip(&doc.events.entries) {
            let event = &scenario.events[event.ix()];
            self.block(event.then, &doc.then, &where_open(&known, &event.needs), id.span);
        }
    }

    fn answers(&mut self, sound: &Sound<'_>) {
        let mut asked: Vec<Vec<(usize, usize)>> = vec![Vec::new(); sound.scenario.questions.len()];
        for (deal, reach) in sound.reach.iter().enumerate() {
            for scene in reach.scenes.iter() {
                let ask = sound.scenario.scenes[scene].ask.iter();
                ask.filter(|q| reach.questions.has(q.ix()))
                    .for_each(|q| asked[q.ix()].push((deal, scene)));
            }
        }
        for (ix, (id, doc)) in sound.doc().questions.entries.iter().enumerate() {
            let answers = &sound.scenario.questions[ix].answers;
            for (n, ((cond, block), doc)) in answers.iter().zip(&doc.answers.items).enumerate() {
                let (AnswerDoc::When(_, beats) | AnswerDoc::Otherwise(beats)) = doc;
                if !beats.items.iter().any(is_conditional) {
                    continue;
                }
                let given = asked[ix].iter().filter(|(deal, _)| sound.reach[*deal].answers[ix].has(n));
                let known: Vec<Known<'_>> = given.map(|(deal, scene)| self.ground.known(*deal, *scene)).collect();
                self.block(*block, beats, &where_open(&known, cond), id.span);
            }
        }
    }

    /// Looks through a block that is played where something of `known` is so.
    fn block(&mut self, block: BlockIx, docs: &List<BeatDoc>, known: &[Known<'s>], at: Span) {
        if known.is_empty() {
            return;
        }
        for (beat, doc) in self.ground.scenario.block(block).iter().zip(&docs.items) {
            let (under, docs) = (beat.under(), doc.under());
            let open = under.when.map(|cond| where_open(known, cond));
            if let (Some([]), Some(cond), Some(cond_doc)) = (open.as_deref(), under.when, docs.when) {
                self.add(cond, cond_doc, at);
            }
            for (inner, beats) in under.blocks.iter().zip(docs.lists) {
                self.block(*inner, beats, open.as_deref().unwrap_or(known), at);
            }
            if let (Some(present), Some(doc)) = (beat.effects().arrives, doc.present()) {
                self.present(present, doc, known);
            }
        }
    }

    fn present(&mut self, present: &Present, doc: &PresentDoc, known: &[Known<'s>]) {
        if !known.is_empty() && where_open(known, &present.needs).is_empty() && !self.is_explained(&present.needs) {
            self.findings.add(
                place(&doc.needs).unwrap_or(doc.who.span),
                format!("`{}` is never here: the `needs` never holds", doc.who.value),
                "correct the condition, or take the person out of the scene",
            );
        }
    }

    fn add(&mut self, cond: &Cond, doc: &CondDoc, at: Span) {
        if !self.is_explained(cond) {
            self.findings.add(
                place(doc).unwrap_or(at),
                "this condition never holds here, so what stands under it never happens",
                "correct the condition, or remove what stands under it",
            );
        }
    }

    /// True where a flag that nothing sets, which another rule reports, is the reason.
    fn is_explained(&self, cond: &Cond) -> bool {
        cond.reads(&|variable| match variable {
            Variable::Flag(flag) => !self.set.has(flag.ix()),
            Variable::Counter(counter) => !self.counted.has(counter.ix()),
            _ => false,
        })
    }
}

fn where_open<'s>(known: &[Known<'s>], cond: &Cond) -> Vec<Known<'s>> {
    known.iter().filter(|known| known.may(cond)).cloned().collect()
}

fn is_conditional(beat: &BeatDoc) -> bool {
    !beat.under().lists.is_empty() || beat.present().is_some()
}
