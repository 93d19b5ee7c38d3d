//! The instructor's guide beside a scenario: whether it has a title and the sections that a class is led by.

use std::ops::Range;

use ron_reader::diagnostic::{Diagnostic, SourceFile, Span};

use super::markdown::{Heading, headings};

/// The sections of a guide, in the order they are written in: in English, and in Spanish.
const SECTIONS: [[&str; 2]; 7] = [
    ["Purpose", "Propósito"],
    ["Objectives", "Objetivos"],
    ["Stop points", "Pausas"],
    ["Questions for the class", "Preguntas para la clase"],
    ["Where a class splits", "Dónde se divide la clase"],
    ["Debrief", "Repaso"],
    ["Care", "Cuidado"],
];

/// Most bytes of a guide that are looked through; a long one has some thirty thousand.
const MOST_BYTES: usize = 1024 * 1024;

/// What an instructor will not find in a guide: its title, a section, or anything in a section.
pub(crate) fn wrong(file: &SourceFile) -> Vec<Diagnostic> {
    if file.text.len() > MOST_BYTES {
        let long = "the guide has more than a megabyte and was not looked through";
        return vec![
            warning(0..0, long)
                .help("keep it to what an instructor reads before a class; put pictures and handouts into files of their own"),
        ];
    }
    let all = headings(&file.text);
    let named: Vec<(&Heading, String)> = all.iter().map(|heading| (heading, plain(heading.words))).collect();
    let is_section = |words: &str| SECTIONS.iter().flatten().any(|name| words == name.to_lowercase());
    let title = named
        .iter()
        .find(|(heading, words)| heading.level == 1 && !words.is_empty() && !is_section(words));
    let top = title.map_or(0..0, |(heading, _)| heading.bytes.clone());
    let mut found = Vec::new();
    if title.is_none() {
        found.push(warning(0..0, "the guide has no title").help("begin it with `# ` and the name of the call"));
    }
    // The language that most of its sections are named in is the one that a missing section is named in.
    let [english, spanish] = [0, 1].map(|language| {
        let sections = SECTIONS.map(|both| both[language].to_lowercase());
        named.iter().filter(|(_, words)| sections.contains(words)).count()
    });
    for names in SECTIONS {
        let name = names[usize::from(spanish > english)];
        let own: Vec<&Heading> = named
            .iter()
            .filter(|(_, words)| names.iter().any(|name| *words == name.to_lowercase()))
            .map(|(heading, _)| *heading)
            .collect();
        match own[..] {
            [] => {
                let missing = warning(top.clone(), format!("the guide has no section `{name}`"));
                found.push(missing.help(format!(
                    "add the heading `## {name}`, and below it what an instructor needs to know"
                )));
            }
            [first, ..] if !own.iter().any(|heading| heading.has_text) => {
                let empty = warning(first.bytes.clone(), format!("the section `{name}` of the guide is empty"));
                found.push(empty.help("write below it what an instructor needs to know"));
            }
            _ => {}
        }
    }
    found.sort_by_key(|d| d.span);
    found
}

fn warning(at: Range<usize>, message: impl Into<String>) -> Diagnostic {
    Diagnostic::warning("guide-incomplete", Span::new(at.start, at.end), message)
}

