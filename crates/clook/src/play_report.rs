//! How the field report is filled in and filed at the terminal, and how the trainee rates the run.

use super::play_input::{Left, Player, numbers};
use super::play_notebook::notes;
use super::play_view::numbered;
use super::terminal::{PASTE_BEGINS, PASTE_ENDS};
use play::session::{Action, MOST_NARRATIVE, Place};

/// The parts of the report, in order.
const PARTS: [&str; 6] = [
    "disposition",
    "how sure",
    "notes it rests on",
    "innocent explanations",
    "statements",
    "narrative",
];

impl Player<'_, '_> {
    /// Fills in the whole report, lets any part be changed, and files it.
    pub(super) fn write_report(&mut self) -> Result<(), Left> {
        self.terminal.say("\nField report");
        for part in 0..PARTS.len() {
            self.fill_in(part)?;
        }
        loop {
            self.terminal.say(&format!("\n{}", numbered(PARTS)));
            let typed = self.command("Enter files the report; a number changes that part: ")?;
            match (typed.as_str(), super::play_input::number(&typed, PARTS.len())) {
                // An empty line may be the rest of something pasted, and what is filed cannot be taken back.
                ("", _) => {
                    if self.read("File it as it stands? y files it, anything else goes back: ")? == "y" {
                        self.act(Action::FileReport);
                        return Ok(());
                    }
                }
                (_, Some(part)) => self.fill_in(part)?,
                _ => self.terminal.say("Type a number from 1 to 6, or Enter"),
            }
        }
    }

    fn fill_in(&mut self, part: usize) -> Result<(), Left> {
        match part {
            0 => self.decide(),
            1 => {
                let sure = self.one_to_five("How sure of that, 1 to 5? ")?;
                self.act(Action::Certainty(sure));
                Ok(())
            }
            2 => self.rest_on_notes(),
            3 => self.weigh_explanations(),
            4 => self.make_statements(),
            _ => self.narrate(),
        }
    }

    fn decide(&mut self) -> Result<(), Left> {
        let scenario = std::sync::Arc::clone(self.session.scenario());
        let open: Vec<_> = self.session.open_dispositions().map(|d| &scenario.dispositions[d.ix()]).collect();
        let lines: Vec<&str> = open.iter().map(|d| d.says.as_str()).collect();
        let ix = self.pick("How do you close the call?", &lines)?;
        self.act(Action::Conclude(open[ix].id.clone()));
        Ok(())
    }

    fn rest_on_notes(&mut self) -> Result<(), Left> {
        let (places, lines): (Vec<Place>, Vec<String>) = notes(&self.session).into_iter().unzip();
        let was: Vec<bool> = places.iter().map(|p| self.session.report().support.contains(p)).collect();
        let wanted = self.pick_several("Which of your notes does that rest on?", &lines, &was)?;
        for (ix, place) in places.iter().enumerate() {
            let target = self.session.target_of(*place);
            match (was[ix], wanted.contains(&ix)) {
                (false, true) => self.act(Action::Support(target)),
                (true, false) => self.act(Action::Unsupport(target)),
                _ => {}
            }
        }
        Ok(())
    }

    fn weigh_explanations(&mut self) -> Result<(), Left> {
        let scenario = std::sync::Arc::clone(self.session.scenario());
        let listed: Vec<_> = self.session.explanations().collect();
        let lines: Vec<&str> = listed.iter().map(|ix| scenario.explanations[ix.ix()].says.as_str()).collect();
        let was = self.session.report().explanations.clone();
        let marked: Vec<bool> = listed.iter().map(|ix| was.contains(ix)).collect();
        let wanted = self.pick_several("Which innocent explanations did you weigh?", &lines, &marked)?;
        for (n, ix) in listed.iter().enumerate() {
            let explanation = &scenario.explanations[ix.ix()];
            match (was.contains(ix), wanted.contains(&n)) {
                (false, true) => self.act(Action::Explain(explanation.id.clone())),
                (true, false) => self.act(Action::Unexplain(explanation.id.clone())),
                _ => {}
            }
        }
        Ok(())
    }

