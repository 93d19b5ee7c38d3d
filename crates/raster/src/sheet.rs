//! The style sheets of a picture: which rules refer to something, and how much there is of them.

use resvg::usvg::roxmltree::{Document, Node};

/// The style sheets of a picture, as far as they refer to something.
pub(super) struct Sheet<'a> {
    /// Those that refer to something.
    pub(super) linking: Vec<Rule<'a>>,
    /// How many rules there are.
    pub(super) rules: usize,
    /// How many declarations stand in them.
    pub(super) declarations: usize,
}

/// A rule of a style sheet that refers to something.
pub(super) struct Rule<'a> {
    pub(super) selectors: &'a str,
    pub(super) declarations: &'a str,
}

impl<'a> Sheet<'a> {
    /// The rules in the texts of style sheets that have no comments.
    pub(super) fn of(texts: &'a [String]) -> Self {
        let mut sheet = Self {
            linking: Vec::new(),
            rules: 0,
            declarations: 0,
        };
        for rule in texts.iter().flat_map(|text| text.split('}')) {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else {
                continue;
            };
            sheet.rules += 1 + selectors.matches(',').count();
            sheet.declarations += declarations.matches(':').count();
            if declarations.contains("url(") {
                sheet.linking.push(Rule { selectors, declarations });
            }
        }
        sheet
    }
}

/// The texts of the style sheets of a picture, without their comments, in which braces mean nothing.
pub(super) fn styles(doc: &Document<'_>) -> Vec<String> {
    let nodes = doc.descendants().filter(|node| node.tag_name().name() == "style");
    let texts = nodes.flat_map(|node| node.children().filter_map(|child| child.text()));
    texts.map(without_comments).collect()
}

fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    kept.push_str(rest);
    kept
}

impl Rule<'_> {
    /// True if the rule may be meant for an element. What stands before the last part of a selector is left out of account: it
    /// could only make it mean less.
    pub(super) fn may_be_of(&self, node: Node<'_, '_>) -> bool {
        let names = |list: &str, name: &str| list.split_whitespace().any(|one| one == name);
        self.selectors.split(',').any(|selector| {
            let last = selector.trim().rsplit([' ', '>', '+', '~', '\n', '\t']).next().unwrap_or_default();
            let plain = last.split([':', '[']).next().unwrap_or_default();
            let start = plain.find(['.', '#']).unwrap_or(plain.len());
            let (tag, rest) = plain.split_at(start);
            let is_tag = tag.is_empty() || tag == "*" || tag == node.tag_name().name();
            is_tag
                && rest.split_inclusive(['.', '#']).collect::<Vec<_>>().windows(2).all(|pair| {
                    let word = pair[1].trim_end_matches(['.', '#']);
                    if pair[0].ends_with('.') {
                        node.attribute("class").is_some_and(|classes| names(classes, word))
                    } else {
                        node.attribute("id") == Some(word)
                    }
                })
        })
    }
}
