//! Lines, beats and conditions, resolved into the arenas.

use super::super::condition::Cond;
use super::super::document::{BeatDoc, CondDoc, GazeDoc, Id, PresentDoc, SceneDoc, StandDoc, Text};
use super::super::model::{
    ActName, Bearing, Beat, BlockIx, CheckpointIx, CounterIx, DealIx, DetailIx, FactIx, FlagIx, GazeAt, Line, LineIx, ObjectName, PersonIx,
    Phrase, Present, QuestionIx, SceneIx, ScreenOutIx, Speaker, TaskIx,
};
use super::super::number::Secs;
use super::super::phrase;
use super::Compiling;
use ron_reader::diagnostic::Diagnostic;
use ron_reader::syntax::List;

impl Compiling<'_> {
    pub(super) fn person(&mut self, id: &Id) -> PersonIx {
        PersonIx::from(self.names.people.find(id, &mut self.problems).unwrap_or(0))
    }

    pub(super) fn scene_ix(&mut self, id: &Id) -> SceneIx {
        SceneIx::from(self.names.scenes.find(id, &mut self.problems).unwrap_or(0))
    }

    pub(super) fn detail(&mut self, id: &Id) -> DetailIx {
        DetailIx::from(self.names.details.find(id, &mut self.problems).unwrap_or(0))
    }

    pub(super) fn task(&mut self, id: &Id) -> TaskIx {
        TaskIx::from(self.names.tasks.find(id, &mut self.problems).unwrap_or(0))
    }

    pub(super) fn screen_out(&mut self, id: &Id) -> ScreenOutIx {
        ScreenOutIx::from(self.names.screen_outs.find(id, &mut self.problems).unwrap_or(0))
    }

    pub(super) fn question(&mut self, id: &Id) -> QuestionIx {
        QuestionIx::from(self.names.questions.find(id, &mut self.problems).unwrap_or(0))
    }

    /// Adds a line; its marks become details of the phrases they touch.
    pub(super) fn line(&mut self, speaker: Speaker, text: &Text) -> LineIx {
        let marked = phrase::read_marks(&text.value);
        self.problems.extend(phrase::broken_mark(&marked, text.span));
        self.problems
            .extend(phrase::covers_nothing(&text.value).into_iter().map(|(_, place)| {
                let span = phrase::mark_span(&text.value, text.span, &place, &self.file.text);
                Diagnostic::warning("broken-mark", span, "this mark has no words between its brackets")
                    .help("put the words that show the detail between them: `[phrase](detail-id)`")
            }));
        let mut phrases: Vec<Phrase> = phrase::cut(&marked.text, self.scenario.format)
            .into_iter()
            .map(|r| Phrase {
                start: r.start,
                end: r.end,
                details: Vec::new(),
            })
            .collect();
        for (range, name, id_range) in &marked.marks {
            let span = phrase::mark_span(&text.value, text.span, id_range, &self.file.text);
            let detail = self.detail(&Id { value: name.clone(), span });
            for phrase in phrases.iter_mut().filter(|p| p.start < range.end && range.start < p.end) {
                phrase.details.push(detail);
            }
        }
        let words = marked.text.split_whitespace().count();
        // Speech runs at about 150 words a minute: two and a half a second, and a second to take it in.
        let secs = Secs::nearest(i64::try_from(words * 2 / 5 + 1).unwrap_or(i64::MAX));
        self.scenario.lines.push(Line {
            speaker,
            text: marked.text,
            phrases,
            secs,
            noise: None,
        });
        LineIx::from(self.scenario.lines.len() - 1)
    }

    /// Adds a block of beats.
    pub(super) fn block(&mut self, docs: &List<BeatDoc>) -> BlockIx {
        let beats: Vec<Beat> = docs.items.iter().map(|doc| self.beat(doc)).collect();
        self.scenario.blocks.push(beats);
        BlockIx::from(self.scenario.blocks.len() - 1)
    }

    fn beat(&mut self, doc: &BeatDoc) -> Beat {
        match doc {
            BeatDoc::Narrate(text) => Beat::Line(self.line(Speaker::Nobody, text)),
            BeatDoc::Hear(noise, text) => {
                let line = self.line(Speaker::Nobody, text);
                self.scenario.lines[line.ix()].noise = Some(*noise);
                Beat::Line(line)
            }
            BeatDoc::Officer(text) => Beat::Line(self.line(Speaker::Officer, text)),
            BeatDoc::Say(who, text) => {
                let who = self.person(who);
                Beat::Line(self.line(Speaker::Person(who), text))
            }
            BeatDoc::Pose {
                who,
                mood,
                posture,
                holds,
                sits_on,
                gaze,
            } => {
                let gaze = gaze.as_ref().map(|g| self.gaze(g));
                Beat::Pose {
                    who: self.person(who),
                    mood: *mood,
                    posture: *posture,
                    holds: *holds,
                    sits_on: *sits_on,
                    gaze,
                }
            }
            BeatDoc::Arrives(present) => Beat::Arrives(self.present(present)),
            BeatDoc::Leaves(who) => Beat::Leaves(self.person(who)),
            BeatDoc::Named(who) => Beat::Named(self.person(who)),
            BeatDoc::If(cond, beats) => Beat::If(self.cond(cond), self.block(beats)),
            BeatDoc::OneOf(ways) => Beat::OneOf(ways.items.iter().map(|beats| self.block(beats)).collect()),
            BeatDoc::Wait(secs) => Beat::Wait(self.number(secs, "a wait")),
            BeatDoc::Go(scene) => Beat::Go(self.scene_ix(scene)),
            BeatDoc::EndCall => Beat::EndCall,
            effect => self.effect(effect),
        }
    }

    fn effect(&mut self, doc: &BeatDoc) -> Beat {
        match doc {
            BeatDoc::Trust(who, by) => Beat::Trust(self.person(who), self.number(by, "a change of trust")),
            BeatDoc::Set(flag) => Beat::Flag(self.flag(flag), true),
            BeatDoc::Clear(flag) => Beat::Flag(self.flag(flag), false),
            BeatDoc::Add(counter, by) => Beat::Add(self.counter(counter), self.number(by, "a step")),
            BeatDoc::Learn(fact) => Beat::Learn(self.fact(fact)),
            BeatDoc::Task(task) => Beat::Task(self.task(task)),
            BeatDoc::ScreenOut(fault) => Beat::ScreenOut(self.screen_out(fault)),
            BeatDoc::Checkpoint(id) => {
                Beat::Checkpoint(CheckpointIx::from(self.names.checkpoints.find(id, &mut self.problems).unwrap_or(0)))
            }
            // `beat` has matched every other kind.
            _ => Beat::Wait(Secs::LEAST),
        }
    }

    fn fact(&mut self, id: &Id) -> FactIx {
        FactIx::from(self.names.facts.find(id, &mut self.problems).unwrap_or(0))
    }

    fn flag(&mut self, id: &Id) -> FlagIx {
        FlagIx::from(self.names.flags.borrow_mut().intern(&id.value))
    }

    fn counter(&mut self, id: &Id) -> CounterIx {
        CounterIx::from(self.names.counters.borrow_mut().intern(&id.value))
    }

    pub(super) fn present(&mut self, doc: &PresentDoc) -> Present {
        Present {
            who: self.person(&doc.who),
            x_mille: self.fraction(&doc.x, "x"),
            bearing: Bearing {
                mood: doc.mood,
                posture: doc.posture,
                holds: doc.holds,
                sits_on: doc.sits_on,
                gaze: self.gaze(&doc.gaze),
            },
            hears: doc.hears,
            seen: doc.seen,
            behind: doc.behind.as_ref().map(|who| self.person(who)),
            needs: self.cond(&doc.needs),
        }
    }

    /// How somebody stands in every scene that names them.
    pub(super) fn stand(&mut self, who: PersonIx, doc: &StandDoc) -> Present {
        Present {
            who,
            x_mille: self.fraction(&doc.x, "x"),
            bearing: Bearing {
                mood: doc.mood,
                posture: doc.posture,
                holds: doc.holds,
                sits_on: doc.sits_on,
                gaze: self.gaze(&doc.gaze),
            },
            hears: doc.hears,
            seen: doc.seen,
            behind: doc.behind.as_ref().map(|who| self.person(who)),
            needs: Cond::Always,
        }
    }

    /// Who is in a scene: each of `with` as they stand everywhere, then the entries of the scene's own.
    pub(super) fn company(&mut self, doc: &SceneDoc) -> Vec<Present> {
        let mut company = Vec::new();
        for id in &doc.with.items {
            let who = self.person(id);
            match self.scenario.people.get(who.ix()).and_then(|person| person.stands.clone()) {
                Some(stands) => company.push(stands),
                None if self.names.people.get(&id.value).is_none() => {}
                None => {
                    let problem = Diagnostic::error("no-stand", id.span, format!("nothing says how `{}` stands", id.value));
                    let help = format!("add `stands: Stand(x: 0.5)` to the person, or use `Present(who: \"{}\")`", id.value);
                    self.problems.push(problem.help(help));
                }
            }
        }
        company.extend(doc.present.items.iter().map(|present| self.present(present)));
        company
    }

    fn gaze(&mut self, doc: &GazeDoc) -> GazeAt {
        match doc {
            GazeDoc::You => GazeAt::You,
            GazeDoc::At(who) => GazeAt::At(self.person(who)),
            GazeDoc::Thing(what) => GazeAt::Thing(ObjectName::from(self.names.objects.find(what, &mut self.problems).unwrap_or(0))),
            GazeDoc::Floor => GazeAt::Floor,
            GazeDoc::Away => GazeAt::Away,
        }
    }

    /// Resolves a condition.
    pub(super) fn cond(&mut self, doc: &CondDoc) -> Cond {
        match doc {
            CondDoc::Always => Cond::Always,
            CondDoc::All(parts) => Cond::All(parts.items.iter().map(|p| self.cond(p)).collect()),
            CondDoc::Any(parts) => Cond::Any(parts.items.iter().map(|p| self.cond(p)).collect()),
            CondDoc::Not(part) => Cond::Not(Box::new(self.cond(part))),
            CondDoc::Flag(id) => Cond::Flag(self.flag(id)),
            CondDoc::CountAtLeast(id, n) => Cond::CountAtLeast(self.counter(id), self.number(n, "a count")),
            CondDoc::Deal(id) => Cond::Deal(DealIx::from(self.names.deals.find(id, &mut self.problems).unwrap_or(0))),
            CondDoc::TrustAtLeast(who, n) => Cond::TrustAtLeast(self.person(who), self.number(n, "a trust")),
            CondDoc::TimeAtLeast(secs) => Cond::TimeAtLeast(self.number(secs, "a time")),
            CondDoc::Present(who) => Cond::Present(self.person(who)),
            CondDoc::Hears(who) => Cond::Hears(self.person(who)),
            CondDoc::Overheard => Cond::Overheard,
            CondDoc::Asked(id) => Cond::Asked(self.question(id)),
            CondDoc::Did(id) => Cond::Did(ActName::from(self.names.acts.find(id, &mut self.problems).unwrap_or(0))),
            CondDoc::LookedAt(id) => Cond::LookedAt(ObjectName::from(self.names.objects.find(id, &mut self.problems).unwrap_or(0))),
            CondDoc::Saw(id) => Cond::Saw(self.detail(id)),
            CondDoc::Noticed(id) => Cond::Noticed(self.detail(id)),
            CondDoc::Knows(id) => Cond::Knows(self.fact(id)),
            CondDoc::Visited(id) => Cond::Visited(self.scene_ix(id)),
            CondDoc::TaskDone(id) => Cond::TaskDone(self.task(id)),
        }
    }
}
