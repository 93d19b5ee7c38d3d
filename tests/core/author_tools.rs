//! What the console tool hands to authors and to programs: findings as JSON and SARIF, explanations, drawings, explorations.

use std::process::Command;

use lint::all;
use ron_reader::diagnostic::Severity;
use serde_json::Value;
use tempfile::tempdir;

const BASE: &str = include_str!("../fixtures/base.ron");

fn clook(args: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_clook")).args(args).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// A call with an error in line 10 or so, and one with a warning, each in its folder.
fn two_calls() -> tempfile::TempDir {
    let folder = tempdir().unwrap();
    let put = |id: &str, text: String| {
        let inside = folder.path().join(id);
        std::fs::create_dir(&inside).unwrap();
        std::fs::write(
            inside.join("scenario.ron"),
            text.replacen("id: \"base\"", &format!("id: \"{id}\""), 1),
        )
        .unwrap();
    };
    put("wrong", BASE.replacen("Go(\"car\")", "Go(\"carr\")", 1));
    put(
        "unfair",
        BASE.replacen("innocent: \"A promise to a friend to watch the dog.\"", "innocent: \"\"", 1),
    );
    folder
}

#[test]
fn findings_come_as_json_with_their_places() {
    let folder = two_calls();
    let path = folder.path().to_str().unwrap();
    let (code, out, _) = clook(&["check", path, "--format", "json"]);
    assert_eq!(code, 1);
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value["files"].as_array().unwrap().len(), 2);
    let problems = value["problems"].as_array().unwrap();
    let of = |rule: &str| {
        problems
            .iter()
            .find(|p| p["rule"] == rule)
            .unwrap_or_else(|| panic!("{rule}: {out}"))
    };
    let wrong = of("unknown-id");
    assert_eq!(wrong["severity"], "error");
    let file = std::fs::read_to_string(wrong["file"].as_str().unwrap()).unwrap();
    let line = usize::try_from(wrong["line"].as_u64().unwrap()).unwrap();
    let column = usize::try_from(wrong["column"].as_u64().unwrap()).unwrap();
    assert!(file.lines().nth(line - 1).unwrap()[column - 1..].starts_with("\"carr\""));
    assert_eq!(of("no-innocent-twin")["severity"], "warning");
}

#[test]
fn findings_come_as_sarif_whose_rules_are_described() {
    let folder = two_calls();
    let path = folder.path().to_str().unwrap();
    let (code, out, _) = clook(&["check", path, "--format", "sarif"]);
    assert_eq!(code, 1);
    let value: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(value["version"], "2.1.0");
    let run = &value["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(!results.is_empty());
    for result in results {
        assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{result}");
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(
            region["startLine"].as_u64().unwrap() > 1 && region["startColumn"].as_u64().unwrap() >= 1,
            "{result}"
        );
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
    }
}

#[test]
fn warnings_fail_a_check_only_where_they_are_denied() {
    let folder = two_calls();
    let unfair = folder.path().join("unfair");
    let path = unfair.to_str().unwrap();
    assert_eq!(clook(&["check", path]).0, 0);
    assert_eq!(clook(&["check", path, "--deny", "warnings"]).0, 1);
}

#[test]
fn every_rule_can_be_explained_and_a_misspelt_one_is_guessed() {
    for rule in all() {
        let (code, out, _) = clook(&["explain", rule.name]);
        assert!(code == 0 && out.contains("What it finds.") && !out.contains("```"), "{}", rule.name);
    }
    let (code, _, err) = clook(&["explain", "unreachable-sceen"]);
    assert!(code == 2 && err.contains("did you mean `unreachable-scene`?"), "{err}");
    let (_, list, _) = clook(&["explain"]);
    assert!(all().all(|rule| list.contains(rule.name)));
    assert!(all().any(|rule| rule.severity == Severity::Advice));
}

#[test]
fn a_call_is_drawn_in_three_ways() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("call.ron");
    std::fs::write(&file, BASE).unwrap();
    let path = file.to_str().unwrap();
    let (code, svg, _) = clook(&["graph", path]);
    assert!(code == 0 && svg.starts_with("<svg") && svg.ends_with("</svg>\n"));
    let (_, dot, _) = clook(&["graph", path, "--format", "dot"]);
    assert!(dot.starts_with("digraph") && dot.contains("[label=\"door\"]"), "{dot}");
    let (_, mermaid, _) = clook(&["graph", path, "--format", "mermaid"]);
    assert!(mermaid.starts_with("flowchart TD") && mermaid.contains("[\"car\"]"), "{mermaid}");
}

#[test]
fn an_exploration_is_the_same_each_time_and_reads_as_json() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("call.ron");
    std::fs::write(&file, BASE).unwrap();
    let path = file.to_str().unwrap();
    let (_, out, _) = clook(&["explore", path, "--format", "json"]);
    assert_eq!(out, clook(&["explore", path, "--format", "json"]).1);
    let value: Value = serde_json::from_str(&out).unwrap();
    for deal in value["deals"].as_array().unwrap() {
        assert_eq!(deal["how"]["exact"], true);
        assert_eq!(deal["reach_is_complete"], true);
        let scene = deal["items"].as_array().unwrap().iter().find(|item| item["id"] == "car").unwrap();
        assert_eq!(scene["path"], "do go");
    }
}

#[test]
fn a_scenario_is_held_against_the_profiles_of_its_folder() {
    let folder = two_calls();
    let profiles = folder.path().join("profiles");
    std::fs::create_dir(&profiles).unwrap();
    let profile = std::fs::read_to_string("scenarios/profiles/example.ron").unwrap();
    std::fs::write(profiles.join("ours.ron"), &profile).unwrap();
    let unfair = folder.path().join("unfair/scenario.ron");
    let text = std::fs::read_to_string(&unfair).unwrap();
    let refers = |id: &str| text.replacen("    sources: [", &format!("    refers_to: [\"{id}\"],\n    sources: ["), 1);
    let path = folder.path().to_str().unwrap();
    std::fs::write(&unfair, refers("victim-advocate")).unwrap();
    let (_, out, _) = clook(&["check", path]);
    assert!(!out.contains("has no entry"), "{out}");
    std::fs::write(&unfair, refers("victim-advocat")).unwrap();
    let (code, out, _) = clook(&["check", path]);
    assert!(
        code == 1 && out.contains("has no entry `victim-advocat`") && out.contains("did you mean `victim-advocate`?"),
        "{out}"
    );
    std::fs::write(profiles.join("ours.ron"), profile.replacen("2026-11-24", "last week", 1)).unwrap();
    let (code, out, _) = clook(&["check", path]);
    assert!(code == 1 && out.contains("`last week` where a date should stand"), "{out}");
}
