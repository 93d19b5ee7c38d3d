//! What the desk does when it hears from those who keep the records.

use messages::Message;
use records::{Answer, News, RecordsError};

use super::Desk;
use super::asking::{Books, Then};

impl Desk {
    pub(super) fn hear(&mut self, news: News, now_ms: i64) {
        match news {
            News::Opened(odd) => self.opened(odd, now_ms),
            News::Waiting(why) => {
                self.asking.books = Books::Waiting;
                self.trouble = Some(why);
            }
            News::Closed(why) => self.keep_no_more(why),
            News::Answered(answer) => {
                let Some((then, _)) = self.asking.expected.pop_front() else {
                    return;
                };
                match answer {
                    Ok(answer) => self.answered(then, answer, now_ms),
                    Err(why) => self.failed(then, &why, now_ms),
                }
            }
        }
    }

    fn opened(&mut self, odd: Option<Message>, now_ms: i64) {
        let waited = std::mem::replace(&mut self.asking.books, Books::Open) == Books::Waiting;
        if waited {
            self.trouble = Some(Message::plain("desk-kept-again"));
        }
        if odd.is_some() {
            self.trouble = odd;
        }
        self.unkept.wants_front = self.unkept.sign_in.is_none();
        self.ask_wanted(now_ms);
        self.tell_texts(now_ms);
    }

    /// From here on nothing is kept; what is played goes on all the same.
    fn keep_no_more(&mut self, why: Message) {
        // Who was leaving and had something on its way reads it first.
        self.quit &= !self.is_waiting();
        self.asking.books = Books::Closed;
        self.want_nobody();
        self.asking.expected.clear();
        self.asking.line.clear();
        self.asking.draft_waiting = None;
        if let Some(run) = &mut self.run {
            run.attempt = None;
        }
        self.trouble = Some(why);
    }

    fn failed(&mut self, then: Then, why: &RecordsError, now_ms: i64) {
        let is_gone = matches!(why, RecordsError::Gone(_));
        if then.is_wanted() && !is_gone {
            // What stands in line behind it was meant for a screen that is still there.
            return self.wanted_failed(then, why, now_ms);
        }
        // What stood in line behind it was meant for what it would have led to.
        if then.blocks() {
            self.asking.line.clear();
        }
        match &then {
            Then::Quiet if !is_gone => return,
            // It was asked twice, at the start and where somebody went on with it.
            Then::Healed if matches!(why, RecordsError::Closed(_)) => return,
            Then::Draft => {
                self.asking.drafting = false;
                // A newer draft is not held up by one that could not be kept.
                if !is_gone {
                    self.send_draft(now_ms);
                }
            }
            // Leaving always works; what waited for whoever was here before is not shown.
            Then::ToLibrary => self.show_library(records::Home::default()),
            // They are still on the first screen, and what they chose meanwhile is its own.
            Then::SignIn => self.unkept.first_screens = self.unkept.own.take().or(self.unkept.first_screens.take()),
            _ => {}
        }
        if is_gone {
            self.keep_no_more(why.said());
            self.quit = false;
        } else {
            self.say_unkept(why);
        }
    }

    /// Says that something could not be kept.
    pub(super) fn say_unkept(&mut self, why: &RecordsError) {
        self.trouble = Some(why.said());
        self.asking.fails = true;
        // Who was leaving reads it first; leaving again leaves.
        self.quit = false;
    }

    fn answered(&mut self, then: Then, answer: Answer, now_ms: i64) {
        let done = match (then, answer) {
            (Then::Front, Answer::Front(people, settings)) => {
                self.wanted_came();
                self.take_front(people, settings.as_deref())
            }
            (Then::SignIn, Answer::SignedIn(who)) => self.welcome(*who, now_ms),
            (Then::Adopt, Answer::SignedIn(who)) => self.adopt(*who, now_ms),
            (Then::Adopted(left), Answer::Begun(attempt)) => {
                self.adopted(left, attempt, now_ms);
                Ok(())
            }
            (Then::Settings(person, json), Answer::Done) => {
                self.settings_kept(person, &json);
                Ok(())
            }
            (Then::Home, Answer::Home(home)) => {
                self.take_home(home, now_ms);
                Ok(())
            }
            (Then::ToLibrary, Answer::Home(home)) => {
                self.show_library(home.clone());
                self.take_home(home, now_ms);
                Ok(())
            }
            (Then::Begin(mut run), Answer::Begun(attempt)) => {
                run.attempt = Some(attempt);
                self.put_before(*run);
                Ok(())
            }
            (Then::Acts(acts), Answer::Done) => {
                self.mended();
                self.take_effect(*acts);
                Ok(())
            }
            (Then::Resume, Answer::Loaded(kept)) => self.go_on_with(*kept, now_ms),
            (Then::Heal, Answer::Loaded(kept)) => self.heal(&kept, now_ms),
            (Then::Healed, _) => {
                self.ask_home(Then::Home, now_ms);
                Ok(())
            }
            (Then::Draft, _) => {
                self.drafted(now_ms);
                Ok(())
            }
            (Then::Visits(scenario), Answer::Visits(counted, older)) => {
                self.take_visits(&scenario, &counted, &older, now_ms);
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(why) = done {
            self.trouble = Some(why);
        }
    }

    pub(super) fn put_trouble_away(&mut self) {
        self.trouble = None;
        self.asking.fails = false;
    }

    /// Something was kept, so what was wrong with keeping is mended.
    pub(super) fn mended(&mut self) {
        if std::mem::take(&mut self.asking.fails) {
            self.trouble = None;
        }
    }
}
