//! How names and deals are listed in a message.

use super::model::Scenario;

/// Most names that are listed.
const MOST: usize = 4;

/// Names as a sentence lists them: "`a`, `b` and `c`".
pub fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    if names.len() > MOST {
        let more = names.len() - MOST;
        names.truncate(MOST);
        names.push(format!("{more} more"));
    }
    match names.pop() {
        Some(last) if !names.is_empty() => format!("{} and {last}", names.join(", ")),
        last => last.unwrap_or_default(),
    }
}

/// "the deal `a`", or "the deals `a` and `b`".
pub fn deals(scenario: &Scenario, deals: &[usize]) -> String {
    let word = if deals.len() == 1 { "the deal" } else { "the deals" };
    format!("{word} {}", list(deals.iter().map(|deal| scenario.deals[*deal].id.as_str())))
}

/// " in the deal `a`", or nothing where it is so in all the deals in question.
pub fn in_deals(scenario: &Scenario, found: &[usize], of: usize) -> String {
    if found.len() == of {
        String::new()
    } else {
        format!(" in {}", deals(scenario, found))
    }
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn names_are_listed_as_a_sentence_has_them() {
        assert_eq!(list(["a"]), "`a`");
        assert_eq!(list(["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(list(["a", "b", "c", "d", "e", "f"]), "`a`, `b`, `c`, `d` and 2 more");
    }
}
