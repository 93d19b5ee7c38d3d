//! How something is noticed at the terminal, and how a notice is taken back.

use super::play_input::{Left, Player, number};
use super::play_notebook::{notebook, notes, noticeable, noticeable_text};
use play::session::{Action, Concern, Phase, Place, Refusal};
use scenario::Element;

const WHY: &str =
    "Why? a act, m means, p purpose, w welfare (then how sure), i noted but not conclusive, x points the other way, Enter to go back: ";

impl Player<'_, '_> {
    /// Notices a phrase or an object.
    pub(super) fn notice(&mut self) -> Result<(), Left> {
        if !self.notebook_is_open() {
            return Ok(());
        }
        let mut all = false;
        loop {
            let offered = noticeable(&self.session, all);
            self.terminal.say(&noticeable_text(&self.session, &offered));
            let typed = self.read("Notice which? A number, all for every line so far, Enter to go back: ")?;
            match (typed.as_str(), number(&typed, offered.len())) {
                ("", _) => return Ok(()),
                ("all", _) => all = true,
                (_, Some(ix)) => return self.say_why(offered[ix]),
                _ => self.terminal.say("Type a number of the list"),
            }
        }
    }

    fn say_why(&mut self, place: Place) -> Result<(), Left> {
        let concern = loop {
            let element = match self.read(WHY)?.as_str() {
                "" => return Ok(()),
                "a" => Element::Act,
                "m" => Element::Means,
                "p" => Element::Purpose,
                "w" => Element::Welfare,
                "i" => break Concern::Inconclusive,
                "x" => break Concern::SpeaksAgainst,
                _ => {
                    self.terminal.say("Type one of the letters");
                    continue;
                }
            };
            break Concern::Matters(element, self.one_to_five("How sure, 1 to 5? ")?);
        };
        let target = self.session.target_of(place);
        self.act(Action::Notice(target, concern));
        // Who types a figure by habit would choose something of the call with it.
        match concern {
            Concern::Matters(..) => {}
            Concern::Inconclusive => self.terminal.say("Noted as not conclusive; how sure is not asked."),
            Concern::SpeaksAgainst => self.terminal.say("Noted as pointing the other way; how sure is not asked."),
        }
        Ok(())
    }

    /// Takes a notice back.
    pub(super) fn take_back(&mut self) -> Result<(), Left> {
        if !self.notebook_is_open() {
            return Ok(());
        }
        let notes = notes(&self.session);
        self.terminal.say(&notebook(&self.session));
        while !notes.is_empty() {
            let typed = self.read("Take which back? A number, Enter to go back: ")?;
            match (typed.as_str(), number(&typed, notes.len())) {
                ("", _) => break,
                (_, Some(ix)) => {
                    let target = self.session.target_of(notes[ix].0);
                    self.act(Action::Retract(target));
                    break;
                }
                _ => self.terminal.say("Type a number of the list"),
            }
        }
        Ok(())
    }

    fn notebook_is_open(&mut self) -> bool {
        let open = !matches!(self.session.phase(), Phase::Report | Phase::Filed);
        if !open {
            self.terminal.say(&format!("Not possible: {}", Refusal::CallOver));
        }
        open
    }
}