    fn make_statements(&mut self) -> Result<(), Left> {
        let scenario = std::sync::Arc::clone(self.session.scenario());
        let listed: Vec<_> = self.session.statements().collect();
        let lines: Vec<&str> = listed.iter().map(|ix| scenario.statements[ix.ix()].says.as_str()).collect();
        let was = self.session.report().statements.clone();
        let marked: Vec<bool> = listed.iter().map(|ix| was.contains(ix)).collect();
        let wanted = self.pick_several("Which statements does the report hold?", &lines, &marked)?;
        for (n, ix) in listed.iter().enumerate() {
            let statement = &scenario.statements[ix.ix()];
            match (was.contains(ix), wanted.contains(&n)) {
                (false, true) => self.act(Action::State(statement.id.clone())),
                (true, false) => self.act(Action::Unstate(statement.id.clone())),
                _ => {}
            }
        }
        Ok(())
    }

    /// Several of the lines. Where some were picked before, they are marked, and Enter keeps them: who only looks loses nothing.
    fn pick_several<T: AsRef<str>>(&mut self, heading: &str, lines: &[T], was: &[bool]) -> Result<Vec<usize>, Left> {
        if lines.is_empty() {
            return Ok(Vec::new());
        }
        let kept: Vec<usize> = (0..lines.len()).filter(|ix| was.get(*ix) == Some(&true)).collect();
        let mark = |ix: usize, line: &str| if kept.contains(&ix) { format!("* {line}") } else { line.to_owned() };
        let marked: Vec<String> = lines.iter().enumerate().map(|(ix, line)| mark(ix, line.as_ref())).collect();
        let enter = if kept.is_empty() {
            "Enter for none"
        } else {
            "Enter to keep those with *, 0 for none"
        };
        self.terminal
            .say(&format!("{heading} Numbers with spaces between, {enter}.\n{}", numbered(&marked)));
        loop {
            let typed = self.command("> ")?;
            match typed.trim() {
                "" => return Ok(kept),
                "0" if !kept.is_empty() => return Ok(Vec::new()),
                _ => {}
            }
            match numbers(&typed, lines.len()) {
                Some(chosen) => return Ok(chosen),
                None => self.terminal.say(&format!("Type numbers from 1 to {}, or Enter", lines.len())),
            }
        }
    }

    fn narrate(&mut self) -> Result<(), Left> {
        let before = self.session.report().narrative.clone();
        if before.is_empty() {
            self.terminal.say("What happened, in your own words? An empty line ends it.");
        } else {
            let says = format!(
                "What you wrote:\n{before}\nWhat happened, in your own words? An empty line at once keeps it; otherwise an empty line ends it."
            );
            self.terminal.say(&says);
        }
        self.terminal.mark_pastes(true);
        let mut text = String::new();
        let ended = self.type_narrative(&mut text);
        self.terminal.mark_pastes(false);
        let text = self.cut(text.trim_end());
        if text != before && !text.is_empty() {
            self.act(Action::Narrate(text));
        }
        ended
    }

    /// Reads lines up to an empty one that was typed; one that was pasted belongs to the text.
    fn type_narrative(&mut self, text: &mut String) -> Result<(), Left> {
        let mut is_pasted = false;
        loop {
            let typed = self.read_whole("| ")?;
            let was_pasted = is_pasted || typed.contains(PASTE_BEGINS);
            is_pasted = match (typed.rfind(PASTE_BEGINS), typed.rfind(PASTE_ENDS)) {
                (begins, Some(ends)) => begins.is_some_and(|begins| begins > ends),
                (begins, None) => is_pasted || begins.is_some(),
            };
            let line = typed.replace(PASTE_BEGINS, "").replace(PASTE_ENDS, "");
            if line.trim().is_empty() && !was_pasted {
                return Ok(());
            }
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line.trim_end());
        }
    }

    /// As much of a narrative as a report takes; the rest is told of, so that it can be shortened.
    fn cut(&mut self, text: &str) -> String {
        let over = text.chars().count().saturating_sub(MOST_NARRATIVE);
        if over > 0 {
            self.terminal.say(&format!(
                "A narrative may have at most {MOST_NARRATIVE} characters: the first of them are kept and the last {over} are not; 6 writes it anew"
            ));
        }
        text.chars().take(MOST_NARRATIVE).collect()
    }

    /// Asks for the trainee's own rating, before any figure is shown.
    pub(super) fn rate(&mut self) -> Result<(), Left> {
        let rating = self.one_to_five("\nBefore the figures: how well did you do, 1 to 5? ")?;
        self.act(Action::Rate(rating));
        Ok(())
    }
}
