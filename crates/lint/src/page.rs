//! A rule's page: what it finds, why it matters, an example that shows it and one that mends it.

/// A page cut into its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What the rule finds and why that matters, as paragraphs.
    pub says: String,
    /// What shows the problem.
    pub example: Vec<Example>,
    /// What the check says of it.
    pub message: String,
    /// What mends it.
    pub instead: Vec<Example>,
}

/// A piece of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where it belongs: `into scenes`, `over title`, `after` the end of the file, or `whole`.
    pub place: String,
    /// The text.
    pub text: String,
}

impl Page {
    /// Reads a page. Code fences under "Example" and "Instead" are its examples; their first line says where they belong.
    pub fn read(markdown: &str) -> Self {
        let mut page = Self::default();
        let mut heading = "";
        let mut lines = markdown.lines();
        while let Some(line) = lines.next() {
            if let Some(title) = line.strip_prefix("## ") {
                heading = title;
            } else if let Some(info) = line.strip_prefix("```") {
                let text: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
                page.add(heading, info, text.join("\n"));
            } else if heading.is_empty() && !line.starts_with("# ") {
                page.says.push_str(line);
                page.says.push('\n');
            }
        }
        page.says = page.says.trim().to_owned();
        page
    }

    fn add(&mut self, heading: &str, info: &str, text: String) {
        let Some(place) = info.strip_prefix("ron").or_else(|| info.strip_prefix("markdown")) else {
            self.message = text;
            return;
        };
        let example = Example {
            place: place.trim().to_owned(),
            text,
        };
        if heading == "Instead" {
            self.instead.push(example);
        } else {
            self.example.push(example);
        }
    }
}

impl Example {
    /// The example put into a whole scenario file, whose lines `// ~ name` say where things may go; `None` where it has no
    /// such place.
    pub fn put_into(&self, base: &str) -> Option<String> {
        match self.place.split_once(' ') {
            Some(("into", name)) => {
                let mark = format!("// ~ {name}");
                let at = base.lines().position(|line| line.trim() == mark)?;
                Some(with_lines(base, at, 0, &self.text))
            }
            Some(("over", key)) => {
                let start = format!("{key}:");
                let at = base.lines().position(|line| line.trim_start().starts_with(&start))?;
                Some(with_lines(base, at, 1, &self.text))
            }
            _ if self.place == "after" => Some(format!("{base}{}\n", self.text)),
            _ => (self.place == "whole").then(|| self.text.clone()),
        }
    }
}

fn with_lines(base: &str, at: usize, instead_of: usize, text: &str) -> String {
    let before = base.lines().take(at);
    let after = base.lines().skip(at + instead_of);
    let lines: Vec<&str> = before.chain(text.lines()).chain(after).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn a_page_has_its_examples_and_their_places() {
        let page = Page::read(
            "# a-rule\n\n**What it finds.** This.\n\n## Example\n\n```ron into b\nx\n```\n\n```text\nsaid\n```\n\n## Instead\n\n```ron over a\na: 2\n```\n",
        );
        assert_eq!(page.says, "**What it finds.** This.");
        assert_eq!(page.message, "said");
        let base = "a: 1\n  // ~ b\nc\n";
        assert_eq!(page.example[0].put_into(base).unwrap(), "a: 1\nx\n  // ~ b\nc\n");
        assert_eq!(page.instead[0].put_into(base).unwrap(), "a: 2\n  // ~ b\nc\n");
    }
}