/// The words of a heading in small letters, without a number before them, a colon after them, or what sets them in other type.
fn plain(words: &str) -> String {
    let words = words.split("{#").next().unwrap_or_default();
    let plain: String = words.chars().filter(|c| !matches!(c, '*' | '_' | '`')).collect();
    let plain = plain
        .trim_start()
        .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '¿' | ' '));
    let plain = plain.trim_end().trim_end_matches([':', '.', '?']);
    plain.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{MOST_BYTES, SECTIONS, wrong};
    use ron_reader::diagnostic::SourceFile;

    fn found(text: &str) -> Vec<(usize, String)> {
        let file = SourceFile::new("guide.md", text);
        let say = |d: ron_reader::diagnostic::Diagnostic| {
            assert!(!d.help.is_empty(), "{}", d.message);
            (file.position(d.span.start).line, d.message)
        };
        wrong(&file).into_iter().map(say).collect()
    }

    fn whole(language: usize) -> String {
        let sections: String = SECTIONS.map(|names| format!("\n## {}\n\nWords.\n", names[language])).concat();
        format!("# Loud music\n{sections}")
    }

    #[test]
    fn a_whole_guide_is_whole_however_its_headings_are_written() {
        let whole = whole(0);
        let numbered = SECTIONS.iter().enumerate().fold(whole.clone(), |text, (n, [name, _])| {
            text.replace(
                &format!("## {name}\n"),
                &format!("### {}. **{}**: ###\n", n + 1, name.to_uppercase()),
            )
        });
        let underlined = SECTIONS.iter().fold(whole.clone(), |text, [name, _]| {
            text.replace(&format!("## {name}\n"), &format!("{name}\n---\n"))
        });
        let underlined = underlined.replacen("# Loud music\n", "Loud music\n====\n", 1);
        for text in [
            whole.clone(),
            self::whole(1),
            whole.replace('\n', "\r\n"),
            format!("---\nauthor: me\n---\n{whole}"),
            format!("<!-- by\nme -->\n{whole}"),
            whole.replace("## ", "# "),
            whole.replace("## Care\n", "## Care {#care}\n"),
            whole.replace("## Care\n\nWords.", "## Care\n\n### Before\n\n- words"),
            numbered,
            underlined,
        ] {
            assert_eq!(found(&text), [], "{text}");
        }
    }

    #[test]
    fn each_section_that_is_missing_or_empty_is_named_and_nothing_else() {
        for (n, [english, spanish]) in SECTIONS.into_iter().enumerate() {
            for (language, name) in [(0, english), (1, spanish)] {
                let text = whole(language).replacen(&format!("## {name}\n"), "", 1);
                assert_eq!(found(&text), [(1, format!("the guide has no section `{name}`"))]);
                let text = whole(language).replacen(&format!("## {name}\n\nWords.\n"), &format!("## {name}\n\n<!-- later -->\n"), 1);
                assert_eq!(found(&text), [(n * 4 + 3, format!("the section `{name}` of the guide is empty"))]);
            }
        }
    }

    #[test]
    fn what_only_looks_like_a_heading_is_none() {
        for hidden in [
            "```markdown\n## Care\nWords.\n```\n",
            "~~~\n```\n## Care\nWords.\n~~~\n",
            "<!--\n## Care\nWords.\n-->\n",
            "    ## Care\n    Words.\n",
            "##Care\nWords.\n",
            "Words on care\n",
            "## Careful\n\nWords.\n",
            "```\n## Care\n\nWords.\n",
        ] {
            let text = whole(0).replacen("## Care\n\nWords.\n", hidden, 1);
            assert_eq!(found(&text), [(1, "the guide has no section `Care`".to_owned())], "{hidden}");
        }
    }

    #[test]
    fn a_guide_of_nothing_lacks_everything_and_one_that_is_too_long_says_so() {
        for text in ["", "\n\n", "Words.", "```", "<!--", "---", "#", "===", "---\n---"] {
            let found = found(text);
            assert_eq!(found.len(), 8, "{text}: {found:?}");
            assert!(found.iter().all(|(line, _)| *line == 1), "{found:?}");
        }
        let untitled = whole(0).replacen("# Loud music\n", "", 1);
        assert_eq!(found(&untitled), [(1, "the guide has no title".to_owned())]);
        assert_eq!(found(&untitled.replace("## ", "# ")), [(1, "the guide has no title".to_owned())]);
        assert_eq!(found(&format!("{}{}", whole(0), "x".repeat(MOST_BYTES))).len(), 1);
    }
}
