//! The verdict over several runs, as text for people and as JSON for programs.

use std::fmt::Write;

use super::visible;
use serde_json::{Value, json};

use play::score::{CallResult, Leaning, SetLacks, SetVerdict, Standard, Standing, sheet, verdict};
use play::session::Session;

/// Each run in a line, then the verdict.
pub(super) fn human(sessions: &[Session], standard: Standard) -> String {
    let mut text = String::new();
    for session in sessions {
        let _ = writeln!(text, "{}", line(session));
    }
    let calls: Vec<CallResult> = sessions.iter().filter_map(CallResult::of).collect();
    match verdict(&calls, standard) {
        Ok(found) => text.push_str(&said(&found)),
        Err(lacks) => {
            let _ = writeln!(text, "\nNo verdict: {}", lacking(lacks));
        }
    }
    text
}

fn line(session: &Session) -> String {
    let (scenario, sheet) = (session.scenario(), sheet(session));
    let deal = &scenario.deals[session.deal().ix()].id;
    let came_out = match (sheet.finished, sheet.passed()) {
        (false, _) => "not finished, and not counted",
        (true, true) => "passes",
        (true, false) => "does not pass",
    };
    let version = sheet.rubric_version;
    format!(
        "{} (`{}`), deal `{deal}`, seed {}: {came_out} (rubric {version})",
        scenario.title,
        scenario.id,
        session.seed()
    )
}

fn said(found: &SetVerdict) -> String {
    let SetVerdict {
        calls,
        innocent,
        passed,
        pooled,
        d_prime,
        criterion,
        error,
        standard,
        ..
    } = found;
    let marks = if standard.provisional {
        "provisional: no academy has set these marks for itself yet"
    } else {
        "as the academy has set them"
    };
    let mut text = String::new();
    let _ = writeln!(text, "\n{calls} calls, {innocent} of them innocent; {passed} passed");
    let _ = writeln!(
        text,
        "{} of {} cues noticed; {} of {} other details taken for one",
        pooled.hits, pooled.signals, pooled.false_alarms, pooled.noise
    );
    let _ = writeln!(
        text,
        "Sensitivity d' {d_prime:.2}, give or take {error:.2}: {}",
        spread(*d_prime, *error)
    );
    let _ = writeln!(text, "Criterion c {criterion:.2}: {}", leaning(found.leaning()));
    let _ = writeln!(
        text,
        "Marks ({marks}): d' at least {:.2}, and {} % of the calls passed",
        standard.sensitivity, standard.passed_percent
    );
    let _ = writeln!(text, "\n{}", standing(found.standing));
    text
}

fn spread(d_prime: f64, error: f64) -> String {
    let (low, high) = (d_prime - error, d_prime + error);
    format!("of three such sets of the same officer, two would come out between {low:.2} and {high:.2}")
}

fn leaning(leaning: Leaning) -> &'static str {
    match leaning {
        Leaning::Seldom => "marks seldom, and lets things pass",
        Leaning::Readily => "marks readily, innocent things too",
        Leaning::Neither => "leans to neither side",
    }
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Meets => "Meets the standard",
        Standing::TooCloseToSay => "Too close to the mark to say; more calls would tell",
        Standing::DoesNotMeet => "Does not meet the standard",
    }
}

fn lacking(lacks: SetLacks) -> String {
    match lacks {
        SetLacks::Calls(there) => {
            format!("it takes four finished calls, each of another scenario or seed, and there are {there}; one call is for learning")
        }
        SetLacks::Balance(percent) => {
            format!("a third to three fifths of the calls should be innocent, and {percent} % are; judgement shows on both")
        }
        SetLacks::Details(pooled) => format!(
            "it takes ten cues and ten other details met, and there were {} and {}",
            pooled.signals, pooled.noise
        ),
    }
}

/// The runs and the verdict as JSON.
pub(super) fn json(sessions: &[Session], standard: Standard) -> String {
    let calls: Vec<CallResult> = sessions.iter().filter_map(CallResult::of).collect();
    let (found, lacks) = match verdict(&calls, standard) {
        Ok(found) => (Some(found), None),
        Err(lacks) => (None, Some(lacks)),
    };
    let runs = sessions.iter().map(|session| {
        let deal = &session.scenario().deals[session.deal().ix()].id;
        json!({ "scenario": session.scenario().id, "deal": deal, "seed": session.seed(), "sheet": sheet(session) })
    });
    visible::json(&json!({
        "format": 1,
        "runs": runs.collect::<Vec<Value>>(),
        "calls": calls,
        "verdict": found,
        "lacks": lacks,
    }))
}
