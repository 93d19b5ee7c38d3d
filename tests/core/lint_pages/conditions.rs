//! A condition is looked at wherever one may stand, and one that was forgotten is found here.

use lint::Example;

use super::{checked, shown};

/// Each place for a condition in a call, with one that never holds.
const PLACES: [(&str, &str); 12] = [
    (
        "facts",
        r#""told": Fact(says: "T.", element: Means, unless: TrustAtLeast("sam", 11)),"#,
    ),
    ("present", r#"Present(who: "sam", x: 0.4, needs: TrustAtLeast("sam", 11)),"#),
    ("lines", r#"If(TrustAtLeast("sam", 11), [Narrate("So.")]),"#),
    ("lines", r#"OneOf([[If(Not(Any([TrustAtLeast("sam", 11)])), [Wait(1)])], []]),"#),
    ("lines", r#"Arrives(Present(who: "lee", needs: TrustAtLeast("sam", 11))),"#),
    (
        "objects",
        r#""mat": Object(name: "Mat", text: "A mat.", at: (0.5, 0.5), needs: TrustAtLeast("sam", 11)),"#,
    ),
    ("acts", r#""wait": Act(act: "Wait", needs: All([TrustAtLeast("sam", 11)])),"#),
    (
        "events",
        r#""bark": Event(after: 5, needs: TrustAtLeast("sam", 11), then: [Narrate("A bark.")]),"#,
    ),
    (
        "questions",
        r#""more": Question(to: "sam", say: "And?", theme: Rapport, form: Open, needs: TrustAtLeast("sam", 11), answers: [Otherwise([])]),"#,
    ),
    (
        "questions",
        r#""more": Question(to: "sam", say: "And?", theme: Rapport, form: Open, answers: [When(TrustAtLeast("sam", 11), []), Otherwise([])]),"#,
    ),
    (
        "dispositions",
        r#""wait": Disposition(says: "W.", worth: { "held": Part("w"), "dog": Part("w") }, needs: TrustAtLeast("sam", 11)),"#,
    ),
    (
        "statements",
        r#""sure": Statement(says: "S.", kind: Fact, because: "b", needs: TrustAtLeast("sam", 11)),"#,
    ),
];

#[test]
fn a_condition_is_looked_at_wherever_one_may_stand() {
    for (place, text) in PLACES {
        let place = format!("into {place}");
        let text = text.to_owned();
        let found = checked(&[Example { place, text }]);
        let is_found = found.diagnostics.iter().any(|d| d.rule == "impossible-number");
        assert!(is_found, "{}", shown(&found));
    }
}
